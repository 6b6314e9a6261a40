"""Reads a journey: a text file that says what somebody does and sees (README.md here)."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

KEYS, PLAIN = "toetsen", "eenvoudig"

# Two minutes of leaves; the others show a small screen, too. On demand: GELDSTAP_ALLE_VRAGEN=1.
LONG = "hele-brief-toetsen-40x20"

# What a line may begin with.
ACTIONS = (
    "start",
    "ziet",
    "ziet niet",
    "leest",
    "leest niet",
    "kiest",
    "typt",
    "drukt",
    "einde",
    "map",
    "bestand",
    "nergens",
)
_LINE = re.compile(rf"({'|'.join(sorted(ACTIONS, key=len, reverse=True))})(?: +(.*))?")
_SIZE = re.compile(r"(\d+) ?x ?(\d+)")


class NotUnderstood(ValueError):
    """A line that is no action: file, number and text."""


@dataclass(frozen=True, slots=True)
class Action:
    """One line: what is done or seen, and where the line stands."""

    verb: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Journey:
    """One way to walk a file: with these settings, on a screen of this size."""

    name: str
    options: tuple[str, ...]
    size: tuple[int, int]
    mode: str
    actions: tuple[Action, ...]

    def __str__(self) -> str:
        columns, rows = self.size
        return f"{self.name}-{self.mode}-{columns}x{rows}"


def is_walked(journey: Journey) -> bool:
    """Whether it is short enough to be walked each time, or all were asked for."""
    return str(journey) != LONG or bool(os.environ.get("GELDSTAP_ALLE_VRAGEN"))


def read(path: Path) -> tuple[Journey, ...]:
    """The journeys of a file: one for each size and each mode that it names.

    Raises NotUnderstood for a line that is neither a setting nor an action.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    said: dict[str, str] = {}
    actions: list[Action] = []
    for number, line in enumerate(lines, start=1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if (found := _LINE.fullmatch(text)) is not None:
            actions.append(Action(found[1], found[2] or "", number))
        elif ":" in text and not actions:
            name, _, value = text.partition(":")
            said[name.strip().lower()] = value.strip()
        else:
            raise NotUnderstood(path.name, number, text)
    return tuple(_journeys(path.stem, said, tuple(actions)))


def _journeys(name: str, said: dict[str, str], actions: tuple[Action, ...]) -> Iterator[Journey]:
    options = ["--taal", said.get("taal", "nl"), "--peildatum", said.get("peildatum", "2026-11-22")]
    sizes = [(int(size[1]), int(size[2])) for size in _SIZE.finditer(said.get("scherm", "80x24"))]
    modes = [mode.strip() for mode in said.get("weergave", KEYS).split(",")]
    for (place, size), mode in product(enumerate(sizes), modes):
        # Plain mode has no screen to fill: one width is enough.
        if mode == KEYS or place == 0:
            yield Journey(name, (*options, *_plain(mode)), size, mode, actions)


def _plain(mode: str) -> tuple[str, ...]:
    return ("--eenvoudig",) if mode == PLAIN else ()
