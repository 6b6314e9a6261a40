"""One version of a rule, read for one household: conditions, amounts, and what is open.

Where a choice or a yes/no that isn't known keeps a result vague, it is read once for each
possibility and the results are put together: that keeps “one partner or none” from being
read as “half a partner”.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from itertools import product
from typing import TypeAlias, cast

from geldstap.engine.bounds import (
    FALSE,
    NOTHING,
    TRUE,
    BoundsAlgebra,
    Missing,
    Open,
    Span,
    Truths,
    hull,
)
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.leaning import definitions_of_amounts, read_apart
from geldstap.engine.regulation import Condition, Payout, Program, Version
from geldstap.engine.tree import Comparison, DefinitionRef, FigureRef, Node, walk
from geldstap.model.fact import FactKey, Household, Known

NamedValues: TypeAlias = tuple[tuple[str, Open], ...]


@dataclass(frozen=True, slots=True)
class ConditionReading:
    """A condition with its truth, its two sides, and the named values it speaks of."""

    condition: Condition
    truth: Truths
    left: Open | None = None
    right: Open | None = None
    values: NamedValues = ()


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
    steps: NamedValues = ()


def read(
    program: Program, version: Version, household: Household, day: date, *, split: bool = True
) -> Reading:
    """Read a version with what is known; with `split` as tight as the possibilities allow."""
    whole = _read_case(program, version, household, day)
    if not split or _settled(whole):
        return whole
    options = _options(program, version, household, _open_leaves(whole))
    if not options:
        return whole
    cases = [
        dict(zip(options, combination, strict=True)) for combination in product(*options.values())
    ]
    readings = [
        _read_case(program, version, Household({**household.facts, **case}), day, options.keys())
        for case in cases
    ]
    return _Join(cases).readings(readings, whole)


def _read_case(
    program: Program,
    version: Version,
    household: Household,
    day: date,
    assumed: Collection[FactKey] = (),
) -> Reading:
    """One reading. `assumed` are the facts that only this case supposes to be known."""
    algebra = BoundsAlgebra(household, program.vocabulary, frozenset(assumed))
    evaluator: Evaluator[Open] = Evaluator(program, day, algebra)
    conditions = tuple(_condition(evaluator, condition) for condition in version.conditions)
    granted = _all(reading.truth for reading in conditions if not reading.condition.by_person)
    if version.unknown_conditions and granted.can_be_true:
        granted = Truths(
            can_be_true=True, can_be_false=True, missing=granted.missing | {"voorwaarden"}
        )
    if not granted.can_be_true:
        return Reading(conditions, granted, None, None)
    amount, paid = _amount(evaluator, version.amount), _amount(evaluator, version.paid)
    return Reading(conditions, granted, amount, paid, _steps(program, version, evaluator))


def _amount(evaluator: Evaluator[Open], payout: Payout | None) -> Span | None:
    return None if payout is None else cast("Span", evaluator.value(payout.tree))


def _steps(program: Program, version: Version, evaluator: Evaluator[Open]) -> NamedValues:
    """The named results that the amounts were made of, each after its parts."""
    needed = definitions_of_amounts(program, version)
    return tuple((name, value) for name, value in evaluator.results().items() if name in needed)


def _condition(evaluator: Evaluator[Open], condition: Condition) -> ConditionReading:
    tree = condition.tree
    if tree is None:
        return ConditionReading(condition, TRUE)
    truth = cast("Truths", evaluator.value(tree))
    values = _named(evaluator, tree)
    if not isinstance(tree, Comparison):
        return ConditionReading(condition, truth, values=values)
    left, right = evaluator.value(tree.left), evaluator.value(tree.right)
    return ConditionReading(condition, truth, left, right, values)


def _named(evaluator: Evaluator[Open], tree: Node) -> NamedValues:
    """The figures and household definitions that a tree names itself, with their values."""
    found: dict[str, Open] = {}
    for node in walk(tree):
        if isinstance(node, FigureRef):
            found[node.name] = evaluator.figure(node.name)
        elif isinstance(node, DefinitionRef) and not node.personal:
            found[node.name] = evaluator.named(node.name)
    return tuple(found.items())


def _all(items: Iterable[Truths]) -> Truths:
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


def _options(
    program: Program, version: Version, household: Household, leaves: Missing
) -> dict[FactKey, tuple[bool | str, ...]]:
    """The possibilities of what is worth reading apart, isn't known, and keeps results open."""
    return {
        key: values
        for key, values in read_apart(program, version).items()
        if key in leaves and key not in household.facts
    }


class _Join:
    """What the readings of all cases have in common.

    `siblings` are, by assumption, the groups of cases that differ in nothing else.
    """

    def __init__(self, cases: Sequence[Mapping[FactKey, Known]]) -> None:
        self._siblings = {key: _siblings(cases, key) for key in cases[0]}

    def readings(self, readings: Sequence[Reading], whole: Reading) -> Reading:
        """One reading of those of all cases; `whole` is that without any assumption."""
        amounts = (
            (whole.amount, [reading.amount for reading in readings]),
            (whole.paid, [reading.paid for reading in readings]),
        )
        amount, paid = (cast("Span | None", self._together(part, of)) for part, of in amounts)
        granted = self._together(whole.granted, [reading.granted for reading in readings])
        return Reading(
            tuple(
                self._condition(unsplit, [reading.conditions[index] for reading in readings])
                for index, unsplit in enumerate(whole.conditions)
            ),
            cast("Truths", granted),
            amount,
            paid,
            self._named(whole.steps, [reading.steps for reading in readings]),
        )

    def _condition(
        self, whole: ConditionReading, readings: Sequence[ConditionReading]
    ) -> ConditionReading:
        truth = self._together(whole.truth, [each.truth for each in readings])
        return replace(
            whole,
            truth=cast("Truths", truth),
            left=self._together(whole.left, [each.left for each in readings]),
            right=self._together(whole.right, [each.right for each in readings]),
            values=self._named(whole.values, [each.values for each in readings]),
        )

    def _named(self, whole: NamedValues, readings: Sequence[NamedValues]) -> NamedValues:
        """By name: a case has no value of what it didn't need."""
        cases = [dict(reading) for reading in readings]
        values = (
            (name, self._together(unsplit, [case.get(name) for case in cases]))
            for name, unsplit in whole
        )
        return tuple((name, value) for name, value in values if value is not None)

    def _together(self, whole: Open | None, parts: Sequence[Open | None]) -> Open | None:
        """One value of all cases. None stands for no value: where there is no right, no amount.

        An assumption that the undivided value depended on stays missing, unless the cases
        come out alike and for certain whatever is assumed: as long as they are open, other
        knowledge may still make them differ.
        """
        found = [part for part in parts if part is not None]
        if not found or whole is None:
            return None
        joined = reduce(hull, found)
        if joined.settled:
            return joined
        matter = {
            key
            for key, groups in self._siblings.items()
            if key in whole.missing and not all(_alike(parts, group) for group in groups)
        }
        return replace(joined, missing=joined.missing | matter)


def _siblings(
    cases: Sequence[Mapping[FactKey, Known]], key: FactKey
) -> tuple[tuple[int, ...], ...]:
    """The cases, by their position, that differ in one assumption only."""
    groups: dict[tuple[Known, ...], list[int]] = {}
    for index, case in enumerate(cases):
        others = tuple(value for other, value in case.items() if other != key)
        groups.setdefault(others, []).append(index)
    return tuple(tuple(group) for group in groups.values())


def _alike(parts: Sequence[Open | None], group: Sequence[int]) -> bool:
    """Whether some cases have one and the same value, for certain."""
    found = [part for index in group if (part := parts[index]) is not None]
    return all(part.settled and part == found[0] for part in found)
