"""What happens to an amount where the income of the year turns out higher than was thought.

An allowance is paid on an estimate. When the year is over it is computed anew with the
income that it turned out to be (Awir art. 16, 19 and 24), and the difference is settled.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, Decimal

from geldstap.engine.breakpoints import amount_curve, outcome_changes
from geldstap.engine.decide import decide
from geldstap.engine.pieces import CENT
from geldstap.engine.regulation import Program, Rule
from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.fact import Between, FactKey, Household, Known, Role
from geldstap.model.money import TIMES_PER_YEAR, Period
from geldstap.steps.effects import shown
from geldstap.steps.worlds import worlds

INCOME = "toetsingsinkomen"
PERCENTS = (5, 10, 20)
_ZERO = Decimal(0)
_WHOLE = Decimal(1)
_NOTHING = AmountRange(_ZERO, _ZERO, Period.YEAR)


@dataclass(frozen=True, slots=True)
class Higher:
    """The income of the household some percent higher, for the whole year.

    `year` is the amount by law over a whole year then, and `back` how much of what was paid
    over a whole year goes back; both without period. `paid` is what would be paid now if
    the higher income had been stated.
    """

    percent: int
    income: Known
    year: AmountRange
    back: AmountRange
    paid: AmountRange | None


def incomes(household: Household) -> tuple[FactKey, ...]:
    """The incomes of the applicant and the partner that are known."""
    keys = (FactKey(INCOME, role) for role in (Role.APPLICANT, Role.PARTNER))
    return tuple(key for key in keys if key in household.facts)


def higher_incomes(
    program: Program,
    rule: Rule,
    household: Household,
    day: date,
    percents: Sequence[int] = PERCENTS,
) -> tuple[Higher, ...]:
    """What goes back of a regulation for each rise; nothing where there is no such amount.

    All incomes rise alike: the allowance looks at their sum.
    """
    before = shown(decide(program, rule, household, day))
    now = _year(before)
    if now is None or not incomes(household):
        return ()
    found: list[Higher] = []
    for percent in percents:
        raised = _raised(household, percent)
        decision = shown(decide(program, rule, raised, day))
        then = _year(decision) or _NOTHING
        open_ = tuple(dict.fromkeys((*before.missing, *decision.missing)))
        back = _back_alike(program, rule, household, day, percent, open_) or _back(now, then)
        paid = decision.paid or decision.amount
        found.append(Higher(percent, total_income(raised), then, back, paid))
    return tuple(found)


def may_go_back(decision: Decision, household: Household) -> bool:
    """Whether there is an amount that an income which turns out higher could take back."""
    return _year(shown(decision)) is not None and bool(incomes(household))


def total_income(household: Household) -> Known:
    """The known incomes together: a number, or a range where one of them is."""
    values = [household.facts[key] for key in incomes(household)]
    lows, highs = zip(*(_ends(value) for value in values), strict=True)
    low, high = sum(lows, _ZERO), sum(highs, _ZERO)
    return low if low == high else Between(low, high)


def last_income(
    program: Program, rule: Rule, household: Household, day: date, key: FactKey
) -> Decimal | None:
    """The highest income in whole euros with which there may be a right; the others stay.

    None where it never stops, or that can't be said.
    """
    changes = outcome_changes(program, rule, household, key, day)
    if not changes or changes[-1].after is not Outcome.NO:
        return None
    return (changes[-1].at - CENT).quantize(_WHOLE, rounding=ROUND_FLOOR)


def _raised(household: Household, percent: int) -> Household:
    factor = _factor(percent)
    facts = dict(household.facts)
    for key in incomes(household):
        low, high = (end * factor for end in _ends(facts[key]))
        facts[key] = low if low == high else Between(low, high)
    return Household(facts)


def _factor(percent: int) -> Decimal:
    return 1 + Decimal(percent) / 100


def _ends(value: Known) -> tuple[Decimal, Decimal]:
    match value:
        case Decimal():
            return value, value
        case Between(Decimal() as low, Decimal() as high):
            return low, high
    raise ValueError(value)


def _year(decision: Decision) -> AmountRange | None:
    """The amount by law over a whole year; None where there surely is none."""
    amount = decision.amount
    if amount is None or amount.period is None:
        return None
    times = TIMES_PER_YEAR[amount.period]
    low = amount.low * times if decision.outcome is not Outcome.DEPENDS else _ZERO
    return AmountRange(low, None if amount.high is None else amount.high * times, Period.YEAR)


def _back_alike(
    program: Program,
    rule: Rule,
    household: Household,
    day: date,
    percent: int,
    open_: Sequence[FactKey],
) -> AmountRange | None:
    """What was too much, with what isn't certain (`open_`) the same before and after the rise.

    The rise counts from the true income, also where that is only known about. None where not
    every world can be decided to the euro.
    """

    def bends(world: Household, key: FactKey, span: Between) -> tuple[Decimal, ...]:
        found = {span.low, span.high}
        by_income = _factor(percent) if key in incomes(household) else _WHOLE
        for side, factor in ((world, _WHOLE), (_raised(world, percent), by_income)):
            between = Between(*(end * factor for end in _ends(span)))
            curve = amount_curve(program, rule, side, key, day, between) or ()
            found |= {point.value / factor for point in curve}
        return tuple(end for end in found if isinstance(end, Decimal))

    backs: list[AmountRange] = []
    for world in worlds(household, open_, program.vocabulary, bends) or ():
        sides = (world, _raised(world, percent))
        now, then = (_year(shown(decide(program, rule, side, day))) or _NOTHING for side in sides)
        if not (now.exact and then.exact):
            return None
        backs.append(_back(now, then))
    if not backs:
        return None
    return AmountRange(min(each.low for each in backs), max(each.low for each in backs), None)


def _back(now: AmountRange, then: AmountRange) -> AmountRange:
    """What was too much: never below nothing. None as upper end where one isn't known."""
    low = _ZERO if then.high is None else max(_ZERO, now.low - then.high)
    high = None if now.high is None else max(_ZERO, now.high - then.low)
    return AmountRange(low, high, None)
