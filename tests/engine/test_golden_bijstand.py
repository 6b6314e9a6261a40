"""Bijstand and AIO come out to the cent as the norms were published.

The cases are in tests/data/gepubliceerd, each with its source; no amount in them was
calculated by this program.
"""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.engine.decide import decide
from geldstap.model.decision import Outcome
from geldstap.model.fact import FactKey, Household, Known, Role
from tests.engine import test_golden_allowances as golden
from tests.engine.test_golden_allowances import Case, cases, euros

CASES = cases("bijstand")


def household(case: Case) -> Household:
    """The facts of a case; what its source leaves out is filled in as its file says."""
    told, day = case["huishouden"], date.fromisoformat(case["dag"])
    in_institution = "inrichting" in told or "inrichting_partner" in told
    facts: dict[FactKey, Known] = {
        FactKey("heeft_partner"): "partner" in told,
        FactKey("vermogen"): Decimal(told.get("vermogen", 0)),
        FactKey("netto_inkomen"): Decimal(told.get("inkomen", 0)),
        FactKey("vakantiegeld_over_inkomen"): False,
        FactKey("krijgt_bijstand"): False,
        FactKey("krijgt_aio"): False,
        FactKey("woonsituatie"): "anders" if in_institution else "huur_zelfstandig",
        FactKey("student", Role.APPLICANT): "nee",
    }
    for role, age, institution in (
        (Role.APPLICANT, "leeftijd", "inrichting"),
        (Role.PARTNER, "partner", "inrichting_partner"),
    ):
        facts[FactKey("geboortedatum", role)] = born(told.get(age, "40"), day)
        facts[FactKey("rechtmatig_verblijf", role)] = True
        facts[FactKey("ouders_kunnen_niet_helpen", role)] = False
        facts[FactKey("in_inrichting", role)] = institution in told
    for role, group, size in (
        (Role.CHILDREN, "kinderen", "aantal_kinderen"),
        (Role.RESIDENTS, "medebewoners", "aantal_medebewoners"),
    ):
        ages = told.get(group, [])
        facts[FactKey(size)] = Decimal(len(ages))
        for index, age in enumerate(ages, start=1):
            facts[FactKey("geboortedatum", role, index)] = born(age, day)
            facts[FactKey("geen_kostendeler", role, index)] = "uitgezonderd" in told
    return Household(facts)


def born(age: str, day: date) -> date:
    """A birth date of somebody who turned this age at the beginning of the month."""
    return date(day.year - int(age), day.month, 1)


def check(case: Case) -> None:
    """One case: whether there is a right, and the amounts that were published."""
    program = golden.program()
    day = date.fromisoformat(case["dag"])
    found = decide(program, program.rules[case["regeling"]], household(case), day)
    expected = case["verwacht"]
    assert found.outcome is (Outcome.PERSON_DECIDES if expected["recht"] == "ja" else Outcome.NO)
    assert (found.missing, found.unknown_figures) == ((), ())
    if "per_maand" in expected:
        assert euros(found.amount) == Decimal(expected["per_maand"])
    if "zonder_vakantietoeslag" in expected:
        assert euros(found.paid) == Decimal(expected["zonder_vakantietoeslag"])


@pytest.mark.parametrize("case", CASES)
def test_bijstand_is_what_was_published(case: Case) -> None:
    """Every norm of July 2025 and of 2026, cost sharers, institutions and limits."""
    check(case)


def test_every_case_says_where_it_comes_from() -> None:
    """A source, how sure it is, and how literally it was taken."""
    found = [case.values[0] for case in CASES]
    assert len({case["id"] for case in found}) == len(found)
    for case in found:
        who, how = case["herkomst"].split(", ")
        assert case["bron"]
        assert who in {"officieel", "andere_rekenhulp"}
        assert how in {"letterlijk", "afgeleid", "aangevuld"}
