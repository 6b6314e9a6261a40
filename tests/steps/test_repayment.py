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
    """The rise counts from the true income, wherever between the ends that lies.

    35.000 and 5 % more: 828 - 587 = 241, as above. 38.500 (347) and 40.425: 13,73 % of 10.689 =
    1.467,60; 2.119 - 568,55 - 1.467,60 = 82,85, so 83; back goes 264. Both runs are straight
    between (40.425 is below 40.857), so all else lies between these.
    """
    between = Between(Decimal(35000), Decimal(38500))
    five = rises("zorgtoeslag", aanvrager__toetsingsinkomen=between)[5]
    assert five == back(241, 264)


def test_an_estimate_reaches_the_limit_somewhere_between_its_ends() -> None:
    """Most goes back where the higher income is just too high, and that is no end of the range.

    Zorgtoeslag ends above 40.857: 5 % below that is 38.911,43. There it is 13,73 % of 9.175,43 =
    1.259,79; 2.119 - 568,55 - 1.259,79 = 290,66, so 291: all of that goes back. At 36.000:
    13,73 % of 6.264 = 860,05, so 690; 37.800: 1.107,19, so 443; back goes 247. At 40.857: 24
    (24,02), and nothing then: 24.
    """
    between = Between(Decimal(36000), Decimal(40857))
    five = rises("zorgtoeslag", aanvrager__toetsingsinkomen=between)[5]
    assert five == back(24, 291)


ABOUT_760 = Between(Decimal(684), Decimal(836))


def test_a_rent_that_isn_t_certain_is_the_same_rent_with_a_higher_income() -> None:
    """WHT art. 21: up to 23.425 the income doesn't matter, so nothing goes back at any rent."""
    found = rises("huurtoeslag", kale_huur=ABOUT_760, aanvrager__toetsingsinkomen=Decimal(19200))
    assert found == {5: back(0), 10: back(0), 20: back(0)}


def test_what_goes_back_is_the_same_for_every_rent_where_the_rule_is() -> None:
    """The reduction doesn't look at the rent: 1.775 × 27 % = 479,25 at 25.200, as above.

    Rent 684: 369,65 + 65 % of 72 = 416,45 a month, 4.997,40 a year, so 4.997; then 4.518,15, so
    4.518. Rent 836: 416,45 + 65 % of 29,02 + 40 % of 122,98 = 484,505 a month, 5.814,06, so
    5.814; then 5.334,81, so 5.335. Both are 479 less.
    """
    assert rises("huurtoeslag", kale_huur=ABOUT_760)[20] == back(479)


def test_two_answers_that_aren_t_certain() -> None:
    """Rent and income both lie between two ends; what is between these counts, too.

    Least: rent 684 and 38.500. 4.997,40 - 27 % of 15.075 (4.070,25) = 927,15; at 42.350 it would
    be 4.997,40 - 5.109,75: nothing, so 927 goes back. Most: 38.500 and the rent with which it
    just ends at 42.350. Amounts below 24 aren't paid, so that is a year of 5.109,75 + 23,50 =
    5.133,25; now 5.133,25 - 4.070,25 = 1.063.
    """
    income = Between(Decimal(35000), Decimal(38500))
    found = rises("huurtoeslag", kale_huur=ABOUT_760, aanvrager__toetsingsinkomen=income)
    assert found[10] == back(927, 1063)


def test_a_yes_or_no_that_isn_t_known_is_tried_both_ways() -> None:
    """Whether one is insured for care: with a yes 241 goes back (above), with a no nothing."""
    income = Decimal(35000)
    found = rises("zorgtoeslag", aanvrager__toetsingsinkomen=income, aanvrager__zorgverzekerd=None)
    assert found[5] == back(0, 241)


def test_what_can_t_be_walked_through_stays_as_wide_as_it_is() -> None:
    """A partner of whom nothing is known: between nothing and all of it, never too certain."""
    found = rises("zorgtoeslag", heeft_partner=None)[20]
    assert found.low == 0
    assert found.high is None or found.high >= 1550


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
