"""A lock that the operating system lets go of when a program ends, however it ends."""

import os
import sys
from pathlib import Path


class FileLock:
    """One program at a time. The file is empty, and gone when the lock is let go."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Take the lock, or keep it; False where another program has it.

        Raises OSError where the file can't be made.
        """
        if self._descriptor is not None:
            return True
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        if not _lock(descriptor) or not self._is_ours(descriptor):
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def let_go(self) -> None:
        """Give the lock back; without it nothing happens."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        if sys.platform != "win32":
            self._remove()  # before closing: nobody else can have it yet
            os.close(descriptor)
        else:
            os.close(descriptor)  # Windows doesn't remove a file that is open
            self._remove()

    def _is_ours(self, descriptor: int) -> bool:
        """False where the file was removed between opening and locking it."""
        try:
            return os.path.samestat(os.fstat(descriptor), self._path.stat())
        except OSError:
            return False

    def _remove(self) -> None:
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            return  # another program opened it just now, and will remove it


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import errno
    import fcntl

    def _lock(descriptor: int) -> bool:
        """False where another program has it; some network disks know no locks at all."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno not in (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES)
        return True
