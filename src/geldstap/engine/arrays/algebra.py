"""The reading over many households at once: what operators do with whole columns."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import partial, reduce
from operator import or_
from typing import cast

import numpy as np

from geldstap.engine.arrays import calendar, numbers, scaled
from geldstap.engine.arrays.columns import Columns, day_key
from geldstap.engine.arrays.masks import NO, YES, Mask, either
from geldstap.engine.arrays.values import (
    FALSE,
    TRUE,
    Choices,
    Days,
    Numbers,
    Truths,
    Value,
    conjunction,
    doubted,
    equal,
    hull,
    known_numbers,
    less,
    negated,
    rows_of,
    same_table,
    truths,
    where,
)
from geldstap.engine.evaluate import Person
from geldstap.engine.exact import NotExactError
from geldstap.engine.functions import Rounding
from geldstap.engine.regulation import Exactly, FigureValue, Row
from geldstap.engine.tables import borders
from geldstap.model.fact import GROUP_SIZES, HAS_PARTNER, Fact, FactKey, FactKind, Role

_ARITHMETIC: dict[str, Callable[[Numbers, Numbers], Numbers]] = {
    "+": numbers.plus,
    "-": numbers.minus,
    "*": numbers.times,
    "/": numbers.over,
}


class ArrayAlgebra:
    """Implements `Algebra` for some rows of columns."""

    def __init__(self, columns: Columns, rows: slice) -> None:
        self._columns = columns
        self._rows = rows
        self._read: dict[FactKey, Value] = {}

    def literal(self, value: bool | Decimal | date | str) -> Value:
        match value:
            case bool():
                return TRUE if value else FALSE
            case Decimal():
                return known_numbers(scaled.literal(value))
            case date():
                return Days(np.array([day_key(value)]))
        return Choices(np.array([0]), (value,))

    def fact(self, fact: Fact, key: FactKey, *, certain: bool) -> Value:  # noqa: ARG002
        if key not in self._read:
            column = self._columns.facts.get(key)
            self._read[key] = _unknown(fact) if column is None else rows_of(column, self._rows)
        return self._read[key]

    def figure(self, name: str, value: FigureValue) -> Value:  # noqa: ARG002
        if isinstance(value, Exactly):
            return known_numbers(scaled.literal(value.value))
        high = value.low if value.high is None else value.high
        endless = YES if value.high is None else None
        return Numbers(scaled.literal(value.low), scaled.literal(high), endless)

    def arithmetic(self, operator: str, left: Value, right: Value) -> Value:
        return _ARITHMETIC[operator](cast("Numbers", left), cast("Numbers", right))

    def compare(self, operator: str, left: Value, right: Value) -> Value:
        match operator:
            case "<>":
                return negated(_equal(left, right))
            case "=":
                return _equal(left, right)
            case ">" | ">=":
                left, right = right, left
        return _less(left, right, strict=operator in ("<", ">"))

    def both(self, items: Sequence[Callable[[], Value]], *, every: bool) -> Value:
        """Disjunction is the negation of a conjunction of negations."""
        result = TRUE
        for item in items:
            value = cast("Truths", item())
            result = conjunction(result, value if every else negated(value))
            if result.unsure is None and not result.yes.any():
                break
        return result if every else negated(result)

    def negated(self, item: Value) -> Value:
        return negated(cast("Truths", item))

    def choose(
        self, condition: Value, then: Callable[[], Value], otherwise: Callable[[], Value]
    ) -> Value:
        truth = cast("Truths", condition)
        if truth.unsure is None and truth.yes.all():
            return then()
        if truth.unsure is None and not truth.yes.any():
            return otherwise()
        one, other = then(), otherwise()
        result = where(truth.yes, one, other)
        if truth.unsure is not None:
            result = where(truth.unsure, hull(one, other), result)
        return doubted(result, truth.doubt)

    def one_of(self, item: Value, options: tuple[str, ...]) -> Value:
        choice = cast("Choices", item)
        among = np.array([option in options for option in choice.options])
        return truths(among[choice.codes], None, choice.doubt)

    def extreme(self, items: Sequence[Value], *, largest: bool) -> Value:
        return reduce(
            lambda one, other: numbers.extreme(one, other, largest=largest),
            cast("Sequence[Numbers]", items),
        )

    def best(
        self,
        items: Sequence[tuple[Value, Callable[[], Value]]],
        otherwise: Callable[[], Value],
        *,
        largest: bool,
    ) -> Value:
        """First of those who surely count; the others may each make it more, or the first one."""
        possible = [(cast("Truths", counts), value) for counts, value in items]
        read = [(counts, value()) for counts, value in possible if not counts.no.all()]
        anybody = reduce(or_, (counts.yes for counts, _ in read), NO)
        best = read[0][1] if anybody.all() else otherwise()
        some = NO
        for counts, value in read:
            best = where(counts.yes, self._better(best, value, some, largest=largest), best)
            some = some | counts.yes
        for counts, value in read:
            if counts.unsure is not None:
                other = self._better(best, value, some, largest=largest)
                best = where(counts.unsure, hull(best, other), best)
                best = doubted(best, counts.doubt)
        return best

    def _better(self, best: Value, value: Value, some: Mask, *, largest: bool) -> Value:
        """The better of two where there are some already, else the new one."""
        return where(some, self.extreme([best, value], largest=largest), value)

    def rounded(self, rounding: Rounding, value: Value) -> Value:
        return numbers.rounded(rounding, cast("Numbers", value))

    def unknown(self, name: str) -> Value:  # noqa: ARG002
        return truths(NO, YES, None)

    def looked_up(self, name: str, rows: Sequence[Row], value: Value, *, brackets: bool) -> Value:
        """Put together from the other operators, row by row."""
        return self._brackets(name, rows, value) if brackets else self._steps(name, rows, value)

    def _steps(self, name: str, rows: Sequence[Row], value: Value) -> Value:
        *lower, highest = rows
        result = self.figure(name, highest.value)
        for row in reversed(lower):
            assert row.upto is not None
            inside = self.compare("<=" if row.included else "<", value, self.literal(row.upto))
            given = self.figure(name, row.value)
            result = self.choose(inside, partial(_same, given), partial(_same, result))
        return result

    def _brackets(self, name: str, rows: Sequence[Row], value: Value) -> Value:
        """The total bends at the borders: what is open lies between those there and at its ends."""
        number = cast("Numbers", value)
        if number.known:
            return self._total(name, rows, value)
        low, high = known_numbers(number.low), known_numbers(number.high)
        bends = (
            self.extreme(
                [self.extreme([low, self.literal(border)], largest=True), high], largest=False
            )
            for border in borders(rows)
        )
        totals = [self._total(name, rows, each) for each in (low, high, *bends)]
        return doubted(reduce(hull, totals), either(number.doubt, number.endless))

    def _total(self, name: str, rows: Sequence[Row], value: Value) -> Value:
        zero = start = self.literal(Decimal(0))
        total: Value = zero
        for row in rows:
            end = value
            if row.upto is not None:
                end = self.extreme([value, self.literal(row.upto)], largest=False)
            part = self.extreme([zero, self.arithmetic("-", end, start)], largest=True)
            share = self.arithmetic("*", self.figure(name, row.value), part)
            total = self.arithmetic("+", total, share)
            if row.upto is not None:
                start = self.extreme([start, self.literal(row.upto)], largest=True)
        return total

    def elapsed(self, function: str, since: Value, day: Value) -> Value:
        start, end = cast("Days", since), cast("Days", day)
        number = calendar.elapsed(function, start.keys, end.keys)
        return known_numbers(number, either(start.doubt, end.doubt))

    def later(self, day: Value, count: int, unit: str) -> Value:
        days = cast("Days", day)
        return Days(calendar.later(days.keys, count, unit), days.doubt)

    def shifted(self, function: str, day: Value) -> Value:
        days = cast("Days", day)
        return Days(calendar.SHIFTS[function](days.keys), days.doubt)

    def members(self, role: Role) -> Sequence[tuple[Person, Value]]:
        """Raises NotExactError where it isn't known of a household who belongs to it."""
        if role is Role.APPLICANT:
            return [(Person(role, 0, certain=True), TRUE)]
        here = self._structure(HAS_PARTNER if role is Role.PARTNER else GROUP_SIZES[role])
        if isinstance(here, Truths):
            return [(Person(role, 0, certain=True), here)]
        sizes = scaled.wholes(cast("Numbers", here).low)
        most = int(sizes.max(initial=0))
        return [
            (Person(role, index, certain=True), Truths(sizes >= index))
            for index in range(1, most + 1)
        ]

    def _structure(self, name: str) -> Value:
        """Who there are: that must be known of everybody."""
        key = FactKey(name)
        column = self._columns.facts.get(key)
        here = None if column is None else rows_of(column, self._rows)
        if here is None or here.doubt is not None:
            raise NotExactError(key)
        return here


def _unknown(fact: Fact) -> Value:
    """A fact of which there is no column."""
    match fact.kind:
        case FactKind.BOOLEAN:
            return truths(NO, None, YES)
        case FactKind.NUMBER:
            return known_numbers(scaled.constant(0), YES)
        case FactKind.DATE:
            return Days(np.array([0]), YES)
    return Choices(np.array([0]), ("", *fact.options), YES)


def _equal(left: Value, right: Value) -> Truths:
    match left, right:
        case Numbers(), Numbers():
            return equal(left, right)
        case Days(), Days():
            return truths(left.keys == right.keys, None, either(left.doubt, right.doubt))
        case Truths(), Truths():
            unsure, doubt = either(left.unsure, right.unsure), either(left.doubt, right.doubt)
            return truths(left.yes == right.yes, unsure, doubt)
    one, other = same_table(cast("Choices", left), cast("Choices", right))
    return truths(one.codes == other.codes, None, either(one.doubt, other.doubt))


def _less(left: Value, right: Value, *, strict: bool) -> Truths:
    if isinstance(left, Numbers):
        return less(left, cast("Numbers", right), strict=strict)
    one, other = cast("Days", left), cast("Days", right)
    earlier = one.keys < other.keys if strict else one.keys <= other.keys
    return truths(earlier, None, either(one.doubt, other.doubt))


def _same(value: Value) -> Value:
    return value
