"""On which day a term of the law ends that ends in a weekend or on a holiday.

Source: Algemene termijnenwet, article 1. Days that were put on a par with holidays for one year
(article 3, third paragraph) aren't known here: a term may then end later than is said, never
earlier.
"""

from datetime import date, timedelta

from geldstap.steps.holidays import is_holiday

_DAY = timedelta(days=1)
_WEEKEND = (5, 6)


def is_working_day(day: date) -> bool:
    """Whether it is no Saturday, Sunday or public holiday."""
    return day.weekday() not in _WEEKEND and not is_holiday(day)


def first_working_day(day: date) -> date:
    """The day itself, else the first one after it that isn't free."""
    while not is_working_day(day):
        day += _DAY
    return day
