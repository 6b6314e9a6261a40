"""Estimates and ranges as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.money import Period
from geldstap.text.estimates import LEEWAY, TypedRange, parse_range
from geldstap.text.parse import parse_amount_with_period, parse_number


def between(low: str | None, high: str | None, period: Period | None = None) -> TypedRange:
    """A range by its two ends."""
    least, most = (None if end is None else Decimal(end) for end in (low, high))
    return TypedRange(least, most, period)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("tussen 1100 en 1300", between("1100", "1300")),
        ("tussen de 1100 en 1300 per week", between("1100", "1300", Period.WEEK)),
        ("Tussen € 1.100,- en € 1.300,- per maand", between("1100", "1300", Period.MONTH)),
        ("between 20,000 and 24,000 a year", between("20000", "24000", Period.YEAR)),
        ("1100-1300", between("1100", "1300")),
        ("1100 – 1300 p/m", between("1100", "1300", Period.MONTH)),
        ("30k-35k", between("30000", "35000")),
        ("€ 1.200,- tot € 1.300,-", between("1200", "1300")),
        ("van 1100 tot 1300", between("1100", "1300")),
        ("1200 à 1300", between("1200", "1300")),
        ("1200 of 1300", between("1200", "1300")),
        # The other way round is a slip: nobody means nothing.
        ("tussen 1300 en 1100", between("1100", "1300")),
        # “Minder dan” leaves the amount itself out, “hoogstens” doesn't.
        ("minder dan 1500", between(None, "1499.99")),
        ("onder de 1500", between(None, "1499.99")),
        ("hoogstens 1500", between(None, "1500")),
        ("max. 1500 per maand", between(None, "1500", Period.MONTH)),
        ("no more than 1500", between(None, "1500")),
        ("meer dan 2000", between("2000.01", None)),
        ("minstens 2000", between("2000", None)),
        ("more than 2000 a month", between("2000.01", None, Period.MONTH)),
    ],
)
def test_ranges_are_read_as_people_mean_them(typed: str, found: TypedRange) -> None:
    """With the period that stands behind them, if any."""
    assert parse_range(typed) == found


@pytest.mark.parametrize(
    ("typed", "low", "high", "about", "period"),
    [
        # A tenth to either side, in whole euros: 1200 - 120 and 1200 + 120.
        ("ongeveer 1200", "1080", "1320", "1200", None),
        ("rond de 1200", "1080", "1320", "1200", None),
        ("zo'n 1200 euro", "1080", "1320", "1200", None),
        ("± 1.200,-", "1080", "1320", "1200", None),
        ("+- 1200", "1080", "1320", "1200", None),
        ("about 300 a week", "270", "330", "300", Period.WEEK),
        # 90 % and 110 % of 1234 are 1110.60 and 1357.40: rounded outwards.
        ("ca. 1234", "1110", "1358", "1234", None),
        # Of what is below a hundred euros the cents say something.
        ("ongeveer 9,50", "8.55", "10.45", "9.50", None),
    ],
)
def test_about_is_a_tenth_to_either_side(
    typed: str, low: str, high: str, about: str, period: Period | None
) -> None:
    """Our own assumption, which is said wherever it is used."""
    assert parse_range(typed) == TypedRange(Decimal(low), Decimal(high), period, Decimal(about))


@given(st.integers(1, 10**6))
def test_about_never_leaves_out_its_leeway(amount: int) -> None:
    """Rounding only makes the range wider."""
    found = parse_range(f"ongeveer {amount}")
    assert found is not None
    assert found.low is not None
    assert found.high is not None
    assert found.low <= amount * (1 - LEEWAY)
    assert found.high >= amount * (1 + LEEWAY)


@pytest.mark.parametrize(
    "typed",
    ["1200", "1.250,-", "1250,--", "-12", "12-3-1985", "tussen 1100", "ongeveer", "veel", ""],
)
def test_what_is_no_range_is_left_to_others(typed: str) -> None:
    """One amount, a day and nonsense."""
    assert parse_range(typed) is None


def test_other_numbers_can_be_estimated_too() -> None:
    """Hours of childcare, with the word behind them."""
    found = parse_range("ongeveer 100 uur", parse_number)
    assert found == TypedRange(Decimal(90), Decimal(110), None, Decimal(100))


@pytest.mark.parametrize("typed", ["ongeveer 55 per week", "± 55 pw", "rond de 55 per week"])
def test_an_amount_of_a_budget_is_marked_as_an_estimate(typed: str) -> None:
    """It stays one amount there, so that sums can be made."""
    found = parse_amount_with_period(typed, Period.MONTH)
    assert found is not None
    assert (found.amount.euros, found.amount.period) == (Decimal(55), Period.WEEK)
    assert found.amount.about
