"""The entry point: one run of the program, from its arguments to its exit code.

Little is imported before something is known to go wrong or to be wanted, so that every
start is fast, and so that an interrupt while it loads is no traceback.
"""

import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from geldstap import __version__
from geldstap.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    from geldstap.cli.environment import Environment
    from geldstap.cli.options import CommandLine


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
        return _run(arguments, environment)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        from geldstap.cli.endings import reader_left

        return reader_left(environment)


def _run(arguments: Sequence[str], environment: "Environment") -> ExitCode:
    from geldstap.cli.options import parse

    line = parse(arguments)
    environment = environment.with_options(line.options)
    try:
        code = _command(line)(environment)
        environment.stdout.flush()
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, it is said in calm words
        from geldstap.cli.endings import explain

        return explain(error, environment)
    return code


def _command(line: "CommandLine") -> Callable[["Environment"], ExitCode]:
    """What the line asks for. Raises a Fault where an option for every command is wrong."""
    if line.wants_version:
        return _say_version
    if line.fault is not None and not line.wants_help:
        raise line.fault
    if line.rest[:1] == ("hulp",) and not line.wants_help:
        from geldstap.cli.contacts import shortcut

        if short := shortcut(line.rest):
            return short
    from geldstap.cli import app

    return partial(app.show_help if line.wants_help else app.run, line.rest)


def _say_version(environment: "Environment") -> ExitCode:
    environment.stdout.write(f"geldstap {__version__}\n")
    return ExitCode.FINE


if __name__ == "__main__":
    sys.exit(main())
