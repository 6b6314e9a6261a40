"""A set as it was read, before names are resolved: expressions still have their place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from geldstap.engine.regulation import Validity
from geldstap.engine.tree import Node
from geldstap.model.money import Period
from geldstap.model.regulation import Application, Back, Compared, Reporting
from geldstap.model.source import Source
from geldstap.rulesets.figures import NamedFigure
from geldstap.rulesets.tables import NamedTable
from geldstap.source.cursor import Cursor


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed expression and where its text stands."""

    tree: Node
    at: Cursor


def written(expression: Expression | None) -> str:
    """A formula as it stands in its file, on one line; "" for none."""
    return "" if expression is None else " ".join(expression.at.raw.split())


@dataclass(frozen=True, slots=True)
class RawDefinition:
    """A named intermediate result. `key` is its name, with its regulation before it if local.

    Without expression its formula couldn't be read.
    """

    key: str
    name: str
    label: str
    at: Cursor
    expression: Expression | None
    personal: bool
    source: Source | None


@dataclass(frozen=True, slots=True)
class RawCondition:
    """One condition; without expression a person judges it."""

    id: str
    text: str
    expression: Expression | None
    source: Source | None
    occasion: bool = False


@dataclass(frozen=True, slots=True)
class RawPayout:
    """An amount with its period; None is once."""

    expression: Expression
    period: Period | None


@dataclass(frozen=True, slots=True)
class RawVersion:
    """The rules of a regulation for a time. `complete` is False where a part can't be read."""

    validity: Validity
    source: Source | None
    conditions: tuple[RawCondition, ...]
    amount: RawPayout | None
    paid: RawPayout | None
    open_for: Validity | None
    unknown_conditions: bool
    covered: bool
    complete: bool


@dataclass(frozen=True, slots=True)
class RawRegulation:
    """One regulation file; `at` is where its id stands.

    `left_open` says that the law leaves it to the municipality to make its own.
    """

    at: Cursor
    id: str
    name: str
    kind: str
    summary: str
    authority: str
    gives: str
    warning: str
    definitions: Mapping[str, RawDefinition]
    versions: tuple[RawVersion, ...]
    application: Application
    reporting: Reporting | None
    back: Back | None
    left_open: bool = False
    replaces: "Replaces | None" = None
    received: "Received | None" = None
    urgent: bool = False
    compared: Compared = Compared.YES


@dataclass(frozen=True, slots=True)
class Replaces:
    """The national regulation whose place a municipal one takes, and where that stands."""

    id: str
    at: Cursor


@dataclass(frozen=True, slots=True)
class Received:
    """The fact that says that somebody gets a regulation already, and where that stands."""

    fact: str
    at: Cursor


@dataclass(frozen=True, slots=True)
class RawSet:
    """All files of a set but its help and its translations."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    figures: Mapping[str, NamedFigure] = field(default_factory=dict)
    tables: Mapping[str, NamedTable] = field(default_factory=dict)
    definitions: Mapping[str, RawDefinition] = field(default_factory=dict)
    regulations: Mapping[str, RawRegulation] = field(default_factory=dict)
