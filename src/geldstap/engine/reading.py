"""One version of a rule, read for one household: conditions, amounts, and what is open.

Where a choice or a yes/no that isn't known keeps a result vague, it is read once for each
possibility and the results are put together: that keeps “one partner or none” from being
read as “half a partner”.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import cast

from geldstap.engine.bounds import (
    FALSE,
    NOTHING,
    TRUE,
    BoundsAlgebra,
    Leaf,
    Missing,
    Open,
    Span,
    Truths,
    hull,
)
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.regulation import Condition, Payout, Program, Version
from geldstap.engine.tree import Comparison, DefinitionRef, FigureRef, Node, children
from geldstap.model.fact import FactKey, FactKind, Household, Known

# How many combinations of possibilities are read apart; beyond it the result is only wider.
MAX_CASES = 32


@dataclass(frozen=True, slots=True)
class ConditionReading:
    """A condition with its truth, its two sides, and the named values it speaks of."""

    condition: Condition
    truth: Truths
    left: Open | None = None
    right: Open | None = None
    values: tuple[tuple[str, Open], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one version says. `granted` is about the conditions a machine can check.

    `amount` and `paid` hold where the right exists; they are None where it can't, and
    where the version has no amount. `steps` are the named results that the amount uses.
    """

    conditions: tuple[ConditionReading, ...]
    granted: Truths
    amount: Span | None
    paid: Span | None
    steps: tuple[tuple[str, Open], ...] = ()


def read(
    program: Program, version: Version, household: Household, day: date, *, split: bool = True
) -> Reading:
    """Read a version with what is known; with `split` as tight as the possibilities allow."""
    whole = _read_case(program, version, household, day)
    if not split or _settled(whole):
        return whole
    cases = tuple(_cases(program, household, _open_leaves(whole)))
    if len(cases) < 2:  # noqa: PLR2004 - one case is the whole
        return whole
    reason = frozenset(cases[0])
    readings = [
        _read_case(program, version, Household({**household.facts, **case}), day)
        for case in cases
    ]
    joined = readings[0]
    for reading in readings[1:]:
        joined = _join(joined, reading, reason)
    return joined


def _read_case(program: Program, version: Version, household: Household, day: date) -> Reading:
    evaluator: Evaluator[Open] = Evaluator(
        program, day, BoundsAlgebra(household, program.vocabulary)
    )
    conditions = tuple(_condition(evaluator, condition) for condition in version.conditions)
    granted = _all(reading.truth for reading in conditions if not reading.condition.by_person)
    if version.unknown_conditions and granted.can_be_true:
        granted = Truths(
            can_be_true=True, can_be_false=True, missing=granted.missing | {"voorwaarden"}
        )
    if not granted.can_be_true:
        return Reading(conditions, granted, None, None)
    steps = () if version.amount is None else tuple(_named(evaluator, version.amount.tree))
    return Reading(
        conditions,
        granted,
        _amount(evaluator, version.amount),
        _amount(evaluator, version.paid),
        steps,
    )


def _amount(evaluator: Evaluator[Open], payout: Payout | None) -> Span | None:
    return None if payout is None else cast("Span", evaluator.value(payout.tree))


def _condition(evaluator: Evaluator[Open], condition: Condition) -> ConditionReading:
    tree = condition.tree
    if tree is None:
        return ConditionReading(condition, TRUE)
    truth = cast("Truths", evaluator.value(tree))
    values = tuple(_named(evaluator, tree))
    if not isinstance(tree, Comparison):
        return ConditionReading(condition, truth, values=values)
    left, right = evaluator.value(tree.left), evaluator.value(tree.right)
    return ConditionReading(condition, truth, left, right, values)


def _named(evaluator: Evaluator[Open], tree: Node) -> Iterator[tuple[str, Open]]:
    """The figures and household definitions that a tree names itself, with their values."""
    if isinstance(tree, FigureRef):
        yield tree.name, evaluator.figure(tree.name)
    elif isinstance(tree, DefinitionRef) and not tree.personal:
        yield tree.name, evaluator.named(tree.name)
    for child in children(tree):
        yield from _named(evaluator, child)


def _all(items: Iterator[Truths]) -> Truths:
    open_items: list[Truths] = []
    for item in items:
        if not item.can_be_true:
            return FALSE
        if not item.settled:
            open_items.append(item)
    if not open_items:
        return TRUE
    missing = frozenset().union(*(item.missing for item in open_items))
    return Truths(can_be_true=True, can_be_false=True, missing=missing)


def _settled(reading: Reading) -> bool:
    amounts = (reading.amount, reading.paid)
    return reading.granted.settled and all(amount is None or amount.settled for amount in amounts)


def _open_leaves(reading: Reading) -> Missing:
    if not reading.granted.can_be_true:
        return NOTHING
    amounts = (reading.amount, reading.paid)
    return reading.granted.missing.union(*(part.missing for part in amounts if part is not None))


def _cases(
    program: Program, household: Household, leaves: frozenset[Leaf]
) -> Iterator[dict[FactKey, Known]]:
    """All combinations of the unknown yes/no facts and choices among the leaves."""
    options: dict[FactKey, tuple[Known, ...]] = {}
    cases = 1
    for key in sorted(leaf for leaf in leaves if isinstance(leaf, FactKey)):
        fact = program.vocabulary.of(key)
        values: tuple[Known, ...] = fact.options
        if fact.kind is FactKind.BOOLEAN:
            values = (True, False)
        if not values or key in household.facts or cases * len(values) > MAX_CASES:
            continue
        cases *= len(values)
        options[key] = values
    for combination in product(*options.values()):
        yield dict(zip(options, combination, strict=True))


def _join(one: Reading, other: Reading, split: Missing) -> Reading:
    """What both cases have in common; where they differ, `split` is the reason."""
    conditions = tuple(
        _join_conditions(ours, theirs, split)
        for ours, theirs in zip(one.conditions, other.conditions, strict=True)
    )
    granted = cast("Truths", _join_open(one.granted, other.granted, split))
    steps = one.steps or other.steps
    if one.steps and other.steps:
        steps = tuple(
            (name, _join_open(ours, theirs, split))
            for (name, ours), (_, theirs) in zip(one.steps, other.steps, strict=True)
        )
    amount = _join_amounts(one.amount, other.amount, split)
    paid = _join_amounts(one.paid, other.paid, split)
    return Reading(conditions, granted, amount, paid, steps)


def _join_conditions(
    one: ConditionReading, other: ConditionReading, split: Missing
) -> ConditionReading:
    def sides(ours: Open | None, theirs: Open | None) -> Open | None:
        return None if ours is None or theirs is None else _join_open(ours, theirs, split)

    return replace(
        one,
        truth=cast("Truths", _join_open(one.truth, other.truth, split)),
        left=sides(one.left, other.left),
        right=sides(one.right, other.right),
        values=tuple(
            (name, _join_open(ours, theirs, split))
            for (name, ours), (_, theirs) in zip(one.values, other.values, strict=True)
        ),
    )


def _join_open(one: Open, other: Open, split: Missing) -> Open:
    return one if one == other else hull(one, other, split)


def _join_amounts(one: Span | None, other: Span | None, split: Missing) -> Span | None:
    if one is None or other is None:
        return one or other
    return cast("Span", _join_open(one, other, split))
