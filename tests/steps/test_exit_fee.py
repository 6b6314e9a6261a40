"""The two rules on the fee for leaving a fixed energy contract, by published examples."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.steps.exit_fee import Fee, Term, expected_usage, flat_fee, loss, loss_within


@pytest.mark.parametrize(
    ("rate", "current", "usage", "fee"),
    [
        # noordenergie.nl/service/klantenservice: ten months left, 2,000 kWh still expected.
        ("0.60", "0.50", "2000", "200"),
        # greenchoice.nl/klantenservice/opzegvergoeding/opzegvergoeding-rekenvoorbeelden:
        # six winter months left, 2,059 kWh and 796 m3 still expected.
        ("0.36", "0.31", "2059", "102.95"),
        ("1.35", "1.22", "796", "103.48"),
        # acm.nl, nieuwe regels voor opzeggen: no loss where the current rate is higher.
        ("0.30", "0.31", "2000", "0"),
        ("0.30", "0.30", "2000", "0"),
    ],
)
def test_the_loss_is_the_difference_times_what_is_still_expected(
    rate: str, current: str, usage: str, fee: str
) -> None:
    """Published examples come out to the cent, and never below zero."""
    assert loss(Decimal(rate), Decimal(current), Decimal(usage)) == Decimal(fee)


@pytest.mark.parametrize(
    ("ends", "euros"),
    [
        # juridischloket.nl, Energierekening, counted from 1 January 2026; the edges as in
        # dgbenergie.nl/opzeggen ("minimaal 1,5 jaar en korter dan 2 jaar").
        (date(2026, 2, 1), 50),
        (date(2027, 6, 30), 50),
        (date(2027, 7, 1), 75),
        (date(2027, 12, 31), 75),
        (date(2028, 1, 1), 100),
        (date(2028, 6, 30), 100),
        (date(2028, 7, 1), 125),
        (date(2033, 1, 1), 125),
    ],
)
def test_the_flat_fee_follows_the_term_that_is_left(ends: date, euros: int) -> None:
    """The edges at one and a half, two and two and a half years belong to the longer term."""
    assert flat_fee(date(2026, 1, 1), ends) == euros


def test_usage_is_spread_evenly_over_the_days() -> None:
    """73 days are a fifth of a year: a fifth of 2,500 kWh is 500."""
    assert expected_usage(Decimal(2500), 73) == 500


def test_a_published_winter_fits_between_low_and_high() -> None:
    """The fee that Greenchoice computes for six winter months lies within our range.

    Its usage in those months (796 of 1,100 m3) is more than half a year's, so the even
    estimate (0.13 x 1,100 x 180 / 365 = 70.52) must not be called the most.
    """
    term = Term(date(2024, 8, 2), date(2024, 9, 1), date(2025, 2, 28))
    fee = loss_within(Decimal("0.13"), Decimal(1100), term)
    assert fee.about is not None
    assert fee.high is not None
    assert round(fee.about, 2) == Decimal("70.52")
    assert fee.low <= Decimal("103.48") <= fee.high


@pytest.mark.parametrize(
    ("ends", "low", "high"),
    [
        # From 31 January 2026 (last day) and 1 January 2026 (cancelled): days 335 and 365,
        # 336 and 366, 365 and 395, 400 and 430.
        (date(2027, 1, 1), 0, 100),
        (date(2027, 1, 2), 0, 200),
        (date(2027, 1, 31), 100, 200),
        (date(2027, 3, 7), 100, 200),
    ],
)
def test_begun_years_count_as_whole_years_on_the_high_side(ends: date, low: int, high: int) -> None:
    """At 100 a year: whole years after the last day surely, begun years from today at most."""
    term = Term(date(2026, 1, 1), date(2026, 1, 31), ends)
    fee = loss_within(Decimal("0.10"), Decimal(1000), term)
    assert (fee.low, fee.high) == (Decimal(low), Decimal(high))


def test_unknown_parts_keep_a_sum_open() -> None:
    """What is known stays as the low side; the rest of the sum is unknown."""
    total = Fee(Decimal(50), Decimal(50), Decimal(50)) + Fee(about=None, high=None)
    assert total == Fee(Decimal(50), None, None)
