"""Answers read back to the person."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import Between, Fact, FactKey, FactKind
from geldstap.model.money import Amount, Period
from geldstap.report.review import answer_rows, answer_text, prefilled_text
from geldstap.text.days import parse_day
from geldstap.text.parse import parse_amount, parse_amount_with_period, parse_tariff
from tests.report.households import DAY, DUTCH, ENGLISH, vocabulary


def fact(id_: str) -> Fact:
    """The fact of a question."""
    return vocabulary().of(FactKey.parse(id_))


@pytest.mark.parametrize(
    ("id_", "answer", "text"),
    [
        ("heeft_partner", Given(value=True), "ja"),
        ("heeft_partner", Given(value=False), "nee"),
        ("heeft_partner", NotKnown(), "weet ik niet"),
        ("vermogen", Declined(), "zeg ik liever niet"),
        ("kale_huur", Given(Decimal(612)), "€ 612 per maand"),
        ("vermogen", Given(Decimal("5000.50")), "€ 5.000,50"),
        ("aantal_kinderen", Given(Decimal(1)), "1"),
        ("aantal_aanbiedingen", Given(Decimal(2)), "2"),
        ("energie.tarief_stroom", Given(Decimal("0.2714")), "€ 0,2714 per kWh"),
        ("budget.boodschappen", Given(Amount(Decimal(55), Period.WEEK)), "€ 55 per week"),
        ("aanvrager.geboortedatum", Given(date(1980, 5, 5)), "5 mei 1980"),
        (
            "aanvrager.geboortedatum",
            Given(Between(date(1980, 1, 1), date(1980, 12, 31))),
            "in 1980",
        ),
        (
            "aanvrager.geboortedatum",
            Given(Between(date(2026, 1, 1), date(2026, 11, 22))),
            "in 2026",
        ),
        (
            "aanvrager.geboortedatum",
            Given(Between(date(1980, 5, 1), date(1980, 5, 31))),
            "in mei 1980",
        ),
        (
            "netto_inkomen",
            Given(Between(Decimal(1500), Decimal(1800))),
            "tussen € 1.500 en € 1.800 per maand",
        ),
        (
            "netto_inkomen",
            Given(Between(Decimal(0), Decimal("1845.50"))),
            "hoogstens € 1.845,50 per maand",
        ),
        (
            "netto_inkomen",
            Given(Between(Decimal("1845.51"), Decimal(100000))),
            "minstens € 1.845,51 per maand",
        ),
        (
            "woonsituatie",
            Given("huur_zelfstandig"),
            "Ik huur een woning met eigen voordeur, keuken en toilet",
        ),
        ("woonsituatie", Given("tent"), "tent"),
        ("aantal_kinderen", Given("veel"), "veel"),
    ],
)
def test_an_answer_is_read_back_in_words(id_: str, answer: Answer, text: str) -> None:
    """As it was understood, with its period; “weet ik niet” is an answer, too."""
    assert answer_text(fact(id_), answer, DUTCH) == text


@pytest.mark.parametrize("option_fact", [f for f in vocabulary() if f.kind is FactKind.CHOICE])
def test_every_choice_has_words(option_fact: Fact) -> None:
    """Nobody reads `huur_onzelfstandig`."""
    for option in option_fact.options:
        assert "_" not in answer_text(option_fact, Given(option), DUTCH)


def test_rows_stand_in_the_author_s_order() -> None:
    """With their question to go back to; what isn't about a fact isn't there."""
    answers: dict[str, Answer] = {
        "kale_huur": Given(Decimal(612)),
        "gemeente": Given("GM0518"),
        "kinderen.2.geboortedatum": NotKnown(),
        "aanvrager.geboortedatum": Given(date(1980, 5, 5)),
        "kinderen.x.geboortedatum": NotKnown(),
    }
    rows = answer_rows(answers, vocabulary(), DUTCH)
    assert [id_ for id_, _, _ in rows] == [
        "aanvrager.geboortedatum",
        "kinderen.2.geboortedatum",
        "kale_huur",
    ]
    assert rows[2] == ("kale_huur", "Uw kale huur", "€ 612 per maand")
    assert "2" in rows[1][1]


def test_every_fact_has_a_label() -> None:
    """Whatever was asked can be reviewed, in both languages."""
    keys = [
        FactKey(f.name, role, 1 if role in ("kinderen", "medebewoners", "aanbiedingen") else 0)
        for f in vocabulary()
        for role in f.roles
    ]
    answers: dict[str, Answer] = {str(key): NotKnown() for key in keys}
    for words in (DUTCH, ENGLISH):
        rows = answer_rows(answers, vocabulary(), words)
        assert len(rows) == len(keys)
        assert all(label for _, label, _ in rows)


@pytest.mark.parametrize("words", [DUTCH, ENGLISH])
@pytest.mark.parametrize("number", ["612", "612.5", "1250", "12500.75", "0"])
def test_an_amount_can_be_typed_again(words: object, number: str) -> None:
    """What stands in the field is read as the same amount."""
    language = DUTCH if words is DUTCH else ENGLISH
    text = prefilled_text(Given(Decimal(number)), language)
    assert parse_amount(text) == Decimal(number)


@pytest.mark.parametrize("period", list(Period))
def test_an_amount_keeps_its_period_when_typed_again(period: Period) -> None:
    """Per week stays per week."""
    amount = Amount(Decimal("1250.50"), period)
    typed = parse_amount_with_period(prefilled_text(Given(amount), DUTCH), Period.MONTH)
    assert typed is not None
    assert typed.amount == amount


def test_a_tariff_keeps_its_decimals_when_typed_again() -> None:
    """A mark in it is never one for thousands."""
    assert parse_tariff(prefilled_text(Given(Decimal("1.125")), DUTCH)) == Decimal("1.125")


@pytest.mark.parametrize(
    ("text", "prefilled"),
    [
        ("5-5-1980", "5 mei 1980"),
        ("1980", "1980"),
        ("mei 1980", "5-1980"),
        ("januari 1980", "1-1980"),
        ("2026", "2026"),
    ],
)
def test_a_day_can_be_typed_again(text: str, prefilled: str) -> None:
    """Also where only the year or the month was known; this year ends today."""
    value = parse_day(text, "nl", DAY, DAY)
    assert value is not None
    assert prefilled_text(Given(value), DUTCH) == prefilled
    assert parse_day(prefilled, "nl", DAY, DAY) == value


@pytest.mark.parametrize(
    "answer",
    [
        None,
        NotKnown(),
        Declined(),
        Given(value=True),
        Given("koop"),
        Given(Between(Decimal(1), Decimal(2))),
        Given(Between(date(1980, 5, 3), date(1980, 5, 9))),
    ],
)
def test_what_isn_t_typed_is_not_prefilled(answer: Answer | None) -> None:
    """Choices are marked in their list instead."""
    assert prefilled_text(answer, DUTCH) == ""
