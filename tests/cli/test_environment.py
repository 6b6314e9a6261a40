"""What is read from the outside world, and what is made of it."""

import io

import pytest

from geldstap.cli.environment import has_colour, is_simple, is_unicode, spoken, this_process


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "nl"),
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "C.UTF-8"}, "nl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "nl_NL.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "nl"),
    ],
)
def test_speaks_english_where_the_system_does(variables: dict[str, str], language: str) -> None:
    """The most specific variable that says anything decides; all else is Dutch."""
    assert spoken(variables) == language


@pytest.mark.parametrize(
    ("variables", "is_shown", "colour"),
    [
        ({"TERM": "xterm"}, True, True),
        ({"TERM": "xterm"}, False, False),
        ({"TERM": "dumb"}, True, False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, True, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True, True),
        ({"TERM": "xterm", "FORCE_COLOR": "1"}, False, True),
        ({"TERM": "xterm", "FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_colour(variables: dict[str, str], is_shown: bool, colour: bool) -> None:
    """On a screen, unless it isn't wanted there; elsewhere only where it is forced."""
    assert has_colour(variables, is_shown) == colour


@pytest.mark.parametrize(
    ("term", "simple"), [("xterm-256color", False), ("dumb", True), ("unknown", True), ("", True)]
)
def test_a_terminal_that_can_do_little_says_so(term: str, simple: bool) -> None:
    """Then everything is plain lines."""
    assert is_simple({"TERM": term}) == simple


@pytest.mark.parametrize(
    ("encoding", "unicode"), [("utf-8", True), ("UTF_8", True), ("ascii", False), ("cp1252", False)]
)
def test_unicode_is_what_the_stream_can_write(encoding: str, unicode: bool) -> None:
    """A console with a code page of its own gets other signs."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    assert is_unicode(stream, {"LANG": "nl_NL.UTF-8"}, utf8_mode=False) == unicode


@pytest.mark.parametrize(
    ("variables", "unicode"),
    [
        ({"LC_ALL": "C"}, False),
        ({"LC_ALL": "POSIX", "LANG": "nl_NL.UTF-8"}, False),
        # Python put LC_CTYPE there itself.
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, False),
        ({"LANG": "nl_NL.ISO-8859-1", "LC_CTYPE": "C.UTF-8"}, False),
        ({"LC_CTYPE": "C.UTF-8"}, True),
        ({}, True),
        ({"LC_ALL": "", "LANG": ""}, True),
        ({"LANG": "C.UTF-8"}, True),
        ({"LANG": "nl_NL.utf8", "LC_CTYPE": "C.UTF-8"}, True),
        ({"LC_ALL": "C", "PYTHONUTF8": "1"}, True),
    ],
)
def test_a_locale_without_unicode_is_respected(variables: dict[str, str], unicode: bool) -> None:
    """Though Python writes UTF-8 there; where no locale was named nearly every screen has it."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    assert is_unicode(stream, variables, utf8_mode=True) == unicode


def test_this_process_in_a_test_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streams that were closed before the start count as empty ones."""
    monkeypatch.setattr("sys.stdin", None)
    monkeypatch.setattr("sys.stdout", io.StringIO())
    monkeypatch.setenv("COLUMNS", "44")
    environment = this_process()
    assert (environment.is_asking, environment.is_shown) == (False, False)
    assert environment.stdin.read() == ""
    assert environment.width == 44
