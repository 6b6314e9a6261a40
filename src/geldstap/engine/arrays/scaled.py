"""Columns of exact numbers: whole numerators over one denominator.

An int64 column holds numerators below 2^62, so that a sum of two always fits; whether a
result fits is known beforehand from the bounds that every column carries. What doesn't
fit goes on as Python's own whole numbers (dtype object): slower, and just as exact.

The exact reading calculates with decimals of 28 digits, where a third is not quite a
third. `slack` is a bound on that difference, zero for nearly all columns. Where it could
decide about a comparison or a rounding the household is in doubt, and that is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_HALF_UP, ROUND_UP, Context, Decimal
from functools import cache
from math import gcd, lcm

import numpy as np

from geldstap.engine.arrays.masks import YES, Ints, Mask, Rows, Some, either, kept, picked
from geldstap.engine.functions import EDGE, Rounding
from geldstap.engine.scalars import LARGEST_ROUNDED

ROOM = 2**62
_DIGITS = 28
# Half a unit in the last of 28 digits is a smaller share of a number than this.
_ULP = Decimal("1e-27")
_HALF_EDGE = EDGE / 2
# For bounds only: what is lost makes them wider.
_BOUNDS = Context(prec=9, rounding=ROUND_UP)


@dataclass(frozen=True, slots=True, eq=False)
class Slack:
    """How far the decimals of the exact reading may be off, and in which rows."""

    bound: Decimal = Decimal(0)
    rows: Some = None


EXACT = Slack()


@dataclass(frozen=True, slots=True, eq=False)
class Scaled:
    """`values / over`, with `least <= values <= most`; one value may stand for every row."""

    values: Ints
    over: int
    least: int
    most: int
    slack: Slack = EXACT

    @property
    def size(self) -> int:
        """An upper bound of the absolute numerator."""
        return max(abs(self.least), abs(self.most))

    @property
    def largest(self) -> Decimal:
        """An upper bound of the absolute value."""
        return _BOUNDS.divide(Decimal(self.size), Decimal(self.over))


def column(values: Ints, over: int = 1) -> Scaled:
    """A column of numbers that are known exactly."""
    return _fitted(_measured(values, over))


def constant(above: int, below: int = 1) -> Scaled:
    """One number for every row: a fraction whose lower part is above zero."""
    return _fitted(Scaled(np.array([above], object), below, above, above))


def literal(value: Decimal) -> Scaled:
    """One decimal number for every row."""
    return constant(*value.as_integer_ratio())


def wholes(number: Scaled) -> Ints:
    """The numbers rounded down to whole ones."""
    return number.values // number.over


def decimal(number: Scaled, row: int) -> Decimal:
    """One of the numbers, where it has an end as a decimal."""
    places = _places(number.over) or 0
    whole = int(number.values[row]) * 10**places // number.over
    return Decimal(f"{whole}e-{places}")


def part(number: Scaled, rows: Rows) -> Scaled:
    """Some of the rows of a column that is known exactly."""
    return replace(number, values=number.values[rows])


# Arithmetic


def plus(left: Scaled, right: Scaled) -> Scaled:
    """The sum, row by row."""
    a, b = aligned(left, right)
    least, most = a.least + b.least, a.most + b.most
    bound = _BOUNDS.add(left.slack.bound, right.slack.bound)
    return _calculated(Scaled(a.values + b.values, a.over, least, most), bound, (left, right))


def minus(left: Scaled, right: Scaled) -> Scaled:
    """The difference, row by row."""
    a, b = aligned(left, right)
    least, most = a.least - b.most, a.most - b.least
    bound = _BOUNDS.add(left.slack.bound, right.slack.bound)
    return _calculated(Scaled(a.values - b.values, a.over, least, most), bound, (left, right))


def times(left: Scaled, right: Scaled) -> Scaled:
    """The product, row by row."""
    a, b = _factors(left, right)
    ends = [x * y for x in (a.least, a.most) for y in (b.least, b.most)]
    bound = _BOUNDS.add(
        _BOUNDS.multiply(left.largest, right.slack.bound),
        _BOUNDS.multiply(_BOUNDS.add(right.largest, right.slack.bound), left.slack.bound),
    )
    product = Scaled(a.values * b.values, a.over * b.over, min(ends), max(ends))
    return _calculated(product, bound, (left, right))


def over(number: Scaled, divisor: Scaled) -> Scaled:
    """The quotient by a constant above zero."""
    return times(number, constant(divisor.over, int(divisor.values[0])))


def _calculated(number: Scaled, bound: Decimal, operands: Sequence[Scaled]) -> Scaled:
    """The result of a calculation, with the slack that it has by then."""
    rows = either(*(operand.slack.rows for operand in operands))
    if not _is_decimal(number):
        rows = YES
    if rows is None:
        return _fitted(number)
    bound = _BOUNDS.add(bound, _BOUNDS.multiply(_BOUNDS.add(number.largest, bound), _ULP))
    return replace(_fitted(number), slack=Slack(bound, rows))


def _is_decimal(number: Scaled) -> bool:
    """Whether the exact reading can hold every such number in its 28 digits."""
    places = _places(number.over)
    return places is not None and number.size * 10**places < 10**_DIGITS * number.over


@cache
def _places(denominator: int) -> int | None:
    """How many decimals a fraction with this denominator needs; None for endlessly many."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


# Choosing between numbers


def extreme(left: Scaled, right: Scaled, *, largest: bool) -> Scaled:
    """The larger or the smaller, row by row."""
    a, b = aligned(left, right)
    pick, pick_all = (max, np.maximum) if largest else (min, np.minimum)
    values = pick_all(a.values, b.values)
    result = Scaled(values, a.over, pick(a.least, b.least), pick(a.most, b.most))
    bound = max(left.slack.bound, right.slack.bound)
    if not bound:
        return _fitted(result)
    left_wins = a.values > b.values if largest else a.values < b.values
    rows = either(
        picked(left_wins, left.slack.rows, right.slack.rows), _near(a, b, left.slack, right.slack)
    )
    return replace(_fitted(result), slack=EXACT if rows is None else Slack(bound, rows))


def where(condition: Mask, then: Scaled, otherwise: Scaled) -> Scaled:
    """One number where a condition holds, another where it doesn't."""
    a, b = aligned(then, otherwise)
    values = _selected(condition, a.values, b.values)
    result = Scaled(values, a.over, min(a.least, b.least), max(a.most, b.most))
    rows = picked(condition, then.slack.rows, otherwise.slack.rows)
    bound = max(then.slack.bound, otherwise.slack.bound)
    return replace(_fitted(result), slack=EXACT if rows is None else Slack(bound, rows))


def _selected(condition: Mask, then: Ints, otherwise: Ints) -> Ints:
    """As `numpy.where`; without branches, which take a processor six times as long."""
    if object in (then.dtype, otherwise.dtype):
        return np.where(condition, then, otherwise)
    nothing_else = otherwise.shape == (1,) and not otherwise[0]
    more: Ints = (then if nothing_else else then - otherwise) * condition
    return more if nothing_else else otherwise + more


# Comparing


def less(left: Scaled, right: Scaled, *, strict: bool) -> tuple[Mask, Some]:
    """Whether one is less than the other (or as much), and where that is in doubt."""
    a, b = aligned(left, right)
    result = a.values < b.values if strict else a.values <= b.values
    return result.astype(bool, copy=False), _near(a, b, left.slack, right.slack)


def equal(left: Scaled, right: Scaled) -> tuple[Mask, Some]:
    """Whether they are as much, and where that is in doubt."""
    a, b = aligned(left, right)
    return (a.values == b.values).astype(bool, copy=False), _near(a, b, left.slack, right.slack)


def _near(a: Scaled, b: Scaled, one: Slack, other: Slack) -> Some:
    """Where two aligned numbers lie so near that slack may decide which is more."""
    rows = either(one.rows, other.rows)
    if rows is None:
        return None
    limit = int(_BOUNDS.multiply(_BOUNDS.add(one.bound, other.bound), Decimal(a.over)))
    return kept((np.abs(a.values - b.values) <= limit).astype(bool) & rows)


# Rounding


def rounded(rounding: Rounding, number: Scaled) -> tuple[Scaled, Some]:
    """Rounded as the statute says, and where that is in doubt.

    The exact reading first rounds to 10 decimals and then to the step. From the rest of
    the whole division follows where that could make a difference; on an edge it doesn't.
    """
    per = int(1 / rounding.step)
    common = gcd(per, number.over)
    unit = number.over // common
    steps = _multiplied(number, per // common, unit)
    whole = steps.values // unit
    rest = steps.values - whole * unit
    least, most = steps.least // unit, -(-steps.most // unit)
    up = _goes_up(rounding.mode, steps, rest, unit)
    values = whole if up is None else whole + up
    result = _fitted(Scaled(values, per, least, most))
    slack = _BOUNDS.multiply(
        _BOUNDS.add(number.slack.bound, _BOUNDS.multiply(number.largest, _ULP)), Decimal(per)
    )
    doubt = either(_near_an_edge(rounding.mode, rest, unit, slack), _beyond_rounding(number))
    return result, doubt


def _goes_up(mode: str, steps: Scaled, rest: Ints, unit: int) -> Mask | None:
    """Where rounding goes to the next step above; None where it never does."""
    if mode == ROUND_CEILING:
        return rest > 0
    if mode != ROUND_HALF_UP:
        return None
    lack = unit - rest
    if steps.least >= 0:
        return rest >= lack
    return np.where(steps.values >= 0, rest >= lack, rest > lack)


def _near_an_edge(mode: str, rest: Ints, unit: int, slack: Decimal) -> Some:
    """Where a number lies beside an edge of rounding, nearer than decimals can tell."""
    scale = 2 * unit if mode == ROUND_HALF_UP else unit
    limit = int(_BOUNDS.multiply(_BOUNDS.add(slack, _HALF_EDGE), Decimal(scale)))
    on_it_is_sure = slack < _HALF_EDGE
    if limit < 1 and on_it_is_sure:
        return None
    half_up = mode == ROUND_HALF_UP
    distance = np.abs(2 * rest - unit) if half_up else np.minimum(rest, unit - rest)
    near = (distance <= limit).astype(bool)
    return kept(near & (distance > 0) if on_it_is_sure else near)


def _beyond_rounding(number: Scaled) -> Some:
    """Where a number is so large that rounding leaves it alone."""
    if number.largest < LARGEST_ROUNDED - 1:
        return None
    limit = (int(LARGEST_ROUNDED) - 1) * number.over
    return kept((np.abs(number.values) >= limit).astype(bool))


# Denominators, and room for the numerators


def aligned(left: Scaled, right: Scaled) -> tuple[Scaled, Scaled]:
    """Both with the same denominator."""
    if left.over == right.over:
        return left, right
    common = lcm(left.over, right.over)
    return _to(common, left), _to(common, right)


def _to(common: int, number: Scaled) -> Scaled:
    if number.size * (common // number.over) >= ROOM:
        number = _tightened(number)
    return _multiplied(number, common // number.over, common)


def _multiplied(number: Scaled, factor: int, denominator: int) -> Scaled:
    """Numerators times a whole factor, over another denominator; wide where they must be."""
    least, most = number.least * factor, number.most * factor
    values = number.values
    if max(abs(least), abs(most), factor, denominator) >= ROOM:
        values = values.astype(object)
    return Scaled(values if factor == 1 else values * factor, denominator, least, most)


def _factors(left: Scaled, right: Scaled) -> tuple[Scaled, Scaled]:
    """Two numbers whose product fits, if there is a way; else the first is wide."""
    a, b = _without_common_factors(left, right)
    if a.size * b.size < ROOM:
        return a, b
    a, b = _without_common_factors(_tightened(left), _tightened(right))
    return (a, b) if a.size * b.size < ROOM else (_wide(a), b)


def _without_common_factors(left: Scaled, right: Scaled) -> tuple[Scaled, Scaled]:
    """Constants lose what the other one's denominator can be divided by."""
    for a, b in ((left, right), (right, left)):
        if a.values.shape == (1,) and (common := gcd(int(a.values[0]), b.over)) > 1:
            smaller = constant(int(a.values[0]) // common, a.over)
            rest = replace(b, over=b.over // common)
            return (smaller, rest) if a is left else (rest, smaller)
    return left, right


def _tightened(number: Scaled) -> Scaled:
    """The same numbers in lowest terms, with bounds that are reached."""
    common = gcd(int(np.gcd.reduce(number.values)), number.over) if number.values.size else 1
    values = number.values if common == 1 else number.values // common
    return replace(_measured(values, number.over // common), slack=number.slack)


def _measured(values: Ints, denominator: int) -> Scaled:
    least, most = (int(values.min()), int(values.max())) if values.size else (0, 0)
    return Scaled(values, denominator, least, most)


def _fitted(number: Scaled) -> Scaled:
    """In int64 if the bounds allow it, else as Python's own whole numbers."""
    fits = number.size < ROOM
    if fits == (number.values.dtype != object):
        return number
    if fits:
        return replace(number, values=number.values.astype(np.int64))
    tight = _tightened(number)
    return tight if tight.size < ROOM else _wide(tight)


def _wide(number: Scaled) -> Scaled:
    return replace(number, values=number.values.astype(object))
