"""Two decisions on each regulation side by side: before a change, and after it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.fact import FactKey
from geldstap.model.money import TIMES_PER_YEAR, Period

_LIKELY = frozenset({Outcome.YES, Outcome.PERSON_DECIDES})
_GETS = _LIKELY | {Outcome.DEPENDS}
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


class Certainty(StrEnum):
    """Whether one regulation changes, as far as that is known."""

    CHANGES = "changes"
    MAY_CHANGE = "may_change"
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class Effect:
    """One regulation; a side is None where no set of that municipality knows it.

    `open_on` are the facts that the change is about and that keep either side open: what looks
    alike then needn't be. `received` says that somebody gets it already.
    """

    regulation: str
    before: Decision | None
    after: Decision | None
    open_on: tuple[FactKey, ...] = ()
    received: bool = False

    @property
    def direction(self) -> Direction:
        """What the change does, as far as both sides are known."""
        if self.before is None or self.after is None:
            return Direction.UNSURE
        return _direction(shown(self.before), shown(self.after), is_open=bool(self.open_on))

    @property
    def may_get_now(self) -> bool:
        """Whether there may be a right to it as things are."""
        if self.before is None:
            return False
        return self.received or shown(self.before).outcome in _GETS

    @property
    def is_not_computed(self) -> bool:
        """Whether somebody gets it already, and we only know who doesn't get it yet might.

        So it is with bijstand: it is in the income itself, so nothing can be said of another one.
        """
        return self.received and (self.before is None or shown(self.before).outcome is Outcome.NO)

    @property
    def certainty(self) -> Certainty:
        """Whether it changes. What only the municipality of now has is told apart from this."""
        if self.is_not_computed:
            return Certainty.MAY_CHANGE
        if self.after is None:
            return Certainty.STAYS
        then = shown(self.after).outcome
        if self.before is None:
            if then is Outcome.DEPENDS:
                return Certainty.MAY_CHANGE
            return Certainty.CHANGES if then in _LIKELY else Certainty.STAYS
        if self.direction is Direction.SAME:
            return Certainty.STAYS
        if self.direction is not Direction.UNSURE:
            return Certainty.CHANGES
        was = shown(self.before).outcome
        is_settled = then is not was and Outcome.DEPENDS not in (was, then)
        return Certainty.CHANGES if is_settled else Certainty.MAY_CHANGE


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


def compare(
    before: Iterable[Decision],
    after: Iterable[Decision],
    about: Collection[FactKey] = (),
    received: Collection[str] = (),
) -> tuple[Effect, ...]:
    """Every regulation that is in either, what changes most first; else in the same order.

    `about` are the facts that the change sets, asks for, or leaves open; `received` the ids of
    what somebody gets already.
    """
    old = {decision.regulation: decision for decision in before}
    new = {decision.regulation: decision for decision in after}
    effects = [
        Effect(
            id_,
            old.get(id_),
            new.get(id_),
            _open_on(old.get(id_), new.get(id_), about),
            id_ in received,
        )
        for id_ in {**old, **new}
    ]
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


def _open_on(
    before: Decision | None, after: Decision | None, about: Collection[FactKey]
) -> tuple[FactKey, ...]:
    sides = (side for side in (after, before) if side is not None)
    return tuple(dict.fromkeys(key for side in sides for key in side.missing if key in about))


def _direction(before: Decision, after: Decision, *, is_open: bool) -> Direction:
    if _said(before) == _said(after):
        return Direction.UNSURE if is_open else Direction.SAME
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
