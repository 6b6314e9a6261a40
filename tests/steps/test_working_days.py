"""The holidays of the Algemene termijnenwet, and the first working day."""

from datetime import date

import pytest

from geldstap.steps.working_days import first_working_day, is_working_day, public_holidays

# Easter Sunday in these years is 5 April 2026, 28 March 2027 and 16 April 2028 (the tables of the
# Rijksoverheid with school holidays and public holidays; any almanac).
HOLIDAYS_2026 = {
    date(2026, 1, 1),
    date(2026, 4, 3),  # Good Friday (article 3, second paragraph)
    date(2026, 4, 6),  # Easter Monday
    date(2026, 4, 27),  # King's Day, a Monday
    date(2026, 5, 5),  # every year in this act
    date(2026, 5, 14),  # Ascension Day, 39 days after Easter
    date(2026, 5, 25),  # Whit Monday, 50 days after Easter
    date(2026, 12, 25),
    date(2026, 12, 26),
}


def test_the_holidays_are_those_of_the_act() -> None:
    """Algemene termijnenwet, article 3, first and second paragraph; Easter Sunday isn't in it."""
    assert public_holidays(2026) == HOLIDAYS_2026


@pytest.mark.parametrize(
    ("year", "good_friday"),
    [(2025, date(2025, 4, 18)), (2027, date(2027, 3, 26)), (2028, date(2028, 4, 14))],
)
def test_easter_moves(year: int, good_friday: date) -> None:
    """Good Friday stands two days before Easter Sunday, in each of these years as in almanacs."""
    assert good_friday in public_holidays(year)


def test_kings_day_is_never_on_a_sunday() -> None:
    """In 2025 27 April was a Sunday: the birthday was celebrated on Saturday the 26th."""
    assert date(2025, 4, 26) in public_holidays(2025)
    assert date(2025, 4, 27) not in public_holidays(2025)


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
