"""Whether an answer is unusual enough to ask kindly if it is so. It never refuses anything."""

from calendar import monthrange
from datetime import date
from decimal import Decimal

from geldstap.interview.session import in_unit_of
from geldstap.model.answer import Given
from geldstap.model.fact import Between, Fact, Usual
from geldstap.model.money import Amount

LOW, HIGH = "laag", "hoog"


def unusual(fact: Fact, answer: Given, today: date) -> str:
    """LOW or HIGH where the whole answer lies beyond what is usual; empty where it doesn't.

    Zero is a clear answer and never questioned. Of a range every value has to be unusual; an
    end of it that is the end of the domain says nothing.
    """
    if fact.usual is None:
        return ""
    value = in_unit_of(fact, answer.value) if isinstance(answer.value, Amount) else answer.value
    match value:
        case Between(date() as first, date() as last):
            return _of_days(fact.usual, first, last, today)
        case date() as day:
            return _of_days(fact.usual, day, day, today)
        case Between(Decimal() as low, Decimal() as high):
            return _of_numbers(fact.usual, low, high)
        case Decimal() as number:
            return _of_numbers(fact.usual, number, number)
    return ""


def _of_numbers(usual: Usual, low: Decimal, high: Decimal) -> str:
    if not high or (not low and high != low):
        return ""
    if usual.low is not None and high < usual.low:
        return LOW
    return HIGH if usual.high is not None and low > usual.high else ""


def _of_days(usual: Usual, first: date, last: date, today: date) -> str:
    if usual.low is not None and last < _years_on(today, usual.low):
        return LOW
    return HIGH if usual.high is not None and first > _years_on(today, usual.high) else ""


def _years_on(day: date, years: Decimal) -> date:
    """The same day so many years later; the last of February where there is no 29th."""
    year = day.year + int(years)
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))
