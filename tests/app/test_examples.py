"""The example people: each file is in order, and each has a result that is worth a look."""

from pathlib import Path

import pytest

from geldstap.app.example import example_document, names, path_of
from geldstap.app.household_file import session_from
from geldstap.app.pages.example import ExamplesPage
from geldstap.app.screen import Chosen
from geldstap.app.state import State
from geldstap.app.world import World
from geldstap.export.plain import render
from geldstap.model.decision import Outcome
from geldstap.text.words import LANGUAGES
from tests.app.worlds import world

PEOPLE = {
    "aow-paar",
    "bijstand",
    "den-haag",
    "koophuis",
    "oekraiens-gezin",
    "student",
    "zelfstandige",
}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> World:
    return world(tmp_path_factory.mktemp("examples"))


def test_there_are_seven(here: World) -> None:
    """Few enough for one list, in different places, one of them without rules of its own."""
    assert set(names()) == PEOPLE
    read = [session_from(path_of(name).read_text(encoding="utf-8"), name, here) for name in PEOPLE]
    towns = {each.session.text("gemeente") for each in read}
    assert len(towns) == len(PEOPLE)
    covered = {code for code in towns if here.library_of(code).covers(code)}
    assert len(covered) == len(PEOPLE) - 1


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_every_example_has_a_result_without_problems(here: World, name: str) -> None:
    """Nothing is wrong in the file, nothing is left to ask, and something comes out."""
    read = session_from(path_of(name).read_text(encoding="utf-8"), name, here)
    assert read.problems == ()
    assert read.peildatum == here.day
    assert here.missing(read.session) == ()
    found = {each.outcome for each in here.decisions(read.session)}
    assert found & {Outcome.YES, Outcome.DEPENDS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_is_marked_as_one(here: World, language: str) -> None:
    """The first line of the page, and the first of the story, say that nobody is real."""
    words = here.words(language)
    for name in PEOPLE:
        first, *_ = words.example(name).paragraphs
        assert ("verzonnen" if language == "nl" else "invented") in first
    document = example_document(here, language, "student")
    text = render(document, words, 10_000)
    assert words.example("student").name in text
    assert text.index("2026") < text.index(words.example("student").paragraphs[0])


def test_looking_leads_back_to_the_list(here: World, tmp_path: Path) -> None:  # noqa: ARG001
    """One choice to the result, and from there to the next person."""
    looking = ExamplesPage().reply(State(), here, Chosen("student"))
    assert looking.where.item == "student"
