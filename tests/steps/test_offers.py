"""What another energy offer saves."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.decision import AmountRange
from geldstap.model.fact import FactKey, Role
from geldstap.steps.energy import leaving
from geldstap.steps.energy_contract import EnergyContract, EnergyKind, Supply
from geldstap.steps.offers import Offer, compare

TODAY = date(2026, 11, 22)
VARIABLE = EnergyContract(
    EnergyKind.VARIABLE,
    electricity=Supply(Decimal(2000), Decimal("0.20")),
    gas=Supply(Decimal(1000), Decimal("0.60")),
    fixed_costs=Decimal("7.50"),
)
# By hand: (0.20 - 0.15) x 2000 = 100; (0.60 - 0.55) x 1000 = 50; (7.50 - 6.25) x 12 = 15.
OFFER = Offer(Decimal("0.15"), Decimal("0.55"), Decimal("6.25"), Decimal(40))


def test_an_offer_saves_the_difference_in_rates_and_fixed_costs() -> None:
    """165 in each year, and the bonus of 40 in the first."""
    (result,) = compare(VARIABLE, [OFFER], leaving(VARIABLE, TODAY))
    assert (result.per_year_after, result.about) == (Decimal(165), Decimal(205))
    assert result.first_year == AmountRange(Decimal(205), Decimal(205), None)
    assert result.missing == ()


def test_the_fee_for_leaving_is_taken_off_the_first_year() -> None:
    """A fixed contract with a fee of about 200, at most 250: 205 less that.

    Rates as in the published example of noordenergie.nl, with 292 of 365 days left.
    """
    contract = replace(
        VARIABLE,
        kind=EnergyKind.FIXED,
        started=date(2025, 10, 11),
        ends=date(2027, 10, 10),
        electricity=Supply(Decimal(2500), Decimal("0.60"), Decimal("0.50")),
        gas=Supply(usage=Decimal(0)),
    )
    # By hand: (0.60 - 0.50) x 2500 = 250; fixed costs 15; bonus 40; together 305.
    offer = replace(OFFER, electricity=Decimal("0.50"), gas=None)
    (result,) = compare(contract, [offer], leaving(contract, TODAY))
    assert (result.per_year_after, result.about) == (Decimal(265), Decimal(105))
    assert result.first_year == AmountRange(Decimal(55), Decimal(305), None)


def test_a_dearer_offer_saves_less_than_nothing() -> None:
    """Negative says that it costs more."""
    (result,) = compare(VARIABLE, [replace(OFFER, gas=Decimal("0.80"))], leaving(VARIABLE, TODAY))
    assert result.per_year_after == Decimal(-85)


@pytest.mark.parametrize(
    ("contract", "offer", "missing"),
    [
        (VARIABLE, replace(OFFER, gas=None), FactKey("tarief_gas", Role.OFFERS, 1)),
        (
            VARIABLE,
            replace(OFFER, fixed_costs=None),
            FactKey("vaste_leveringskosten", Role.OFFERS, 1),
        ),
        (
            replace(VARIABLE, fixed_costs=None),
            OFFER,
            FactKey("vaste_leveringskosten", Role.ENERGY),
        ),
        (
            replace(VARIABLE, gas=Supply(rate=Decimal("0.60"))),
            OFFER,
            FactKey("verbruik_gas", Role.ENERGY),
        ),
        (
            replace(VARIABLE, electricity=Supply(Decimal(2000))),
            OFFER,
            FactKey("tarief_stroom", Role.ENERGY),
        ),
    ],
)
def test_an_unknown_part_makes_the_saving_unknown(
    contract: EnergyContract, offer: Offer, missing: FactKey
) -> None:
    """No figure is made up for it; the fact is named."""
    (result,) = compare(contract, [offer], leaving(contract, TODAY))
    assert (result.first_year, result.about, result.per_year_after) == (None, None, None)
    assert result.missing == (missing,)


def test_an_unknown_bonus_leaves_the_later_years_known() -> None:
    """Only the first year depends on the bonus."""
    (result,) = compare(VARIABLE, [replace(OFFER, bonus=None)], leaving(VARIABLE, TODAY))
    assert (result.first_year, result.per_year_after) == (None, Decimal(165))
    assert result.missing == (FactKey("bonus", Role.OFFERS, 1),)


def test_an_unknown_fee_leaves_the_later_years_known() -> None:
    """Without the kind of contract the first year can't be told, later years can."""
    contract = replace(VARIABLE, kind=None)
    (result,) = compare(contract, [OFFER], leaving(contract, TODAY))
    assert (result.first_year, result.per_year_after) == (None, Decimal(165))
    assert result.missing == (FactKey("soort", Role.ENERGY),)


def test_a_product_that_is_not_taken_needs_no_rate() -> None:
    """Without gas only electricity and fixed costs count: 100 + 15."""
    contract = replace(VARIABLE, gas=Supply(usage=Decimal(0)))
    (result,) = compare(contract, [replace(OFFER, gas=None)], leaving(contract, TODAY))
    assert (result.per_year_after, result.missing) == (Decimal(115), ())


def test_offers_keep_their_order_and_number() -> None:
    """Results come in the order of the offers, numbered from one."""
    results = compare(VARIABLE, [OFFER, replace(OFFER, gas=None)], leaving(VARIABLE, TODAY))
    assert [r.number for r in results] == [1, 2]
    assert results[1].missing == (FactKey("tarief_gas", Role.OFFERS, 2),)


def test_without_a_choice_of_supplier_there_is_nothing_to_compare() -> None:
    """No offer can be taken, so none is compared."""
    contract = EnergyContract(EnergyKind.NO_CHOICE)
    assert compare(contract, [OFFER], leaving(contract, TODAY)) == ()


@given(st.decimals(0, 5, places=4), st.decimals(0, 5, places=4), st.decimals(0, 500, places=2))
def test_the_contract_s_own_figures_save_nothing(
    electricity: Decimal, gas: Decimal, fixed_costs: Decimal
) -> None:
    """An offer equal to the contract, without a bonus, saves exactly nothing."""
    contract = EnergyContract(
        EnergyKind.DYNAMIC,
        electricity=Supply(Decimal(1800), electricity),
        gas=Supply(Decimal(900), gas),
        fixed_costs=fixed_costs,
    )
    same = Offer(electricity, gas, fixed_costs, Decimal(0))
    (result,) = compare(contract, [same], leaving(contract, TODAY))
    assert (result.about, result.per_year_after) == (Decimal(0), Decimal(0))
