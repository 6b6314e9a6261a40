"""Amounts, numbers and yes or no as people type them. Pure; None means: not readable.

People write `1.250,-`, `€ 1.250,50`, `1250 euro` or `63 pw`, and many mix Dutch and English
marks, whichever language they read. A text that could mean two things gets the reading
that people mean: three digits behind a single mark are thousands, except in a tariff.
Every value is shown back, so that a wrong reading is seen. What remains doubtful is not
guessed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from unicodedata import normalize

from geldstap.model.money import Amount, Period

_LONGEST = 40
_GROUP = len("000")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")

_NOTHING = ("nul", "niets", "niks", "geen", "zero", "nothing", "none")
_COUNTS = (
    _NOTHING,
    ("een", "één", "one"),
    ("twee", "two"),
    ("drie", "three"),
    ("vier", "four"),
    ("vijf", "five"),
    ("zes", "six"),
    ("zeven", "seven"),
    ("acht", "eight"),
    ("negen", "nine"),
    ("tien", "ten"),
)
_WORDS = {word: Decimal(n) for n, words in enumerate(_COUNTS) for word in words}

_YES = frozenset({"ja", "j", "jawel", "ja hoor", "klopt", "yes", "y", "yep", "yeah"})
_NO = frozenset({"nee", "n", "neen", "nee hoor", "no", "nope"})

ABOUT = re.compile(
    r"^(?:ongeveer|ong\.|plusminus|plm\.?|circa|ca\.?|zo['’]n|rond(?: de| een)?(?=\s)|een euro of"
    r"|naar schatting|±|\+/?-|~|about|around|approximately|approx\.?|roughly)\s*"
)
_START = r"(?P<sign>-?)\s*(?:(?:€|euro?)\s*)?(?P<late_sign>-?)\s*"
_DIGITS = r"(?P<digits>[.,]?[0-9](?:[0-9.,'’ ]*[0-9])?)"
_MONEY = r"(?:€|euro?|euros|euro['’]s|(?P<cents>ct|cents?))"
_THINGS = r"(?:kwh|m3|uur|uren|hours?|stuks?|persoon|personen|persons?|people|kind|kinderen|child|children)"
_AMOUNT = re.compile(
    rf"{_START}{_DIGITS}\s?(?P<thousands>k(?!\w))?\s?[.,]?(?:\s?[-=]{{1,2}})?\s*{_MONEY}?\.?"
)
_NUMBER = re.compile(rf"{_START}{_DIGITS}\s*{_THINGS}?\.?")
_TARIFF = re.compile(rf"{_START}{_DIGITS}\s*{_MONEY}?\s*(?:(?:per|/|a)\s*(?:kwh|m3))?\.?")

# Whole words, and the letters that stand for them behind “p” or “/”. Four weeks go before
# a week and three months before one.
_PERIODS: tuple[tuple[Period, str, str], ...] = (
    (
        Period.FOUR_WEEKS,
        r"(?:4|vier|four)[ -]?(?:weken|weeks|wekelijks|weekly|wk)|vierwekelijks",
        "4w",
    ),
    (Period.WEEK, "week|wekelijks|weekly|wk", "w"),
    (Period.QUARTER, "kwartaal|quarter|quarterly|(?:3|drie|three) (?:maanden|months)", "kw?|q"),
    (Period.MONTH, "maand|maandelijks|month|monthly|mnd|mo", r"m|c\.?m"),
    (Period.YEAR, "jaar|jaarlijks|year|yearly|annually|annum|jr|yr", "[jya]"),
)
_BEFORE_WORD = r"(?:(?:per|elke|iedere|elk|ieder|in de|in het|an?|each|every|in an?)\s+|/\s*|p\s)?"
_BEFORE_LETTER = r"(?:/\s?|p[./]?\s?)"
_WITH_PERIOD = tuple(
    (
        period,
        re.compile(
            rf"(?P<amount>.*?\S)\s*(?:{_BEFORE_WORD}(?:{words})|{_BEFORE_LETTER}(?:{letters}))\.?"
        ),
    )
    for period, words, letters in _PERIODS
)


@dataclass(frozen=True, slots=True)
class TypedAmount:
    """An amount as typed; `period_typed` is False where the period is the assumed one.

    Where “ongeveer” was typed, the amount is marked so.
    """

    amount: Amount
    period_typed: bool


def parse_amount(text: str, *, negative: bool = False) -> Decimal | None:
    """Euros: `1.250,-`, `1250 euro`, `€ 1.250,50`, `12,5`, `27 cent`, `30k`, `geen`, `850 + 420`.

    None for a negative amount, unless allowed.
    """
    bare = _bare(text)
    if "+" in bare:
        return _sum(bare.split("+"))
    if bare in _NOTHING:
        return Decimal(0)
    found = _AMOUNT.fullmatch(bare)
    value = _value(found, negative=negative)
    if found and found["thousands"] and value is not None:
        return value * 1000
    return value


def _sum(texts: Sequence[str]) -> Decimal | None:
    """What several amounts are together; None where one of them can't be read."""
    amounts = [parse_amount(text) for text in texts]
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if len(known) == len(amounts) else None


def parse_amount_with_period(text: str, default: Period) -> TypedAmount | None:
    """Euros with the period they are for: `1650 per maand`, `63 pw`, `420 / 4 weken`, `30/m`.

    Without a period in the text it is `default`.
    """
    about = is_about(text)
    for bare, period in _periods(plain(text)):
        euros = parse_amount(bare)
        if euros is not None:
            return TypedAmount(Amount(euros, period, about), period_typed=True)
    euros = parse_amount(_without_brackets(text))
    if euros is None:
        return None
    return TypedAmount(Amount(euros, default, about), period_typed=False)


def without_period(text: str) -> tuple[str, Period | None]:
    """The text without the period behind it, and that period; of a text that `plain` made."""
    return next(iter(_periods(text)), (text, None))


def is_about(text: str) -> bool:
    """Whether an amount is called an estimate: “ongeveer”, “rond de”, “±”."""
    return bool(ABOUT.match(plain(text)))


def _periods(text: str) -> Iterator[tuple[str, Period]]:
    """All ways to read a period at the end of a text."""
    spaced = _without_brackets(text)
    for period, pattern in _WITH_PERIOD:
        if found := pattern.fullmatch(spaced):
            yield found["amount"], period


def _without_brackets(text: str) -> str:
    return " ".join(text.replace("(", " ").replace(")", " ").split())


def parse_number(text: str) -> Decimal | None:
    """A count or a measure, zero or more: `3`, `twee`, `2 kinderen`, `1.250 kWh`."""
    bare = _bare(text)
    return _WORDS[bare] if bare in _WORDS else _value(_NUMBER.fullmatch(bare))


def parse_tariff(text: str) -> Decimal | None:
    """Euros for one kWh or m3: `0,2714`, `€ 1,125 per m3`, `27 cent`.

    A single mark is always the decimal one.
    """
    return _value(_TARIFF.fullmatch(_bare(text)), tariff=True)


def parse_yes_no(text: str) -> bool | None:
    """Yes or no, in Dutch or English, in whole words or their first letter."""
    bare = _bare(text).strip(" .,!")
    if bare in _YES:
        return True
    return False if bare in _NO else None


def plain(text: str, longest: int = _LONGEST) -> str:
    """Lower case, one kind of dash and space; empty where too long."""
    folded = normalize("NFKC", text).translate(_DASHES).casefold()
    single = " ".join(folded.split())
    return single if len(single) <= longest else ""


def _bare(text: str) -> str:
    """As `plain`, without “ongeveer”."""
    return ABOUT.sub("", plain(text))


def _value(
    found: re.Match[str] | None, *, tariff: bool = False, negative: bool = False
) -> Decimal | None:
    """The value of what was found, with its sign and its unit."""
    value = _decimal(found["digits"], tariff=tariff) if found else None
    if found is None or value is None:
        return None
    parts = found.groupdict()
    if parts["sign"] or parts["late_sign"]:
        return -value if negative else None
    return value / 100 if parts.get("cents") else value


def _decimal(digits: str, *, tariff: bool) -> Decimal | None:
    """The value of digits with marks between them."""
    if re.search(r"[ '’]", digits):
        return _spaced(digits)
    marks = re.sub(r"[0-9]", "", digits)
    if not marks:
        return Decimal(digits)
    if len(set(marks)) > 1:
        return _with_both_marks(digits)
    if len(marks) > 1:
        return _grouped(digits, marks[0])
    return _with_one_mark(digits, marks, tariff=tariff)


def _spaced(digits: str) -> Decimal | None:
    """`1 250` and `1 250,50`: groups of three, or it isn't one number."""
    if not re.fullmatch(r"[1-9][0-9]{0,2}(?:[ '’][0-9]{3})+(?:[.,][0-9]{1,2})?", digits):
        return None
    return Decimal(re.sub(r"[ '’]", "", digits).replace(",", "."))


def _with_both_marks(digits: str) -> Decimal | None:
    """`1.250,50` and `1,250.50`: the last mark is the decimal one."""
    last = "," if digits.rfind(",") > digits.rfind(".") else "."
    whole, _, fraction = digits.rpartition(last)
    thousands = _grouped(whole, "." if last == "," else ",")
    return None if thousands is None else thousands + Decimal(f"0.{fraction}")


def _with_one_mark(digits: str, mark: str, *, tariff: bool) -> Decimal | None:
    """`12,5` has decimals, `1.250` is thousands unless it is a tariff."""
    whole, _, fraction = digits.partition(mark)
    if tariff or len(fraction) < _GROUP or not whole.strip("0"):
        return Decimal(f"{whole or 0}.{fraction}")
    return _grouped(digits, mark)


def _grouped(digits: str, mark: str) -> Decimal | None:
    """`1.250.000`: groups of three, or it isn't a number."""
    pattern = rf"[1-9][0-9]{{0,2}}(?:{re.escape(mark)}[0-9]{{3}})+"
    return Decimal(digits.replace(mark, "")) if re.fullmatch(pattern, digits) else None
