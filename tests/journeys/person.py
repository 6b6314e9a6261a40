"""The person at the terminal: reads the screen, and presses keys of the real program."""

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pexpect
import pyte
import pytest

_PATIENCE_SECONDS = 20
_MOMENT_SECONDS = 0.02

_KEYS = {
    "Enter": "\r",
    "Ctrl+C": "\x03",
    "Ctrl+W": "\x17",
    "wis de regel": "\x15",
    "F1": "\x1bOP",
    "omlaag": "\x1b[B",
    "PageDown": "\x1b[6~",
    "PageUp": "\x1b[5~",
    "omhoog": "\x1b[A",
}
# What the program does at the start of each page.
_CLEARED = b"\x1b[2J"
# A line of a list: perhaps the pointer, a number or letter, perhaps a box, and words.
_OPTION = re.compile(r"^ {0,2}(>)? *(\d{1,2}|[wzagk])\.? {1,2}(?:\[.\] )?(\S.*)$")
# These choose at once, where one needn't type.
_AT_ONCE = ("w", "z", "a", "g", "k")
_PHONE = re.compile(r"\d{3,4}[ -]\d{2}|\b14 0\d\d\b")
# Below a part of a long text.
_LEAF = re.compile(
    r"^ ?(?:Blad|Page) (?P<number>\d+) (?:van|of) (?P<total>\d+)(?: · (?P<key>\w+):.*)?$"
)
_PLAIN_INPUT = "\n> "


class Person:
    """Runs `geldstap` in a pseudo-terminal of a size, in a folder of its own."""

    def __init__(self, size: tuple[int, int], folder: Path, *, plain: bool) -> None:
        self.columns, self.rows = size
        self.folder = folder
        self.plain = plain
        self.transcript = b""
        self._child: pexpect.spawn | None = None
        self._begin()

    def start(self, arguments: Sequence[str]) -> None:
        """Start the program; what it may keep goes into `gegevens`. A guided session keeps none."""
        self._begin()
        kept = ["--gegevens", str(self.folder / "gegevens")] if "sessie" not in arguments else []
        self._child = pexpect.spawn(
            str(shutil.which("geldstap", path=str(Path(sys.executable).parent))),
            [*arguments, *kept],
            dimensions=(self.rows, self.columns),
            cwd=str(self.folder),
            env={**os.environ, **self._surroundings()},
        )
        self._child.delaybeforesend = None
        self._wait(self._is_ready)

    def choose(self, label: str) -> None:
        """Choose the line of a list that begins with this label, by its number or by arrows."""
        mark = next((mark for mark, _, text in self._options() if text.startswith(label)), "")
        if not mark:
            self._walk_to(label)
        acts_at_once = mark in _AT_ONCE and not self.plain
        self.press(mark if acts_at_once else f"{mark}\r")

    def type(self, text: str) -> None:
        """Type a text in place of what is filled in, and press Enter."""
        self.press(f"{text}\r" if self.plain else f"{_KEYS['wis de regel']}{text}\r")

    def key(self, name: str) -> None:
        """Press one key; plain mode reads lines, so that signs need an Enter there."""
        keys = "".join(_KEYS.get(each, each) for each in name.split())
        if name in ("omlaag", "omhoog"):
            self._move(keys)
            return
        if name == "Enter":
            self._read_on()
        acts_at_once = not self.plain or name.startswith(("Enter", "Ctrl+C"))
        self.press(keys if acts_at_once or keys.endswith("\r") else f"{keys}\r")

    def press(self, keys: str) -> None:
        """Press keys and wait for the next question, or for the end."""
        assert self._child is not None
        self._new = b""
        self._child.send(keys)
        self._wait(self._is_ready)

    def sees(self, text: str) -> bool:
        """Whether a text is in view; in plain mode, whether it was said since the last answer."""
        return _flat(text) in self.in_view

    def has_read(self, text: str) -> bool:
        """Whether a text is in view, or on another leaf of this page."""
        if self._leaf() is None:
            return _flat(text) in self.page
        read = self._leaf_text()
        while (leaf := self._leaf()) is not None and not leaf["last"]:
            self._turn(_KEYS["PageDown"])
            read += f" {self._leaf_text()}"
        while (leaf := self._leaf()) is not None and leaf["number"] != "1":
            self._turn(_KEYS["PageUp"])
        return _flat(text) in _flat(read)

    @property
    def in_view(self) -> str:
        """The screen as one text with single spaces."""
        if self.plain:
            return self.page
        return _flat(" ".join(self._lines))

    @property
    def page(self) -> str:
        """All that was written since the last answer."""
        if self.plain:
            return _flat(self._new.decode(errors="replace"))
        gone = ("".join(row[x].data for x in range(self.columns)) for row in self._gone())
        return _flat(" ".join((*gone, *self._lines)))

    @property
    def has_list(self) -> bool:
        """Whether a list is in view with something pointed at; plain mode points at nothing."""
        return bool(self._pointed_at())

    @property
    def has_phone(self) -> bool:
        """Whether the number of a human is in view."""
        return _PHONE.search(self.in_view) is not None

    @property
    def pid(self) -> int:
        """The process that was started."""
        assert self._child is not None
        return int(self._child.pid)

    @property
    def can_be_scrolled_back_to(self) -> str:
        """What the window has, in view and above it."""
        above = ("".join(row[x].data for x in range(self.columns)) for row in self._gone())
        return "\n".join((*above, *self._lines))

    @property
    def is_running(self) -> bool:
        """Whether the program hasn't ended."""
        return self._child is not None and not self._child.flag_eof

    def ended(self) -> int:
        """The exit code. Raises AssertionError where the program goes on."""
        assert self._child is not None
        self._wait(lambda: not self.is_running)
        self._child.close()
        return int(self._child.exitstatus or 0)

    def close(self) -> None:
        """End the program."""
        if self._child is not None:
            self._child.close(force=True)

    def _read_on(self) -> None:
        """To the last leaf of a text that one only reads: before that Enter reads on."""
        while (leaf := self._leaf()) is not None and leaf["key"] == "Enter":
            self._turn("\r")

    def _leaf(self) -> dict[str, str] | None:
        """Which part of a long text is in view; None where all of it is."""
        found = None if self.plain else next(filter(None, map(_LEAF.match, self._lines)), None)
        if found is None:
            return None
        last = found["number"] if found["number"] == found["total"] else ""
        return {"number": found["number"], "key": found["key"] or "", "last": last}

    def _leaf_text(self) -> str:
        """The text itself, without where one is above it and the question below it."""
        hint = next(n for n, line in enumerate(self._lines) if _LEAF.match(line))
        top = self._lines.index("")
        return " ".join(self._lines[top:hint])

    def _turn(self, keys: str) -> None:
        """Press a key that turns a leaf, and wait for it."""
        assert self._child is not None
        before = self._leaf()
        self._new = b""
        self._child.send(keys)
        self._wait(lambda: self._is_ready() and self._leaf() != before)

    def _begin(self) -> None:
        self._screen = pyte.HistoryScreen(self.columns, self.rows, history=2000)
        self._stream = pyte.ByteStream(self._screen)
        self._lines: list[str] = []
        self._new = b""

    def _surroundings(self) -> dict[str, str]:
        """A home of its own, so that whatever is written anywhere is found in the folder."""
        home, passing = self.folder / "thuis", self.folder / "tijdelijk"
        for each in (home, passing):
            each.mkdir(exist_ok=True)
        return {
            "TERM": "xterm",
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "",
            "LINES": "",
            "HOME": str(home),
            "TMPDIR": str(passing),
        }

    def _options(self) -> list[tuple[str, bool, str]]:
        """Mark, whether it is pointed at, and words of each line of the list in view."""
        lines = self._new.decode(errors="replace").splitlines() if self.plain else self._lines
        found: list[tuple[str, bool, str]] = []
        for line in lines:
            option = _OPTION.match(line.rstrip())
            if option is not None:
                found.append((option[2], bool(option[1]), option[3]))
            elif found and re.match(r"^ {3,}\S", line):
                mark, pointed, text = found[-1]
                found[-1] = (mark, pointed, f"{text} {line.strip()}")
        return found

    def _walk_to(self, label: str) -> None:
        """Down the list until the pointer is there; Enter alone then chooses it."""
        assert self._pointed_at(), f"there is no list with {label!r}\n{self.page}"
        for _ in range(60):
            if self._pointed_at().startswith(label):
                return
            self._move(_KEYS["omlaag"])
        pytest.fail(f"{label!r} is not in the list\n{self.shown()}")

    def _gone(self) -> list[dict[int, pyte.screens.Char]]:
        return list(self._screen.history.top)

    def _move(self, keys: str) -> None:
        """Press an arrow and wait until the pointer is somewhere else."""
        assert self._child is not None
        before = self._pointed_at()
        self._child.send(keys)
        self._wait(lambda: self._pointed_at() not in ("", before))
        while self._read():
            pass

    def _pointed_at(self) -> str:
        return next((text for _, is_pointed_at, text in self._options() if is_pointed_at), "")

    def _is_ready(self) -> bool:
        """Whether the next question stands there, or the program has ended."""
        if not self.is_running:
            return True
        if self.plain:
            return self._new.decode(errors="replace").replace("\r", "").endswith(_PLAIN_INPUT)
        lines = [line for line in self._lines if line]
        return _CLEARED in self._new and len(lines) > 1 and lines[-2] == "─" * self.columns

    def _wait(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE_SECONDS
        while not condition():
            assert time.monotonic() < end, f"nothing came\n{self.shown()}"
            self._read()

    def _read(self) -> bool:
        """Take in what comes; False where nothing came for a moment."""
        assert self._child is not None
        try:
            data = self._child.read_nonblocking(65536, timeout=_MOMENT_SECONDS)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self._new += data
        self.transcript += data
        self._feed(data)
        return True

    def _feed(self, data: bytes) -> None:
        """To the emulator; a page that was cleared away can't be scrolled back to here."""
        before, cleared, after = data.rpartition(_CLEARED)
        if cleared:
            self._stream.feed(before + cleared)
            self._screen.history.top.clear()
            data = after
        self._stream.feed(data)
        self._lines = [line.rstrip() for line in self._screen.display]

    def shown(self) -> str:
        """The screen as it stands, for a message."""
        return "\n".join(line.rstrip() for line in self._lines)


def _flat(text: str) -> str:
    return " ".join(text.split())
