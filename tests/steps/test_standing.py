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
    fits_apart,
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
    ("outcome", "found"),
    [
        (Outcome.YES, Fits.YES),
        (Outcome.PERSON_DECIDES, Fits.YES),
        (Outcome.DEPENDS, Fits.OPEN),
        (Outcome.CLOSED, Fits.OPEN),
        (Outcome.UNKNOWN_SINCE, Fits.OPEN),
        (Outcome.NOT_COVERED, Fits.OPEN),
        (Outcome.NO, Fits.NO),
    ],
)
def test_what_one_gets_is_only_doubted_where_there_is_proven_to_be_no_right(
    outcome: Outcome, found: Fits
) -> None:
    """What isn't certain is no reason to worry anybody."""
    assert fits(decided(outcome), None) is found


@pytest.mark.parametrize("outcome", Outcome)
def test_what_counts_as_income_itself_is_only_doubted_for_another_reason_than_money(
    outcome: Outcome,
) -> None:
    """And never called right: its amount can't be checked."""
    expected = Fits.NO if outcome is Outcome.NO else Fits.OPEN
    assert fits_apart(decided(outcome)) is expected


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
    assert fits(right, Decimal(own)) is (Fits.YES if same else Fits.AMOUNT)


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
