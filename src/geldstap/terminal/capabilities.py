"""What this terminal can do and where its streams go, as the command line found out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO, TypeAlias

from geldstap.text.words import Words

WordsOf: TypeAlias = Callable[[str], Words]


@dataclass(frozen=True, slots=True)
class TerminalSettings:
    """Width and height in characters; `plain` asks for the append-only mode."""

    width: int
    height: int
    colour: bool
    unicode: bool
    plain: bool


@dataclass(frozen=True, slots=True)
class Streams:
    """Where answers come from, where questions go, and where the result goes.

    The last two are the same terminal, unless the result goes to a file or another program.
    """

    answers: TextIO
    questions: TextIO
    result: TextIO
