"""From which amount something changes: to the cent, in bounded work."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from geldstap.engine.breakpoints import (
    MOST,
    Change,
    Point,
    amount_at,
    amount_curve,
    outcome_changes,
)
from geldstap.engine.regulation import Program, Validity
from geldstap.model.decision import AmountRange, Outcome
from geldstap.model.fact import Between, FactKey
from geldstap.model.fact import Known as KnownValue
from geldstap.model.money import Period
from geldstap.rulesets.library import load_library
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root
from tests.engine import language
from tests.engine.language import TODAY, household

Facts = Mapping[str, KnownValue | int]
YES, NO, DEPENDS = Outcome.YES, Outcome.NO, Outcome.DEPENDS
WEALTH, RENT = FactKey("vermogen"), FactKey("kale_huur")
WITHIN = language.program()
# 1,400 a month is the norm of these tests: 12 × (1,400 - rent), until nothing is left.
TO_THE_NORM = "12 maanden per jaar * maximum(0 euro per maand, norm - kale_huur)"


def changes(condition: str, key: FactKey = WEALTH) -> tuple[Change, ...] | None:
    """The changes of a rule with one condition, for somebody about whom nothing is known."""
    rule = language.rule(WITHIN, {"a": condition})
    return outcome_changes(WITHIN, rule, household({}), key, TODAY)


def line(*points: tuple[int | str, int]) -> tuple[Point, ...]:
    """Points, written short."""
    return tuple(Point(Decimal(value), Decimal(euros)) for value, euros in points)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("vermogen <= 8000 euro", [("8000.01", YES, NO)]),
        ("vermogen < 8000 euro", [("8000", YES, NO)]),
        ("vermogen <= grens", [("5000.01", YES, DEPENDS)]),
        ("vermogen = 0 euro of vermogen > 9 euro", [("0.01", YES, NO), ("9.01", NO, YES)]),
        ("naar_beneden_op_euro(vermogen) = 3 euro", [("3", NO, YES), ("4", YES, NO)]),
        ("vermogen <= 8000 euro en ingeschreven", [("8000.01", DEPENDS, NO)]),
        ("vermogen <= 8000 euro of ingeschreven", [("8000.01", YES, DEPENDS)]),
        ("ingeschreven", []),
    ],
)
def test_an_outcome_changes_to_the_cent(
    condition: str, expected: list[tuple[str, Outcome, Outcome]]
) -> None:
    """The first amount with the new outcome, what it was below, and what it is from there."""
    found = tuple(Change(Decimal(at), before, now) for at, before, now in expected)
    assert changes(condition) == found


def test_whole_numbers_change_at_whole_numbers() -> None:
    """From the third child on."""
    found = changes("aantal_kinderen >= 3", FactKey("aantal_kinderen"))
    assert found == (Change(Decimal(3), NO, YES),)


def test_what_is_said_of_the_number_itself_doesn_t_count() -> None:
    """“From which amount” is asked of somebody who has one."""
    rule = language.rule(WITHIN, {"a": "vermogen <= 8000 euro"})
    rich = household({"vermogen": 90_000})
    assert outcome_changes(WITHIN, rule, rich, WEALTH, TODAY) == changes("vermogen <= 8000 euro")


def test_too_many_changes_are_no_answer() -> None:
    """A rule that turns at every other euro is given up, and soon."""
    turns = " of ".join(f"afgerond_op_euro(vermogen) = {each} euro" for each in range(0, 80, 2))
    assert changes(turns) is None
    few = " of ".join(f"afgerond_op_euro(vermogen) = {each} euro" for each in range(2, 12, 2))
    assert len(changes(few) or ()) == 10 < MOST


def test_without_a_highest_value_there_is_no_end_to_look_for() -> None:
    """Neither is there for what is no number."""
    assert changes("ingeschreven", FactKey("ingeschreven")) is None


def test_outside_its_window_a_rule_stays_closed() -> None:
    """Whatever the amount."""
    shut = Validity(date(2026, 1, 1), date(2026, 2, 1))
    rule = language.rule(WITHIN, {"a": "vermogen <= 8000 euro"}, open_for=shut)
    assert outcome_changes(WITHIN, rule, household({}), WEALTH, TODAY) == ()


def test_of_a_rule_of_which_nothing_is_known_nothing_changes() -> None:
    """It has neither outcome nor amount on a day before its first."""
    rule = language.rule(WITHIN, {"a": "vermogen <= 8 euro"}, TO_THE_NORM)
    before = date(2020, 1, 1)
    assert outcome_changes(WITHIN, rule, household({}), WEALTH, before) == ()
    assert amount_curve(WITHIN, rule, household({}), RENT, before) is None
    assert amount_at(WITHIN, rule, household({}), RENT, before, Decimal(1)) is None


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        # 12 × 1,400 = 16,800 without rent.
        (TO_THE_NORM, [(0, 16800), (1400, 0), (10000, 0)]),
        ("125 euro per jaar", [(0, 125), (10000, 125)]),
        # Twelve times the rent, but no more than 12 × 1,400 = 16,800.
        ("minimum(jaarhuur, 12 maanden per jaar * norm)", [(0, 0), (1400, 16800), (10000, 16800)]),
        (
            "als kale_huur < norm dan 50 euro per jaar anders 20 euro per jaar",
            [(0, 50), ("1399.99", 50), (1400, 20), (10000, 20)],
        ),
        # A bend that lies on an end is one point.
        ("maximum(0 euro per jaar, jaarhuur - 0 euro per jaar)", [(0, 0), (10000, 120000)]),
        # A tenth of 1,200 a year for each euro of rent, rounded down: 120 euro per euro.
        ("naar_beneden_op_euro(10% van jaarhuur)", [(0, 0), (10000, 12000)]),
    ],
)
def test_a_curve_has_a_point_at_every_bend(
    amount: str, expected: list[tuple[int | str, int]]
) -> None:
    """Both ends, the bends, and both sides of a jump."""
    rule = language.rule(WITHIN, {"a": "ja"}, amount)
    assert amount_curve(WITHIN, rule, household({}), RENT, TODAY) == line(*expected)


def test_where_there_is_no_right_there_is_no_amount() -> None:
    """The curve falls to nothing where the right ends."""
    rule = language.rule(WITHIN, {"a": "kale_huur <= 900 euro per maand"}, "125 euro per jaar")
    expected = line((0, 125), (900, 125), ("900.01", 0), (10000, 0))
    assert amount_curve(WITHIN, rule, household({}), RENT, TODAY) == expected


def test_a_part_of_a_curve_can_be_asked_for() -> None:
    """Between the income that was told and one that is higher."""
    rule = language.rule(WITHIN, {"a": "ja"}, TO_THE_NORM)
    part = Between(Decimal(1300), Decimal(1500))
    # 12 × (1,400 - 1,300) = 1,200.
    expected = line((1300, 1200), (1400, 0), (1500, 0))
    assert amount_curve(WITHIN, rule, household({}), RENT, TODAY, part) == expected


@pytest.mark.parametrize(
    ("condition", "amount"),
    [
        pytest.param("ja", "", id="no amount"),
        pytest.param("ja", "minimum(jaarhuur, 12 maanden per jaar * inkomen)", id="unknown income"),
        pytest.param("ingeschreven", TO_THE_NORM, id="unknown right"),
        pytest.param("ja", "deel van jaarhuur", id="unknown figure"),
    ],
)
def test_what_isn_t_known_is_no_line(condition: str, amount: str) -> None:
    """Then there is an amount between bounds, at each value."""
    rule = language.rule(WITHIN, {"a": condition}, amount)
    assert amount_curve(WITHIN, rule, household({}), RENT, TODAY) is None


def test_what_isn_t_straight_has_no_line() -> None:
    """The rent times the rent bends in every cent."""
    amount = "jaarhuur * (kale_huur / 100 euro per maand)"
    rule = language.rule(WITHIN, {"a": "ja"}, amount)
    assert amount_curve(WITHIN, rule, household({}), RENT, TODAY) is None


def test_too_many_bends_are_no_answer() -> None:
    """A staircase with more steps than that is given up."""
    step = "(als kale_huur < {} euro per maand dan 1 euro per jaar anders 0 euro per jaar)"
    stairs = " + ".join(step.format(each) for each in range(1, MOST + 3))
    rule = language.rule(WITHIN, {"a": "ja"}, stairs)
    assert amount_curve(WITHIN, rule, household({}), RENT, TODAY) is None


@pytest.mark.parametrize(
    ("condition", "rent", "expected"),
    [
        ("ja", 1300, (1200, 1200)),
        ("kale_huur <= 1000 euro per maand", 1300, (0, 0)),
        ("ingeschreven", 1300, (0, 1200)),
    ],
)
def test_an_amount_at_a_value(condition: str, rent: int, expected: tuple[int, int]) -> None:
    """Nothing where there is no right; down to nothing where that isn't known."""
    rule = language.rule(WITHIN, {"a": condition}, TO_THE_NORM)
    found = amount_at(WITHIN, rule, household({}), RENT, TODAY, Decimal(rent))
    assert found == AmountRange(Decimal(expected[0]), Decimal(expected[1]), Period.YEAR)


def national() -> Program:
    """The national set."""
    vocabulary, _ = load_vocabulary(regelingen_root() / "feiten.yaml")
    return load_library(regelingen_root(), vocabulary)[0].program


SINGLE: Facts = {
    "heeft_partner": False,
    "aantal_kinderen": 0,
    "aantal_medebewoners": 0,
    "vermogen": 0,
    "aanvrager.geboortedatum": date(1985, 6, 15),
    "aanvrager.rechtmatig_verblijf": True,
    "aanvrager.zorgverzekerd": True,
    "aanvrager.toetsingsinkomen": 20_000,
}
COUPLE: Facts = {
    **SINGLE,
    "heeft_partner": True,
    "partner_hele_jaar": True,
    "partner.rechtmatig_verblijf": True,
    "partner.zorgverzekerd": True,
    "partner.toetsingsinkomen": 0,
}


@pytest.mark.parametrize(
    ("facts", "income", "wealth"), [(SINGLE, 40857, 146011), (COUPLE, 51142, 184633)]
)
def test_zorgtoeslag_ends_at_the_published_income_and_wealth(
    facts: Facts, income: int, wealth: int
) -> None:
    """The highest income and wealth with zorgtoeslag in 2026.

    Source: Dienst Toeslagen, leaflet “Zorgtoeslag 2026”: “u krijgt zorgtoeslag tot en met”.
    """
    program = national()
    rule, known = program.rules["zorgtoeslag"], household(facts)
    (by_income,) = (
        outcome_changes(program, rule, known, FactKey.parse("aanvrager.toetsingsinkomen"), TODAY)
        or ()
    )
    assert (by_income.before, by_income.after) == (YES, NO)
    assert income < by_income.at <= income + 1
    (by_wealth,) = outcome_changes(program, rule, known, WEALTH, TODAY) or ()
    assert by_wealth == Change(wealth + Decimal("0.01"), YES, NO)


def test_what_a_higher_income_costs_follows_from_the_curve() -> None:
    """Who told 30,000 and earned 32,000 pays the difference back.

    Above 29,736 each euro costs 13.73 cents (Wzt art. 2): 2,000 × 13.73 % = 274.60. The
    amounts of a year are whole euros, so 274 or 275.
    """
    program = national()
    key = FactKey.parse("aanvrager.toetsingsinkomen")
    told, earned = (
        amount_at(program, program.rules["zorgtoeslag"], household(SINGLE), key, TODAY, each)
        for each in (Decimal(30_000), Decimal(32_000))
    )
    assert told is not None
    assert earned is not None
    assert told.low - earned.low in (Decimal(274), Decimal(275))
    curve = amount_curve(program, program.rules["zorgtoeslag"], household(SINGLE), key, TODAY)
    assert curve is not None
    # The drempelinkomen of 2026 is where the line bends (Wzt art. 1).
    assert [point.value for point in curve][1] == Decimal(29736)
