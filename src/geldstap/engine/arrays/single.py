"""One household on its own: for those about whom the columns leave doubt."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from geldstap.engine.bounds import NOTHING, Span
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.exact import ExactAlgebra, NotExactError, Value
from geldstap.engine.reading import Reading, read
from geldstap.engine.regulation import Payout, Program, Version
from geldstap.model.fact import FactKey, Household


@dataclass(frozen=True, slots=True)
class One:
    """Whether a machine can grant it (None: that depends on the set), and how much it is."""

    granted: bool | None
    amount: Decimal | None = None
    paid: Decimal | None = None


def read_one(program: Program, version: Version, household: Household, day: date) -> One:
    """The exact reading of a version; where a figure is unknown, the one with unknowns.

    Raises NotExactError for a fact that is needed and not known.
    """
    try:
        one = _exactly(program, version, household, day)
    except NotExactError:
        one = _settled(read(program, version, household, day))
    return One(None) if one.granted and version.unknown_conditions else one


def _exactly(program: Program, version: Version, household: Household, day: date) -> One:
    evaluator: Evaluator[Value] = Evaluator(program, day, ExactAlgebra(household))
    trees = (condition.tree for condition in version.conditions)
    if not all(evaluator.value(tree) for tree in trees if tree is not None):
        return One(granted=False)
    return One(True, _payout(evaluator, version.amount), _payout(evaluator, version.paid))


def _payout(evaluator: Evaluator[Value], payout: Payout | None) -> Decimal | None:
    return None if payout is None else cast("Decimal", evaluator.value(payout.tree))


def _settled(reading: Reading) -> One:
    """What is settled whatever the unknown figures are."""
    if not reading.granted.can_be_true:
        return One(granted=False)
    parts = (reading.granted, reading.amount, reading.paid)
    missing = NOTHING.union(*(part.missing for part in parts if part is not None))
    if missing:
        facts = sorted(leaf for leaf in missing if isinstance(leaf, FactKey))
        if facts:
            raise NotExactError(facts[0])
        return One(None)
    return One(True, _end(reading.amount), _end(reading.paid))


def _end(span: Span | None) -> Decimal | None:
    return None if span is None else cast("Decimal", span.low)
