"""Answers that are unusual: asked about kindly, never refused."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.interview.usual import HIGH, LOW, unusual
from geldstap.model.answer import Given
from geldstap.model.fact import Between, Fact, FactKind, Usual
from geldstap.model.money import Amount, Period

TODAY = date(2024, 2, 29)
RENT = Fact(
    "huur",
    FactKind.NUMBER,
    unit="euro per maand",
    low=Decimal(0),
    high=Decimal(10_000),
    usual=Usual(Decimal(100), Decimal(2500)),
)
BORN = Fact("geboren", FactKind.DATE, usual=Usual(Decimal(-105), Decimal(-16)))


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (Decimal("99.99"), LOW),
        (Decimal(100), ""),
        (Decimal(2500), ""),
        (Decimal("2500.01"), HIGH),
        # Who types 0 says that there is none.
        (Decimal(0), ""),
        # € 50 per week is € 216.67 per month, € 1.000 per week € 4.333.33.
        (Amount(Decimal(50), Period.WEEK), ""),
        (Amount(Decimal(1000), Period.WEEK), HIGH),
        # Of a range all of it has to be unusual.
        (Between(Decimal(50), Decimal(99)), LOW),
        (Between(Decimal(50), Decimal(150)), ""),
        (Between(Decimal(2600), Decimal(2800)), HIGH),
        # “Minder dan 90” and “hoogstens 0” say nothing of the lower end.
        (Between(Decimal(0), Decimal(90)), ""),
        (Between(Decimal(0), Decimal(0)), ""),
    ],
)
def test_amounts_beyond_what_is_usual(value: Decimal | Amount | Between, found: str) -> None:
    """The ends themselves are usual still."""
    assert unusual(RENT, Given(value), TODAY) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        # 16 years before 29 February 2024 is 29 February 2008, 105 years before 28 February 1919.
        (date(2008, 2, 29), ""),
        (date(2008, 3, 1), HIGH),
        (date(1919, 2, 28), ""),
        (date(1919, 2, 27), LOW),
        (Between(date(2008, 1, 1), date(2008, 12, 31)), ""),
        (Between(date(2009, 1, 1), date(2009, 12, 31)), HIGH),
    ],
)
def test_days_are_usual_in_years_from_today(value: date | Between, found: str) -> None:
    """A leap day has the last of February for its birthday."""
    assert unusual(BORN, Given(value), TODAY) == found


def test_without_a_range_nothing_is_unusual() -> None:
    """And a yes or a choice never is."""
    assert not unusual(Fact("a", FactKind.NUMBER), Given(Decimal(10**9)), TODAY)
    assert not unusual(Fact("b", FactKind.BOOLEAN), Given(value=True), TODAY)
