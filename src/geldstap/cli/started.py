"""How the program was started, so that what a person is told to type works for them.

Whoever installed it in a folder of their own has no `geldstap` that can be typed alone; and
answers that were kept with `--gegevens` are only found with it again.
"""

import os
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

NAME = "geldstap"


def this_program() -> str:
    """What starts this program again, as it is typed here."""
    from shutil import which

    return typed_again(sys.argv[0], sys.orig_argv, which)


def typed_again(program: str, original: Sequence[str], which: Callable[[str], str | None]) -> str:
    """The name alone where that starts the same program, else what was started.

    `program` is the first argument as Python has it, `original` the whole line before that.
    """
    if Path(program).name == "__main__.py":
        return f"{quoted(original[0])} -m {NAME}"
    found = which(NAME)
    if not program or program == "-c" or (found and _bare(found) == _bare(program)):
        return NAME
    return quoted(program)


def with_folder(program: str, folder: Path | None) -> str:
    """The same with the folder for answers that was named."""
    return program if folder is None else f"{program} --gegevens {quoted(str(folder))}"


def quoted(text: str) -> str:
    """One word of a command line, also where it has a space in it.

    On Windows a path can't hold a quotation mark, so that these around it are enough.
    """
    if sys.platform == "win32":
        return f'"{text}"' if " " in text else text
    return shlex.quote(text)


def _bare(path: str) -> str:
    """Where a program is; on Windows with or without its `.exe`."""
    real = os.path.realpath(path)
    return real.casefold().removesuffix(".exe") if sys.platform == "win32" else real
