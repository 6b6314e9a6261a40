"""The reading with unknowns: Kleene's three values, and intervals for numbers and days.

A fact that isn't known stands for its whole domain. Every value carries what keeps it open
(`missing`); a value that is settled carries nothing. The reading is sound: however the
unknown facts and figures turn out, the exact value lies within what is said here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any, TypeAlias, cast

from geldstap.engine import scalars
from geldstap.engine.evaluate import Person
from geldstap.engine.functions import Rounding
from geldstap.engine.regulation import FigureValue, Row
from geldstap.engine.scalars import INFINITY
from geldstap.engine.tables import borders, parts, within
from geldstap.model.fact import (
    GROUP_SIZES,
    HAS_PARTNER,
    Between,
    Fact,
    FactKey,
    FactKind,
    Household,
    Known,
    Role,
    Vocabulary,
    existence,
)

# What keeps a value open: a fact, or a figure by its name.
Leaf: TypeAlias = FactKey | str
Missing: TypeAlias = frozenset[Leaf]
NOTHING: Missing = frozenset()


@dataclass(frozen=True, slots=True)
class Truths:
    """A condition: whether it can still be true, and whether it can still be false."""

    can_be_true: bool
    can_be_false: bool
    missing: Missing = NOTHING

    @property
    def settled(self) -> bool:
        """Whether it is known."""
        return self.can_be_true != self.can_be_false


@dataclass(frozen=True, slots=True)
class Span:
    """A number or day between two ends, both included."""

    low: Decimal | date
    high: Decimal | date
    missing: Missing = NOTHING

    @property
    def settled(self) -> bool:
        """Whether it is one value."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Options:
    """A choice: which options are still possible."""

    possible: frozenset[str]
    missing: Missing = NOTHING

    @property
    def settled(self) -> bool:
        """Whether it is one option."""
        return len(self.possible) == 1


Open: TypeAlias = Truths | Span | Options

TRUE = Truths(can_be_true=True, can_be_false=False)
FALSE = Truths(can_be_true=False, can_be_false=True)


def truths(*, can_be_true: bool, can_be_false: bool, missing: Missing) -> Truths:
    """A truth value that forgets what is missing once it is settled."""
    if can_be_true and can_be_false:
        return Truths(can_be_true, can_be_false, missing)
    return TRUE if can_be_true else FALSE


def span(low: Decimal | date, high: Decimal | date, missing: Missing) -> Span:
    """An interval that forgets what is missing once it is one value."""
    return Span(low, high, NOTHING if low == high else missing)


def hull(one: Open, other: Open, missing: Missing = NOTHING) -> Open:
    """The smallest value that holds both; `missing` is why it isn't known which it is."""
    missing = one.missing | other.missing | missing
    if isinstance(one, Truths) and isinstance(other, Truths):
        return truths(
            can_be_true=one.can_be_true or other.can_be_true,
            can_be_false=one.can_be_false or other.can_be_false,
            missing=missing,
        )
    if isinstance(one, Span) and isinstance(other, Span):
        low, high = _numbers(one), _numbers(other)
        return span(min(low[0], high[0]), max(low[1], high[1]), missing)
    possible = cast("Options", one).possible | cast("Options", other).possible
    return Options(possible, NOTHING if len(possible) == 1 else missing)


def _numbers(value: Open) -> tuple[Decimal, Decimal]:
    """The ends of a span. Days are handled as if they were numbers: only their order counts."""
    span: Any = value
    return span.low, span.high


class BoundsAlgebra:
    """Implements `Algebra` for partly known households."""

    def __init__(
        self, household: Household, vocabulary: Vocabulary, assumed: Missing = NOTHING
    ) -> None:
        """Without an answer to `assumed` facts: they are only supposed, to read cases apart."""
        self._household = household
        self._vocabulary = vocabulary
        self._assumed = assumed
        self._described = {(key.role, key.index) for key in household.facts}
        self._nobody = 1 + max((index for _, index in self._described), default=0)

    def literal(self, value: bool | Decimal | date | str) -> Open:
        return settled_value(value)

    def fact(self, fact: Fact, key: FactKey, *, certain: bool) -> Open:
        known = self._household.facts.get(key)
        # Of a person who may not exist, only whether that person exists is asked for.
        missing: Missing = frozenset({key if certain else existence(key.role)})
        if known is None:
            return _domain(fact, missing)
        if isinstance(known, Between):
            return span(known.low, known.high, missing)
        return settled_value(known)

    def figure(self, name: str, value: FigureValue) -> Open:
        low, high = _ends(value)
        return span(low, high, frozenset({name}))

    def arithmetic(self, operator: str, left: Open, right: Open) -> Open:
        (a, b), (c, d) = _numbers(left), _numbers(right)
        missing = left.missing | right.missing
        do = scalars.ARITHMETIC[operator]
        if operator == "+":
            return span(do(a, c), do(b, d), missing)
        if operator == "-":
            return span(do(a, d), do(b, c), missing)
        ends = [do(x, y) for x, y in product((a, b), (c, d))]
        return span(min(ends), max(ends), missing)

    def compare(self, operator: str, left: Open, right: Open) -> Open:
        if operator == "<>":
            return self.negated(self.compare("=", left, right))
        if not isinstance(left, Span):
            return _equal(left, right, left.missing | right.missing)
        (a, b), (c, d) = _numbers(left), _numbers(right)
        if operator == "=":
            return truths(
                can_be_true=a <= d and c <= b,
                can_be_false=not (a == b == c == d),
                missing=_keeping(left, right, c <= a and b <= d, a <= c and d <= b),
            )
        if operator in (">", ">="):
            left, right, a, b, c, d = right, left, c, d, a, b
        if operator in ("<", ">"):
            missing = _keeping(left, right, b < d and a >= c, c > a and d <= b)
            return truths(can_be_true=a < d, can_be_false=b >= c, missing=missing)
        missing = _keeping(left, right, b <= d and a > c, c >= a and d < b)
        return truths(can_be_true=a <= d, can_be_false=b > c, missing=missing)

    def both(self, items: Sequence[Callable[[], Open]], *, every: bool) -> Open:
        open_items: list[Truths] = []
        for item in items:
            value = cast("Truths", item())
            if not value.settled:
                open_items.append(value)
            elif value.can_be_true != every:
                return value
        if not open_items:
            return TRUE if every else FALSE
        missing = NOTHING.union(*(value.missing for value in open_items))
        return Truths(can_be_true=True, can_be_false=True, missing=missing)

    def negated(self, item: Open) -> Open:
        value = cast("Truths", item)
        return Truths(value.can_be_false, value.can_be_true, value.missing)

    def choose(
        self, condition: Open, then: Callable[[], Open], otherwise: Callable[[], Open]
    ) -> Open:
        value = cast("Truths", condition)
        if value.settled:
            return then() if value.can_be_true else otherwise()
        return hull(then(), otherwise(), value.missing)

    def one_of(self, item: Open, options: tuple[str, ...]) -> Open:
        possible = cast("Options", item).possible
        return truths(
            can_be_true=bool(possible & set(options)),
            can_be_false=bool(possible - set(options)),
            missing=item.missing,
        )

    def extreme(self, items: Sequence[Open], *, largest: bool) -> Open:
        pick = max if largest else min
        ends = [_numbers(item) for item in items]
        low, high = pick(end[0] for end in ends), pick(end[1] for end in ends)
        # What can never be the extreme has no say in it.
        relevant = [
            item.missing
            for item, (a, b) in zip(items, ends, strict=True)
            if (b > low if largest else a < high)
        ]
        return span(low, high, NOTHING.union(*relevant))

    def best(
        self,
        items: Sequence[tuple[Open, Callable[[], Open]]],
        otherwise: Callable[[], Open],
        *,
        largest: bool,
    ) -> Open:
        """First of those who surely count; the others may each make it more, or the first one."""
        possible = [(cast("Truths", truth), value) for truth, value in items]
        sure = [value() for truth, value in possible if not truth.can_be_false]
        best = self.extreme(sure, largest=largest) if sure else otherwise()
        for counts, value in possible:
            if counts.settled:
                continue
            other = value()
            if not sure:
                best = hull(best, other, counts.missing)
            elif _may_beat(other, best, largest=largest):
                best = hull(best, self.extreme([best, other], largest=largest), counts.missing)
        return best

    def rounded(self, rounding: Rounding, value: Open) -> Open:
        low, high = _numbers(value)
        return span(scalars.rounded(rounding, low), scalars.rounded(rounding, high), value.missing)

    def unknown(self, name: str) -> Open:
        return Truths(can_be_true=True, can_be_false=True, missing=frozenset({name}))

    def looked_up(self, name: str, rows: Sequence[Row], value: Open, *, brackets: bool) -> Open:
        """A table of steps gives what its rows give; one of brackets bends at its borders."""
        low, high = _numbers(value)
        if brackets:
            bends = (border for border in borders(rows) if low < border < high)
            ends = [_total(rows, number) for number in (low, *bends, high)]
        else:
            first, last = rows.index(within(rows, low)), rows.index(within(rows, high))
            ends = [_ends(row.value) for row in rows[first : last + 1]]
        unknown = frozenset({name}) if any(least != most for least, most in ends) else NOTHING
        return span(
            min(least for least, _ in ends),
            max(most for _, most in ends),
            value.missing | unknown,
        )

    def elapsed(self, function: str, since: Open, day: Open) -> Open:
        start, end = cast("Span", since), cast("Span", day)
        passed = scalars.ELAPSED[function]
        longest = passed(cast("date", start.low), cast("date", end.high))
        shortest = passed(cast("date", start.high), cast("date", end.low))
        return span(shortest, longest, since.missing | day.missing)

    def later(self, day: Open, count: int, unit: str) -> Open:
        days = cast("Span", day)
        low, high = cast("date", days.low), cast("date", days.high)
        return span(scalars.later(low, count, unit), scalars.later(high, count, unit), day.missing)

    def shifted(self, function: str, day: Open) -> Open:
        shift, days = scalars.DAY_SHIFTS[function], cast("Span", day)
        return span(shift(cast("date", days.low)), shift(cast("date", days.high)), day.missing)

    def members(self, role: Role) -> Sequence[tuple[Person, Open]]:
        if role is Role.APPLICANT:
            return [(Person(role, 0, certain=True), TRUE)]
        if role is Role.PARTNER:
            here = cast("Truths", self._household_fact(HAS_PARTNER))
            certain = here.settled and existence(role) not in self._assumed
            return [(Person(role, 0, certain), here)] if here.can_be_true else []
        least, most = _numbers(self._household_fact(GROUP_SIZES[role]))
        unsure = Truths(can_be_true=True, can_be_false=True, missing=frozenset({existence(role)}))
        return [
            (Person(role, i, certain=True), TRUE)
            if i <= least
            else (self._unsure_member(role, i), unsure)
            for i in range(1, int(most) + 1)
        ]

    def _unsure_member(self, role: Role, index: int) -> Person:
        """One who may not exist. All of whom nothing is known are alike: one stands for them."""
        described = (role, index) in self._described
        return Person(role, index if described else self._nobody, certain=False)

    def _household_fact(self, name: str) -> Open:
        fact = self._vocabulary.of(FactKey(name))
        return self.fact(fact, FactKey(name), certain=True)


def settled_value(value: Known) -> Open:
    """A value that is known, as one that could be open."""
    if isinstance(value, bool):
        return TRUE if value else FALSE
    if isinstance(value, str):
        return Options(frozenset({value}))
    return Span(cast("Decimal", value), cast("Decimal", value))


def _ends(value: FigureValue) -> tuple[Decimal, Decimal]:
    """Between which ends a value of a set lies."""
    return value.low, INFINITY if value.high is None else value.high


def _may_beat(one: Open, other: Open, *, largest: bool) -> bool:
    """Whether a number can be more than another, or less where the smallest counts."""
    (low, high), (least, most) = _numbers(one), _numbers(other)
    return high > least if largest else low < most


def _total(rows: Sequence[Row], number: Decimal) -> tuple[Decimal, Decimal]:
    """What the brackets of a table give for one number, at least and at most."""
    low = high = Decimal(0)
    for row, size in parts(rows, number):
        least, most = _ends(row.value)
        low, high = low + scalars.times(least, size), high + scalars.times(most, size)
    return low, high


def _domain(fact: Fact, missing: Missing) -> Open:
    if fact.kind is FactKind.BOOLEAN:
        return Truths(can_be_true=True, can_be_false=True, missing=missing)
    if fact.kind is FactKind.CHOICE:
        return Options(frozenset(fact.options), missing if len(fact.options) > 1 else NOTHING)
    if fact.kind is FactKind.DATE:
        return span(fact.low or date.min, fact.high or date.max, missing)
    low = -INFINITY if fact.low is None else fact.low
    return span(low, INFINITY if fact.high is None else fact.high, missing)


def _keeping(left: Open, right: Open, left_is_idle: bool, right_is_idle: bool) -> Missing:
    """What keeps a comparison open. A side is idle where all its values leave it open alike.

    Then its facts have no say: not where only figures, which nobody answers, keep the other
    side open.
    """
    ours, theirs = left.missing, right.missing
    return frozenset().union(
        _figures(ours) if left_is_idle and theirs == _figures(theirs) else ours,
        _figures(theirs) if right_is_idle and ours == _figures(ours) else theirs,
    )


def _figures(missing: Missing) -> Missing:
    return frozenset(leaf for leaf in missing if isinstance(leaf, str))


def _equal(left: Open, right: Open, missing: Missing) -> Truths:
    ours, theirs = _possible(left), _possible(right)
    return truths(
        can_be_true=bool(ours & theirs),
        can_be_false=not (len(ours) == 1 and ours == theirs),
        missing=missing,
    )


def _possible(value: Open) -> frozenset[str] | frozenset[bool]:
    if isinstance(value, Options):
        return value.possible
    truth = cast("Truths", value)
    both = ((True, truth.can_be_true), (False, truth.can_be_false))
    return frozenset(option for option, possible in both if possible)
