"""A text file as a tree of values that know where they stand: what every reader works on.

Scalars are always text: no implicit types, so “650.00” reaches Decimal untouched and
`nee` stays `nee`.
"""

from dataclasses import dataclass
from typing import TypeAlias

from geldstap.model.problem import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """One piece of text. `quoted` is true for 'x', "x" and block texts (`|`, `>`)."""

    text: str
    place: Place
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One `key: value` of a mapping."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file; no key occurs twice."""

    entries: tuple[Entry, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    place: Place


Node: TypeAlias = Scalar | Mapping | Sequence
