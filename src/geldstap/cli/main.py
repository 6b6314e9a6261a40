"""The entry point: one run of the program, from its arguments to its exit code.

Little is imported before something is known to go wrong or to be wanted, so that every
start is fast, and so that an interrupt while it loads is no traceback.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from geldstap import __version__
from geldstap.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    from geldstap.cli.environment import Environment
    from geldstap.cli.options import CommandLine
    from geldstap.text.words import Words


def main() -> int:
    """Run the program as it was started, and return its exit code."""
    # Nothing that is made while loading becomes garbage; to look for it costs a tenth.
    gc.disable()
    try:
        from geldstap.cli.environment import this_process

        return run(sys.argv[1:], this_process())
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED


def run(arguments: Sequence[str], environment: "Environment") -> ExitCode:
    """Run with these arguments in this environment. Nothing gets out but the exit code."""
    try:
        code = _run(arguments, environment)
        environment.stdout.flush()
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return _reader_left(environment)
    except Exception as error:  # noqa: BLE001 - whatever it is, a person gets a calm sentence
        return _broken(error, environment)
    return code


def _run(arguments: Sequence[str], environment: "Environment") -> ExitCode:
    from geldstap.cli.options import parse

    line = parse(arguments)
    environment = environment.with_options(line.options)
    if line.wants_version:
        environment.stdout.write(f"geldstap {__version__}\n")
        return ExitCode.FINE
    try:
        return _command(line)(environment)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - sorted out there, and raised again if unknown
        return _complain(error, environment)


def _command(line: "CommandLine") -> Callable[["Environment"], ExitCode]:
    """What the line asks for. Raises a Fault where an option for every command is wrong."""
    if line.fault is not None and not line.wants_help:
        raise line.fault
    if line.rest[:1] == ("hulp",) and not line.wants_help:
        from geldstap.cli.contacts import shortcut

        if short := shortcut(line.rest):
            return short
    from geldstap.cli import app

    return partial(app.show_help if line.wants_help else app.run, line.rest)


def _complain(error: Exception, environment: "Environment") -> ExitCode:
    """Say what is wrong with the line or a file in it. Raises what is a fault of ours."""
    from geldstap.cli import output
    from geldstap.cli.faults import Fault, WrongFile
    from geldstap.text.words import Words

    words = Words.load(environment.language)
    match error:
        case Fault():
            output.complain(environment, words, *error.sentences(words))
            return ExitCode.COMMAND_WRONG
        case WrongFile(problems=problems):
            output.complain_about_file(problems, environment, words)
            return ExitCode.INPUT_WRONG
    raise error


def _reader_left(environment: "Environment") -> ExitCode:
    """Whoever read along had enough; what is still to be written goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (environment.stdout, environment.stderr):
        with suppress(OSError):
            stream.flush()
            continue
        with suppress(OSError):
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
    return ExitCode.FINE


def _broken(error: Exception, environment: "Environment") -> ExitCode:
    """A fault of ours. What the error says isn't shown: answers may stand in it."""
    from geldstap.cli import output

    words = _words(environment.language)
    output.complain(
        environment,
        words,
        words.say("Er ging iets mis in geldstap zelf. Dat ligt niet aan u."),
        words.say("Antwoorden die u had bewaard, staan er nog. Probeer het nog een keer."),
    )
    if environment.debug:
        import traceback

        traceback.print_exception(error, file=environment.stderr)
    return ExitCode.INPUT_WRONG


def _words(language: str) -> "Words":
    """The words of the language, or Dutch where it is these words that are broken."""
    from geldstap.text.catalogs import SOURCE_LANGUAGE
    from geldstap.text.words import Words

    try:
        return Words.load(language)
    except Exception:  # noqa: BLE001 - the person is told about the fault before this one
        return Words.load(SOURCE_LANGUAGE)


if __name__ == "__main__":
    sys.exit(main())
