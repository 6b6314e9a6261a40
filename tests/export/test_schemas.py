"""The schemas accept what is right, and nothing else."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from geldstap.export.json_results import Json, budget, dumps, results
from geldstap.export.own_json import earlier_times, own
from geldstap.export.schemas import budget_schema, household_schema, result_schema
from geldstap.model.fact import GROUP_SIZES, SINGLE_ROLES, Fact, FactKind, Role, Vocabulary
from geldstap.model.status import Status
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root
from geldstap.steps.earlier import Earlier
from geldstap.steps.standing import Fits, Standing
from tests.export.samples import CONTACT, DAY, EXPIRED, GRANTED, OPEN, RULESET

VOCABULARY = Vocabulary(
    (
        Fact(
            "geboortedatum",
            FactKind.DATE,
            (Role.APPLICANT, Role.PARTNER, Role.CHILDREN),
            low=date(1905, 1, 1),
            high=date(2035, 12, 31),
            meaning="Dag van geboorte.",
        ),
        Fact("heeft_partner", FactKind.BOOLEAN, meaning="Heeft een toeslagpartner."),
        Fact(
            "aantal_kinderen",
            FactKind.NUMBER,
            unit="personen",
            low=Decimal(0),
            high=Decimal(2),
            whole=True,
        ),
        Fact("woonsituatie", FactKind.CHOICE, options=("huur_zelfstandig", "koop")),
        Fact(
            "kale_huur",
            FactKind.NUMBER,
            unit="euro per maand",
            low=Decimal(0),
            high=Decimal(10000),
            meaning="Huur zonder servicekosten.",
        ),
        Fact("netto_inkomen", FactKind.NUMBER, unit="euro per maand", any_period=True),
        Fact("loon", FactKind.NUMBER, (Role.BUDGET,), unit="euro per maand", any_period=True),
    )
)
HOUSEHOLD: dict[str, object] = {
    "peildatum": "2026-11-22",
    "postcode": "2512 AB",
    "gemeente": "Den Haag",
    "heeft_partner": "ja",
    "woonsituatie": "huur_zelfstandig",
    "kale_huur": 612.5,
    "netto_inkomen": "1650 per vier weken",
    "aanvrager": {"geboortedatum": "1985-03-12"},
    "partner": {"geboortedatum": 1986},
    "kinderen": [{"geboortedatum": "weet_ik_niet"}, {}],
    "budget": {"loon": "1650,50 per maand"},
}


def plain(document: Mapping[str, Json]) -> dict[str, Any]:
    """What is printed, as a program reads it."""
    parsed: dict[str, Any] = json.loads(dumps(document))
    return parsed


def is_valid(schema: Mapping[str, Json], document: object) -> bool:
    """Whether the schema accepts the document; the schema itself must be one."""
    read = plain(schema)
    Draft202012Validator.check_schema(read)
    return bool(Draft202012Validator(read).is_valid(document))


def accepts(**changes: object) -> bool:
    """Whether a household file with these values is accepted."""
    return is_valid(household_schema(VOCABULARY), HOUSEHOLD | changes)


def outcome() -> dict[str, Any]:
    """A result with every kind of part in it."""
    standings = {
        "zorgtoeslag": Standing(Status.RECEIVES, fits=Fits.AMOUNT, own=Decimal(100)),
        "huurtoeslag": Standing(Status.APPLIED, date(2026, 11, 2), date(2026, 12, 28)),
    }
    last_year = Earlier(GRANTED.regulation, date(2025, 1, 1), date(2025, 12, 31), DAY, GRANTED)
    return plain(
        results(
            [GRANTED, OPEN, EXPIRED],
            [RULESET],
            DAY,
            "nl",
            [CONTACT],
            own=own(standings),
            earlier=earlier_times([last_year], {}),
        )
    )


def monthly() -> dict[str, Any]:
    """A budget with a group that wasn't filled in."""
    return plain(budget({"inkomsten": Decimal(1650), "sparen": None}, None, None, DAY, "en"))


@pytest.mark.parametrize(
    "right",
    [
        {},
        {"heeft_partner": True},
        {"heeft_partner": "nee"},
        {"heeft_partner": "zeg_ik_niet"},
        {"woonsituatie": "weet_ik_niet"},
        {"kale_huur": {"tussen": [500, 700]}},
        {"netto_inkomen": 1650},
        {"netto_inkomen": "63 per week"},
        {"netto_inkomen": "63.50 per 4 weken"},
        {"aanvrager": {"geboortedatum": {"tussen": [1980, "1985-12-31"]}}},
        {"postcode": 2512},
        {"postcode": "2512AB"},
        {"regelingen": {"zorgtoeslag": "krijg_ik", "pas": {"aangevraagd_op": "2026-11-02"}}},
    ],
)
def test_every_way_to_say_a_value_is_accepted(right: dict[str, object]) -> None:
    """Numbers, amounts with a period, ranges, days, years, and not saying it."""
    assert accepts(**right)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kale_hur": 612},
        {"budget": {"kale_huur": 612}},
        {"heeft_partner": 1},
        {"heeft_partner": "misschien"},
        {"woonsituatie": "tent"},
        {"woonsituatie": ["koop"]},
        {"kale_huur": -1},
        {"kale_huur": 10001},
        {"kale_huur": "612 per maand"},
        {"kale_huur": None},
        {"kale_huur": ""},
        {"kale_huur": {"tussen": [500]}},
        {"kale_huur": {"tussen": [1, 2, 3]}},
        {"kale_huur": {"tussen": [1, 2], "ook": 3}},
        {"kale_huur": {}},
        {"aantal_kinderen": 1.5},
        {"regelingen": {"zorgtoeslag": "ja"}},
        {"regelingen": {"zorgtoeslag": {"aangevraagd_op": "gisteren"}}},
        {"netto_inkomen": "1650 per dag"},
        {"netto_inkomen": "veel per maand"},
        {"aanvrager": {"geboortedatum": "12-3-1985"}},
        {"aanvrager": {"geboortedatum": "1985-13-01"}},
        {"aanvrager": {"geboortedatum": 1850}},
        {"aanvrager": [{"geboortedatum": 1985}]},
        {"kinderen": {"geboortedatum": 1985}},
        {"kinderen": [{}, {}, {}]},
        {"peildatum": 2026},
        {"peildatum": "weet_ik_niet"},
        {"postcode": "512"},
        {"gemeente": ""},
    ],
)
def test_a_wrong_value_is_refused(wrong: dict[str, object]) -> None:
    """Misspelled facts, facts of another section, and values out of their domain."""
    assert not accepts(**wrong)


def test_a_fact_is_described_in_the_words_of_the_vocabulary() -> None:
    """An editor shows them while one types."""
    fact = plain(household_schema(VOCABULARY))["properties"]["kale_huur"]
    assert fact["title"] == "kale huur"
    assert fact["description"] == "Huur zonder servicekosten. (euro per maand)"


def test_every_section_of_a_household_file_is_there() -> None:
    """Also those that no fact of this vocabulary is in."""
    properties = plain(household_schema(VOCABULARY))["properties"]
    assert {role.value for role in Role} - {"huishouden"} <= set(properties)


def test_what_is_printed_fits_its_schema() -> None:
    """Every outcome, with and without amounts, reasons and sources."""
    assert is_valid(result_schema(), outcome())
    assert is_valid(budget_schema(), monthly())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("versie", 2),
        ("soort", "begroting"),
        ("peildatum", "22-11-2026"),
        ("regelingen", [{"uitkomst": "ja"}]),
        ("extra", 1),
    ],
)
def test_another_form_of_a_result_is_refused(key: str, value: object) -> None:
    """So that a change of what is printed doesn't go unseen."""
    assert not is_valid(result_schema(), outcome() | {key: value})


@pytest.mark.parametrize(
    ("key", "value"),
    [("uitkomst", "misschien"), ("bedrag", "129"), ("redenen", [{}]), ("laatst_bekend", {})],
)
def test_another_form_of_an_outcome_is_refused(key: str, value: object) -> None:
    """Also deep inside."""
    document = outcome()
    document["regelingen"][0][key] = value
    assert not is_valid(result_schema(), document)


@pytest.mark.parametrize(
    ("key", "value"), [("over", 1650), ("over", "1650"), ("groepen", {"sparen": 0}), ("soort", "x")]
)
def test_another_form_of_a_budget_is_refused(key: str, value: object) -> None:
    """Amounts are texts with cents."""
    assert not is_valid(budget_schema(), monthly() | {key: value})


def test_the_vocabulary_of_the_program_makes_a_schema() -> None:
    """Every fact that comes with the program may stand in its section."""
    vocabulary, problems = load_vocabulary(regelingen_root() / "feiten.yaml")
    assert problems == ()
    top = vocabulary.in_section(Role.HOUSEHOLD)
    document: dict[str, object] = {f.name: "weet_ik_niet" for f in top}
    for role in SINGLE_ROLES:
        document[role] = {f.name: "zeg_ik_niet" for f in vocabulary.in_section(role)}
    for group in GROUP_SIZES:
        document[group] = [{f.name: "weet_ik_niet" for f in vocabulary.in_section(group)}]
    assert is_valid(household_schema(vocabulary), document)
