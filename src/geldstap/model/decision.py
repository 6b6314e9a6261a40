"""The result of one regulation for one household: outcome, amounts and the reasons."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from geldstap.model.fact import FactKey
from geldstap.model.money import Period
from geldstap.model.source import Source


class Outcome(StrEnum):
    """The one table of outcomes (docs/uitkomsten.md); the values are used in JSON."""

    YES = "ja"
    PERSON_DECIDES = "mens_beslist"
    DEPENDS = "hangt_af"
    NO = "nee"
    CLOSED = "gesloten"
    NOT_YET_OPEN = "nog_niet_open"
    UNKNOWN_SINCE = "onbekend_sinds"
    NOT_COVERED = "niet_in_deze_set"


class Truth(StrEnum):
    """Kleene's three truth values."""

    TRUE = "ja"
    FALSE = "nee"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class AmountRange:
    """Euros per period (None: once), between `low` and `high`, both included.

    `high` is None where no upper bound is known.
    """

    low: Decimal
    high: Decimal | None
    period: Period | None

    @property
    def exact(self) -> bool:
        """True where nothing is left open."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value inside an explanation: what it is, between which bounds, in which unit."""

    low: Decimal | date | bool | str
    high: Decimal | date | bool | str | None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One condition with its outcome.

    `own` and `limit` are the two sides where the condition compares two values;
    `comparison` is the operator between them. `missing` are the facts, `unknown_figures`
    the figures that keep it open. `filled_in` are the figures behind it that the law leaves
    to the municipality and that its set gives. `by_person` marks what only a person can judge,
    `occasion` the situation that the regulation is for.
    """

    id: str
    truth: Truth
    source: Source | None = None
    comparison: str = ""
    own: Quantity | None = None
    limit: Quantity | None = None
    values: Mapping[str, Quantity] = field(default_factory=dict)
    missing: tuple[FactKey, ...] = ()
    unknown_figures: tuple[str, ...] = ()
    by_person: bool = False
    filled_in: Mapping[str, Quantity] = field(default_factory=dict)
    occasion: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One named intermediate result of an amount."""

    name: str
    value: Quantity
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the program can honestly say of one regulation on one day.

    `amount` is what the law computes, `paid` what lands on the account. For
    UNKNOWN_SINCE `since` is the first day that isn't known, and `last_known` the decision
    by the last figures, made for the day before. For CLOSED `since` is the first day on
    which one can't apply any more; for NOT_YET_OPEN the day on which it opens.
    """

    regulation: str
    ruleset: str
    peildatum: date
    outcome: Outcome
    amount: AmountRange | None = None
    paid: AmountRange | None = None
    reasons: tuple[Reason, ...] = ()
    steps: tuple[Step, ...] = ()
    missing: tuple[FactKey, ...] = ()
    unknown_figures: tuple[str, ...] = ()
    since: date | None = None
    last_known: "Decision | None" = None
