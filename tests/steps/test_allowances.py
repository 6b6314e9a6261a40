"""Allowances beside a budget: only what is likely, brings something, and isn't there yet."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.money import Period
from geldstap.model.status import Status
from geldstap.steps.allowances import Likely, likely
from geldstap.steps.standing import NO_STANDINGS, Standing

DAY = date(2026, 11, 22)
ALLOWANCES = ("zorgtoeslag", "huurtoeslag", "kindgebonden_budget")


def decision(
    id_: str,
    low: str,
    high: str | None = None,
    period: Period | None = Period.MONTH,
    outcome: Outcome = Outcome.YES,
) -> Decision:
    """A decision with an amount."""
    amount = AmountRange(Decimal(low), Decimal(high or low), period)
    return Decision(id_, "landelijk", DAY, outcome, amount)


CARE = decision("zorgtoeslag", "129")


def test_amounts_are_added_per_month() -> None:
    """129 and 350 to 435 a month, and 2.580 a year, which is 215: 694 to 779."""
    found = likely(
        (
            decision("kindgebonden_budget", "2580", period=Period.YEAR),
            decision("huurtoeslag", "350", "435"),
            CARE,
        ),
        NO_STANDINGS,
        ALLOWANCES,
    )
    assert found == Likely(
        ("kindgebonden_budget", "huurtoeslag", "zorgtoeslag"),
        AmountRange(Decimal(694), Decimal(779), Period.MONTH),
    )


@pytest.mark.parametrize(
    "other",
    [
        decision("huurtoeslag", "350", outcome=Outcome.DEPENDS),
        decision("huurtoeslag", "350", outcome=Outcome.PERSON_DECIDES),
        decision("huurtoeslag", "350", outcome=Outcome.NO),
        decision("huurtoeslag", "0", "435"),
        decision("huurtoeslag", "350", period=None),
        decision("individuele_inkomenstoeslag", "500"),
    ],
    ids=["not sure", "a person decides", "no", "may be nothing", "once", "no allowance"],
)
def test_what_is_not_sure_to_bring_something_is_left_out(other: Decision) -> None:
    """Nothing is promised."""
    assert likely((other,), NO_STANDINGS, ALLOWANCES) is None
    both = likely((other, CARE), NO_STANDINGS, ALLOWANCES)
    assert both is not None
    assert both.regulations == ("zorgtoeslag",)


@pytest.mark.parametrize("status", [Status.RECEIVES, Status.APPLIED])
def test_what_somebody_gets_or_asked_for_is_left_out(status: Status) -> None:
    """It is in the budget, or it comes."""
    assert likely((CARE,), {"zorgtoeslag": Standing(status)}, ALLOWANCES) is None
