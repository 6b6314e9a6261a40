"""The sum of all amounts against one income, and the points where one of them stops."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, Decimal

from geldstap.engine.breakpoints import Point as Bend
from geldstap.engine.breakpoints import amount_at, amount_curve
from geldstap.engine.horizon import stand
from geldstap.engine.leaning import facts_of
from geldstap.engine.regulation import Program, Rule
from geldstap.model.fact import FactKey, Household
from geldstap.model.money import TIMES_PER_YEAR, Period

# Every so many euros of income a point, beside the bends.
GRID = Decimal(5000)
# Beyond the last stop nothing changes; one step further shows that.
_WHOLE = Decimal(1)
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Point:
    """With this income: the amount of each regulation by law, in euros per year."""

    income: Decimal
    amounts: Mapping[str, Decimal]

    @property
    def total(self) -> Decimal:
        """All of them together."""
        return sum(self.amounts.values(), _ZERO)


@dataclass(frozen=True, slots=True)
class Stop:
    """The highest income in whole euros at which a regulation still gives something.

    `last` is what it gives then, per year: what falls away with one euro more.
    """

    regulation: str
    income: Decimal
    last: Decimal


@dataclass(frozen=True, slots=True)
class Cliffs:
    """Points with rising income, the stops among them, and what couldn't be computed."""

    key: FactKey
    points: tuple[Point, ...]
    stops: tuple[Stop, ...]
    left_out: tuple[str, ...]


def cliffs(program: Program, household: Household, key: FactKey, day: date) -> Cliffs:
    """All amounts that change with one income, from nothing to beyond the last stop.

    A regulation is left out where other facts that aren't known leave its amount open.
    """
    curves: dict[str, tuple[Bend, ...]] = {}
    left_out: list[str] = []
    for rule in program.rules.values():
        if not _depends(program, rule, key, day):
            continue
        curve = amount_curve(program, rule, household, key, day)
        if curve is None:
            left_out.append(rule.id)
        elif any(bend.amount for bend in curve):
            curves[rule.id] = curve
    stops = tuple(sorted(_stops(program, curves, day), key=lambda stop: stop.income))
    at = _incomes(curves.values(), stops, household.facts.get(key))
    points = tuple(_point(program, curves, household, key, day, income) for income in at)
    return Cliffs(key, points, stops, tuple(left_out))


def _depends(program: Program, rule: Rule, key: FactKey, day: date) -> bool:
    standing = stand(program, rule, day)
    if standing is None or standing.version.amount is None:
        return False
    # What is for one situation only (income that is seized, say) is nothing that comes on top.
    if any(condition.occasion for condition in standing.version.conditions):
        return False
    return standing.version.amount.period is not None and key.name in facts_of(
        program, standing.version
    )


def _stops(program: Program, curves: Mapping[str, tuple[Bend, ...]], day: date) -> Iterable[Stop]:
    """Where a curve falls to nothing, and stays there."""
    for id_, curve in curves.items():
        last = max(index for index, bend in enumerate(curve) if bend.amount)
        if last + 1 < len(curve):
            bend = curve[last]
            income = bend.value.quantize(_WHOLE, rounding=ROUND_FLOOR)
            yield Stop(id_, income, bend.amount * _times(program, id_, day))


def _times(program: Program, id_: str, day: date) -> int:
    standing = stand(program, program.rules[id_], day)
    assert standing is not None
    assert standing.version.amount is not None
    return TIMES_PER_YEAR[standing.version.amount.period or Period.YEAR]


def _incomes(
    curves: Iterable[tuple[Bend, ...]], stops: tuple[Stop, ...], own: object
) -> list[Decimal]:
    """Whole euros: the bends, both sides of each stop, the grid, and one's own income."""
    ends = [stop.income for stop in stops]
    highest = max([*ends, *([own] if isinstance(own, Decimal) else [])], default=_ZERO)
    top = (highest // GRID + 1) * GRID
    bends = {
        bend.value.quantize(_WHOLE, rounding=ROUND_FLOOR) for curve in curves for bend in curve
    }
    grid = {GRID * step for step in range(int(top / GRID) + 1)}
    beyond = {end + 1 for end in ends}
    found = bends | grid | beyond | ({own} if isinstance(own, Decimal) else set())
    return sorted(income for income in found if income <= top)


def _point(
    program: Program,
    curves: Mapping[str, tuple[Bend, ...]],
    household: Household,
    key: FactKey,
    day: date,
    income: Decimal,
) -> Point:
    amounts: dict[str, Decimal] = {}
    for id_ in curves:
        found = amount_at(program, program.rules[id_], household, key, day, income)
        # A curve only exists where every amount is exact.
        amounts[id_] = _ZERO if found is None else found.low * _times(program, id_, day)
    return Point(income, amounts)
