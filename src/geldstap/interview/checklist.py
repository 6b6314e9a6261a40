"""Checklists: facts that are asked on one screen.

People mark what is so. What they leave open says nothing by itself: only when they say that
they are done do these lines get an answer, the one that they chose for the rest.

Most lines are a yes or a no. A number or a choice can be a line, too, where one of its values
means “none”: who leaves it open has said that, and who marks it is asked for the rest.
"""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from geldstap.interview.session import Session
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import Fact, FactKey, FactKind, Vocabulary


class Mark(StrEnum):
    """What stands at a line; a line without a mark is open."""

    YES = "ja"
    DONT_KNOW = "weet_ik_niet"
    DECLINED = "zeg_ik_liever_niet"


# None for a line whose mark was taken away.
Marks = Mapping[FactKey, Mark | None]

_NO_OPTION = "nee"
_PASSED_OVER: Mapping[Mark, Answer] = MappingProxyType(
    {Mark.DONT_KNOW: NotKnown(), Mark.DECLINED: Declined()}
)


def none_of(fact: Fact) -> Given | None:
    """The answer that an open line means: no, zero or the option “nee”; None where there is none."""
    if fact.kind is FactKind.BOOLEAN:
        return Given(value=False)
    if fact.kind is FactKind.NUMBER and fact.whole and fact.low == 0:
        return Given(Decimal(0))
    return Given(_NO_OPTION) if _NO_OPTION in fact.options else None


def asks_more(fact: Fact) -> bool:
    """Whether a mark at the line leads to a question of its own: how many, or which."""
    return fact.kind is not FactKind.BOOLEAN


def lines_with(
    key: FactKey, keys: Iterable[FactKey], vocabulary: Vocabulary
) -> tuple[FactKey, ...]:
    """Those of `keys` in the same checklist as a fact, and itself; in the author's order."""
    name = vocabulary.of(key).together
    if not name:
        return (key,)
    beside = {each for each in keys if vocabulary.of(each).together == name}
    return tuple(sorted({key, *beside}, key=vocabulary.rank))


def asked_with(
    key: FactKey,
    waiting: Collection[FactKey],
    answered: Collection[FactKey],
    vocabulary: Vocabulary,
) -> tuple[FactKey, ...]:
    """The questions that are asked on one screen with this one, and itself.

    A checklist comes once: where one of its lines was answered, what is left of it is asked
    by itself. That is what a marked line leads to that asks more.
    """
    is_begun = len(lines_with(key, answered, vocabulary)) > (key not in answered)
    return (key,) if is_begun else lines_with(key, waiting, vocabulary)


def screens(
    waiting: Collection[FactKey], answered: Collection[FactKey], vocabulary: Vocabulary
) -> int:
    """On how many screens these questions are asked at most, those that marks lead to too."""
    asked = {asked_with(key, waiting, answered, vocabulary) for key in waiting}
    return sum(1 + _leads_to(lines, vocabulary) for lines in asked)


def _leads_to(lines: tuple[FactKey, ...], vocabulary: Vocabulary) -> int:
    if len(lines) == 1:
        return 0
    return sum(asks_more(vocabulary.of(key)) for key in lines)


def marks(lines: Iterable[FactKey], session: Session, vocabulary: Vocabulary) -> Marks:
    """The marks that earlier answers left; a no is a line without one."""
    return {key: _mark(session.answers.get(str(key)), vocabulary.of(key)) for key in lines}


def _mark(answer: Answer | None, fact: Fact) -> Mark | None:
    match answer:
        case Given():
            return None if answer == none_of(fact) else Mark.YES
        case NotKnown():
            return Mark.DONT_KNOW
        case Declined():
            return Mark.DECLINED
    return None


def said_by(mark: Mark, fact: Fact) -> Answer | None:
    """The answer that a mark is; None at a line that asks more, which is still to be asked."""
    if mark is Mark.YES:
        return None if asks_more(fact) else Given(value=True)
    return _PASSED_OVER[mark]


def marked(before: Marks, lines: Iterable[FactKey], mark: Mark) -> Marks:
    """With a mark at these lines; where all of them have it already, it is taken away.

    What was changed last stands last.
    """
    named = tuple(lines)
    others = {key: each for key, each in before.items() if key not in named}
    is_undone = all(before.get(key) is mark for key in named)
    return {**others, **dict.fromkeys(named, None if is_undone else mark)}


def completed(lines: Iterable[FactKey], found: Marks, rest: Mark | None) -> Marks:
    """What holds for every line once the person is done; None for no."""
    return {key: found.get(key) or rest for key in lines}


def with_marks(session: Session, complete: Marks, vocabulary: Vocabulary) -> Session:
    """The session in which each line has its answer.

    A marked line that asks more keeps the answer that it has, unless that was “none”: then
    it is open, and asked.
    """
    for key, mark in complete.items():
        fact, id_ = vocabulary.of(key), str(key)
        if mark is Mark.YES and asks_more(fact):
            if _mark(session.answers.get(id_), fact) is not Mark.YES:
                session = session.without(id_)
        else:
            session = session.with_answer(id_, _answer(fact, mark))
    return session


def _answer(fact: Fact, mark: Mark | None) -> Answer:
    """Of a fact that has no “none”, an open line stays unknown; the vocabulary allows no such."""
    said = none_of(fact) if mark is None else said_by(mark, fact)
    return said or NotKnown()
