"""The word that leaves at once, typed letter by letter where nothing is typed.

In a list one of its letters may act (`w`), so that the next ones come at another question. Who is
in a hurry shouldn't have to know that: the letters right after each other are the word, wherever
they are typed.
"""

from collections.abc import Callable
from dataclasses import dataclass

from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.key_binding.key_bindings import Binding

from geldstap.app.keys import LEAVE
from geldstap.terminal.interrupts import Clock

# Who presses one of these letters, reads, and then presses another, doesn't type a word.
WITHIN_SECONDS = 1.5


@dataclass(slots=True)
class LeaveWord:
    """How much of the word was typed last."""

    clock: Clock
    _typed: str = ""
    _at: float = 0.0
    _is_fresh: bool = False

    @property
    def is_begun(self) -> bool:
        """Whether its next letter may come now."""
        return self._is_begun(self.clock())

    def typed(self, letter: str) -> bool:
        """Whether this letter is the last one of the word."""
        now = self.clock()
        begun = self._typed if self._is_begun(now) else ""
        self._typed = next(
            (word for word in (begun + letter, letter) if LEAVE.typed.startswith(word)), ""
        )
        self._at, self._is_fresh = now, True
        return self._typed == LEAVE.typed

    def key_passed(self, _: object) -> None:
        """A key that is no letter of it, between two that are, makes it no word."""
        if not self._is_fresh:
            self._typed = ""
        self._is_fresh = False

    def _is_begun(self, now: float) -> bool:
        return self._typed != "" and now - self._at <= WITHIN_SECONDS


def leaving(word: LeaveWord, bindings: KeyBindings, *, is_text: bool) -> KeyBindings:
    """The letters of the word; each does what it does in `bindings`, too.

    Where text is typed, they are a text that begins with them, unless the word was begun before.
    """
    found = KeyBindings()
    is_begun = Condition(lambda: word.is_begun)
    for letter in sorted(set(LEAVE.typed)):
        for name in (letter, letter.upper()):
            own = bindings.get_bindings_for_keys((name,))[-1:]
            handler = found.add(name, eager=True, filter=is_begun if is_text else True)
            handler(_letter(word, letter, own))
    return found


def _letter(word: LeaveWord, letter: str, own: list[Binding]) -> Callable[[KeyPressEvent], None]:
    def handle(event: KeyPressEvent) -> None:
        if word.typed(letter):
            event.app.exit(result=LEAVE.reply)
        elif own:
            own[0].call(event)
        else:
            event.current_buffer.insert_text(event.data)

    return handle
