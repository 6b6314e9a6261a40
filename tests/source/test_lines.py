"""Lines of a file, and what of it is shown."""

import pytest

from geldstap.source.lines import SourceText, shorten


def test_lines_are_those_of_an_editor() -> None:
    """All three line ends count; other separators of Unicode don't."""
    assert SourceText.of("a\nb\r\nc\rd", "f").lines == ("a", "b", "c", "d")
    assert SourceText.of("a\u2028b", "f").lines == ("a\ufffdb",)


def test_position_counts_characters_from_one() -> None:
    """Behind two kinds of line ends."""
    text = "a\r\nbé€x"
    place = SourceText.of(text, "f").position(text, text.index("x"))
    assert (place.line, place.column) == (2, 4)


def test_problem_behind_the_last_line_quotes_nothing() -> None:
    """A parser may notice a fault at the end of the file."""
    source = SourceText.of("a", "f")
    assert source.problem(source.place(9, 1), "yaml_syntax").quoted == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("612", "612"),
        ("a\n b", "a b"),
        ("x" * 81, "x" * 79 + "…"),
        ("x" * 80, "x" * 80),
    ],
)
def test_text_is_shortened_to_what_can_be_shown(text: str, shown: str) -> None:
    """One line of at most 80 characters."""
    assert shorten(text) == shown
