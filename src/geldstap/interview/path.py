"""The way through a step: which question is next, which was before, how many are left.

The order is the author's: the vocabulary's. It is stable, so “back” goes where one was.
"""

from collections.abc import Iterable
from functools import cache

from geldstap.engine.bounds import BoundsAlgebra, Open, Truths
from geldstap.engine.checker import TRUTH, Scope, check
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.parser import parse
from geldstap.engine.regulation import Program
from geldstap.engine.tree import Node
from geldstap.interview.session import Session, household, is_open
from geldstap.model.fact import GROUP_SIZES, Fact, FactKey, Role, Vocabulary

# Any day: questions are never asked or not asked because of the date.
_ANY_DAY = __import__("datetime").date(2026, 1, 1)


def next_open(keys: Iterable[FactKey], session: Session, vocabulary: Vocabulary) -> FactKey | None:
    """The first of these questions, in order, that is still open."""
    return min((key for key in keys if is_open(session, key)), key=vocabulary.rank, default=None)


def how_many_left(keys: Iterable[FactKey], session: Session) -> int:
    """How many of these questions are still open."""
    return sum(is_open(session, key) for key in keys)
