"""Each kind of problem in a regulation set: its file, its place, and the text for its author."""

from pathlib import Path

import pytest

from geldstap.text.problems import render
from geldstap.text.rule_messages import RULE_MESSAGES
from geldstap.text.words import Words
from tests.errors.rule_reproducers import (
    HERE,
    RULES,
    RULES_MADE,
    expected_rule_place,
    rule_problems_of,
)

KINDS = sorted({*RULES, *RULES_MADE})


@pytest.mark.parametrize("kind", KINDS)
def test_reproducer_gives_its_problem_alone(kind: str, tmp_path: Path) -> None:
    """One fault is one problem: nothing follows from it that the author would puzzle over."""
    assert [problem.kind for problem in rule_problems_of(kind, tmp_path)] == [kind]


@pytest.mark.parametrize("kind", KINDS)
def test_problem_stands_where_the_fault_is(kind: str, tmp_path: Path) -> None:
    """File, line and column as the first line of the reproducer says."""
    (problem,) = rule_problems_of(kind, tmp_path)
    place = problem.place
    assert (place.file, place.line, place.column) == expected_rule_place(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_text_says_what_is_wrong_and_what_to_do(kind: str, tmp_path: Path) -> None:
    """Word for word, with the line and the carets."""
    expected = (HERE / "rule_texts" / f"{kind}.txt").read_text(encoding="utf-8")
    assert render(rule_problems_of(kind, tmp_path), Words.load("nl")) + "\n" == expected


def test_every_sentence_about_a_set_has_its_reproducer() -> None:
    """A new kind comes with a file that shows it, and an old file with its kind."""
    assert set(KINDS) == set(RULE_MESSAGES)


def test_every_expected_text_has_its_reproducer() -> None:
    """None outlived its kind."""
    assert {path.stem for path in (HERE / "rule_texts").iterdir()} == set(KINDS)
