"""How long one waits between a key and the next screen, in a real terminal.

Starts the interview about rights in a pseudo-terminal, on sets of 150 regulations that are made
of the bundled ones, and answers as the bundled example does. A wait lasts from the key that ends
an answer until the last byte of the next screen has come: parsing, deciding, what to ask next,
the page, and drawing it. Nothing is kept on disk. Both processes want a core of their own.

The answer that gives the first page of results is told apart: that page is drawn in full.

    python -m benchmarks.screens [--regulations 150] [--rounds 3]
"""

import argparse
import os
import select
import shutil
import sys
import tempfile
import time
from ast import literal_eval
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple, TextIO

import pexpect

from benchmarks.answering import keys, reply_to
from benchmarks.engine import generated
from benchmarks.measuring import Yardstick, beside
from geldstap.app.conversation import Conversation, at_step
from geldstap.app.example import DEFAULT, path_of
from geldstap.app.household_file import session_from
from geldstap.app.prompter import Prompter
from geldstap.app.screen import Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.world import MUNICIPALITY, World
from geldstap.interview.session import Session
from geldstap.source.data import regelingen_root
from geldstap.store.answers import AnswerStore
from geldstap.terminal.capabilities import Streams, TerminalSettings
from geldstap.terminal.choose import choose_prompter
from geldstap.terminal.loop import converse

DAY = date(2026, 11, 22)
COLUMNS, ROWS = 80, 24
AIM_MILLISECONDS = 50
# Which way one goes where no question about the household is asked.
ROUTE = {"recht": "vragen"}
RESULT = "uitkomst_recht"
# A screen is whole when nothing has come for this long.
QUIET_SECONDS = 0.25
PATIENCE_SECONDS = 20


class Wait(NamedTuple):
    """One screen: the question that was answered, what came next, and the seconds between."""

    question: str
    following: str
    seconds: float


class Telling:
    """A prompter that tells what it asks, and what the household would press there."""

    def __init__(self, inner: Prompter, session: Session, world: World, told: TextIO) -> None:
        self._inner = inner
        self._session = session
        self._words = world.words("nl")
        self._told = told

    def ask(self, screen: Screen) -> Reply:
        """Tell, and then ask."""
        prompt = screen.prompt
        assert prompt is not None
        pressed = ""
        if prompt.id in ROUTE:
            places = [choice.key for choice in prompt.choices]
            pressed = f"{places.index(ROUTE[prompt.id]) + 1}\r"
        elif prompt.id != RESULT:
            pressed = keys(prompt, reply_to(prompt, self._session, self._words), self._words)
        print(prompt.id, repr(pressed), sep="\t", file=self._told, flush=True)
        return self._inner.ask(screen)

    def show(self, screen: Screen) -> None:
        """As the prompter does."""
        self._inner.show(screen)

    def blank(self) -> None:
        """As the prompter does."""
        self._inner.blank()


def hold(root: Path) -> None:
    """The interview, in the process that runs in the terminal."""
    world = World(DAY, AnswerStore(root / "gegevens"), None, root)  # type: ignore[arg-type]
    path = path_of(DEFAULT)
    session = session_from(path.read_text(encoding="utf-8"), path.name, world).session
    place = Session({MUNICIPALITY: session.answers[MUNICIPALITY]})
    conversation = at_step(Conversation(world, State(session=place, keep=False)), Where("recht"))
    settings = TerminalSettings(COLUMNS, ROWS, colour=True, unicode=True, plain=False)
    streams = Streams(sys.stdin, sys.stdout, sys.stdout)
    prompter = choose_prompter(settings, streams, world.words)
    with (root / "vragen").open("w", encoding="utf-8") as told:
        converse(conversation, Telling(prompter, session, world, told))


class Terminal:
    """The interview in a pseudo-terminal, and what it tells of its questions."""

    def __init__(self, root: Path) -> None:
        telling = root / "vragen"
        os.mkfifo(telling)
        self._child = pexpect.spawn(
            sys.executable,
            ["-m", "benchmarks.screens", "--hold", str(root)],
            dimensions=(ROWS, COLUMNS),
            env={**os.environ, "TERM": "xterm-256color"},
        )
        self._child.delaybeforesend = None
        self._told = telling.open(encoding="utf-8")
        telling.unlink()

    def waits(self) -> Iterator[Wait]:
        """Answer question after question, until the result stands there."""
        question, pressed = self._asked()
        while question != RESULT:
            self._child.send(pressed)
            start = time.perf_counter()
            following, pressed_next = self._asked()
            yield Wait(question, following, self._drawn() - start)
            question, pressed = following, pressed_next
        self._child.close(force=True)

    def _asked(self) -> tuple[str, str]:
        """The question that comes next, and what to press there."""
        question, _, pressed = self._told.readline().rstrip("\n").partition("\t")
        assert question, "the interview ended before its result"
        return question, str(literal_eval(pressed))

    def _drawn(self) -> float:
        """When the last byte of a screen came."""
        last = time.perf_counter()
        while select.select([self._child.child_fd], [], [], QUIET_SECONDS)[0]:
            os.read(self._child.child_fd, 65536)
            last = time.perf_counter()
        return last


def measured(regulations: int) -> list[Wait]:
    """One interview on so many regulations."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("feiten.yaml", "hulp.yaml"):
            shutil.copy(regelingen_root() / name, root / name)
        shutil.copytree(regelingen_root() / "gemeenten", root / "gemeenten")
        shutil.rmtree(root / "gemeenten" / "den-haag" / "regelingen")
        generated(root, regulations)
        return list(Terminal(root).waits())


def lines(waits: list[Wait]) -> Iterator[str]:
    """The report about some interviews."""
    between = [1000 * each.seconds for each in waits if each.following != RESULT]
    result = [1000 * each.seconds for each in waits if each.following == RESULT]
    middle, high = median(between), quantiles(between, n=20)[-1]
    yield f"{len(between)} screens: median {middle:.1f} ms" + beside(middle, AIM_MILLISECONDS, "ms")
    yield f"    of twenty one is slower than {high:.1f} ms, the slowest {max(between):.1f} ms"
    yield f"    the result itself: {median(result):.1f} ms"
    slowest = sorted(waits, key=lambda each: -each.seconds)[:3]
    for each in slowest:
        yield f"    {each.question} -> {each.following}: {1000 * each.seconds:.1f} ms"


def main() -> None:
    """Measure and print; with `--hold` this is the process in the terminal."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--regulations", type=int, default=150)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--hold", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.hold is not None:
        hold(arguments.hold)
        return
    loop = Yardstick.measured().loop
    print(f"{arguments.regulations} regulations (a fixed Python loop: {1000 * loop:.1f} ms)")
    waits = [each for _ in range(arguments.rounds) for each in measured(arguments.regulations)]
    for line in lines(waits):
        print(line)


if __name__ == "__main__":
    main()
