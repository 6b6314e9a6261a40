"""Households as columns: one array per fact, in the order of the households.

A column of a member of a group (`kinderen.2.geboortedatum`) has a row for every household,
too. Rows of households without this member are never looked at.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import lcm
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from geldstap.engine.arrays import scaled
from geldstap.engine.arrays.masks import Rows, Some, kept
from geldstap.engine.arrays.values import (
    Choices,
    Days,
    Numbers,
    Truths,
    Value,
    known_numbers,
    rows_of,
    truths,
)
from geldstap.model.fact import (
    GROUP_SIZES,
    HAS_PARTNER,
    Between,
    FactKey,
    Household,
    Known,
    Role,
)

_CENTS = 100


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """What is known of `size` households, by fact. A fact without a column is unknown.

    Raises ValueError, with the fact, for a column of another length.
    """

    size: int
    facts: Mapping[FactKey, Value]

    def __post_init__(self) -> None:
        for key, value in self.facts.items():
            if _length(value) != self.size:
                raise ValueError(str(key))

    def rows(self, rows: Rows) -> "Columns":
        """Some of the households; a place may come back more than once."""
        facts = {key: rows_of(value, rows) for key, value in self.facts.items()}
        return Columns(len(np.arange(self.size)[rows]), facts)

    def household(self, row: int) -> Household:
        """One of the households, with what is known of it."""
        return Household(
            {
                key: _cell(value, row)
                for key, value in self.facts.items()
                if value.doubt is None or not value.doubt[row]
            }
        )


# One column


def truth_column(values: ArrayLike, known: ArrayLike | None = None) -> Truths:
    """Yes or no. `known` is false for households of which the fact isn't known."""
    return truths(np.asarray(values, bool), None, _unknown(known))


def number_column(values: ArrayLike | Sequence[Decimal], known: ArrayLike | None = None) -> Numbers:
    """Whole numbers, or decimals as Decimal or text.

    Raises TypeError for floats, which have lost what they stood for, and ValueError or
    OverflowError for what is no number at all.
    """
    numbers = np.asarray(values)
    if numbers.dtype.kind in "iu":
        return known_numbers(scaled.column(_whole(numbers)), _unknown(known))
    ratios = [_ratio(number) for number in numbers.tolist()]
    over = lcm(*(below for _, below in ratios))
    whole = np.array([above * (over // below) for above, below in ratios], object)
    return known_numbers(scaled.column(whole, over), _unknown(known))


def cents_column(values: ArrayLike, known: ArrayLike | None = None) -> Numbers:
    """Amounts of money in whole cents."""
    cents = _whole(np.asarray(values))
    return known_numbers(scaled.column(cents, _CENTS), _unknown(known))


def day_column(values: ArrayLike, known: ArrayLike | None = None) -> Days:
    """Days, as datetime64[D] or as dates; NaT is not known."""
    days = np.asarray(values, "datetime64[D]")
    unknown = np.isnat(days)
    if known is not None:
        unknown = unknown | ~np.asarray(known, bool)
    months = days.astype("datetime64[M]")
    years = days.astype("datetime64[Y]").astype(np.int64) + 1970
    month = (months - months.astype("datetime64[Y]")).astype(np.int64) + 1
    day = (days - months).astype(np.int64) + 1
    return Days(np.where(unknown, 0, years * 10_000 + month * 100 + day), kept(unknown))


def choice_column(
    codes: ArrayLike, options: Sequence[str], known: ArrayLike | None = None
) -> Choices:
    """Options by their place in `options`, from 0."""
    return Choices(np.asarray(codes, np.intp), tuple(options), _unknown(known))


# From households


def columns_of(households: Sequence[Household]) -> Columns:
    """Households as columns. What isn't known of one is an error once it is needed."""
    keys = dict.fromkeys(key for household in households for key in household.facts)
    facts = {key: column for key in keys if (column := _column_of(households, key)) is not None}
    return Columns(len(households), facts)


def _column_of(households: Sequence[Household], key: FactKey) -> Value | None:
    """One fact of all households; None where it isn't known of any."""
    given = [_exactly(household.facts.get(key)) for household in households]
    example = next((value for value in given if value is not None), None)
    if example is None:
        return None
    known = [
        value is not None or not _has(household, key)
        for value, household in zip(given, households, strict=True)
    ]
    filled = np.array([example if value is None else value for value in given], object)
    match example:
        case bool():
            return truth_column(filled, known)
        case date():
            return day_column(filled, known)
        case str():
            options = tuple(dict.fromkeys(filled.tolist()))
            table = {option: code for code, option in enumerate(options)}
            return choice_column([table[option] for option in filled.tolist()], options, known)
    return number_column(filled, known)


def _exactly(value: Known | None) -> bool | Decimal | date | str | None:
    return None if isinstance(value, Between) else value


def _has(household: Household, key: FactKey) -> bool:
    """Whether a household has the person, or other holder, of a fact."""
    if key.role is Role.PARTNER:
        return household.get(HAS_PARTNER) is True
    if key.role in GROUP_SIZES:
        size = household.get(GROUP_SIZES[key.role])
        return isinstance(size, Decimal) and size >= key.index
    return True


def euros_of(columns: Columns, key: FactKey) -> tuple[Decimal, ...]:
    """The amounts of a fact in the order of the households. Raises KeyError where unknown."""
    value = columns.facts[key]
    if not isinstance(value, Numbers):
        raise KeyError(str(key))
    return tuple(scaled.decimal(value.low, row) for row in range(columns.size))


# Between arrays and single values


def _unknown(known: ArrayLike | None) -> Some:
    return None if known is None else kept(~np.asarray(known, bool))


def _whole(values: NDArray[Any]) -> NDArray[Any]:
    """Whole numbers in int64 where they fit. Raises TypeError for other numbers."""
    if values.dtype.kind not in "iu":
        raise TypeError(values.dtype.name)
    return values.astype(object if values.dtype == np.uint64 else np.int64)


def _ratio(number: object) -> tuple[int, int]:
    """A number as a fraction. Raises TypeError for what isn't written out exactly."""
    if not isinstance(number, (int, str, Decimal)):
        raise TypeError(type(number).__name__)
    return Decimal(number).as_integer_ratio()


def _length(value: Value) -> int:
    match value:
        case Truths():
            return len(value.yes)
        case Numbers():
            return len(value.low.values)
        case Days():
            return len(value.keys)
    return len(value.codes)


def _cell(value: Value, row: int) -> Known:
    match value:
        case Truths():
            return bool(value.yes[row])
        case Numbers():
            return scaled.decimal(value.low, row)
        case Days():
            return day_of(int(value.keys[row]))
    return value.options[int(value.codes[row])]


def day_key(day: date) -> int:
    """A day as a whole number like 20260131."""
    return day.year * 10_000 + day.month * 100 + day.day


def day_of(key: int) -> date:
    """The day of such a number."""
    return date(key // 10_000, key // 100 % 100, key % 100)
