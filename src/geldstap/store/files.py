"""Writing a file so that a crash leaves either the old one or the new one, never half."""

import os
import sys
import tempfile
from pathlib import Path

TEMPORARY = ".tmp"


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
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Let the new name survive a power cut; Windows does so by itself."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
