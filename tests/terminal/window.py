"""A window of some size in this process: keys go in, and each moment of the screen is kept.

Quicker than a pseudo-terminal, so that every question of the program can be shown in it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from itertools import count

import pyte
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.output.vt100 import Vt100_Output

from geldstap.app.screen import Reply, Screen
from geldstap.terminal.capabilities import Streams, TerminalSettings, WordsOf
from geldstap.terminal.interrupts import Clock
from geldstap.terminal.prompter import KeyPrompter
from geldstap.terminal.questions import Device


@dataclass(frozen=True, slots=True)
class Moment:
    """What was in view, and the line on which the cursor stood."""

    lines: tuple[str, ...]
    cursor: int
    cursor_is_shown: bool

    @property
    def text(self) -> str:
        """All lines as one text with single spaces."""
        return " ".join(" ".join(self.lines).split())

    @property
    def cursor_line(self) -> str:
        """The line on which the cursor stood."""
        return self.lines[self.cursor]

    @property
    def is_asked(self) -> bool:
        """Whether a question stood there: below a rule the help line comes last."""
        lines = [line for line in self.lines if line]
        return len(lines) > 1 and set(lines[-2]) == {"─"}

    @property
    def last(self) -> str:
        """The lowest line that isn't empty."""
        return next((line for line in reversed(self.lines) if line), "")


class _Glass(StringIO):
    """Where the prompter writes; each flush is a moment."""

    def __init__(self, columns: int, rows: int) -> None:
        super().__init__()
        self.emulated = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self.emulated)
        self.moments: list[Moment] = []

    def write(self, text: str, /) -> int:
        self._stream.feed(text)
        return len(text)

    def flush(self) -> None:
        lines = tuple(line.rstrip() for line in self.emulated.display)
        cursor = self.emulated.cursor
        self.moments.append(Moment(lines, cursor.y, not cursor.hidden))


class Window:
    """One prompter with keys, and what it showed."""

    def __init__(
        self, columns: int, rows: int, keys: PipeInput, words_of: WordsOf, clock: Clock
    ) -> None:
        self.columns = columns
        self._keys = keys
        self._glass = _Glass(columns, rows)
        output = Vt100_Output(self._glass, lambda: Size(rows, columns), enable_cpr=False)
        settings = TerminalSettings(columns, rows, colour=False, unicode=True, plain=False)
        streams = Streams(StringIO(), self._glass, self._glass)
        device = Device(keys, output, ColorDepth.DEPTH_1_BIT)
        self.prompter = KeyPrompter(settings, streams, words_of, clock, device)

    def ask(self, screen: Screen, pressed: str) -> Reply:
        """The reply to a screen at which these keys are pressed."""
        self._glass.moments.clear()
        self._keys.send_text(pressed)
        return self.prompter.ask(screen)

    @property
    def asked(self) -> list[Moment]:
        """The moments at which a question stood there."""
        return [moment for moment in self._glass.moments if moment.is_asked]


@contextmanager
def window(
    columns: int, rows: int, words_of: WordsOf, clock: Clock | None = None
) -> Iterator[Window]:
    """Open a window of this size. Without a `clock` each look at it is ten seconds later."""
    with create_pipe_input() as keys:
        yield Window(columns, rows, keys, words_of, clock or count(step=10.0).__next__)
