"""Sentences of a set inside ours."""

import pytest

from geldstap.report.phrases import (
    after_first_sentence,
    as_sentence,
    filled,
    first_sentence,
    inside,
    inside_name,
    listed,
)
from tests.report.households import DUTCH


def test_names_in_a_text_are_filled() -> None:
    """Every placeholder, and nothing around it."""
    values = {"grens": "€ 24"}
    assert filled("Er blijft {grens} over.", values.__getitem__) == "Er blijft € 24 over."


@pytest.mark.parametrize(
    "text", ["{0.__class__.__mro__}", "{grens!r:>{breedte}}", "{}", "{ a }", "100 % {", "}{"]
)
def test_a_text_of_a_set_can_t_reach_into_the_program(text: str) -> None:
    """A placeholder is a name to look up, never an attribute, index or format."""
    assert "<class" not in filled(text, lambda name: name)


@pytest.mark.parametrize(
    ("text", "first", "rest"),
    [
        ("U bent 18. Het recht begint later.", "U bent 18.", "Het recht begint later."),
        ("  Een zin zonder punt ", "Een zin zonder punt", ""),
        ("Hoger dan 1.5 en 2.", "Hoger dan 1.5 en 2.", ""),
        ("", "", ""),
    ],
)
def test_the_first_sentence_and_the_rest(text: str, first: str, rest: str) -> None:
    """Together they are the text."""
    assert (first_sentence(text), after_first_sentence(text)) == (first, rest)


@pytest.mark.parametrize(
    ("text", "middle"),
    [("U bent 18.", "u bent 18"), ("AOW krijgt u.", "AOW krijgt u"), ("", ""), ("É", "é")],
)
def test_a_sentence_in_the_middle_of_another(text: str, middle: str) -> None:
    """Small, without full stop; an abbreviation stays as it is."""
    assert inside(text) == middle


@pytest.mark.parametrize(
    ("name", "middle"),
    [
        ("De gemeente Den Haag", "de gemeente Den Haag"),
        ("Leergeld Den Haag", "Leergeld Den Haag"),
        ("", ""),
    ],
)
def test_a_name_in_the_middle_of_a_sentence(name: str, middle: str) -> None:
    """Only its article gets small."""
    assert inside_name(name) == middle


@pytest.mark.parametrize(
    ("text", "sentence"), [("de helft", "De helft."), ("Wie?", "Wie?"), ("", ""), ("Af.", "Af.")]
)
def test_words_as_a_sentence(text: str, sentence: str) -> None:
    """A capital, and one mark at the end."""
    assert as_sentence(text) == sentence


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([], ""),
        (["a", "b", "a"], "a, b"),
        (["a", "b", "c", "d"], "a, b, c, d"),
        (["a", "b", "c", "d", "e"], "a, b, c, d, e"),
        (["a", "b", "c", "d", "e", "f"], "a, b, c, d, en nog 2 andere"),
    ],
)
def test_a_list_stays_short(items: list[str], text: str) -> None:
    """Four different things, then only how many others; never “one other”."""
    assert listed(items, DUTCH) == text
