"""Dated tables: what a number finds in them, known or not, and for many households at once."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.engine.bounds import BoundsAlgebra, Span
from geldstap.engine.breakpoints import amount_curve
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.exact import ExactAlgebra
from geldstap.engine.limits import limits
from geldstap.model.decision import Outcome
from geldstap.model.fact import Between, FactKey, Household, Known
from geldstap.rulesets.library import Library
from tests.engine.language import TODAY, household
from tests.rulesets.made_sets import FILES, decided, linked, vocabulary

# The brackets of box 1 in 2026 below the age of the AOW (Wet IB 2001 art. 2.10); a table of
# contributions with both kinds of ends; and one of which the middle isn't known.
TABLES = """\
- naam: belasting
  heet: Belasting
  soort: schijven
  bij: euro per maand netto
  perioden:
    - vanaf: 2026-01-01
      tot_en_met: 2026-12-31
      bron: wet
      rijen:
        - {tot_en_met: 38883, waarde: 35.75%}
        - {tot_en_met: 78426, waarde: 37.56%}
        - {waarde: 49.50%}
- naam: bijdrage
  heet: Eigen bijdrage
  soort: trap
  bij: euro per maand netto
  geeft: euro
  perioden:
    - vanaf: 2026-01-01
      tot_en_met: 2026-12-31
      bron: wet
      rijen:
        - {tot_en_met: 1000, waarde: 10}
        - {tot: 2000, onbekend: {minstens: 20, hoogstens: 25}}
        - {waarde: 40}
"""
DEFINITIONS = """\
- naam: te_betalen
  heet: Te betalen
  formule: opzoeken(belasting, netto_inkomen)
- naam: eigen_bijdrage
  heet: Eigen bijdrage
  formule: opzoeken(bijdrage, netto_inkomen)
"""
PASS = FILES["regelingen/pas.yaml"].replace("25 euro", "eigen_bijdrage")
SET: Mapping[str, str] = {
    "tabellen.yaml": TABLES,
    "begrippen.yaml": FILES["begrippen.yaml"] + DEFINITIONS,
    "regelingen/pas.yaml": PASS.replace("netto_inkomen <= grens", "eigen_bijdrage < 30 euro"),
}
INCOME = FactKey("netto_inkomen")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """The set with its tables."""
    library, problems = linked(tmp_path, SET)
    assert problems == ()
    return library


def _exact(library: Library, name: str, income: str) -> object:
    known = Household({INCOME: Decimal(income)})
    return Evaluator(library.program, TODAY, ExactAlgebra(known)).named(name)


def _open(library: Library, name: str, low: str, high: str) -> Span:
    known = Household({INCOME: Between(Decimal(low), Decimal(high))})
    algebra = BoundsAlgebra(known, vocabulary())
    found = Evaluator(library.program, TODAY, algebra).named(name)
    assert isinstance(found, Span)
    return found


@pytest.mark.parametrize(
    ("income", "tax"),
    [
        ("0", "0"),
        # 38,883 x 35.75 %.
        ("38883", "13900.6725"),
        # and 1,117 x 37.56 % on top.
        ("40000", "14320.2177"),
        # 13,900.6725 + 39,543 x 37.56 % + 1,574 x 49.50 %.
        ("80000", "29532.1533"),
    ],
)
def test_brackets_are_a_rate_over_each_part(library: Library, income: str, tax: str) -> None:
    """As in an income tax."""
    assert _exact(library, "te_betalen", income) == Decimal(tax)


@pytest.mark.parametrize(
    ("income", "contribution"),
    [("0", "10"), ("1000", "10"), ("2000", "40"), ("99999", "40")],
)
def test_a_row_ends_with_its_limit_or_before_it(
    library: Library, income: str, contribution: str
) -> None:
    """`tot_en_met` is in the row, `tot` isn't; the last row goes on without end."""
    assert _exact(library, "eigen_bijdrage", income) == Decimal(contribution)


@pytest.mark.parametrize(
    ("low", "high", "least", "most"),
    [
        ("900", "1000", "10", "10"),
        ("900", "1000.01", "10", "25"),
        ("1500", "1600", "20", "25"),
        ("1999.99", "2000", "20", "40"),
        ("0", "3000", "10", "40"),
    ],
)
def test_an_income_between_two_ends_finds_all_rows_between(
    library: Library, low: str, high: str, least: str, most: str
) -> None:
    """And no others; of a row that isn't known the ends."""
    found = _open(library, "eigen_bijdrage", low, high)
    assert (found.low, found.high) == (Decimal(least), Decimal(most))


def test_what_keeps_a_table_open_is_named(library: Library) -> None:
    """The fact, and the table where a row of it isn't known; not the table where all are."""
    assert _open(library, "eigen_bijdrage", "1500", "1600").missing == {INCOME, "bijdrage"}
    assert _open(library, "te_betalen", "0", "100000").missing == {INCOME}
    assert _open(library, "te_betalen", "5", "5").missing == frozenset()


def test_the_sides_that_are_offered_are_the_rows(library: Library) -> None:
    """Who is in the first row gets the pass, who is in the second gets it too, for more."""
    sides = limits(
        library.program, household({"aanvrager.geboortedatum": date(1990, 1, 1)}), TODAY, INCOME
    )
    assert sides is None  # the middle row stays open, whatever one answers
    known: dict[str, Known | int] = {"aanvrager.geboortedatum": date(1990, 1, 1)}
    outcomes = {
        income: decided(library, "pas", household({**known, "netto_inkomen": income})).outcome
        for income in (1000, 1500, 2000)
    }
    assert outcomes == {1000: Outcome.YES, 1500: Outcome.YES, 2000: Outcome.NO}


def test_an_amount_jumps_where_a_row_ends(library: Library) -> None:
    """The curve has two points there, a cent apart."""
    known = household({"aanvrager.geboortedatum": date(1990, 1, 1)})
    between = Between(Decimal(0), Decimal(1000))
    curve = amount_curve(
        library.program, library.program.rules["pas"], known, INCOME, TODAY, between
    )
    assert curve is not None
    assert {point.amount for point in curve} == {Decimal(10)}


def test_a_table_that_has_run_out_makes_its_regulation_unknown(library: Library) -> None:
    """As a figure does: since the first day that isn't known."""
    decision = decided(library, "pas", household({}), date(2027, 3, 1))
    assert (decision.outcome, decision.since) == (Outcome.UNKNOWN_SINCE, date(2027, 1, 1))


def test_a_table_with_a_fault_is_not_looked_up_in(tmp_path: Path) -> None:
    """The regulation is then not calculated here, and the fault is the only one."""
    broken = {**SET, "tabellen.yaml": TABLES.replace("waarde: 40", "waarde: veertig")}
    library, problems = linked(tmp_path, broken)
    assert [problem.kind for problem in problems] == ["not_a_number"]
    assert decided(library, "pas", household({})).outcome is Outcome.NOT_COVERED
