"""The word that leaves at once works where nothing is typed, too: in lists, and across questions."""

from dataclasses import replace
from itertools import count

import pytest

from geldstap.app.screen import Chosen, LeaveNow, Reply, Skip, Typed
from geldstap.terminal.leaving import LeaveWord
from tests.terminal.screens import HOME, ONWARD, RENT, THINGS, screen, words_of
from tests.terminal.window import window

CERTAIN = replace(HOME, can_skip=False)
DOWN = "\x1b[B"


@pytest.mark.parametrize(
    ("letters", "seconds", "leaves"),
    [
        ("weg", 0.0, True),
        ("weg", 1.5, True),
        ("weg", 1.6, False),
        ("wweg", 0.2, True),
        ("wewweg", 0.2, True),
        ("we", 0.2, False),
        ("eg", 0.2, False),
        ("wge", 0.2, False),
    ],
)
def test_the_letters_come_right_after_each_other(
    letters: str, seconds: float, leaves: bool
) -> None:
    """Who reads in between presses keys, and doesn't type a word."""
    word = LeaveWord(count(step=seconds).__next__)
    assert [word.typed(letter) for letter in letters][-1] == leaves


@pytest.mark.parametrize(
    ("pressed", "reply"),
    [
        ("weg", LeaveNow()),
        ("WEG", LeaveNow()),
        (f"w{DOWN}eg\r", Chosen("koop")),
        ("weeg\r", Chosen("koop")),
    ],
)
def test_in_a_list_it_needs_no_enter(pressed: str, reply: Reply) -> None:
    """A key between the letters makes them what they are by themselves."""
    with window(80, 24, words_of, lambda: 0.0) as shown:
        assert shown.ask(screen(CERTAIN), pressed) == reply


@pytest.mark.parametrize("following", [HOME, RENT, THINGS, ONWARD])
def test_a_letter_that_answers_is_part_of_the_word(following: object) -> None:
    """`w` brings the next question; whatever that is, the rest of the word leaves."""
    with window(80, 24, words_of, lambda: 0.0) as shown:
        assert shown.ask(screen(HOME), "weg") == Skip()
        assert shown.ask(screen(following), "") == LeaveNow()  # type: ignore[arg-type]


def test_a_text_that_begins_like_the_word_is_a_text() -> None:
    """There the word is typed with Enter."""
    with window(80, 24, words_of, lambda: 0.0) as shown:
        assert shown.ask(screen(RENT), "wegenwacht\r") == Typed("wegenwacht")
        assert shown.ask(screen(RENT), "weg\r") == LeaveNow()


def test_who_reads_in_between_types_a_text() -> None:
    """After `w` at a list, and time to read, an `e` is the beginning of an answer."""
    with window(80, 24, words_of) as shown:
        assert shown.ask(screen(HOME), "w") == Skip()
        assert shown.ask(screen(RENT), "eg\r") == Typed("eg")
