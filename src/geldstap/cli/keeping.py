"""Keeps answers for the conversation, and with them whether plain mode was chosen."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from geldstap.model.problem import Problem
from geldstap.store.answers import AnswerStore, Saving, StoreStatus
from geldstap.store.places import data_folder
from geldstap.store.saved import SavedSession


@dataclass
class Keeping:
    """The answers in `folder` (None: where the system keeps such things).

    `plain` is what was said about plain mode; None where nothing was said: what was kept.
    """

    folder: Path | None
    plain: bool | None = None

    @cached_property
    def _store(self) -> AnswerStore:
        """Made when it is first needed: finding the folder takes time."""
        return AnswerStore(data_folder(self.folder))

    def load(self) -> tuple[SavedSession | None, tuple[Problem, ...]]:
        """What was kept, or None, and what was wrong with it."""
        kept, problems = self._store.load()
        if kept is not None and self.plain is None:
            self.plain = kept.plain
        return kept, problems

    def save(self, session: SavedSession) -> Saving:
        """Keep answers in place of those before."""
        return self._store.save(replace(session, plain=bool(self.plain)))

    def erase(self) -> tuple[Path, ...]:
        """Remove everything that was kept, and say what was removed."""
        return self._store.erase()

    def describe(self) -> StoreStatus:
        """What is kept now, and where."""
        return self._store.describe()

    def close(self) -> None:
        """Let other programs keep answers here again."""
        if "_store" in vars(self):
            self._store.close()
