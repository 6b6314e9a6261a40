"""The help line: what goes first when there is less room, and what goes last."""

from dataclasses import replace

import pytest

from geldstap.app.screen import HelpLine
from geldstap.terminal.helpline import help_line, human, plain_help
from tests.terminal.screens import HELP_LINE, PARTNER, PHONE, RENT, WORDS


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (80, [" ? hulp · Helpdesk Geldzaken (070) 353 61 88 · < terug · w weet ik niet"]),
        (60, [" ? hulp · Helpdesk Geldzaken (070) 353 61 88 · < terug"]),
        (40, ["? hulp (070) 353 61 88 · < terug"]),
        (30, ["? hulp (070) 353 61 88"]),
        (20, ["? (070) 353 61 88"]),
        (16, ["(070) 353 61 88"]),
        (10, ["(070) 353", "61 88"]),
    ],
)
def test_number_of_a_human_is_the_last_to_go(width: int, lines: list[str]) -> None:
    """From the widest to a screen that can't even hold the number in one line."""
    assert help_line(HELP_LINE, RENT, WORDS, width) == lines


@pytest.mark.parametrize("width", range(5, 200))
def test_number_is_whole_at_every_width(width: int) -> None:
    """Digits may go on below, none is lost, and no line is too long."""
    lines = help_line(HELP_LINE, RENT, WORDS, width)
    assert PHONE.replace(" ", "") in "".join(lines).replace(" ", "")
    assert max(map(len, lines)) <= width


def test_long_name_makes_room_for_the_keys() -> None:
    """A name that doesn't fit beside the number goes before the keys do."""
    long = HelpLine(PHONE, "Financieel loket van de gemeente met de allerlangste naam van allemaal")
    assert help_line(long, RENT, WORDS, 80) == [
        " ? hulp (070) 353 61 88 · < terug · w weet ik niet"
    ]


def test_only_keys_that_do_something_are_named() -> None:
    """The first question has no way back; some questions can't be skipped."""
    first = replace(RENT, can_go_back=False, can_skip=False)
    assert help_line(HELP_LINE, first, WORDS, 80) == [
        " ? hulp · Helpdesk Geldzaken (070) 353 61 88"
    ]


def test_plain_help_says_the_number_and_the_keys() -> None:
    """In words that read well aloud."""
    assert plain_help(HELP_LINE, RENT, WORDS) == [
        "? = hulp. Helpdesk Geldzaken: (070) 353 61 88",
        "< = terug, w = weet ik niet, z = zeg ik liever niet, . = stoppen",
    ]


def test_plain_help_leaves_out_what_the_list_shows() -> None:
    """In a list w and z are lines of their own."""
    assert plain_help(HELP_LINE, PARTNER, WORDS)[1] == "< = terug, . = stoppen"


def test_last_screen_names_a_human() -> None:
    """Where nothing is asked any more."""
    assert human(HELP_LINE, WORDS) == (
        "Liever een mens spreken? Helpdesk Geldzaken: (070) 353 61 88"
    )
