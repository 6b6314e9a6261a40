"""The note for a conversation fits on one A4, however much was chosen and said."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from geldstap.app import own_talk
from geldstap.app.world import World
from geldstap.export.html import render
from geldstap.interview.session import Session
from geldstap.model.answer import Given
from geldstap.model.talk import talk_id
from geldstap.steps.talk_offer import LONGEST_TEXT, TYPED, YES, Question
from geldstap.text.words import LANGUAGES
from tests.app.worlds import world

if TYPE_CHECKING:
    from playwright.sync_api import Page

_PAGE = re.compile(rb"/Type\s*/Page\b")


@pytest.fixture(scope="module")
def page() -> Iterator["Page"]:
    """A page of a browser; without one the test is skipped, in CI it fails."""
    chromium = shutil.which("chromium")
    if chromium is None:
        if os.environ.get("CI"):
            pytest.fail("there is no chromium: .ci/run installs it")
        pytest.skip("there is no chromium here")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        yield browser.new_page()
        browser.close()


def everything(place: str, world_: World) -> Session:
    """Somebody who chose all that can be chosen, and said as much as fits."""
    session = Session({"gemeente": Given(place)})
    for question in Question:
        if question in TYPED:
            answer = Given(("Heel wat woorden achter elkaar. " * 20)[: TYPED[question]].strip())
        elif question in (Question.SHARE, Question.INTERPRETER):
            answer = Given(YES)
        elif question is Question.WHO:
            answer = Given("schuldhulp")
        elif question is Question.PREFERENCE:
            answer = Given("vrouw")
        else:
            answer = own_talk.answer_of(own_talk.choices(question, session, world_))
        session = session.with_answer(talk_id(question), answer)
    return session


def test_the_longest_text_is_as_long_as_it_says(tmp_path: Path) -> None:
    """So that the test below tries what is most."""
    said = own_talk.wishes(everything("GM0518", world(tmp_path))).said
    assert len(said[Question.SAY]) >= LONGEST_TEXT - 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_prints_on_one_page(page: "Page", tmp_path: Path, language: str) -> None:
    """In each language, with every choice made, where the municipality offers most."""
    world_ = world(tmp_path)
    document = own_talk.document(everything("GM0518", world_), language, world_)
    page.set_content(render(document, world_.words(language)))
    printed = page.pdf(prefer_css_page_size=True)
    assert len(_PAGE.findall(printed)) == 1


def test_only_the_note_is_printed_small(tmp_path: Path) -> None:
    """Other documents keep letters that are easy to read."""
    world_ = world(tmp_path)
    note = own_talk.document(Session(), "nl", world_)
    assert '<body class="sheet">' in render(note, world_.words("nl"))
