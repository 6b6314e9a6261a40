"""The nearest right word."""

import pytest

from geldstap.source.nearest import nearest

OPTIONS = ("kale_huur", "kinderen", "toetsingsinkomen", "vermogen")


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("kale_hur", "kale_huur"),
        ("Kale huur", "kale_huur"),
        ("KALE-HUUR", "kale_huur"),
        ("kinders", "kinderen"),
        ("toetsinginkomen", "toetsingsinkomen"),
        ("fiets", ""),
        ("", ""),
        ("kale_huur" * 100, ""),
    ],
)
def test_misspelled_word_finds_its_neighbour(word: str, found: str) -> None:
    """Case, spaces and hyphens don't count; what is far off finds nothing."""
    assert nearest(word, OPTIONS) == found
