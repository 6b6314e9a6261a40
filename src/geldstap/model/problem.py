"""What is wrong in somebody's file, as a value; words are found elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a text file; line and column count from 1. `length` is for the carets."""

    file: str
    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault. `kind` is the key under which `text` keeps its sentence.

    `arguments` fill that sentence; `quoted` is the line as it stands in the file.
    """

    place: Place
    kind: str
    arguments: Mapping[str, str] = field(default_factory=lambda: _NONE)
    quoted: str = ""
