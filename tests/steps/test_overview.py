"""What comes up in three months: which days, in which order, and what is left out."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.money import Period
from geldstap.model.status import Status
from geldstap.steps import overview
from geldstap.steps.earlier import Earlier
from geldstap.steps.overview import Begun, Coming, Kind, Span, Suggestion, coming_span
from geldstap.steps.plan import PlanItem, PlanKind
from geldstap.steps.rights import decide_all
from geldstap.steps.standing import Standing
from tests.report.households import TENANT, household, library

DAY = date(2026, 11, 22)
SPAN = coming_span(DAY)
YEAR_END = date(2026, 12, 31)


def decided(id_: str, outcome: Outcome = Outcome.YES, period: Period | None = None) -> Decision:
    """A decision, with an amount where a period is given."""
    amount = None if period is None else AmountRange(Decimal(100), Decimal(100), period)
    return Decision(id_, "landelijk", DAY, outcome, amount)


@pytest.mark.parametrize(
    ("day", "last"),
    [(DAY, date(2027, 2, 22)), (date(2026, 11, 30), date(2027, 2, 28))],
)
def test_three_months_are_counted_by_the_day_of_the_month(day: date, last: date) -> None:
    """The same day three months later; where there is none, the last of that month."""
    assert coming_span(day) == Span(day, last)


def test_days_of_contracts_come_up_also_outside_the_plan() -> None:
    """And it is said which are in it; without a day, or later, they aren't there."""
    proposed = (
        PlanItem(PlanKind.GIVE_NOTICE, "energie", date(2027, 1, 1)),
        PlanItem(PlanKind.FREE_FROM, "energie", date(2027, 1, 31)),
        PlanItem(PlanKind.GIVE_NOTICE, "telefoon"),
        PlanItem(PlanKind.FREE_FROM, "telefoon", date(2027, 2, 23)),
    )
    chosen = frozenset({"energie.opzeggen"})
    assert list(overview.from_plan(proposed, chosen, SPAN)) == [
        Coming(date(2027, 1, 1), Kind.GIVE_NOTICE, ("energie",), planned=True),
        Coming(date(2027, 1, 31), Kind.FREE_FROM, ("energie",)),
    ]


def test_a_decision_comes_up_until_its_last_day() -> None:
    """Applied for on 2 November, eight weeks: 28 December. One that is overdue isn't to come."""
    standings = {
        "ooievaarspas": Standing(Status.APPLIED, date(2026, 11, 2), date(2026, 12, 28)),
        "bijstand": Standing(Status.APPLIED, date(2026, 9, 1), date(2026, 10, 27)),
        "zorgtoeslag": Standing(Status.APPLIED, DAY),
    }
    assert list(overview.decisions_expected(standings, SPAN)) == [
        Coming(date(2026, 12, 28), Kind.DECISION, ("ooievaarspas",))
    ]


def test_earlier_years_stand_together_on_their_last_day() -> None:
    """Awir art. 15: 2025 until 31 December 2026. Not what is counted back from each day."""
    year = (date(2025, 1, 1), date(2025, 12, 31))
    found = [
        Earlier("zorgtoeslag", *year, YEAR_END, decided("zorgtoeslag")),
        Earlier("huurtoeslag", *year, YEAR_END, decided("huurtoeslag")),
        Earlier("verborgen", *year, YEAR_END, decided("verborgen")),
        Earlier("kinderbijslag", date(2025, 11, 22), date(2026, 11, 21), DAY, decided("x")),
        Earlier("later", *year, date(2030, 12, 31), decided("later")),
    ]
    standings = {"verborgen": Standing(Status.HIDDEN), "huurtoeslag": Standing(Status.RECEIVES)}
    (item,) = overview.afterwards(found, standings, SPAN)
    assert (item.day, item.subjects) == (YEAR_END, ("zorgtoeslag", "huurtoeslag"))


def test_quarters_come_up_for_what_is_paid_by_quarter() -> None:
    """1 January lies in the time, 1 April not. Whoever doesn't get it doesn't read of it."""
    child = decided("kinderbijslag", period=Period.QUARTER)
    (item,) = overview.quarters([child, decided("zorgtoeslag", period=Period.MONTH)], {}, SPAN)
    assert item == Coming(date(2027, 1, 1), Kind.QUARTER, ("kinderbijslag",))
    hidden = {"kinderbijslag": Standing(Status.HIDDEN)}
    assert not list(overview.quarters([child], hidden, SPAN))
    gets = {"kinderbijslag": Standing(Status.RECEIVES)}
    assert list(overview.quarters([child], gets, SPAN)) == [item]
    maybe = decided("kinderbijslag", Outcome.DEPENDS, Period.QUARTER)
    assert not list(overview.quarters([maybe], {}, SPAN))


def test_what_we_know_until_the_end_of_the_year_is_said() -> None:
    """The figures of 2026 end on 31 December; what was put aside isn't among them."""
    program = library().program
    decisions = decide_all(program, household(TENANT), DAY)
    (item,) = overview.figures_run_out(program, decisions, {}, SPAN)
    assert item.day == YEAR_END
    assert {"zorgtoeslag", "huurtoeslag"} <= set(item.subjects)
    put_aside = {"huurtoeslag": Standing(Status.NOT_NOW)}
    (item,) = overview.figures_run_out(program, decisions, put_aside, SPAN)
    assert "huurtoeslag" not in item.subjects


def test_nothing_runs_out_long_before_its_end() -> None:
    """On 1 August 2026 the end of the year is more than three months away."""
    program, day = library().program, date(2026, 8, 1)
    decisions = decide_all(program, household(TENANT), day)
    assert not list(overview.figures_run_out(program, decisions, {}, coming_span(day)))


def test_days_of_the_year_come_back_every_year() -> None:
    """Both ends of the time count, and the turn of the year lies in it."""
    days = {"a": (12, 31), "b": (1, 1), "c": (2, 22), "d": (2, 23), "e": (11, 21)}
    found = overview.in_order(overview.yearly(days, SPAN))
    assert [(each.subjects[0], each.day.year) for each in found] == [
        ("a", 2026),
        ("b", 2027),
        ("c", 2027),
    ]


def test_on_the_same_day_what_there_is_to_do_comes_first() -> None:
    """A last day goes before a day to know."""
    last = Coming(YEAR_END, Kind.APPLY, ("x",))
    know = Coming(YEAR_END, Kind.FIGURES, ("a",))
    earlier = Coming(DAY, Kind.YEARLY, ("z",))
    assert overview.in_order([know, last, earlier]) == (earlier, last, know)


ALL_BEGUN = Begun(budget=True, contracts=True, rights=True)


def test_there_are_never_more_than_three_suggestions() -> None:
    """Whoever begins sees the steps; nobody sees a list to work off."""
    free = Coming(DAY, Kind.FREE_FROM, ("energie",))
    first = overview.suggestions(Begun(), [], {}, None, [])
    assert first == (Suggestion.FIRST_RIGHTS, Suggestion.BUDGET, Suggestion.CONTRACTS)
    some = Begun(contracts=True, rights=True)
    every = overview.suggestions(some, [decided("zorgtoeslag")], {}, Decimal(7), [free])
    assert every == (Suggestion.RIGHTS, Suggestion.PHONE, Suggestion.DATES)


def test_who_arranged_everything_gets_no_suggestion() -> None:
    """Nothing has to be better; a phone below the rule of thumb is no suggestion."""
    gets = {"zorgtoeslag": Standing(Status.RECEIVES)}
    planned = Coming(DAY, Kind.FREE_FROM, ("energie",), planned=True)
    found = overview.suggestions(ALL_BEGUN, [decided("zorgtoeslag")], gets, Decimal(0), [planned])
    assert found == ()
