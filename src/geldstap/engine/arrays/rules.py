"""A regulation for many households at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import cast

import numpy as np

from geldstap.engine import scalars
from geldstap.engine.arrays import numbers, scaled
from geldstap.engine.arrays.algebra import ArrayAlgebra
from geldstap.engine.arrays.columns import Columns
from geldstap.engine.arrays.masks import NO, YES, Ints, Mask, Some, either, full, within
from geldstap.engine.arrays.single import One, read_one
from geldstap.engine.arrays.values import Numbers, Truths, Value, equal, known_numbers, truths
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.functions import ROUNDINGS
from geldstap.engine.horizon import stand
from geldstap.engine.leaning import facts_of
from geldstap.engine.reading import Reader
from geldstap.engine.regulation import Payout, Program, Rule, Version

# So many households are read together: enough to make the walk over the tree cheap, few
# enough to keep the named results of a large municipality within bounds.
BLOCK = 65536
_TO_CENTS = ROUNDINGS["afgerond_op_cent"]
_CENTS = 100
_NOTHING = known_numbers(scaled.constant(0))


@dataclass(frozen=True, slots=True, eq=False)
class ArrayResult:
    """What a version says of all households, in their order.

    `granted` is about the conditions that a machine can check. `undecided` are those of
    whom it depends on what the set doesn't know: a figure, or all of the conditions; `open`
    those of whom it may depend on facts that aren't known. Neither are granted. Amounts are
    whole cents per the period of the version, zero without a right; None where the version
    has no amount. `apart` is how many were read one by one.
    """

    granted: Mask
    undecided: Mask
    open: Mask
    amount: Ints | None
    paid: Ints | None
    apart: int


def evaluate_rule(
    program: Program, rule: Rule, columns: Columns, day: date, *, may_be_open: bool = False
) -> ArrayResult | None:
    """What a regulation says of all households on a day; equal to the exact reading.

    None where no household decides that: the regulation is unknown on that day, has run
    out, isn't covered, or one can't apply for it then. For a fact that is needed and isn't
    known of every household it raises NotExactError; where households `may_be_open`, those
    of whom such a fact isn't known are `open` instead.
    """
    standing = stand(program, rule, day)
    if standing is None or standing.expired_since is not None or not standing.version.covered:
        return None
    version = standing.version
    if version.open_for is not None and not version.open_for.covers(day):
        return None
    lacking = _lacking(program, version, columns) if may_be_open else None
    starts = range(0, max(columns.size, 1), BLOCK)
    reader = _Reader(program, version, columns, day, lacking)
    return _joined([reader.block(start, min(start + BLOCK, columns.size)) for start in starts])


@dataclass(frozen=True, slots=True, eq=False)
class _Cents:
    """An amount in whole cents; where it depends on a figure, and where it is in doubt."""

    values: Ints
    depends: Some = None
    doubt: Some = None


@dataclass(frozen=True, slots=True, eq=False)
class _Reader:
    """Reads one version for all households on a day.

    Who is `lacking` facts isn't read one by one: what they lack would be needed.
    """

    program: Program
    version: Version
    columns: Columns
    day: date
    lacking: Some

    def block(self, start: int, stop: int) -> ArrayResult:
        """The result for some of the households."""
        algebra = ArrayAlgebra(self.columns, slice(start, stop))
        evaluator: Evaluator[Value] = Evaluator(self.program, self.day, algebra)
        granted = self._granted(algebra, evaluator)
        amount = _cents(evaluator, self.version.amount, granted)
        paid = _cents(evaluator, self.version.paid, granted)
        doubt, depends = granted.doubt, granted.unsure
        for each in (amount, paid):
            if each is not None:
                doubt = either(doubt, within(each.doubt, granted.yes))
                depends = either(depends, within(each.depends, granted.yes))
        doubted = _filled(full(doubt), stop - start)
        lacking = NO if self.lacking is None else self.lacking[start:stop]
        unread, apart = doubted & lacking, doubted & ~lacking
        depends = _filled(full(depends), stop - start) & ~doubted
        sure = _filled(granted.yes, stop - start) & ~doubted & ~depends
        result = ArrayResult(
            sure, depends, unread, _where(sure, amount), _where(sure, paid), int(apart.sum())
        )
        for row in np.flatnonzero(apart):
            reader = Reader(self.program, self.columns.household(start + int(row)))
            one = read_one(reader, self.version, self.day)
            result = _with(result, int(row), one)
        return result

    def _granted(self, algebra: ArrayAlgebra, evaluator: Evaluator[Value]) -> Truths:
        """Whether the conditions that a machine can check are met."""
        items = [partial(evaluator.value, tree) for tree in self.version.condition_trees]
        granted = cast("Truths", algebra.both(items, every=True))
        if self.version.unknown_conditions:
            return truths(granted.yes, ~granted.no, granted.doubt)
        return granted


def _lacking(program: Program, version: Version, columns: Columns) -> Some:
    """Of which households a fact isn't known that a version leans on."""
    names = facts_of(program, version)
    if names - {key.name for key in columns.facts}:
        return _filled(YES, columns.size)
    return either(*(value.doubt for key, value in columns.facts.items() if key.name in names))


def _cents(evaluator: Evaluator[Value], payout: Payout | None, granted: Truths) -> _Cents | None:
    """An amount; below zero there is nothing, as nobody pays to have a right."""
    if payout is None:
        return None
    if not granted.yes.any():
        return _Cents(np.array([0]))
    number = cast("Numbers", evaluator.value(payout.tree))
    whole = numbers.rounded(_TO_CENTS, numbers.extreme(number, _NOTHING, largest=True))
    values = whole.low.values * (_CENTS // whole.low.over)
    if number.known:
        return _Cents(values, None, whole.doubt)
    settled = equal(number, number)
    doubt = either(whole.doubt, settled.doubt)
    return _Cents(values, ~(settled.yes | full(settled.doubt)), doubt)


def _with(result: ArrayResult, row: int, one: One) -> ArrayResult:
    """The result with what was found of one household on its own."""
    result.granted[row] = one.granted is True
    result.undecided[row] = one.granted is None
    return replace(
        result,
        amount=_with_cents(result.amount, row, one.amount),
        paid=_with_cents(result.paid, row, one.paid),
    )


def _with_cents(cents: Ints | None, row: int, euros: Decimal | None) -> Ints | None:
    if cents is None or euros is None:
        return cents
    whole = int(scalars.rounded(_TO_CENTS, max(euros, Decimal(0))) * _CENTS)
    if whole >= scaled.ROOM:
        cents = cents.astype(object)
    cents[row] = whole
    return cents


def _where(granted: Mask, amount: _Cents | None) -> Ints | None:
    return None if amount is None else amount.values * granted


def _filled(mask: Mask, size: int) -> Mask:
    """A mask with a place of its own for every household."""
    return np.broadcast_to(mask, (size,)).copy()


def _joined(parts: Sequence[ArrayResult]) -> ArrayResult:
    """The results of blocks, one after another."""
    amounts = [part.amount for part in parts if part.amount is not None]
    paid = [part.paid for part in parts if part.paid is not None]
    return ArrayResult(
        np.concatenate([part.granted for part in parts]),
        np.concatenate([part.undecided for part in parts]),
        np.concatenate([part.open for part in parts]),
        np.concatenate(amounts) if amounts else None,
        np.concatenate(paid) if paid else None,
        sum(part.apart for part in parts),
    )
