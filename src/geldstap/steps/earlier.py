"""Earlier years: what can still be applied for, with the amount of that year and the last day.

Nothing is asked for it: the answers of now are read with the rules of then. Whoever reads
the result is told so, above all of the income.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from geldstap.engine.decide import decide
from geldstap.engine.regulation import Program
from geldstap.model.decision import Decision, Outcome
from geldstap.model.fact import Household
from geldstap.model.regulation import Back
from geldstap.steps.dates import add_months
from geldstap.steps.rights import POSSIBLE
from geldstap.steps.standing import Standing, receives

_LIKE_NOW = frozenset({*POSSIBLE, Outcome.UNKNOWN_SINCE})
_LIKELY = frozenset({Outcome.YES, Outcome.PERSON_DECIDES})


@dataclass(frozen=True, slots=True)
class Earlier:
    """One regulation for an earlier time: from `first` to `last`, both included.

    `until` is the last day of applying for all of it. `decision` is for the last day of that
    time; NOT_COVERED where the rules of then aren't known here.
    """

    regulation: str
    first: date
    last: date
    until: date
    decision: Decision


def earlier(
    program: Program, household: Household, day: date, back: Mapping[str, Back]
) -> tuple[Earlier, ...]:
    """What may still be applied for of earlier years; `back` says by id how far back that goes.

    Not what there surely was no right to; what can't be computed only where there may be a
    right now. The first to end comes first.
    """
    found: list[Earlier] = []
    for id_, how_far in back.items():
        rule = program.rules[id_]
        now = decide(program, rule, household, day)
        for first, last, until in _times(how_far, day):
            then = decide(program, rule, household, last)
            if _may_be(then, now):
                found.append(Earlier(id_, first, last, until, then))
    return tuple(sorted(found, key=lambda each: (each.until, each.regulation, each.first)))


def worth_saying(
    found: Iterable[Earlier], decision: Decision, standing: Standing | None
) -> tuple[Earlier, ...]:
    """What to say of earlier years beside the decision on a regulation for now.

    Only what was likely then, or can't be computed where it is likely now: what isn't sure has a
    page of its own. Not of what the person applied for, or doesn't want to see.
    """
    if standing is not None and not receives(standing):
        return ()
    return tuple(
        each for each in found if each.regulation == decision.regulation and _likely(each, decision)
    )


def _likely(each: Earlier, now: Decision) -> bool:
    then = each.decision.last_known or each.decision
    return (now if then.outcome is Outcome.NOT_COVERED else then).outcome in _LIKELY


def _may_be(then: Decision, now: Decision) -> bool:
    if then.outcome is Outcome.NOT_COVERED:
        return now.outcome in _LIKE_NOW
    return then.outcome in _LIKE_NOW


def _times(back: Back, day: date) -> list[tuple[date, date, date]]:
    """The earlier times: calendar years before this one, or the months up to this day."""
    years = [
        (date(year, 1, 1), date(year, 12, 31), date(year + back.years, 12, 31))
        for year in range(day.year - back.years, day.year)
    ]
    if not back.months:
        return years
    # What is counted back from the day of applying gets less with each day.
    return [*years, (add_months(day, -back.months), day - timedelta(days=1), day)]
