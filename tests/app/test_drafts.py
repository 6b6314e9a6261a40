"""What was being typed is never lost: after help, stop, back or a mistake it stands there again."""

from dataclasses import replace
from pathlib import Path

import pytest

from geldstap.app.conversation import Conversation
from geldstap.app.screen import Back, Chosen, Help, Nothing, Prompt, PromptKind, Reply, Stop, Typed
from geldstap.app.state import State, Where
from geldstap.model.answer import Given
from tests.app.test_sides import asked as asked_sides
from tests.app.worlds import start

RENT = "kale_huur"

asked = asked_sides


@pytest.fixture
def typing(tmp_path: Path) -> Conversation:
    """Somebody at the question about the rent, after the ones before it."""
    begun = start(tmp_path)
    state = State(where=Where("recht"), behind=(Where("menu"),)).answered(
        "gemeente", Given("GM0518")
    )
    at_first = Conversation(begun.world, state).answer(Chosen("vragen"))
    alone = at_first.answer(Typed("1986")).answer(Chosen("nee")).answer(Chosen("geen"))
    conversation = alone.answer(Chosen("huur_zelfstandig"))
    assert prompt(conversation).id == RENT
    return conversation


def prompt(conversation: Conversation) -> Prompt:
    """What is asked."""
    found = conversation.screen().prompt
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("away", "again"),
    [(Help("1"), Back()), (Help("1"), Chosen("terug")), (Stop("1"), Chosen("verder"))],
)
def test_a_draft_waits_while_one_is_elsewhere(
    typing: Conversation, away: Reply, again: Reply
) -> None:
    """It is filled in, and it is no answer yet."""
    back = typing.answer(away).answer(again)
    assert (prompt(back).id, prompt(back).draft) == (RENT, "1")
    assert back.state.session == typing.state.session


def test_a_draft_waits_on_the_help_page_and_further(typing: Conversation) -> None:
    """Reading on from the help page doesn't change that."""
    away = typing.answer(Help("1")).answer(Chosen("bronnen")).answer(Chosen(""))
    assert prompt(away.answer(Chosen("terug"))).draft == "1"


def test_a_draft_waits_while_one_looks_at_the_question_before(typing: Conversation) -> None:
    """And the question before has its answer filled in."""
    before = typing.answer(Back("1"))
    assert prompt(before).prefilled == "huur_zelfstandig"
    again = before.answer(Chosen("huur_zelfstandig"))
    assert (prompt(again).id, prompt(again).draft) == (RENT, "1")


def test_what_was_not_understood_can_be_mended(typing: Conversation) -> None:
    """Instead of being typed anew; an empty Enter clears it."""
    wrong = typing.answer(Typed("veel"))
    assert prompt(wrong).error
    assert prompt(wrong).draft == "veel"
    assert prompt(wrong.answer(Nothing())).draft == ""


def test_a_draft_is_gone_once_there_is_an_answer(typing: Conversation) -> None:
    """The answer stands there then."""
    answered = typing.answer(Help("7")).answer(Back()).answer(Typed("602"))
    again = answered.answer(Back())
    assert (prompt(again).draft, prompt(again).prefilled) == ("", "602")


def test_an_earlier_answer_that_was_left_alone_is_no_draft(typing: Conversation) -> None:
    """It was filled in, not typed."""
    again = typing.answer(Typed("602")).answer(Back())
    assert again.answer(Help("602")).state.drafts == {}


def test_help_while_typing_an_amount_with_sides_leads_back_to_typing(asked: Conversation) -> None:
    """Not to the list; back from there does."""
    typing = asked.answer(Chosen("typen"))
    for away, draft in ((Help(""), ""), (Help("1400"), "1400")):
        back = typing.answer(away).answer(Back())
        assert (prompt(back).kind, prompt(back).draft) == (PromptKind.TEXT, draft)
    assert prompt(typing.answer(Help("1400")).answer(Back()).answer(Back())) == prompt(asked)


def test_erasing_takes_drafts_along(typing: Conversation) -> None:
    """What was typed is an answer of somebody, too."""
    helped = typing.answer(Help("1"))
    erased = Conversation(helped.world, replace(helped.state, where=Where("wissen")))
    assert erased.answer(Chosen("ja")).state.drafts == {}


def test_the_postcode_stands_there_again(tmp_path: Path) -> None:
    """Back from “woont u in …” one can mend it."""
    at_place = Conversation(start(tmp_path).world, State(where=Where("waar")))
    assert prompt(at_place.answer(Typed("2512")).answer(Back())).draft == "2512"


def test_back_on_a_result_leads_to_the_last_question(asked: Conversation) -> None:
    """With its answer filled in, and from there to the ones before."""
    conversation, last = asked, ""
    while conversation.state.where.page == "vraag":
        last = prompt(conversation).id
        choices = prompt(conversation).choices
        conversation = conversation.answer(Chosen(choices[0].key) if choices else Typed("1"))
    assert conversation.state.where.page == "uitkomst_recht"
    before = conversation.answer(Back())
    assert prompt(before).id == last
    assert prompt(before).prefilled
    choices = prompt(before).choices
    again = before.answer(Chosen(choices[0].key) if choices else Typed("1"))
    assert again.state.where == conversation.state.where
    assert again.state.behind == conversation.state.behind
