"""Writes the expected texts anew, for when sentences were changed on purpose.

Run as `python -m tests.errors.renew` at the top of the repository, then read the diff:
each text must still say what is wrong and what to write instead.
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from geldstap.model.problem import Problem
from geldstap.text.problems import render
from geldstap.text.words import Words
from tests.errors.package_reproducers import REFUSALS
from tests.errors.reproducers import HERE, HOUSEHOLDS, MADE, problems_of
from tests.errors.rule_reproducers import RULES, RULES_MADE, rule_problems_of


def renew() -> None:
    """One text per kind."""
    for kind in (*HOUSEHOLDS, *MADE):
        with TemporaryDirectory() as folder:
            _write("texts", kind, problems_of(kind, Path(folder)))
    for kind in (*RULES, *RULES_MADE):
        with TemporaryDirectory() as folder:
            _write("rule_texts", kind, rule_problems_of(kind, Path(folder)))
    for kind, refusal in REFUSALS.items():
        with TemporaryDirectory() as folder:
            problem = refusal(Path(folder))
            _write("package_texts", kind, [] if problem is None else [problem])


def _write(folder: str, kind: str, problems: Sequence[Problem]) -> None:
    text = render(problems, Words.load("nl"))
    (HERE / folder / f"{kind}.txt").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    renew()
