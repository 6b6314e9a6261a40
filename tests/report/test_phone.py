"""The phone contract in words: from when one can leave, the handset, the rule of thumb."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.report.contracts import phone_blocks, short_lines
from geldstap.steps import sources
from geldstap.steps.phone import PhoneContract, PhoneKind, review
from geldstap.text.words import Words
from tests.report.reading import texts, unwanted

NL = Words.load("nl")
EN = Words.load("en")
TODAY = date(2026, 11, 22)
TERM = PhoneContract(PhoneKind.TERM, date(2027, 6, 30), Decimal("22.50"), handset_loan=False)
LOAN = replace(TERM, handset_loan=True, handset_costs=Decimal(22), handset_left=Decimal(264))


def phone(contract: PhoneContract, words: Words = NL) -> list[str]:
    """All texts about a phone contract today."""
    return texts(phone_blocks(contract, review(contract, TODAY), words, TODAY))


@pytest.mark.parametrize(
    ("contract", "status"),
    [
        # Telecommunicatiewet 7.2a: a month's notice.
        (TERM, "U kunt zonder kosten weg vanaf 30 juni 2027, als u uiterlijk 30 mei 2027 opzegt."),
        (replace(TERM, ends=date(2025, 1, 1)), "U kunt elke dag zonder kosten opzeggen."),
        (PhoneContract(PhoneKind.MONTHLY), "U kunt elke dag zonder kosten opzeggen."),
        (
            replace(TERM, ends=None),
            (
                "Vanaf wanneer u zonder kosten weg kunt, hangt af van de einddatum. Het is uiterlijk "
                "22 november 2028."
            ),
        ),
        (PhoneContract(), "Vanaf wanneer u zonder kosten weg kunt, weten wij nog niet."),
        (
            PhoneContract(PhoneKind.PREPAID),
            "Prepaid heeft geen looptijd. U kunt stoppen wanneer u wilt.",
        ),
    ],
)
def test_from_when_one_can_leave(contract: PhoneContract, status: str) -> None:
    """Within the term, after it, without one, and where the end isn't known."""
    assert status in phone(contract)


def test_any_day_is_made_concrete() -> None:
    """A page that is printed keeps the day for which it was made."""
    found = phone(PhoneContract(PhoneKind.MONTHLY))
    assert "Zegt u op 22 november 2026 op, dan bent u uiterlijk 22 december 2026 weg." in found
    assert "De opzegtermijn is hoogstens 1 maand." in found


def test_a_term_that_is_too_long_is_questioned_not_blamed() -> None:
    """The law allows 24 months; the date may have been mistyped."""
    assert (
        "De einddatum die u invulde is meer dan 24 maanden ver weg. Langer mag een vaste looptijd "
        "niet duren. Kijk de datum na, of vraag het aan uw aanbieder."
    ) in phone(replace(TERM, ends=date(2029, 1, 1)))


def test_the_handset_goes_on_and_then_stops() -> None:
    """264 / 22 = 12 months; after it the bill goes down by 22, if one looks."""
    found = phone(LOAN)
    at = found.index("Uw toestel")
    assert found[at + 1 : at + 4] == [
        "Het toestel betaalt u apart af. Dat gaat door, ook als u het abonnement opzegt.",
        (
            "U betaalt nog 12 maanden, tot ongeveer 22 november 2027. Kijk daarna op uw rekening "
            "of de kosten van het toestel zijn gestopt."
        ),
        "Dat is dan € 22 per maand minder.",
    ]


@pytest.mark.parametrize(
    ("left", "sentence"),
    [
        (
            "0",
            (
                "Uw toestel is afbetaald. Kijk op uw rekening of de kosten van het toestel zijn "
                "gestopt."
            ),
        ),
        (
            "5",
            (
                "U betaalt nog 1 maand, tot ongeveer 22 december 2026. Kijk daarna op uw rekening of "
                "de kosten van het toestel zijn gestopt."
            ),
        ),
        (None, "Wanneer het is afbetaald, weten wij nog niet."),
    ],
)
def test_how_far_the_handset_is_paid(left: str | None, sentence: str) -> None:
    """Paid, nearly paid, or not known."""
    owed = None if left is None else Decimal(left)
    assert sentence in phone(replace(LOAN, handset_left=owed))


def test_a_paid_handset_doesn_t_go_on() -> None:
    """Nothing contradicts that it is paid."""
    found = phone(replace(LOAN, handset_left=Decimal(0)))
    assert not any("Dat gaat door" in text for text in found)


def test_without_a_loan_nothing_is_said_of_a_handset() -> None:
    """Who bought the phone elsewhere has nothing to check."""
    assert "Uw toestel" not in phone(TERM)


@pytest.mark.parametrize(
    ("costs", "sentence"),
    [
        (
            "22.50",
            (
                "Uw abonnement kost € 22,50 per maand. Dat is € 7,50 meer dan de vuistregel van € 15 "
                "per maand. In een jaar is het verschil € 90."
            ),
        ),
        (
            "15",
            (
                "Uw abonnement kost € 15 per maand. Dat is niet meer dan de vuistregel van € 15 per "
                "maand."
            ),
        ),
    ],
)
def test_the_rule_of_thumb_is_called_that(costs: str, sentence: str) -> None:
    """7.50 x 12 = 90. Where the rule comes from stands beside it, and what it isn't."""
    found = phone(replace(TERM, costs=Decimal(costs)))
    assert sentence in found
    assert (
        "De vuistregel is dat een abonnement zonder toestel niet meer dan € 15 per maand hoeft te "
        "kosten. Die komt uit een brief in onderzoek van Hogeschool Utrecht. Het is geen "
        "vergelijking van prijzen: wat u nodig heeft, weet u zelf het best."
    ) in found
    assert sources.PHONE_RULE_OF_THUMB.url in found


def test_unknown_facts_of_the_phone_are_named() -> None:
    """In the words of the questions."""
    found = phone(PhoneContract())
    at = found.index("Wij kunnen meer zeggen als u dit weet:")
    assert found[at + 1 : at + 4] == [
        "uw soort telefoonabonnement",
        "de kosten van uw telefoonabonnement",
        "of u een toestel afbetaalt",
    ]


def test_prepaid_needs_nothing_more() -> None:
    """No missing facts, no rule of thumb, nothing to cancel."""
    assert phone(PhoneContract(PhoneKind.PREPAID)) == [
        "Weg bij uw telefoonaanbieder",
        "Prepaid heeft geen looptijd. U kunt stoppen wanneer u wilt.",
    ]


MAYBE_DAY = st.none() | st.dates(date(2020, 1, 1), date(2032, 12, 31))
MAYBE_EUROS = st.none() | st.decimals(0, 500, places=2)
PHONES = st.builds(
    PhoneContract,
    st.none() | st.sampled_from(PhoneKind),
    MAYBE_DAY,
    MAYBE_EUROS,
    st.none() | st.booleans(),
    MAYBE_EUROS,
    MAYBE_EUROS,
)


@given(PHONES, st.sampled_from([NL, EN]))
def test_any_phone_contract_can_be_told(contract: PhoneContract, words: Words) -> None:
    """Whatever is unknown: sentences without holes, orders or negative amounts."""
    found = [*phone(contract, words), *short_lines(None, review(contract, TODAY), words)]
    assert found
    assert unwanted(found) == []
