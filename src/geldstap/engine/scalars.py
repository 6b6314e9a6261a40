"""What every operator does with values that are known: the one definition of each.

The readings are built on these: the exact one calls them, the one with unknowns calls them
on the ends of intervals.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from geldstap.engine.functions import EDGE, Rounding

INFINITY = Decimal("Infinity")
WHOLE_DIGITS = 15
DECIMALS = 10
# Beyond this an amount is no amount any more, and rounding it has no meaning.
LARGEST_ROUNDED = Decimal("1e15")
# What a day moves by, in the words of the language: so many months, or so many days.
MONTHS = {"jaar": 12, "kwartaal": 3, "maand": 1}
DAYS = {"week": 7, "dag": 1}

S = TypeVar("S", Decimal, date, str, bool)


def is_plain(number: Decimal) -> bool:
    """Whether a number that somebody wrote is one that amounts can be calculated with.

    At most 15 digits before the point and 10 behind it.
    """
    exponent = number.as_tuple().exponent
    return (
        isinstance(exponent, int)
        and exponent >= -DECIMALS
        and abs(number) < Decimal(10) ** WHOLE_DIGITS
    )


def times(left: Decimal, right: Decimal) -> Decimal:
    """A product; nothing times no bound is nothing."""
    return Decimal(0) if not left or not right else left * right


ARITHMETIC: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": times,
    "/": lambda left, right: left / right,
}


def rounded(rounding: Rounding, value: Decimal) -> Decimal:
    """Round as the statute says; a value that only differs by division noise is on the edge."""
    if not abs(value) < LARGEST_ROUNDED:
        return value
    steps = (value / rounding.step).quantize(EDGE)
    return steps.quantize(Decimal(1), rounding=rounding.mode) * rounding.step


def whole_years(birth: date, day: date) -> Decimal:
    """Age in whole years on a day; somebody born on 29 February is older from 1 March."""
    years = day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
    return Decimal(years)


def whole_months(since: date, day: date) -> Decimal:
    """Full months from one day to another; from the 31st one is full on a 31st, or on a 1st."""
    months = (day.year - since.year) * 12 + day.month - since.month - (day.day < since.day)
    return Decimal(months)


ELAPSED: dict[str, Callable[[date, date], Decimal]] = {
    "leeftijd_op": whole_years,
    "maanden_tussen": whole_months,
}


def later(day: date, count: int, unit: str) -> date:
    """A day so many years, months, weeks or days later (below zero: earlier).

    31 January and a month is the last day of February. What would lie beyond the calendar
    is its end.
    """
    try:
        if unit in MONTHS:
            return _months_later(day, count * MONTHS[unit])
        return day + timedelta(days=count * DAYS[unit])
    except (ValueError, OverflowError):
        return date.max if count > 0 else date.min


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


DAY_SHIFTS: dict[str, Callable[[date], date]] = {
    "eerste_dag_van_maand": lambda day: day.replace(day=1),
    "eerste_dag_van_volgende_maand": lambda day: later(day.replace(day=1), 1, "maand"),
    "laatste_dag_van_vorige_maand": lambda day: later(day.replace(day=1), -1, "dag"),
    "eerste_dag_van_kwartaal": lambda day: day.replace(
        month=day.month - (day.month - 1) % 3, day=1
    ),
    "eerste_dag_van_jaar": lambda day: day.replace(month=1, day=1),
}


def compare(operator: str, left: S, right: S) -> bool:
    """A comparison of two known values of one type."""
    match operator:
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right
        case "=":
            return left == right
        case _:
            return left != right
