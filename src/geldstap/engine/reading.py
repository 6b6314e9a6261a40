"""One version of a rule, read for one household: conditions, amounts, and what is open.

Where a choice or a yes/no that isn't known keeps a result vague, it is read once for each
possibility and the results are put together: that keeps “one partner or none” from being
read as “half a partner”.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from itertools import product
from typing import Protocol, TypeAlias, TypeVar, cast

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
    settled_value,
)
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.exact import ExactAlgebra, NotExactError, Value
from geldstap.engine.leaning import definitions_of_amounts, named_by, read_apart
from geldstap.engine.regulation import Condition, Program, Version
from geldstap.engine.tree import Comparison, DefinitionRef, FigureRef
from geldstap.model.fact import FactKey, Household, Known

NamedValues: TypeAlias = tuple[tuple[str, Open], ...]
_Case: TypeAlias = tuple[tuple[FactKey, bool | str], ...]
V = TypeVar("V")


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

    @property
    def missing(self) -> Missing:
        """What keeps the right or an amount open."""
        if not self.granted.can_be_true:
            return NOTHING
        missing = self.granted.missing
        for amount in (self.amount, self.paid):
            if amount is not None:
                missing |= amount.missing
        return missing


def read(
    program: Program, version: Version, household: Household, day: date, *, split: bool = True
) -> Reading:
    """Read a version with what is known; with `split` as tight as the possibilities allow."""
    return Reader(program, household).read(version, day, split=split)


class Reader:
    """Reads versions for one household: what they share is found once.

    Without unknowns it reads exactly, which is quicker and gives the same.
    """

    def __init__(self, program: Program, household: Household, *, exact: bool = True) -> None:
        """Without `exact` even what is known is read as if it could be open."""
        self.program = program
        self._household = household
        self._everything_known = exact
        self._exact: dict[date, Evaluator[Value]] = {}
        self._open: dict[tuple[date, _Case], Evaluator[Open]] = {}

    def read(self, version: Version, day: date, *, split: bool = True) -> Reading:
        """All that a version says; with `split` as tight as the possibilities allow."""
        whole = self._exactly(version, day, _reading) or self._case(version, day)
        if not split or _settled(whole):
            return whole
        options = _options(self.program, version, self._household, whole.missing)
        if not options:
            return whole
        cases = [tuple(zip(options, values, strict=True)) for values in product(*options.values())]
        readings = [self._case(version, day, case) for case in cases]
        return _Join([dict(case) for case in cases]).readings(readings, whole)

    def brief(self, version: Version, day: date) -> Reading:
        """Only whether there is a right, and how much; possibilities aren't read apart."""
        exact = self._exactly(version, day, _brief)
        return exact or _brief(self.program, version, self._evaluator(day, ()), _same)

    def _exactly(self, version: Version, day: date, how: "_How") -> Reading | None:
        """An exact reading; None where something isn't known."""
        if not self._everything_known:
            return None
        if day not in self._exact:
            self._exact[day] = Evaluator(self.program, day, ExactAlgebra(self._household))
        try:
            return how(self.program, version, self._exact[day], settled_value)
        except NotExactError as error:
            # Who lacks one fact lacks others: only figures are worth trying again.
            self._everything_known = isinstance(error.leaf, str)
            return None

    def _case(self, version: Version, day: date, case: _Case = ()) -> Reading:
        """One reading with unknowns. `case` are facts that are only supposed to be known."""
        return _reading(self.program, version, self._evaluator(day, case), _same)

    def _evaluator(self, day: date, case: _Case) -> Evaluator[Open]:
        if (day, case) not in self._open:
            household = Household({**self._household.facts, **dict(case)})
            assumed = frozenset(key for key, _ in case)
            algebra = BoundsAlgebra(household, self.program.vocabulary, assumed)
            self._open[day, case] = Evaluator(self.program, day, algebra)
        return self._open[day, case]


class _How(Protocol):
    """A way to read a version by one evaluator, whose values are `opened`."""

    def __call__(
        self, program: Program, version: Version, by: Evaluator[V], opened: Callable[[V], Open]
    ) -> Reading: ...


def _reading(
    program: Program, version: Version, by: Evaluator[V], opened: Callable[[V], Open]
) -> Reading:
    """With all conditions, and the steps of the amounts."""
    by.start_over()
    conditions = tuple(
        _condition(by, opened, condition, named)
        for condition, named in zip(version.conditions, named_by(version), strict=True)
    )
    truths = (reading.truth for reading in conditions if not reading.condition.by_person)
    result = _result(version, by, opened, truths)
    steps: NamedValues = ()
    if result.granted.can_be_true:
        needed = definitions_of_amounts(program, version)
        steps = tuple(
            (name, opened(found)) for name, found in by.results().items() if name in needed
        )
    return replace(result, conditions=conditions, steps=steps)


def _brief(
    program: Program,  # noqa: ARG001 - as in `_reading`
    version: Version,
    by: Evaluator[V],
    opened: Callable[[V], Open],
) -> Reading:
    """Without conditions and steps: nothing is evaluated any more once it is a no."""
    truths = (cast("Truths", opened(by.value(tree))) for tree in version.condition_trees)
    return _result(version, by, opened, truths)


def _result(
    version: Version, by: Evaluator[V], opened: Callable[[V], Open], truths: Iterable[Truths]
) -> Reading:
    granted = _all(truths)
    if not granted.can_be_true:
        return Reading((), granted, None, None)
    if version.unknown_conditions:
        missing = granted.missing | {"voorwaarden"}
        granted = Truths(can_be_true=True, can_be_false=True, missing=missing)
    amount, paid = (
        None if payout is None else cast("Span", opened(by.value(payout.tree)))
        for payout in (version.amount, version.paid)
    )
    return Reading((), granted, amount, paid)


def _same(value: Open) -> Open:
    return value


def _condition(
    evaluator: Evaluator[V],
    opened: Callable[[V], Open],
    condition: Condition,
    named: Sequence[DefinitionRef | FigureRef],
) -> ConditionReading:
    tree = condition.tree
    if tree is None:
        return ConditionReading(condition, TRUE)
    left: Open | None = None
    right: Open | None = None
    if isinstance(tree, Comparison):
        sides = evaluator.value(tree.left), evaluator.value(tree.right)
        left, right = opened(sides[0]), opened(sides[1])
        truth = opened(evaluator.compared(tree, *sides))
    else:
        truth = opened(evaluator.value(tree))
    values = tuple((node.name, opened(evaluator.value(node))) for node in named)
    return ConditionReading(condition, cast("Truths", truth), left, right, values)


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
