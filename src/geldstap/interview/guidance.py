"""The ways of guidance, and the one table that says what each of them does.

A way is something that a person chose, never something that is known of them. Whoever shows
something reads the table; nowhere is asked which way it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Guidance(StrEnum):
    """The ways that one can choose; the values are what is kept on disk."""

    QUICK = "snel"
    EVERYTHING = "alles_erbij"
    CALM = "rustig"


class Near(StrEnum):
    """How near a human is, besides the help line that is below every question.

    IN_LINE: at results in one line. AT_RESULTS: there with all that is known of each.
    """

    IN_LINE = "in_line"
    AT_RESULTS = "at_results"


@dataclass(frozen=True, slots=True)
class Way:
    """What a way of guidance does.

    `together`: yes/no questions that belong together stand in one checklist; else each is
    asked by itself. `note` (what the question means), `why` and `paper` (where the answer
    stands) come before the question; else they are behind the help key. `touched`: so do
    the regulations that the answer can change, with their source. `sources`: a result says where
    each rule stands; else that is one choice away. `settled`: after an answer
    one reads which regulations it decided. `pause_after` is after
    how many answers there is a pause, None for never. `conditions`: the page with all
    regulations has every condition with its source. `straight_on`: from the place to the
    questions about rights, without the overview of steps in between.
    """

    together: bool
    note: bool
    why: bool
    paper: bool
    touched: bool
    sources: bool
    settled: bool
    pause_after: int | None
    near: Near
    conditions: bool
    straight_on: bool


# Where nobody chose.
USUAL = Way(
    together=True,
    note=True,
    why=False,
    paper=False,
    touched=False,
    sources=False,
    settled=False,
    pause_after=None,
    near=Near.AT_RESULTS,
    conditions=False,
    straight_on=False,
)

WAYS: Mapping[Guidance, Way] = MappingProxyType(
    {
        Guidance.QUICK: Way(
            together=True,
            note=False,
            why=False,
            paper=False,
            touched=False,
            sources=False,
            settled=False,
            pause_after=None,
            near=Near.IN_LINE,
            conditions=False,
            straight_on=True,
        ),
        Guidance.EVERYTHING: Way(
            together=True,
            note=True,
            why=True,
            paper=True,
            touched=True,
            sources=True,
            settled=True,
            pause_after=None,
            near=Near.AT_RESULTS,
            conditions=True,
            straight_on=False,
        ),
        Guidance.CALM: Way(
            together=False,
            note=True,
            why=True,
            paper=True,
            touched=False,
            sources=False,
            settled=False,
            pause_after=5,
            near=Near.AT_RESULTS,
            conditions=False,
            straight_on=False,
        ),
    }
)


def way_of(guidance: Guidance | None) -> Way:
    """What the way that was chosen does; the usual one where nobody chose."""
    return USUAL if guidance is None else WAYS[guidance]
