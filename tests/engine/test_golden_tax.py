"""Income tax in box 1 comes out as the tables of the authorities say.

The cases are in tests/data/gepubliceerd, each file with its source; no amount in them was
calculated by this program.
"""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.fact import FactKey, Role
from tests.engine.taxes import OLDER, YOUNGER, Case, amount, cases, earning

YEAR = date(2026, 11, 22)
MONTHS = 12


@pytest.mark.parametrize("case", cases("kortingen"), ids=lambda case: case["id"])
def test_a_credit_has_its_published_points(case: Case) -> None:
    """The highest amount, and nothing where it has ended: the percentages are rounded, too."""
    born = OLDER if case["aow"] == "ja" else YOUNGER
    facts = earning(Decimal(case["inkomen"]), born, works=True)
    low, high = amount(case["naam"], facts, date(int(case["jaar"]), 3, 1))
    assert low == high
    assert abs(low - Decimal(case["bedrag"])) < 1


@pytest.mark.parametrize("case", cases("loonheffing"), ids=lambda case: case["id"])
def test_wage_tax_is_that_of_the_monthly_table(case: Case) -> None:
    """Within the rounding of the tables; where a figure is unknown it lies in between."""
    born = OLDER if case["aow"] == "ja" else YOUNGER
    facts = earning(Decimal(case["loon"]) * MONTHS, born, works=True)
    low, high = amount("loonheffing", facts, date.fromisoformat(case["dag"]))
    assert low / MONTHS - Decimal("0.6") <= Decimal(case["loonheffing"])
    assert Decimal(case["loonheffing"]) <= high / MONTHS + Decimal("0.6")
    assert Decimal(case["loon"]) - Decimal(case["loonheffing"]) == Decimal(case["netto"])


@pytest.mark.parametrize("case", cases("aow"), ids=lambda case: case["id"])
def test_of_aow_is_left_what_was_published(case: Case) -> None:
    """With credits only the Zvw contribution is taken: to the cent.

    Without, the row of the table may begin € 4,50 lower: 17,85% of that, and rounding.
    """
    gross = Decimal(case["bruto"])
    facts = earning(gross * MONTHS, OLDER, works=False)
    day = date.fromisoformat(case["dag"])
    tax = "loonheffing" if case["korting"] == "ja" else "heffing_box1"
    taken = [amount(name, facts, day)[0] / MONTHS for name in (tax, "bijdrage_zvw")]
    leeway = Decimal("0.01") if case["korting"] == "ja" else Decimal(1)
    assert abs(gross - sum(taken) - Decimal(case["netto"])) <= leeway


def test_the_longer_first_bracket_is_for_who_was_born_before_1946() -> None:
    """41.123 x 17,85% = 7.340,46 against 38.883 x 17,85% + 2.240 x 37,56% = 7.781,96."""
    income = Decimal(41_123)
    for born, tax in ((date(1945, 12, 31), "7340.46"), (date(1946, 1, 1), "7781.96")):
        low, _ = amount("heffing_box1", earning(income, born, works=False), YEAR)
        assert round(low, 2) == Decimal(tax)


def test_aow_age_counts_from_the_month_in_which_it_is_reached() -> None:
    """Sixty-seven on 30 November 2026: the whole of November has the lower rate."""
    for born, share in ((date(1959, 11, 30), "0.1785"), (date(1959, 12, 1), "0.3575")):
        low, _ = amount("heffing_box1", earning(Decimal(10_000), born, works=False), YEAR)
        assert low == 10_000 * Decimal(share)


@pytest.mark.parametrize(
    ("partner_earns", "partner_born", "credit"),
    [(10_000, YOUNGER, 0), (40_000, YOUNGER, 3032), (30_000, OLDER, 0)],
)
def test_the_combination_credit_is_for_who_earns_least(
    partner_earns: int, partner_born: date, credit: int
) -> None:
    """Of two partners; where both earn the same, for the elder."""
    facts = earning(Decimal(30_000), YOUNGER, works=True)
    facts[FactKey("heeft_partner")] = True
    facts[FactKey("arbeidsinkomen", Role.PARTNER)] = Decimal(partner_earns)
    facts[FactKey("geboortedatum", Role.PARTNER)] = partner_born
    # (30.000 - 6.239) x 11,45% = 2.720,63
    expected = Decimal("2720.63") if credit else Decimal(0)
    low, high = amount("combinatiekorting_aanvrager", facts, YEAR)
    assert low == high
    assert round(low, 2) == expected


def test_without_a_young_child_there_is_no_combination_credit() -> None:
    """Twelve on 1 January is too old."""
    facts = earning(Decimal(30_000), YOUNGER, works=True)
    for born, there in ((date(2014, 1, 1), False), (date(2014, 1, 2), True)):
        facts[FactKey("geboortedatum", Role.CHILDREN, 1)] = born
        assert (amount("combinatiekorting_aanvrager", facts, YEAR)[0] > 0) is there


def test_the_whole_tax_of_an_applicant_takes_every_credit() -> None:
    """36.000 x 35,75% = 12.870; credits 2.714,23 + 5.498,02 + 3.032: 1.625,75 is left."""
    facts = earning(Decimal(36_000), YOUNGER, works=True)
    low, high = amount("inkomensheffing_aanvrager", facts, YEAR)
    assert low == high
    assert round(low, 2) == Decimal("1625.75")
