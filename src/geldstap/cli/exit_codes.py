"""What the program says to the shell when it ends."""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a run ended.

    INPUT_WRONG: a file is wrong, a check failed, or the program itself did. COMMAND_WRONG:
    the line is wrong, or a question could not be asked.
    """

    FINE = 0
    INPUT_WRONG = 1
    COMMAND_WRONG = 2
    INTERRUPTED = 130
