"""The overview of a session: what is fine, what is arranged, what comes up."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from geldstap.app.conversation import Conversation
from geldstap.app.letter import whole_letter
from geldstap.app.overview import overview, overview_document
from geldstap.app.state import MENU, State, Where
from geldstap.app.world import World
from geldstap.export.plain import render
from geldstap.interview.session import Session
from geldstap.model.answer import Answer, Given
from geldstap.model.decision import Outcome
from geldstap.model.money import Amount, Period
from geldstap.report.document import Paragraph
from geldstap.steps.overview import Kind, open_rights
from tests.app.worlds import DAY, play, world
from tests.report.households import TENANT

PAGE = Where("overzicht")
ENERGY: Mapping[str, Answer] = {
    "energie.soort": Given("vast"),
    "energie.startdatum": Given(date(2026, 2, 1)),
    "energie.einddatum": Given(date(2027, 1, 31)),
}
PHONE: Mapping[str, Answer] = {
    "telefoon.soort": Given("looptijd"),
    "telefoon.einddatum": Given(date(2027, 2, 10)),
    "telefoon.kosten_abonnement": Given(Decimal(15)),
    "telefoon.toestel_op_afbetaling": Given(value=False),
}


@cache
def at_home(day: date = DAY) -> World:
    """The same world for all of these tests: nothing is written in it."""
    return world(Path("nergens"), day)


def tenant(more: Mapping[str, Answer], day: date = DAY) -> Conversation:
    """The tenant in Den Haag, who stands at the overview."""
    known = {id_: Given(value) for id_, value in TENANT.items()}
    answers = {"gemeente": Given("GM0518"), **known, **more}
    state = State(session=Session(answers), where=PAGE, behind=(MENU,))
    return Conversation(at_home(day), state)


def said(conversation: Conversation) -> str:
    """All of it on one line."""
    state, at = conversation.state, conversation.world
    document = overview_document(state.session, "nl", at)
    return " ".join(render(document, at.words("nl"), 10_000).split())


def test_an_empty_overview_is_kind_and_of_use() -> None:
    """Nobody is told what they didn't do; the days for everybody and three steps are there."""
    nobody = Conversation(at_home(), State(where=PAGE))
    text = said(nobody)
    assert "Er is nog niet veel ingevuld, en dat mag." in text
    assert "van 22 november 2026 tot en met 22 februari 2027" in text
    assert "31 december 2026: laatste dag om uw zorgverzekering op te zeggen" in text
    assert text.count("Nog niet bekeken") == 3
    assert "cijfers" not in text


def test_contracts_give_exact_days() -> None:
    """Energy until 31 January: 30 days before it is 1 January (ACM ConsuWijzer).

    The phone until 10 February: a month before it is 10 January (Telecommunicatiewet 7.2a).
    """
    text = said(tenant({**ENERGY, **PHONE}))
    assert "1 januari 2027: laatste dag om uw energiecontract op te zeggen" in text
    assert "31 januari 2027: vanaf deze dag kunt u zonder kosten weg bij uw energie" in text
    assert "10 januari 2027: laatste dag om uw telefoonabonnement op te zeggen" in text
    assert "Telefoon: uw abonnement kost niet meer dan de vuistregel van € 15 per maand." in text


def test_a_new_energy_contract_can_be_reconsidered() -> None:
    """Agreed on 15 November: fourteen days from the day after is 29 November (BW 6:230o).

    And a contract until November 2027 runs on: nothing to do.
    """
    dates: Mapping[str, Answer] = {
        "energie.startdatum": Given(date(2026, 11, 15)),
        "energie.einddatum": Given(date(2027, 11, 15)),
    }
    text = said(tenant({**ENERGY, **dates}))
    assert "29 november 2026: laatste dag om terug te komen op uw energiecontract" in text
    assert "Energie: uw contract loopt door tot en met 15 november 2027." in text


def test_what_one_gets_and_applied_for_is_there() -> None:
    """What is right is said so; a decision on 28 December, eight weeks after 2 November."""
    text = said(
        tenant(
            {
                "status:zorgtoeslag": Given("krijg_ik"),
                "status:ooievaarspas": Given("aangevraagd"),
                "aangevraagd_op:ooievaarspas": Given(date(2026, 11, 2)),
                "status:kindgebonden_budget": Given("krijg_ik"),
            },
        )
    )
    assert "Wat klopt - Zorgtoeslag: u krijgt dit al, en dat past." in text
    assert "Wat u kunt nakijken - Kindgebonden budget: u krijgt dit al." in text
    assert "Ooievaarspas: aangevraagd op 2 november 2026." in text
    assert "28 december 2026: uiterlijk dan komt het besluit over Ooievaarspas." in text


def test_what_is_in_the_plan_says_so_and_loses_nothing() -> None:
    """With a day it stands by that day, without one among what is arranged."""
    chosen: Mapping[str, Answer] = {
        "plan:energie.opzeggen": Given(value=True),
        "plan:huurtoeslag.aanvragen": Given(value=True),
    }
    text = said(tenant({**ENERGY, **chosen}))
    assert "zodra het afloopt. Dit staat in uw plan." in text
    assert "In uw plan: Huurtoeslag aanvragen." in text


def test_the_age_of_the_state_pension_comes_up() -> None:
    """Born on 15 January 1960: 67, the AOW age of 2027 (AOW art. 7a), on 15 January 2027."""
    old = tenant({"aanvrager.geboortedatum": Given(date(1960, 1, 15))})
    assert "15 januari 2027: u bereikt de AOW-leeftijd (67 jaar)." in said(old)
    later = tenant({"aanvrager.geboortedatum": Given(date(1960, 3, 15))})
    assert "AOW-leeftijd (" not in said(later)


def test_last_year_can_be_applied_for_until_its_last_day() -> None:
    """Awir art. 15: zorgtoeslag over 2025 until 31 December 2026; in February nothing of 2025."""
    text = said(tenant({}))
    assert "31 december 2026: laatste dag om nog aan te vragen wat u eerder niet kreeg:" in text
    assert "Zorgtoeslag over 2025" in text
    february = tenant({}, date(2026, 2, 1))
    assert "over 2024" not in said(february)
    assert "over 2025" not in said(february)


def test_the_tax_return_comes_up_in_spring() -> None:
    """Before 1 May (consumentenbond.nl, December 2025): from 1 February on it is in sight."""
    in_sight = overview(Session(), "nl", at_home(date(2026, 2, 1)))
    assert [(each.day, each.kind) for each in in_sight.coming] == [(date(2026, 4, 30), Kind.YEARLY)]
    assert overview(Session(), "nl", at_home(date(2026, 6, 1))).coming == ()


def test_a_budget_that_is_whole_and_enough_is_fine() -> None:
    """Where a group is empty, nothing is called fine."""
    whole = {
        f"budget.{post}": Given(Amount(Decimal(euros), Period.MONTH))
        for post, euros in {
            "loon": 1500,
            "woonlasten": 600,
            "boodschappen": 300,
            "kleding": 50,
        }.items()
    }
    state = State(session=Session(whole), where=PAGE)
    text = said(Conversation(at_home(), state))
    part = {id_: given for id_, given in whole.items() if id_ != "budget.boodschappen"}
    less = said(Conversation(at_home(), State(session=Session(part), where=PAGE)))
    assert "Er blijft per maand € 550 over." in text
    assert "Budget: er gaat niet meer uit dan er binnenkomt." in text
    assert "Budget: er gaat niet meer uit" not in less


def test_a_budget_that_falls_short_is_to_be_looked_at_first() -> None:
    """It is neither fine nor arranged."""
    posts = {"loon": 1000, "woonlasten": 1100}
    short = {
        f"budget.{post}": Given(Amount(Decimal(euros), Period.MONTH))
        for post, euros in posts.items()
    }
    text = said(Conversation(at_home(), State(session=Session(short), where=PAGE)))
    assert "Wat u kunt nakijken - Budget: er gaat per maand € 100 meer uit dan er" in text


def test_what_may_be_isn_t_called_likely() -> None:
    """The words of the outcomes: likely by name, of what is open how many."""
    begun = tenant({})
    state, at = begun.state, begun.world
    found = overview(state.session, "nl", at)
    sure, perhaps = open_rights(found.decisions, found.standings)
    assert {each.outcome for each in sure} == {Outcome.YES}
    assert Outcome.YES not in {each.outcome for each in perhaps}
    text = said(begun)
    assert "- Waarschijnlijk wel: " in text
    assert f"Misschien, of nog niet zeker: {len(perhaps)} regelingen. Kijk bij" in text


def test_the_page_leads_to_the_plan_to_changes_and_to_paper() -> None:
    """And back to the overview of steps; what is in short stands above the page."""
    begun = tenant({**ENERGY, "status:zorgtoeslag": Given("krijg_ik")})
    first = begun.screen().document.blocks[0]
    assert isinstance(first, Paragraph)
    assert "1 ding klopt zo." in first.text
    for key, page in (("plan_kiezen",) * 2, ("verandering",) * 2, ("exporteer",) * 2):
        assert play(begun, key).state.where.page == page
    assert play(begun, "menu").state.where.page in ("menu", "bewaren")


def test_on_paper_the_days_stand_below_the_plan() -> None:
    """Of somebody who said something; an empty letter has no days."""
    at = at_home()
    begun = tenant(ENERGY)
    text = render(whole_letter(begun.state.session, "nl", at), at.words("nl"), 10_000)
    assert "Wat eraan komt" in text
    assert "Wat eraan komt" not in render(whole_letter(Session(), "nl", at), at.words("nl"), 80)
