"""A regulation as rules: versions with conditions and amounts, and what they lean on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from geldstap.engine.tree import Node
from geldstap.engine.units import NUMBER, Unit
from geldstap.model.fact import Vocabulary
from geldstap.model.money import Period
from geldstap.model.source import Source


@dataclass(frozen=True, slots=True)
class Exactly:
    """A figure that is known."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Somewhere:
    """A figure that isn't known here, but lies between `low` and `high` (None: no bound)."""

    low: Decimal
    high: Decimal | None


FigureValue: TypeAlias = Exactly | Somewhere


@dataclass(frozen=True, slots=True)
class Validity:
    """First and last day, both included; None is open."""

    first: date
    last: date | None

    def covers(self, day: date) -> bool:
        """Whether a day lies within it."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class FigurePeriod:
    """The value of a figure for a time, and where it stands."""

    validity: Validity
    value: FigureValue
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A dated norm: its unit and its values through time, earliest first."""

    name: str
    unit: Unit
    periods: tuple[FigurePeriod, ...]

    def on(self, day: date) -> FigurePeriod | None:
        """The value that holds on a day, or None where none is known to hold."""
        return next((p for p in self.periods if p.validity.covers(day)), None)


@dataclass(frozen=True, slots=True)
class Definition:
    """A named intermediate result. `personal` ones are computed for each person apart."""

    name: str
    tree: Node
    personal: bool = False
    source: Source | None = None
    unit: Unit = NUMBER
    gives: str = "number"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: a tree, or without one something that only a person can judge.

    `occasion` marks the situation that a regulation is for: nobody else needs to hear of it.
    """

    id: str
    tree: Node | None
    source: Source | None = None
    by_person: bool = False
    occasion: bool = False


@dataclass(frozen=True, slots=True)
class Payout:
    """An amount: its tree and the period that it is for (None: once)."""

    tree: Node
    period: Period | None


@dataclass(frozen=True, slots=True, eq=False)
class Version:
    """The rules of a regulation for a time; equal only to itself, so that it is a quick key.

    `unknown_conditions` says that the regulation exists, but that its conditions aren't
    known here. `open_for` is when one can apply, where that is limited.
    """

    validity: Validity
    conditions: tuple[Condition, ...]
    amount: Payout | None = None
    paid: Payout | None = None
    open_for: Validity | None = None
    unknown_conditions: bool = False
    covered: bool = True


@dataclass(frozen=True, slots=True)
class Rule:
    """A regulation: its versions, earliest first."""

    id: str
    ruleset: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """Everything that a calculation needs: checked rules with what they name.

    Equal only to itself, so that it is a quick key.
    """

    vocabulary: Vocabulary
    rules: Mapping[str, Rule] = field(default_factory=dict)
    definitions: Mapping[str, Definition] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
