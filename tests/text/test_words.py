"""Phrases, amounts, periods and dates in both languages."""

import os
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.model.decision import AmountRange
from geldstap.model.fact import FactKey, Role
from geldstap.model.money import Amount, Period
from geldstap.text.words import Words
from tests.network.guard.sitecustomize import environment

NL = Words.load("nl")
EN = Words.load("en")


@pytest.mark.parametrize(
    ("euros", "dutch", "english"),
    [
        ("0", "€ 0", "€ 0"),
        ("1250", "€ 1.250", "€ 1,250"),
        ("1250.00", "€ 1.250", "€ 1,250"),
        ("1250.5", "€ 1.250,50", "€ 1,250.50"),
        ("0.07", "€ 0,07", "€ 0.07"),
        ("129.995", "€ 130", "€ 130"),
        ("0.005", "€ 0,01", "€ 0.01"),
        ("-12", "€ -12", "€ -12"),
        ("-0.001", "€ 0", "€ 0"),
        ("1234567.8", "€ 1.234.567,80", "€ 1,234,567.80"),
    ],
)
def test_euros_are_whole_where_there_are_no_cents(euros: str, dutch: str, english: str) -> None:
    """Cents are shown only where there are any, rounded half up."""
    assert NL.euros(Decimal(euros)) == dutch
    assert EN.euros(Decimal(euros)) == english


@pytest.mark.parametrize(
    ("period", "dutch", "english"),
    [
        (Period.WEEK, "€ 55 per week", "€ 55 per week"),
        (Period.FOUR_WEEKS, "€ 55 per 4 weken", "€ 55 per 4 weeks"),
        (Period.MONTH, "€ 55 per maand", "€ 55 per month"),
        (Period.QUARTER, "€ 55 per kwartaal", "€ 55 per quarter"),
        (Period.YEAR, "€ 55 per jaar", "€ 55 per year"),
    ],
)
def test_an_amount_names_its_period(period: Period, dutch: str, english: str) -> None:
    """An amount never stands without its period."""
    assert NL.amount(Amount(Decimal(55), period)) == dutch
    assert EN.amount(Amount(Decimal(55), period)) == english


@pytest.mark.parametrize(
    ("low", "high", "period", "dutch", "english"),
    [
        ("129", "129", Period.MONTH, "€ 129 per maand", "€ 129 per month"),
        (
            "80",
            "129",
            Period.MONTH,
            "tussen € 80 en € 129 per maand",
            "between € 80 and € 129 per month",
        ),
        (
            "0",
            "129",
            Period.MONTH,
            "tussen € 0 en € 129 per maand",
            "between € 0 and € 129 per month",
        ),
        ("80", None, Period.MONTH, "vanaf € 80 per maand", "from € 80 per month"),
        ("50", "50", None, "€ 50", "€ 50"),
        ("50", None, None, "vanaf € 50", "from € 50"),
        ("129.001", "129.002", Period.MONTH, "€ 129 per maand", "€ 129 per month"),
    ],
)
def test_a_range_says_how_far_the_amount_is_known(
    low: str, high: str | None, period: Period | None, dutch: str, english: str
) -> None:
    """Exact, between two bounds, or from a lower bound; once has no period."""
    value = AmountRange(Decimal(low), None if high is None else Decimal(high), period)
    assert NL.range(value) == dutch
    assert EN.range(value) == english


def test_days_are_written_in_full() -> None:
    """A day is written the same way in both languages, in their own words."""
    assert NL.day(date(2027, 1, 15)) == "15 januari 2027"
    assert EN.day(date(2027, 1, 15)) == "15 January 2027"


@pytest.mark.parametrize(
    ("number", "dutch", "english"),
    [
        ("1250", "1.250", "1,250"),
        ("0.2714", "0,2714", "0.2714"),
        ("12.50", "12,5", "12.5"),
        ("1E+3", "1.000", "1,000"),
    ],
)
def test_numbers_keep_their_decimals(number: str, dutch: str, english: str) -> None:
    """A tariff keeps all decimals; zeros that say nothing are left out."""
    assert NL.number(Decimal(number)) == dutch
    assert EN.number(Decimal(number)) == english


def test_percentages_stand_as_in_the_law() -> None:
    """The value is the number before the sign, not a fraction."""
    assert NL.percent(Decimal("7.60")) == "7,6%"
    assert EN.percent(Decimal(130)) == "130%"


def test_one_and_many_are_counted() -> None:
    """The singular is for one alone, in both languages, also for an unknown phrase."""
    for words in (NL, EN):
        phrases = [words.count("{n} appel", "{n} appels", n) for n in (0, 1, 2)]
        assert phrases == ["0 appels", "1 appel", "2 appels"]


def test_only_its_own_languages_are_spoken() -> None:
    """Another language is refused, not answered in Dutch."""
    with pytest.raises(ValueError, match="fr"):
        Words.load("fr")


@pytest.mark.parametrize(
    ("key", "question", "short"),
    [
        (
            FactKey("kale_huur"),
            "Hoeveel huur betaalt u per maand, zonder servicekosten?",
            "uw kale huur",
        ),
        (
            FactKey("geboortedatum", Role.CHILDREN, 2),
            "Wat is de geboortedatum van kind 2?",
            "de geboortedatum van kind 2",
        ),
        (
            FactKey("toetsingsinkomen", Role.PARTNER),
            "Wat is het bruto inkomen van uw partner over heel 2026?",
            "het bruto jaarinkomen van uw partner",
        ),
        (
            FactKey("bonus", Role.OFFERS, 1),
            "Welke korting of bonus krijgt u bij aanbieding 1?",
            "de bonus bij aanbieding 1",
        ),
    ],
)
def test_a_question_is_about_its_holder(key: FactKey, question: str, short: str) -> None:
    """The words name the person, the number and the year that are asked about."""
    text = NL.question(key, year=2026)
    assert (text.question, text.short) == (question, short)


def test_without_a_year_a_question_says_this_year() -> None:
    """No placeholder ever reaches a person."""
    key = FactKey("toetsingsinkomen", Role.APPLICANT)
    assert NL.question(key).question == "Wat is uw bruto inkomen over heel dit jaar?"
    assert EN.question(key).question == "What is your gross income over the whole of this year?"


def test_a_question_says_why_and_what_happens_with_the_answer() -> None:
    """The reason is followed by where the answer stays, also for posts that share a reason."""
    why = NL.question(FactKey("boodschappen", Role.BUDGET)).why
    assert why.startswith("Met alle posten bij elkaar")
    assert why.endswith("Wij sturen het nergens heen.")


def test_a_label_starts_with_a_capital() -> None:
    """The short phrase serves inside a sentence, the label at the start of a line."""
    text = NL.question(FactKey("boodschappen", Role.BUDGET))
    assert (text.short, text.label) == ("boodschappen", "Boodschappen")


def test_an_example_is_text_as_people_type_it() -> None:
    """1.500 is not one and a half."""
    assert NL.question(FactKey("vermogen")).example == "1.500"
    assert EN.question(FactKey("vermogen")).example == "1,500"


def test_a_fact_without_words_is_an_error() -> None:
    """A missing text is never shown as an empty question."""
    with pytest.raises(KeyError):
        NL.question(FactKey("bestaat_niet"))


def test_words_load_without_babel_and_yaml() -> None:
    """Starting stays fast: Babel and YAML are imported when something is formatted or asked."""
    code = (
        "import sys; from geldstap.text.words import Words; Words.load('nl').say('per maand');"
        "import geldstap.text.parse, geldstap.text.days, geldstap.text.problems;"
        "print([m for m in ('babel', 'yaml') if m in sys.modules])"
    )
    source = Path(__file__).parents[2] / "src"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=environment({**os.environ, "PYTHONPATH": str(source)}),
    )
    assert done.stdout.strip() == "[]"
