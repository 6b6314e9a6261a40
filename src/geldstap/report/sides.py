"""A side of a limit in words: the same in a list of choices and where answers are read back."""

from decimal import Decimal
from typing import cast

from geldstap.model.decision import Quantity
from geldstap.model.fact import Between, Fact
from geldstap.report import quantities
from geldstap.text.words import Words

_CENT = Decimal("0.01")


def side_text(fact: Fact, side: Between, words: Words) -> str:
    """`hoogstens € 8.000`, `meer dan € 8.000 en hoogstens € 38.479`, `meer dan € 38.479`.

    An end that is the end of the domain isn't one. An end one cent beside a whole amount is
    told by that amount: nobody thinks in € 8.000,01.
    """
    low, high = cast("Decimal", side.low), cast("Decimal", side.high)
    is_lowest, is_highest = low == fact.low, high == fact.high
    if is_lowest is not is_highest and low != high:
        return _most(high, fact, words) if is_lowest else _least(low, fact, words)
    if is_lowest or low == high or not (_is_above(low) or _is_below(high)):
        return quantities.shown(Quantity(low, high, fact.unit), words)
    least, most = _least(low, None, words), _most(high, fact, words)
    return words.say("{laag} en {hoog}", laag=least, hoog=most)


def _least(low: Decimal, fact: Fact | None, words: Words) -> str:
    """The lower end; without a fact the period is left for the upper end to say."""
    if _is_above(low):
        return words.say("meer dan {laag}", laag=_amount(low - _CENT, fact, words))
    return words.say("minstens {laag}", laag=_amount(low, fact, words))


def _most(high: Decimal, fact: Fact, words: Words) -> str:
    if _is_below(high):
        return words.say("minder dan {hoog}", hoog=_amount(high + _CENT, fact, words))
    return words.say("hoogstens {hoog}", hoog=_amount(high, fact, words))


def _amount(amount: Decimal, fact: Fact | None, words: Words) -> str:
    if fact is None:
        return words.euros(amount)
    return quantities.shown(Quantity(amount, amount, fact.unit), words)


def _is_above(amount: Decimal) -> bool:
    return amount % 1 == _CENT


def _is_below(amount: Decimal) -> bool:
    return (amount + _CENT) % 1 == 0
