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


class First(StrEnum):
    """What of a result comes first; the rest is one choice away."""

    SHORT = "short"
    FULL = "full"
    WITH_CONDITIONS = "with_conditions"


@dataclass(frozen=True, slots=True)
class Way:
    """What a way of guidance does.

    `together`: yes/no questions that belong together stand in one checklist; else each is
    asked by itself. `note` (what the question means), `why` and `paper` (where the answer
    stands) come before the question; else they are behind the help key. `touched`: so do
    the regulations that the answer can change, with their source. `settled`: after an answer
    one reads which regulations it decided. `pause_after` is after
    how many answers there is a pause, None for never. `straight_on`: from the place to the
    questions about rights, without the overview of steps in between.
    """

    together: bool
    note: bool
    why: bool
    paper: bool
    touched: bool
    settled: bool
    pause_after: int | None
    near: Near
    first: First
    straight_on: bool


# Where nobody chose.
USUAL = Way(
    together=True,
    note=True,
    why=False,
    paper=False,
    touched=False,
    settled=False,
    pause_after=None,
    near=Near.AT_RESULTS,
    first=First.SHORT,
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
            settled=False,
            pause_after=None,
            near=Near.IN_LINE,
            first=First.SHORT,
            straight_on=True,
        ),
        Guidance.EVERYTHING: Way(
            together=True,
            note=True,
            why=True,
            paper=True,
            touched=True,
            settled=True,
            pause_after=None,
            near=Near.AT_RESULTS,
            first=First.WITH_CONDITIONS,
            straight_on=False,
        ),
        Guidance.CALM: Way(
            together=False,
            note=True,
            why=True,
            paper=True,
            touched=False,
            settled=False,
            pause_after=5,
            near=Near.AT_RESULTS,
            first=First.SHORT,
            straight_on=False,
        ),
    }
)


def way_of(guidance: Guidance | None) -> Way:
    """What the way that was chosen does; the usual one where nobody chose."""
    return USUAL if guidance is None else WAYS[guidance]
