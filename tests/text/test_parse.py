"""What people type as amounts, numbers and yes or no."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.money import Amount, Period
from geldstap.text.parse import (
    TypedAmount,
    parse_amount,
    parse_amount_with_period,
    parse_number,
    parse_tariff,
    parse_yes_no,
)
from geldstap.text.words import Words

LANGUAGES = ("nl", "en")


@pytest.mark.parametrize(
    ("typed", "euros"),
    [
        ("1250", "1250"),
        ("1250,-", "1250"),
        ("1.250,-", "1250"),
        ("1.250,--", "1250"),
        ("1790 + 520", "2310"),
        ("€ 1.200,50+€ 450", "1650.50"),
        ("1.250,=", "1250"),
        ("1.250.-", "1250"),
        ("1250,", "1250"),
        ("1.250,–", "1250"),
        ("1250 euro", "1250"),
        ("1250euro", "1250"),
        ("1.250 EUR", "1250"),
        ("1250 euro's", "1250"),
        ("€1250", "1250"),
        ("€ 1.250,50", "1250.50"),
        ("€\u00a01.250,50", "1250.50"),
        ("1.250,50 €", "1250.50"),
        ("1,250.50", "1250.50"),
        ("1250.50", "1250.50"),
        ("1250,5", "1250.5"),
        ("12,5", "12.5"),
        ("12.50", "12.50"),
        ("1.250", "1250"),
        ("1,250", "1250"),
        ("1.250.000", "1250000"),
        ("1,250,000", "1250000"),
        ("1.250.000,75", "1250000.75"),
        ("1 250", "1250"),
        ("1 250,50", "1250.50"),
        ("1'250", "1250"),
        (",50", "0.50"),
        ("0,245", "0.245"),
        ("  612 ", "612"),
        ("612.", "612"),
        ("ongeveer 1200", "1200"),
        ("ca. 1200", "1200"),
        ("± 1200", "1200"),
        ("about 1200", "1200"),
        ("30k", "30000"),
        ("27 cent", "0.27"),
        ("0", "0"),
        ("niets", "0"),
        ("Geen", "0"),
        ("none", "0"),
        ("１２５０", "1250"),
    ],
)
def test_amounts_are_read_as_people_mean_them(typed: str, euros: str) -> None:
    """Whatever the marks, the amount is the one that was meant."""
    assert parse_amount(typed) == Decimal(euros)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "?",
        "weet ik niet",
        "-12",
        "€ -12",
        "- € 12",
        "12 50",
        "1.25.0",
        "12.3456",
        "1250,500",
        "1.2.3,4",
        "1,2,3",
        "01.250.000",
        "1200-1300",
        "1200 netto",
        "1200 bruto",
        "1200 per maand",
        "1e3",
        "NaN",
        "oo",
        "½",
        "€",
        "€€ 12",
        "٣",
        "9" * 50,
    ],
)
def test_what_is_doubtful_is_not_guessed(typed: str) -> None:
    """Text that isn't one amount gives nothing; a net amount is never taken for any amount."""
    assert parse_amount(typed) is None


@pytest.mark.parametrize("typed", ["-12,50", "€ -12,50", "- € 12,50", "−12.50"])
def test_negative_amounts_are_read_only_where_allowed(typed: str) -> None:
    """Nobody pays a negative rent, but a balance can be below zero."""
    assert parse_amount(typed) is None
    assert parse_amount(typed, negative=True) == Decimal("-12.50")


@pytest.mark.parametrize(
    ("typed", "euros", "period"),
    [
        ("1650 per maand", "1650", Period.MONTH),
        ("1.650,- p/m", "1650", Period.MONTH),
        ("1650 p.m.", "1650", Period.MONTH),
        ("1650 pm", "1650", Period.MONTH),
        ("1650 euro in de maand", "1650", Period.MONTH),
        ("1650 (per maand)", "1650", Period.MONTH),
        ("1650/mnd", "1650", Period.MONTH),
        ("30/m", "30", Period.MONTH),
        ("1,650 a month", "1650", Period.MONTH),
        ("1,650 monthly", "1650", Period.MONTH),
        ("900 pcm", "900", Period.MONTH),
        ("63 pw", "63", Period.WEEK),
        ("63 p/w", "63", Period.WEEK),
        ("63,50 elke week", "63.50", Period.WEEK),
        ("€ 63 per week", "63", Period.WEEK),
        ("63 weekly", "63", Period.WEEK),
        ("420 per 4 weken", "420", Period.FOUR_WEEKS),
        ("420 per vier weken", "420", Period.FOUR_WEEKS),
        ("420/4 weken", "420", Period.FOUR_WEEKS),
        ("420 4-wekelijks", "420", Period.FOUR_WEEKS),
        ("420 p4w", "420", Period.FOUR_WEEKS),
        ("420 every four weeks", "420", Period.FOUR_WEEKS),
        ("290 per kwartaal", "290", Period.QUARTER),
        ("290 per 3 maanden", "290", Period.QUARTER),
        ("290 per quarter", "290", Period.QUARTER),
        ("1200 per jaar", "1200", Period.YEAR),
        ("1200 pj", "1200", Period.YEAR),
        ("1200 p.j.", "1200", Period.YEAR),
        ("1.200 in het jaar", "1200", Period.YEAR),
        ("1200 jaarlijks", "1200", Period.YEAR),
        ("30k per year", "30000", Period.YEAR),
        ("1200 per annum", "1200", Period.YEAR),
        ("1200 p.a.", "1200", Period.YEAR),
        ("geen per maand", "0", Period.MONTH),
    ],
)
def test_a_typed_period_is_understood(typed: str, euros: str, period: Period) -> None:
    """People know amounts per week, four weeks, month, quarter or year."""
    found = parse_amount_with_period(typed, Period.MONTH)
    assert found == TypedAmount(Amount(Decimal(euros), period), period_typed=True)


def test_without_a_period_the_usual_one_is_assumed() -> None:
    """What was assumed is told, so that it can be shown."""
    found = parse_amount_with_period("€ 1.200,-", Period.YEAR)
    assert found == TypedAmount(Amount(Decimal(1200), Period.YEAR), period_typed=False)


@pytest.mark.parametrize(
    "typed", ["per maand", "4 weken", "12 per dag", "-63 per week", "1200 netto per maand", "30 m"]
)
def test_an_unknown_period_is_not_guessed(typed: str) -> None:
    """Another period, a word in between or no amount at all gives nothing."""
    assert parse_amount_with_period(typed, Period.MONTH) is None


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("3", "3"),
        ("twee", "2"),
        ("één", "1"),
        ("ten", "10"),
        ("geen", "0"),
        ("2 kinderen", "2"),
        ("1 person", "1"),
        ("1.250 kWh", "1250"),
        ("1250kwh", "1250"),
        ("1,250 m³", "1250"),
        ("ongeveer 900 m3", "900"),
        ("2,5", "2.5"),
    ],
)
def test_numbers_are_read_with_their_unit(typed: str, number: str) -> None:
    """A count may be a word, a measure may carry its unit."""
    assert parse_number(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["-1", "veel", "3 euro", "2 à 3", "1.25.0", ""])
def test_other_text_is_no_number(typed: str) -> None:
    """A number is zero or more and stands alone."""
    assert parse_number(typed) is None


@pytest.mark.parametrize(
    ("typed", "euros"),
    [
        ("0,2714", "0.2714"),
        ("0.2714", "0.2714"),
        ("€ 1,125 per m3", "1.125"),
        ("1.125", "1.125"),
        ("27 cent", "0.27"),
        ("27,14 ct/kWh", "0.2714"),
        ("0,27 euro per kWh", "0.27"),
        ("1", "1"),
    ],
)
def test_a_tariff_has_decimals_not_thousands(typed: str, euros: str) -> None:
    """Nobody pays a thousand euros for one kWh."""
    assert parse_tariff(typed) == Decimal(euros)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("ja", True),
        ("J", True),
        ("Ja hoor.", True),
        ("yes", True),
        ("nee", False),
        ("N", False),
        ("No.", False),
        ("misschien", None),
        ("", None),
        ("1", None),
    ],
)
def test_yes_and_no_in_both_languages(typed: str, answer: bool | None) -> None:
    """A word or its first letter; anything else is no answer."""
    assert parse_yes_no(typed) is answer


CENTS = st.decimals(0, 10_000_000, places=2)


@pytest.mark.parametrize("language", LANGUAGES)
@given(euros=CENTS)
def test_an_amount_that_is_shown_is_read_back(language: str, euros: Decimal) -> None:
    """An answer that is filled in again means what it meant."""
    assert parse_amount(Words.load(language).euros(euros)) == euros


@pytest.mark.parametrize("language", LANGUAGES)
@given(euros=CENTS, period=st.sampled_from(Period))
def test_an_amount_per_period_is_read_back(language: str, euros: Decimal, period: Period) -> None:
    """The period that is shown is one that can be typed."""
    amount = Amount(euros, period)
    shown = Words.load(language).amount(amount)
    assert parse_amount_with_period(shown, Period.YEAR) == TypedAmount(amount, period_typed=True)


@pytest.mark.parametrize("language", LANGUAGES)
@given(number=st.integers(0, 10_000_000))
def test_a_whole_number_is_read_back(language: str, number: int) -> None:
    """A count or a measure that is shown can be typed."""
    assert parse_number(Words.load(language).number(Decimal(number))) == number


@pytest.mark.parametrize("language", LANGUAGES)
@given(tariff=st.decimals(0, 10, places=5))
def test_a_tariff_is_read_back(language: str, tariff: Decimal) -> None:
    """All decimals of a tariff survive."""
    assert parse_tariff(Words.load(language).number(tariff)) == tariff


@given(text=st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing that is typed is an error, and no amount comes out negative."""
    amount = parse_amount(text)
    assert amount is None or (amount.is_finite() and amount >= 0)
    for value in (parse_number(text), parse_tariff(text)):
        assert value is None or (value.is_finite() and value >= 0)
    parse_amount_with_period(text, Period.MONTH)
    parse_yes_no(text)
