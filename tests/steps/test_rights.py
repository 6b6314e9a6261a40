"""What is about a household, what may be, and what nobody needs to read."""

from datetime import date

import pytest

from geldstap.model.decision import Decision, Outcome, Reason, Truth
from geldstap.steps.rights import concerning, unspoken

DAY = date(2026, 11, 22)
MET = Reason("leeftijd", Truth.TRUE)
NOT_MET = Reason("leeftijd", Truth.FALSE)
THERE = Reason("werk_kwijt", Truth.TRUE, occasion=True)
NOT_THERE = Reason("werk_kwijt", Truth.FALSE, occasion=True)
NOT_SAID = Reason("werk_kwijt", Truth.UNKNOWN, occasion=True)


def decided(outcome: Outcome, *reasons: Reason) -> Decision:
    """A decision with these reasons."""
    return Decision("ww", "landelijk", DAY, outcome, reasons=reasons)


CONCERNING = [
    decided(Outcome.YES, MET),
    decided(Outcome.NO, NOT_MET),
    decided(Outcome.PERSON_DECIDES, THERE),
    decided(Outcome.NO, THERE, NOT_MET),
    decided(Outcome.NOT_COVERED),
]
UNSPOKEN = [decided(Outcome.DEPENDS, NOT_SAID), decided(Outcome.DEPENDS, THERE, NOT_SAID)]
SILENT = [
    decided(Outcome.NO, NOT_THERE),
    decided(Outcome.NO, NOT_SAID, NOT_MET),
    decided(Outcome.NO, NOT_SAID, NOT_THERE),
]


@pytest.mark.parametrize("ran_out", [False, True])
def test_every_decision_is_about_them_may_be_or_is_left_out(*, ran_out: bool) -> None:
    """By the situation that a regulation is for; the same where its figures have run out."""
    groups = [
        [expired(each) if ran_out else each for each in group]
        for group in (CONCERNING, UNSPOKEN, SILENT)
    ]
    everything = [each for group in groups for each in group]
    assert concerning(everything) == tuple(groups[0])
    assert unspoken(everything) == tuple(groups[1])


def expired(decision: Decision) -> Decision:
    """The same decision as what was known last."""
    return Decision("ww", "landelijk", DAY, Outcome.UNKNOWN_SINCE, last_known=decision)
