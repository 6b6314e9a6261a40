"""Two decisions on each regulation side by side: before a change, and after it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.money import TIMES_PER_YEAR, Period

_LIKELY = frozenset({Outcome.YES, Outcome.PERSON_DECIDES})
_CERTAIN = frozenset({Outcome.YES, Outcome.NO})
_ZERO = Decimal(0)


class Direction(StrEnum):
    """What a change does to one regulation; the values are used in JSON."""

    STARTS = "begint"
    STOPS = "stopt"
    MORE = "meer"
    LESS = "minder"
    UNSURE = "onzeker"
    SAME = "gelijk"


@dataclass(frozen=True, slots=True)
class Effect:
    """One regulation; a side is None where no set of that municipality knows it."""

    regulation: str
    before: Decision | None
    after: Decision | None

    @property
    def direction(self) -> Direction:
        """What the change does, as far as both sides are known."""
        if self.before is None or self.after is None:
            return Direction.UNSURE
        return _direction(shown(self.before), shown(self.after))


@dataclass(frozen=True, slots=True)
class Totals:
    """What comes in from all regulations that are certain on both sides, per month.

    `left_out` are those with an amount that isn't certain: they aren't counted as nothing.
    """

    before: AmountRange
    after: AmountRange
    left_out: tuple[str, ...]


def shown(decision: Decision) -> Decision:
    """The decision itself, or the one by the last figures that were known."""
    return decision.last_known or decision


def money(decision: Decision) -> AmountRange | None:
    """What lands on the account, or else what the law computes."""
    return decision.paid or decision.amount


def compare(before: Iterable[Decision], after: Iterable[Decision]) -> tuple[Effect, ...]:
    """Every regulation that is in either, what changes most first; else in the same order."""
    old = {decision.regulation: decision for decision in before}
    new = {decision.regulation: decision for decision in after}
    effects = [Effect(id_, old.get(id_), new.get(id_)) for id_ in {**old, **new}]
    order = list(Direction)
    return tuple(sorted(effects, key=lambda effect: order.index(effect.direction)))


def totals(effects: Sequence[Effect]) -> Totals | None:
    """The sums before and after; None where no amount is certain on both sides."""
    amounts = [effect for effect in effects if any(_periodic(effect))]
    certain = [effect for effect in amounts if _is_certain(effect)]
    if not certain:
        return None
    left_out = tuple(effect.regulation for effect in amounts if effect not in certain)
    return Totals(
        summed(effect.before for effect in certain),
        summed(effect.after for effect in certain),
        left_out,
    )


def per_month(amount: AmountRange) -> AmountRange:
    """An amount with a period as an amount per month, not rounded."""
    assert amount.period is not None
    times = TIMES_PER_YEAR[amount.period]
    low, high = (
        None if end is None else end * times / TIMES_PER_YEAR[Period.MONTH]
        for end in (amount.low, amount.high)
    )
    assert low is not None
    return AmountRange(low, high, Period.MONTH)


def _direction(before: Decision, after: Decision) -> Direction:
    if _said(before) == _said(after):
        return Direction.SAME
    if before.outcome is Outcome.NO and after.outcome in _LIKELY:
        return Direction.STARTS
    if before.outcome in _LIKELY and after.outcome is Outcome.NO:
        return Direction.STOPS
    was, becomes = money(before), money(after)
    comparable = before.outcome is after.outcome and after.outcome in _LIKELY
    if not comparable or was is None or becomes is None or was.period is not becomes.period:
        return Direction.UNSURE
    if was.high is not None and becomes.low >= was.high:
        return Direction.MORE
    if becomes.high is not None and becomes.high <= was.low:
        return Direction.LESS
    return Direction.UNSURE


def _said(decision: Decision) -> tuple[object, ...]:
    """What a person is told of a decision, as far as it can be the same after a change."""
    return (decision.outcome, decision.amount, decision.paid, decision.missing)


def _periodic(effect: Effect) -> Iterator[AmountRange]:
    """The amounts on both sides that come more than once."""
    for decision in (effect.before, effect.after):
        amount = None if decision is None else money(shown(decision))
        if amount is not None and amount.period is not None:
            yield amount


def _is_certain(effect: Effect) -> bool:
    sides = (effect.before, effect.after)
    return all(side is not None and _contribution(side) is not None for side in sides)


def _contribution(decision: Decision) -> AmountRange | None:
    """What a decision adds to a sum per month; None where that isn't certain.

    Figures of a year that has ended aren't those of now: they add nothing certain.
    """
    if decision.outcome not in _CERTAIN:
        return None
    amount = money(decision)
    if decision.outcome is Outcome.NO or amount is None:
        return AmountRange(_ZERO, _ZERO, Period.MONTH)
    return per_month(amount)


def summed(decisions: Iterable[Decision | None]) -> AmountRange:
    """What these bring together per month; what isn't certain adds nothing."""
    found = [_contribution(decision) for decision in decisions if decision is not None]
    parts = [part for part in found if part is not None]
    highs = [part.high for part in parts]
    known = [high for high in highs if high is not None]
    high = sum(known, _ZERO) if len(known) == len(highs) else None
    return AmountRange(sum((part.low for part in parts), _ZERO), high, Period.MONTH)
