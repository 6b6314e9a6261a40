"""The expression tree: what a condition or an amount is made of.

The parser makes it with `Name` nodes; the checker replaces these by what they name. Every
node knows where it stands in its text (`at`), so that a fault can be shown with carets.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from geldstap.engine.units import Unit
from geldstap.model.fact import Fact, Role


@dataclass(frozen=True, slots=True)
class At:
    """Where a node stands in its expression: offset from 0, and length."""

    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Literal:
    """A value that is written out."""

    value: bool | Decimal | date | str
    unit: Unit
    at: At


@dataclass(frozen=True, slots=True)
class Name:
    """A name that isn't resolved yet; `owner` is the part before a dot."""

    name: str
    owner: str
    at: At


@dataclass(frozen=True, slots=True)
class FactRef:
    """A fact. `role` is None inside a fold: then it is of the person at hand."""

    fact: Fact
    role: Role | None
    at: At


@dataclass(frozen=True, slots=True)
class FigureRef:
    """A dated figure by its name."""

    name: str
    at: At


@dataclass(frozen=True, slots=True)
class DefinitionRef:
    """A named intermediate result; of the person at hand where `personal` says so."""

    name: str
    role: Role | None
    personal: bool
    at: At


@dataclass(frozen=True, slots=True)
class RightRef:
    """Whether the household has the right that another regulation gives, by its id."""

    id: str
    at: At


@dataclass(frozen=True, slots=True)
class Peildatum:
    """The reference date of the whole calculation."""

    at: At


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """`+`, `-`, `*` or `/`."""

    operator: str
    left: "Node"
    right: "Node"
    at: At


@dataclass(frozen=True, slots=True)
class Comparison:
    """`<`, `<=`, `>`, `>=`, `=` or `<>`."""

    operator: str
    left: "Node"
    right: "Node"
    at: At


@dataclass(frozen=True, slots=True)
class Both:
    """Conjunction ("en") or disjunction ("of") of two or more conditions."""

    every: bool
    items: tuple["Node", ...]
    at: At


@dataclass(frozen=True, slots=True)
class Not:
    """Negation ("niet")."""

    item: "Node"
    at: At


@dataclass(frozen=True, slots=True)
class Choose:
    """A choice between two values (als, dan, anders)."""

    condition: "Node"
    then: "Node"
    otherwise: "Node"
    at: At


@dataclass(frozen=True, slots=True)
class OneOf:
    """Membership, in (a, b): whether a choice is one of several.

    `places` is where each option stands.
    """

    item: "Node"
    options: tuple[str, ...]
    at: At
    places: tuple[At, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the language, see `functions.py`."""

    function: str
    arguments: tuple["Node", ...]
    at: At


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a dated table gives for a number."""

    table: str
    item: "Node"
    at: At


@dataclass(frozen=True, slots=True)
class Later:
    """A day so many years, quarters, months, weeks or days later; below zero earlier."""

    day: "Node"
    count: int
    unit: str
    at: At


@dataclass(frozen=True, slots=True)
class Fold:
    """A sum, count, extreme, "er is een" or "elke" over the persons of a group.

    `kind` is one of som, hoogste, laagste, aantal, er_is, elke. `body` is what is summed or
    compared, or the condition of "elke"; `only` restricts the persons ("met (…)"). `otherwise`
    is what the highest or lowest is where nobody counts; it is about no person.
    """

    kind: str
    roles: tuple[Role, ...]
    body: "Node | None"
    only: "Node | None"
    at: At
    otherwise: "Node | None" = None


Node: TypeAlias = (
    Literal
    | Name
    | FactRef
    | FigureRef
    | DefinitionRef
    | RightRef
    | Peildatum
    | Arithmetic
    | Comparison
    | Both
    | Not
    | Choose
    | OneOf
    | Call
    | Lookup
    | Later
    | Fold
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in one expression: a key for its sentence, and what fills it."""

    kind: str
    at: At
    arguments: tuple[tuple[str, str], ...] = ()


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly below a node, in reading order."""
    match node:
        case Arithmetic() | Comparison():
            return (node.left, node.right)
        case Both():
            return node.items
        case Not() | OneOf() | Lookup():
            return (node.item,)
        case Later():
            return (node.day,)
        case Choose():
            return (node.condition, node.then, node.otherwise)
        case Call():
            return node.arguments
        case Fold():
            parts = (node.only, node.body, node.otherwise)
            return tuple(part for part in parts if part is not None)
        case _:
            return ()


def walk(tree: Node) -> Iterator[Node]:
    """A tree and all nodes below it."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(children(node)))


def below(tree: Node, levels: int) -> Node | None:
    """A node that lies deeper than so many levels, or None where there is none.

    Without recursion: this is what guards the recursion elsewhere.
    """
    waiting = [(tree, 1)]
    while waiting:
        node, level = waiting.pop()
        if level > levels:
            return node
        waiting.extend((child, level + 1) for child in reversed(children(node)))
    return None
