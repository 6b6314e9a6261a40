"""Writes the help of every command into docs/opdrachten.md, so that docs and help are one.

python tools/opdrachten.py               writes the page
python tools/opdrachten.py --controleer  only says whether it is up to date; exit 1 if not
"""

# A script, no package:
# ruff: noqa: INP001

import sys
from datetime import date
from io import StringIO
from pathlib import Path

from geldstap.cli.app import GROUPS, group, help_lines
from geldstap.cli.environment import Environment
from geldstap.text.words import Words

PAGE = Path(__file__).resolve().parents[1] / "docs" / "opdrachten.md"
INTRODUCTION = """\
# De opdrachten

Deze bladzijde is gemaakt uit de hulp van het programma zelf, met `python tools/opdrachten.py`.
"""


def page() -> str:
    """The page as it should be."""
    names = ["", *(each for name in group().commands for each in (name, *_inner(name)))]
    sections = (f"## geldstap {name}".rstrip() + f"\n\n```\n{_help(name)}\n```\n" for name in names)
    return "\n".join([INTRODUCTION, *sections])


def _inner(name: str) -> list[str]:
    """The commands of a group, with its own name in front."""
    return [f"{name} {each}" for each in GROUPS[name]()] if name in GROUPS else []


def _help(name: str) -> str:
    return "\n".join(help_lines(name.split(), _nowhere(), Words.load("nl"))).rstrip()


def _nowhere() -> Environment:
    """A place without a terminal, 80 columns wide."""
    return Environment(
        stdin=StringIO(),
        stdout=StringIO(),
        stderr=StringIO(),
        is_asking=False,
        is_shown=False,
        is_simple=True,
        width=80,
        height=24,
        colour=False,
        unicode=True,
        spoken="nl",
        today=date(2026, 11, 22),
        folder=Path(),
    )


def main() -> int:
    """Write or check the page."""
    if "--controleer" not in sys.argv:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    return 0 if PAGE.read_text(encoding="utf-8") == page() else 1


if __name__ == "__main__":
    sys.exit(main())
