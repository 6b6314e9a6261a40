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


def in_view(at: int, titles: list[str], room: int, *, moves: int = 0) -> list[str]:
    """The labels that one sees when the pointer stands there, after moving down so often."""
    options = tuple(Option("", title, "", Chosen(title)) for title in titles)
    pointer = Pointer(options, at)
    drawn = pointer.drawn(titles, room)
    for _ in range(moves):
        pointer.step(1)
        drawn = pointer.drawn(titles, room)
    return "".join(text for _, text, *_ in drawn).replace(">", "").split()


TALL = ["a", "b\nb", "c", "d\nd\nd", "e"]


@pytest.mark.parametrize(
    ("at", "room", "seen"),
    [
        (0, 9, ["a", "b", "b", "c", "d", "d", "d", "e"]),
        (0, 2, ["a"]),
        (0, 3, ["a", "b", "b"]),
        (0, 5, ["a", "b", "b", "c"]),
        (2, 4, ["c", "d", "d", "d"]),
        (4, 4, ["d", "d", "d", "e"]),
        (4, 3, ["e"]),
        # A choice that is taller than the room is seen as far as it goes.
        (3, 2, ["d", "d", "d"]),
    ],
)
def test_no_choice_is_shown_by_half(at: int, room: int, seen: list[str]) -> None:
    """Half a choice would read as another one."""
    assert in_view(at, TALL, room) == seen


def test_the_list_moves_no_more_than_it_has_to() -> None:
    """Who steps down sees the same lines, as long as the next one is in view."""
    titles = list("abcdef")
    assert in_view(0, titles, 3, moves=1) == ["a", "b", "c"]
    assert in_view(0, titles, 3, moves=2) == ["b", "c", "d"]
    assert in_view(0, titles, 3, moves=5) == ["d", "e", "f"]
    assert in_view(0, titles, 3, moves=6) == ["a", "b", "c"]
