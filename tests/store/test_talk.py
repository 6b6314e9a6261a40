"""What somebody wants of a conversation, in a household file."""

import pytest

from geldstap.model.answer import Given
from geldstap.source.cursor import cursor
from geldstap.steps.talk_offer import NATIONAL, Offer, Person, Topic
from geldstap.store.household import HouseholdHeader, read_household, write_household
from geldstap.store.talk import read_talk
from tests.source.vocabularies import real

EXAMPLE = """\
gesprek:
  onderwerpen: [schulden, post]
  niet_over: []
  met_wie: vrijwilliger
  hoe: [telefoon, thuis]
  tolk: ja
  taal: Tigrinya
  zeggen: 'Welke rekening gaat eerst? Klantnummer: 123456782'
"""
ANSWERS = {
    "gesprek:onderwerpen": Given("schulden,post"),
    "gesprek:niet_over": Given(""),
    "gesprek:met_wie": Given("vrijwilliger"),
    "gesprek:hoe": Given("telefoon,thuis"),
    "gesprek:tolk": Given("ja"),
    "gesprek:taal": Given("Tigrinya"),
    "gesprek:zeggen": Given("Welke rekening gaat eerst? Klantnummer: 123456782"),
}


def test_it_is_read() -> None:
    """As the answers of a conversation would be."""
    assert read_household(EXAMPLE, "h.yaml", real()) == (ANSWERS, HouseholdHeader(), ())


def test_it_is_written_as_it_is_read() -> None:
    """What is kept can be handed on as a file."""
    assert write_household(ANSWERS, HouseholdHeader(), real()) == EXAMPLE


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("onderwerp: [schulden]", "unknown_key"),
        ("onderwerpen: schulden", "not_a_list"),
        ("onderwerpen: [schuld]", "not_a_choice"),
        ("met_wie: ervaringsdeskundige", "not_a_choice"),
        ("zeggen: [a]", "not_text"),
        ("bereiken: " + "a" * 241, "text_too_long"),
        # Passes the test of a BSN: worked out in tests/source/test_personal_numbers.
        ("zeggen: Mijn nummer is 111 222 333", "looks_like_bsn"),
    ],
)
def test_one_fault_is_one_problem(line: str, problem: str) -> None:
    """Nothing of it is kept, and the rest of the file is read."""
    text = f"kale_huur: 612\ngesprek:\n  {line}\n"
    answers, _, problems = read_household(text, "h.yaml", real())
    assert [each.kind for each in problems] == [problem]
    assert "kale_huur" in answers
    assert not any("111" in repr(each) for each in answers.values())


def test_what_the_municipality_offers_can_be_chosen() -> None:
    """Its topics, people and papers."""
    offer = Offer((Topic("energie", ("energie.1",)),), (Person("coach"),))
    at, problems = cursor("{onderwerpen: [energie], met_wie: coach, meenemen: [energie.1]}", "h")
    assert at is not None
    assert len(read_talk(at, offer)) == 3
    assert problems == []
    read_talk(at, NATIONAL)
    assert {each.kind for each in problems} == {"not_a_choice"}
