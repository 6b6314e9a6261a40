"""Visitors one after the other: each gets a process of their own, and what it knew ends with it.

The process that stays never sees an answer. It guards the terminal: whatever becomes of the
visitor's process, the screen is wiped and the terminal is as it was.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from enum import IntEnum
from types import FrameType
from typing import NoReturn

from geldstap.app import example
from geldstap.app.clock import dutch_time
from geldstap.app.conversation import Conversation
from geldstap.app.pages.visit import NEXT
from geldstap.app.state import State
from geldstap.app.visit import KeepsNothing, Visit, WritesNowhere
from geldstap.app.world import World
from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.household import shelf_in
from geldstap.cli.shelves import UsbShelves
from geldstap.cli.talk import prompter_for
from geldstap.terminal.alternate import alternate_screen, forget_keys
from geldstap.terminal.loop import Ending, converse
from geldstap.text.words import Words

# What ends a session from outside. Windows has no SIGHUP.
_ENDINGS = [
    found for name in ("SIGTERM", "SIGHUP") if (found := getattr(signal, name, None)) is not None
]


class After(IntEnum):
    """What comes after a visitor, as the exit code of their process."""

    CLOSED = 0
    BROKEN = 1
    NEXT = 10
    LEFT = 11


class _EndedFromOutside(Exception):
    """The program was told to end."""


def hold(environment: Environment, *, practice: bool) -> ExitCode:
    """Visitors one after the other, until somebody closes the session."""
    _no_cores()
    draws = not is_plain(environment)
    after = After.NEXT
    with alternate_screen(environment.stdout, environment.stdin, draws=draws):
        try:
            with _told_to_end():
                while after is After.NEXT:
                    after = _one(environment, practice)
                    forget_keys(environment.stdin)
        except _EndedFromOutside:
            after = After.LEFT
    return _close(environment, after)


def _no_cores() -> None:
    """A program that breaks may leave its memory on disk, for whoever mends it: not here."""
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))


def is_plain(environment: Environment) -> bool:
    """Plain mode as it was asked for; what somebody kept on this computer isn't looked at."""
    return bool(environment.options.plain) or environment.is_simple


def visit(environment: Environment, *, practice: bool, is_apart: bool) -> After:
    """One visitor: new words, a new world, a new conversation."""
    known = Visit(
        lambda: _on_the_wall(environment.clock()),
        UsbShelves(),
        not is_plain(environment),
        is_apart,
        practice,
    )
    world = World(
        environment.day,
        KeepsNothing(),
        WritesNowhere(),
        shelf=shelf_in(environment),
        clock=environment.clock_of_day,
        visit=known,
    )
    if practice and environment.options.day is None:
        world = world.on(example.practice(world).peildatum or world.day)
    begun = Conversation(world, State(environment.language, keep=False))
    prompter = prompter_for(environment, world, plain=is_plain(environment))
    ending = converse(begun, prompter)
    prompter.blank()
    return _after(ending)


def _on_the_wall(moment: datetime) -> datetime:
    """As the clock in the room has it."""
    return dutch_time(moment) or moment.astimezone()


def _after(ending: Ending[Conversation]) -> After:
    if ending.program:
        return After.LEFT
    state = ending.conversation.state
    if not ending.left:
        return After.NEXT if state.where.item == NEXT else After.CLOSED
    # On the start screen there is nobody's to erase: whoever leaves there leaves the program.
    return After.LEFT if state.since is None else After.NEXT


def _one(environment: Environment, practice: bool) -> After:
    """One visitor in a process apart, where this computer can do that."""
    if not environment.can_part or environment.debug:
        try:
            return visit(environment, practice=practice, is_apart=False)
        finally:
            gc.collect()
    # Ctrl-C is for the visitor.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    pid = os.fork()
    if pid == 0:
        _visitor_s_process(lambda: visit(environment, practice=practice, is_apart=True))
    try:
        return _waited_for(pid)
    except _EndedFromOutside:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        raise
    finally:
        signal.signal(signal.SIGINT, before)


def _visitor_s_process(one: Callable[[], After]) -> NoReturn:
    """Ends with the code of what comes next, whatever happens; nothing is written about it."""
    code = After.BROKEN
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for ending in _ENDINGS:
            signal.signal(ending, signal.SIG_DFL)
        code = one()
    except KeyboardInterrupt:
        code = After.LEFT
    except BaseException:  # noqa: BLE001 - answers may stand in it: only that it happened is told
        code = After.BROKEN
    finally:
        os._exit(code)


def _waited_for(pid: int) -> After:
    """What the process of a visitor ended with; one that was killed is broken."""
    _, status = os.waitpid(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    return After(code) if code in list(After) else After.BROKEN


@contextmanager
def _told_to_end() -> Iterator[None]:
    """Being told to end, or a window that closes, ends the session in good order."""

    def end(_: int, __: FrameType | None) -> None:
        raise _EndedFromOutside

    handlers = {each: signal.signal(each, end) for each in _ENDINGS}
    try:
        yield
    finally:
        for each, handler in handlers.items():
            signal.signal(each, handler)


def _close(environment: Environment, after: After) -> ExitCode:
    """The last words stand in the usual screen, without anything of any visitor."""
    words = Words.load(environment.language)
    if after is After.BROKEN:
        output.complain(
            environment,
            words,
            words.say("Er ging iets mis in geldstap zelf. Dat ligt niet aan u."),
            words.say(
                "Wat de bezoeker invulde, is weg. Typ “geldstap sessie” om opnieuw te beginnen."
            ),
        )
        return ExitCode.INPUT_WRONG
    said = [words.say("De sessie is gesloten. Er is niets bewaard.")]
    if is_plain(environment):
        stays = words.say(
            "Wat hierboven staat, blijft in dit venster. Sluit het, of maak het leeg."
        )
        said.append(stays)
    output.say(environment, *said)
    return ExitCode.INTERRUPTED if after is After.LEFT else ExitCode.FINE
