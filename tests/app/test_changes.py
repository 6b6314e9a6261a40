"""“Er is iets veranderd”: it is looked at apart from the answers, until the person says it is so."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.app.conversation import Conversation
from geldstap.app.screen import Back, Help, Reply, Skip
from geldstap.app.state import MENU, State, Where
from geldstap.export.plain import render
from geldstap.interview.session import Session
from geldstap.model.answer import Given
from tests.app.worlds import DAY, play, world
from tests.report.households import DEN_HAAG, TENANT

CHILD = {"aantal_kinderen": Decimal(1), "kinderen.1.geboortedatum": date(2014, 12, 30)}


def tenant(
    folder: Path,
    known: Mapping[str, object] | None = None,
    where: Where = MENU,
    day: date = DAY,
) -> Conversation:
    """Somebody in Den Haag whose answers are known, in front of the steps."""
    answers = {**TENANT, **(known or {}), "gemeente": DEN_HAAG}
    given = {id_: Given(value) for id_, value in answers.items()}  # type: ignore[arg-type]
    state = State(session=Session(given), where=where, behind=() if where == MENU else (MENU,))
    return Conversation(world(folder, day), state)


def said(conversation: Conversation) -> str:
    """All words of a page, and those beside its question."""
    screen = conversation.screen()
    text = render(screen.document, conversation.world.words("nl"), 10_000)
    assert screen.prompt is not None
    return f"{text}\n{screen.prompt.question}\n{screen.prompt.note}"


def choices(conversation: Conversation) -> list[str]:
    """What can be chosen."""
    prompt = conversation.screen().prompt
    assert prompt is not None
    return [choice.key for choice in prompt.choices]


def test_another_rent_is_asked_and_shown_beside_the_old_one(tmp_path: Path) -> None:
    """The old one is filled in. The amounts are worked out in tests/steps/test_effects.py."""
    asked = play(tenant(tmp_path), "verandering", "andere_huur")
    prompt = asked.screen().prompt
    assert prompt is not None
    assert prompt.prefilled == "612"
    result = play(asked, "700")
    assert "Nu: waarschijnlijk wel, € 369 per maand" in said(result)
    assert "Daarna: waarschijnlijk wel, € 426 per maand" in said(result)
    assert "De Dienst Toeslagen" in said(result)
    assert "Binnen 4 weken nadat het is veranderd." in said(result)


@pytest.mark.parametrize("leaving", ["andere", "menu", Back()])
def test_looking_changes_no_answer(tmp_path: Path, leaving: str | Reply) -> None:
    """However one leaves the page."""
    before = tenant(tmp_path)
    after = play(before, "verandering", "andere_huur", "700", leaving)
    assert after.state.session == before.state.session


def test_what_is_looked_at_is_never_kept(tmp_path: Path) -> None:
    """Somebody else at this computer can't see that a separation was looked at."""
    kept = tenant(tmp_path)
    kept = Conversation(kept.world, replace(kept.state, keep=True))
    play(kept, "verandering", "andere_huur", "777", "menu")
    kept.world.keeper.close()
    texts = [path.read_text(encoding="utf-8") for path in tmp_path.rglob("*") if path.is_file()]
    assert not any("777" in text for text in texts)


def test_it_becomes_so_after_the_person_has_seen_what_changes(tmp_path: Path) -> None:
    """Only with yes, and only what is named."""
    before = tenant(tmp_path)
    shown = play(before, "verandering", "andere_huur", "700", "zo")
    assert "Uw kale huur: € 700 per maand" in said(shown)
    assert play(shown, "nee").state.session == before.state.session
    after = play(shown, "ja")
    assert after.state.session.value("kale_huur") == 700
    assert after.state.where == MENU
    assert after.state.supposed == Session()
    others = {
        id_: given for id_, given in before.state.session.answers.items() if id_ != "kale_huur"
    }
    assert {
        id_: given for id_, given in after.state.session.answers.items() if id_ != "kale_huur"
    } == others


def test_only_what_still_matters_is_asked(tmp_path: Path) -> None:
    """Whoever will own the home isn't asked for a rent."""
    place = play(tenant(tmp_path), "verandering", "verhuizing", DEN_HAAG)
    assert play(place, "koop").state.where.page == "uitkomst_verandering"
    assert play(place, "huur_zelfstandig").state.where.item == "kale_huur"


def test_back_goes_through_the_questions_and_then_to_the_list(tmp_path: Path) -> None:
    """With what was said of the change filled in."""
    rent = play(tenant(tmp_path), "verandering", "verhuizing", DEN_HAAG, "huur_zelfstandig")
    home = play(rent, Back())
    prompt = home.screen().prompt
    assert prompt is not None
    assert (home.state.where.item, prompt.prefilled) == ("woonsituatie", "huur_zelfstandig")
    assert play(home, Back()).state.where.page == "verandering"


def test_help_says_why_a_question_is_asked(tmp_path: Path) -> None:
    """As with every question, and leads back to it."""
    asked = play(tenant(tmp_path), "verandering", "andere_huur")
    helped = play(asked, Help())
    assert "De huurtoeslag wordt uit de kale huur berekend." in said(helped)
    assert play(helped, "terug").state == asked.state


def test_what_one_doesn_t_know_stays_open(tmp_path: Path) -> None:
    """Between nothing and the highest amount; and not in the sum."""
    result = play(tenant(tmp_path), "verandering", "andere_huur", Skip())
    assert "nog niet zeker; als u het krijgt: hoogstens" in said(result)
    assert "Niet meegeteld, omdat het nog niet zeker is: Huurtoeslag" in said(result)


def test_no_partner_after_all(tmp_path: Path) -> None:
    """What was said of a partner doesn't stay behind when the answer becomes no."""
    yes = play(tenant(tmp_path), "verandering", "samenwonen", "ja", Skip())
    assert yes.state.where.item != "heeft_partner"
    first = replace(yes.state, where=replace(yes.state.where, item="heeft_partner"))
    no = play(Conversation(yes.world, first), "nee")
    while no.state.where.page == "verandering_vraag":
        assert not no.state.where.item.startswith("partner")
        no = play(no, Skip())
    after = play(no, "zo", "ja").state.session
    assert not [id_ for id_ in after.answers if id_.startswith("partner")]
    assert after.value("aantal_medebewoners") == 1


def test_a_birthday_is_shown_with_its_day_and_changes_no_answer(tmp_path: Path) -> None:
    """The true day of birth stays; there is nothing to say yes to."""
    listed = play(tenant(tmp_path, CHILD), "verandering")
    prompt = listed.screen().prompt
    assert prompt is not None
    notes = {choice.label: choice.note for choice in prompt.choices}
    assert notes["Kind 1 wordt 12 jaar"] == "op 30 december 2026"
    result = play(listed, "kind_wordt.kinderen.1.12")
    while result.state.where.page == "verandering_vraag":
        result = play(result, Skip())
    assert "zo" not in choices(result) or "geboortedatum" not in said(play(result, "zo"))


def test_of_a_newborn_no_day_is_made_up(tmp_path: Path) -> None:
    """There is one child more; the day is asked when it matters."""
    result = play(tenant(tmp_path), "verandering", "kind_geboren")
    while result.state.where.page == "verandering_vraag":
        result = play(result, Skip())
    after = play(result, "zo", "ja").state.session
    assert after.value("aantal_kinderen") == 1
    assert "kinderen.1.geboortedatum" not in after.answers


def test_another_municipality_has_other_regulations(tmp_path: Path) -> None:
    """Those of now are named; of the new one we say what we don't know."""
    asked = play(tenant(tmp_path), "verandering", "verhuizing", "andere", "9711")
    assert asked.state.where.page == "verandering_vraag"
    result = play(asked, "huur_zelfstandig", "700")
    assert "Wat de nieuwe gemeente heeft, kennen wij niet." in said(result)
    assert "- Ooievaarspas" in said(result)
    shown = play(result, "zo")
    assert "Uw gemeente is Groningen." in said(shown)
    assert play(shown, "ja").state.session.text("gemeente") == "GM0014"


def test_a_place_that_isn_t_there(tmp_path: Path) -> None:
    """It says so, and asks again."""
    asked = play(tenant(tmp_path), "verandering", "verhuizing", "andere", "xqzy")
    assert asked.state.where.page == "verandering_gemeente"
    assert asked.state.error


def test_an_answer_that_was_changed_since_rules_nothing_out(tmp_path: Path) -> None:
    """Whoever says during help that there is a partner still sees the page one was on."""
    result = play(tenant(tmp_path), "verandering", "samenwonen", "nee")
    while result.state.where.page == "verandering_vraag":
        result = play(result, Skip())
    assert result.state.where.page == "uitkomst_verandering"
    state = result.state.answered("heeft_partner", Given(value=True))
    assert Conversation(result.world, state).screen().prompt is not None


def test_who_said_nothing_yet_is_told_that(tmp_path: Path) -> None:
    """And can begin with how it is now; the events are there all the same."""
    nobody = Conversation(world(tmp_path), State(where=MENU))
    listed = play(nobody, "verandering")
    assert "Wij weten nog niet hoe het nu is." in said(listed)
    assert choices(listed)[:2] == ["vragen", "samenwonen"]
    assert play(listed, "vragen").state.where.page == "vraag"


def regulation(
    folder: Path, id_: str, known: Mapping[str, object] | None = None, day: date = DAY
) -> Conversation:
    """The page of one regulation."""
    return tenant(folder, known, Where("regeling", item=id_), day)


def test_a_higher_income_on_the_page_of_an_allowance(tmp_path: Path) -> None:
    """What goes back, where it stops, and the careful choice: see tests/steps/test_repayment.py."""
    page = play(
        regulation(tmp_path, "zorgtoeslag", {"aanvrager.toetsingsinkomen": Decimal(35000)}),
        "hoger",
    )
    text = said(page)
    assert "5% hoger: € 241." in text
    assert "10% hoger: € 481." in text
    assert "20% hoger: € 828." in text
    assert "tot en met een eigen inkomen van € 40.857 per jaar" in text
    assert "dan krijgt u € 28 per maand in plaats van € 69 per maand" in text
    assert "binnen 4 weken" in text
    assert play(page, "terug").state.where.page == "regeling"


@pytest.mark.parametrize(
    ("id_", "known"),
    [
        ("ooievaarspas", {}),
        ("zorgtoeslag", {"aanvrager.zorgverzekerd": False}),
        ("zorgtoeslag", {"aanvrager.toetsingsinkomen": Decimal(60000)}),
    ],
)
def test_what_isn_t_paid_on_an_estimate_has_nothing_to_pay_back(
    tmp_path: Path, id_: str, known: dict[str, object]
) -> None:
    """Nor what one doesn't get."""
    assert "hoger" not in choices(regulation(tmp_path, id_, known))


def test_figures_that_have_run_out_are_named_by_their_day(tmp_path: Path) -> None:
    """In 2027 with those of 2026."""
    page = play(regulation(tmp_path, "zorgtoeslag", day=date(2027, 2, 1)), "hoger")
    assert "Met de cijfers van 31 december 2026" in said(page)


def test_all_allowances_against_income(tmp_path: Path) -> None:
    """The sum by income, one's own among it, and where each stops."""
    text = said(play(tenant(tmp_path), "verandering", "inkomen"))
    # 4.436 + 1.550 = 5.986 a year: 499 a month.
    assert "€ 21.000 (uw inkomen): € 499 per maand" in text
    assert "Zorgtoeslag: tot en met een inkomen van € 40.857." in text
    assert "Huurtoeslag: tot en met een inkomen van € 39.766." in text


def test_what_can_still_be_applied_for_of_last_year(tmp_path: Path) -> None:
    """Toeslagenkaart 2025: 1.573 a year at most; until 31 December 2026 (Awir art. 15)."""
    text = said(play(tenant(tmp_path), "verandering", "eerder"))
    assert "Zorgtoeslag over 2025" in text
    assert "€ 1.573 per jaar" in text
    assert "Aanvragen kan tot en met 31 december 2026." in text
    assert "Uw inkomen, uw huur en uw huishouden waren toen misschien anders." in text


def test_enter_never_overwrites_an_answer(tmp_path: Path) -> None:
    """Whoever only looks and presses Enter comes to another look, and then keeps what there is."""
    result = play(tenant(tmp_path), "verandering", "andere_huur", "700")
    assert choices(result)[0] == "andere"
    assert "zo" in choices(result)
    assert choices(play(result, "zo")) == ["nee", "ja"]


def test_not_knowing_adds_nothing_to_the_answers(tmp_path: Path) -> None:
    """Whoever said nothing of rent, and doesn't know it for the event, is offered no change."""
    nobody = Conversation(world(tmp_path), State(where=MENU))
    result = play(nobody, "verandering", "andere_huur", Skip())
    assert result.state.where.page == "uitkomst_verandering"
    assert "zo" not in choices(result)


def test_who_said_too_little_is_led_to_the_questions(tmp_path: Path) -> None:
    """From the result of an event, and from the page of incomes, which is else a dead end."""
    nobody = Conversation(world(tmp_path), State(where=MENU))
    result = play(nobody, "verandering", "andere_huur", Skip())
    assert "Wij weten nog te weinig" in said(result)
    assert "verandert er niets" not in said(result)
    assert choices(result)[0] == "vragen"
    incomes = play(nobody, "verandering", "inkomen")
    assert choices(incomes) == ["vragen", "terug"]
    assert play(incomes, "vragen").state.where.page == "vraag"


def test_the_sources_of_what_is_to_be_reported_are_a_choice(tmp_path: Path) -> None:
    """They don't stand between what one has to do."""
    result = play(tenant(tmp_path), "verandering", "andere_huur", "700")
    assert "Gezien op" not in said(result)
    sources = play(result, "verandering_bronnen")
    assert "nieuwe huur binnen 4 weken doorgeven" in said(sources)


def test_what_goes_back_of_everything_together(tmp_path: Path) -> None:
    """Each rise with its sum: huurtoeslag as in tests/steps/test_repayment.py, zorgtoeslag nothing.

    21.000 and 50 %: 31.500. Huurtoeslag 4.435,80 - 27 % of 8.075 (2.180,25) = 2.255,55, so 2.256:
    2.180 goes back. Zorgtoeslag: 13,73 % of 1.764 = 242,20; 2.119 - 568,55 - 242,20 = 1.308,25, so
    1.308: 242 of 1.550. Together 2.422.
    """
    page = play(tenant(tmp_path), "verandering", "inkomen_hoger")
    text = said(page)
    assert "10% hoger: niets" in text
    assert "20% hoger: € 479" in text
    assert "50% hoger: € 2.422" in text
    assert "Huurtoeslag € 2.180, Zorgtoeslag € 242" in text
    assert "Zorgtoeslag: tot en met een eigen inkomen van € 40.857 per jaar." in text
    assert play(page, "terug").state.where.page == "verandering"


def test_without_an_allowance_nothing_is_asked_about_paying_back(tmp_path: Path) -> None:
    """Who gets nothing in advance has nothing to pay back."""
    rich = tenant(tmp_path, {"aanvrager.toetsingsinkomen": Decimal(90000)})
    assert "inkomen_hoger" not in choices(play(rich, "verandering"))


def test_who_lives_on_bijstand_is_asked_for_the_income_then(tmp_path: Path) -> None:
    """With a partner it may stop, so the income of now says nothing."""
    known = {"krijgt_bijstand": True, "netto_inkomen": Decimal(1348)}
    asked = play(tenant(tmp_path, known), "verandering", "samenwonen", "ja")
    seen = []
    while asked.state.where.page == "verandering_vraag":
        seen.append(asked.state.where.item)
        asked = play(asked, Skip())
    assert "aanvrager.toetsingsinkomen" in seen
    assert "u krijgt al: Bijstand" in said(asked)
    assert "Uw gemeente" in said(asked)
