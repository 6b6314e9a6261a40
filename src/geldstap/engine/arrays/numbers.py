"""Arithmetic with numbers that a figure may keep open: intervals, as in `engine.bounds`."""

import numpy as np

from geldstap.engine.arrays import scaled
from geldstap.engine.arrays.masks import NO, Some, either, full, kept
from geldstap.engine.arrays.scaled import Scaled, extreme
from geldstap.engine.arrays.values import Numbers, known_numbers
from geldstap.engine.functions import Rounding


def plus(one: Numbers, other: Numbers) -> Numbers:
    """The sum."""
    doubt = either(one.doubt, other.doubt)
    low = scaled.plus(one.low, other.low)
    if one.known and other.known:
        return known_numbers(low, doubt)
    return Numbers(low, scaled.plus(one.high, other.high), either(one.endless, other.endless), doubt)


def minus(one: Numbers, other: Numbers) -> Numbers:
    """The difference. Without an end below nothing is said here."""
    doubt = either(one.doubt, other.doubt, other.endless)
    low = scaled.minus(one.low, other.high)
    if one.known and other.known:
        return known_numbers(low, doubt)
    return Numbers(low, scaled.minus(one.high, other.low), one.endless, doubt)
