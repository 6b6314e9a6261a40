"""The contracts of a household, as far as its facts tell them."""

from datetime import date
from decimal import Decimal

from geldstap.model.fact import GROUP_SIZES, Between, Household, Role
from geldstap.steps.energy import NEW_RULE_FROM
from geldstap.steps.energy_contract import EnergyContract, EnergyKind, Supply
from geldstap.steps.offers import Offer
from geldstap.steps.phone import PhoneContract, PhoneKind


def energy_contract(household: Household) -> EnergyContract:
    """The energy contract; what wasn't answered stays unknown."""
    kind = household.get("soort", Role.ENERGY)
    return EnergyContract(
        kind=EnergyKind(str(kind)) if kind is not None else None,
        started=_started(household),
        ends=_day(household, "einddatum", Role.ENERGY),
        electricity=_supply(household, "stroom"),
        gas=_supply(household, "gas"),
        fixed_costs=_number(household, "vaste_leveringskosten", Role.ENERGY),
    )


def offers(household: Household) -> tuple[Offer, ...]:
    """The offers that were typed in, in order."""
    size = _number(household, GROUP_SIZES[Role.OFFERS], Role.HOUSEHOLD)
    return tuple(
        Offer(
            electricity=_number(household, "tarief_stroom", Role.OFFERS, index),
            gas=_number(household, "tarief_gas", Role.OFFERS, index),
            fixed_costs=_number(household, "vaste_leveringskosten", Role.OFFERS, index),
            bonus=_number(household, "bonus", Role.OFFERS, index),
        )
        for index in range(1, int(size or 0) + 1)
    )


def phone_contract(household: Household) -> PhoneContract:
    """The phone contract; what wasn't answered stays unknown."""
    kind = household.get("soort", Role.PHONE)
    loan = household.get("toestel_op_afbetaling", Role.PHONE)
    return PhoneContract(
        kind=PhoneKind(str(kind)) if kind is not None else None,
        ends=_day(household, "einddatum", Role.PHONE),
        costs=_number(household, "kosten_abonnement", Role.PHONE),
        handset_loan=loan if isinstance(loan, bool) else None,
        handset_costs=_number(household, "toestel_per_maand", Role.PHONE),
        handset_left=_number(household, "toestel_nog_te_betalen", Role.PHONE),
    )


def _started(household: Household) -> date | None:
    """The day of concluding; of a year in which the rule changed only where one rule fits."""
    value = household.get("startdatum", Role.ENERGY)
    if isinstance(value, Between) and isinstance(value.low, date) and isinstance(value.high, date):
        one_rule = (value.low < NEW_RULE_FROM) == (value.high < NEW_RULE_FROM)
        return value.high if one_rule else None
    return value if isinstance(value, date) else None


def _supply(household: Household, product: str) -> Supply:
    return Supply(
        usage=_number(household, f"verbruik_{product}", Role.ENERGY),
        rate=_number(household, f"tarief_{product}", Role.ENERGY),
        current_rate=_number(household, f"actueel_tarief_{product}", Role.ENERGY),
    )


def _number(household: Household, name: str, role: Role, index: int = 0) -> Decimal | None:
    value = household.get(name, role, index)
    return value if isinstance(value, Decimal) else None


def _day(household: Household, name: str, role: Role) -> date | None:
    """A day that is known exactly; of a month or year the last day, to be on the safe side."""
    value = household.get(name, role)
    if isinstance(value, Between) and isinstance(value.high, date):
        return value.high
    return value if isinstance(value, date) else None
