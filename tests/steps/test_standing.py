"""What somebody gets already: whether it fits what we find, and the amount too."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.money import Period
from geldstap.model.status import Status
from geldstap.steps.standing import (
    Fits,
    Standing,
    decided_by,
    fits,
    same_amount,
    to_do,
    with_status,
)

DAY = date(2026, 11, 22)
MONTHLY = AmountRange(Decimal(129), Decimal(129), Period.MONTH)


def decided(outcome: Outcome) -> Decision:
    """A decision."""
    return Decision("bijstand", "landelijk", DAY, outcome)


@pytest.mark.parametrize(
    ("outcome", "leans_on_itself", "found"),
    [
        (Outcome.YES, False, Fits.YES),
        (Outcome.PERSON_DECIDES, False, Fits.YES),
        (Outcome.DEPENDS, False, Fits.OPEN),
        (Outcome.CLOSED, False, Fits.OPEN),
        (Outcome.UNKNOWN_SINCE, False, Fits.OPEN),
        (Outcome.NOT_COVERED, False, Fits.OPEN),
        (Outcome.NO, False, Fits.NO),
        # Who gets it has no right to get it once more: that is no reason to worry.
        (Outcome.NO, True, Fits.OPEN),
    ],
)
def test_what_one_gets_is_only_doubted_where_there_is_proven_to_be_no_right(
    outcome: Outcome, leans_on_itself: bool, found: Fits
) -> None:
    """And not where the rules are for who doesn't get it yet."""
    assert fits(decided(outcome), None, leans_on_itself=leans_on_itself) is found


@pytest.mark.parametrize(
    ("own", "found", "same"),
    [
        ("129", MONTHLY, True),
        ("124", MONTHLY, True),
        ("123.99", MONTHLY, False),
        ("134", MONTHLY, True),
        ("134.01", MONTHLY, False),
        # € 294,46 a quarter is € 98,15 a month.
        ("98.15", AmountRange(Decimal("294.46"), Decimal("294.46"), Period.QUARTER), True),
        ("294.46", AmountRange(Decimal("294.46"), Decimal("294.46"), Period.QUARTER), False),
        ("90", AmountRange(Decimal(80), Decimal(129), Period.MONTH), True),
        ("900", AmountRange(Decimal(80), None, Period.MONTH), True),
    ],
)
def test_an_amount_is_compared_per_month(own: str, found: AmountRange, same: bool) -> None:
    """A few euros more or less is how people remember an amount."""
    assert same_amount(Decimal(own), found) is same
    right = replace(decided(Outcome.YES), paid=found)
    assert fits(right, Decimal(own), leans_on_itself=False) is (Fits.YES if same else Fits.AMOUNT)


@pytest.mark.parametrize(
    ("applied", "weeks", "day"),
    [
        (date(2026, 11, 2), 8, date(2026, 12, 28)),
        (date(2026, 11, 2), None, None),
        (None, 8, None),
    ],
)
def test_the_decision_comes_so_many_weeks_after_applying(
    applied: date | None, weeks: int | None, day: date | None
) -> None:
    """Where either isn't known, nobody can say when."""
    assert decided_by(applied, weeks) == day


def test_what_was_said_something_of_is_not_to_do() -> None:
    """Neither what one gets, nor what was put aside."""
    decisions = [replace(decided(Outcome.YES), regulation=id_) for id_ in ("a", "b", "c")]
    standings = {"a": Standing(Status.RECEIVES), "c": Standing(Status.NOT_NOW)}
    assert [each.regulation for each in to_do(decisions, standings)] == ["b"]
    later = with_status(decisions, standings, Status.NOT_NOW)
    assert [each.regulation for each in later] == ["c"]
