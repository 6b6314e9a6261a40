"""Enter out of habit, behind a key that acts at once.

Whoever presses `w` and then Enter means one answer. Without this the Enter would choose
the first line of the next question, which nobody has read yet.
"""

from dataclasses import dataclass

from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from geldstap.app.keys import ENTERS


@dataclass(slots=True)
class Habit:
    """Whether the next key, if it is Enter, belongs to the question before."""

    _acted: bool = False
    _is_due: bool = False

    def acted(self) -> None:
        """A key brought a reply without Enter."""
        self._acted = True

    def next(self) -> KeyBindings:
        """The bindings that let one Enter pass by, where it is the first key at a question."""
        self._is_due, self._acted = self._acted, False
        bindings = KeyBindings()
        for name in ENTERS:
            bindings.add(name, eager=True, filter=Condition(lambda: self._is_due))(_pass_by)
        return bindings

    def key_passed(self, _: object) -> None:
        """Only the first key can be the Enter out of habit."""
        self._is_due = False


def _pass_by(_: KeyPressEvent) -> None:
    """It was pressed for the question before."""
