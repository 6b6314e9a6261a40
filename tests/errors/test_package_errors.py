"""Each reason for refusing a package or a key: what gives it, and the text for a person."""

from pathlib import Path

import pytest

from geldstap.text.package_messages import PACKAGE_MESSAGES
from geldstap.text.problems import render
from geldstap.text.words import Words
from tests.errors.package_reproducers import REFUSALS

TEXTS = Path(__file__).parent / "package_texts"


@pytest.mark.parametrize("kind", sorted(REFUSALS))
def test_refused_for_this_reason_in_these_words(kind: str, tmp_path: Path) -> None:
    """Word for word, behind the name of the file."""
    problem = REFUSALS[kind](tmp_path)
    assert problem is not None
    assert problem.kind == kind
    expected = (TEXTS / f"{kind}.txt").read_text(encoding="utf-8")
    assert render([problem], Words.load("nl")) + "\n" == expected


def test_every_reason_has_its_reproducer() -> None:
    """And every expected text its reason."""
    assert set(REFUSALS) == set(PACKAGE_MESSAGES)
    assert {path.stem for path in TEXTS.iterdir()} == set(REFUSALS)
