"""The examples of a set, decided by its rules: what differs, and what no example shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from geldstap.engine.decide import decide
from geldstap.engine.regulation import Program
from geldstap.model.decision import AmountRange, Decision, Truth
from geldstap.rulesets.examples import Bounds, Example, Expected

if TYPE_CHECKING:
    # A check tries the examples.
    from geldstap.rulesets.check import CheckedSet

# What the examples make of each condition, by regulation and condition.
Truths: TypeAlias = dict[tuple[str, str], set[Truth]]


@dataclass(frozen=True, slots=True)
class Deviation:
    """An outcome that isn't the expected one; `found` says as much as `expected` does."""

    regulation: str
    expected: Expected
    found: Expected


@dataclass(frozen=True, slots=True)
class Trial:
    """One example that was tried: what was decided, and what of it isn't as expected."""

    example: Example
    decisions: tuple[Decision, ...]
    deviations: tuple[Deviation, ...]


@dataclass(frozen=True, slots=True)
class Unseen:
    """A condition that no example makes true, or none false."""

    regulation: str
    condition: str
    truth: Truth


@dataclass(frozen=True, slots=True)
class TriedSet:
    """A checked set with all its examples tried, and what none of them shows."""

    checked: "CheckedSet"
    trials: tuple[Trial, ...]
    unseen: tuple[Unseen, ...]


def try_set(checked: "CheckedSet") -> TriedSet:
    """The trials of a set without problems, with what none of them shows."""
    missed = unseen(checked.library.program, checked.own.info.id, checked.trials)
    return TriedSet(checked, checked.trials, missed)


def tried(program: Program, example: Example) -> Trial:
    """One example, decided. Raises KeyError for a regulation that the program hasn't."""
    decisions = tuple(
        decide(program, program.rules[id_], example.household, example.peildatum)
        for id_ in example.expected
    )
    return Trial(example, decisions, tuple(_deviations(example, decisions)))


def _deviations(example: Example, decisions: Iterable[Decision]) -> Iterator[Deviation]:
    for decision in decisions:
        expected = example.expected[decision.regulation]
        found = seen(decision, expected)
        if found != expected:
            yield Deviation(decision.regulation, expected, found)


def truths(trials: Iterable[Trial]) -> Truths:
    """What the examples make of each condition of the regulations that they name."""
    found: Truths = {}
    for decision in (each for trial in trials for each in trial.decisions):
        for reason in (decision.last_known or decision).reasons:
            found.setdefault((decision.regulation, reason.id), set()).add(reason.truth)
    return found


def unseen(program: Program, ruleset: str, trials: Iterable[Trial]) -> tuple[Unseen, ...]:
    """What no example shows of the conditions of one set, in the order of the set.

    What only a person can judge has no outcome here.
    """
    shown = truths(trials)
    conditions = dict.fromkeys(
        (rule.id, condition.id)
        for rule in program.rules.values()
        if rule.ruleset == ruleset
        for version in rule.versions
        for condition in version.conditions
        if not condition.by_person
    )
    return tuple(
        Unseen(regulation, condition, truth)
        for regulation, condition in conditions
        for truth in (Truth.TRUE, Truth.FALSE)
        if truth not in shown.get((regulation, condition), set())
    )


def seen(decision: Decision, expected: Expected) -> Expected:
    """What was decided, as far as an example says something about it."""
    amount, paid, last = decision.amount, decision.paid, decision.last_known
    return Expected(
        decision.outcome,
        _ends(amount) if expected.amount is not None else None,
        amount.period if amount is not None and expected.period is not None else None,
        _exact(paid) if expected.paid is not None else None,
        decision.since if expected.since is not None else None,
        seen(last, expected.last_known) if last and expected.last_known else None,
    )


def _ends(amount: AmountRange | None) -> Bounds | None:
    return None if amount is None else (amount.low, amount.high)


def _exact(amount: AmountRange | None) -> Decimal | None:
    return amount.low if amount is not None and amount.exact else None
