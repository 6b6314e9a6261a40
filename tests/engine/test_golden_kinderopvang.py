"""Kinderopvangtoeslag comes out as it was published: the leaflet, and each row of the table of 2026.

The cases and the rows are in tests/data/gepubliceerd, each with its source; no amount in them was
calculated by this program.
"""

from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
import yaml

from tests.engine import test_golden_allowances as golden

SCHEME = "kinderopvangtoeslag"
TABLE = "kinderopvangtoeslag_tabel_2026.yaml"
# In the last row, which has no end.
ABOVE_THE_TABLE = 400_000
# Two children, of 100 and of 80 hours at ten euros.
CARE = [["dagopvang", "100", "10"], ["dagopvang", "80", "10"]]
# The fewest and the most that count, and some in between.
MOST_HOURS = (1, 2, 16, 64, 129, 230)


def rows() -> list[dict[str, Any]]:
    """The table as it was published; percentages are exact decimals."""
    text = (golden.DATA / TABLE).read_text(encoding="utf-8")
    read = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - every value stays the text that it is
    return list(read)


def row_cases() -> list[Any]:
    """Each row at its first and at its last income, as a case."""
    return [
        pytest.param(_case(row, income), id=f"kot-2026-rij-{income}")
        for row in rows()
        for income in (row["vanaf"], row.get("tot_en_met", str(ABOVE_THE_TABLE)))
    ]


def hour_cases() -> list[Any]:
    """Most hours of each size, with a next child of an hour less, in the last row of the table."""
    first, following = (Decimal(rows()[-1][key]) / 100 for key in ("eerste", "volgend"))
    return [
        pytest.param(
            _of(
                str(ABOVE_THE_TABLE),
                [["dagopvang", str(hours - 1), "10"], ["dagopvang", str(hours), "10"]],
                10 * hours * first + 10 * (hours - 1) * following,
            ),
            id=f"kot-2026-uren-{hours}",
        )
        for hours in MOST_HOURS
    ]


def _case(row: dict[str, Any], income: str) -> dict[str, Any]:
    # 100 hours x € 10 for the first child and 80 hours x € 10 for the next one.
    month = 10 * Decimal(row["eerste"]) + 8 * Decimal(row["volgend"])
    return _of(income, CARE, month)


def _of(income: str, care: list[list[str]], month: Decimal) -> dict[str, Any]:
    return {
        "dag": "2026-06-01",
        "huishouden": {"partner": "ja", "inkomen": income, "opvang": care},
        "verwacht": {"recht": "ja", "per_maand_onafgerond": month, "per_maand": int(month)},
    }


CASES = [*golden.cases(SCHEME), *row_cases(), *hour_cases()]


def check(case: golden.Case) -> None:
    """One case: whether there is a right, and the amounts that were published."""
    golden.check(SCHEME, case)


@pytest.mark.parametrize("case", CASES)
def test_kinderopvangtoeslag_is_what_was_published(case: golden.Case) -> None:
    """The leaflet's example, the highest hours and prices, both ends of every row, all hours."""
    check(case)


def test_the_published_table_has_no_gaps() -> None:
    """69 rows, each starting a euro after the one before: nothing was lost in taking it over."""
    found = rows()
    assert len(found) == 69
    assert found[0]["vanaf"] == "0"
    for row, following in pairwise(found):
        assert int(following["vanaf"]) == int(row["tot_en_met"]) + 1
    assert "tot_en_met" not in found[-1]


@pytest.mark.parametrize("order", [0, 1])
def test_the_first_child_is_the_one_with_most_hours_in_any_order(order: int) -> None:
    """Which child was named first makes no difference."""
    care = CARE[::-1] if order else CARE
    case = _case(rows()[30], rows()[30]["vanaf"])
    case["huishouden"] = {**case["huishouden"], "opvang": care}
    golden.check(SCHEME, case)
