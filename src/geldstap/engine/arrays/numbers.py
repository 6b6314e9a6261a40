"""Arithmetic with numbers that a figure may keep open: intervals, as in `engine.bounds`."""

from geldstap.engine.arrays import scaled
from geldstap.engine.arrays.masks import NO, Some, either, full, kept
from geldstap.engine.arrays.scaled import Scaled
from geldstap.engine.arrays.values import Numbers, known_numbers
from geldstap.engine.functions import Rounding


def plus(one: Numbers, other: Numbers) -> Numbers:
    """The sum."""
    doubt = either(one.doubt, other.doubt)
    low = scaled.plus(one.low, other.low)
    if one.known and other.known:
        return known_numbers(low, doubt)
    high = scaled.plus(one.high, other.high)
    return Numbers(low, high, either(one.endless, other.endless), doubt)


def minus(one: Numbers, other: Numbers) -> Numbers:
    """The difference. What has no end below is in doubt: intervals here have one."""
    doubt = either(one.doubt, other.doubt, other.endless)
    low = scaled.minus(one.low, other.high)
    if one.known and other.known:
        return known_numbers(low, doubt)
    return Numbers(low, scaled.minus(one.high, other.low), one.endless, doubt)


def times(one: Numbers, other: Numbers) -> Numbers:
    """The product."""
    doubt = either(one.doubt, other.doubt)
    if one.known and other.known:
        return known_numbers(scaled.times(one.low, other.low), doubt)
    if one.low.least >= 0 and other.low.least >= 0:
        low, high = scaled.times(one.low, other.low), scaled.times(one.high, other.high)
        endless = either(_grows(one.endless, other), _grows(other.endless, one))
        return Numbers(low, high, endless, doubt)
    ends = [scaled.times(a, b) for a in (one.low, one.high) for b in (other.low, other.high)]
    low, high = _least(ends), _most(ends)
    return Numbers(low, high, None, either(doubt, one.endless, other.endless))


def over(one: Numbers, divisor: Numbers) -> Numbers:
    """The quotient by a number that is written out, and so above zero."""
    low = scaled.over(one.low, divisor.low)
    if one.known:
        return known_numbers(low, one.doubt)
    high = scaled.over(one.high, divisor.low)
    return Numbers(low, high, one.endless, one.doubt)


def extreme(one: Numbers, other: Numbers, *, largest: bool) -> Numbers:
    """The larger or the smaller."""
    doubt = either(one.doubt, other.doubt)
    low = scaled.extreme(one.low, other.low, largest=largest)
    if one.known and other.known:
        return known_numbers(low, doubt)
    high = scaled.extreme(one.high, other.high, largest=largest)
    if largest:
        return Numbers(low, high, either(one.endless, other.endless), doubt)
    if one.endless is not None:
        high = scaled.where(one.endless, other.high, high)
    if other.endless is not None:
        high = scaled.where(other.endless, one.high, high)
    return Numbers(low, high, kept(full(one.endless) & full(other.endless)), doubt)


def rounded(rounding: Rounding, number: Numbers) -> Numbers:
    """Rounded as the statute says."""
    low, near = scaled.rounded(rounding, number.low)
    if number.known:
        return known_numbers(low, either(number.doubt, near))
    high, near_high = scaled.rounded(rounding, number.high)
    return Numbers(low, high, number.endless, either(number.doubt, near, near_high))


def _grows(endless: Some, factor: Numbers) -> Some:
    """Where something endless stays so after multiplication: nothing times no end is nothing."""
    if endless is None:
        return None
    nothing = factor.high.values == 0 if factor.high.slack.rows is None else NO
    return kept(endless & ~(nothing & ~full(factor.endless)))


def _least(numbers: list[Scaled]) -> Scaled:
    result = numbers[0]
    for number in numbers[1:]:
        result = scaled.extreme(result, number, largest=False)
    return result


def _most(numbers: list[Scaled]) -> Scaled:
    result = numbers[0]
    for number in numbers[1:]:
        result = scaled.extreme(result, number, largest=True)
    return result
