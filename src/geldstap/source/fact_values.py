"""One value of a household file as an answer, checked against its fact."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from geldstap.interview.session import in_unit_of, is_amount
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import Between, Fact, FactKind, Role
from geldstap.model.money import Amount, Period
from geldstap.source.cursor import Cursor

NOT_KNOWN = "weet_ik_niet"
DECLINED = "zeg_ik_niet"
BETWEEN = "tussen"
# Before an amount with its period: an estimate.
ABOUT = "ongeveer"
# How a household file names the periods; the first name of each is the one that is written.
PERIODS: dict[str, Period] = {
    "week": Period.WEEK,
    "vier weken": Period.FOUR_WEEKS,
    "4 weken": Period.FOUR_WEEKS,
    "maand": Period.MONTH,
    "kwartaal": Period.QUARTER,
    "jaar": Period.YEAR,
}

_SKIPPED: dict[str, Answer] = {NOT_KNOWN: NotKnown(), DECLINED: Declined()}
_NUMBER = re.compile(r"-?[0-9]{1,15}([.,][0-9]{1,15})?")
# Three digits behind the mark could as well be thousands: 1.250 is asked again, not guessed.
_EUROS = re.compile(r"-?[0-9]{1,15}([.,][0-9]{1,2})?")
_TARIFF = re.compile(r"per (kWh|m3)")
_WITH_PERIOD = re.compile(rf"(?P<about>{ABOUT}\s+)?(?P<amount>\S+)\s+per\s+(?P<period>.+)")
_YEAR = re.compile(r"[0-9]{4}")
T = TypeVar("T")


def read_answer(at: Cursor, fact: Fact) -> Answer | None:
    """The answer that stands in a file, or None where it can't be read.

    A number is in the unit of the fact; a bare year for a day means one of its days.
    """
    skipped = _SKIPPED.get(at.raw.strip())
    if skipped is not None:
        return skipped
    match fact.kind:
        case FactKind.BOOLEAN:
            return _given(at.yes_no())
        case FactKind.CHOICE:
            return _given(at.choice(fact.options))
        case FactKind.DATE:
            return _between_or(at, fact, _days)
        case FactKind.NUMBER:
            return _between_or(at, fact, _numbers)


def _given(value: bool | str | None) -> Answer | None:
    return None if value is None else Given(value)


def _between_or(
    at: Cursor, fact: Fact, read: Callable[[Cursor, Fact], Given | None]
) -> Given | None:
    return _between(at, fact, read) if at.is_mapping else read(at, fact)


def _between(at: Cursor, fact: Fact, read: Callable[[Cursor, Fact], Given | None]) -> Given | None:
    """`{tussen: [20000, 24000]}`, both included."""
    fields = at.fields(required=(BETWEEN,))
    if BETWEEN not in fields:
        return None
    bounds = fields[BETWEEN]
    items = bounds.items()
    if not bounds.is_sequence:
        return None
    if len(items) != len(("low", "high")):
        bounds.problem("not_two_bounds")
        return None
    low, high = (_bounds(item, fact, read) for item in items)
    if low is None or high is None:
        return None
    if _is_below(high[1], low[0]):
        items[1].problem("out_of_domain", text=items[1].raw, low=items[0].raw)
        return None
    return Given(Between(low[0], high[1]))


def _bounds(
    at: Cursor, fact: Fact, read: Callable[[Cursor, Fact], Given | None]
) -> tuple[Decimal | date, Decimal | date] | None:
    """The first and the last value that a bound stands for: a year has many days."""
    given = read(at, fact)
    match given.value if given else None:
        case Between(low, high):
            return low, high
        case Amount():
            at.problem("not_an_amount", text=at.raw)
        case Decimal() | date() as value:
            return value, value
    return None


def _days(at: Cursor, fact: Fact) -> Given | None:
    text = at.raw.strip()
    if _YEAR.fullmatch(text) and text != "0000":
        first, last = date(int(text), 1, 1), date(int(text), 12, 31)
        return _in_domain(at, fact, first, last, Given(Between(first, last)))
    day = at.day()
    return None if day is None else _in_domain(at, fact, day, day, Given(day))


def _numbers(at: Cursor, fact: Fact) -> Given | None:
    text = at.text()
    if text is None:
        return None
    typed = _WITH_PERIOD.fullmatch(text)
    # Where rules reckon with it, an estimate is a range: {tussen: [1080, 1320]}.
    is_fit = typed and (not typed["about"] or Role.BUDGET in fact.roles)
    if typed and is_fit and fact.any_period:
        return _amount(at, fact, typed["amount"], typed["period"], about=bool(typed["about"]))
    number = _number(at, fact, text)
    if number is None:
        return None
    if fact.whole and number != int(number):
        at.problem("not_whole", text=text)
        return None
    return _in_domain(at, fact, number, number, Given(number))


def _amount(at: Cursor, fact: Fact, amount: str, period: str, *, about: bool) -> Given | None:
    euros = _number(at, fact, amount)
    if period not in PERIODS:
        at.problem("unknown_period", text=period)
        return None
    if euros is None:
        return None
    given = Amount(euros, PERIODS[period], about)
    value = in_unit_of(fact, given)
    assert isinstance(value, Decimal)
    return _in_domain(at, fact, value, value, Given(given))


def _number(at: Cursor, fact: Fact, text: str) -> Decimal | None:
    """A number with a point or a comma for the decimals."""
    amount = is_amount(fact) and not _TARIFF.search(fact.unit)
    if (_EUROS if amount else _NUMBER).fullmatch(text):
        return Decimal(text.replace(",", "."))
    at.problem("not_an_amount" if amount else "not_a_number", text=text)
    return None


def _in_domain(
    at: Cursor, fact: Fact, first: Decimal | date, last: Decimal | date, given: Given
) -> Given | None:
    """The answer, where all that it can mean is possible. Problem: out_of_domain."""
    too_low = fact.low is not None and _is_below(first, fact.low)
    too_high = fact.high is not None and _is_below(fact.high, last)
    if not too_low and not too_high:
        return given
    bounds = {"low": fact.low, "high": fact.high}
    known = {name: str(bound) for name, bound in bounds.items() if bound is not None}
    at.problem("out_of_domain", text=at.raw.strip(), **known)
    return None


def _is_below(a: Decimal | date, b: Decimal | date) -> bool:
    """`a < b` for two values of one kind."""
    if isinstance(a, Decimal) and isinstance(b, Decimal):
        return a < b
    return isinstance(a, date) and isinstance(b, date) and a < b
