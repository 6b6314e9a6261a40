"""How a regulation stands with a person: what they said of it, and what that comes to.

Whoever gets something already reads that it is right, or that it may not be any more. The
authority decided; we compare that with the answers and the rules, and say no more than that.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.money import TIMES_PER_YEAR
from geldstap.model.status import Status

# People know an amount by heart and round it: so much a month is no difference.
_SAME_WITHIN = Decimal(5)
_MONTHS = 12


class Fits(StrEnum):
    """Whether what somebody gets is what we find; the values are used in JSON."""

    YES = "klopt"
    AMOUNT = "bedrag_wijkt_af"
    NO = "klopt_niet"
    OPEN = "niet_zeker"


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody said of a regulation.

    `applied_on` and `decided_by` are days, None where they aren't known. `fits` is only
    there for what somebody gets. `own` is what they say they get per month, in euros.
    `against` is the decision that says that it may not be right, where it is another one than
    that on the regulation for who doesn't get it yet.
    """

    status: Status
    applied_on: date | None = None
    decided_by: date | None = None
    fits: Fits | None = None
    own: Decimal | None = None
    against: Decision | None = None


Standings = Mapping[str, Standing]
NO_STANDINGS: Standings = MappingProxyType({})


def receives(standing: Standing | None) -> bool:
    """Whether somebody gets it already."""
    return standing is not None and standing.status is Status.RECEIVES


def to_do(decisions: Iterable[Decision], standings: Standings) -> tuple[Decision, ...]:
    """What nothing was done about yet, and wasn't put aside."""
    return tuple(each for each in decisions if each.regulation not in standings)


def with_status(
    decisions: Iterable[Decision], standings: Standings, status: Status
) -> tuple[Decision, ...]:
    """Those of which this was said, in the same order."""
    return tuple(
        each
        for each in decisions
        if each.regulation in standings and standings[each.regulation].status is status
    )


def fits_apart(apart: Decision) -> Fits:
    """Whether somebody gets something by right that counts as income itself (bijstand).

    `apart` is decided as if they didn't get it yet, and without any amount of money: a no has
    another reason then. What money would say stays open.
    """
    return Fits.NO if apart.outcome is Outcome.NO else Fits.OPEN


def fits(decision: Decision, own: Decimal | None) -> Fits:
    """Whether somebody who gets it has a right to it by the rules, and to that amount.

    `own` is what they get per month. A no says nothing of what counts as income itself
    (`fits_apart`).
    """
    match decision.outcome:
        case Outcome.YES | Outcome.PERSON_DECIDES:
            found = decision.paid or decision.amount
            is_same = own is None or found is None or same_amount(own, found)
            return Fits.YES if is_same else Fits.AMOUNT
        case Outcome.NO:
            return Fits.NO
    return Fits.OPEN


def same_amount(own: Decimal, found: AmountRange) -> bool:
    """Whether an amount per month is what we find, but for a few euros."""
    times = 1 if found.period is None else TIMES_PER_YEAR[found.period]
    low = found.low * times / _MONTHS - _SAME_WITHIN
    return low <= own and (found.high is None or own <= found.high * times / _MONTHS + _SAME_WITHIN)


def decided_by(applied_on: date | None, weeks: int | None) -> date | None:
    """The last day for the decision on an application."""
    if applied_on is None or weeks is None:
        return None
    return applied_on + timedelta(weeks=weeks)
