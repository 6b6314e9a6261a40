"""Digits in a list: they point at a line, and what names no line chooses none."""

import pytest

from geldstap.app.screen import Chosen, Reply, Typed
from geldstap.terminal.options import Option
from geldstap.terminal.pointer import Pointer


def answer_after(digits: str, lines: int) -> Reply:
    """What Enter brings after typing these digits in a list of so many lines."""
    options = tuple(Option(str(n), f"regel {n}", "", Chosen(str(n))) for n in range(1, lines + 1))
    pointer = Pointer(options)
    for digit in digits:
        pointer.to_digit(digit)
    return pointer.answer


@pytest.mark.parametrize(
    ("digits", "lines", "answer"),
    [
        ("", 4, Chosen("1")),
        ("3", 4, Chosen("3")),
        ("12", 14, Chosen("12")),
        ("3200", 4, Typed("3200")),
        ("9", 4, Typed("9")),
        ("85", 4, Typed("85")),
    ],
)
def test_only_a_number_of_a_line_chooses_it(digits: str, lines: int, answer: Reply) -> None:
    """An amount that is typed in a list is never taken for one of its lines."""
    assert answer_after(digits, lines) == answer
