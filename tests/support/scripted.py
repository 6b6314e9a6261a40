"""The third prompter: it answers from a list and remembers what it was shown."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from geldstap.app.screen import LeaveNow, Reply, Screen


class ScriptEndedError(AssertionError):
    """More was asked than the script answers."""


@dataclass(slots=True)
class ScriptedPrompter:
    """Gives `replies` one by one.

    `asked` are the screens with a question, `shown` those without, and `blanked` counts
    how often the screen was cleared for the next person.
    """

    replies: Sequence[Reply]
    asked: list[Screen] = field(default_factory=list)
    shown: list[Screen] = field(default_factory=list)
    blanked: int = 0

    def ask(self, screen: Screen) -> Reply:
        """The next reply. Raises ScriptEndedError when there is none left."""
        assert screen.prompt is not None, screen.where
        self.asked.append(screen)
        if len(self.asked) > len(self.replies):
            raise ScriptEndedError(screen.prompt.question)
        return self.replies[len(self.asked) - 1]

    def show(self, screen: Screen) -> None:
        """Remember a last screen."""
        self.shown.append(screen)

    def blank(self) -> None:
        """Count that the screen was cleared."""
        self.blanked += 1

    @property
    def screens(self) -> tuple[Screen, ...]:
        """All that was shown, in order."""
        return (*self.asked, *self.shown)

    @property
    def questions(self) -> tuple[str, ...]:
        """The ids of the questions, in order."""
        return tuple(screen.prompt.id for screen in self.asked if screen.prompt)

    @property
    def is_used_up(self) -> bool:
        """Whether every reply was asked for; after leaving at once the rest never is."""
        used = self.replies[: len(self.asked)]
        return len(used) == len(self.replies) or any(isinstance(r, LeaveNow) for r in used)
