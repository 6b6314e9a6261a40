"""Each kind of problem: its file, its place, and the text that people read."""

from pathlib import Path

import pytest

from geldstap.text.file_messages import FILE_MESSAGES
from geldstap.text.problems import render
from geldstap.text.words import Words
from tests.errors.reproducers import (
    HERE,
    HOUSEHOLDS,
    MADE,
    expected_place,
    problems_of,
)

KINDS = sorted({*HOUSEHOLDS, *MADE})


@pytest.mark.parametrize("kind", KINDS)
def test_reproducer_gives_its_problem_alone(kind: str, tmp_path: Path) -> None:
    """One fault is one problem: nothing follows from it that the author would puzzle over."""
    assert [problem.kind for problem in problems_of(kind, tmp_path)] == [kind]


@pytest.mark.parametrize("kind", HOUSEHOLDS)
def test_problem_stands_where_the_fault_is(kind: str, tmp_path: Path) -> None:
    """Line and column as the first line of the reproducer says."""
    (problem,) = problems_of(kind, tmp_path)
    assert (problem.place.line, problem.place.column) == expected_place(HOUSEHOLDS[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_text_says_what_is_wrong_and_what_to_do(kind: str, tmp_path: Path) -> None:
    """Word for word, with the line and the carets."""
    expected = (HERE / "texts" / f"{kind}.txt").read_text(encoding="utf-8")
    assert render(problems_of(kind, tmp_path), Words.load("nl")) + "\n" == expected


def test_every_sentence_about_a_file_has_its_reproducer() -> None:
    """A new kind comes with a file that shows it, and an old file with its kind."""
    assert set(KINDS) == set(FILE_MESSAGES)


def test_every_expected_text_has_its_reproducer() -> None:
    """None outlived its kind."""
    assert {path.stem for path in (HERE / "texts").iterdir()} == set(KINDS)
