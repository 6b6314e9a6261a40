"""One value of a household file as an answer."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import Between, Role
from geldstap.model.money import Amount, Period
from geldstap.model.problem import Problem
from geldstap.source.cursor import cursor
from geldstap.source.fact_values import read_answer
from tests.source.vocabularies import SMALL

ROLES = {
    "geboortedatum": Role.APPLICANT,
    "toetsingsinkomen": Role.APPLICANT,
    "tarief_gas": Role.ENERGY,
}


def read(name: str, text: str) -> tuple[Answer | None, list[Problem]]:
    """What a value says of a fact."""
    at, problems = cursor(text, "f.yaml")
    fact = SMALL.find(name, ROLES.get(name, Role.HOUSEHOLD))
    assert at is not None
    assert fact is not None
    return read_answer(at, fact), problems


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("heeft_partner", "ja", True),
        ("heeft_partner", "false", False),
        ("woonsituatie", "koop", "koop"),
        ("woonsituatie", "nee", "nee"),
        ("geboortedatum", "1985-03-12", date(1985, 3, 12)),
        ("geboortedatum", "1985", Between(date(1985, 1, 1), date(1985, 12, 31))),
        (
            "geboortedatum",
            "{tussen: [1985, 1986-06-30]}",
            Between(date(1985, 1, 1), date(1986, 6, 30)),
        ),
        ("aantal_kinderen", "2", Decimal(2)),
        ("aantal_kinderen", "2.0", Decimal(2)),
        ("kale_huur", "612", Decimal(612)),
        ("kale_huur", "612.50", Decimal("612.50")),
        ("kale_huur", "612,50", Decimal("612.50")),
        ("kale_huur", "{tussen: [600, 650]}", Between(Decimal(600), Decimal(650))),
        ("kale_huur", "{tussen: [600, 600]}", Between(Decimal(600), Decimal(600))),
        ("tarief_gas", "1.312", Decimal("1.312")),
        ("tarief_gas", "1,312", Decimal("1.312")),
        ("netto_inkomen", "1650", Decimal(1650)),
        ("netto_inkomen", "55 per week", Amount(Decimal(55), Period.WEEK)),
        ("netto_inkomen", "1650 per vier weken", Amount(Decimal(1650), Period.FOUR_WEEKS)),
        ("netto_inkomen", "1650,25 per 4 weken", Amount(Decimal("1650.25"), Period.FOUR_WEEKS)),
        ("netto_inkomen", "1650 per maand", Amount(Decimal(1650), Period.MONTH)),
        ("netto_inkomen", "900 per kwartaal", Amount(Decimal(900), Period.QUARTER)),
        ("netto_inkomen", "20000 per jaar", Amount(Decimal(20000), Period.YEAR)),
    ],
)
def test_value_is_an_answer(name: str, text: str, value: object) -> None:
    """In the fact's own unit, or as an amount with the period that the person knows."""
    answer, problems = read(name, text)
    assert answer == Given(value)  # type: ignore[arg-type]
    assert problems == []


@pytest.mark.parametrize("name", [fact.name for fact in SMALL])
def test_every_fact_may_stay_unknown(name: str) -> None:
    """Not knowing and not saying are two answers."""
    assert read(name, "weet_ik_niet") == (NotKnown(), [])
    assert read(name, "zeg_ik_niet") == (Declined(), [])


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("heeft_partner", "soms", "not_yes_no"),
        ("heeft_partner", "''", "empty_value"),
        ("heeft_partner", "[ja]", "not_text"),
        ("woonsituatie", "kopo", "not_a_choice"),
        ("geboortedatum", "12-03-1985", "not_a_date"),
        ("geboortedatum", "0000", "not_a_date"),
        ("geboortedatum", "1904", "out_of_domain"),
        ("geboortedatum", "2036-01-01", "out_of_domain"),
        ("geboortedatum", "{tussen: [1990, 1980]}", "out_of_domain"),
        ("aantal_kinderen", "twee", "not_a_number"),
        ("aantal_kinderen", "1.5", "not_whole"),
        ("aantal_kinderen", "4", "out_of_domain"),
        ("aantal_kinderen", "1 per week", "not_a_number"),
        ("kale_huur", "-1", "out_of_domain"),
        ("kale_huur", "veel", "not_an_amount"),
        ("kale_huur", "1.250", "not_an_amount"),
        ("kale_huur", "612 per week", "not_an_amount"),
        ("kale_huur", "€ 612", "not_an_amount"),
        ("kale_huur", "9999999999999999", "not_an_amount"),
        ("kale_huur", "{tussen: [600]}", "not_two_bounds"),
        ("kale_huur", "{tussen: 600}", "not_a_list"),
        ("kale_huur", "{ongeveer: 600}", "unknown_key"),
        ("kale_huur", "{tussen: [700, 600]}", "out_of_domain"),
        ("kale_huur", "{tussen: [600, weet_ik_niet]}", "not_an_amount"),
        ("netto_inkomen", "1650 per dag", "unknown_period"),
        ("netto_inkomen", "veel per week", "not_an_amount"),
        ("netto_inkomen", "30000 per week", "out_of_domain"),
        ("netto_inkomen", "{tussen: [10 per week, 20 per week]}", "not_an_amount"),
    ],
)
def test_value_that_can_t_be_is_a_problem(name: str, text: str, kind: str) -> None:
    """Nothing is guessed: 1.250 might be either of two amounts."""
    answer, problems = read(name, text)
    assert answer is None
    assert problems[0].kind == kind


def test_both_bounds_may_be_wrong_at_once() -> None:
    """Each at its own place."""
    _, problems = read("kale_huur", "{tussen: [laag, hoog]}")
    assert [(p.kind, p.place.column) for p in problems] == [
        ("not_an_amount", 11),
        ("not_an_amount", 17),
    ]


def test_domain_is_named_in_the_words_of_the_file() -> None:
    """The bound that has none is left out."""
    assert read("kale_huur", "10001")[1][0].arguments == {
        "text": "10001",
        "low": "0",
        "high": "10000",
    }
    assert read("toetsingsinkomen", "-5")[1][0].arguments == {"text": "-5", "low": "0"}
    assert read("geboortedatum", "1850")[1][0].arguments["low"] == "1905-01-01"


def test_domain_holds_for_the_amount_in_the_unit_of_the_fact() -> None:
    """23.000 a week is 99.667 a month, just within; 23.100 a week is 100.100 (times 52, by 12)."""
    assert read("netto_inkomen", "23000 per week")[1] == []
    assert read("netto_inkomen", "23100 per week")[1][0].kind == "out_of_domain"
