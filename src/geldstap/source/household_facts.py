"""The facts of a household as they stand in a file: sections, lists and their counts.

Used wherever somebody writes down a household: household files and the examples of sets.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from geldstap.model.answer import Answer, Given
from geldstap.model.fact import (
    GROUP_SIZES,
    HAS_PARTNER,
    SINGLE_ROLES,
    Fact,
    FactKey,
    Role,
    Vocabulary,
)
from geldstap.source.cursor import Cursor
from geldstap.source.fact_values import read_answer

Answers = dict[str, Answer]
Fields = Mapping[str, Cursor]


def read_facts(
    at: Cursor, vocabulary: Vocabulary, other: Sequence[str] = ()
) -> tuple[Answers, Fields]:
    """The answers by question id, and the fields named in `other`, which aren't facts.

    A list gives the number of its members, a section `partner` that there is a partner;
    what is written beside it must say the same.
    """
    own = tuple(fact.name for fact in vocabulary.in_section(Role.HOUSEHOLD))
    sections = (*SINGLE_ROLES, *GROUP_SIZES)
    names = tuple(role.value for role in sections)
    fields = at.fields((), (*other, *own, *names), _elsewhere(vocabulary, sections))
    answers = _answers(fields, vocabulary, Role.HOUSEHOLD)
    for role in SINGLE_ROLES:
        if role in fields:
            answers |= _section(fields[role], vocabulary, role)
    _partner(fields, answers)
    for group, size in GROUP_SIZES.items():
        if group in fields:
            answers |= _group(fields, answers, vocabulary, group, size)
    return answers, {name: fields[name] for name in other if name in fields}


def _section(at: Cursor, vocabulary: Vocabulary, role: Role, index: int = 0) -> Answers:
    """One section, or one member of a group."""
    facts = tuple(fact.name for fact in vocabulary.in_section(role))
    others = tuple(other for other in Role if other is not role)
    fields = at.fields((), facts, _elsewhere(vocabulary, others))
    return _answers(fields, vocabulary, role, index)


def _answers(fields: Fields, vocabulary: Vocabulary, role: Role, index: int = 0) -> Answers:
    answers: Answers = {}
    for name, at in fields.items():
        fact = vocabulary.find(name, role)
        answer = read_answer(at, fact) if fact is not None else None
        if answer is not None:
            answers[str(FactKey(name, role, index))] = answer
    return answers


def _partner(fields: Fields, answers: Answers) -> None:
    """A section `partner` says that there is one. Problem: contradicts(key, other)."""
    if Role.PARTNER not in fields:
        return
    if answers.setdefault(HAS_PARTNER, Given(value=True)) != Given(value=True):
        fields[HAS_PARTNER].problem("contradicts", key=HAS_PARTNER, other=Role.PARTNER)


def _group(
    fields: Fields, answers: Answers, vocabulary: Vocabulary, role: Role, size: str
) -> Answers:
    """The members of a list and their number. Problem: contradicts(key, other)."""
    items = fields[role].items(_most(vocabulary.find(size)))
    if not fields[role].is_sequence:
        return {}
    count: Answer = Given(Decimal(len(items)))
    if size not in fields:
        found: Answers = {size: count}
    else:
        found = {}
        if answers.get(size, count) != count:
            fields[size].problem("contradicts", key=size, other=role)
    for index, item in enumerate(items, start=1):
        found |= _section(item, vocabulary, role, index)
    return found


def _most(size: Fact | None) -> int | None:
    high = size.high if size else None
    return int(high) if isinstance(high, Decimal) else None


def _elsewhere(vocabulary: Vocabulary, roles: Sequence[Role]) -> Mapping[str, str]:
    """Facts with the section that they belong to: `geboortedatum` to `aanvrager`."""
    where: dict[str, str] = {}
    for role in roles:
        for fact in vocabulary.in_section(role):
            name = fact.name if role is Role.HOUSEHOLD else f"{role}: {fact.name}"
            where.setdefault(fact.name, name)
    return where
