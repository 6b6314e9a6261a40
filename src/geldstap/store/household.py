"""A household file: a person's answers as YAML, to read and to write.

peildatum: 2026-12-01
gemeente: Den Haag
kale_huur: 612
netto_inkomen: 1650 per vier weken
aanvrager:
  geboortedatum: 1985-03-12
  toetsingsinkomen: {tussen: [20000, 24000]}
kinderen:
  - geboortedatum: 2015
regelingen:
  zorgtoeslag: krijg_ik
  huurtoeslag: {aangevraagd_op: 2026-11-02}
gesprek:
  onderwerpen: [schulden]
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import (
    GROUP_SIZES,
    HAS_PARTNER,
    SINGLE_ROLES,
    Between,
    Fact,
    FactKey,
    Role,
    Vocabulary,
)
from geldstap.model.money import Amount
from geldstap.model.problem import Problem
from geldstap.source.cursor import Cursor, cursor
from geldstap.source.fact_values import ABOUT, BETWEEN, DECLINED, NOT_KNOWN, PERIODS
from geldstap.source.household_facts import read_facts
from geldstap.steps.talk_offer import NATIONAL, Offer
from geldstap.store.statuses import read_statuses, status_lines
from geldstap.store.talk import read_talk, talk_lines

Check = Callable[[Cursor], None]
Value = bool | Decimal | date | str | Amount | Between

_HEADER = ("peildatum", "postcode", "gemeente")
_STATUSES = "regelingen"
_TALK = "gesprek"
_POSTCODE = re.compile(r"[1-9][0-9]{3}( ?[A-Za-z]{2})?")
_NO_CHECKS: Mapping[str, Check] = MappingProxyType({})
# Everything that YAML reads as text without quotes, wherever it stands.
_PLAIN = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_. -]*[A-Za-z0-9_.])?")


@dataclass(frozen=True, slots=True)
class HouseholdHeader:
    """What a household file says besides facts; "" and None where it says nothing."""

    peildatum: date | None = None
    postcode: str = ""
    gemeente: str = ""


def read_household(
    text: str,
    file: str,
    vocabulary: Vocabulary,
    checks: Mapping[str, Check] = _NO_CHECKS,
    regulations: Callable[[HouseholdHeader], Sequence[str]] | None = None,
    offer: Callable[[HouseholdHeader], Offer] = lambda _: NATIONAL,
) -> tuple[Mapping[str, Answer], HouseholdHeader, tuple[Problem, ...]]:
    """The answers by question id, the header, and all that is wrong.

    `checks` by name of a header field (“gemeente”) may add problems at its place, for what
    this room doesn't know: which municipalities there are. `regulations` gives the ids of the
    regulations in the place of the header; without it any id will do. `offer` gives what one
    can talk about there, and with whom.
    """
    root, problems = cursor(text, file)
    if root is None:
        return {}, HouseholdHeader(), tuple(problems)
    answers, fields = read_facts(root, vocabulary, (*_HEADER, _STATUSES, _TALK))
    header = _header(fields)
    for name, check in checks.items():
        if name in fields and getattr(header, name):
            check(fields[name])
    if _STATUSES in fields:
        known = None if regulations is None else regulations(header)
        answers |= read_statuses(fields[_STATUSES], known)
    if _TALK in fields:
        answers |= read_talk(fields[_TALK], offer(header))
    return answers, header, tuple(problems)


def _header(fields: Mapping[str, Cursor]) -> HouseholdHeader:
    return HouseholdHeader(
        fields["peildatum"].day() if "peildatum" in fields else None,
        _postcode(fields["postcode"]) if "postcode" in fields else "",
        (fields["gemeente"].text() or "") if "gemeente" in fields else "",
    )


def _postcode(at: Cursor) -> str:
    """Four digits and maybe two letters. Problem: unknown_postcode(text)."""
    text = at.text() or ""
    if text and not _POSTCODE.fullmatch(text):
        at.problem("unknown_postcode", text=text)
        return ""
    return text


def write_household(
    answers: Mapping[str, Answer], header: HouseholdHeader, vocabulary: Vocabulary
) -> str:
    """A household file with these answers, in the order of the vocabulary.

    Reading it gives the same answers, but for those that don't count: about a partner
    where there is none, about a third child where there are two, and ids without a fact.
    """
    lines = [
        *_header_lines(header),
        *_facts(answers, _household_facts(answers, vocabulary), Role.HOUSEHOLD),
        *(line for role in SINGLE_ROLES for line in _section(answers, vocabulary, role)),
        *(line for role in GROUP_SIZES for line in _group(answers, vocabulary, role)),
        *_statuses(answers),
        *_talk(answers),
    ]
    return "".join(f"{line}\n" for line in lines) or "{}\n"


def _header_lines(header: HouseholdHeader) -> Iterator[str]:
    for name in _HEADER:
        value = getattr(header, name)
        if value:
            yield f"{name}: {_scalar(value)}"


def _household_facts(answers: Mapping[str, Answer], vocabulary: Vocabulary) -> Iterator[Fact]:
    """The facts at the top: the size of a group only where no list says it."""
    listed = {size for size in GROUP_SIZES.values() if _count(answers, size) is not None}
    return (fact for fact in vocabulary.in_section(Role.HOUSEHOLD) if fact.name not in listed)


def _facts(
    answers: Mapping[str, Answer],
    facts: Iterator[Fact] | tuple[Fact, ...],
    role: Role,
    index: int = 0,
) -> Iterator[str]:
    for fact in facts:
        answer = answers.get(str(FactKey(fact.name, role, index)))
        if answer is not None:
            yield f"{fact.name}: {_answer(answer)}"


def _section(answers: Mapping[str, Answer], vocabulary: Vocabulary, role: Role) -> Iterator[str]:
    if role is Role.PARTNER and answers.get(HAS_PARTNER) != Given(value=True):
        return
    lines = tuple(_facts(answers, vocabulary.in_section(role), role))
    if lines:
        yield f"{role}:"
        yield from (f"  {line}" for line in lines)


def _group(answers: Mapping[str, Answer], vocabulary: Vocabulary, role: Role) -> Iterator[str]:
    count = _count(answers, GROUP_SIZES[role])
    if count is None:
        return
    yield f"{role}:" if count else f"{role}: []"
    for index in range(1, count + 1):
        lines = tuple(_facts(answers, vocabulary.in_section(role), role, index))
        yield f"  - {lines[0] if lines else '{}'}"
        yield from (f"    {line}" for line in lines[1:])


def _statuses(answers: Mapping[str, Answer]) -> Iterator[str]:
    """What was said of regulations."""
    lines = tuple(status_lines(answers))
    if lines:
        yield f"{_STATUSES}:"
        yield from (f"  {line}" for line in lines)


def _talk(answers: Mapping[str, Answer]) -> Iterator[str]:
    """What was chosen and said for a conversation."""
    lines = tuple(talk_lines(answers, _scalar))
    if lines:
        yield f"{_TALK}:"
        yield from (f"  {line}" for line in lines)


def _count(answers: Mapping[str, Answer], size: str) -> int | None:
    """How many members a group has, where that is known exactly."""
    match answers.get(size):
        case Given(value=Decimal() as count):
            return int(count)
        case _:
            return None


def _answer(answer: Answer) -> str:
    match answer:
        case NotKnown():
            return NOT_KNOWN
        case Declined():
            return DECLINED
        case Given(value):
            return _value(value)


def _value(value: Value) -> str:
    match value:
        case Amount(euros, period, about):
            name = next(name for name, known in PERIODS.items() if known is period)
            mark = f"{ABOUT} " if about else ""
            return f"{mark}{_scalar(euros)} per {name}"
        case Between(low, high):
            return f"{{{BETWEEN}: [{_scalar(low)}, {_scalar(high)}]}}"
        case _:
            return _scalar(value)


def _scalar(value: bool | Decimal | date | str) -> str:
    match value:
        case bool():
            return "ja" if value else "nee"
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case str():
            return value if _PLAIN.fullmatch(value) else _quoted(value)


def _quoted(text: str) -> str:
    """Single quotes, in which nothing but a quote means anything."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"
