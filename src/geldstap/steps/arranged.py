"""All decisions as every form of the result tells them: what comes first, and what apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from geldstap.model.decision import Decision, Outcome
from geldstap.steps.rights import Hurry, concerning, in_order, is_urgent
from geldstap.steps.standing import Standings, to_do


@dataclass(frozen=True, slots=True)
class Arranged:
    """Decisions in the order of telling.

    `every` are all of them, `open` those that nothing was done about yet. Of the latter those
    that concern this household are `urgent`, `possible` or `unlikely`.
    """

    every: tuple[Decision, ...]
    open: tuple[Decision, ...]
    urgent: tuple[Decision, ...]
    possible: tuple[Decision, ...]
    unlikely: tuple[Decision, ...]


def arranged(decisions: Iterable[Decision], standings: Standings, hurry: Hurry) -> Arranged:
    """What can't wait first, then what may fit, then what is unlikely."""
    every = in_order(decisions, hurry)
    open_ = to_do(every, standings)
    there = concerning(open_)
    urgent = tuple(each for each in there if is_urgent(each, hurry))
    rest = [each for each in there if each not in urgent]
    return Arranged(
        every,
        open_,
        urgent,
        tuple(each for each in rest if each.outcome is not Outcome.NO),
        tuple(each for each in rest if each.outcome is Outcome.NO),
    )
