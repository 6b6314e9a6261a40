"""What is about a household, what may be, and what nobody needs to read."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from geldstap.model.decision import AmountRange, Decision, Outcome, Reason, Truth
from geldstap.model.money import Period
from geldstap.steps.rights import SOON, Hurry, concerning, in_order, is_urgent, unspoken

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


def of(id_: str, outcome: Outcome, euros: int = 0, *reasons: Reason) -> Decision:
    """A decision on a regulation that brings so much a month."""
    amount = AmountRange(Decimal(euros), Decimal(euros), Period.MONTH) if euros else None
    return Decision(id_, "landelijk", DAY, outcome, amount, reasons=reasons)


def test_help_in_a_crisis_goes_before_all_and_what_closes_soon_before_what_brings_more() -> None:
    """Only where the crisis is there, and only among what is as certain."""
    soon, later = DAY + SOON, DAY + SOON + timedelta(days=1)
    hurry = Hurry(frozenset({"spoed"}), {"sluit": soon, "open": later, "onzeker": DAY})
    decisions = [
        of("nee", Outcome.NO, 900),
        of("onzeker", Outcome.DEPENDS, 800),
        of("veel", Outcome.YES, 500),
        of("open", Outcome.YES, 300),
        of("sluit", Outcome.YES, 10),
        of("spoed", Outcome.DEPENDS, 0, THERE),
    ]
    ordered = [each.regulation for each in in_order(decisions, hurry)]
    assert ordered == ["spoed", "sluit", "veel", "open", "onzeker", "nee"]


@pytest.mark.parametrize("decision", UNSPOKEN + SILENT)
def test_what_is_no_crisis_of_theirs_has_no_hurry(decision: Decision) -> None:
    """Nothing was said of it, it isn't there, or there is no right."""
    assert not is_urgent(decision, Hurry(frozenset({"ww"})))
