"""Amounts of money with the period that they are for."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Period(StrEnum):
    """How often an amount comes; the values are the words of household files."""

    WEEK = "week"
    FOUR_WEEKS = "vier_weken"
    MONTH = "maand"
    QUARTER = "kwartaal"
    YEAR = "jaar"


# Source of 52 weeks and 13 times four weeks: the usual budget formulas
# (week x 52 / 12, four weeks x 13 / 12, quarter / 3, year / 12).
TIMES_PER_YEAR: dict[Period, int] = {
    Period.WEEK: 52,
    Period.FOUR_WEEKS: 13,
    Period.MONTH: 12,
    Period.QUARTER: 4,
    Period.YEAR: 1,
}


@dataclass(frozen=True, slots=True)
class Amount:
    """Euros per period. `about` marks an estimate: “ongeveer”."""

    euros: Decimal
    period: Period
    about: bool = False

    def per(self, period: Period) -> Decimal:
        """The same stream of money in euros per `period`, not rounded."""
        return self.euros * TIMES_PER_YEAR[self.period] / TIMES_PER_YEAR[period]
