"""Writes lines to a stream: wrapped, without control characters, in what it can encode."""

from dataclasses import dataclass
from typing import TextIO

from geldstap.terminal.encoding import encoding_of, writable
from geldstap.terminal.fold import fold

_INPUT = "> "


@dataclass(frozen=True, slots=True)
class Writer:
    """Lines of at most `width` characters; without `unicode` in the stream's code page."""

    stream: TextIO
    width: int
    unicode: bool

    def texts(self, *texts: str) -> None:
        """Each text on lines of its own; empty ones are left out."""
        for text in texts:
            self.lines(fold(text, self.width))

    def item(self, mark: str, text: str, note: str = "") -> None:
        """A text behind its mark, with a note below it."""
        indent = " " * len(mark)
        self.lines(fold(text, self.width, mark, indent) + fold(note, self.width, indent, indent))

    def lines(self, lines: list[str]) -> None:
        """Lines that are wrapped and cleaned already."""
        encoding = encoding_of(self.stream, self.unicode)
        for line in lines:
            self.stream.write(f"{writable(line, encoding)}\n")

    def gap(self, height: int = 1) -> None:
        """Blank lines."""
        self.stream.write("\n" * height)

    def input_here(self) -> None:
        """The sign behind which one types."""
        self.stream.write(_INPUT)
        self.stream.flush()

    def flush(self) -> None:
        """Bring out what was written."""
        self.stream.flush()
