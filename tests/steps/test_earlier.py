"""Earlier years: which, until when, and with which amount."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.decision import Outcome
from geldstap.model.regulation import Back
from geldstap.steps.earlier import Earlier, earlier
from tests.report.households import DAY, TENANT, household, library

YEAR, FIVE, MONTHS = Back(years=1), Back(years=5), Back(months=12)


def found(back: Back, day: date = DAY, **changes: object) -> tuple[Earlier, ...]:
    """What of zorgtoeslag can still be applied for."""
    known = household(TENANT, **changes)  # type: ignore[arg-type]
    return earlier(library().program, known, day, {"zorgtoeslag": back})


def test_last_year_until_the_end_of_this_one() -> None:
    """Awir art. 15: until 31 December of the year after. 2025: 1.573 at most (Toeslagenkaart)."""
    (last_year,) = found(YEAR)
    assert (last_year.first, last_year.last) == (date(2025, 1, 1), date(2025, 12, 31))
    assert last_year.until == date(2026, 12, 31)
    assert last_year.decision.amount is not None
    assert last_year.decision.amount.low == Decimal(1573)


def test_the_next_day_it_is_another_year() -> None:
    """On 31 December 2026 still 2025, on 1 January 2027 2026."""
    years = [found(YEAR, day)[0].first.year for day in (date(2026, 12, 31), date(2027, 1, 1))]
    assert years == [2025, 2026]


def test_five_years_back_each_has_its_own_last_day() -> None:
    """The oldest ends first. What the rules of then were isn't known before 2025."""
    times = found(FIVE)
    assert [(each.first.year, each.until.year) for each in times] == [
        (2021, 2026),
        (2022, 2027),
        (2023, 2028),
        (2024, 2029),
        (2025, 2030),
    ]
    outcomes = [each.decision.outcome for each in times]
    assert outcomes == [*[Outcome.NOT_COVERED] * 4, Outcome.YES]


def test_months_are_counted_back_from_the_day_of_applying() -> None:
    """A year before today, until yesterday."""
    (months,) = found(MONTHS)
    assert (months.first, months.last, months.until) == (
        date(2025, 11, 22),
        date(2026, 11, 21),
        DAY,
    )


@pytest.mark.parametrize("back", [YEAR, FIVE])
def test_what_there_surely_was_no_right_to_isn_t_named(back: Back) -> None:
    """Not for last year, and not for years that can't be computed either."""
    assert found(back, aanvrager__zorgverzekerd=False) == ()


def test_nothing_known_rules_nothing_out() -> None:
    """It may be; and nothing more is asked for it."""
    nobody = earlier(library().program, household({}), DAY, {"zorgtoeslag": YEAR})
    assert [each.decision.outcome for each in nobody] == [Outcome.DEPENDS]
