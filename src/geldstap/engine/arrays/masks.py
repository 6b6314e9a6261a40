"""Masks: which households something holds for. None is a mask without households.

Most columns have no exceptions at all; None spares the arrays for them.
"""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Mask: TypeAlias = NDArray[np.bool_]
Some: TypeAlias = Mask | None
Ints: TypeAlias = NDArray[Any]
# Some of the households: a stretch of them, or these places.
Rows: TypeAlias = slice | Ints

YES: Mask = np.array([True])
NO: Mask = np.array([False])


def kept(mask: Some) -> Some:
    """A mask, or None where nothing is in it."""
    return mask if mask is not None and mask.any() else None


def either(*masks: Some) -> Some:
    """Who is in any of them."""
    result: Some = None
    for mask in masks:
        if mask is not None:
            result = mask if result is None else result | mask
    return result


def within(mask: Some, other: Mask) -> Some:
    """Who of a mask is in another one, too."""
    return None if mask is None else kept(mask & other)


def picked(condition: Mask, then: Some, otherwise: Some) -> Some:
    """Who is in `then` where the condition holds, and in `otherwise` where it doesn't."""
    if then is None and otherwise is None:
        return None
    return kept(chosen(condition, full(then), full(otherwise)))


def chosen(condition: Mask, then: Mask, otherwise: Mask) -> Mask:
    """As `numpy.where`, and faster for truths."""
    return (condition & then) | (~condition & otherwise)


def full(mask: Some) -> Mask:
    """A mask that is an array in any case."""
    return NO if mask is None else mask
