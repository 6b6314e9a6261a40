"""Allowances beside a budget that falls short: likely there, and nothing was done about them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.steps.effects import money, summed
from geldstap.steps.rights import concerning
from geldstap.steps.standing import Standings, to_do


@dataclass(frozen=True, slots=True)
class Likely:
    """The ids of regulations, what brings most first; `amount` is all of them, per month."""

    regulations: tuple[str, ...]
    amount: AmountRange


def likely(
    decisions: Iterable[Decision], standings: Standings, allowances: Collection[str]
) -> Likely | None:
    """Of these allowances, those that somebody probably can get; None where there are none.

    What somebody gets, applied for or put aside isn't in it, nor what may yet be nothing.
    """
    found = [
        each
        for each in concerning(to_do(decisions, standings))
        if each.regulation in allowances and each.outcome is Outcome.YES and _comes_in(each)
    ]
    if not found:
        return None
    return Likely(tuple(each.regulation for each in found), summed(found))


def _comes_in(decision: Decision) -> bool:
    amount = money(decision)
    return amount is not None and amount.period is not None and amount.low > 0
