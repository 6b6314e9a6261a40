"""Saying what one gets already, applied for, or doesn't want to see; and taking it back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.app import guided, plan
from geldstap.app.conversation import Conversation
from geldstap.app.results import rights_document
from geldstap.app.screen import Choice, Marked, Reply, Skip
from geldstap.app.state import MENU, State, Where
from geldstap.app.statuses import standings
from geldstap.export.plain import render
from geldstap.interview.checklist import Mark
from geldstap.interview.guidance import Guidance
from geldstap.interview.session import Session
from geldstap.model.answer import Answer, Given
from geldstap.model.fact import Known
from geldstap.model.money import Amount, Period
from geldstap.model.status import Status
from geldstap.steps.plan import PlanItem, PlanKind
from geldstap.steps.standing import Fits
from tests.app.worlds import play, world
from tests.report.households import TENANT
from tests.report.reading import texts

RESULT, LIST = Where("uitkomst_recht"), Where("krijgt_al")
FINE = "Zorgtoeslag: u krijgt dit al, en dat past."


def somebody(folder: Path, where: Where, **more: Answer) -> Conversation:
    """The tenant in Den Haag, who stands at a page with the results behind it."""
    known = {id_: Given(value) for id_, value in TENANT.items()}
    answers: Mapping[str, Answer] = {"gemeente": Given("GM0518"), **known, **more}
    state = State(session=Session(answers), where=where, behind=(MENU, RESULT))
    return Conversation(world(folder), state)


def status(conversation: Conversation, id_: str) -> Status | None:
    """What stands there of a regulation."""
    found = standings(conversation.state.session, conversation.world).get(id_)
    return None if found is None else found.status


def fits(conversation: Conversation, id_: str) -> Fits | None:
    """Whether what they get fits."""
    return standings(conversation.state.session, conversation.world)[id_].fits


def choices(conversation: Conversation) -> tuple[Choice, ...]:
    """The lines of the list on a page."""
    prompt = conversation.screen().prompt
    assert prompt is not None
    return prompt.choices


def said(conversation: Conversation) -> str:
    """All results on paper, on one line."""
    state, at = conversation.state, conversation.world
    document = rights_document(state.session, "nl", at)
    return " ".join(render(document, at.words("nl"), 10_000).split())


def about(folder: Path, id_: str, *replies: Reply | str, **more: Answer) -> Conversation:
    """What was said on the page about the status of a regulation."""
    return play(somebody(folder, Where("status", item=id_), **more), *replies)


def test_what_is_fine_is_said_with_the_amount_that_we_find(tmp_path: Path) -> None:
    """Whoever marks an allowance reads that it is right, and needs not apply for it."""
    begun = somebody(tmp_path, RESULT)
    assert "Zorgtoeslag Waarschijnlijk wel." in said(begun)
    done = play(begun, "krijgt", "zorgtoeslag", "klaar")
    assert done.state.where == RESULT
    assert fits(done, "zorgtoeslag") is Fits.YES
    assert FINE in said(done)
    assert "Wij komen uit op €" in said(done)
    assert "Zorgtoeslag Waarschijnlijk wel." not in said(done)
    proposed = plan.proposed(done.state.session, done.world)
    assert "zorgtoeslag" not in {item.subject for item in proposed}


def test_what_may_not_be_right_any_more_is_said_calmly(tmp_path: Path) -> None:
    """What can happen, what to say, and whom to call; before what there is to apply for."""
    rich = {"aanvrager.toetsingsinkomen": Given(Decimal(90_000))}
    done = play(somebody(tmp_path, LIST, **rich), "zorgtoeslag", "klaar")
    assert fits(done, "zorgtoeslag") is Fits.NO
    text = said(done)
    assert "U krijgt dit al. Met uw antwoorden klopt het misschien niet meer." in text
    assert "dan betaalt u misschien een deel terug" in text
    assert "0800-0543" in text
    assert text.index("klopt het misschien niet meer") < text.index("Bijzondere bijstand Misschien")


def test_the_list_of_what_one_gets_names_nothing_for_the_children_of_others(tmp_path: Path) -> None:
    """A man without children has no allowance for them; what he applied for says so."""
    applied = about(tmp_path, "huurtoeslag", "aangevraagd", Skip())
    later = Conversation(applied.world, replace(applied.state, where=LIST))
    listed = {each.key: each.note for each in choices(later)}
    assert not {"kindgebonden_budget", "kinderopvangtoeslag"} & set(listed)
    assert "zorgtoeslag" in listed
    assert listed["huurtoeslag"] == "aangevraagd"
    family = somebody(tmp_path, LIST, aantal_kinderen=Given(Decimal(1)))
    assert "kinderopvangtoeslag" in {each.key for each in choices(family)}


def test_an_allowance_in_the_budget_is_one_that_they_get(tmp_path: Path) -> None:
    """Nobody says it twice; and where the amount differs they are asked to look."""
    week = Given(Amount(Decimal(10), Period.WEEK))
    poor = somebody(tmp_path, RESULT, **{"budget.zorgtoeslag": week})
    assert fits(poor, "zorgtoeslag") is Fits.AMOUNT
    assert "Bij uw budget staat € 43,33 per maand. Wij komen uit op €" in said(poor)
    none = somebody(tmp_path, RESULT, **{"budget.zorgtoeslag": Given(Decimal(0))})
    assert status(none, "zorgtoeslag") is None
    listed = somebody(tmp_path, LIST, **{"budget.zorgtoeslag": week})
    denied = play(listed, "zorgtoeslag", "geen")
    assert status(denied, "zorgtoeslag") is None


def test_a_fact_that_says_the_same_is_the_same(tmp_path: Path) -> None:
    """Marking the pass answers the question about it, and other rules read that answer."""
    marked = play(somebody(tmp_path, LIST), "ooievaarspas", "klaar")
    assert marked.state.session.value("heeft_stadspas") is True
    assert status(marked, "ooievaarspas") is Status.RECEIVES
    undone = about(tmp_path, "ooievaarspas", "terugdraaien", heeft_stadspas=Given(value=True))
    assert undone.state.session.value("heeft_stadspas") is False
    assert status(undone, "ooievaarspas") is None


def test_who_gets_bijstand_isn_t_told_that_they_have_no_right_to_it(tmp_path: Path) -> None:
    """One can't begin to get it once more, and its income is already counted."""
    gets = somebody(tmp_path, RESULT, krijgt_bijstand=Given(value=True))
    assert fits(gets, "bijstand") is Fits.OPEN
    assert "Bijstand: u krijgt dit al. Of het bedrag nog past, kunnen wij niet zien" in said(gets)
    rich = somebody(
        tmp_path, RESULT, krijgt_bijstand=Given(value=True), vermogen=Given(Decimal(90_000))
    )
    assert fits(rich, "bijstand") is Fits.OPEN


@pytest.mark.parametrize(
    ("id_", "fact", "more", "reason"),
    [
        ("bijstand", "krijgt_bijstand", {"aanvrager.geboortedatum": date(1950, 5, 5)}, "AOW"),
        ("bijstand", "krijgt_bijstand", {"aanvrager.rechtmatig_verblijf": False}, "wonen"),
        ("aio", "krijgt_aio", {}, "AOW-leeftijd"),
    ],
)
def test_who_gets_bijstand_reads_of_a_reason_that_isn_t_about_money(
    tmp_path: Path, id_: str, fact: str, more: Mapping[str, Known], reason: str
) -> None:
    """After the AOW age the SVB pays: better asked about today than paid back tomorrow."""
    answers = {fact: Given(value=True), **{key: Given(value) for key, value in more.items()}}
    gets = somebody(tmp_path, RESULT, **answers)
    assert fits(gets, id_) is Fits.NO
    text = said(gets)
    card = text[text.index("U krijgt dit al. Met uw antwoorden klopt het misschien niet") :]
    assert reason in card.partition("Blijkt dat zo te zijn")[0]
    assert "U krijgt nu nog geen" not in card.partition("Blijkt dat zo te zijn")[0]


def test_the_short_result_names_once_what_may_not_be_right(tmp_path: Path) -> None:
    """The decision against it is another one than that on beginning to get it."""
    old = Given(date(1950, 5, 5))
    gets = somebody(
        tmp_path, RESULT, krijgt_bijstand=Given(value=True), **{"aanvrager.geboortedatum": old}
    )
    state = replace(gets.state, guidance=Guidance.QUICK)
    lines = texts(guided.result(state, gets.world))
    assert sum("klopt misschien niet meer" in line for line in lines) == 1
    assert sum(line.startswith("Bijstand: ") for line in lines) == 1


def test_what_was_applied_for_is_followed(tmp_path: Path) -> None:
    """In the plan stands when, and when the decision comes where that is known."""
    chosen = plan.question_of(PlanItem(PlanKind.APPLY, "ooievaarspas"))
    begun = somebody(tmp_path, Where("plan"), **{chosen: Given(value=True)})
    done = play(begun, "aangevraagd", "ooievaarspas", "2-11-2026")
    assert done.state.where == Where("plan")
    assert plan.plan(done.state.session, done.world) == ()
    state = done.screen()
    text = render(state.document, done.world.words("nl"), 10_000)
    assert "aangevraagd op 2 november 2026. Het besluit komt uiterlijk 28 december 2026." in text
    later = Conversation(done.world.on(date(2027, 1, 5)), done.state)
    text = render(later.screen().document, done.world.words("nl"), 10_000)
    assert "Nog niets gehoord? Bel 14 070." in text


def test_the_day_of_applying_may_stay_open_and_isn_t_in_the_future(tmp_path: Path) -> None:
    """Then it is only said that it was applied for."""
    asked = about(tmp_path, "huurtoeslag", "aangevraagd")
    assert "Deze dag begrijpen wij niet" in play(asked, "23-11-2026").state.error
    assert play(asked, "vandaag").state.notice.endswith("aangevraagd op 22 november 2026.")
    assert play(asked, "10 nov").state.notice.endswith("aangevraagd op 10 november 2026.")
    assert status(play(asked, Skip()), "huurtoeslag") is Status.APPLIED


@pytest.mark.parametrize("choice", ["krijg_ik", "niet_nu", "niet_tonen"])
def test_every_status_can_be_taken_back(tmp_path: Path, choice: str) -> None:
    """And the answers are as they were."""
    before = somebody(tmp_path, RESULT)
    done = about(tmp_path, "huurtoeslag", choice)
    assert status(done, "huurtoeslag") == choice
    again = Conversation(done.world, replace(done.state, where=Where("status", item="huurtoeslag")))
    undone = play(again, "terugdraaien")
    assert undone.state.session == before.state.session


def test_what_isn_t_wanted_isn_t_shown(tmp_path: Path) -> None:
    """What is put off stands by its name alone, what is hidden isn't named."""
    later = said(about(tmp_path, "huurtoeslag", "niet_nu"))
    assert "Niet nu - Huurtoeslag" in later
    assert "Huurtoeslag Waarschijnlijk wel" not in later
    hidden = said(about(tmp_path, "huurtoeslag", "niet_tonen"))
    assert "Huurtoeslag" not in hidden.split("Wie dit heeft gemaakt")[0]
    assert "1 regeling tonen wij niet meer, omdat u dat koos." in hidden


def test_not_knowing_changes_nothing(tmp_path: Path) -> None:
    """A line of which somebody doesn't know whether they get it stays as it was."""
    begun = somebody(tmp_path, LIST)
    assert play(begun, Skip()).state.session == begun.state.session
    unsure = play(begun, Marked(("zorgtoeslag",), Mark.DONT_KNOW), "klaar")
    assert unsure.state.session == begun.state.session


def test_saying_that_one_applied_takes_back_that_one_gets_it(tmp_path: Path) -> None:
    """And who gets it later says so, by the question or here."""
    pas = about(tmp_path, "ooievaarspas", "aangevraagd", Skip(), heeft_stadspas=Given(value=True))
    assert status(pas, "ooievaarspas") is Status.APPLIED
    got = pas.state.session.with_answer("heeft_stadspas", Given(value=True))
    assert standings(got, pas.world)["ooievaarspas"].status is Status.RECEIVES
