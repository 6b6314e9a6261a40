"""From the results to a closer look, and back to where one was."""

from dataclasses import replace
from pathlib import Path

import pytest

from geldstap.app.conversation import Conversation
from geldstap.app.pages.question import CHECKLIST, PAGE
from geldstap.app.screen import Back, Chosen, Prompt, Skip
from geldstap.app.state import MENU, State, Where
from geldstap.interview.guidance import Guidance
from geldstap.interview.session import Session
from geldstap.model.answer import Given
from tests.app.worlds import play, world
from tests.report.households import TENANT, said

RESULT = "uitkomst_recht"
BEGUN = ("gemeente", "heeft_partner", "aantal_kinderen", "aantal_medebewoners", "woonsituatie")


@pytest.fixture
def sure(tmp_path: Path) -> Conversation:
    """Somebody of whom nearly all is known, at the results."""
    answers = {"gemeente": Given("GM0518"), **{id_: Given(value) for id_, value in TENANT.items()}}
    state = State(session=Session(answers), where=Where(RESULT), behind=(MENU,))
    return Conversation(world(tmp_path), state)


@pytest.fixture
def begun(sure: Conversation) -> Conversation:
    """Somebody who only said where and with whom they live."""
    answers = {id_: sure.state.session.answers[id_] for id_ in BEGUN}
    return Conversation(sure.world, replace(sure.state, session=Session(answers)))


def prompt(conversation: Conversation) -> Prompt:
    """What is asked."""
    found = conversation.screen().prompt
    assert found is not None
    return found


def text_on(conversation: Conversation) -> str:
    """All that stands on the page."""
    return said(conversation.screen().document.blocks)


def keys(conversation: Conversation) -> list[str]:
    """What can be chosen."""
    return [choice.key for choice in prompt(conversation).choices]


def test_what_is_not_likely_is_there_on_request(sure: Conversation) -> None:
    """With what each income would do, and back again."""
    shown = play(sure, "waarom_niet")
    assert keys(shown) == ["inkomen_en_regelingen", "terug"]
    assert play(shown, "inkomen_en_regelingen").answer(Back()).state.where == shown.state.where
    assert play(shown, "terug").state.where.page == RESULT


def test_the_whole_calculation_is_behind_its_regulation(sure: Conversation) -> None:
    """By way of the conditions and sources, and leads back; where these stand there, at once."""
    one = Conversation(sure.world, sure.state.to(Where("regeling", item="zorgtoeslag")))
    whole = play(one, "waar_vandaan", "berekening")
    assert whole.state.where == Where("berekening", item="zorgtoeslag")
    behind = whole.answer(Chosen(""))
    assert "Bron: Wet op de zorgtoeslag" in text_on(behind)
    assert play(behind, "terug").state.where == one.state.where
    everything = replace(one.state, guidance=Guidance.EVERYTHING)
    at_once = Conversation(one.world, everything)
    assert "Bron: Wet op de zorgtoeslag" in text_on(at_once)
    assert "Bron:" not in text_on(one)
    assert play(at_once, "berekening").state.where == Where("berekening", item="zorgtoeslag")


def test_questions_about_one_subject_lead_back_to_the_result(begun: Conversation) -> None:
    """Only what is about that subject is asked, and no list is longer than one can choose from."""
    shown = play(begun, "nog_open")
    assert len(keys(shown)) <= 9
    group = "inkomen"
    assert group in keys(shown)
    conversation = play(shown, group)
    vocabulary, asked = conversation.world.vocabulary, 0
    while conversation.state.where.page in (PAGE, CHECKLIST):
        item = conversation.state.where.item.rpartition(".")[2]
        assert {fact.group for fact in vocabulary if fact.name == item} == {group}
        conversation, asked = conversation.answer(Skip(declined=True)), asked + 1
    assert asked
    assert conversation.state.where.page == RESULT


def test_all_questions_can_be_gone_on_with_from_there(begun: Conversation) -> None:
    """In the usual order."""
    went_on = play(begun, "nog_open", "alles")
    assert went_on.state.where == play(begun, "vragen").state.where
