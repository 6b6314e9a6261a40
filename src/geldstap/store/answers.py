"""Answers on disk: keep, read back, erase, and say what there is.

Nothing here raises for what is wrong with a file or a disk: people's answers must never
stand in a traceback.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from geldstap.model.problem import Place, Problem
from geldstap.source.files import TEMPORARY, make_private_folder, replace_file
from geldstap.store.envelope import NO_RENAMES, Damaged, NewerVersion, Renames, read, write
from geldstap.store.lock import FileLock
from geldstap.store.saved import SavedSession

_STEM = "antwoorden"
_LARGEST = 4 * 1024 * 1024


class Saving(StrEnum):
    """What became of an attempt to keep answers."""

    SAVED = "saved"
    LOCKED = "locked"  # another program is keeping answers here
    CHANGED = "changed"  # the file isn't the one that was read or written last
    FAILED = "failed"  # the disk refuses: full, read-only, no permission
    NEVER = "never"  # nothing is kept here by intention: a guided session


@dataclass(frozen=True, slots=True)
class StoreStatus:
    """What is kept: the file, its size and date; `others` were set aside or left over."""

    path: Path
    exists: bool
    bytes: int = 0
    saved_at: date | None = None
    others: tuple[Path, ...] = ()


class AnswerStore:
    """The answers of one person in one folder.

    From the first `save` to `close` no other program can keep answers in this folder.
    """

    def __init__(self, folder: Path, renames: Renames = NO_RENAMES) -> None:
        self._folder = folder
        self._renames = renames
        self._path = folder / f"{_STEM}.json"
        self._lock = FileLock(folder / f"{_STEM}.lock")
        # What the file may hold: what was last read or written here; None is no file. While
        # a session is being written it may be either the old one or the new one.
        self._expected: set[bytes | None] = {None}

    def load(self) -> tuple[SavedSession | None, tuple[Problem, ...]]:
        """What was kept, or None. Nothing kept yet is no problem.

        Problems: damaged_file(kept), newer_version, too_large, file_unreadable. A damaged
        file is set aside whole; what can still be read of it is handed back.
        """
        try:
            content = self._content()
        except OSError:
            return None, (self._problem("file_unreadable"),)
        if content is None:
            self._expected = {None}
            return None, ()
        if len(content) > _LARGEST:
            return None, (self._problem("too_large", limit=str(_LARGEST)),)
        try:
            session, complete = read(content, self._renames)
        except NewerVersion:
            return None, (self._problem("newer_version"),)
        except Damaged:
            return None, self._set_aside(content, remove=True)
        self._expected = {content}
        return session, () if complete else self._set_aside(content, remove=False)

    def save(self, session: SavedSession) -> Saving:
        """Keep a session in place of the last one. Until it is whole, the last one stays."""
        try:
            make_private_folder(self._folder)
            if not self._lock.take():
                return Saving.LOCKED
            if self._content() not in self._expected:
                return Saving.CHANGED
            self._remove_leftovers()
            content = write(session)
            self._expected.add(content)
            replace_file(self._path, content)
        except OSError:
            return Saving.FAILED
        self._expected = {content}
        return Saving.SAVED

    def close(self) -> None:
        """Let other programs keep answers here again."""
        self._lock.let_go()

    def erase(self) -> tuple[Path, ...]:
        """Remove everything that was ever kept here, and say what was removed.

        What the system doesn't let go of stays, and `describe` still names it.
        """
        self.close()
        self._expected = {None}
        removed = [path for path in self._own_files() if _removed(path)]
        with suppress(OSError):  # other files are in it, or it isn't there
            self._folder.rmdir()
            removed.append(self._folder)
        return tuple(removed)

    def describe(self) -> StoreStatus:
        """What is kept now, without changing anything."""
        others = tuple(path for path in self._own_files() if path != self._path)
        try:
            content = self._content()
        except OSError:
            return StoreStatus(self._path, exists=True, others=others)
        if content is None:
            return StoreStatus(self._path, exists=False, others=others)
        return StoreStatus(self._path, True, len(content), _saved(content), others)

    def wants_plain(self) -> bool:
        """Whether plain mode was kept with the answers. Changes nothing, whatever is there."""
        try:
            content = self._content()
            return content is not None and read(content, self._renames)[0].plain
        except (OSError, Damaged, NewerVersion):
            return False

    def _content(self) -> bytes | None:
        """The bytes of the file, at most one more than allowed; None where there is none."""
        try:
            with self._path.open("rb") as stream:
                return stream.read(_LARGEST + 1)
        except FileNotFoundError:
            return None

    def _set_aside(self, content: bytes, *, remove: bool) -> tuple[Problem, ...]:
        """Keep the bytes of a damaged file under another name."""
        aside = self._path
        with suppress(OSError):
            free = next(p for p in self._aside_names() if not p.exists() or _holds(p, content))
            replace_file(free, content)
            aside = free
            if remove:
                self._path.unlink()
                self._expected = {None}
        return (self._problem("damaged_file", kept=str(aside)),)

    def _aside_names(self) -> Iterator[Path]:
        yield self._folder / f"{_STEM}.beschadigd.json"
        number = 2
        while True:
            yield self._folder / f"{_STEM}.beschadigd-{number}.json"
            number += 1

    def _remove_leftovers(self) -> None:
        """What a program left that was ended while it wrote; the lock says that it's gone."""
        for path in self._leftovers():
            path.unlink(missing_ok=True)

    def _leftovers(self) -> tuple[Path, ...]:
        return tuple(self._folder.glob(f"{_STEM}*{TEMPORARY}"))

    def _own_files(self) -> tuple[Path, ...]:
        patterns = (f"{_STEM}.json", f"{_STEM}.lock", f"{_STEM}.beschadigd*.json")
        found = [path for pattern in patterns for path in self._folder.glob(pattern)]
        return (*found, *self._leftovers())

    def _problem(self, kind: str, **arguments: str) -> Problem:
        # No line is quoted: it would hold answers.
        return Problem(Place(str(self._path), 1, 1), kind, arguments)


def _removed(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True


def _holds(path: Path, content: bytes) -> bool:
    return path.read_bytes() == content


def _saved(content: bytes) -> date | None:
    try:
        return read(content)[0].saved
    except (Damaged, NewerVersion):
        return None
