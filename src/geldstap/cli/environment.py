"""The outside world, looked at once: streams, terminal, language, day, folders.

Nothing else in the program reads them. Tests make one of their own.
"""

import io
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TextIO

from geldstap.app.clock import Clock
from geldstap.cli.options import Options
from geldstap.source.languages import SOURCE_LANGUAGE, codes

_NO_TERMINAL = {"", "dumb", "unknown"}
_USUAL_SIZE = os.terminal_size((80, 24))
_WINDOWS_ESCAPE_CODES = 4
_BY_PYTHON = {("LC_CTYPE", "C.UTF-8"), ("LC_CTYPE", "C.utf8"), ("LC_CTYPE", "UTF-8")}


@dataclass(frozen=True, slots=True)
class Environment:
    """What one run has around it.

    `is_asking`: somebody can type answers. `is_shown`: the result goes to a screen, not to
    a file or another program. `is_simple`: the screen can do no more than lines of text.
    `spoken` is the language of the system; `today` and it give way to `options`. `clock` gives
    the present moment, with its zone. `can_part`: a piece of work can have a process of its own.
    `program` says how this one was started.
    """

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    is_asking: bool
    is_shown: bool
    is_simple: bool
    width: int
    height: int
    colour: bool
    unicode: bool
    spoken: str
    today: date
    folder: Path
    clock: Clock = lambda: datetime.now(UTC)
    debug: bool = False
    options: Options = field(default_factory=Options)
    can_part: bool = False
    program: Callable[[], str] = lambda: "geldstap"

    @property
    def language(self) -> str:
        """The language to speak."""
        return self.options.language or self.spoken

    @property
    def day(self) -> date:
        """The reference date."""
        return self.options.day or self.today

    @property
    def clock_of_day(self) -> Clock | None:
        """The clock; None where a day was asked for, so that nobody reads what is open now."""
        return self.clock if self.options.day is None else None

    @property
    def command(self) -> str:
        """What somebody types to find the same answers again."""
        from geldstap.cli.started import with_folder

        return with_folder(self.program(), self.options.data)

    def with_options(self, options: Options) -> "Environment":
        """The same surroundings, with what the person asked for."""
        return replace(self, options=options)


def this_process() -> Environment:
    """The environment of the program as it was started."""
    stdin, stdout, stderr = (_open(s) for s in (sys.stdin, sys.stdout, sys.stderr))
    is_asking, is_shown = stdin.isatty(), stdout.isatty()
    size = _size(os.environ, (stdout, stderr, stdin))
    return Environment(
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        is_asking=is_asking,
        is_shown=is_shown,
        is_simple=is_simple(os.environ) or (is_shown and not _knows_escape_codes(stdout)),
        width=size.columns,
        height=size.lines,
        colour=has_colour(os.environ, is_shown),
        unicode=is_unicode(stdout, os.environ, utf8_mode=bool(sys.flags.utf8_mode)),
        spoken=spoken(os.environ),
        today=date.today(),  # noqa: DTZ011 - the day where the person is
        folder=Path.cwd(),
        debug=os.environ.get("GELDSTAP_DEBUG") == "1",
        can_part=hasattr(os, "fork"),
        program=_program,
    )


def spoken(variables: Mapping[str, str]) -> str:
    """The language of the system where the program speaks it, else Dutch."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((variables[name] for name in names if variables.get(name)), "")
    return next((code for code in codes() if locale.startswith(code)), SOURCE_LANGUAGE)


def has_colour(variables: Mapping[str, str], is_shown: bool) -> bool:
    """Colour on a screen, unless it isn't wanted; NO_COLOR goes before FORCE_COLOR."""
    if variables.get("NO_COLOR"):
        return False
    return bool(variables.get("FORCE_COLOR")) or (is_shown and not is_simple(variables))


def is_simple(variables: Mapping[str, str]) -> bool:
    """Whether the terminal says of itself that it can do no more than lines of text."""
    on_windows = sys.platform == "win32"
    return variables.get("TERM", "windows" if on_windows else "") in _NO_TERMINAL


def is_unicode(stream: TextIO, variables: Mapping[str, str], *, utf8_mode: bool) -> bool:
    """Whether every character can be written, and what reads it knows them.

    In its UTF-8 mode Python writes UTF-8 whatever the system says, so the stream tells nothing;
    with `LC_ALL=C` that mode is on. Then the variables tell: a locale that was named, and isn't
    UTF-8, gets plain signs, which can be read everywhere. Where none was named, as in many
    containers, the screen is UTF-8 all the same; and who asked for the mode wants it.
    """
    if not _is_utf(stream.encoding or ""):
        return False
    if not utf8_mode or variables.get("PYTHONUTF8") == "1":
        return True
    named = _named_locale(variables)
    return not named or _is_utf(named.rpartition(".")[2])


def _named_locale(variables: Mapping[str, str]) -> str:
    """The locale for characters that was asked for, or "".

    Python itself puts a UTF-8 locale in LC_CTYPE where there is no other (PEP 538).
    """
    names = ("LC_ALL", "LC_CTYPE", "LANG")
    given = ((name, variables.get(name, "")) for name in names)
    return next((text for name, text in given if text and (name, text) not in _BY_PYTHON), "")


def _is_utf(encoding: str) -> bool:
    return encoding.lower().replace("_", "-").startswith("utf")


def _program() -> str:
    from geldstap.cli.started import this_program

    return this_program()


def _open(stream: TextIO | None) -> TextIO:
    """A stream that the system closed before the start is one without anything in it."""
    return io.StringIO() if stream is None else stream


def _size(variables: Mapping[str, str], streams: tuple[TextIO, ...]) -> os.terminal_size:
    """Of the first stream that is a terminal; COLUMNS and LINES go before it."""
    size = next((os.get_terminal_size(s.fileno()) for s in streams if s.isatty()), _USUAL_SIZE)
    columns, lines = (
        int(given) if (given := variables.get(name, "")).isdecimal() else 0
        for name in ("COLUMNS", "LINES")
    )
    usual = _USUAL_SIZE
    return os.terminal_size(
        (columns or size.columns or usual.columns, lines or size.lines or usual.lines)
    )


def _knows_escape_codes(stream: TextIO) -> bool:
    """Consoles of Windows must be asked to understand them; very old ones refuse."""
    if sys.platform == "win32":
        import ctypes
        import msvcrt

        handle, mode = msvcrt.get_osfhandle(stream.fileno()), ctypes.c_ulong()
        console = ctypes.windll.kernel32
        if not console.GetConsoleMode(handle, ctypes.byref(mode)):
            return False
        return bool(console.SetConsoleMode(handle, mode.value | _WINDOWS_ESCAPE_CODES))
    return True
