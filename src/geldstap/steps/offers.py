"""What another energy offer would save, from figures that the person typed in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from geldstap.model.decision import AmountRange
from geldstap.model.fact import FactKey, Role
from geldstap.steps.dates import MONTHS_PER_YEAR
from geldstap.steps.energy import Leaving
from geldstap.steps.energy_contract import EnergyContract, EnergyKind, Product, Supply, energy_fact


@dataclass(frozen=True, slots=True)
class Offer:
    """Another supplier's offer: euros per unit, fixed costs per month, bonus once.

    No bonus is 0; None is not known.
    """

    electricity: Decimal | None = None
    gas: Decimal | None = None
    fixed_costs: Decimal | None = None
    bonus: Decimal | None = None

    def rate(self, product: Product) -> Decimal | None:
        """The offered rate of a product, in euros per unit."""
        return self.electricity if product is Product.ELECTRICITY else self.gas


@dataclass(frozen=True, slots=True)
class OfferResult:
    """What offer `number` (from 1) saves; negative where it costs more.

    `first_year` takes the bonus and the fee for leaving into account, `about` is its best
    single figure; `per_year_after` has neither. None where `missing` facts are needed.
    """

    number: int
    first_year: AmountRange | None
    about: Decimal | None
    per_year_after: Decimal | None
    missing: tuple[FactKey, ...] = ()


def compare(
    contract: EnergyContract, offers: Iterable[Offer], leaving: Leaving
) -> tuple[OfferResult, ...]:
    """What each offer saves in euros: in the first year, and in each year after it.

    (old rate - new rate) x usage per product, plus the difference in fixed costs over
    twelve months; in the first year plus the bonus, less the fee for leaving now. Left out
    is what is the same at every supplier: tax on energy (Wet belastingen op
    milieugrondslag) and grid costs (asked by the grid operator; the ACM sets the most).
    Where there is no choice of supplier there is nothing to compare.
    """
    if contract.kind is EnergyKind.NO_CHOICE:
        return ()
    return tuple(
        _result(number, contract, offer, leaving) for number, offer in enumerate(offers, start=1)
    )


def _result(number: int, contract: EnergyContract, offer: Offer, leaving: Leaving) -> OfferResult:
    missing = tuple(_missing(number, contract, offer))
    per_year = _per_year(contract, offer)
    first_year, about = _first_year(per_year, offer.bonus, leaving)
    if offer.bonus is None:
        missing += (_offer_fact("bonus", number),)
    if leaving.fee is None or leaving.fee.high is None:
        missing += tuple(key for key in leaving.missing if key not in missing)
    return OfferResult(number, first_year, about, per_year, missing)


def _per_year(contract: EnergyContract, offer: Offer) -> Decimal | None:
    parts = [_rate_saving(supply, offer.rate(product)) for product, supply in contract.supplies]
    parts.append(_fixed_saving(contract.fixed_costs, offer.fixed_costs))
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if len(known) == len(parts) else None


def _rate_saving(supply: Supply, new: Decimal | None) -> Decimal | None:
    if supply.taken is False:
        return Decimal(0)
    if supply.usage is None or supply.rate is None or new is None:
        return None
    return (supply.rate - new) * supply.usage


def _fixed_saving(old: Decimal | None, new: Decimal | None) -> Decimal | None:
    return None if old is None or new is None else (old - new) * MONTHS_PER_YEAR


def _first_year(
    per_year: Decimal | None, bonus: Decimal | None, leaving: Leaving
) -> tuple[AmountRange | None, Decimal | None]:
    """The first year as a range (once) and as the best single figure."""
    fee = leaving.fee
    if per_year is None or bonus is None or fee is None or fee.high is None:
        return None, None
    before_fee = per_year + bonus
    about = None if leaving.about is None else before_fee - leaving.about
    return AmountRange(before_fee - fee.high, before_fee - fee.low, None), about


def _missing(number: int, contract: EnergyContract, offer: Offer) -> Iterator[FactKey]:
    """The facts without which the saving per year can't be told."""
    for product, supply in contract.supplies:
        if supply.taken is False:
            continue
        if supply.usage is None:
            yield energy_fact("verbruik", product)
        if supply.rate is None:
            yield energy_fact("tarief", product)
        if offer.rate(product) is None:
            yield _offer_fact(f"tarief_{product}", number)
    if contract.fixed_costs is None:
        yield energy_fact("vaste_leveringskosten")
    if offer.fixed_costs is None:
        yield _offer_fact("vaste_leveringskosten", number)


def _offer_fact(name: str, number: int) -> FactKey:
    return FactKey(name, Role.OFFERS, number)
