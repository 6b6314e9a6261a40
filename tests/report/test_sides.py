"""Sides of a limit in words that people think in."""

from decimal import Decimal

import pytest

from geldstap.model.fact import Between, FactKey
from geldstap.report.sides import side_text
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root
from geldstap.text.words import Words

DUTCH = Words.load("nl")
VOCABULARY, _ = load_vocabulary(regelingen_root() / "feiten.yaml")


@pytest.mark.parametrize(
    ("fact", "low", "high", "text"),
    [
        ("vermogen", "0", "8000", "hoogstens € 8.000"),
        ("vermogen", "0", "7999.99", "minder dan € 8.000"),
        ("vermogen", "8000.01", "100000000", "meer dan € 8.000"),
        ("vermogen", "8000", "100000000", "minstens € 8.000"),
        ("vermogen", "8000.01", "38479", "meer dan € 8.000 en hoogstens € 38.479"),
        ("vermogen", "8000", "38478.99", "minstens € 8.000 en minder dan € 38.479"),
        ("vermogen", "8000", "38479", "tussen € 8.000 en € 38.479"),
        ("vermogen", "0", "0", "€ 0"),
        ("vermogen", "0.01", "0.01", "€ 0,01"),
        ("netto_inkomen", "0", "1697.67", "hoogstens € 1.697,67 per maand"),
        ("netto_inkomen", "1697.68", "1889.3", "tussen € 1.697,68 en € 1.889,30 per maand"),
        (
            "netto_inkomen",
            "1400.01",
            "1889.3",
            "meer dan € 1.400 en hoogstens € 1.889,30 per maand",
        ),
        ("netto_inkomen", "2053.6", "100000", "minstens € 2.053,60 per maand"),
    ],
)
def test_a_side_is_told_by_the_limit_that_people_know(
    fact: str, low: str, high: str, text: str
) -> None:
    """Not by one cent more or less; with the period of the fact; without ends that say nothing."""
    found = VOCABULARY.of(FactKey(fact))
    assert side_text(found, Between(Decimal(low), Decimal(high)), DUTCH) == text


def test_all_that_there_is_has_two_ends() -> None:
    """Who knows nothing of it is told the whole domain."""
    found = VOCABULARY.of(FactKey("netto_inkomen"))
    everything = Between(Decimal(0), Decimal(100_000))
    assert side_text(found, everything, DUTCH) == "tussen € 0 en € 100.000 per maand"
