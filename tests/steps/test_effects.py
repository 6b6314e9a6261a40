"""Before and after beside each other: by hand from decisions, and with the bundled rules."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.event import Event
from geldstap.model.fact import FactKey, Household
from geldstap.model.money import Period
from geldstap.steps.changes import Occasion, after, change
from geldstap.steps.effects import Certainty, Direction, Effect, compare, totals
from geldstap.steps.rights import decide_all
from tests.report.households import DAY, TENANT, decisions, household, library, vocabulary


def per(low: int, high: int | None, period: Period | None = Period.MONTH) -> AmountRange:
    """An amount, written short."""
    return AmountRange(Decimal(low), None if high is None else Decimal(high), period)


def decided(outcome: Outcome, paid: AmountRange | None = None, id_: str = "a") -> Decision:
    """A decision on one regulation."""
    return Decision(id_, "proef", DAY, outcome, paid=paid)


YES, NO, DEPENDS, PERSON = Outcome.YES, Outcome.NO, Outcome.DEPENDS, Outcome.PERSON_DECIDES


@pytest.mark.parametrize(
    ("before", "then", "expected"),
    [
        (decided(NO), decided(NO), Direction.SAME),
        (decided(YES, per(100, 100)), decided(YES, per(100, 100)), Direction.SAME),
        (decided(NO), decided(YES, per(100, 100)), Direction.STARTS),
        (decided(NO), decided(PERSON), Direction.STARTS),
        (decided(YES, per(100, 100)), decided(NO), Direction.STOPS),
        (decided(PERSON), decided(NO), Direction.STOPS),
        (decided(YES, per(100, 100)), decided(YES, per(101, 101)), Direction.MORE),
        (decided(YES, per(100, 100)), decided(YES, per(99, 99)), Direction.LESS),
        (decided(YES, per(90, 100)), decided(YES, per(100, None)), Direction.MORE),
        # They overlap: it may be either.
        (decided(YES, per(90, 110)), decided(YES, per(100, 120)), Direction.UNSURE),
        (decided(YES, per(90, None)), decided(YES, per(100, 120)), Direction.UNSURE),
        (decided(DEPENDS, per(0, 100)), decided(YES, per(50, 50)), Direction.UNSURE),
        (decided(NO), decided(DEPENDS, per(0, 100)), Direction.UNSURE),
        (decided(YES), decided(PERSON), Direction.UNSURE),
    ],
)
def test_what_a_change_does(before: Decision, then: Decision, expected: Direction) -> None:
    """Only what is certain is called more, less, a start or a stop."""
    assert Effect("a", before, then).direction is expected


def test_what_only_one_municipality_has_isn_t_sure() -> None:
    """That another one has no such regulation isn't known."""
    assert Effect("a", decided(YES), None).direction is Direction.UNSURE
    assert Effect("a", None, decided(YES)).direction is Direction.UNSURE


@pytest.mark.parametrize(
    ("before", "then", "expected"),
    [
        (decided(NO), decided(NO), Certainty.STAYS),
        (decided(YES, per(100, 100)), decided(NO), Certainty.CHANGES),
        (decided(YES), decided(PERSON), Certainty.CHANGES),
        (decided(YES), decided(DEPENDS), Certainty.MAY_CHANGE),
        (decided(DEPENDS), decided(NO), Certainty.MAY_CHANGE),
        (decided(YES, per(90, 110)), decided(YES, per(100, 120)), Certainty.MAY_CHANGE),
        (None, decided(YES), Certainty.CHANGES),
        (None, decided(DEPENDS), Certainty.MAY_CHANGE),
        (None, decided(NO), Certainty.STAYS),
    ],
)
def test_a_change_is_only_called_one_where_it_is_sure(
    before: Decision | None, then: Decision, expected: Certainty
) -> None:
    """What isn't known on one side may turn out to be as it was."""
    assert Effect("a", before, then).certainty is expected


def test_what_looks_alike_may_differ_in_what_the_change_is_about() -> None:
    """Open on the rent on both sides: another rent may do something, another income doesn't."""
    rent, income = FactKey("kale_huur"), FactKey("netto_inkomen")
    both = [replace(decided(DEPENDS, per(0, 90)), missing=(rent,))]
    for about, expected in ((rent, Direction.UNSURE), (income, Direction.SAME)):
        (effect,) = compare(both, both, {about})
        assert effect.direction is expected


def test_what_one_lives_on_already_may_change() -> None:
    """Bijstand is a no for who gets it: on both sides, and yet a partner may end it."""
    (effect,) = compare([decided(NO)], [decided(NO)], received={"a"})
    assert effect.is_not_computed
    assert effect.may_get_now
    assert effect.certainty is Certainty.MAY_CHANGE
    (computed,) = compare([decided(YES)], [decided(YES)], received={"a"})
    assert computed.certainty is Certainty.STAYS


def test_figures_that_have_run_out_are_compared_by_the_last_ones() -> None:
    """On both sides the same day."""
    old = [
        replace(decided(Outcome.UNKNOWN_SINCE), last_known=decided(YES, per(euros, euros)))
        for euros in (100, 80)
    ]
    assert Effect("a", old[0], old[1]).direction is Direction.LESS


def test_sums_count_what_is_certain_on_both_sides() -> None:
    """100 + 600 / 12 = 150 before; 60 + 0 after. The third isn't certain after: left out."""
    before = [
        decided(YES, per(100, 100), "a"),
        decided(YES, per(600, 600, Period.YEAR), "b"),
        decided(YES, per(30, 30), "c"),
        decided(YES, None, "pas"),
    ]
    then = [
        decided(YES, per(60, 60), "a"),
        decided(NO, None, "b"),
        decided(DEPENDS, per(0, 90), "c"),
        decided(NO, None, "pas"),
    ]
    sums = totals(compare(before, then))
    assert sums is not None
    assert (sums.before, sums.after) == (per(150, 150), per(60, 60))
    assert sums.left_out == ("c",)


def test_ranges_stay_ranges_in_a_sum() -> None:
    """10 to 20 and 5 or more: 15 or more, without an end."""
    both = [decided(YES, per(10, 20), "a"), decided(YES, per(5, None), "b")]
    sums = totals(compare(both, both))
    assert sums is not None
    assert sums.before == per(15, None)


def test_without_a_certain_amount_there_is_no_sum() -> None:
    """Nothing known isn't nothing; and what comes once isn't per month."""
    unsure = [decided(DEPENDS, per(0, 90))]
    once = [decided(YES, per(500, 500, None))]
    assert totals(compare(unsure, unsure)) is None
    assert totals(compare(once, once)) is None
    assert totals(()) is None


def test_what_changes_most_comes_first() -> None:
    """Starts and stops before more and less, and what stays last."""
    before = [decided(NO, None, "a"), decided(YES, per(9, 9), "b"), decided(YES, per(9, 9), "c")]
    then = [decided(NO, None, "a"), decided(YES, per(8, 8), "b"), decided(NO, None, "c")]
    assert [each.regulation for each in compare(before, then)] == ["c", "b", "a"]


def changed(event: Event, answers: dict[str, Decimal]) -> Household:
    """The tenant after an event."""
    given = {FactKey.parse(id_): value for id_, value in answers.items()}
    before = household(TENANT)
    done = change(Occasion(event), before, given, DAY, vocabulary())
    return after(before, done, given)


def test_a_rent_of_700_changes_huurtoeslag_alone() -> None:
    """WHT art. 21, alone in 2026, income below 23.425: 498,20 - 202,52 = 295,68 in full.

    612 rent: + 65 % of (612 - 498,20) = 73,97: 369,65, so 369. 700: + 65 % of 201,80 =
    131,17: 426,85, so 426 per month.
    """
    then = decide_all(library().program, changed(Event.RENT, {"kale_huur": Decimal(700)}), DAY)
    effects = compare(decisions(), then)
    assert [each.regulation for each in effects if each.direction is not Direction.SAME] == [
        "huurtoeslag"
    ]
    assert effects[0].direction is Direction.MORE
    sums = totals(effects)
    assert sums is not None
    # Zorgtoeslag: the highest amount, 129 (Toeslagenkaart 2026).
    assert (sums.before, sums.after) == (per(369 + 129, 369 + 129), per(426 + 129, 426 + 129))


def test_an_income_of_40858_ends_zorgtoeslag() -> None:
    """Toeslagenkaart 2026: without a partner up to 40.857."""
    for income, expected in ((40857, Direction.LESS), (40858, Direction.STOPS)):
        then = changed(Event.INCOME, {"aanvrager.toetsingsinkomen": Decimal(income)})
        effects = compare(decisions(), decide_all(library().program, then, DAY))
        found = {each.regulation: each.direction for each in effects}
        assert found["zorgtoeslag"] is expected


def test_nothing_is_certain_while_the_question_is_open() -> None:
    """A rent that isn't known yet: between nothing and the highest huurtoeslag, and no sum of it."""
    then = decide_all(library().program, changed(Event.RENT, {}), DAY)
    effects = {each.regulation: each for each in compare(decisions(), then)}
    assert effects["huurtoeslag"].direction is Direction.UNSURE
    sums = totals(tuple(effects.values()))
    assert sums is not None
    assert "huurtoeslag" in sums.left_out


@pytest.mark.parametrize("day", [DAY, date(2027, 2, 1)])
def test_a_change_to_what_is_changes_nothing(day: date) -> None:
    """Also where figures have run out."""
    answers = {id_: value for id_, value in TENANT.items() if id_ == "kale_huur"}
    then = decide_all(library().program, changed(Event.RENT, answers), day)  # type: ignore[arg-type]
    assert {each.direction for each in compare(decisions(day), then)} == {Direction.SAME}
