"""Published outcomes that aren't worked out here: listed with the reason, and never denied."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.engine.decide import decide
from geldstap.engine.regulation import Exactly
from geldstap.model.decision import Outcome
from geldstap.model.fact import FactKey, Household, Known, Role
from tests.engine.taxes import YOUNGER, Case, amount, cases, program

LISTED = cases("niet_vergeleken")
# A couple of 40 without means: it meets all that the three sources ask.
POOR: dict[FactKey, Known] = {
    FactKey("heeft_partner"): True,
    FactKey("aantal_kinderen"): Decimal(0),
    FactKey("aantal_medebewoners"): Decimal(0),
    FactKey("vermogen"): Decimal(0),
    FactKey("netto_inkomen"): Decimal(1500),
    FactKey("gemiddeld_netto_inkomen_36_maanden"): Decimal(1500),
    FactKey("inkomenstoeslag_laatste_12_maanden"): False,
    FactKey("woonsituatie"): "huur_zelfstandig",
    FactKey("geboortedatum", Role.APPLICANT): YOUNGER,
    FactKey("geboortedatum", Role.PARTNER): YOUNGER,
}


@pytest.mark.parametrize("case", LISTED, ids=lambda case: case["id"])
def test_what_is_not_worked_out_is_not_denied(case: Case) -> None:
    """Where others publish a right we leave it open, and the reason is written down."""
    rule = program().rules[case["regeling"]]
    found = decide(program(), rule, Household(POOR), date.fromisoformat(case["dag"]))
    assert found.outcome is Outcome(case["wij_zeggen"])
    assert found.outcome is not Outcome.NO
    assert case["reden"]


def test_the_published_amount_of_aow_is_among_the_figures() -> None:
    """1.103,97 a month for each of a couple, from 1 July 2025."""
    period = program().figures["aow_samenwonend"].on(date(2025, 9, 1))
    assert period is not None
    assert period.value == Exactly(Decimal("1103.97"))


@pytest.mark.parametrize("income", [0, 8_000, 12_169, 20_000, 26_288, 35_000, 43_071, 90_000])
@pytest.mark.parametrize("year", [2026, 2027])
def test_last_year_is_taxed_as_it_was_in_that_year(income: int, year: int) -> None:
    """The figures that a year later ask tax back are those of the year itself, within a euro."""
    facts: dict[FactKey, Known] = {
        **POOR,
        FactKey("toetsingsinkomen", Role.APPLICANT): Decimal(income),
        FactKey("arbeidsinkomen", Role.APPLICANT): Decimal(income),
        FactKey("jaaropgave_loon", Role.APPLICANT): Decimal(income),
        FactKey("jaaropgave_uitkering", Role.APPLICANT): Decimal(0),
        FactKey("jaaropgave_loonheffing", Role.APPLICANT): Decimal(0),
    }
    then = amount("inkomensheffing", facts, date(year - 1, 6, 1))
    later = amount("belastingteruggave_vorig_jaar.te_betalen", facts, date(year, 6, 1))
    assert then[0] == then[1]
    assert later[0] == later[1]
    assert abs(then[0] - later[0]) < 1
