"""The sum of all amounts against income: the published ends, and the sums at each point."""

from decimal import Decimal

import pytest

from geldstap.model.fact import FactKey
from geldstap.steps.cliffs import Cliffs, Stop, cliffs
from tests.report.households import DAY, TENANT, household, library

OWN = FactKey.parse("aanvrager.toetsingsinkomen")


def found(**changes: object) -> Cliffs:
    """The cliffs of the tenant, with changes."""
    known = household(TENANT, **changes)  # type: ignore[arg-type]
    return cliffs(library().program, known, OWN, DAY)


def test_both_allowances_stop_where_the_law_says() -> None:
    """Zorgtoeslag at 40.857 (Toeslagenkaart 2026); there it still is 24 a year (Awir art. 14).

    Huurtoeslag, alone with a rent of 612: 4.435,80 a year falls by 27 cents a euro above
    23.425. 23,50 rounds to 24; (4.435,80 - 23,50) / 0,27 = 16.341,85: 23.425 + 16.341 = 39.766.
    """
    expected = (
        Stop("huurtoeslag", Decimal(39766), Decimal(24)),
        Stop("zorgtoeslag", Decimal(40857), Decimal(24)),
    )
    assert found().stops == expected


@pytest.mark.parametrize(
    ("income", "huur", "zorg"),
    [
        # The highest amounts of both.
        (0, 4436, 1550),
        (21000, 4436, 1550),
        # 4.435,80 - 27 % of 1.575 = 4.010,55.
        (25000, 4011, 1550),
        # 4.435,80 - 27 % of 11.575 = 1.310,55; zorgtoeslag as in test_repayment.
        (35000, 1311, 828),
        (39766, 24, 173),
        (39767, 0, 173),
        (40857, 0, 24),
        (40858, 0, 0),
    ],
)
def test_the_sum_at_each_point(income: int, huur: int, zorg: int) -> None:
    """Per year; the bends, both sides of each stop, the grid and one's own income are there.

    39.766: 2.119 - 568,55 - 13,73 % of 10.030 (1.377,12) = 173,33.
    """
    point = next(each for each in found().points if each.income == income)
    assert dict(point.amounts) == {"huurtoeslag": huur, "zorgtoeslag": zorg}
    assert point.total == huur + zorg


def test_points_rise_and_end_beyond_the_last_stop() -> None:
    """And the sum never rises with the income."""
    points = found().points
    assert [each.income for each in points] == sorted({each.income for each in points})
    assert points[-1].total == 0
    totals = [each.total for each in points]
    assert totals == sorted(totals, reverse=True)


def test_what_other_facts_leave_open_is_named() -> None:
    """Without a rent huurtoeslag can't be computed: it is left out, not counted as nothing."""
    without = found(kale_huur=None)
    assert without.left_out == ("huurtoeslag",)
    assert {stop.regulation for stop in without.stops} == {"zorgtoeslag"}


def test_what_there_is_no_right_to_is_no_cliff() -> None:
    """An owner has no huurtoeslag at any income."""
    owner = found(woonsituatie="koop")
    assert owner.left_out == ()
    assert {stop.regulation for stop in owner.stops} == {"zorgtoeslag"}


def test_what_protects_an_income_is_not_added_to_it() -> None:
    """The beslagvrije voet is part of one's own income, whatever the amount."""
    seized = found(beslag_op_inkomen=True, vakantiegeld_over_inkomen=False)
    assert seized.stops == found().stops
    assert "beslagvrije_voet" not in seized.left_out


def test_of_nobody_there_is_nothing_to_show() -> None:
    """All is left out, and nothing is made up."""
    nobody = cliffs(library().program, household({}), OWN, DAY)
    assert nobody.stops == ()
    assert set(nobody.left_out) >= {"huurtoeslag", "zorgtoeslag"}
    assert all(point.total == Decimal(0) for point in nobody.points)
