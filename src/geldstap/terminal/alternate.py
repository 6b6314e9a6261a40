"""The alternate screen: what happens there doesn't get into the lines that one scrolls back to.

Whatever happens in between, the terminal is as it was afterwards: also where the program that
drew on it was killed, with the cursor hidden and keys unread.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO

_ENTER = "\x1b[?1049h"
_WIPE = "\x1b[2J\x1b[3J\x1b[H"
# No bracketed paste, arrows and cursor as usual, no colour, and back to the usual screen.
_LEAVE = "\x1b[?2004l\x1b[?1l\x1b[?25h\x1b[0m\x1b[?1049l"


@contextmanager
def alternate_screen(stream: TextIO, typed: TextIO, *, draws: bool) -> Iterator[None]:
    """Draw on another screen until this ends, and leave nothing on it.

    Without `draws` (plain mode) no escape code is sent; how the terminal reads keys is restored
    all the same.
    """
    before = _settings(typed)
    try:
        if draws:
            _send(stream, _ENTER + _WIPE)
        yield
    finally:
        if draws:
            _send(stream, _WIPE + _LEAVE)
        _restore(typed, before)


def forget_keys(typed: TextIO) -> None:
    """Throw away keys that were pressed and that nobody has read yet."""
    if sys.platform != "win32":
        import termios

        with suppress(termios.error, OSError, ValueError):
            termios.tcflush(typed.fileno(), termios.TCIFLUSH)


def _send(stream: TextIO, codes: str) -> None:
    """Where the terminal has gone (its window was closed) there is nothing left to wipe."""
    with suppress(OSError, ValueError):
        stream.write(codes)
        stream.flush()


def _settings(typed: TextIO) -> list[Any] | None:
    """How the terminal reads keys; None where it can't say."""
    if sys.platform != "win32":
        import termios

        with suppress(termios.error, OSError, ValueError):
            return termios.tcgetattr(typed.fileno())
    return None


def _restore(typed: TextIO, before: list[Any] | None) -> None:
    if sys.platform != "win32" and before is not None:
        import termios

        with suppress(termios.error, OSError, ValueError):
            termios.tcsetattr(typed.fileno(), termios.TCSANOW, before)
