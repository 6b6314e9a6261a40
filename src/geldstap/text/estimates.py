"""Amounts that are only roughly known, as people type them: `ongeveer 1200`, `tussen 1100 en 1300`.

An estimate is read as the range that is reckoned with, so that a result that hangs on the
difference says so. Pure; None means: this is no estimate that can be read.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from geldstap.model.money import Period
from geldstap.text.parse import ABOUT, parse_amount, plain, without_period

# What “ongeveer” means in euros: a tenth to either side. Our own assumption, said wherever it is
# used: wide enough for a memory of a monthly amount, narrow enough to still decide something.
LEEWAY = Decimal("0.1")
# The nearest amount beside a limit that itself isn't meant: “minder dan 1500” is € 1.499,99.
_CENT = Decimal("0.01")
_HUNDRED = Decimal(100)
_LONGEST = 60

_BETWEEN = re.compile(r"(?:tussen|between)\s+(?:de\s+)?(?P<low>.+?)\s+(?:en|and)\s+(?P<high>.+)")
_FROM_TO = re.compile(
    r"(?:(?:van|vanaf|from)\s+)?(?P<low>.*?[0-9].*?)"
    r"\s+(?:à|a|of|or|tot|tot en met|t/m|to)\s+(?P<high>.*[0-9].*)"
)
_DASH = re.compile(r"(?P<low>.*?[0-9]k?)\s?-\s?(?P<high>(?:€\s?)?[0-9].*)")
_BELOW = re.compile(
    r"(?:minder dan|lager dan|onder(?: de)?|less than|under|below|nog geen)\s+(?P<high>.+)"
)
_AT_MOST = re.compile(
    r"(?:hoogstens|hooguit|maximaal|max\.?|niet meer dan|tot(?: en met)?|at most|up to|no more than)"
    r"\s+(?P<high>.+)"
)
_ABOVE = re.compile(r"(?:meer dan|hoger dan|boven(?: de)?|ruim|more than|over|above)\s+(?P<low>.+)")
_AT_LEAST = re.compile(
    r"(?:minstens|minimaal|min\.?|niet minder dan|at least|no less than)\s+(?P<low>.+)"
)


@dataclass(frozen=True, slots=True)
class TypedRange:
    """Euros between two ends, both included; None where nothing was said of an end.

    `about` is the amount of which “ongeveer” was said. `period` is None where none was typed.
    """

    low: Decimal | None
    high: Decimal | None
    period: Period | None = None
    about: Decimal | None = None


Read = Callable[[str], Decimal | None]


def parse_range(text: str, read: Read = parse_amount) -> TypedRange | None:
    """`ongeveer 1200`, `tussen 1100 en 1300 per maand`, `1100-1300`, `minder dan 1500`.

    `read` reads one of its numbers.
    """
    bare, period = without_period(plain(text, _LONGEST))
    if ABOUT.match(bare):
        return _about(read(ABOUT.sub("", bare)), period)
    for pattern, beside in (
        (_BETWEEN, Decimal(0)),
        (_BELOW, _CENT),
        (_AT_MOST, Decimal(0)),
        (_ABOVE, _CENT),
        (_AT_LEAST, Decimal(0)),
        (_FROM_TO, Decimal(0)),
        (_DASH, Decimal(0)),
    ):
        if found := pattern.fullmatch(bare):
            ends = {name: read(end) for name, end in found.groupdict().items()}
            return _range(ends, beside, period)
    return None


def _about(amount: Decimal | None, period: Period | None) -> TypedRange | None:
    if amount is None:
        return None
    # Whole amounts are easier to read; of small ones the cents say something.
    step = Decimal(1) if amount >= _HUNDRED else _CENT
    low, high = amount * (1 - LEEWAY), amount * (1 + LEEWAY)
    return TypedRange(
        low.quantize(step, ROUND_FLOOR), high.quantize(step, ROUND_CEILING), period, amount
    )


def _range(
    ends: dict[str, Decimal | None], beside: Decimal, period: Period | None
) -> TypedRange | None:
    if None in ends.values():
        return None
    low, high = ends.get("low"), ends.get("high")
    if low is not None and high is not None:
        return TypedRange(min(low, high), max(low, high), period)
    if high is not None:
        return TypedRange(None, max(high - beside, Decimal(0)), period)
    return None if low is None else TypedRange(low + beside, None, period)
