"""An energy contract: what leaving costs today, from when it is free, and what to do by when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from geldstap.model.decision import AmountRange
from geldstap.model.fact import FactKey
from geldstap.model.source import Source
from geldstap.steps import sources
from geldstap.steps.dates import add_months
from geldstap.steps.energy_contract import EnergyContract, EnergyKind, Product, Supply, energy_fact
from geldstap.steps.exit_fee import (
    NO_FEE,
    UNKNOWN_FEE,
    Fee,
    Term,
    flat_fee_within,
    loss_within,
)

NOTICE = timedelta(days=30)
NEW_RULE_FROM = date(2023, 6, 1)
LAST_DAYS = timedelta(days=7)
LAST_DAYS_BEFORE_2023 = timedelta(days=14)
WITHDRAWAL = timedelta(days=14)
BONUS_MONTHS = 6


class Rule(StrEnum):
    """Which rule decided on the fee; the values are used in JSON."""

    NO_CHOICE = "geen_keuze"
    NOT_FIXED = "niet_vast"
    RUN_OUT = "looptijd_voorbij"
    LAST_DAYS = "laatste_dagen"
    FLAT = "vast_bedrag"
    LOSS = "verlies_leverancier"


RULE_SOURCES: dict[Rule, tuple[Source, ...]] = {
    Rule.NO_CHOICE: (),
    Rule.NOT_FIXED: (sources.ACM_NOTICE,),
    Rule.RUN_OUT: (sources.ACM_NOTICE,),
    Rule.LAST_DAYS: (sources.LAST_DAYS,),
    Rule.FLAT: (sources.ENERGY_LEGAL_DESK,),
    Rule.LOSS: (sources.ACM_POLICY, sources.ENERGY_LEGAL_DESK),
}


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaving means when one cancels today.

    `fee` is the most that may be asked, in euros, once: exact, a range, or None where
    nothing can be said; `about` is the best single figure, and `estimated` says that it
    rests on usage that was spread evenly over the year. `missing` are the facts that
    would make it more exact. `sure` is False where the rule rests on one weaker source.

    `earliest_end` is the last day of delivery when one cancels today. `free_from` is the
    first day on which delivery can end without a fee, never before `earliest_end`;
    `perhaps_free_from` is the same by the weaker source, where that is earlier.
    `notice_by` is the last day to give notice so that delivery ends with the fixed term,
    None where there is no such day (any more). `withdraw_until` is the last day of the
    time for reconsidering a contract that was concluded at the door, by phone or online.
    `bonus_at_risk` says that a welcome bonus may be claimed back.
    """

    rule: Rule | None
    fee: AmountRange | None = None
    about: Decimal | None = None
    estimated: bool = False
    sure: bool = True
    missing: tuple[FactKey, ...] = ()
    earliest_end: date | None = None
    free_from: date | None = None
    perhaps_free_from: date | None = None
    notice_by: date | None = None
    withdraw_until: date | None = None
    bonus_at_risk: bool = False


def leaving(contract: EnergyContract, today: date) -> Leaving:
    """What cancelling the contract today costs, and from when it is free.

    Sources: ACM ConsuWijzer, Energiecontract opzeggen (30 days' notice, which start on
    the day after cancelling; no fee for contracts that aren't fixed, at the end date or
    after it, when a fixed contract runs on indefinitely); Het Juridisch Loket,
    Energierekening (contracts from before 1 June 2023); ACM, Beleidsregel Redelijke
    opzegvergoedingen vergunninghouders 2023 (contracts since); Gaslicht.com, Hoogte van
    de opzegvergoeding (no fee in the last days of the term, one weaker source).
    """
    if contract.kind is EnergyKind.NO_CHOICE:
        return Leaving(Rule.NO_CHOICE)
    rule = _rule(contract, today)
    fee, missing = _fee(contract, rule, today)
    return _with_dates(_with_fee(rule, fee, missing), contract, today)


def earliest_end(cancelled: date) -> date:
    """The last day of delivery after cancelling.

    Source: ACM ConsuWijzer, Energiecontract opzeggen: 30 days, from the day after.
    """
    return cancelled + NOTICE


def _rule(contract: EnergyContract, today: date) -> Rule | None:
    """The rule that decides, or None where the kind or the start must be known first."""
    if contract.kind in (EnergyKind.VARIABLE, EnergyKind.DYNAMIC):
        return Rule.NOT_FIXED
    last_day = earliest_end(today)
    if contract.ends is not None:
        # Free whatever its kind and start, so that neither needs to be known.
        if last_day >= contract.ends:
            return Rule.RUN_OUT
        if last_day >= contract.ends - _last_days(contract):
            return Rule.LAST_DAYS
    if contract.kind is None or contract.started is None:
        return None
    return Rule.FLAT if contract.started < NEW_RULE_FROM else Rule.LOSS


def _last_days(contract: EnergyContract) -> timedelta:
    """The days before the end date in which no fee is asked; the shorter where in doubt.

    Source: Gaslicht.com, Hoogte van de opzegvergoeding.
    """
    if contract.started is not None and contract.started < NEW_RULE_FROM:
        return LAST_DAYS_BEFORE_2023
    return LAST_DAYS


def _fee(
    contract: EnergyContract, rule: Rule | None, today: date
) -> tuple[Fee, tuple[FactKey, ...]]:
    if rule is Rule.FLAT or rule is Rule.LOSS:
        return _fee_of_fixed(contract, rule, today)
    if rule is None:
        return UNKNOWN_FEE, tuple(_undecided(contract))
    return NO_FEE, ()


def _undecided(contract: EnergyContract) -> Iterator[FactKey]:
    """What must be known before a rule can be chosen."""
    if contract.kind is None:
        yield energy_fact("soort")
        return
    yield energy_fact("startdatum")
    if contract.ends is None:
        yield energy_fact("einddatum")


def _fee_of_fixed(
    contract: EnergyContract, rule: Rule, today: date
) -> tuple[Fee, tuple[FactKey, ...]]:
    term = None
    if contract.ends is not None:
        term = Term(today, earliest_end(today), contract.ends)
    total, missing = NO_FEE, list[FactKey]()
    for product, supply in contract.supplies:
        fee = _flat(supply, term) if rule is Rule.FLAT else _loss(supply, term)
        total += fee
        if fee.high is None or fee.low != fee.high:
            missing += _missing(product, supply, rule)
    if term is None and total != NO_FEE:
        missing.insert(0, energy_fact("einddatum"))
    return total, tuple(missing)


def _flat(supply: Supply, term: Term | None) -> Fee:
    if supply.taken is False:
        return NO_FEE
    fee = flat_fee_within(term)
    return fee if supply.taken else Fee(about=None, high=fee.high)


def _loss(supply: Supply, term: Term | None) -> Fee:
    return NO_FEE if supply.taken is False else loss_within(supply.gap, supply.usage, term)


def _missing(product: Product, supply: Supply, rule: Rule) -> Iterator[FactKey]:
    """The facts of one product that would make its fee more exact."""
    if rule is Rule.FLAT:
        if supply.taken is None:
            yield energy_fact("verbruik", product)
        return
    if supply.usage is None:
        yield energy_fact("verbruik", product)
    if supply.rate is None:
        yield energy_fact("tarief", product)
    if supply.current_rate is None:
        yield energy_fact("actueel_tarief", product)


def _with_fee(rule: Rule | None, fee: Fee, missing: tuple[FactKey, ...]) -> Leaving:
    nothing_known = fee.high is None and not fee.low
    return Leaving(
        rule=rule,
        fee=None if nothing_known else AmountRange(fee.low, fee.high, None),
        about=fee.about,
        estimated=rule is Rule.LOSS and bool(fee.about),
        sure=rule is not Rule.LAST_DAYS,
        missing=missing,
    )


def _with_dates(result: Leaving, contract: EnergyContract, today: date) -> Leaving:
    last_day = earliest_end(today)
    dated = replace(
        result,
        earliest_end=last_day,
        withdraw_until=_withdraw_until(contract, today),
        bonus_at_risk=_bonus_at_risk(contract, today),
    )
    if result.rule is Rule.NOT_FIXED:
        return replace(dated, free_from=last_day)
    if contract.ends is None:
        return dated
    notice_by = contract.ends - NOTICE
    perhaps = max(contract.ends - _last_days(contract), last_day)
    return replace(
        dated,
        free_from=max(contract.ends, last_day),
        perhaps_free_from=perhaps if perhaps < contract.ends else None,
        notice_by=notice_by if notice_by >= today else None,
    )


def _withdraw_until(contract: EnergyContract, today: date) -> date | None:
    """Source: Burgerlijk Wetboek 6:230o: 14 days, from the day after concluding."""
    if contract.started is None:
        return None
    last = contract.started + WITHDRAWAL
    return last if contract.started <= today <= last else None


def _bonus_at_risk(contract: EnergyContract, today: date) -> bool:
    """Source: Het Juridisch Loket, Energierekening: within half a year of the start."""
    if contract.kind is not EnergyKind.FIXED or contract.started is None:
        return False
    return contract.started <= today < add_months(contract.started, BONUS_MONTHS)
