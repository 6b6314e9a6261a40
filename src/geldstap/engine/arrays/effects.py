"""What regulations do for many households: who gets them, what they cost, who loses by more.

Everything that comes out is counted: no figure of a single household leaves this module,
but for the curve of households that were made up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np

from geldstap.engine.arrays import scaled
from geldstap.engine.arrays.columns import Columns
from geldstap.engine.arrays.masks import Ints, Mask
from geldstap.engine.arrays.rules import ArrayResult, evaluate_rule
from geldstap.engine.arrays.values import Numbers, known_numbers
from geldstap.engine.horizon import stand
from geldstap.engine.regulation import Payout, Program, Rule, Version
from geldstap.model.fact import FactKey
from geldstap.model.money import TIMES_PER_YEAR, Period

_CENTS = 100
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Effect:
    """What one regulation does for all households together.

    `granted` is how many get it as far as a machine can check, `undecided` of how many that
    depends on what the set doesn't know, `open` on facts of theirs that aren't known.
    `euros` is what they get together per `period` (None: once, or nothing that has an
    amount), as it is paid where that is rounded. `by_person` says that somebody judges, too.
    """

    regulation: str
    granted: int
    undecided: int
    open: int
    euros: Decimal | None
    period: Period | None
    by_person: bool

    @property
    def per_year(self) -> Decimal | None:
        """All of it per year; None for what comes once, and where there is no amount."""
        if self.euros is None or self.period is None:
            return None
        return self.euros * TIMES_PER_YEAR[self.period]


@dataclass(frozen=True, slots=True)
class Pressure:
    """What more income takes away again.

    `by_share` counts households by the percentage that they lose of what they got more: how
    many lose nothing, and then up to each percentage of it; the last lose more than that.
    `left_out` are households of which it isn't known, `regulations` those that count.
    """

    percent: int
    regulations: tuple[str, ...]
    by_share: tuple[int, ...]
    left_out: int


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What one regulation said of all households, in their order."""

    rule: Rule
    version: Version
    result: ArrayResult

    @property
    def payout(self) -> Payout | None:
        """The amount as it is paid, or else by law; None without one."""
        return self.version.paid or self.version.amount

    @property
    def cents(self) -> Ints | None:
        """What each household gets per period of the payout; None without an amount."""
        return self.result.amount if self.result.paid is None else self.result.paid

    @property
    def yearly(self) -> Ints | None:
        """What each household gets per year; None for what comes once or has no amount."""
        if self.cents is None or self.payout is None or self.payout.period is None:
            return None
        return self.cents * TIMES_PER_YEAR[self.payout.period]

    def effect(self) -> Effect:
        """All households together."""
        result, cents = self.result, self.cents
        euros = None if cents is None else Decimal(int(cents.sum())) / _CENTS
        return Effect(
            self.rule.id,
            int(result.granted.sum()),
            int(result.undecided.sum()),
            int(result.open.sum()),
            euros,
            None if self.payout is None else self.payout.period,
            any(condition.by_person for condition in self.version.conditions),
        )


def outcomes(
    program: Program, rules: Iterable[Rule], columns: Columns, day: date
) -> tuple[Outcome, ...]:
    """What these regulations say; those that nobody can apply for on this day are left out."""
    found: list[Outcome] = []
    for rule in rules:
        standing = stand(program, rule, day)
        result = evaluate_rule(program, rule, columns, day, may_be_open=True)
        if standing is not None and result is not None:
            found.append(Outcome(rule, standing.version, result))
    return tuple(found)


def with_more(columns: Columns, keys: Iterable[FactKey], percent: int) -> Columns:
    """The same households with so many percent more of some amounts."""
    factor = scaled.constant(_HUNDRED + percent, _HUNDRED)
    facts = dict(columns.facts)
    for key in keys:
        value = facts.get(key)
        if isinstance(value, Numbers):
            facts[key] = known_numbers(scaled.times(value.low, factor), value.doubt)
    return Columns(columns.size, facts)


def pressure(
    before: Sequence[Outcome],
    after: Sequence[Outcome],
    rise: tuple[Columns, Mapping[FactKey, int]],
    percent: int,
    shares: Sequence[int],
) -> Pressure:
    """What so many percent more income takes away, in shares of what it brought.

    `rise` has the incomes that count as brought, with how often a year each of them comes.
    Regulations count that are paid for a period and whose amount is known; a household of
    which one isn't known before and after is left out, and one without income, too.
    """
    columns, incomes = rise
    size = columns.size
    sure = np.ones(size, bool)
    lost: Ints = np.zeros(size, np.int64)
    for old, new in zip(before, after, strict=True):
        if old.yearly is None or new.yearly is None:
            continue  # not among those that count
        for result in (old.result, new.result):
            sure &= ~(result.undecided | result.open)
        lost = lost + old.yearly - new.yearly
    brought, known = _brought(columns, incomes, percent)
    sure &= known & (brought > 0)
    share = np.where(sure, lost * _HUNDRED, 0)
    edges = [brought * edge for edge in (0, *shares)]
    above = [int((sure & (share > edge)).sum()) for edge in edges]
    counted = [int(sure.sum()), *above]
    by_share = tuple(more - less for more, less in zip(counted, [*above, 0], strict=True))
    return Pressure(percent, tuple(one.rule.id for one in before), by_share, size - counted[0])


def _brought(columns: Columns, incomes: Mapping[FactKey, int], percent: int) -> tuple[Ints, Mask]:
    """What the rise brings each household in cents per year, and where that is known."""
    cents: Ints = np.zeros(columns.size, np.int64)
    known = np.ones(columns.size, bool)
    for key, times in incomes.items():
        value = columns.facts.get(key)
        if isinstance(value, Numbers):
            if value.doubt is not None:
                known &= ~value.doubt
            cents = cents + value.low.values * (times * percent) // value.low.over
    return cents, known


def totals(found: Sequence[Outcome], size: int) -> tuple[Decimal | None, ...]:
    """Of each household all yearly amounts together; None where one of them isn't known.

    For households that were made up: these are the figures of single ones.
    """
    sure = np.ones(size, bool)
    cents: Ints = np.zeros(size, np.int64)
    for one in found:
        if one.yearly is not None:
            sure &= ~(one.result.undecided | one.result.open)
            cents = cents + one.yearly
    return tuple(
        Decimal(int(each)) / _CENTS if is_sure else None
        for each, is_sure in zip(cents, sure, strict=True)
    )
