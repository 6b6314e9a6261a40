"""The two rules on what leaving a fixed energy contract may cost, and how sure that is.

Amounts are the most that the rule allows, with VAT where the rates have it; a supplier
may ask less, and nothing at all where the contract doesn't mention a fee.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from geldstap.steps.dates import add_months

ZERO = Decimal(0)
DAYS_PER_YEAR = 365

# Months that still remain, up to but not including, and the fee in euros per product.
FLAT_FEES: tuple[tuple[int, Decimal], ...] = (
    (18, Decimal(50)),
    (24, Decimal(75)),
    (30, Decimal(100)),
)
HIGHEST_FLAT_FEE = Decimal(125)


@dataclass(frozen=True, slots=True)
class Fee:
    """Euros, once: between `low` and `high`, and `about` as the best single figure.

    `high` and `about` are None where they aren't known.
    """

    low: Decimal = ZERO
    about: Decimal | None = ZERO
    high: Decimal | None = ZERO

    def __add__(self, other: "Fee") -> "Fee":
        return Fee(
            self.low + other.low, _plus(self.about, other.about), _plus(self.high, other.high)
        )


NO_FEE = Fee()
UNKNOWN_FEE = Fee(about=None, high=None)


@dataclass(frozen=True, slots=True)
class Term:
    """The part of the fixed term that is cut off.

    It is counted from the last day of delivery, and for the high side from the day of
    cancelling: explanations for consumers name either.
    """

    cancelled: date
    last_day: date
    ends: date


def flat_fee(day: date, ends: date) -> Decimal:
    """Euros per product for a fixed contract that was concluded before 1 June 2023.

    By what is left of the term after `day`: shorter than 1.5 years 50 euros, from 1.5 to
    2 years 75, from 2 to 2.5 years 100, longer 125. The edges belong to the longer term.
    Source: Het Juridisch Loket, Energierekening (the amounts); DGB Energie,
    dgbenergie.nl/opzeggen (the edges), by the ACM's guideline (Richtsnoeren Redelijke
    Opzegvergoedingen Vergunninghouders 2011).
    """
    for months, euros in FLAT_FEES:
        if ends < add_months(day, months):
            return euros
    return HIGHEST_FLAT_FEE


def flat_fee_within(term: Term | None) -> Fee:
    """The flat fee of one product, as far as the term is known. Source: see `flat_fee`."""
    if term is None:
        return Fee(about=None, high=HIGHEST_FLAT_FEE)
    low = flat_fee(term.last_day, term.ends)
    return Fee(low, low, flat_fee(term.cancelled, term.ends))


def loss(rate: Decimal, current_rate: Decimal, usage: Decimal) -> Decimal:
    """Euros for one product of a fixed contract concluded on or after 1 June 2023.

    The contract's rate less what the supplier now asks for a like contract, times the
    usage still expected until the end date; never below zero.
    Source: ACM, Beleidsregel Redelijke opzegvergoedingen vergunninghouders 2023 (Stcrt.
    2023, 1492).
    """
    return max(rate - current_rate, ZERO) * usage


def expected_usage(per_year: Decimal, days: int) -> Decimal:
    """Usage in `days` days if the year were even. It isn't: winters take more."""
    return per_year * days / DAYS_PER_YEAR


def loss_within(gap: Decimal | None, per_year: Decimal | None, term: Term | None) -> Fee:
    """The loss on one product, as far as its parts are known. Source: see `loss`.

    `gap` is the contract's rate less the current one. How usage is spread over the year
    isn't known here, so a begun year counts as nothing on the low side and as a whole
    year on the high side; `about` spreads it evenly.
    """
    if gap is not None and gap <= 0:
        return NO_FEE
    if gap is None or per_year is None or term is None:
        return UNKNOWN_FEE
    surely, perhaps = (term.ends - term.last_day).days, (term.ends - term.cancelled).days
    per_whole_year = loss(gap, ZERO, per_year)
    return Fee(
        low=per_whole_year * (surely // DAYS_PER_YEAR),
        about=loss(gap, ZERO, expected_usage(per_year, surely)),
        high=per_whole_year * -(-perhaps // DAYS_PER_YEAR),
    )


def _plus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one + other
