"""Conditions with their values, on reasons that we make."""

from dataclasses import replace
from decimal import Decimal

import pytest

from geldstap.model.decision import Decision, Outcome, Quantity, Reason, Truth
from geldstap.model.fact import FactKey
from geldstap.model.regulation import Regulation
from geldstap.report.conditions import blocking, condition_cards, distance, text_of
from geldstap.report.document import Card, Tone
from tests.report.households import DAY, DUTCH, library, said

EURO = "euro per maand netto"


def quantity(low: int, high: int | None = None, *, open_: bool = False) -> Quantity:
    """Euros per month, exactly where only one is given."""
    upper = None if open_ else Decimal(low if high is None else high)
    return Quantity(Decimal(low), upper, EURO)


OVER = Reason("inkomen", Truth.FALSE, None, "<=", quantity(1845), quantity(1645))
REGULATION = Regulation(
    "hulp",
    "Hulp",
    "",
    "hulp",
    "De gemeente",
    conditions={"inkomen": "Uw inkomen is niet hoger dan {grens}. Vakantiegeld telt niet mee."},
)


def cards(*reasons: Reason) -> tuple[Card, ...]:
    """The cards of these conditions."""
    decided = Decision("hulp", "set", DAY, Outcome.NO, reasons=reasons)
    blocks = condition_cards(decided, REGULATION, library(), DUTCH)
    return tuple(block for block in blocks if isinstance(block, Card))


@pytest.mark.parametrize(
    ("own", "limit", "text"),
    [
        (quantity(1845), quantity(1645), "€ 200 per maand boven de grens"),
        (quantity(1845), quantity(1500, 1645), "minstens € 200 per maand boven de grens"),
        (quantity(1000), quantity(1645), "€ 645 per maand onder de grens"),
        (quantity(1000, 1200), quantity(1645), "minstens € 445 per maand onder de grens"),
        (quantity(1645), quantity(1645), ""),
        (quantity(1845, open_=True), quantity(1645, open_=True), ""),
        (Quantity("nee", None), Quantity("hbo_wo", None), ""),
        (None, quantity(1645), ""),
    ],
)
def test_the_distance_to_a_limit(own: Quantity | None, limit: Quantity, text: str) -> None:
    """Exact where both sides are, “at least” where one is only known between bounds."""
    assert distance(replace(OVER, own=own, limit=limit), DUTCH) == text


@pytest.mark.parametrize("truth", [Truth.TRUE, Truth.UNKNOWN])
def test_who_isn_t_over_a_limit_reads_no_distance(truth: Truth) -> None:
    """It only answers “how far off am I?”."""
    assert distance(replace(OVER, truth=truth), DUTCH) == ""


def test_a_computed_side_has_no_distance() -> None:
    """How much an allowance lies below its minimum says nothing about the person."""
    computed = replace(OVER, values={"hulp.toeslag": quantity(1845)})
    assert distance(computed, DUTCH) == ""


def test_the_reason_with_a_limit_is_named_first() -> None:
    """It says most; else the first that failed, and of none nothing."""
    plain = Reason("student", Truth.FALSE)
    met = Reason("leeftijd", Truth.TRUE)
    decided = Decision("hulp", "set", DAY, Outcome.NO, reasons=(met, plain, OVER))
    assert blocking(decided) is OVER
    assert blocking(replace(decided, reasons=(met, plain))) is plain
    assert blocking(replace(decided, reasons=(met,))) is None


@pytest.mark.parametrize(
    ("reason", "status", "tone"),
    [
        (replace(OVER, truth=Truth.TRUE), "Ja", Tone.GOOD),
        (OVER, "Nee", Tone.NO),
        (replace(OVER, truth=Truth.UNKNOWN), "Weten wij nog niet", Tone.OPEN),
        (replace(OVER, truth=Truth.TRUE, by_person=True), "Beoordeelt een mens", Tone.NOTE),
    ],
)
def test_each_condition_has_its_outcome_in_a_word(reason: Reason, status: str, tone: Tone) -> None:
    """What a person judges isn't called met."""
    (card,) = cards(reason)
    assert (card.status, card.tone) == (status, tone)


def test_a_condition_shows_its_own_value_and_the_limit() -> None:
    """The first sentence is its title, the rest stands below."""
    (card,) = cards(OVER)
    assert said((card,)).splitlines() == [
        "Uw inkomen is niet hoger dan € 1.645 per maand.",
        "Nee",
        "Vakantiegeld telt niet mee.",
        "U: € 1.845 per maand. Grens: € 1.645 per maand. € 200 per maand boven de grens.",
    ]


def test_a_limit_that_is_only_known_from_below_says_so() -> None:
    """“At least” is part of the limit."""
    (card,) = cards(replace(OVER, truth=Truth.UNKNOWN, limit=quantity(1645, open_=True)))
    assert "U: € 1.845 per maand. Grens: minstens € 1.645 per maand." in said((card,))


def test_an_unknown_value_isn_t_shown_as_a_range() -> None:
    """The domain of a fact says nothing about the person."""
    unknown = replace(
        OVER,
        truth=Truth.UNKNOWN,
        own=quantity(0, 100_000),
        missing=(FactKey("netto_inkomen"),),
    )
    assert "U: weten wij nog niet precies. Grens: € 1.645" in said(cards(unknown))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("hulp.norm", "€ 1.500 per maand"),
        ("norm", "€ 1.500 per maand"),
        ("standaardpremie", "Standaardpremie"),
        ("bestaat_niet", "bestaat_niet"),
    ],
)
def test_names_in_a_text_get_a_value_or_a_label(name: str, text: str) -> None:
    """By the full name, by the name within its regulation, and never a crash."""
    regulation = replace(REGULATION, conditions={"inkomen": f"Meer dan {{{name}}}."})
    reason = replace(OVER, values={"hulp.norm": quantity(1500)})
    assert text_of(reason, regulation, library(), DUTCH) == f"Meer dan {text}."


def test_a_condition_without_words_keeps_its_id() -> None:
    """A set with a gap is shown as far as it goes."""
    (card,) = cards(Reason("onbekend_id", Truth.TRUE))
    assert card.title == "Onbekend_id."


def test_conditions_that_nobody_could_tell_us_are_mentioned() -> None:
    """There is more to it than what is listed."""
    decided = Decision("hulp", "set", DAY, Outcome.DEPENDS, unknown_figures=("voorwaarden",))
    blocks = condition_cards(decided, REGULATION, library(), DUTCH)
    assert said(blocks).startswith("Er zijn meer voorwaarden.")
