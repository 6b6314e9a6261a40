"""Lines for a screen."""

import pytest

from geldstap.terminal.fold import fold, margin, sides


def test_words_stay_whole() -> None:
    """And a number stays with its unit."""
    text = "Hoeveel huur betaalt u? Het is € 612 per maand."
    assert fold(text, 22) == ["Hoeveel huur betaalt", "u? Het is", "€ 612 per maand."]


def test_what_is_wider_than_the_screen_goes_on_below() -> None:
    """An address is broken, not lost."""
    assert fold("www.belastingdienst.nl", 10) == ["www.belast", "ingdienst.", "nl"]


@pytest.mark.parametrize(
    ("width", "lines"),
    [(20, ["links         rechts"]), (13, ["links  rechts"]), (12, ["links", "rechts"])],
)
def test_sides_share_a_line_where_they_fit(width: int, lines: list[str]) -> None:
    """With two blanks between them at least."""
    assert sides("links", "rechts", width) == lines


def test_empty_side_leaves_no_line() -> None:
    """How many questions there are isn't always known."""
    assert sides("links", "", 20) == ["links"]


def test_narrow_screens_have_no_margin() -> None:
    """Every character counts there."""
    assert (margin(80), margin(40)) == (" ", "")
