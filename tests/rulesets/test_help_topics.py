"""What people seek help with, and whom they get to call."""

from datetime import date

import pytest

from geldstap.rulesets.contacts import Contacts, Need
from geldstap.rulesets.help_topics import NEEDS, Topic, helpers
from geldstap.rulesets.places import Places
from geldstap.text.words import LANGUAGES, Words

DUTCH = Contacts.load("nl")[0]
PLACES = Places()
DAY = date(2026, 11, 22)


def called(topic: Topic, town: str = "") -> list[str]:
    """The names of whom to call."""
    municipality = PLACES.find(town) if town else None
    return [each.name for each in helpers(topic, DUTCH, PLACES, municipality, DAY)]


def test_every_need_is_in_a_topic() -> None:
    """No contact stands in the data that nobody can choose."""
    assert {need for needs in NEEDS.values() for need in needs} == set(Need)
    assert set(NEEDS) == set(Topic)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_its_words(language: str) -> None:
    """A name that fits a narrow screen, and something to say."""
    for topic in Topic:
        text = Words.load(language).need(topic)
        assert len(text.name) <= 36, text.name
        assert text.saying


@pytest.mark.parametrize("town", ["", "Den Haag", "Groningen"])
@pytest.mark.parametrize(
    ("topic", "first"),
    [
        (Topic.VIOLENCE, ["Alarmnummer", "Veilig Thuis"]),
        (Topic.SUICIDE, ["113 Zelfmoordpreventie", "De Luisterlijn"]),
        (Topic.GAMBLING, ["OpenOverGokken"]),
        (Topic.FRAUD, ["Fraudehelpdesk"]),
        (Topic.LEGAL, ["Juridisch Loket"]),
    ],
)
def test_who_works_on_it_comes_first_everywhere(topic: Topic, first: list[str], town: str) -> None:
    """In danger nobody is sent to an office first."""
    assert called(topic, town)[: len(first)] == first


def test_in_despair_there_is_no_office_among_them() -> None:
    """Neither a desk for money nor a general number."""
    lines = ["113 Zelfmoordpreventie", "De Luisterlijn", "Kindertelefoon"]
    assert called(Topic.SUICIDE, "Den Haag") == lines


def test_for_money_the_nearest_comes_first() -> None:
    """Den Haag has a desk of its own; without a municipality it is Geldfit."""
    assert called(Topic.MONEY, "Den Haag")[:2] == ["Helpdesk Geldzaken", "Geldfit"]
    assert called(Topic.MONEY)[0] == "Geldfit"
    assert called(Topic.MONEY, "Groningen")[0] == "Gemeente Groningen"


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("town", ["", "Den Haag", "Zevenaar", "Groningen"])
def test_there_is_always_somebody_and_nobody_twice(topic: Topic, town: str) -> None:
    """For every topic, everywhere."""
    names = called(topic, town)
    assert names
    assert len(names) == len(set(names))
