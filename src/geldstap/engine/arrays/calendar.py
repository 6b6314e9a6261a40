"""Columns of days, as whole numbers like 20260131."""

from collections.abc import Callable

import numpy as np

from geldstap.engine.arrays.masks import Ints
from geldstap.engine.arrays.scaled import Scaled
from geldstap.engine.scalars import DAYS, MONTHS

_FEBRUARY = 2
_LENGTHS = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
# A checked tree knows four digits of years.
_MOST_YEARS = 9999


def elapsed(function: str, since: Ints, day: Ints) -> Scaled:
    """Full years or months. As whole numbers days differ 10000 for every year that is full."""
    if function == "leeftijd_op":
        return Scaled((day - since) // 10_000, 1, -_MOST_YEARS, _MOST_YEARS)
    months = _month_number(day) - _month_number(since) - (day % 100 < since % 100)
    return Scaled(months, 1, -12 * _MOST_YEARS, 12 * _MOST_YEARS)


def later(day: Ints, count: int, unit: str) -> Ints:
    """Days so many units of time later; a day that a month doesn't have is its last."""
    if unit in MONTHS:
        return _day(_month_number(day) + count * MONTHS[unit], day % 100)
    return _of_calendar(_in_calendar(day) + np.timedelta64(count * DAYS[unit], "D"))


SHIFTS: dict[str, Callable[[Ints], Ints]] = {
    "eerste_dag_van_maand": lambda day: day // 100 * 100 + 1,
    "eerste_dag_van_volgende_maand": lambda day: _day(_month_number(day) + 1, 1),
    "laatste_dag_van_vorige_maand": lambda day: _day(_month_number(day) - 1, 31),
    "eerste_dag_van_kwartaal": lambda day: _day(_month_number(day) // 3 * 3, 1),
    "eerste_dag_van_jaar": lambda day: day // 10_000 * 10_000 + 101,
}


def _month_number(day: Ints) -> Ints:
    """Months since the year zero."""
    number: Ints = day // 10_000 * 12 + day // 100 % 100 - 1
    return number


def _day(month_number: Ints, day: Ints | int) -> Ints:
    """A day in a month; the last one where the month has fewer days."""
    year, month = month_number // 12, month_number % 12 + 1
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    length = _LENGTHS[month] + (leap & (month == _FEBRUARY))
    result: Ints = year * 10_000 + month * 100 + np.minimum(day, length)
    return result


def _in_calendar(day: Ints) -> Ints:
    months = (_month_number(day) - 1970 * 12).astype("datetime64[M]")
    days: Ints = months.astype("datetime64[D]") + (day % 100 - 1).astype("timedelta64[D]")
    return days


def _of_calendar(days: Ints) -> Ints:
    months = days.astype("datetime64[M]")
    number = months.astype(np.int64) + 1970 * 12
    return _day(number, (days - months.astype("datetime64[D]")).astype(np.int64) + 1)
