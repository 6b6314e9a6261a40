"""What a household has a right to: all decisions, ordered for a person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from geldstap.engine.decide import decide_for
from geldstap.engine.reading import Reader
from geldstap.engine.regulation import Program
from geldstap.model.decision import Decision, Outcome, Truth
from geldstap.model.fact import Household, Vocabulary
from geldstap.steps.brings import most_in_a_year, told

# What is certain comes first, what one can't get last. Whether a person or an answer settles it
# is the same to who reads it: both may be.
_MAY_BE = (Outcome.PERSON_DECIDES, Outcome.DEPENDS)
_ORDER = (
    (Outcome.YES,),
    _MAY_BE,
    (Outcome.NOT_YET_OPEN,),
    (Outcome.UNKNOWN_SINCE,),
    (Outcome.CLOSED,),
    (Outcome.NOT_COVERED,),
    (Outcome.NO,),
)
_CERTAINTY = {outcome: place for place, each in enumerate(_ORDER) for outcome in each}
# A last day of applying that is nearer than this goes before a higher amount.
SOON = timedelta(weeks=6)
POSSIBLE = frozenset({Outcome.YES, Outcome.PERSON_DECIDES, Outcome.DEPENDS, Outcome.NOT_YET_OPEN})

_NO_FACTS = Vocabulary(())


@dataclass(frozen=True, slots=True)
class Hurry:
    """What goes first: the ids of help in a crisis, and last days of applying by id.

    `common` are the ids of what most households may get; with the vocabulary a ceiling that
    says nothing of this household counts as no amount.
    """

    urgent: frozenset[str] = frozenset()
    until: Mapping[str, date] = field(default_factory=dict)
    common: frozenset[str] = frozenset()
    vocabulary: Vocabulary = _NO_FACTS


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

    What is as certain: first what closes soon, then what most people get where it only may be,
    then by what it brings at most in a year, then by name.
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


def _rank(decision: Decision, hurry: Hurry) -> tuple[bool, int, date, int, Decimal, bool, str]:
    return (
        not is_urgent(decision, hurry),
        _CERTAINTY[decision.outcome],
        _closes_soon(decision, hurry),
        _how_rare(decision, hurry),
        -most_in_a_year(decision, hurry.vocabulary),
        decision.outcome is Outcome.DEPENDS,
        decision.regulation,
    )


def _how_rare(decision: Decision, hurry: Hurry) -> int:
    """Of what may be, what most people get comes first, and first that with an amount.

    What is likely goes by what it brings.
    """
    if decision.outcome not in _MAY_BE:
        return 0
    if decision.regulation not in hurry.common:
        return 2
    return 1 if told(decision, hurry.vocabulary) is None else 0


def _closes_soon(decision: Decision, hurry: Hurry) -> date:
    """The last day of applying where that is near; else a day after all others.

    Not while answers are open: else what hardly anybody gets would stand above all else.
    """
    last = hurry.until.get(decision.regulation)
    day = decision.peildatum
    if last is None or decision.outcome is Outcome.DEPENDS:
        return date.max
    return last if day <= last <= day + SOON else date.max
