"""What was typed at one question can't be called back at the next, by whoever sits there then."""

from geldstap.app.screen import Nothing, Prompt, PromptKind, Typed
from geldstap.text.words import Words
from tests.terminal.screens import screen
from tests.terminal.window import window

_UP, _SEARCH, _YANK, _KILL = "\x1b[A", "\x12", "\x19", "\x15"


def test_nothing_typed_before_comes_back() -> None:
    """Not with an arrow, not by searching, not with what was cut away."""
    asked = screen(Prompt("kale_huur", PromptKind.TEXT, "Hoeveel huur betaalt u per maand?"))
    with window(80, 24, {"nl": Words.load("nl")}.__getitem__) as shown:
        assert shown.ask(asked, "98765\r") == Typed("98765")
        assert shown.ask(asked, f"87654{_KILL}612\r") == Typed("612")
        for keys in (_UP, f"{_SEARCH}987", _YANK):
            shown.ask(asked, f"{keys}\r")
            assert not any("98765" in each.text or "87654" in each.text for each in shown.asked)
        assert shown.ask(asked, f"{_UP}{_YANK}\r") == Nothing()
