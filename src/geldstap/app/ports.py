"""What the use cases need from outside: keeping answers, and writing a file."""

from pathlib import Path
from typing import Protocol

from geldstap.model.problem import Problem
from geldstap.store.answers import Saving, StoreStatus
from geldstap.store.saved import SavedSession


class Keeper(Protocol):
    """Keeps answers on this computer, after consent. `AnswerStore` is one."""

    def load(self) -> tuple[SavedSession | None, tuple[Problem, ...]]:
        """What was kept, or None, and what was wrong with it."""
        ...

    def save(self, session: SavedSession) -> Saving:
        """Keep answers in place of those before."""
        ...

    def erase(self) -> tuple[Path, ...]:
        """Remove everything that was kept, and say what was removed."""
        ...

    def describe(self) -> StoreStatus:
        """What is kept now, and where."""
        ...

    def close(self) -> None:
        """Let another window keep answers."""
        ...


class Writer(Protocol):
    """Writes an export where the person can find it."""

    def write(self, name: str, text: str) -> str | None:
        """Write a new file and return its path; None where that isn't possible.

        A file that exists isn't overwritten: the new one gets a number.
        """
        ...
