"""Kwijtschelding comes out as it was published, once a water board has said what it uses."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from geldstap.engine.decide import decide
from geldstap.engine.regulation import Exactly, Program
from geldstap.model.decision import Outcome
from geldstap.model.fact import FactKey, Household, Known, Role
from tests.rulesets import test_examples as examples

DAY = date(2026, 6, 1)


def with_the_whole_norm() -> Program:
    """The rules where people may keep 100 % of the norm of the water board, as with HHNK.

    What the municipality lets them keep stays unknown.
    """
    program = examples.program("GM9998")
    norm = program.figures["kwijtscheldingsnorm_waterschap"]
    filled = tuple(replace(period, value=Exactly(Decimal(1))) for period in norm.periods)
    return replace(program, figures={**program.figures, norm.name: replace(norm, periods=filled)})


def couple(income: str) -> Household:
    """The couple of the published example, with this income after rent and insurance."""
    facts: dict[FactKey, Known] = {
        FactKey("heeft_partner"): True,
        FactKey("aantal_kinderen"): Decimal(0),
        FactKey("aantal_medebewoners"): Decimal(0),
        FactKey("woonsituatie"): "huur_zelfstandig",
        FactKey("kale_huur"): Decimal(0),
        FactKey("vermogen"): Decimal(0),
        FactKey("netto_inkomen"): Decimal(income),
        FactKey("vakantiegeld_over_inkomen"): False,
        FactKey("bedrag_aanslag_waterschap"): Decimal(600),
        FactKey("kosten_voor_kwijtschelding"): Decimal(0),
        FactKey("huurtoeslag", Role.BUDGET): Decimal(0),
        FactKey("zorgtoeslag", Role.BUDGET): Decimal(0),
        FactKey("zorgpremie", Role.BUDGET): Decimal(0),
        FactKey("geboortedatum", Role.APPLICANT): date(1985, 1, 1),
        FactKey("geboortedatum", Role.PARTNER): date(1985, 1, 1),
    }
    return Household(facts)


@pytest.mark.parametrize(
    ("income", "waived"),
    [
        # MinBZK/regelrecht@36e54f8c, features/kwijtschelding_hhnk.feature:41 (another calculator):
        # 2.052,13 - 2.002,13 = 50; 12 x 50 x 80 % = 480; 600 - 480 = 120.
        ("2052.13", "120"),
        # By hand, the same rule: at the norm everything, and 62,50 above it nothing.
        ("2002.13", "600"),
        ("2064.63", "0"),
    ],
)
def test_of_a_bill_is_waived_what_the_household_cannot_pay(income: str, waived: str) -> None:
    """The couple with a bill of 600 euros."""
    program = with_the_whole_norm()
    rule = program.rules["kwijtschelding_waterschap_berekend"]
    found = decide(program, rule, couple(income), DAY)
    if waived == "0":
        assert found.outcome is Outcome.NO
        return
    assert found.outcome is Outcome.PERSON_DECIDES
    assert found.amount is not None
    assert (found.amount.low, found.amount.high) == (Decimal(waived), Decimal(waived))
