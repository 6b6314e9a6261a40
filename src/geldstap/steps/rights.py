"""What a household has a right to: all decisions, ordered for a person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from geldstap.engine.decide import decide_for
from geldstap.engine.reading import Reader
from geldstap.engine.regulation import Program
from geldstap.model.decision import AmountRange, Decision, Outcome, Truth
from geldstap.model.fact import Household
from geldstap.model.money import TIMES_PER_YEAR

# What is certain comes first, what one can't get last.
_ORDER = (
    Outcome.YES,
    Outcome.PERSON_DECIDES,
    Outcome.DEPENDS,
    Outcome.NOT_YET_OPEN,
    Outcome.UNKNOWN_SINCE,
    Outcome.CLOSED,
    Outcome.NOT_COVERED,
    Outcome.NO,
)
# A last day of applying that is nearer than this goes before a higher amount.
SOON = timedelta(weeks=6)
POSSIBLE = frozenset({Outcome.YES, Outcome.PERSON_DECIDES, Outcome.DEPENDS, Outcome.NOT_YET_OPEN})


@dataclass(frozen=True, slots=True)
class Hurry:
    """What can't wait: the ids of help in a crisis, and last days of applying by id."""

    urgent: frozenset[str] = frozenset()
    until: Mapping[str, date] = field(default_factory=dict)


NO_HURRY = Hurry()


def decide_all(
    program: Program, household: Household, peildatum: date, hurry: Hurry = NO_HURRY
) -> tuple[Decision, ...]:
    """The decision on every regulation, in order for a person."""
    reader = Reader(program, household)
    found = (decide_for(reader, rule, peildatum) for rule in program.rules.values())
    return in_order(found, hurry)


def in_order(decisions: Iterable[Decision], hurry: Hurry = NO_HURRY) -> tuple[Decision, ...]:
    """Help in a crisis first, then by certainty (docs/uitkomsten.md).

    What is as certain: first what closes soon, then by what it brings at most in a year, then
    by name.
    """
    return tuple(sorted(decisions, key=lambda each: _rank(each, hurry)))


def concerning(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """What is about this household: the situation that a regulation is for is there."""
    return tuple(each for each in decisions if _occasion(each) is Truth.TRUE)


def unspoken(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """What may be about this household: whether the situation is there wasn't said.

    What can't be had even then isn't in it, and what is for a situation that isn't there
    neither: nobody needs to read about that.
    """
    return tuple(
        each
        for each in decisions
        if _occasion(each) is Truth.UNKNOWN and _known(each).outcome is not Outcome.NO
    )


def _occasion(decision: Decision) -> Truth:
    """Whether the situation is there; true for a regulation that is for everyone."""
    truths = {reason.truth for reason in _known(decision).reasons if reason.occasion}
    if Truth.FALSE in truths:
        return Truth.FALSE
    return Truth.UNKNOWN if Truth.UNKNOWN in truths else Truth.TRUE


def _known(decision: Decision) -> Decision:
    """The decision, by the last figures where they have run out."""
    return decision.last_known or decision


def is_urgent(decision: Decision, hurry: Hurry) -> bool:
    """Whether it is help in a crisis that is there."""
    known = _known(decision)
    fits = known.outcome in POSSIBLE and _occasion(decision) is Truth.TRUE
    return fits and decision.regulation in hurry.urgent


def _rank(decision: Decision, hurry: Hurry) -> tuple[bool, int, date, Decimal, str]:
    return (
        not is_urgent(decision, hurry),
        _ORDER.index(decision.outcome),
        _closes_soon(decision, hurry),
        -_per_year(decision.amount),
        decision.regulation,
    )


def _closes_soon(decision: Decision, hurry: Hurry) -> date:
    """The last day of applying where that is near; else a day after all others."""
    last = hurry.until.get(decision.regulation)
    day = decision.peildatum
    return last if last is not None and day <= last <= day + SOON else date.max


def _per_year(amount: AmountRange | None) -> Decimal:
    if amount is None or amount.high is None:
        return Decimal(0)
    times = 1 if amount.period is None else TIMES_PER_YEAR[amount.period]
    return amount.high * times
