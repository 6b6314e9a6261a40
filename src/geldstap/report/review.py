"""Answers in words, for “controleer uw antwoorden” and for what an export says went into it."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from geldstap.interview.session import fact_of
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.decision import Quantity
from geldstap.model.fact import GROUP_SIZES, Between, Fact, FactKey, FactKind, Vocabulary
from geldstap.model.money import Amount, Period
from geldstap.report import quantities
from geldstap.report.sides import side_text
from geldstap.text import formats
from geldstap.text.net_words import about
from geldstap.text.words import Words


def answer_rows(
    answers: Mapping[str, Answer], vocabulary: Vocabulary, words: Words
) -> tuple[tuple[str, str, str], ...]:
    """Question id, label and answer of every fact that was asked, in the author's order.

    Answers without a fact behind them (the municipality, choices for the plan) aren't here.
    """
    keys = [FactKey.parse(id_) for id_ in answers if fact_of(id_, vocabulary) is not None]
    return tuple(
        (
            str(key),
            words.question(key).label,
            answer_text(vocabulary.of(key), answers[str(key)], words),
        )
        for key in sorted(keys, key=vocabulary.rank)
    )


def answer_text(fact: Fact, answer: Answer, words: Words) -> str:
    """An answer as it was understood."""
    if isinstance(answer, NotKnown):
        return words.say("weet ik niet")
    if isinstance(answer, Declined):
        return words.say("zeg ik liever niet")
    match answer.value:
        case Amount() as amount:
            return words.amount(amount)
        case Between(low, high):
            return _between(fact, low, high, words)
        case str() as option:
            return _option(fact, option, words)
        case value:
            # A count needs no unit: its label says what is counted.
            unit = "" if fact.whole else fact.unit
            return quantities.shown(Quantity(value, value, unit), words)


def prefilled_text(answer: Answer | None, words: Words, fact: Fact | None = None) -> str:
    """An earlier answer as it would be typed again; empty where it can't be typed.

    A range of amounts can be where its fact is known, which says what its ends are.
    """
    if not isinstance(answer, Given):
        return ""
    match answer.value:
        case bool() | str():
            return ""
        case Amount() as amount:
            return words.amount(amount)
        case Between(date() as low, date() as high):
            return _part_of_calendar(low, high)
        case Between(Decimal() as low, Decimal() as high):
            return "" if fact is None else _typed_range(fact, low, high, words)
        case Between():
            return ""
        case date() as day:
            return words.day(day)
        case Decimal() as number:
            return _typed(number, words)


def _between(fact: Fact, low: Decimal | date, high: Decimal | date, words: Words) -> str:
    """A range in words; an end that is the end of the domain isn't one."""
    if isinstance(low, date) and isinstance(high, date) and _part_of_calendar(low, high):
        return _in_part(low, high, words)
    if isinstance(low, date) or isinstance(high, date):
        return quantities.shown(Quantity(low, high), words)
    if _is_estimate(fact, low, high):
        return about(words, low, high)
    return side_text(fact, Between(low, high), words)


def _in_part(low: date, high: date, words: Words) -> str:
    """`in 1985`, or `in mei 1985`: of a year or month that is known alone."""
    if _part_of_calendar(low, high) == str(low.year):
        return words.say("in {jaar}", jaar=low.year)
    _, _, month_and_year = words.day(low).partition(" ")
    return words.say("in {maand}", maand=month_and_year)


def _is_estimate(fact: Fact, low: Decimal, high: Decimal) -> bool:
    """Whether a year income was estimated: a side of a limit is told to the cent, or is open."""
    whole = low % 1 == high % 1 == 0
    return fact.name == "toetsingsinkomen" and whole and low != fact.low and high != fact.high


def _option(fact: Fact, option: str, words: Words) -> str:
    """The words beside the choice, where it still is one."""
    role = fact.roles[0]
    key = FactKey(fact.name, role, 1 if role in GROUP_SIZES else 0)
    if fact.kind is not FactKind.CHOICE:
        return option
    return words.question(key).options.get(option, option)


def _part_of_calendar(low: date, high: date) -> str:
    """`1985` or `5-1985`: a year or month, also one that was cut off at today."""
    if (low.year, low.day) != (high.year, 1):
        return ""
    whole_month = low.month == high.month and (
        low.month > 1 or high.day == monthrange(high.year, high.month)[1]
    )
    return f"{low.month}-{low.year}" if whole_month else str(low.year)


def _typed_range(fact: Fact, low: Decimal, high: Decimal, words: Words) -> str:
    """`tussen 1100 en 1300`, or one end where the other is that of the domain."""
    ends = {"laag": _typed(low, words), "hoog": _typed(high, words)}
    if low == fact.low:
        text = words.say("hoogstens {hoog}", **ends)
    elif high == fact.high:
        text = words.say("minstens {laag}", **ends)
    else:
        text = words.say("tussen {laag} en {hoog}", **ends)
    return f"{text} {words.period(Period.MONTH)}" if fact.any_period else text


def _typed(number: Decimal, words: Words) -> str:
    """Digits without marks for thousands, so that they can't be read as decimals."""
    return f"{number.normalize():f}".replace(".", formats.decimal_mark(words.language))
