"""One version of a rule, read for one household: conditions, amounts, and what is open.

Where a choice or a yes/no that isn't known keeps a result vague, it is read once for each
possibility and the results are put together: that keeps “one partner or none” from being
read as “half a partner”.
"""

from collections.abc import Iterable, Iterator, Sequence
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
    cases = tuple(_cases(program, version, household, _open_leaves(whole)))
    if len(cases) < 2:  # noqa: PLR2004 - one case is the whole
        return whole
    assumed = frozenset(cases[0])
    readings = tuple(
        _read_case(program, version, Household({**household.facts, **case}), day, assumed)
        for case in cases
    )
    return _joined(readings, whole, assumed)


def _read_case(
    program: Program,
    version: Version,
    household: Household,
    day: date,
    assumed: frozenset[FactKey] = frozenset(),
) -> Reading:
    """One reading. `assumed` are the facts that only this case supposes to be known."""
    algebra = BoundsAlgebra(household, program.vocabulary, assumed)
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


def _cases(
    program: Program, version: Version, household: Household, leaves: Missing
) -> Iterator[dict[FactKey, Known]]:
    """All combinations of what is worth reading apart, isn't known, and keeps results open."""
    options = {
        key: values
        for key, values in read_apart(program, version).items()
        if key in leaves and key not in household.facts
    }
    for combination in product(*options.values()):
        yield dict(zip(options, combination, strict=True))


def _joined(readings: Sequence[Reading], whole: Reading, assumed: Missing) -> Reading:
    """What all cases have in common; where they differ, what the cases assume is missing."""
    return Reading(
        tuple(
            _joined_condition([reading.conditions[index] for reading in readings], unsplit, assumed)
            for index, unsplit in enumerate(whole.conditions)
        ),
        cast("Truths", _hull_of([reading.granted for reading in readings], whole.granted, assumed)),
        cast(
            "Span | None", _hull_of([reading.amount for reading in readings], whole.amount, assumed)
        ),
        cast("Span | None", _hull_of([reading.paid for reading in readings], whole.paid, assumed)),
        _joined_steps([reading.steps for reading in readings], whole.steps, assumed),
    )


def _joined_condition(
    readings: Sequence[ConditionReading], whole: ConditionReading, assumed: Missing
) -> ConditionReading:
    return replace(
        whole,
        truth=cast("Truths", _hull_of([each.truth for each in readings], whole.truth, assumed)),
        left=_hull_of([each.left for each in readings], whole.left, assumed),
        right=_hull_of([each.right for each in readings], whole.right, assumed),
        values=_named_hulls([each.values for each in readings], whole.values, assumed),
    )


def _named_hulls(
    readings: Sequence[NamedValues], whole: NamedValues, assumed: Missing
) -> NamedValues:
    if not readings:
        return ()
    return tuple(
        (name, cast("Open", _hull_of([values[index][1] for values in readings], unsplit, assumed)))
        for index, (name, unsplit) in enumerate(whole)
    )


def _joined_steps(
    readings: Sequence[NamedValues], whole: NamedValues, assumed: Missing
) -> NamedValues:
    """By name: a case has no step that it didn't need."""
    cases = [dict(reading) for reading in readings]
    hulls = (
        (name, _hull_of([case.get(name) for case in cases], unsplit, assumed))
        for name, unsplit in whole
    )
    return tuple((name, value) for name, value in hulls if value is not None)


def _hull_of(parts: Sequence[Open | None], whole: Open | None, assumed: Missing) -> Open | None:
    """One value of all cases. None stands for no value: where there is no right, no amount.

    Every assumption that the undivided value depended on stays missing, also where the
    cases come out alike: with other knowledge they may not.
    """
    found = [part for part in parts if part is not None]
    if not found or whole is None:
        return None
    joined = reduce(hull, found)
    if joined.settled:
        return joined
    return replace(joined, missing=joined.missing | (whole.missing & assumed))
