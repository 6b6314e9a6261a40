"""Writes exports where the person can find them: never over a file, for the owner alone."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from geldstap.source.files import write_folder

_OWNER_ONLY = 0o600
_FOR_ALL = 0o666  # less what the system takes away
# Windows would put a carriage return before each line feed.
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class FileWriter:
    """Writes into `folder`, or to `target`: a folder that exists, or a file of that name."""

    folder: Path
    target: Path | None = None

    def write(self, name: str, text: str) -> str | None:
        """Write a new file as UTF-8 and return its path; None where that isn't possible."""
        for path in self._free(self._wanted(name)):
            try:
                descriptor = os.open(path, _NEW_FILE, _OWNER_ONLY)
            except FileExistsError:
                continue
            except OSError:
                return None
            return str(path) if _filled(path, descriptor, text.encode()) else None
        return None

    def _wanted(self, name: str) -> Path:
        target = self.folder if self.target is None else self.folder / self.target
        return target / name if self.target is None or target.is_dir() else target

    @staticmethod
    def _free(path: Path) -> Iterator[Path]:
        """The path itself, then with a number: geldstap.html, geldstap-2.html."""
        yield path
        number = 2
        while True:
            yield path.with_stem(f"{path.stem}-{number}")
            number += 1


def write_new(path: Path, data: bytes, *, secret: bool = False) -> bool:
    """Write a new file; False where it is there already, or can't be made.

    It is to be handed out, unless it is secret: then it is for the owner alone.
    """
    mode = _OWNER_ONLY if secret else _FOR_ALL
    try:
        descriptor = os.open(path, _NEW_FILE, mode)
    except OSError:
        return False
    return _filled(path, descriptor, data)


def write_new_folder(folder: Path, files: Mapping[str, str]) -> bool:
    """Write files into a folder that isn't there yet, or is empty; all of them or none."""
    try:
        write_folder(folder, files)
    except OSError:
        return False
    return True


def _filled(path: Path, descriptor: int, data: bytes) -> bool:
    """Write all of it, or leave nothing behind."""
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
    except OSError:
        with suppress(OSError):
            path.unlink()
        return False
    return True
