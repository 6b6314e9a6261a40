"""The way through a step: which questions there are, which is next, which was before.

The order is the author's: the vocabulary's. It is stable, so “back” goes where one was.
"""

from collections.abc import Collection, Iterable
from datetime import date
from functools import cache
from typing import cast

from geldstap.engine.bounds import TRUE, BoundsAlgebra, Open, Truths
from geldstap.engine.checker import TRUTH, Scope, check
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.parser import parse
from geldstap.engine.regulation import Program
from geldstap.engine.tree import Node
from geldstap.interview.checklist import screens
from geldstap.interview.session import Session, answered_facts, household, is_open
from geldstap.model.fact import Fact, FactKey, Household, Role, Vocabulary


def section_keys(
    role: Role, session: Session, vocabulary: Vocabulary, day: date, index: int = 0
) -> tuple[FactKey, ...]:
    """The questions of a section that matter with the answers so far, in order."""
    known = household(session, vocabulary)
    return tuple(
        FactKey(fact.name, role, index)
        for fact in vocabulary.in_section(role)
        if matters(fact, known, vocabulary, day)
    )


def matters(fact: Fact, known: Household, vocabulary: Vocabulary, day: date) -> bool:
    """Whether the condition under which a question is asked is true on a day."""
    answer = _asked_when(fact, known, vocabulary, day)
    return answer.settled and answer.can_be_true


def is_asked_now(fact: Fact, known: Household, vocabulary: Vocabulary, day: date) -> bool:
    """Whether the condition under which a question is asked holds, or can still come to hold."""
    return _asked_when(fact, known, vocabulary, day).can_be_true


def worth_asking(
    keys: Collection[FactKey],
    known: Household,
    passed_over: Collection[FactKey],
    vocabulary: Vocabulary,
    day: date,
) -> tuple[FactKey, ...]:
    """Those of the questions that are needed whose condition holds, or can come to hold.

    A condition that waits for a question that was passed over can't. Nothing is lost by it:
    what is left open then waits for that question, and the result says so. A condition that
    waits for what nobody will be asked keeps no question back. So with each answer there
    are fewer of these, never more.
    """
    return tuple(key for key in keys if _can_hold(key, keys, known, passed_over, vocabulary, day))


def _can_hold(
    key: FactKey,
    keys: Collection[FactKey],
    known: Household,
    passed_over: Collection[FactKey],
    vocabulary: Vocabulary,
    day: date,
) -> bool:
    answer = _asked_when(vocabulary.of(key), known, vocabulary, day)
    waits_for = answer.missing
    is_lost = not waits_for.isdisjoint(passed_over) and waits_for.isdisjoint(keys)
    return answer.can_be_true and not is_lost


def _asked_when(fact: Fact, known: Household, vocabulary: Vocabulary, day: date) -> Truths:
    """What is known of the condition under which a question is asked."""
    if not fact.asked_when:
        return TRUE
    evaluator: Evaluator[Open] = Evaluator(
        Program(vocabulary), day, BoundsAlgebra(known, vocabulary)
    )
    # That it is a condition was checked when its tree was made.
    return cast("Truths", evaluator.value(_condition(fact.asked_when, vocabulary)))


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


def how_many_left(
    keys: Iterable[FactKey], session: Session, vocabulary: Vocabulary, *, together: bool = True
) -> int:
    """On how many screens the questions that are still open are asked at most.

    Without `together` each of them has a screen of its own.
    """
    waiting = [key for key in keys if is_open(session, key)]
    if not together:
        return len(waiting)
    return screens(waiting, answered_facts(session, vocabulary), vocabulary)
