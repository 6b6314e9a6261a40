"""A guided session: what holds for one visitor, and a keeper that keeps nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from geldstap.model.problem import Problem
from geldstap.store.answers import Saving, StoreStatus
from geldstap.store.saved import SavedSession

_MINUTE = 60
# A volunteer has about an hour for a visitor; so many minutes are left to close in peace.
NEARLY_OVER = 50


class Shelves(Protocol):
    """Where a visitor may take a file to."""

    def sticks(self) -> tuple[Path, ...]:
        """The USB sticks that are in this computer now, as folders."""
        ...

    def is_folder(self, folder: Path) -> bool:
        """Whether there is such a folder, in which one may write."""
        ...

    def write(self, folder: Path, name: str, text: str) -> str | None:
        """Write a new file there and return its path; None where that isn't possible."""
        ...


@dataclass(frozen=True, slots=True)
class Visit:
    """What holds for every visitor of a guided session.

    `can_blank`: the screen can be wiped; in plain mode it can't. `is_apart`: the visitor has a
    process of their own, whose memory goes back to the computer. `is_practice`: the answers
    are those of nobody.
    """

    now: Callable[[], datetime]
    shelves: Shelves
    can_blank: bool = True
    is_apart: bool = True
    is_practice: bool = False

    def minutes(self, since: datetime) -> int:
        """Whole minutes since somebody began; never less than none."""
        return max(int((self.now() - since).total_seconds()) // _MINUTE, 0)


class KeepsNothing:
    """Where answers are kept in a guided session: nowhere."""

    def load(self) -> tuple[SavedSession | None, tuple[Problem, ...]]:
        """Nothing was ever kept."""
        return None, ()

    def save(self, session: SavedSession) -> Saving:  # noqa: ARG002 - it isn't even looked at
        """Not here."""
        return Saving.NEVER

    def erase(self) -> tuple[Path, ...]:
        """There is nothing to remove."""
        return ()

    def describe(self) -> StoreStatus:
        """No file, and no place for one."""
        return StoreStatus(Path(), exists=False)

    def close(self) -> None:
        """Nothing was opened."""


class WritesNowhere:
    """A writer for pages that don't ask where a file should go."""

    def write(self, name: str, text: str) -> str | None:  # noqa: ARG002 - nothing is written
        """Not without a place that somebody chose."""
        return None
