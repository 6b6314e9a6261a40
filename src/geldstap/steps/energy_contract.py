"""An energy contract as far as the person knows it; every figure may be unknown."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from geldstap.model.fact import FactKey, Role


class EnergyKind(StrEnum):
    """Kinds of contract; the values are the words of the vocabulary."""

    FIXED = "vast"
    VARIABLE = "variabel"
    DYNAMIC = "dynamisch"
    NO_CHOICE = "geen_keuze"


class Product(StrEnum):
    """What is delivered; the values are part of the vocabulary's names."""

    ELECTRICITY = "stroom"
    GAS = "gas"


@dataclass(frozen=True, slots=True)
class Supply:
    """One product: usage per year (kWh or m3; 0 where it isn't taken) and euros per unit.

    `rate` is the contract's, `current_rate` what the same supplier now asks for a like
    contract; both as they stand on the bill, without tax on energy. None: not known.
    """

    usage: Decimal | None = None
    rate: Decimal | None = None
    current_rate: Decimal | None = None

    @property
    def taken(self) -> bool | None:
        """Whether this product is delivered at all; None where that isn't known."""
        if self.usage is not None:
            return self.usage > 0
        return True if self.rate is not None else None

    @property
    def gap(self) -> Decimal | None:
        """Euros per unit that the contract is dearer than the supplier's current rate."""
        if self.rate is None or self.current_rate is None:
            return None
        return self.rate - self.current_rate


@dataclass(frozen=True, slots=True)
class EnergyContract:
    """What is known of the contract. `ends` is the last day of the fixed term.

    `started` is the day on which it was concluded or last renewed; `fixed_costs` are the
    supplier's own, in euros per month. None: not known.
    """

    kind: EnergyKind | None = None
    started: date | None = None
    ends: date | None = None
    electricity: Supply = Supply()
    gas: Supply = Supply()
    fixed_costs: Decimal | None = None

    @property
    def supplies(self) -> tuple[tuple[Product, Supply], ...]:
        """The products with their figures, in order."""
        return ((Product.ELECTRICITY, self.electricity), (Product.GAS, self.gas))


def energy_fact(name: str, product: Product | None = None) -> FactKey:
    """The vocabulary's key of a fact of the contract: `tarief` and GAS give `tarief_gas`."""
    return FactKey(name if product is None else f"{name}_{product}", Role.ENERGY)
