"""The overview: what comes up in the next three months, with exact days.

Everything comes from the answers, the plan and the rules. What has no sourced day isn't
there, and nothing is proposed about how to live.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from geldstap.engine.horizon import known_until
from geldstap.engine.regulation import Program
from geldstap.model.decision import Decision, Outcome
from geldstap.model.money import Period
from geldstap.model.status import Status
from geldstap.steps.birthdays import Turn
from geldstap.steps.dates import add_months
from geldstap.steps.earlier import Earlier
from geldstap.steps.plan import PlanItem, PlanKind
from geldstap.steps.rights import POSSIBLE, concerning
from geldstap.steps.standing import Standing, Standings, receives, to_do

MONTHS = 3
# More would be a list to work off, and choosing is tiring.
MOST_SUGGESTIONS = 3
_QUARTER_MONTHS = (1, 4, 7, 10)


class Kind(StrEnum):
    """What comes up; the values are used in JSON. In this order on the same day."""

    RESPOND = "reageren"
    GIVE_NOTICE = "opzeggen"
    RECONSIDER = "bedenktijd"
    APPLY = "aanvragen"
    EARLIER = "eerder_aanvragen"
    DECISION = "besluit"
    BIRTHDAY = "verjaardag"
    PENSION = "aow_leeftijd"
    FREE_FROM = "vrij_vanaf"
    HANDSET_PAID = "toestel_betaald"
    QUARTER = "kwartaal"
    YEARLY = "elk_jaar"
    FIGURES = "cijfers_tot_en_met"


_OF_PLAN = {
    PlanKind.GIVE_NOTICE: Kind.GIVE_NOTICE,
    PlanKind.FREE_FROM: Kind.FREE_FROM,
    PlanKind.HANDSET_PAID: Kind.HANDSET_PAID,
    PlanKind.APPLY: Kind.APPLY,
    PlanKind.RESPOND: Kind.RESPOND,
}


@dataclass(frozen=True, slots=True)
class Span:
    """A time from `first` to `last`, both included."""

    first: date
    last: date

    def covers(self, day: date | None) -> bool:
        """Whether a day that is known lies within it."""
        return day is not None and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Coming:
    """One thing that comes up.

    `subjects` are what it is about: `energie`, `telefoon`, ids of regulations, the question
    of a birth date, or the name of a day of the year. `until` is the last day on which it may
    be, where it is only known within two days. `planned`: the person put it in their plan.
    `age` and `turns` go with a birthday, `earlier` with what is applied for afterwards.
    """

    day: date
    kind: Kind
    subjects: tuple[str, ...]
    until: date | None = None
    planned: bool = False
    age: int = 0
    turns: tuple[Turn, ...] = ()
    earlier: tuple[Earlier, ...] = ()


class Suggestion(StrEnum):
    """A small thing to look at; the values are used in JSON."""

    RIGHTS = "recht"
    PHONE = "telefoon"
    DATES = "datums"
    BUDGET = "budget"
    CONTRACTS = "contracten"
    FIRST_RIGHTS = "recht_beginnen"


@dataclass(frozen=True, slots=True)
class Begun:
    """Which steps were begun."""

    budget: bool = False
    contracts: bool = False
    rights: bool = False


def coming_span(day: date) -> Span:
    """The next three months from a day, that day included."""
    return Span(day, add_months(day, MONTHS))


def in_order(items: Iterable[Coming]) -> tuple[Coming, ...]:
    """By day; on the same day what there is to do first."""
    kinds = list(Kind)
    return tuple(sorted(items, key=lambda each: (each.day, kinds.index(each.kind), each.subjects)))


def from_plan(proposed: Iterable[PlanItem], chosen: frozenset[str], span: Span) -> Iterator[Coming]:
    """The days of letters and contracts and last days of applying, also those not in the plan."""
    for item in proposed:
        if item.on is not None and span.covers(item.on):
            yield Coming(item.on, _OF_PLAN[item.kind], (item.subject,), planned=item.id in chosen)


def decisions_expected(standings: Standings, span: Span) -> Iterator[Coming]:
    """The last days for decisions on what was applied for."""
    for id_, standing in standings.items():
        day = standing.decided_by
        if standing.status is Status.APPLIED and day is not None and span.covers(day):
            yield Coming(day, Kind.DECISION, (id_,))


def afterwards(found: Sequence[Earlier], standings: Standings, span: Span) -> Iterator[Coming]:
    """What can be applied for of earlier years until a day in the span, by that day.

    Not what one counts back from each day anew: that has no last day. And not what the person
    doesn't want to see, or applied for.
    """
    days: dict[date, list[Earlier]] = {}
    for each in found:
        standing = standings.get(each.regulation)
        if each.until.year > each.last.year and (standing is None or receives(standing)):
            days.setdefault(each.until, []).append(each)
    for day, listed in days.items():
        if span.covers(day):
            names = tuple(dict.fromkeys(each.regulation for each in listed))
            yield Coming(day, Kind.EARLIER, names, earlier=tuple(listed))


def quarters(decisions: Sequence[Decision], standings: Standings, span: Span) -> Iterator[Coming]:
    """First days of quarters, for what is paid per quarter once it is over.

    Source: AKW art. 11: what holds on the first day of a quarter counts for all of it.
    """
    per_quarter = tuple(
        each.regulation for each in decisions if _is_paid_by_quarter(each, standings)
    )
    if not per_quarter:
        return
    for day in _first_of_months(span):
        if day.month in _QUARTER_MONTHS and day > span.first:
            yield Coming(day, Kind.QUARTER, per_quarter)


def figures_run_out(
    program: Program, decisions: Sequence[Decision], standings: Standings, span: Span
) -> Iterator[Coming]:
    """Last days of the figures behind what matters to this household."""
    possible = {each.regulation for each in concerning(decisions) if each.outcome in POSSIBLE}
    matters = [
        each.regulation
        for each in decisions
        if _is_followed(standings.get(each.regulation), each.regulation in possible)
    ]
    days: dict[date, list[str]] = {}
    for id_ in matters:
        last = known_until(program, program.rules[id_], span.first)
        if last is not None and span.covers(last) and last < span.last:
            days.setdefault(last, []).append(id_)
    for day, ids in days.items():
        yield Coming(day, Kind.FIGURES, tuple(ids))


def yearly(days: Mapping[str, tuple[int, int]], span: Span) -> Iterator[Coming]:
    """Days that come each year, by their name: month and day of the month."""
    for name, (month, day) in days.items():
        for year in range(span.first.year, span.last.year + 1):
            on = date(year, month, day)
            if span.covers(on):
                yield Coming(on, Kind.YEARLY, (name,))


def suggestions(
    begun: Begun,
    decisions: Sequence[Decision],
    standings: Standings,
    above_rule_of_thumb: Decimal | None,
    coming: Sequence[Coming],
) -> tuple[Suggestion, ...]:
    """At most three small things to look at, what brings most first. Never about how to live."""
    found = {
        Suggestion.RIGHTS: begun.rights and any(open_rights(decisions, standings)),
        Suggestion.PHONE: bool(above_rule_of_thumb),
        Suggestion.DATES: bool(unplanned(coming)),
        Suggestion.FIRST_RIGHTS: not begun.rights,
        Suggestion.BUDGET: not begun.budget,
        Suggestion.CONTRACTS: not begun.contracts,
    }
    return tuple(each for each, there in found.items() if there)[:MOST_SUGGESTIONS]


def open_rights(
    decisions: Sequence[Decision], standings: Standings
) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
    """What there probably is a right to, and what may be; nothing was done about either yet."""
    perhaps = (Outcome.PERSON_DECIDES, Outcome.DEPENDS)
    open_ = concerning(to_do(decisions, standings))
    return (
        tuple(each for each in open_ if each.outcome is Outcome.YES),
        tuple(each for each in open_ if each.outcome in perhaps),
    )


def unplanned(coming: Sequence[Coming]) -> tuple[Coming, ...]:
    """Days that could be in the plan and aren't."""
    could = tuple(_OF_PLAN.values())
    return tuple(each for each in coming if each.kind in could and not each.planned)


def _is_paid_by_quarter(decision: Decision, standings: Standings) -> bool:
    amount = decision.paid or decision.amount
    if amount is None or amount.period is not Period.QUARTER:
        return False
    gets = receives(standings.get(decision.regulation))
    return gets or (decision.outcome is Outcome.YES and decision.regulation not in standings)


def _is_followed(standing: Standing | None, is_possible: bool) -> bool:
    """Whether somebody gets it, applied for it, or may yet; not what they put aside."""
    if standing is None:
        return is_possible
    return standing.status in (Status.RECEIVES, Status.APPLIED)


def _first_of_months(span: Span) -> Iterator[date]:
    day = span.first.replace(day=1)
    while day <= span.last:
        yield day
        day = add_months(day, 1)
