"""Answers as a person could give them, for tests that try many."""

from datetime import date
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from geldstap.interview.session import in_unit_of
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import (
    GROUP_SIZES,
    HAS_PARTNER,
    SINGLE_ROLES,
    Between,
    Fact,
    FactKey,
    FactKind,
    Role,
    Vocabulary,
)
from geldstap.model.money import Amount, Period

T = TypeVar("T", Decimal, date)
SKIPPED: list[Answer] = [NotKnown(), Declined()]


def answer(fact: Fact) -> st.SearchStrategy[Answer]:
    """Any answer that the domain of a fact allows."""
    return st.one_of(st.sampled_from(SKIPPED), _value(fact).map(Given))


def _value(fact: Fact) -> st.SearchStrategy[bool | Decimal | date | str | Amount | Between]:
    match fact.kind:
        case FactKind.BOOLEAN:
            return st.booleans()
        case FactKind.CHOICE:
            return st.sampled_from(fact.options)
        case FactKind.DATE:
            days = _days(fact)
            return st.one_of(days, _between(days))
        case FactKind.NUMBER:
            numbers = _numbers(fact)
            values = st.one_of(numbers, _between(numbers))
            return st.one_of(values, _amounts(fact)) if fact.any_period else values


def _days(fact: Fact) -> st.SearchStrategy[date]:
    assert isinstance(fact.low, date)
    assert isinstance(fact.high, date)
    return st.dates(fact.low, fact.high)


def _numbers(fact: Fact) -> st.SearchStrategy[Decimal]:
    assert isinstance(fact.low, Decimal)
    assert isinstance(fact.high, Decimal)
    return st.decimals(fact.low, fact.high, places=0 if fact.whole else 2)


def _amounts(fact: Fact) -> st.SearchStrategy[Amount]:
    amounts = st.builds(Amount, _numbers(fact), st.sampled_from(Period))
    return amounts.filter(lambda amount: _within(fact, amount))


def _within(fact: Fact, amount: Amount) -> bool:
    value = in_unit_of(fact, amount)
    assert isinstance(value, Decimal)
    assert isinstance(fact.high, Decimal)
    return value <= fact.high


def _between(values: st.SearchStrategy[T]) -> st.SearchStrategy[Between]:
    pairs = st.tuples(values, values).map(sorted)
    return pairs.map(lambda pair: Between(*pair))


@st.composite
def _some(
    draw: st.DrawFn, facts: tuple[Fact, ...], role: Role, index: int = 0
) -> dict[str, Answer]:
    """Answers to some of the questions of one section."""
    asked = draw(st.lists(st.sampled_from(facts), max_size=4, unique=True)) if facts else []
    return {str(FactKey(fact.name, role, index)): draw(answer(fact)) for fact in asked}


@st.composite
def _members(draw: st.DrawFn, vocabulary: Vocabulary, role: Role) -> dict[str, Answer]:
    """The size of a group, and answers about as many members where it is a number."""
    size = draw(st.none() | st.sampled_from(SKIPPED) | st.integers(0, 3))
    if size is None:
        return {}
    if not isinstance(size, int):
        return {GROUP_SIZES[role]: size}
    answers: dict[str, Answer] = {GROUP_SIZES[role]: Given(Decimal(size))}
    for index in range(1, size + 1):
        answers |= draw(_some(vocabulary.in_section(role), role, index))
    return answers


@st.composite
def households(draw: st.DrawFn, vocabulary: Vocabulary) -> dict[str, Answer]:
    """Answers that agree with each other: members of groups as many as there are."""
    own = vocabulary.in_section(Role.HOUSEHOLD)
    answers = draw(
        _some(tuple(f for f in own if f.name not in GROUP_SIZES.values()), Role.HOUSEHOLD)
    )
    has_partner = answers.get(HAS_PARTNER) == Given(value=True)
    for role in SINGLE_ROLES:
        if role is not Role.PARTNER or has_partner:
            answers |= draw(_some(vocabulary.in_section(role), role))
    for group in GROUP_SIZES:
        answers |= draw(_members(vocabulary, group))
    return answers
