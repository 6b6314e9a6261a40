"""Numbers in a running text that may be somebody's BSN, and what else tells who somebody is.

The text is somebody's own: nothing is refused here, only found. What follows from it is
decided by whoever asked for the text.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from unicodedata import decimal

from geldstap.source.personal_data import is_bsn


class Looks(StrEnum):
    """What a number of nine digits looks like."""

    BSN = "bsn"  # it passes the test of a BSN, or the word stands before it
    PERHAPS = "perhaps"  # a reference by the word before it, or the test fails


class Tells(StrEnum):
    """What may stand in a text and tells who somebody is."""

    ACCOUNT = "account"
    EMAIL = "email"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Found:
    """A number in a text: where, and what it looks like. `text` is as it was typed."""

    start: int
    end: int
    text: str
    looks: Looks


_DIGITS = 9
# A BSN below 100.000.000 is often written without its first zero.
_SHORT = 8
# Digits with at most one mark between two of them.
_RUN = re.compile(r"[0-9](?:[ .\-\u00a0\u2011/]?[0-9])*")
_GROUP = re.compile("[0-9]+")
_MOST_IN_GROUP = 4
_ACCOUNT = re.compile(r"\b[A-Z]{2}[0-9]{2} ?[A-Z]{4}(?: ?[0-9]){10}\b", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(
    r"(?<![\w])(?:(?:\+|00)31[ \-]?(?:\(0\))?|\(?0)[1-9](?:[ \-)]{0,2}[0-9]){8}(?![\w])"
)
# What stands shortly before a number and says what it is.
_BEFORE = 32
_SAYS_BSN = re.compile(
    r"\b(bsn|burgerservice\W?(nummer|nr)?|burger service nummer|sofi\W?(nummer|nr)?"
    r"|citizen service number|social security)\b",
    re.IGNORECASE,
)
_SAYS_REFERENCE = re.compile(
    r"\b(klant|relatie|dossier|factuur|polis|contract|order|debiteur|zaak|aanslag|vordering|"
    r"incasso|lidmaatschap|cliënt|client|customer|case|invoice|policy|account|file|"
    r"kenmerk|referentie|reference|ref|opdracht|betalingskenmerk)",
    re.IGNORECASE,
)


def numbers_in(text: str) -> tuple[Found, ...]:
    """The numbers in a text that may be a BSN; not those of accounts and phones."""
    plain = _with_our_digits(text)
    taken = [each.span() for pattern in (_ACCOUNT, _PHONE) for each in pattern.finditer(plain)]
    runs = (
        run
        for run in _RUN.finditer(plain)
        if not any(start < run.end() and run.start() < end for start, end in taken)
    )
    return tuple(
        Found(start, end, text[start:end], looks)
        for run in runs
        for start, end, looks in _in_run(run, plain)
    )


def _with_our_digits(text: str) -> str:
    """The same text, as long, with the digits of other scripts as 0 to 9."""
    return "".join(str(decimal(each)) if each.isdecimal() else each for each in text)


def tells(text: str) -> tuple[Tells, ...]:
    """What in a text tells who somebody is, besides numbers that may be a BSN."""
    plain = _with_our_digits(text)
    rest = _ACCOUNT.sub("", plain)
    found = {
        Tells.ACCOUNT: _ACCOUNT.search(plain),
        Tells.EMAIL: _EMAIL.search(rest),
        Tells.PHONE: _PHONE.search(rest),
    }
    return tuple(kind for kind, match in found.items() if match)


_Place = tuple[int, int, Looks]


def _in_run(run: re.Match[str], text: str) -> list[_Place]:
    """All of it, or groups in it that together have nine digits."""
    start, end = run.span()
    bare = re.sub("[^0-9]", "", run[0])
    if len(bare) not in (_SHORT, _DIGITS):
        return _inside(run, text)
    looks = _looks(bare, text, start, end)
    return [] if looks is None else [(start, end, looks)]


def _looks(bare: str, text: str, start: int, end: int) -> Looks | None:
    """None for eight digits of which nothing says that they are a BSN: a date, an amount."""
    # What stands before another number is about that one.
    before = re.split(r"[0-9\]]", text[max(start - _BEFORE, 0) : start])[-1]
    says_bsn, says_reference = _last(_SAYS_BSN, before), _last(_SAYS_REFERENCE, before)
    if says_bsn > says_reference:
        return Looks.BSN
    if len(bare) == _SHORT:
        return None
    is_in_a_word = before[-1:].isalpha() or text[end : end + 1].isalpha()
    if is_in_a_word or says_reference >= 0:
        return Looks.PERHAPS
    return Looks.BSN if is_bsn(bare) else Looks.PERHAPS


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match begins; -1 for none."""
    return max((each.start() for each in pattern.finditer(text)), default=-1)


def _inside(run: re.Match[str], text: str) -> list[_Place]:
    """In a longer row of groups: one of nine digits, or short ones that make a BSN.

    `111222333 5` is a number and another; of groups that only happen to have nine digits
    together (a date with a time) nothing is asked.
    """
    groups = list(_GROUP.finditer(run[0]))
    found: list[_Place] = []
    first = 0
    while first < len(groups):
        lengths = accumulate(len(each[0]) for each in groups[first:])
        count = next((n for n, length in enumerate(lengths, start=1) if length == _DIGITS), 0)
        place = _of_groups(run, groups[first : first + count], text)
        found += [place] if place else []
        first += count if place else 1
    return found


def _of_groups(run: re.Match[str], groups: list[re.Match[str]], text: str) -> _Place | None:
    """Groups that have nine digits together, where these are one number."""
    if not groups:
        return None
    start, end = run.start() + groups[0].start(), run.start() + groups[-1].end()
    looks = _looks("".join(each[0] for each in groups), text, start, end)
    is_short = all(len(each[0]) <= _MOST_IN_GROUP for each in groups)
    is_one = len(groups) == 1 or (is_short and looks is Looks.BSN)
    return (start, end, looks) if looks is not None and is_one else None
