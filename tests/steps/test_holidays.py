"""Dutch public holidays, beside published dates."""

from datetime import date

import pytest

from geldstap.steps.holidays import easter_sunday, holidays, is_holiday


# Published tables of Easter (U.S. Census Bureau, “Easter Dates from 1600 to 2099”): the
# earliest and the latest that there are, and those of these years.
@pytest.mark.parametrize(
    "day",
    [
        date(1818, 3, 22),
        date(1943, 4, 25),
        date(2008, 3, 23),
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
        date(2038, 4, 25),
    ],
)
def test_easter_is_when_the_tables_say(day: date) -> None:
    """Also in the years in which it is as early or as late as can be."""
    assert easter_sunday(day.year) == day


def test_the_holidays_of_2026() -> None:
    """Algemene termijnenwet, article 3, and the two Sundays.

    Easter is 5 April: Good Friday 3 April, Monday 6 April; Ascension is 39 days later, 14 May,
    and Whitsun 49 and 50 days later, 24 and 25 May.
    """
    days = (
        *((1, 1), (4, 3), (4, 5), (4, 6), (4, 27), (5, 5)),
        *((5, 14), (5, 24), (5, 25), (12, 25), (12, 26)),
    )
    assert holidays(2026) == {date(2026, month, day) for month, day in days}


def test_the_kings_birthday_is_never_celebrated_on_a_sunday() -> None:
    """27 April 2025 was a Sunday: it was celebrated the day before."""
    assert is_holiday(date(2025, 4, 26))
    assert not is_holiday(date(2025, 4, 27))
    assert is_holiday(date(2027, 4, 27))
