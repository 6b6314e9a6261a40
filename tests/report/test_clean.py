"""What is left of a text that tries to steer a screen."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.report.clean import clean, clean_line


@pytest.mark.parametrize(
    ("hostile", "left"),
    [
        ("\x1b[31mrood\x1b[0m", "rood"),
        ("\x9b2Jweg", "weg"),
        ("\x1b]0;titel\x07tekst", "tekst"),
        ("\x1b]52;c;Z2VoZWlt\x1b\\tekst", "tekst"),
        ("\x1b]8;;https://kwaad.example\x1b\\klik\x1b]8;;\x1b\\", "klik"),
        ("\x1bPq#0\x1b\\tekst", "tekst"),
        ("\x1bcopnieuw", "opnieuw"),
        ("\x1b(0lijn", "lijn"),
        ("goed\x1b", "goed"),
        ("€ 10\b\b\b\x7f0", "€ 100"),
        ("a\x00b\x07c", "abc"),
    ],
)
def test_escape_sequences_go_as_a_whole(hostile: str, left: str) -> None:
    """Neither the sequence nor a readable rest of it stays."""
    assert clean(hostile) == left


def test_a_sequence_that_never_ends_hides_nothing() -> None:
    """A terminal would swallow the rest of the page; here it stays readable."""
    assert clean("\x1b]0;Bel (070) 353 61 88") == "]0;Bel (070) 353 61 88"


def test_sequences_inside_each_other_leave_no_escape() -> None:
    """What is left over after one removal isn't a sequence again."""
    assert "\x1b" not in clean("\x1b\x1b[31m[31mtekst")


@pytest.mark.parametrize(
    "mark",
    ["\u202a", "\u202e", "\u2066", "\u2069", "\u200e", "\u061c", "\u200b", "\ufeff", "\U000e0041"],
)
def test_what_reorders_or_hides_text_goes(mark: str) -> None:
    """Bidi controls, zero-width spaces and tags: the text is what it looks like."""
    assert clean(f"€ {mark}100") == "€ 100"


@pytest.mark.parametrize(
    "text", ["[bold]vet[/bold]", "<script>alert(1)</script>", "ë ’ € – 👨\u200d👩", "a\u00a0b"]
)
def test_text_that_only_looks_like_markup_stays(text: str) -> None:
    """Each writer escapes for its own form; the words themselves are not ours to change."""
    assert clean(text) == text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_every_line_end_becomes_the_same_one(end: str) -> None:
    """A bare carriage return would write over what stands there."""
    assert clean(f"een{end}twee") == "een\ntwee"


def test_a_label_stands_on_one_line() -> None:
    """Line ends and rows of spaces become one space."""
    assert clean_line("  kale\n\n huur\t ") == "kale huur"


@given(st.text(alphabet=st.characters(), max_size=60))
def test_nothing_that_steers_is_left_of_any_text(text: str) -> None:
    """Whatever comes in, only line feeds and joiners remain of the unseen characters."""
    unseen = {c for c in clean(text) if category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert unseen <= {"\n", "\u200c", "\u200d"}


@given(st.text(alphabet="\x1b[]31m;\x07\\P0q\n", max_size=30))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """So it may be done in more than one place."""
    assert clean(clean(text)) == clean(text)
