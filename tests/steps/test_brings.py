"""What a regulation brings, where that says something of this household."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.fact import Fact, FactKey, FactKind, Vocabulary
from geldstap.model.money import Period
from geldstap.steps.brings import most_in_a_year, told

PARTNER, WITHHELD = FactKey("heeft_partner"), FactKey("ingehouden")
VOCABULARY = Vocabulary(
    (
        Fact("heeft_partner", FactKind.BOOLEAN),
        Fact("ingehouden", FactKind.NUMBER, unit="euro per jaar", high=Decimal(10_000_000)),
    )
)


def brings(low: int, high: int, period: Period | None, *missing: FactKey) -> Decision:
    """A decision of which this is the amount, while these facts aren't known."""
    amount = AmountRange(Decimal(low), Decimal(high), period)
    return Decision("a", "s", date(2026, 11, 22), Outcome.DEPENDS, amount, missing=missing)


@pytest.mark.parametrize(
    ("decision", "in_a_year"),
    [
        (brings(129, 246, Period.MONTH, PARTNER), 2952),
        (brings(180, 180, None), 180),
        # An exact amount is what it is.
        (brings(150_000, 150_000, Period.YEAR), 150_000),
    ],
)
def test_an_amount_of_this_household_is_told(decision: Decision, in_a_year: int) -> None:
    """As the rules give it."""
    assert told(decision, VOCABULARY) == decision.amount
    assert most_in_a_year(decision, VOCABULARY) == in_a_year


@pytest.mark.parametrize(
    "decision",
    [
        brings(0, 10_000_000, None, WITHHELD),
        # Of a partner nothing was asked yet: what they earned isn't among what is missing.
        brings(180, 10_000_180, None, PARTNER),
        brings(0, 8_400, Period.MONTH, PARTNER),
    ],
)
def test_a_ceiling_of_nobody_is_not(decision: Decision) -> None:
    """It would raise false hope, and lift a regulation above what is really likely."""
    assert told(decision, VOCABULARY) is None
    assert most_in_a_year(decision, VOCABULARY) == 0
