"""The examples of a set, decided by its rules: what differs, and what no example shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from geldstap.engine.decide import decide
from geldstap.engine.regulation import Program
from geldstap.model.decision import AmountRange, Decision, Truth
from geldstap.rulesets.examples import Bounds, Example, Expected

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
    """One example that was tried, with what came out differently."""

    example: Example
    deviations: tuple[Deviation, ...]

    @property
    def passed(self) -> bool:
        """Whether everything came out as expected."""
        return not self.deviations


@dataclass(frozen=True, slots=True)
class Unseen:
    """A condition that no example makes true, or none false."""

    regulation: str
    condition: str
    truth: Truth


def tried(program: Program, example: Example) -> Trial:
    """One example, decided. Raises KeyError for a regulation that the program hasn't."""
    return Trial(example, tuple(_deviations(program, example)))


def _deviations(program: Program, example: Example) -> Iterator[Deviation]:
    for regulation, expected in example.expected.items():
        rule = program.rules[regulation]
        found = seen(decide(program, rule, example.household, example.peildatum), expected)
        if found != expected:
            yield Deviation(regulation, expected, found)


def truths(program: Program, examples: Iterable[Example]) -> Truths:
    """What the examples make of each condition of the regulations that they name."""
    found: Truths = {}
    for example in examples:
        for name in example.expected.keys() & program.rules.keys():
            decision = decide(program, program.rules[name], example.household, example.peildatum)
            for reason in (decision.last_known or decision).reasons:
                found.setdefault((name, reason.id), set()).add(reason.truth)
    return found


def unseen(program: Program, ruleset: str, examples: Iterable[Example]) -> tuple[Unseen, ...]:
    """What no example shows of the conditions of one set, in the order of the set.

    What only a person can judge has no outcome here.
    """
    shown = truths(program, examples)
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
    return None if amount is None or amount.high is None else (amount.low, amount.high)


def _exact(amount: AmountRange | None) -> Decimal | None:
    return amount.low if amount is not None and amount.exact else None
