"""Ctrl-C and the end of input: once is stop, insisting is leaving at once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from geldstap.app.screen import LeaveNow, Stop

# Gives seconds that only go up.
Clock: TypeAlias = Callable[[], float]

TWICE_WITHIN_SECONDS = 1.0

# Nobody can type any more. The first two times may still be asked whether to keep the
# answers; a conversation that goes on asking after that would never end.
_MOST_ENDS = 2


@dataclass(slots=True)
class Interrupts:
    """Remembers when one last interrupted."""

    clock: Clock
    _last: float | None = None
    _ends: int = 0

    def pressed(self) -> Stop | LeaveNow:
        """The reply to Ctrl-C."""
        now, before = self.clock(), self._last
        self._last = now
        if before is not None and now - before <= TWICE_WITHIN_SECONDS:
            return LeaveNow(program=True)
        return Stop()

    def answered(self) -> None:
        """Something else was done: an interrupt after it is a first one again."""
        self._last = None

    def ended(self) -> Stop | LeaveNow:
        """The reply where the input has ended."""
        self._ends += 1
        return LeaveNow(program=True) if self._ends > _MOST_ENDS else Stop()
