"""Public holidays, and on which day a term of the law ends.

The days are those of the Algemene termijnenwet (BWBR0002448, text of 10 October 2010).
Days that were put on a par with them for one year (article 3, third paragraph) aren't known
here: a term may then end later than is said, never earlier.
"""

from datetime import date, timedelta
from functools import cache

_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


@cache
def public_holidays(year: int) -> frozenset[date]:
    """The holidays of article 3, with Good Friday, which the second paragraph adds."""
    easter = _easter(year)
    movable = (-2, 1, 39, 50)  # Good Friday, Easter Monday, Ascension Day, Whit Monday
    fixed = ((1, 1), (5, 5), (12, 25), (12, 26))
    return frozenset(
        {
            *(easter + timedelta(days=days) for days in movable),
            *(date(year, month, day) for month, day in fixed),
            _kings_day(year),
        }
    )


def is_working_day(day: date) -> bool:
    """Whether it is no Saturday, Sunday or public holiday."""
    return day.weekday() not in (_SATURDAY, _SUNDAY) and day not in public_holidays(day.year)


def first_working_day(day: date) -> date:
    """The day itself, else the first one after it that isn't free (article 1)."""
    while not is_working_day(day):
        day += _DAY
    return day


def _kings_day(year: int) -> date:
    """27 April; the day before where that is a Sunday."""
    day = date(year, 4, 27)
    return day - _DAY if day.weekday() == _SUNDAY else day


def _easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher."""
    golden = year % 19
    century, rest = divmod(year, 100)
    correction = century // 4
    skipped = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - correction - skipped + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    later = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * later + 114, 31)
    return date(year, month, day + 1)
