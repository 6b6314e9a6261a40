"""The first working day, as the Algemene termijnenwet moves the end of a term."""

from datetime import date

import pytest

from geldstap.steps.working_days import first_working_day, is_working_day


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2026, 12, 24), date(2026, 12, 24)),  # Thursday
        (date(2026, 12, 25), date(2026, 12, 28)),  # Friday and Saturday Christmas, then Sunday
        (date(2027, 1, 1), date(2027, 1, 4)),  # Friday, then a weekend
        (date(2026, 4, 3), date(2026, 4, 7)),  # Good Friday up to Easter Monday
        (date(2026, 11, 21), date(2026, 11, 23)),  # Saturday
    ],
)
def test_the_first_working_day(day: date, first: date) -> None:
    """A term that ends on a free day goes on to the first day after it that isn't (article 1)."""
    assert first_working_day(day) == first
    assert is_working_day(first)
