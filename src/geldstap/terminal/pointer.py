"""The lines of a list on the screen, the pointer before one of them, and digits that move it."""

from collections.abc import Sequence
from dataclasses import dataclass

from prompt_toolkit.formatted_text import StyleAndTextTuples

from geldstap.app.screen import Reply, Typed
from geldstap.terminal.options import Option

POINTER = ">"
POINTER_WIDTH = len(f" {POINTER} ")


@dataclass(slots=True)
class Pointer:
    """Which line one stands at, and the digits that were typed for it."""

    options: tuple[Option, ...]
    at: int = 0
    _first: int = 0
    _number: str = ""
    _typed: str = ""

    @property
    def reply(self) -> Reply:
        """What Enter would bring now."""
        return self.options[self.at].reply

    @property
    def answer(self) -> Reply:
        """What Enter brings; a typed number that names no line is no choice of another one."""
        marks = {option.mark for option in self.options}
        return self.reply if self._typed in {"", *marks} else Typed(self._typed)

    def drawn(self, titles: Sequence[str], room: int) -> StyleAndTextTuples:
        """The choices by these titles, as many as fit whole on `room` lines.

        The cursor stands at the pointer: screen readers follow it. A choice above and one below
        it are in view, too, where there is room.
        """
        found: StyleAndTextTuples = []
        for index in self._in_view(titles, room):
            title = titles[index]
            if index == self.at:
                found += [("class:pointer", f" {POINTER} "), ("[SetCursorPosition]", "")]
                found += [("class:pointer", title), ("", "\n")]
            else:
                found += [("", " " * POINTER_WIDTH), ("", title), ("", "\n")]
        return found[:-1]

    def _in_view(self, titles: Sequence[str], room: int) -> range:
        heights = [title.count("\n") + 1 for title in titles]
        self._first = min(self._first, max(self.at - 1, 0))
        below = min(self.at + 1, len(titles) - 1)
        for last in (below, self.at):
            while self._first < self.at and sum(heights[self._first : last + 1]) > room:
                self._first += 1
        end = self.at + 1
        while end < len(titles) and sum(heights[self._first : end + 1]) <= room:
            end += 1
        return range(self._first, end)

    def step(self, by: int) -> None:
        """So many lines down; beyond an end it goes on at the other one."""
        self._number = self._typed = ""
        self.at = (self.at + by) % len(self.options)

    def to(self, reply: Reply) -> bool:
        """Point at the line that brings this reply; False where there is none."""
        self._number = self._typed = ""
        replies = [option.reply for option in self.options]
        if reply not in replies:
            return False
        self.at = replies.index(reply)
        return True

    @property
    def typed(self) -> str:
        """The digits, and what was typed behind them, since the pointer was moved by something else."""
        return self._typed

    @property
    def is_number(self) -> bool:
        """Whether what was typed can still become the number of a line."""
        return any(option.mark.startswith(self._typed) for option in self.options)

    def to_digit(self, digit: str) -> None:
        """Point at a number; a digit right after another makes a number of two digits."""
        self._typed += digit
        marks = [option.mark for option in self.options]
        for number in (self._number + digit, digit):
            if number in marks:
                self._number, self.at = number, marks.index(number)
                return

    def add(self, sign: str) -> None:
        """A sign: what was typed is an amount or a key, and no number of a line."""
        self._typed += sign
