"""A list of which one chooses lines: what is open says nothing, so no line is left unanswered."""

from dataclasses import replace
from io import StringIO

import pytest

from geldstap.app.screen import Chosen, Marked, Reply, Skip, Typed
from geldstap.interview.checklist import Mark
from geldstap.terminal.capabilities import Streams
from geldstap.terminal.options import options, read_line
from geldstap.terminal.plain import PlainPrompter
from tests.terminal.screens import BEGUN, THINGS, WORDS, screen, settings, words_of
from tests.terminal.window import window

CHOOSING = replace(THINGS, only_chooses=True, endings=THINGS.endings[1:])
CHOSEN = replace(BEGUN, only_chooses=True)


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("1 3", Marked(("pas", "schuld"))),
        ("w", Skip()),
        ("w2", Typed("w2")),
        ("z 1", Typed("z 1")),
        ("g", Chosen("geen")),
    ],
)
def test_what_is_typed(line: str, reply: Reply) -> None:
    """Numbers choose; a letter with a number means nothing here."""
    assert read_line(line, CHOOSING) == reply


def test_once_something_is_chosen_the_rest_needs_no_answer() -> None:
    """Elsewhere one says what holds for the lines that are open."""
    ways = [option.reply for option in options(CHOSEN, WORDS)]
    assert Skip() not in ways
    assert Skip() in [option.reply for option in options(CHOOSING, WORDS)]


def test_plain_mode_says_how_to_choose() -> None:
    """Without a word about not knowing a line."""
    said = StringIO()
    streams = Streams(StringIO("1\n"), said, said)
    prompter = PlainPrompter(settings(80), streams, words_of, lambda: 0.0)
    assert isinstance(prompter.ask(screen(CHOOSING)), Marked)
    assert "Typ de nummers van wat u kiest" in said.getvalue()
    assert "Typ w en het nummer" not in said.getvalue()


@pytest.mark.parametrize("key", ["\x1b[C", "\x1b[D"])
def test_the_arrows_beside_a_line_do_nothing(key: str) -> None:
    """And Enter chooses it."""
    with window(80, 24, words_of) as shown:
        assert shown.ask(screen(CHOOSING), f"{key}\r") == Marked(("pas",), Mark.YES)
        assert "Enter = kiezen, daarna k = klaar" in shown.asked[0].text
