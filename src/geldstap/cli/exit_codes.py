"""What the program says to the shell when it ends."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes (docs/opdrachten.md)."""

    FINE = 0
    INPUT_WRONG = 1
    COMMAND_WRONG = 2
    INTERRUPTED = 130
