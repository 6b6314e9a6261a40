"""Birthdays that change a regulation: whose, on which day, and from when it counts.

Which ages matter stands in the rules, so it is found by asking them: the household as it is,
beside the same household with a person a year younger.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from geldstap.engine.decide import decide
from geldstap.engine.regulation import Program, Rule
from geldstap.model.decision import Decision, Outcome
from geldstap.model.fact import GROUP_SIZES, Between, FactKey, Household, Role
from geldstap.steps.dates import MONTHS_PER_YEAR, add_months
from geldstap.steps.effects import Direction, compare
from geldstap.steps.rights import concerning, decide_all

BIRTH = "geboortedatum"
_OLDEST = 130
# Rules count an age from the day itself, the next month, the next quarter or the next year.
_MONTHS_AHEAD = 12
# So long after a birthday most rules count it.
_SETTLED_MONTHS = 4
_UNKNOWN = (Outcome.UNKNOWN_SINCE, Outcome.NOT_COVERED)


@dataclass(frozen=True, slots=True)
class Turn:
    """What a birthday does to one regulation, and the first day on which it counts.

    `since` is None where that can't be told.
    """

    regulation: str
    direction: Direction
    since: date | None


@dataclass(frozen=True, slots=True)
class Birthday:
    """Whose birthday, how old, and the first and last day on which it may be."""

    person: FactKey
    age: int
    first: date
    last: date


def birthdays(household: Household, first: date, last: date) -> Iterator[Birthday]:
    """The birthdays that surely lie in a time, both ends included."""
    for key in household.facts:
        if key.name != BIRTH or key.role not in (Role.APPLICANT, Role.PARTNER, Role.CHILDREN):
            continue
        born = _ends(household, key)
        if born is None or not _is_there(household, key):
            continue
        for year in range(first.year, last.year + 1):
            age = year - born[0].year
            found = Birthday(key, age, *(_years_later(end, age) for end in born))
            if 0 < age <= _OLDEST and first <= found.first and found.last <= last:
                yield found


def turns(
    program: Program,
    household: Household,
    birthday: Birthday,
    day: date,
    decisions: Sequence[Decision],
) -> tuple[Turn, ...]:
    """The regulations that a birthday changes; `decisions` are those of now.

    By the figures of `day`, as if the birthday had been some months ago. Those of the day
    itself are seldom known.
    """
    long_ago = add_months(day, -(birthday.age * MONTHS_PER_YEAR + _SETTLED_MONTHS))
    older = Household({**household.facts, birthday.person: long_ago})
    then = decide_all(program, older, day)
    theirs = {each.regulation for each in (*concerning(decisions), *concerning(then))}
    effects = compare(decisions, then)
    return tuple(
        Turn(
            each.regulation,
            each.direction,
            _since(program, program.rules[each.regulation], household, birthday),
        )
        for each in effects
        if each.direction is not Direction.SAME and each.regulation in theirs
    )


def _since(program: Program, rule: Rule, household: Household, birthday: Birthday) -> date | None:
    """The first day on which the household gets another decision than with a younger person.

    Figures of the year of the birthday may not be known yet. Then the same days a year
    earlier tell it, in a household whose person was born a year earlier.
    """
    candidates = _candidates(birthday.last)
    for back in (0, 1):
        days = [_years_later(each, -back) for each in candidates]
        with_, without = (
            _born_later(household, birthday.person, years) for years in (-back, 1 - back)
        )
        for candidate, then in zip(candidates, days, strict=True):
            older, younger = (decide(program, rule, each, then) for each in (with_, without))
            if older.outcome in _UNKNOWN:
                break
            if _said(older) != _said(younger):
                return candidate
    return None


def _said(decision: Decision) -> tuple[object, ...]:
    return (decision.outcome, decision.amount, decision.paid, decision.missing)


def _candidates(birthday: date) -> list[date]:
    """The birthday, and the first days of the months after it."""
    first = birthday.replace(day=1)
    starts = (add_months(first, months) for months in range(1, _MONTHS_AHEAD + 1))
    return [birthday, *starts]


def _born_later(household: Household, person: FactKey, years: int) -> Household:
    born = household.facts[person]
    if isinstance(born, Between):
        assert isinstance(born.low, date)
        assert isinstance(born.high, date)
        low, high = (_years_later(end, years) for end in (born.low, born.high))
        return Household({**household.facts, person: replace(born, low=low, high=high)})
    assert isinstance(born, date)
    return Household({**household.facts, person: _years_later(born, years)})


def _ends(household: Household, key: FactKey) -> tuple[date, date] | None:
    match household.facts[key]:
        case date() as born:
            return born, born
        case Between(date() as low, date() as high) if low.year == high.year:
            return low, high
    return None


def _is_there(household: Household, key: FactKey) -> bool:
    """Whether a child is still one of those who live here."""
    size = household.get(GROUP_SIZES[Role.CHILDREN])
    if key.role is Role.PARTNER:
        return household.get("heeft_partner") is not False
    return key.role is not Role.CHILDREN or (size is not None and key.index <= int(str(size)))


def _years_later(day: date, years: int) -> date:
    """The same day in another year; a birthday on 29 February is on 1 March there."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
