"""A pseudo-terminal with the demo in it, and an emulator that knows what is on its screen."""

import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pexpect
import pyte

from geldstap.app.screen import Reply, Screen

_PATIENCE_SECONDS = 15
_MOMENT_SECONDS = 0.02


class Terminal:
    """What a person sees and presses."""

    def __init__(self, columns: int, rows: int, folder: Path) -> None:
        self.emulated = pyte.HistoryScreen(columns, rows, history=1000)
        self._stream = pyte.ByteStream(self.emulated)
        self.raw = b""
        address = str(folder / f"{columns}")
        with socket.socket(socket.AF_UNIX) as server:
            server.settimeout(_PATIENCE_SECONDS)
            server.bind(address)
            server.listen()
            self._child = pexpect.spawn(
                sys.executable,
                ["-m", "tests.terminal.demo", address],
                dimensions=(rows, columns),
                env={**os.environ, "TERM": "xterm"},
            )
            self._child.delaybeforesend = None
            accepted, _ = server.accept()
        self._test = Connection(accepted.detach())
        self.is_asking = False

    def show(self, *screens: Screen | None) -> None:
        """Have one prompter show these; None blanks. Clears what was there before."""
        self.emulated.reset()
        self.raw = b""
        self._test.send(screens)
        self.is_asking = True

    def see(self, text: str) -> None:
        """Wait until the text is on the screen."""
        self.until(lambda: text in self.text)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait until what is on the screen is so, and is all there."""
        self._wait(condition)
        while self._read():
            pass

    def press(self, keys: str) -> None:
        """Type these characters."""
        self._child.send(keys)

    def interrupt(self) -> None:
        """What `kill -INT` does."""
        self._child.kill(signal.SIGINT)

    def reply(self) -> Reply | None:
        """What the prompter brought back."""
        self._wait(self._test.poll)
        self.is_asking = False
        reply: Reply | None = self._test.recv()
        return reply

    def resize(self, columns: int, rows: int) -> None:
        """Pull at the corner of the window."""
        self.emulated.resize(rows, columns)
        self._child.setwinsize(rows, columns)

    @property
    def lines(self) -> list[str]:
        """What is on the screen, without the blanks behind it."""
        return [line.rstrip() for line in self.emulated.display]

    @property
    def text(self) -> str:
        """All lines as one text with single spaces."""
        return " ".join(" ".join(self.lines).split())

    @property
    def cursor_line(self) -> str:
        """The line on which the cursor stands."""
        return self.lines[self.emulated.cursor.y]

    @property
    def scrolled_away(self) -> str:
        """What went out of sight at the top, and can be scrolled back to."""
        gone = self.emulated.history.top
        return " ".join(
            "".join(row[x].data for x in range(self.emulated.columns)).rstrip() for row in gone
        )

    def close(self) -> None:
        """End the demo."""
        self._test.close()
        self._child.close(force=True)

    def _wait(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE_SECONDS
        while not condition():
            assert time.monotonic() < end, "\n" + "\n".join(self.lines)
            self._read()

    def _read(self) -> bool:
        """Take in what comes; False where nothing came for a moment."""
        try:
            data = self._child.read_nonblocking(65536, timeout=_MOMENT_SECONDS)
        except pexpect.TIMEOUT:
            return False
        self.raw += data
        self._stream.feed(data)
        return True
