"""Whatever somebody answers, anywhere: there is a next screen, with a human one key away."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geldstap.app.conversation import Conversation, begin
from geldstap.app.screen import (
    Back,
    Chosen,
    Help,
    Marked,
    Nothing,
    Prompt,
    PromptKind,
    Reply,
    Skip,
    Stop,
    Typed,
)
from geldstap.interview.checklist import Mark
from tests.app.worlds import world
from tests.properties.cases import TIMES

TEXTS = [
    "2512 AB",
    "1231",
    "Den Haag",
    "zzz",
    "1985",
    "12-3-1985",
    "1250",
    "63 pw",
    "0",
    "-3",
    "0,14",
]


def replies(prompt: Prompt) -> st.SearchStrategy[Reply]:
    """Everything that a prompter can bring back for a prompt; mostly answers."""
    always: list[st.SearchStrategy[Reply]] = [
        st.just(Help()),
        st.just(Back()),
        st.just(Nothing()),
        st.just(Stop()),
    ]
    if prompt.can_skip:
        always.append(st.builds(Skip, st.booleans()))
    if prompt.kind is PromptKind.TEXT:
        texts = st.sampled_from(TEXTS) | st.text(min_size=1, max_size=12)
        answer: st.SearchStrategy[Reply] = st.builds(Typed, texts)
    elif prompt.kind is PromptKind.CHOICE:
        answer = st.sampled_from([Chosen(choice.key) for choice in prompt.choices])
    elif prompt.kind is PromptKind.CHECKLIST:
        lines = st.sets(st.sampled_from([line.key for line in prompt.choices]), min_size=1)
        marks = st.builds(Marked, lines.map(tuple), st.sampled_from(Mark))
        answer = marks | st.sampled_from([Chosen(ending.key) for ending in prompt.endings])
    else:
        answer = st.just(Chosen(""))
    return st.integers(0, 9).flatmap(lambda n: answer if n < 8 else st.one_of(always))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("walk")


@settings(max_examples=15 * TIMES, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), st.sampled_from(["nl", "en"]))
def test_every_reply_leads_to_a_screen(folder: Path, data: st.DataObject, language: str) -> None:
    """No reply anywhere breaks the conversation, and every screen has a number to call."""
    world_ = world(folder)
    world_.keeper.erase()
    conversation: Conversation = begin(world_, language)
    for _ in range(60):
        screen = conversation.screen()
        assert screen.help_line.phone
        if screen.prompt is None:
            return
        assert screen.prompt.question
        conversation = conversation.answer(data.draw(replies(screen.prompt)))
