"""Lines that keep words and amounts in one piece."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.export.wrap import wrap


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("U krijgt € 1.250 van ons", ["U krijgt", "€ 1.250 van", "ons"]),
        ("Dat duurt 20 minuten", ["Dat duurt", "20 minuten"]),
        ("Er komt 12 per week bij", ["Er komt", "12 per week", "bij"]),
        ("Bel nu 353 61 88", ["Bel nu", "353 61 88"]),
        ("Hij woont in 12 m3 lucht", ["Hij woont in", "12 m3 lucht"]),
        ("Het eind is 1 mei 2027", ["Het eind is", "1 mei 2027"]),
    ],
)
def test_a_number_stays_with_its_unit(text: str, lines: list[str]) -> None:
    """Amounts, durations, dates and telephone numbers are read in one go."""
    assert wrap(text, 12) == lines


def test_what_is_wider_than_a_line_may_break_between_its_words() -> None:
    """Keeping together is a wish; the words are a rule."""
    assert wrap("15 september 2027", 12) == ["15 september", "2027"]


def test_a_word_is_never_cut() -> None:
    """An address that is too long sticks out, so that it can be copied."""
    url = "https://www.example.nl/een/heel/lang/pad"
    assert wrap(f"Zie {url} nu", 10) == ["Zie", url, "nu"]


def test_a_hyphen_is_no_place_to_break() -> None:
    """`WMO-beschikking` is one word."""
    assert wrap("een Wmo-beschikking", 12) == ["een", "Wmo-beschikking"]


def test_later_lines_hang_below_the_first() -> None:
    """The indents count for the width."""
    assert wrap("een twee drie", 9, "- ", "  ") == ["- een", "  twee", "  drie"]


def test_line_ends_of_the_text_are_kept() -> None:
    """A writer's own lines start anew."""
    assert wrap("een\ntwee", 80) == ["een", "twee"]


@given(st.text(alphabet="ab1€ per()-.\n", max_size=80), st.integers(1, 40))
def test_nothing_is_lost_and_no_line_is_too_wide_that_could_be_shorter(
    text: str, width: int
) -> None:
    """Every word comes back, in order; only a single word sticks out."""
    lines = wrap(text, width)
    assert " ".join(lines).split() == text.split()
    assert all(len(line) <= width or " " not in line for line in lines)
