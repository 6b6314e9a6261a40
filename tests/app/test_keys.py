"""The one table of keys, and the page that explains it."""

from dataclasses import replace

import pytest

from geldstap.app.keys import KEYS, page, typed_key
from geldstap.app.screen import Back, Help, LeaveNow, Reply, Skip, Stop
from geldstap.report.document import Rows
from tests.terminal.screens import RENT, WORDS


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("?\n", Help()),
        (" ? \n", Help()),
        ("<\n", Back()),
        ("w\n", Skip()),
        ("W\n", Skip()),
        ("z\n", Skip(declined=True)),
        (".\n", Stop()),
        ("weg\n", LeaveNow()),
        ("WEG\n", LeaveNow()),
        ("\x1bOP\n", Help()),
        ("\x1b[Z\n", Back()),
        ("??\n", Help()),
        ("612 ?\n", Help("612")),
    ],
)
def test_keys_are_typed_with_enter(line: str, reply: Reply) -> None:
    """F1 and Shift+Tab, too, in a terminal that hands over what they send."""
    assert typed_key(line, RENT) == reply


@pytest.mark.parametrize("line", ["<1800", "wel", "zo", "...", "", "612"])
def test_what_only_begins_like_a_key_is_an_answer(line: str) -> None:
    """`<1800` is an answer, `<` alone is back."""
    assert typed_key(line, RENT) is None


@pytest.mark.parametrize("line", ["w", "z"])
def test_w_and_z_are_letters_where_nothing_can_be_skipped(line: str) -> None:
    """The name of a file may be one letter."""
    assert typed_key(line, replace(RENT, can_skip=False)) is None


def test_page_names_every_key_once() -> None:
    """A key that is added to the table has to be explained."""
    rows = next(block for block in page(WORDS).blocks if isinstance(block, Rows)).rows
    assert [row.label.split()[0] for row in rows] == [key.typed for key in KEYS]


def test_page_names_the_keys_that_act_at_once() -> None:
    """Those that have no sign of their own."""
    rows = next(block for block in page(WORDS).blocks if isinstance(block, Rows)).rows
    labels = " ".join(row.label for row in rows)
    assert all(name in labels for name in ("F1", "Shift+Tab", "Ctrl+C", "Ctrl+W"))
