"""What goes back where the income turns out higher: from published amounts, by hand."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.decision import AmountRange
from geldstap.model.fact import Between, FactKey
from geldstap.model.money import Period
from geldstap.steps.repayment import higher_incomes, incomes, last_income, total_income
from tests.report.households import DAY, TENANT, household, library

OWN = FactKey.parse("aanvrager.toetsingsinkomen")
COUPLE = {
    "heeft_partner": True,
    "partner_hele_jaar": True,
    "partner__zorgverzekerd": True,
    "partner__rechtmatig_verblijf": True,
    "partner__geboortedatum": date(1980, 5, 5),
}


def rises(regulation: str, **changes: object) -> dict[int, AmountRange]:
    """What goes back of one regulation, by percent."""
    program = library().program
    known = household(TENANT, **changes)  # type: ignore[arg-type]
    found = higher_incomes(program, program.rules[regulation], known, DAY)
    return {rise.percent: rise.back for rise in found}


def back(low: int, high: int | None = None) -> AmountRange:
    """What goes back over a year."""
    return AmountRange(Decimal(low), Decimal(low if high is None else high), None)


def test_huurtoeslag_falls_with_27_cents_a_euro() -> None:
    """WHT art. 21, alone in 2026: above 23.425 each euro takes 27 cents a year.

    Rent 612: 369,65 a month without reduction, 4.435,80 a year: 4.436 up to an income of
    23.425. At 25.200 (20 % above 21.000) it is 1.775 × 27 % = 479,25 less: 3.956,55, so
    3.957. Back goes 4.436 - 3.957 = 479. At 22.050 and 23.100 nothing changes.
    """
    assert rises("huurtoeslag") == {5: back(0), 10: back(0), 20: back(479)}


def test_zorgtoeslag_ends_where_the_leaflet_says() -> None:
    """Toeslagenkaart 2026: 1.550 is the most, and above 40.857 there is nothing.

    At 35.000: 1,912 % of 29.736 = 568,55 and 13,73 % of 5.264 = 722,75; 2.119 - 1.291,30 =
    827,70, so 828. At 36.750 that is 240,28 less: 587,42, so 587; back goes 241. At 38.500
    it is 347,15, so 347; back goes 481. At 42.000 all of it.
    """
    found = rises("zorgtoeslag", aanvrager__toetsingsinkomen=Decimal(35000))
    assert found == {5: back(241), 10: back(481), 20: back(828)}


def test_the_careful_choice_is_what_would_be_paid() -> None:
    """At 38.500: 347 / 12 = 28,92, so 28 a month (month rounded down, official tables)."""
    program = library().program
    known = household(TENANT, aanvrager__toetsingsinkomen=Decimal(35000))
    ten = higher_incomes(program, program.rules["zorgtoeslag"], known, DAY)[1]
    assert ten.income == 38500
    assert ten.paid == AmountRange(Decimal(28), Decimal(28), Period.MONTH)


def test_both_incomes_rise() -> None:
    """With a partner: 20.000 + 30.000, and 10 % more is 55.000: above 51.142, so nothing is left.

    At 50.000: 2 × 2.119 - 4,289 % of 29.736 (1.275,38) - 13,73 % of 20.264 (2.782,25) =
    180,37, so 180 (Toeslagenkaart 2026 for the percentages and the limit).
    """
    found = rises(
        "zorgtoeslag",
        **COUPLE,
        aanvrager__toetsingsinkomen=Decimal(20000),
        partner__toetsingsinkomen=Decimal(30000),
    )
    assert found[10] == back(180)


def test_of_an_estimate_a_range_goes_back() -> None:
    """Between 35.000 and 38.500 now: what goes back lies between nothing and all of it."""
    between = Between(Decimal(35000), Decimal(38500))
    five = rises("zorgtoeslag", aanvrager__toetsingsinkomen=between)[5]
    # 38.500 now and 36.750 then: nothing. 35.000 now (828) and 40.425 then (83): 745.
    # 40.425: 13,73 % of 10.689 = 1.467,60; 2.119 - 568,55 - 1.467,60 = 82,85, so 83.
    assert five == back(0, 745)


def test_without_an_income_there_is_nothing_to_raise() -> None:
    """Nor without an amount."""
    assert rises("zorgtoeslag", aanvrager__toetsingsinkomen=None) == {}
    assert rises("zorgtoeslag", aanvrager__zorgverzekerd=False) == {}
    assert rises("ooievaarspas") == {}


def test_incomes_together() -> None:
    """A number, or a range where one of them is."""
    couple = household(TENANT, partner__toetsingsinkomen=Decimal(4000))
    assert total_income(couple) == 25000
    unsure = household(TENANT, partner__toetsingsinkomen=Between(Decimal(1), Decimal(2)))
    assert total_income(unsure) == Between(Decimal(21001), Decimal(21002))
    assert incomes(household({})) == ()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        # Toeslagenkaart 2026: 40.857 alone, 51.142 together.
        ({}, 40857),
        ({**COUPLE, "partner__toetsingsinkomen": Decimal(20000)}, 51142 - 20000),
        ({"aanvrager__zorgverzekerd": False}, None),
    ],
)
def test_the_last_income_with_a_right(changes: dict[str, object], expected: int | None) -> None:
    """In whole euros, as published; none where there is no right at any income."""
    program = library().program
    known = household(TENANT, **changes)  # type: ignore[arg-type]
    assert last_income(program, program.rules["zorgtoeslag"], known, DAY, OWN) == expected
