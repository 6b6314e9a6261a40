"""USB sticks and other folders to which a visitor of a guided session takes a file."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from geldstap.cli.writer import FileWriter

# Where Linux and macOS hang what is put into the computer.
_HANGERS = ("/media/*", "/media/*/*", "/run/media/*/*", "/Volumes/*")
_REMOVABLE = 2


@dataclass(frozen=True, slots=True)
class UsbShelves:
    """Looks each time: a stick may be put in while one waits.

    `root` and `hangs` (whether something hangs there) are others in tests.
    """

    root: Path = Path("/")
    hangs: Callable[[Path], bool] = os.path.ismount

    def sticks(self) -> tuple[Path, ...]:
        """The sticks that are in this computer now, as folders."""
        found = _windows_drives() if sys.platform == "win32" else self._hanging()
        return tuple(sorted(path for path in found if self.is_folder(path)))

    def is_folder(self, folder: Path) -> bool:
        """Whether there is such a folder, in which one may write."""
        with suppress(OSError):
            return folder.is_dir() and os.access(folder, os.W_OK)
        return False

    def write(self, folder: Path, name: str, text: str) -> str | None:
        """Write a new file there, down to the stick itself; None where that isn't possible."""
        path = FileWriter(folder).write(name, text)
        if path is not None:
            with suppress(OSError), open(path, "rb") as written:  # noqa: PTH123 - it is a text
                os.fsync(written.fileno())
        return path

    def _hanging(self) -> Iterator[Path]:
        own = self.root.stat().st_dev
        for hanger in _HANGERS:
            for path in self.root.glob(hanger.removeprefix("/")):
                with suppress(OSError):
                    if self.hangs(path) and not _is_own(path, own, self.root):
                        yield path


def _is_own(path: Path, device: int, root: Path) -> bool:
    """The disk that the computer starts from hangs in /Volumes, too."""
    return root == Path("/") and path.stat().st_dev == device


def _windows_drives() -> tuple[Path, ...]:
    if sys.platform == "win32":
        import ctypes
        import string

        drives = [f"{letter}:\\" for letter in string.ascii_uppercase]
        kind_of = ctypes.windll.kernel32.GetDriveTypeW
        return tuple(Path(drive) for drive in drives if kind_of(drive) == _REMOVABLE)
    return ()
