"""Values of an explanation in words: amounts with their period, ages, days, shares."""

from datetime import date
from decimal import Decimal
from typing import TypeAlias

from geldstap.model.decision import AmountRange, Quantity
from geldstap.model.fact import Fact, FactKey, FactKind, Vocabulary
from geldstap.model.money import Period
from geldstap.steps import brings
from geldstap.text.words import Words

Bound: TypeAlias = Decimal | date | bool | str | None

_PERIODS: dict[str, Period] = {
    "per week": Period.WEEK,
    "per maand": Period.MONTH,
    "per kwartaal": Period.QUARTER,
    "per jaar": Period.YEAR,
}
_CENT = Decimal("0.01")
# Beyond this no amount means anything to a person: it is shown as unknown.
_TOO_LARGE = Decimal("1e15")
_DECIMALS = 6
# Of these there is nothing between two whole ones.
_COUNTED = ("jaar", "personen")
# What is put in words here, and what the order of results goes by, is the same.
told = brings.told
# A plural, where a value isn't one whole number.
_MANY = 2


def shown(quantity: Quantity, words: Words) -> str:
    """`€ 1.419,46 per maand`, `67 jaar`, `tussen 18 en 20 jaar`, `92%`, `ja`.

    A number without unit that isn't whole is a share. Gross or net isn't said here: the
    words around a value do that.
    """
    low, high = quantity.low, quantity.high
    if isinstance(low, bool):
        return _truth(low, high, words)
    if isinstance(low, str):
        return low.replace(" ", " / ").replace("_", " ")
    if isinstance(low, date):
        return _between(_day(low, words), _day(high, words), words)
    return _number(*bounds(quantity), quantity.unit, words)


def bounds(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Both ends of a number, None where there is no bound; no bounds for what is no number."""
    return _finite(quantity.low), _finite(quantity.high)


def tells_something(
    quantity: Quantity, missing: tuple[FactKey, ...], vocabulary: Vocabulary
) -> bool:
    """Whether a value says more than what holds for everybody.

    An unknown fact stands for its whole domain; nobody is told that they earn between
    € 0 and € 10.000.000, or are between 0 and 120 years old.
    """
    low, high = bounds(quantity)
    if quantity.low == quantity.high:
        return True
    if low is None or high is None:
        return False
    facts = [vocabulary.find(key.name, key.role) for key in missing]
    return not any(fact is not None and _spans(quantity, high, fact) for fact in facts)


def amount(value: AmountRange, words: Words) -> str:
    """`€ 129 per maand`, `hoogstens € 129 per maand`, `€ 500, één keer`."""
    low, high = _finite(value.low), _finite(value.high)
    if low is None or (high is None and not low):
        return words.say("een bedrag dat wij niet kennen")
    if high and not low:
        most = words.range(AmountRange(high, high, value.period))
        return _once(words.say("hoogstens {bedrag}", bedrag=most), value.period, words)
    return _once(words.range(AmountRange(low, high, value.period)), value.period, words)


def _spans(quantity: Quantity, high: Decimal, fact: Fact) -> bool:
    """Whether a value goes up to the end of what a fact can be."""
    unit = _bare(quantity.unit)
    if fact.kind is FactKind.DATE:
        return unit == "jaar"
    same_unit = unit == _bare(fact.unit)
    return same_unit and isinstance(fact.high, Decimal) and high >= fact.high


def _bare(unit: str) -> str:
    """A unit without gross or net."""
    return unit.removesuffix(" bruto").removesuffix(" netto")


def _once(text: str, period: Period | None, words: Words) -> str:
    return words.say("{bedrag}, één keer", bedrag=text) if period is None else text


def _truth(low: bool, high: Bound, words: Words) -> str:
    if low is not high:
        return words.say("ja of nee")
    return words.say("ja") if low else words.say("nee")


def _day(value: Bound, words: Words) -> str:
    """A day, or nothing for the ends of the calendar: these stand for “no bound”."""
    known = isinstance(value, date) and date.min < value < date.max
    return words.day(value) if known and isinstance(value, date) else ""


def _finite(value: Bound) -> Decimal | None:
    known = isinstance(value, Decimal) and value.is_finite() and abs(value) < _TOO_LARGE
    return value if known and isinstance(value, Decimal) else None


def _number(low: Decimal | None, high: Decimal | None, unit: str, words: Words) -> str:
    if low is None and high is None:
        return words.say("niet bekend")
    bare = _bare(unit)
    if bare == "euro" or bare.startswith("euro per "):
        return _money(low, high, bare.removeprefix("euro").strip(), words)
    if not bare:
        return _count_or_share(low, high, words)
    text = _between(_plain(low, words), _plain(high, words), words)
    if bare in _COUNTED and low is not None and low == int(low) and high == low + 1:
        text = words.say("{laag} of {hoog}", laag=_plain(low, words), hoog=_plain(high, words))
    whole = low is not None and low == high and low == int(low)
    return _with_unit(text, int(low) if whole and low is not None else _MANY, bare, words)


def _money(low: Decimal | None, high: Decimal | None, per: str, words: Words) -> str:
    """Euros per period; a tariff (`per kWh`) with all its decimals."""
    if per and per not in _PERIODS:
        text = _between(_tariff(low, words), _tariff(high, words), words)
        return f"{text} {per}"
    text = _between(_euros(low, words), _euros(high, words), words)
    return f"{text} {words.period(_PERIODS.get(per))}".rstrip()


def _euros(value: Decimal | None, words: Words) -> str:
    return "" if value is None else words.euros(value)


def _tariff(value: Decimal | None, words: Words) -> str:
    if value is None or value == value.quantize(_CENT):
        return _euros(value, words)
    return f"€ {_plain(value, words)}"


def _plain(value: Decimal | None, words: Words) -> str:
    """A number; division leaves decimals that say nothing, so there are six at most."""
    return "" if value is None else words.number(round(value, _DECIMALS))


def _count_or_share(low: Decimal | None, high: Decimal | None, words: Words) -> str:
    if all(value is None or value == int(value) for value in (low, high)):
        return _between(_plain(low, words), _plain(high, words), words)
    return _between(_share(low, words), _share(high, words), words)


def _share(value: Decimal | None, words: Words) -> str:
    return "" if value is None else words.percent(round(value * 100, _DECIMALS))


def _between(low: str, high: str, words: Words) -> str:
    """Both ends in words; an empty one isn't known."""
    if low == high:
        return low or words.say("niet bekend")
    if not high:
        return words.say("minstens {laag}", laag=low)
    if not low:
        return words.say("hoogstens {hoog}", hoog=high)
    return words.say("tussen {laag} en {hoog}", laag=low, hoog=high)


def _with_unit(text: str, n: int, unit: str, words: Words) -> str:
    """A unit that isn't one of time is shown as it is written, its period in words."""
    match unit:
        case "jaar":
            return words.count("{getal} jaar", "{getal} jaar", n, getal=text)
        case "maand":
            return words.count("{getal} maand", "{getal} maanden", n, getal=text)
        case "kwartaal":
            return words.count("{getal} kwartaal", "{getal} kwartalen", n, getal=text)
        case "week":
            return words.count("{getal} week", "{getal} weken", n, getal=text)
        case "dag":
            return words.count("{getal} dag", "{getal} dagen", n, getal=text)
        case "personen":
            return words.count("{getal} persoon", "{getal} personen", n, getal=text)
        case "uur":
            return words.count("{getal} uur", "{getal} uur", n, getal=text)
    what, per, period = unit.rpartition(" per ")
    known = _PERIODS.get(f"{per}{period}".strip())
    return f"{text} {what} {words.period(known)}" if known else f"{text} {unit}"
