"""What a node gives, and what names may stand for: what the checker works with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from geldstap.engine.regulation import Figure, FigureValue, Table
from geldstap.engine.scalars import WHOLE_DIGITS
from geldstap.engine.units import NUMBER, Unit, parse_unit
from geldstap.model.fact import Fact, FactKind, Role, Vocabulary

# Whose facts a name may stand for inside a fold or a personal definition.
PERSONAL_ROLES = (Role.APPLICANT, Role.PARTNER, Role.CHILDREN, Role.RESIDENTS)
# A number that can get larger than this in a calculation is no amount any more. Far below
# what decimals can hold: a checked tree can't overflow.
LARGEST = Decimal("1e60")
# What a file may hold for a fact without bounds, and for a figure that isn't known.
_LARGEST_FACT = Decimal("1e30")
_LARGEST_FIGURE = Decimal(10) ** WHOLE_DIGITS


@dataclass(frozen=True, slots=True)
class Type:
    """What a node gives: truth, number, day, choice, or anything (after a fault).

    `most` says of a number how far it can get from zero.
    """

    kind: str
    unit: Unit = NUMBER
    options: tuple[str, ...] = ()
    most: Decimal = Decimal(0)

    @property
    def word(self) -> str:
        """The kind in the words of the vocabulary."""
        return _WORDS.get(self.kind, "")


TRUTH = Type("truth")
DAY = Type("day")
ANYTHING = Type("anything")
_KINDS = {
    FactKind.BOOLEAN: "truth",
    FactKind.NUMBER: "number",
    FactKind.DATE: "day",
    FactKind.CHOICE: "choice",
}
_WORDS = {kind: word.value for word, kind in _KINDS.items()}


def fact_type(fact: Fact) -> Type:
    """The type of a fact, from the vocabulary."""
    if fact.kind is not FactKind.NUMBER:
        return Type(_KINDS[fact.kind], options=fact.options)
    ends = [abs(end) for end in (fact.low, fact.high) if isinstance(end, Decimal)]
    most = max(ends) if len(ends) == 2 else _LARGEST_FACT  # noqa: PLR2004 - both ends
    return Type("number", parse_unit(fact.unit) or NUMBER, most=most)


def figure_type(figure: Figure) -> Type:
    """The type of a figure; of one that is unknown without an upper bound any may be meant."""
    most = max((_most(period.value) for period in figure.periods), default=Decimal(0))
    return Type("number", figure.unit, most=most)


def _most(value: FigureValue) -> Decimal:
    """How far a value of a set can get from zero."""
    high = _LARGEST_FIGURE if value.high is None else value.high
    return max(abs(value.low), abs(high))


def looked_up(table: "KnownTable", item: Type) -> Type:
    """The type of what a table gives for a number whose unit fits."""
    if table.brackets:
        most = table.most * item.most
        return Type("number", table.takes.times(table.gives), most=most)
    return Type("number", table.gives, most=table.most)


@dataclass(frozen=True, slots=True)
class KnownTable:
    """A table that a lookup may name. `sound` is False where it couldn't be read whole."""

    brackets: bool
    takes: Unit
    gives: Unit
    most: Decimal
    sound: bool = True


def table_type(table: Table, *, sound: bool = True) -> KnownTable:
    """What the checker has to know of a table."""
    values = (row.value for period in table.periods for row in period.rows)
    most = max((_most(value) for value in values), default=Decimal(0))
    return KnownTable(table.brackets, table.takes, table.gives, most, sound)


def calculated(operator: str, left: Type, right: Type, divisor: Decimal | None = None) -> Type:
    """The type of two numbers whose units allow the operation. `divisor` is for “/”."""
    if operator == "*":
        return Type("number", left.unit.times(right.unit), most=left.most * right.most)
    if divisor is not None:
        return Type("number", left.unit.over(right.unit), most=left.most / abs(divisor))
    return Type("number", left.unit.merged(right.unit), most=left.most + right.most)


def either(one: Type, other: Type) -> Type:
    """The type of a number that is one of two whose units fit."""
    return Type("number", one.unit.merged(other.unit), most=max(one.most, other.most))


@dataclass(frozen=True, slots=True)
class Known:
    """A definition or figure that a name may stand for.

    `needs` are the facts that a personal definition takes of its person.
    """

    key: str
    type: Type
    personal: bool = False
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scope:
    """What names mean at some place: facts, figures, definitions and tables by their name.

    `rights` are the ids of all regulations, each with the one that holds in its place.
    `persons` are the roles of the person at hand
    inside a personal definition. Without
    `suggest` nobody looks for the nearest right word, which is slow.
    """

    vocabulary: Vocabulary
    figures: Mapping[str, Known] = field(default_factory=dict)
    definitions: Mapping[str, Known] = field(default_factory=dict)
    persons: tuple[Role, ...] = ()
    suggest: bool = True
    tables: Mapping[str, KnownTable] = field(default_factory=dict)
    rights: Mapping[str, str] = field(default_factory=dict)
