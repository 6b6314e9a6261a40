"""Counting in months."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.steps.dates import add_months

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 11, 22), 1, date(2026, 12, 22)),
        (date(2026, 12, 22), 1, date(2027, 1, 22)),
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2027, 3, 31), -1, date(2027, 2, 28)),
        (date(2027, 1, 15), -1, date(2026, 12, 15)),
        (date(2026, 2, 28), 24, date(2028, 2, 28)),
        (date(2026, 5, 31), 0, date(2026, 5, 31)),
    ],
)
def test_months_keep_the_day_or_end_with_the_month(day: date, months: int, expected: date) -> None:
    """A month later is the same day, or the last one of a shorter month."""
    assert add_months(day, months) == expected


@given(DAYS, st.integers(-60, 60))
def test_there_and_back_never_lands_later(day: date, months: int) -> None:
    """Back again one is at the same day, or up to three days earlier after a short month."""
    back = add_months(add_months(day, months), -months)
    assert 0 <= (day - back).days <= 3


@given(DAYS, st.integers(-60, 60))
def test_a_later_day_never_ends_earlier(day: date, months: int) -> None:
    """Order is kept: the next day plus months isn't before this day plus months."""
    following = date.fromordinal(day.toordinal() + 1)
    assert add_months(day, months) <= add_months(following, months)
