"""Counting in months, as contracts do."""

import calendar
from datetime import date

MONTHS_PER_YEAR = 12


def add_months(day: date, months: int) -> date:
    """The same day of the month, `months` later (or earlier, where negative).

    Where that month is too short it is its last day: a month after 31 January is
    28 or 29 February.
    """
    years, month = divmod(day.month - 1 + months, MONTHS_PER_YEAR)
    year = day.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
