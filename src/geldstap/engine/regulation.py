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
    """A figure that is known: it lies between itself and itself."""

    value: Decimal

    @property
    def low(self) -> Decimal:
        """The least that it can be."""
        return self.value

    @property
    def high(self) -> Decimal:
        """The most that it can be."""
        return self.value


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

    def nearest(self, day: date) -> date:
        """The day itself where it lies within, else the first or the last one."""
        return min(max(day, self.first), self.last or date.max)


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
class Row:
    """One row of a table: for numbers up to `upto`, itself included or not.

    The last row goes on without end (None).
    """

    upto: Decimal | None
    included: bool
    value: FigureValue

    def reaches(self, number: Decimal) -> bool:
        """Whether a number that isn't in an earlier row is in this one."""
        if self.upto is None:
            return True
        return number <= self.upto if self.included else number < self.upto


@dataclass(frozen=True, slots=True)
class TablePeriod:
    """The rows of a table for a time, lowest first, and where they stand."""

    validity: Validity
    rows: tuple[Row, ...]
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A dated table from a number to a value.

    The row that a number is in gives its value. In a table of `brackets` every row gives a
    rate instead, over the part of the number that lies in it, and the parts are added up:
    from zero, as in an income tax. `takes` is the unit of the number, `gives` of the values.
    """

    name: str
    brackets: bool
    takes: Unit
    gives: Unit
    periods: tuple[TablePeriod, ...]

    def on(self, day: date) -> TablePeriod | None:
        """The rows that hold on a day, or None where none are known to hold."""
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

    @property
    def condition_trees(self) -> tuple[Node, ...]:
        """The conditions that a machine can check."""
        return tuple(each.tree for each in self.conditions if each.tree is not None)

    @property
    def payout_trees(self) -> tuple[Node, ...]:
        """The amounts: what there is a right to, and what is paid."""
        return tuple(each.tree for each in (self.amount, self.paid) if each is not None)

    @property
    def trees(self) -> tuple[Node, ...]:
        """All trees that it has itself."""
        return (*self.condition_trees, *self.payout_trees)


@dataclass(frozen=True, slots=True)
class Rule:
    """A regulation: its versions, earliest first."""

    id: str
    ruleset: str
    versions: tuple[Version, ...]

    @property
    def condition_trees(self) -> tuple[Node, ...]:
        """The conditions that a machine can check, of all versions."""
        return tuple(tree for version in self.versions for tree in version.condition_trees)


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """Everything that a calculation needs: checked rules with what they name.

    `filled_in_by` says of figures that the law leaves to the municipality whose set filled
    them in. Equal only to itself, so that it is a quick key.
    """

    vocabulary: Vocabulary
    rules: Mapping[str, Rule] = field(default_factory=dict)
    definitions: Mapping[str, Definition] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    tables: Mapping[str, Table] = field(default_factory=dict)
    filled_in_by: Mapping[str, str] = field(default_factory=dict)
