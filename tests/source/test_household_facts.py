"""Facts of a household in sections and lists."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.answer import Answer, Given, NotKnown
from geldstap.model.problem import Problem
from geldstap.source.cursor import cursor
from geldstap.source.household_facts import read_facts
from tests.source.vocabularies import SMALL


def read(text: str) -> tuple[dict[str, Answer], list[Problem]]:
    """Answers and problems of a text."""
    at, problems = cursor(text, "f.yaml")
    assert at is not None
    return read_facts(at, SMALL)[0], problems


def test_sections_and_lists_become_question_ids() -> None:
    """The same ids that a conversation uses."""
    answers, problems = read(
        "kale_huur: 612\n"
        "aanvrager: {geboortedatum: 1985-03-12}\n"
        "partner: {toetsingsinkomen: 0}\n"
        "kinderen:\n- geboortedatum: 2015-01-31\n- {}\n"
    )
    assert problems == []
    assert answers == {
        "kale_huur": Given(Decimal(612)),
        "aanvrager.geboortedatum": Given(date(1985, 3, 12)),
        "partner.toetsingsinkomen": Given(Decimal(0)),
        "heeft_partner": Given(value=True),
        "aantal_kinderen": Given(Decimal(2)),
        "kinderen.1.geboortedatum": Given(date(2015, 1, 31)),
    }


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("kinderen: []\n", Given(Decimal(0))),
        ("kale_huur: 1\n", None),
        ("aantal_kinderen: 2\n", Given(Decimal(2))),
        ("aantal_kinderen: weet_ik_niet\n", NotKnown()),
        ("aantal_kinderen: 1\nkinderen: [{}]\n", Given(Decimal(1))),
    ],
)
def test_number_of_members_comes_from_list_or_number(text: str, size: Answer | None) -> None:
    """No list and no number: unknown, which isn't zero."""
    answers, problems = read(text)
    assert answers.get("aantal_kinderen") == size
    assert problems == []


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("aantal_kinderen: 2\nkinderen: [{}]\n", "aantal_kinderen", 1),
        ("kinderen: []\naantal_kinderen: weet_ik_niet\n", "aantal_kinderen", 2),
        ("heeft_partner: nee\npartner: {toetsingsinkomen: 1}\n", "heeft_partner", 1),
    ],
)
def test_number_or_answer_that_contradicts_is_a_problem(text: str, key: str, line: int) -> None:
    """Two statements in one file must agree."""
    _, (problem,) = read(text)
    assert (problem.kind, problem.arguments["key"], problem.place.line) == (
        "contradicts",
        key,
        line,
    )


def test_more_members_than_there_can_be_is_a_problem() -> None:
    """The domain of the number limits the list."""
    _, problems = read("kinderen: [{}, {}, {}, {}]\n")
    assert [(p.kind, p.arguments) for p in problems] == [("too_many_items", {"limit": "3"})]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("kale_hur: 612\n", "kale_huur"),
        ("kinderne: []\n", "kinderen"),
        ("geboortedatum: 1985-03-12\n", "aanvrager: geboortedatum"),
        ("aanvrager: {geboortedatm: 1985-03-12}\n", "geboortedatum"),
        ("aanvrager: {kale_huur: 612}\n", "kale_huur"),
        ("fiets: 1\n", ""),
    ],
)
def test_unknown_field_finds_its_name_or_its_section(text: str, suggestion: str) -> None:
    """Misspelled, or written one level too high or too low."""
    answers, (problem,) = read(text)
    assert answers == {}
    assert (problem.kind, problem.arguments["suggestion"]) == ("unknown_key", suggestion)


def test_unreadable_answer_doesn_t_hide_the_others() -> None:
    """Each fault at its place, and what is right is there."""
    answers, problems = read("kale_huur: x\naantal_kinderen: 9\nwoonsituatie: koop\n")
    assert answers == {"woonsituatie": Given("koop")}
    assert [p.place.line for p in problems] == [1, 2]


def test_section_must_be_a_section_and_a_list_a_list() -> None:
    """An empty one isn't: whoever has no children writes []."""
    _, problems = read("aanvrager:\nkinderen:\n")
    assert [p.kind for p in problems] == ["not_a_mapping", "not_a_list"]


def test_other_fields_are_handed_back() -> None:
    """For whoever knows what they mean."""
    at, problems = cursor("peildatum: 2026-12-01\nkale_huur: 1\n", "f.yaml")
    assert at is not None
    answers, others = read_facts(at, SMALL, ("peildatum", "naam"))
    assert (list(answers), list(others), problems) == (["kale_huur"], ["peildatum"], [])
