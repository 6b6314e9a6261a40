"""Reading a file up to a limit, and writing one or a folder: whole, or not at all."""

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from geldstap.model.problem import Place, Problem

TEMPORARY = ".tmp"


def read_bytes(path: Path, most: int) -> tuple[bytes | None, tuple[Problem, ...]]:
    """At most so many bytes of a file, or None and why it can't be had.

    Problems: file_not_found, file_unreadable.
    """
    place = Place(str(path), 1, 1)
    try:
        with path.open("rb") as stream:
            return stream.read(most), ()
    except FileNotFoundError:
        return None, (Problem(place, "file_not_found"),)
    except (OSError, ValueError):
        return None, (Problem(place, "file_unreadable"),)


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner can open; one that exists stays as it is."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def replace_file(path: Path, content: bytes) -> None:
    """Put content into a file that only its owner can read. Raises OSError.

    The bytes go to a file beside it first, and to the disk before the names are swapped.
    """
    # mkstemp makes a file that only its owner can read.
    descriptor, name = tempfile.mkstemp(TEMPORARY, f"{path.stem}-", path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Write texts, by their path, into a folder that isn't there yet, or is empty; all or none.

    They are made beside it and then get its name, so that nobody finds half of them. Who may
    read them is left to the system. Raises FileExistsError where something is there, OSError.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(folder)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as half:
        made = Path(half) / folder.name
        made.mkdir()
        for name, text in files.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        if folder.exists():
            folder.rmdir()
        made.rename(folder)


def sync_folder(folder: Path) -> None:
    """Let the new name survive a power cut; Windows does so by itself."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
