"""What a node gives for all households at once: truths, numbers, days and choices.

Besides values, a column knows for which households it says nothing:

* `doubt`: only a closer look decides, or a fact isn't known. Who is still in doubt at the
  end is read on its own.
* open (`unsure` without doubt; `low` below `high`; `endless`): it depends on a figure that
  the regulation set doesn't know. These are intervals, as in the reading with unknowns.
"""

from dataclasses import dataclass
from typing import TypeAlias, cast

import numpy as np

from geldstap.engine.arrays import scaled
from geldstap.engine.arrays.masks import (
    NO,
    YES,
    Ints,
    Mask,
    Rows,
    Some,
    chosen,
    either,
    full,
    kept,
    picked,
    within,
)
from geldstap.engine.arrays.scaled import Scaled


@dataclass(frozen=True, slots=True, eq=False)
class Truths:
    """Where something is surely true; where it isn't sure; and where that is doubt."""

    yes: Mask
    unsure: Some = None
    doubt: Some = None

    @property
    def no(self) -> Mask:
        """Where it is surely not true."""
        return ~(self.yes if self.unsure is None else self.yes | self.unsure)


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """Numbers between `low` and `high`: one object where the numbers are known.

    `endless` is where there is no upper bound, whatever `high` holds there.
    """

    low: Scaled
    high: Scaled
    endless: Some = None
    doubt: Some = None

    @property
    def known(self) -> bool:
        """Whether no figure keeps any of them open."""
        return self.low is self.high and self.endless is None


@dataclass(frozen=True, slots=True, eq=False)
class Days:
    """Days as whole numbers like 20260131: in order, and quick to take years from."""

    keys: Ints
    doubt: Some = None


@dataclass(frozen=True, slots=True, eq=False)
class Choices:
    """Options by their number in a table."""

    codes: Ints
    options: tuple[str, ...]
    doubt: Some = None


Value: TypeAlias = Truths | Numbers | Days | Choices

TRUE = Truths(YES)
FALSE = Truths(NO)


def truths(yes: Mask, unsure: Some, doubt: Some) -> Truths:
    """Truths in their one form: what is in doubt isn't sure, and what isn't sure isn't yes."""
    unsure = kept(either(unsure, doubt))
    if unsure is None:
        return Truths(yes)
    return Truths(yes & ~unsure, unsure, kept(doubt))


def known_numbers(number: Scaled, doubt: Some = None) -> Numbers:
    """Numbers that no figure keeps open."""
    return Numbers(number, number, None, doubt)


def rows_of(value: Value, rows: Rows) -> Value:
    """Some of the households, of values that no figure keeps open."""
    doubt = None if value.doubt is None else kept(value.doubt[rows])
    match value:
        case Truths():
            return truths(value.yes[rows], None, doubt)
        case Numbers():
            return known_numbers(scaled.part(value.low, rows), doubt)
        case Days():
            return Days(value.keys[rows], doubt)
        case Choices():
            return Choices(value.codes[rows], value.options, doubt)


def doubted(value: Value, doubt: Some) -> Value:
    """The same, with more doubt."""
    if doubt is None:
        return value
    doubt = either(value.doubt, doubt)
    match value:
        case Truths():
            return truths(value.yes, value.unsure, doubt)
        case Numbers():
            return Numbers(value.low, value.high, value.endless, doubt)
        case Days():
            return Days(value.keys, doubt)
        case Choices():
            return Choices(value.codes, value.options, doubt)


def where(condition: Mask, then: Value, otherwise: Value) -> Value:
    """One value where a condition holds, another of its kind where it doesn't."""
    doubt = picked(condition, then.doubt, otherwise.doubt)
    match then, otherwise:
        case Truths(), Truths():
            unsure = picked(condition, then.unsure, otherwise.unsure)
            return Truths(chosen(condition, then.yes, otherwise.yes), unsure, doubt)
        case Numbers(), Numbers():
            return _numbers_where(condition, then, otherwise, doubt)
        case Days(), Days():
            return Days(np.where(condition, then.keys, otherwise.keys), doubt)
    one, other = same_table(cast("Choices", then), cast("Choices", otherwise))
    return Choices(np.where(condition, one.codes, other.codes), one.options, doubt)


def _numbers_where(condition: Mask, then: Numbers, otherwise: Numbers, doubt: Some) -> Numbers:
    low = scaled.where(condition, then.low, otherwise.low)
    if then.known and otherwise.known:
        return known_numbers(low, doubt)
    high = scaled.where(condition, then.high, otherwise.high)
    return Numbers(low, high, picked(condition, then.endless, otherwise.endless), doubt)


def hull(one: Value, other: Value) -> Value:
    """What holds both: for households where it isn't known which of the two it is."""
    doubt = either(one.doubt, other.doubt)
    match one, other:
        case Truths(), Truths():
            yes = one.yes & other.yes
            return truths(yes, ~yes & ~(one.no & other.no), doubt)
        case Numbers(), Numbers():
            low = scaled.extreme(one.low, other.low, largest=False)
            high = scaled.extreme(one.high, other.high, largest=True)
            return Numbers(low, high, either(one.endless, other.endless), doubt)
        case Days(), Days():
            return Days(one.keys, kept(either(doubt, one.keys != other.keys)))
    first, second = same_table(cast("Choices", one), cast("Choices", other))
    differs = first.codes != second.codes
    return Choices(first.codes, first.options, kept(either(doubt, differs)))


def same_table(one: Choices, other: Choices) -> tuple[Choices, Choices]:
    """Both with the same table of options."""
    if one.options == other.options:
        return one, other
    options = tuple(dict.fromkeys((*one.options, *other.options)))
    return _with_table(one, options), _with_table(other, options)


def _with_table(value: Choices, options: tuple[str, ...]) -> Choices:
    codes = np.array([options.index(option) for option in value.options])
    return Choices(codes[value.codes], options, value.doubt)


def negated(value: Truths) -> Truths:
    """True where it is surely not true."""
    return Truths(value.no, value.unsure, value.doubt)


def conjunction(one: Truths, other: Truths) -> Truths:
    """Where both are true; one that is surely false settles it."""
    yes = one.yes & other.yes
    if one.unsure is None and other.unsure is None:
        return Truths(yes)
    possible = (one.yes | full(one.unsure)) & (other.yes | full(other.unsure))
    unsure = kept(possible & ~yes)
    doubt = either(one.doubt, other.doubt)
    return Truths(yes, unsure, None if unsure is None else within(doubt, unsure))


def less(one: Numbers, other: Numbers, *, strict: bool) -> Truths:
    """Whether numbers are less (or as much), with open figures as intervals."""
    doubt = either(one.doubt, other.doubt)
    low, near = scaled.less(one.low, other.high, strict=strict)
    if one.known and other.known:
        return truths(low, None, either(doubt, near))
    can_be = low | full(other.endless)
    high, near_high = scaled.less(one.high, other.low, strict=strict)
    surely = high & ~full(one.endless)
    return truths(surely, can_be & ~surely, either(doubt, near, near_high))


def equal(one: Numbers, other: Numbers) -> Truths:
    """Whether numbers are as much, with open figures as intervals."""
    if one.known and other.known:
        same, near = scaled.equal(one.low, other.low)
        return truths(same, None, either(one.doubt, other.doubt, near))
    below = less(one, other, strict=False)
    above = less(other, one, strict=False)
    return conjunction(below, above)
