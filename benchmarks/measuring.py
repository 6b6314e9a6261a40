"""What benchmarks share: a yardstick that compares between machines, and lines of a report."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

YARDSTICK_ROUNDS = 5


def fixed_loop() -> int:
    """The yardstick: a million steps of plain Python."""
    total = 0
    for number in range(1_000_000):
        total = (total + number * 7) % 1_000_003
    return total


def seconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class Yardstick:
    """How long the fixed loop takes in this run, in seconds."""

    loop: float

    @classmethod
    def measured(cls) -> "Yardstick":
        """The median of some rounds."""
        return cls(median(seconds(fixed_loop) for _ in range(YARDSTICK_ROUNDS)))

    def line(self, name: str, spent: float, aim: float | None = None) -> str:
        """One line: milliseconds, as a share of the loop, and beside an aim in milliseconds."""
        text = f"{name:44} {1000 * spent:9.2f} ms  {spent / self.loop:8.4f}x"
        return text if aim is None else text + beside(1000 * spent, aim, "ms")


def beside(measured: float, aim: float, unit: str) -> str:
    """An aim, and whether it was met."""
    return f"  (aim: {aim:g} {unit}: {'met' if measured <= aim else 'missed'})"
