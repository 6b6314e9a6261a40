"""Screens that don't have every character."""

from io import BytesIO, StringIO, TextIOWrapper

import pytest

from geldstap.terminal.encoding import encoding_of, writable


@pytest.mark.parametrize(
    ("encoding", "text", "shown"),
    [
        ("utf-8", "€ 1.250 · “één”", "€ 1.250 · “één”"),
        ("ascii", "€ 1.250 · “één” … ─ █", 'EUR 1.250 - "een" ... - #'),
        ("cp850", "één € café", "één EUR café"),
        ("cp1252", "€ 1.250 – café", "€ 1.250 – café"),
        ("ascii", "😀", "?"),
    ],
)
def test_missing_characters_are_said_in_another_way(encoding: str, text: str, shown: str) -> None:
    """Nothing that a code page lacks stops the program."""
    assert writable(text, encoding) == shown


@pytest.mark.parametrize(
    ("own", "unicode", "encoding"),
    [("utf-8", True, "utf-8"), ("utf-8", False, "ascii"), ("cp850", False, "cp850")],
)
def test_screen_without_unicode_keeps_its_code_page(own: str, unicode: bool, encoding: str) -> None:
    """The settings may say less than the stream, never more."""
    with TextIOWrapper(BytesIO(), encoding=own) as stream:
        assert encoding_of(stream, unicode) == encoding


def test_stream_in_memory_takes_everything() -> None:
    """It has no encoding."""
    assert encoding_of(StringIO(), unicode=True) == "utf-8"
