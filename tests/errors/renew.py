"""Writes the expected texts anew, for when sentences were changed on purpose.

Run as `python -m tests.errors.renew` at the top of the repository, then read the diff:
each text must still say what is wrong and what to write instead.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from geldstap.text.problems import render
from geldstap.text.words import Words
from tests.errors.reproducers import HERE, HOUSEHOLDS, MADE, problems_of


def renew() -> None:
    """One text per kind."""
    for kind in (*HOUSEHOLDS, *MADE):
        with TemporaryDirectory() as folder:
            text = render(problems_of(kind, Path(folder)), Words.load("nl"))
        (HERE / "texts" / f"{kind}.txt").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    renew()
