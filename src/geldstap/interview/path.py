"""The way through a step: which questions there are, which is next, which was before.

The order is the author's: the vocabulary's. It is stable, so “back” goes where one was.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache

from geldstap.engine.bounds import BoundsAlgebra, Open, Truths
from geldstap.engine.checker import TRUTH, Scope, check
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.parser import parse
from geldstap.engine.regulation import Program
from geldstap.engine.tree import Node
from geldstap.interview.session import Session, household, is_open
from geldstap.model.fact import Fact, FactKey, Household, Role, Vocabulary

# Whether a question is asked never depends on the day; a tree needs one all the same.
_ANY_DAY = date(2026, 1, 1)


def section_keys(
    role: Role, session: Session, vocabulary: Vocabulary, index: int = 0
) -> tuple[FactKey, ...]:
    """The questions of a section that matter with the answers so far, in order."""
    known = household(session, vocabulary)
    return tuple(
        FactKey(fact.name, role, index)
        for fact in vocabulary.in_section(role)
        if matters(fact, known, vocabulary)
    )


def matters(fact: Fact, known: Household, vocabulary: Vocabulary) -> bool:
    """Whether the condition under which a question is asked is true."""
    if not fact.asked_when:
        return True
    evaluator: Evaluator[Open] = Evaluator(
        Program(vocabulary), _ANY_DAY, BoundsAlgebra(known, vocabulary)
    )
    answer = evaluator.value(_condition(fact.asked_when, vocabulary))
    return isinstance(answer, Truths) and answer.settled and answer.can_be_true


@cache
def _condition(text: str, vocabulary: Vocabulary) -> Node:
    """The tree of a condition in the vocabulary. Raises ValueError where it is wrong."""
    tree, fault = parse(text)
    if tree is None:
        raise ValueError(text, fault)
    checked = check(tree, Scope(vocabulary))
    if checked.faults or checked.type != TRUTH:
        raise ValueError(text, checked.faults)
    return checked.tree


def next_open(keys: Iterable[FactKey], session: Session, vocabulary: Vocabulary) -> FactKey | None:
    """The first of these questions, in order, that is still open."""
    waiting = (key for key in keys if is_open(session, key))
    return min(waiting, key=vocabulary.rank, default=None)


def following(
    keys: Iterable[FactKey], after: FactKey, session: Session, vocabulary: Vocabulary
) -> FactKey | None:
    """The first open question after this one, or else the first open one at all."""
    waiting = [key for key in keys if is_open(session, key)]
    later = [key for key in waiting if vocabulary.rank(key) > vocabulary.rank(after)]
    return min(later or waiting, key=vocabulary.rank, default=None)


def previous(
    keys: Iterable[FactKey], before: FactKey, session: Session, vocabulary: Vocabulary
) -> FactKey | None:
    """The last question before this one that was answered or passed over."""
    done = (key for key in keys if not is_open(session, key))
    earlier = (key for key in done if vocabulary.rank(key) < vocabulary.rank(before))
    return max(earlier, key=vocabulary.rank, default=None)


def how_many_left(keys: Iterable[FactKey], session: Session) -> int:
    """How many of these questions are still open."""
    return sum(is_open(session, key) for key in keys)
