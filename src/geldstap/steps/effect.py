"""What a set does for many households: which incomes rise, and how far a curve falls.

Net and gross are looked at together: with 5 % more both are 5 % more. That leaves out that
tax rises faster, so that what is lost is a little more than what is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from geldstap.engine.arrays import Columns
from geldstap.engine.arrays.along import along, net_of
from geldstap.engine.arrays.columns import euros_of
from geldstap.engine.arrays.effects import (
    Effect,
    Outcome,
    Pressure,
    outcomes,
    pressure,
    totals,
    with_more,
)
from geldstap.engine.horizon import stand
from geldstap.engine.leaning import facts_of
from geldstap.engine.regulation import Program, Rule
from geldstap.model.fact import FactKey, Household, Role

PERCENT = 5
# Bounds of the shares of what more income brings: of each euro so many cents are lost.
SHARES = (25, 50, 75, 100)
# The yearly incomes of households that were made up, in euros.
INCOMES = tuple(range(0, 60_001, 500))

_NET = FactKey("netto_inkomen")
_PAST = FactKey("gemiddeld_netto_inkomen_36_maanden")
_GROSS = FactKey("toetsingsinkomen", Role.APPLICANT)
_WORK = FactKey("arbeidsinkomen", Role.APPLICANT)
_EARNERS = (Role.APPLICANT, Role.PARTNER)
_MONTHS = 12
WAGE_TAX = ("loonheffing",)
PENSION_TAX = ("loonheffing", "bijdrage_zvw")


# With fewer people somebody could be found again: counts of real people below this aren't told.
FEW = 10


@dataclass(frozen=True, slots=True)
class Fall:
    """A step between two incomes, yearly and gross, at which regulations give less.

    `lost` is what they give less, `brought` what the step brings net, both per year.
    """

    low: int
    high: int
    lost: Decimal
    brought: Decimal

    @property
    def share(self) -> Decimal:
        """How much of what the step brings is lost, in percent. It brings something."""
        return self.lost * 100 / self.brought


@dataclass(frozen=True, slots=True)
class Point:
    """With this gross yearly income: what it is net, and what regulations give, per year.

    `given` is None where one of them isn't known.
    """

    income: int
    net: Decimal
    given: Decimal | None


@dataclass(frozen=True, slots=True)
class Curve:
    """One invented household at every income.

    `falls` are the steps at which it has less with more, `steepest` is the step that takes
    most of what it brings (None where nothing is taken).
    """

    id: str
    points: tuple[Point, ...]
    falls: tuple[Fall, ...]
    steepest: Fall | None


@dataclass(frozen=True, slots=True)
class SetEffect:
    """What the regulations of a set do for so many households.

    `invented` says that nobody behind them can be found. `missing` are the names of facts
    that would say more.
    """

    size: int
    invented: bool
    effects: tuple[Effect, ...]
    pressure: Pressure | None
    curves: tuple[Curve, ...]
    missing: tuple[str, ...]

    def has_few(self, count: int) -> bool:
        """Whether a number of real people is so small that it would tell about them."""
        return not self.invented and count < FEW

    def leaves_few(self, count: int) -> bool:
        """Whether so few are beside a number of real people that it would tell about them."""
        return self.has_few(self.size - count)

    def tells(self, count: int) -> bool:
        """Whether a number of households, or a sum about them, may be told."""
        return not (self.has_few(count) or self.leaves_few(count))


def effect_of(
    program: Program, rules: Sequence[Rule], columns: Columns, day: date, *, invented: bool
) -> SetEffect:
    """All households of some columns together."""
    found = outcomes(program, rules, columns, day)
    effects = tuple(one.effect() for one in found)
    return SetEffect(
        columns.size,
        invented,
        effects,
        pressure_of(program, found, columns, day),
        (),
        tuple(sorted(_missing(program, effects, columns, day))),
    )


def _missing(program: Program, effects: Sequence[Effect], columns: Columns, day: date) -> set[str]:
    """Facts that no column has, of regulations that stay open."""
    known = {key.name for key in columns.facts}
    names: set[str] = set()
    for effect in effects:
        standing = stand(program, program.rules[effect.regulation], day)
        if effect.open and standing is not None:
            names |= facts_of(program, standing.version) - known
    return names


def curve_of(
    program: Program, rules: Sequence[Rule], columns: Columns, day: date, id_: str
) -> Curve:
    """What an invented household gets at every income of the row.

    Regulations about which a fact of the household is missing don't count: they would hide
    all others.
    """
    found = [one for one in outcomes(program, rules, columns, day) if not one.result.open.any()]
    given, nets = totals(found, columns.size), euros_of(columns, _NET)
    yearly = [net * _MONTHS for net in nets]
    points = tuple(map(Point, INCOMES, yearly, given))
    steps = _falling(points)
    falls = tuple(step for step in steps if step.lost > step.brought)
    costly = [step for step in steps if step.brought > 0]
    return Curve(id_, points, falls, max(costly, key=lambda step: step.share, default=None))


def _falling(points: Sequence[Point]) -> tuple[Fall, ...]:
    """The steps at which regulations give less."""
    return tuple(
        Fall(before.income, after.income, before.given - after.given, after.net - before.net)
        for before, after in pairwise(points)
        if before.given is not None and after.given is not None and after.given < before.given
    )


def rising() -> tuple[FactKey, ...]:
    """The incomes that are more in “what if everybody earns more”."""
    persons = (FactKey(name, role) for name in (_GROSS.name, _WORK.name) for role in _EARNERS)
    return (_NET, *persons)


def pressure_of(
    program: Program, found: Sequence[Outcome], columns: Columns, day: date
) -> Pressure | None:
    """What more income takes away; None where no income or no amount is known.

    Regulations count that are paid per period and can be decided for most households.
    """
    brought = {_NET: _MONTHS} if _NET in columns.facts else _gross(columns)
    counted = [one for one in found if one.yearly is not None and _is_clear(one)]
    if not (brought and counted):
        return None
    rules = [one.rule for one in counted]
    after = outcomes(program, rules, with_more(columns, rising(), PERCENT), day)
    return pressure(counted, after, (columns, brought), PERCENT, SHARES)


def _is_clear(one: Outcome) -> bool:
    """Whether a regulation can be decided for most households; else it would hide the rest."""
    effect = one.effect()
    return 2 * (effect.undecided + effect.open) <= len(one.result.granted)


def _gross(columns: Columns) -> dict[FactKey, int]:
    keys = (FactKey(_GROSS.name, role) for role in _EARNERS)
    return {key: 1 for key in keys if key in columns.facts}


def curve(program: Program, household: Household, withheld: Sequence[str], day: date) -> Columns:
    """One household with every income of the row, gross and net."""
    earned = (_GROSS, _WORK) if withheld == WAGE_TAX else (_GROSS,)
    columns = along([household], earned, INCOMES)
    net = net_of(program, columns, _GROSS, withheld, day)
    return Columns(columns.size, {**columns.facts, _NET: net, _PAST: net})


def rules_of(program: Program, ruleset: str) -> tuple[Rule, ...]:
    """The regulations of one set."""
    return tuple(rule for rule in program.rules.values() if rule.ruleset == ruleset)
