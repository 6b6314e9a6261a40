"""Values of an explanation as people read them."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.decision import AmountRange, Decision, Outcome, Quantity
from geldstap.model.fact import FactKey, Role
from geldstap.model.money import Period
from geldstap.report.quantities import amount, shown, tells_something, told
from tests.report.households import DUTCH, ENGLISH, vocabulary

INFINITY = Decimal("Infinity")
INCOME = FactKey("toetsingsinkomen", Role.APPLICANT)
BIRTH = FactKey("geboortedatum", Role.APPLICANT)


def exactly(value: Decimal | date | bool | str, unit: str = "") -> Quantity:
    """A value that is known."""
    return Quantity(value, value, unit)


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (exactly(Decimal("1419.46"), "euro per maand netto"), "€ 1.419,46 per maand"),
        (exactly(Decimal(146011), "euro"), "€ 146.011"),
        (exactly(Decimal(21000), "euro per jaar bruto"), "€ 21.000 per jaar"),
        (exactly(Decimal("0.27141"), "euro per kWh"), "€ 0,27141 per kWh"),
        (exactly(Decimal("1.2"), "euro per m3"), "€ 1,20 per m3"),
        (exactly(Decimal(67), "jaar"), "67 jaar"),
        (exactly(Decimal(1), "maand"), "1 maand"),
        (exactly(Decimal(36), "maand"), "36 maanden"),
        (exactly(Decimal(1), "personen"), "1 persoon"),
        (exactly(Decimal(1250), "kWh per jaar"), "1.250 kWh per jaar"),
        (exactly(Decimal(2)), "2"),
        (exactly(Decimal("0.01912")), "1,912%"),
        (exactly(Decimal(10) / 3, "uur"), "3,333333 uur"),
        (exactly(value=True), "ja"),
        (exactly(value=False), "nee"),
        (exactly(date(2027, 1, 15)), "15 januari 2027"),
        (exactly("huur_zelfstandig"), "huur zelfstandig"),
        (Quantity(Decimal(18), Decimal(20), "jaar"), "tussen 18 en 20 jaar"),
        (Quantity(Decimal(18), Decimal(19), "jaar"), "18 of 19 jaar"),
        (Quantity(Decimal(1), Decimal(2), "uur"), "tussen 1 en 2 uur"),
        (Quantity(Decimal("0.92"), Decimal(1)), "tussen 92% en 100%"),
        (Quantity(Decimal(8000), None, "euro"), "minstens € 8.000"),
        (Quantity(-INFINITY, Decimal(8000), "euro"), "hoogstens € 8.000"),
        (Quantity(-INFINITY, None, "euro per jaar"), "niet bekend"),
        (Quantity(low=True, high=None), "ja of nee"),
        (Quantity(date(2026, 1, 1), date.max), "minstens 1 januari 2026"),
        (Quantity(date.min, date.max), "niet bekend"),
    ],
)
def test_a_value_is_shown_with_its_unit(quantity: Quantity, text: str) -> None:
    """Amounts with their period, ranges with both ends, and nothing about gross or net."""
    assert shown(quantity, DUTCH) == text


def test_a_plural_follows_the_language() -> None:
    """English has one for years, Dutch hasn't."""
    assert shown(exactly(Decimal(1), "jaar"), ENGLISH).startswith("1 ")
    assert shown(exactly(Decimal(67), "jaar"), DUTCH) == "67 jaar"


@pytest.mark.parametrize("value", [INFINITY, Decimal("1e40"), Decimal("NaN")])
def test_an_absurd_value_is_called_unknown(value: Decimal) -> None:
    """A set may hold any number; a page never breaks on it."""
    assert shown(Quantity(value, value, "jaar"), DUTCH) == "niet bekend"


@pytest.mark.parametrize(
    ("low", "high", "period", "text"),
    [
        ("129", "129", Period.MONTH, "€ 129 per maand"),
        ("80", "129", Period.MONTH, "tussen € 80 en € 129 per maand"),
        ("0", "129", Period.MONTH, "hoogstens € 129 per maand"),
        ("0", "0", Period.MONTH, "€ 0 per maand"),
        ("80", None, Period.MONTH, "vanaf € 80 per maand"),
        ("0", None, Period.MONTH, "een bedrag dat wij niet kennen"),
        ("1e40", None, Period.MONTH, "een bedrag dat wij niet kennen"),
        ("500", "500", None, "€ 500, één keer"),
        ("125.5", "125.5", Period.YEAR, "€ 125,50 per jaar"),
    ],
)
def test_an_amount_has_its_period(
    low: str, high: str | None, period: Period | None, text: str
) -> None:
    """Also where it comes once, and where its ends aren't known."""
    value = AmountRange(Decimal(low), None if high is None else Decimal(high), period)
    assert amount(value, DUTCH) == text


def between(low: int, high: int, unit: str) -> Quantity:
    """A value between two bounds."""
    return Quantity(Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("quantity", "missing", "tells"),
    [
        (between(0, 10_000_000, "euro per jaar bruto"), INCOME, False),
        (between(0, 20_000_000, "euro per jaar"), INCOME, False),
        (between(0, 25_000, "euro per jaar bruto"), INCOME, True),
        (between(0, 20_000_000, "euro"), INCOME, True),
        (between(-9, 121, "jaar"), BIRTH, False),
        (between(21_000, 21_000, "euro per jaar"), INCOME, True),
        (Quantity(Decimal(0), None, "euro per jaar"), INCOME, False),
    ],
)
def test_what_holds_for_everybody_tells_nothing(
    quantity: Quantity, missing: FactKey, tells: bool
) -> None:
    """An unknown income is not “between € 0 and € 10.000.000”."""
    assert tells_something(quantity, (missing,), vocabulary()) is tells


@pytest.mark.parametrize(
    ("low", "missing", "is_told"),
    [
        (0, FactKey("aantal_kinderen"), False),
        (0, FactKey("opvanguren", Role.CHILDREN, 1), False),
        (0, INCOME, True),
        (0, FactKey("kale_huur"), True),
        (129, FactKey("aantal_kinderen"), True),
    ],
)
def test_a_ceiling_of_a_household_that_nobody_has_is_not_told(
    low: int, missing: FactKey, is_told: bool
) -> None:
    """While it isn't known how many children or hours: of an income the law has the ceiling."""
    range_ = AmountRange(Decimal(low), Decimal(129), Period.MONTH)
    decision = Decision(
        "a", "b", date(2026, 11, 22), Outcome.DEPENDS, amount=range_, missing=(missing,)
    )
    assert (told(decision, vocabulary()) is not None) is is_told


@pytest.mark.parametrize(
    ("highest", "is_told"), [(100_000, True), (100_001, False), (10_000_000, False)]
)
def test_a_ceiling_that_goes_on_to_the_highest_answer_is_not_told(
    highest: int, is_told: bool
) -> None:
    """A refund of tax has no ceiling while it isn't known what was withheld."""
    range_ = AmountRange(Decimal(0), Decimal(highest), None)
    missing = (FactKey("jaaropgave_loonheffing", Role.APPLICANT),)
    decision = Decision(
        "a", "b", date(2026, 11, 22), Outcome.DEPENDS, amount=range_, missing=missing
    )
    assert (told(decision, vocabulary()) is not None) is is_told
