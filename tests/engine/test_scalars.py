"""What every operator does with known values: roundings, ages, days."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.engine.functions import ROUNDINGS
from geldstap.engine.scalars import (
    DAY_SHIFTS,
    INFINITY,
    is_plain,
    later,
    rounded,
    times,
    whole_months,
    whole_years,
)


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
        ("eerste_dag_van_volgende_maand", "2026-12-31", "2027-01-01"),
        ("eerste_dag_van_volgende_maand", "2026-12-01", "2027-01-01"),
        ("eerste_dag_van_kwartaal", "2026-11-22", "2026-10-01"),
        ("eerste_dag_van_kwartaal", "2026-03-31", "2026-01-01"),
        ("eerste_dag_van_kwartaal", "2026-04-01", "2026-04-01"),
        ("eerste_dag_van_jaar", "2026-11-22", "2026-01-01"),
        ("eerste_dag_van_jaar", "2026-01-01", "2026-01-01"),
    ],
)
def test_days_that_follow_from_a_day(function: str, day: str, shifted: str) -> None:
    """First of the month, last of the month before, first of the year."""
    assert DAY_SHIFTS[function](date.fromisoformat(day)) == date.fromisoformat(shifted)


@pytest.mark.parametrize(
    ("since", "day", "months"),
    [
        ("2023-11-22", "2026-11-22", 36),
        ("2023-11-22", "2026-11-21", 35),
        ("2026-11-22", "2026-11-22", 0),
        # A month from the 31st is full on a 31st, or else on the 1st after.
        ("2026-01-31", "2026-02-28", 0),
        ("2026-01-31", "2026-03-01", 1),
        ("2026-01-31", "2026-03-31", 2),
        ("2026-12-01", "2026-11-30", -1),
    ],
)
def test_months_that_are_full(since: str, day: str, months: int) -> None:
    """As an age counts its years."""
    assert whole_months(date.fromisoformat(since), date.fromisoformat(day)) == months


@pytest.mark.parametrize(
    ("day", "count", "unit", "then"),
    [
        ("2026-11-22", -36, "maand", "2023-11-22"),
        ("2026-01-31", 1, "maand", "2026-02-28"),
        ("2028-01-31", 1, "maand", "2028-02-29"),
        ("2026-03-31", -1, "maand", "2026-02-28"),
        ("2008-02-29", 18, "jaar", "2026-02-28"),
        ("2026-11-30", 1, "kwartaal", "2027-02-28"),
        ("2026-11-22", 13, "week", "2027-02-21"),
        ("2026-12-31", 1, "dag", "2027-01-01"),
        # What lies beyond the calendar is its end.
        ("9999-12-01", 2, "maand", "9999-12-31"),
        ("0001-01-01", -1, "dag", "0001-01-01"),
    ],
)
def test_a_day_so_much_later(day: str, count: int, unit: str, then: str) -> None:
    """In months the day of the month stays, or is the last one."""
    assert later(date.fromisoformat(day), count, unit) == date.fromisoformat(then)


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
