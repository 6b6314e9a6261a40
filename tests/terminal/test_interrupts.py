"""Ctrl-C: once stops, twice within a second leaves."""

from collections.abc import Sequence

import pytest

from geldstap.app.screen import LeaveNow, Reply, Stop
from geldstap.terminal.interrupts import Interrupts

STOP, LEAVE = Stop(), LeaveNow(program=True)


@pytest.mark.parametrize(
    ("times", "replies"),
    [
        ([5.0], [STOP]),
        ([5.0, 5.4], [STOP, LEAVE]),
        ([5.0, 6.0], [STOP, LEAVE]),
        ([5.0, 6.1], [STOP, STOP]),
        ([0.0, 0.0], [STOP, LEAVE]),
        ([5.0, 7.0, 7.5], [STOP, STOP, LEAVE]),
    ],
)
def test_twice_within_a_second_leaves(times: Sequence[float], replies: list[Reply]) -> None:
    """The second press counts from the one before it."""
    interrupts = Interrupts(iter(times).__next__)
    assert [interrupts.pressed() for _ in times] == replies


def test_an_answer_in_between_makes_it_a_first_one_again() -> None:
    """Who stopped, went on and stops once more within a second isn't thrown out."""
    interrupts = Interrupts(iter((5.0, 5.4, 5.6)).__next__)
    assert interrupts.pressed() == STOP
    interrupts.answered()
    assert [interrupts.pressed(), interrupts.pressed()] == [STOP, LEAVE]


def test_end_of_input_stops_and_in_the_end_leaves() -> None:
    """A conversation that goes on asking when nobody can type would never end."""
    interrupts = Interrupts(lambda: 0.0)
    assert [interrupts.ended() for _ in range(3)] == [STOP, STOP, LEAVE]
