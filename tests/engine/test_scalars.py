"""What every operator does with known values: roundings, ages, days."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.engine.functions import ROUNDINGS
from geldstap.engine.scalars import DAY_SHIFTS, INFINITY, is_plain, rounded, times, whole_years


@pytest.mark.parametrize(
    ("value", "down", "half_up", "up"),
    [
        ("2.00", "2", "2", "2"),
        ("2.01", "2", "2", "3"),
        ("2.49", "2", "2", "3"),
        # Awir 14 lid 4 rounds arithmetically: exactly half goes up.
        ("2.50", "2", "3", "3"),
        ("3.50", "3", "4", "4"),
        ("2.99", "2", "3", "3"),
        ("0", "0", "0", "0"),
        # Below zero “down” stays down and “up” up; half goes away from zero.
        ("-2.50", "-3", "-3", "-2"),
        # Less than the noise of a division from an edge is on the edge ...
        ("2.49999999999", "2", "3", "3"),
        ("2.99999999999", "3", "3", "3"),
        ("3.00000000001", "3", "3", "3"),
        # ... and a billionth of a euro isn't.
        ("2.499999999", "2", "2", "3"),
        ("2.999999999", "2", "3", "3"),
        ("3.000000001", "3", "3", "4"),
    ],
)
def test_roundings_to_whole_euros(value: str, down: str, half_up: str, up: str) -> None:
    """Down, half up and up, also on the edge."""
    found = [
        rounded(ROUNDINGS[f"{mode}_op_euro"], Decimal(value))
        for mode in ("naar_beneden", "afgerond", "naar_boven")
    ]
    assert found == [Decimal(down), Decimal(half_up), Decimal(up)]


@pytest.mark.parametrize(
    ("value", "down", "half_up", "up"),
    [
        ("0.005", "0.00", "0.01", "0.01"),
        ("0.0049", "0.00", "0.00", "0.01"),
        ("1.015", "1.01", "1.02", "1.02"),
        ("1.01", "1.01", "1.01", "1.01"),
    ],
)
def test_roundings_to_cents(value: str, down: str, half_up: str, up: str) -> None:
    """The same, a hundred times finer."""
    found = [
        rounded(ROUNDINGS[f"{mode}_op_cent"], Decimal(value))
        for mode in ("naar_beneden", "afgerond", "naar_boven")
    ]
    assert found == [Decimal(down), Decimal(half_up), Decimal(up)]


def test_a_third_added_up_again_is_whole() -> None:
    """Three thirds of a year's amount are that amount, not a cent less."""
    third = Decimal(100) / 3
    assert rounded(ROUNDINGS["naar_beneden_op_euro"], third * 3) == 100


@pytest.mark.parametrize("value", [INFINITY, -INFINITY, Decimal("1e20")])
def test_what_is_no_amount_any_more_is_not_rounded(value: Decimal) -> None:
    """No bound stays no bound."""
    assert rounded(ROUNDINGS["afgerond_op_cent"], value) == value


def test_nothing_times_no_bound_is_nothing() -> None:
    """An unknown figure without upper bound doesn't matter where it is multiplied by zero."""
    assert times(Decimal(0), INFINITY) == times(-INFINITY, Decimal(0)) == 0


@pytest.mark.parametrize(
    ("birth", "day", "years"),
    [
        ("2008-11-22", "2026-11-22", 18),
        ("2008-11-23", "2026-11-22", 17),
        ("2008-11-21", "2026-11-22", 18),
        ("2026-11-22", "2026-11-22", 0),
        ("2008-12-31", "2026-01-01", 17),
        ("2008-01-01", "2026-01-01", 18),
        # Born on 29 February: in a year without that day older from 1 March.
        ("2008-02-29", "2026-02-28", 17),
        ("2008-02-29", "2026-03-01", 18),
        ("2008-02-29", "2028-02-28", 19),
        ("2008-02-29", "2028-02-29", 20),
        ("2008-02-28", "2028-02-29", 20),
        # Somebody who isn't born yet has no age of zero.
        ("2027-01-01", "2026-11-22", -1),
    ],
)
def test_ages_in_whole_years(birth: str, day: str, years: int) -> None:
    """An age counts from the birthday on."""
    assert whole_years(date.fromisoformat(birth), date.fromisoformat(day)) == years


@pytest.mark.parametrize(
    ("function", "day", "shifted"),
    [
        ("eerste_dag_van_maand", "2026-11-22", "2026-11-01"),
        ("eerste_dag_van_maand", "2026-11-01", "2026-11-01"),
        ("laatste_dag_van_vorige_maand", "2026-11-22", "2026-10-31"),
        ("laatste_dag_van_vorige_maand", "2026-01-01", "2025-12-31"),
        ("laatste_dag_van_vorige_maand", "2026-03-31", "2026-02-28"),
        ("laatste_dag_van_vorige_maand", "2028-03-01", "2028-02-29"),
        ("eerste_dag_van_jaar", "2026-11-22", "2026-01-01"),
        ("eerste_dag_van_jaar", "2026-01-01", "2026-01-01"),
    ],
)
def test_days_that_follow_from_a_day(function: str, day: str, shifted: str) -> None:
    """First of the month, last of the month before, first of the year."""
    assert DAY_SHIFTS[function](date.fromisoformat(day)) == date.fromisoformat(shifted)


@pytest.mark.parametrize(
    ("number", "plain"),
    [
        ("999999999999999", True),
        ("1000000000000000", False),
        ("-999999999999999.9999999999", True),
        ("0.1234567890", True),
        ("0.12345678901", False),
        ("NaN", False),
        ("Infinity", False),
        ("1e14", True),
        ("1e15", False),
    ],
)
def test_which_numbers_can_be_written(number: str, *, plain: bool) -> None:
    """Fifteen digits before the point and ten behind it; nothing that isn't a number."""
    assert is_plain(Decimal(number)) is plain
