"""Dutch public holidays: days on which who is open on working days is often closed.

Source: Algemene termijnenwet, article 3: New Year's Day, Easter Monday, Ascension Day, Whit
Monday, both days of Christmas, the day on which the King's birthday is celebrated, 5 May,
and Good Friday. Easter Sunday and Whit Sunday are holidays by custom.
"""

from datetime import date, timedelta
from functools import cache

_SUNDAY = 6
# Days from Easter Sunday.
_GOOD_FRIDAY, _EASTER_MONDAY, _ASCENSION, _WHIT_SUNDAY, _WHIT_MONDAY = -2, 1, 39, 49, 50


def is_holiday(day: date) -> bool:
    """Whether a day is a public holiday in the Netherlands."""
    return day in holidays(day.year)


@cache
def holidays(year: int) -> frozenset[date]:
    """The public holidays of a year since 2014, in which the King's birthday moved to 27 April."""
    easter = easter_sunday(year)
    moving = (0, _GOOD_FRIDAY, _EASTER_MONDAY, _ASCENSION, _WHIT_SUNDAY, _WHIT_MONDAY)
    fixed = ((1, 1), (5, 5), (12, 25), (12, 26))
    return frozenset(
        {
            *(date(year, month, day) for month, day in fixed),
            *(easter + timedelta(days=days) for days in moving),
            _kings_day(year),
        }
    )


def easter_sunday(year: int) -> date:
    """Easter in the Gregorian calendar, by the rule that Meeus gives (Astronomical Algorithms, 8).

    The names are those of the book: there is no meaning to each of them.
    """
    a = year % 19
    b, c = divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _kings_day(year: int) -> date:
    """27 April, or the day before where that is a Sunday."""
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.weekday() == _SUNDAY else day
