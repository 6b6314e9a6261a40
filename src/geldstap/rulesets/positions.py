"""Where a part of an expression stands in its file: line, column and length.

YAML folds an expression: line ends become spaces, quotes and indentation go. What isn't
white space stays in its order. So the two are walked side by side, and every character of
the expression finds the one in the file that it came from.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from geldstap.engine.tree import At, Fault
from geldstap.model.problem import Place
from geldstap.source.cursor import Cursor

_BLOCK = (">", "|")
_QUOTES = ("'", '"')


@dataclass(frozen=True, slots=True)
class _Spot:
    """A character of the file; line and column count from 1."""

    line: int
    column: int
    character: str


def report(at: Cursor, faults: Iterable[Fault]) -> None:
    """Record the faults of the expression at a cursor, each at its own place in the file.

    The argument `text` is the faulty part, where the fault doesn't say otherwise.
    """
    text = at.raw.strip()
    spots: list[_Spot] | None = None
    for fault in faults:
        if spots is None:
            spots = _spots(at, text)
        part = text[fault.at.offset : fault.at.offset + fault.at.length]
        arguments = {"text": part, **dict(fault.arguments)}
        place = _place(at, text, fault.at, spots)
        at.problems.append(at.source.problem(place, fault.kind, **arguments))


def _place(at: Cursor, text: str, part: At, spots: list[_Spot]) -> Place:
    """The place of a part; of the whole expression where the file spells it differently."""
    before = sum(not character.isspace() for character in text[: part.offset])
    inside = sum(
        not character.isspace() for character in text[part.offset : part.offset + part.length]
    )
    if not spots:
        return at.place
    if before >= len(spots):
        last = spots[-1]
        return at.source.place(last.line, last.column + 1)
    first = spots[before]
    last = spots[min(before + max(inside, 1), len(spots)) - 1]
    if last.line == first.line:
        return at.source.place(first.line, first.column, last.column - first.column + 1)
    rest = len(at.source.lines[first.line - 1].rstrip()) - first.column + 1
    return at.source.place(first.line, first.column, rest)


def _spots(at: Cursor, text: str) -> list[_Spot]:
    """The file's characters that make up an expression, without white space; [] if unlike."""
    wanted = [character for character in text if not character.isspace()]
    found: list[_Spot] = []
    for spot in _characters(at):
        if len(found) == len(wanted):
            break
        if spot.character != wanted[len(found)]:
            return []
        found.append(spot)
    return found if len(found) == len(wanted) else []


def _characters(at: Cursor) -> Iterator[_Spot]:
    """The characters from the first of a scalar's text on, without white space."""
    line, column = at.place.line, at.place.column
    opening = at.source.lines[line - 1][column - 1 : column]
    if opening in _BLOCK:
        line, column = line + 1, 1
    elif opening in _QUOTES:
        column += 1
    for number, content in enumerate(at.source.lines[line - 1 :], start=line):
        start = column - 1 if number == line else 0
        for index in range(start, len(content)):
            if not content[index].isspace():
                yield _Spot(number, index + 1, content[index])
