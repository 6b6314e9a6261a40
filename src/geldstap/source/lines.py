"""The lines of a text file, for quoting the one in which something is wrong."""

import re
from dataclasses import dataclass

from geldstap.model.problem import Place, Problem

# What has no place in a text file: control characters, characters that turn the reading
# direction around (they can make a line look like another one), line separators that
# editors don't count as lines, halves of surrogate pairs and non-characters.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_LINE_END = re.compile("\r\n|\r|\n")
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's name and its lines, safe to show: what is forbidden stands there as “�”."""

    file: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, text: str, file: str) -> "SourceText":
        """Split a text into the lines that an editor shows."""
        return cls(file, tuple(_LINE_END.split(FORBIDDEN.sub("\ufffd", text))))

    def place(self, line: int, column: int, length: int = 1) -> Place:
        """A place in this file; line and column count from 1."""
        return Place(self.file, line, column, max(length, 1))

    def position(self, text: str, offset: int) -> Place:
        """The place of a character of `text`, the text that these lines were made of."""
        before = _LINE_END.split(text[:offset])
        return self.place(len(before), len(before[-1]) + 1)

    def problem(self, place: Place, kind: str, **arguments: str) -> Problem:
        """A problem that quotes its line. Long arguments are cut, so that they can be shown."""
        quoted = self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""
        return Problem(place, kind, {k: shorten(v) for k, v in arguments.items()}, quoted)


def shorten(text: str) -> str:
    """A text on one line, cut where it is longer than can be shown."""
    if len(text) <= _SHOWN and text.isprintable():
        return text
    line = " ".join(text[: _SHOWN * 4].split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
