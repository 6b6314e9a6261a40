"""The allowances and kinderbijslag come out as others published them.

The cases are in tests/data/gepubliceerd, each with its source; no amount in them was
calculated by this program.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from geldstap.engine.decide import decide
from geldstap.engine.regulation import Program
from geldstap.model.decision import AmountRange, Outcome
from geldstap.model.fact import FactKey, Household, Known, Role
from geldstap.rulesets.library import load_library
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root

DATA = Path(__file__).parents[1] / "data" / "gepubliceerd"
Case = Mapping[str, Any]


def cases(scheme: str) -> list[Any]:
    """The cases of a file, with their ids for the report."""
    # BaseLoader leaves every value the text that it is.
    read = yaml.load((DATA / f"{scheme}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
    return [pytest.param(case, id=case["id"]) for case in read]


@cache
def program() -> Program:
    """The national regulations."""
    root = regelingen_root()
    vocabulary, _ = load_vocabulary(root / "feiten.yaml")
    return load_library(root, vocabulary)[0].program


def household(case: Case) -> Household:
    """The facts of a case; what its source leaves out is filled in as its file says."""
    told = case["huishouden"]
    day = date.fromisoformat(case["dag"])
    care = told.get("opvang", [])
    children = told.get("kinderen", ["8" if kind == "bso" else "2" for kind, _, _ in care])
    other = told.get("medebewoner")
    facts: dict[FactKey, Known] = {
        FactKey("heeft_partner"): told["partner"] == "ja",
        FactKey("partner_hele_jaar"): True,
        FactKey("aantal_kinderen"): Decimal(len(children)),
        FactKey("aantal_medebewoners"): Decimal(1 if other else 0),
        FactKey("vermogen"): Decimal(told.get("vermogen", 0)),
        FactKey("woonsituatie"): f"huur_{'onz' if 'zelfstandig' in told else 'z'}elfstandig",
        FactKey("kamer_aangewezen"): False,
        FactKey("ingeschreven_op_adres"): True,
        FactKey("handicap_in_woning"): False,
        FactKey("servicekosten_huurtoeslag"): Decimal(0),
        FactKey("uitzondering_huurgrens"): False,
        FactKey("volwassen_huisgenoten_verblijf"): True,
        FactKey("ontvangt_kinderbijslag"): True,
        FactKey("gebruikt_kinderopvang"): bool(care),
        FactKey("opvang_in_register"): True,
        FactKey("kind_met_inkomen"): "inkomen_kind" in told,
        FactKey("kale_huur"): Decimal(told.get("huur", 0)),
    }
    for role in (Role.APPLICANT, Role.PARTNER):
        facts[FactKey("rechtmatig_verblijf", role)] = True
        facts[FactKey("werkt_of_leert", role)] = True
        facts[FactKey("geboortedatum", role)] = born(told.get("leeftijd", "40"), day)
    facts[FactKey("zorgverzekerd", Role.APPLICANT)] = told.get("verzekerd") != "nee"
    facts[FactKey("zorgverzekerd", Role.PARTNER)] = told.get("partner_verzekerd") != "nee"
    facts[FactKey("toetsingsinkomen", Role.APPLICANT)] = Decimal(told["inkomen"])
    facts[FactKey("toetsingsinkomen", Role.PARTNER)] = Decimal(told.get("inkomen_partner", 0))
    if "geboren" in told:
        facts[FactKey("geboortedatum", Role.APPLICANT)] = date.fromisoformat(told["geboren"])
    for index, age in enumerate(children, start=1):
        facts[FactKey("geboortedatum", Role.CHILDREN, index)] = born(age, day)
        facts[FactKey("vermogen", Role.CHILDREN, index)] = Decimal(0)
        facts[FactKey("school_of_diploma", Role.CHILDREN, index)] = True
        income = Decimal(told.get("inkomen_kind", 0))
        facts[FactKey("toetsingsinkomen", Role.CHILDREN, index)] = income
    for index, (kind, hours, price) in enumerate(care, start=1):
        facts[FactKey("soort_opvang", Role.CHILDREN, index)] = kind
        facts[FactKey("opvanguren", Role.CHILDREN, index)] = Decimal(hours)
        facts[FactKey("opvangprijs", Role.CHILDREN, index)] = Decimal(price)
    if other:
        facts[FactKey("geboortedatum", Role.RESIDENTS, 1)] = born(other["leeftijd"], day)
        facts[FactKey("toetsingsinkomen", Role.RESIDENTS, 1)] = Decimal(other["inkomen"])
        facts[FactKey("vermogen", Role.RESIDENTS, 1)] = Decimal(other["vermogen"])
    return Household(facts)


def born(age: str, day: date) -> date:
    """A birth date of somebody of an age that no month of the year but the last changes."""
    return date(day.year - int(age) - 1, 12, 15)


def check(scheme: str, case: Case) -> None:
    """One case: whether there is a right, and the amounts that were published."""
    rule = program().rules[scheme]
    found = decide(program(), rule, household(case), date.fromisoformat(case["dag"]))
    expected = case["verwacht"]
    assert found.outcome is (Outcome.YES if expected["recht"] == "ja" else Outcome.NO)
    assert (found.missing, found.unknown_figures) == ((), ())
    if "per_maand" in expected:
        assert euros(found.paid) == Decimal(expected["per_maand"])
    for exact in expected.keys() & {"per_kwartaal", "per_maand_onafgerond"}:
        assert euros(found.amount) == Decimal(expected[exact])
    if "per_jaar" in expected:
        assert euros(found.amount) == Decimal(expected["per_jaar"])
    if "per_jaar_onafgerond" in expected:
        assert abs(euros(found.amount) - Decimal(expected["per_jaar_onafgerond"])) <= Decimal("0.5")


def euros(amount: AmountRange | None) -> Decimal:
    """An amount that is exact."""
    assert amount is not None
    assert amount.exact
    return amount.low


@pytest.mark.parametrize("case", cases("zorgtoeslag"))
def test_zorgtoeslag_is_what_was_published(case: Case) -> None:
    """Tables, maxima and limits of 2025 and 2026."""
    check("zorgtoeslag", case)


@pytest.mark.parametrize("case", cases("huurtoeslag"))
def test_huurtoeslag_is_what_was_published(case: Case) -> None:
    """The leaflet's example, a table, other calculators, and the limits of the law."""
    check("huurtoeslag", case)


@pytest.mark.parametrize("case", cases("kindgebonden_budget"))
def test_kindgebonden_budget_is_what_was_published(case: Case) -> None:
    """The leaflet's examples, the maxima, and the limits of the law of 2025 and 2026."""
    check("kindgebonden_budget", case)


@pytest.mark.parametrize("case", cases("kinderbijslag"))
def test_kinderbijslag_is_what_was_published(case: Case) -> None:
    """The amounts of the law in each half of 2025 and 2026."""
    check("kinderbijslag", case)


@pytest.mark.parametrize(
    "scheme",
    ["zorgtoeslag", "huurtoeslag", "kindgebonden_budget", "kinderbijslag", "kinderopvangtoeslag"],
)
def test_every_case_says_where_it_comes_from(scheme: str) -> None:
    """A source, how sure it is, and how literally it was taken."""
    found = [case.values[0] for case in cases(scheme)]
    assert len({case["id"] for case in found}) == len(found)
    for case in found:
        who, how = case["herkomst"].split(", ")
        assert case["bron"]
        assert who in {"officieel", "andere_rekenhulp"}
        assert how in {"letterlijk", "afgeleid", "aangevuld"}
