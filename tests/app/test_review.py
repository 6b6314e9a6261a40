"""Checking one's answers: by section, with what doesn't count now, and nothing that gets lost."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.app.conversation import Conversation
from geldstap.app.pages.review import MANY, SECTION
from geldstap.app.screen import Choice, Chosen
from geldstap.app.state import MENU, State, Where
from geldstap.interview.session import Session
from geldstap.model.answer import Answer, Given, NotKnown
from geldstap.model.money import Amount, Period
from geldstap.model.status import Status, status_id
from tests.app.worlds import play, world

ANSWERS: dict[str, Answer] = {
    "gemeente": Given("GM0518"),
    "aanvrager.geboortedatum": Given(date(1980, 5, 5)),
    "heeft_partner": Given(value=True),
    "aantal_kinderen": Given(Decimal(1)),
    "kinderen.1.geboortedatum": Given(date(2015, 5, 5)),
    "partner.geboortedatum": Given(date(1981, 5, 5)),
    "partner.toetsingsinkomen": Given(Decimal(9000)),
    "aanvrager.toetsingsinkomen": NotKnown(),
    "vermogen": Given(Decimal(900)),
    "budget.loon": Given(Amount(Decimal(1650), Period.MONTH)),
    "telefoon.soort": Given("prepaid"),
    "telefoon.kosten_abonnement": Given(Decimal(15)),
    "netto.aanvrager.1.bedrag": Given(Amount(Decimal(1500), Period.MONTH)),
    status_id("ooievaarspas"): Given(Status.NOT_NOW.value),
}


@pytest.fixture
def reviewing(tmp_path: Path) -> Conversation:
    """Somebody with answers in every section, looking at them."""
    state = State(session=Session(ANSWERS), where=Where("controle"), behind=(MENU,))
    return Conversation(world(tmp_path), state)


def choices(conversation: Conversation) -> dict[str, Choice]:
    """What can be chosen, by its key."""
    prompt = conversation.screen().prompt
    assert prompt is not None
    return {choice.key: choice for choice in prompt.choices}


def test_many_answers_are_chosen_by_section(reviewing: Conversation) -> None:
    """No list is longer than one can choose from; each says how much is in it."""
    shown = choices(reviewing)
    assert [choice.note for choice in shown.values()] == [
        "6 antwoorden",
        "4 antwoorden",
        "1 antwoord",
        "2 antwoorden",
        "1 antwoord",
        "",
    ]
    assert shown[f"{SECTION}wie"].label == "Uzelf en wie er bij u woont"
    assert len(shown) <= MANY


def test_few_answers_stand_on_one_list(reviewing: Conversation) -> None:
    """There is nothing to choose first."""
    few = Session(dict(list(ANSWERS.items())[:MANY]))
    state = replace(reviewing.state, session=few)
    shown = choices(Conversation(reviewing.world, state))
    assert set(shown) == {*few.answers, "klaar"}


def test_each_answer_is_read_back(reviewing: Conversation) -> None:
    """Also “weet ik niet”, and the net pay that an income was estimated from."""
    shown = choices(play(reviewing, f"{SECTION}inkomen"))
    notes = {key: choice.note for key, choice in shown.items()}
    assert notes["aanvrager.toetsingsinkomen"] == "weet ik niet"
    assert notes["vermogen"] == "€ 900"
    assert notes["netto.aanvrager.1.bedrag"] == "€ 1.500 per maand"
    assert notes["partner.toetsingsinkomen"] == "€ 9.000 per jaar"


def test_what_hangs_on_another_answer_stays_but_does_not_count(reviewing: Conversation) -> None:
    """Without a partner, what was said of the partner waits; with one again, it counts."""
    asked = play(reviewing, f"{SECTION}wie", "heeft_partner")
    alone = play(asked, "nee")
    assert alone.state.where == Where("controle", item="wie")
    shown = choices(alone)
    assert shown["partner.geboortedatum"].note == "5 mei 1981 (telt nu niet mee)"
    assert shown["kinderen.1.geboortedatum"].note == "5 mei 2015"
    again = play(alone, "heeft_partner", "ja")
    assert choices(again)["partner.geboortedatum"].note == "5 mei 1981"
    assert again.state.session == reviewing.state.session


def test_a_question_that_is_not_asked_does_not_count(reviewing: Conversation) -> None:
    """With prepaid there is no subscription."""
    shown = choices(play(reviewing, f"{SECTION}contracten"))
    assert shown["telefoon.kosten_abonnement"].note == "€ 15 per maand (telt nu niet mee)"


def test_what_was_said_of_a_regulation_can_be_taken_back(reviewing: Conversation) -> None:
    """From here, too."""
    said = play(reviewing, f"{SECTION}gezegd")
    assert choices(said)["status:ooievaarspas"].note == "niet nu"
    undone = play(said, "status:ooievaarspas", "terugdraaien")
    assert status_id("ooievaarspas") not in undone.state.session.answers
    assert undone.state.where.page == "controle"


def test_every_row_leads_to_its_question(reviewing: Conversation) -> None:
    """And back to the same list, with all other answers as they were."""
    for section in (key for key in choices(reviewing) if key.startswith(SECTION)):
        listed = play(reviewing, section)
        for row in [key for key in choices(listed) if key != "klaar"]:
            opened = listed.answer(Chosen(row))
            assert opened.state.where != listed.state.where, row
            assert opened.state.session == reviewing.state.session, row


@pytest.mark.parametrize("typed", [("2512", "GM0518"), ("delf", "GM0503")])
def test_another_place_leads_back_to_the_answers(
    reviewing: Conversation, typed: tuple[str, ...]
) -> None:
    """With all of them, and what stood behind them."""
    behind = (MENU, Where("pauze", "recht", "kale_huur"))
    state = replace(reviewing.state, where=Where("controle"), behind=behind)
    there = play(Conversation(reviewing.world, state.to(Where("waar"))), *typed)
    assert (there.state.where, there.state.behind) == (Where("controle"), behind)
    assert there.state.session.answers["vermogen"] == ANSWERS["vermogen"]
    assert there.state.notice.startswith("Uw gemeente is")
