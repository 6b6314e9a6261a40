"""The whole calculation behind a version, as a tree of named parts with what came out of each.

It is read with unknowns and not apart for each possibility, as `reading` does for a decision:
so a part may be wider here than the outcome, never narrower.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from geldstap.engine.bounds import BoundsAlgebra, Open, Truths
from geldstap.engine.decide import named_unit, quantity_of, unit_of
from geldstap.engine.evaluate import Evaluator, Person
from geldstap.engine.regulation import Condition, Payout, Program, Validity, Version
from geldstap.engine.tree import (
    At,
    Both,
    Choose,
    Comparison,
    DefinitionRef,
    FactRef,
    FigureRef,
    Fold,
    Lookup,
    Node,
    Not,
    OneOf,
    RightRef,
    children,
)
from geldstap.model.decision import Quantity
from geldstap.model.fact import FactKey, Household, Role
from geldstap.model.source import Source

OWN = "#"


class PartKind(StrEnum):
    """What a part is; the values are used in JSON."""

    CONDITION = "voorwaarde"
    AMOUNT = "bedrag"
    FORMULA = "formule"
    FACT = "feit"
    FIGURE = "cijfer"
    TABLE = "tabel"
    DEFINITION = "begrip"
    RIGHT = "recht"
    PERSON = "persoon"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: what it is, what came out, where it stands, and what it is made of.

    `name` is that of a definition, figure, table or regulation, the id of a condition or of a
    fact; a formula has `at`, its place in the text of what is called `within`: a definition, or
    with OWN before it a condition or amount of the version itself. `again` says
    that its parts were shown before. None for a value means that a person judges it.
    """

    kind: PartKind
    name: str
    value: Quantity | None = None
    source: Source | None = None
    validity: Validity | None = None
    parts: tuple["Part", ...] = ()
    within: str = ""
    at: At | None = None
    again: bool = False


_TRUTHS = (Both, Not, Comparison, OneOf)
# A group may be larger than anybody wants to read; of an unknown number nobody is shown.
_MOST_PERSONS = 15


def unfold(program: Program, version: Version, household: Household, day: date) -> tuple[Part, ...]:
    """The conditions in the author's order, then the amounts."""
    return _Unfolding(program, household, day).version(version)


class _Unfolding:
    def __init__(self, program: Program, household: Household, day: date) -> None:
        self._program = program
        self._day = day
        self._algebra = BoundsAlgebra(household, program.vocabulary)
        self._values: Evaluator[Open] = Evaluator(program, day, self._algebra)
        self._shown: set[tuple[str, Person | None]] = set()

    def version(self, version: Version) -> tuple[Part, ...]:
        conditions = (self._condition(each) for each in version.conditions)
        payouts = (("bedrag", version.amount), ("uitbetaald", version.paid))
        amounts = (self._payout(name, each) for name, each in payouts if each is not None)
        return (*conditions, *amounts)

    def _condition(self, condition: Condition) -> Part:
        tree = condition.tree
        if tree is None:
            return Part(PartKind.CONDITION, condition.id, source=condition.source)
        return Part(
            PartKind.CONDITION,
            condition.id,
            self._quantity(tree, None),
            condition.source,
            parts=tuple(self._below(tree, None, f"{OWN}{condition.id}")),
            within=f"{OWN}{condition.id}",
            at=tree.at,
        )

    def _payout(self, name: str, payout: Payout) -> Part:
        parts = tuple(self._below(payout.tree, None, f"{OWN}{name}"))
        unit = "euro" if payout.period is None else f"euro per {payout.period}"
        value = quantity_of(self._values.value(payout.tree), unit)
        return Part(
            PartKind.AMOUNT, name, value, parts=parts, within=f"{OWN}{name}", at=payout.tree.at
        )

    def _below(self, node: Node, person: Person | None, within: str) -> Iterator[Part]:
        """The parts of a node: what is named in it, and conditions inside it."""
        if isinstance(node, FactRef | FigureRef | DefinitionRef | RightRef | Lookup | Fold):
            yield from self._named(node, person, within)
            return
        for child in self._taken(node, person):
            if isinstance(child, _TRUTHS):
                parts = tuple(self._below(child, person, within))
                value = self._quantity(child, person)
                yield Part(PartKind.FORMULA, "", value, parts=parts, within=within, at=child.at)
            else:
                yield from self._below(child, person, within)

    def _taken(self, node: Node, person: Person | None) -> tuple[Node, ...]:
        """The nodes below; of a choice that is made only the side that was taken."""
        if not isinstance(node, Choose):
            return children(node)
        truth = self._values.value(node.condition, person)
        if isinstance(truth, Truths) and truth.settled:
            return (node.condition, node.then if truth.can_be_true else node.otherwise)
        return children(node)

    def _named(self, node: Node, person: Person | None, within: str) -> Iterator[Part]:
        match node:
            case FactRef():
                yield self._fact(node, person)
            case FigureRef(name=name):
                period = self._program.figures[name].on(self._day)
                value = quantity_of(self._values.figure(name), named_unit(self._program, name))
                known = None if period is None else (period.source, period.validity)
                source, validity = known or (None, None)
                yield Part(PartKind.FIGURE, name, value, source, validity)
            case DefinitionRef():
                yield self._definition(node, person)
            case RightRef(id=id_):
                yield Part(PartKind.RIGHT, id_, quantity_of(self._values.right(id_)))
            case Lookup(table=name):
                yield self._table(node, name, person, within)
            case Fold():
                yield self._fold(node, person, within)

    def _fact(self, node: FactRef, person: Person | None) -> Part:
        role, index = node.role, 0
        if role is None and person is not None:
            role, index = person.role, person.index
        key = FactKey(node.fact.name, role or Role.HOUSEHOLD, index)
        return Part(PartKind.FACT, str(key), self._quantity(node, person))

    def _definition(self, node: DefinitionRef, person: Person | None) -> Part:
        who = person if node.personal else None
        if node.personal and node.role is not None:
            who = Person(node.role, 0, certain=True)
        found, value = self._program.definitions[node.name], self._values.named(node.name, who)
        shown = (node.name, who)
        again = shown in self._shown
        self._shown.add(shown)
        return Part(
            PartKind.DEFINITION,
            node.name,
            quantity_of(value, named_unit(self._program, node.name)),
            found.source,
            parts=() if again else tuple(self._below(found.tree, who, node.name)),
            within=node.name,
            at=found.tree.at,
            again=again,
        )

    def _table(self, node: Lookup, name: str, person: Person | None, within: str) -> Part:
        table = self._program.tables[name]
        period = table.on(self._day)
        return Part(
            PartKind.TABLE,
            name,
            quantity_of(self._values.value(node, person), str(table.gives)),
            None if period is None else period.source,
            None if period is None else period.validity,
            parts=tuple(self._below(node.item, person, within)),
        )

    def _fold(self, node: Fold, person: Person | None, within: str) -> Part:
        value = self._quantity(node, person)
        parts: list[Part] = []
        for role in dict.fromkeys(node.roles):
            members = self._algebra.members(role)
            known = all(member.certain for member, _ in members)
            if known and len(members) <= _MOST_PERSONS:
                parts += [self._member(node, member, within) for member, _ in members]
        return Part(PartKind.FORMULA, "", value, parts=tuple(parts), within=within, at=node.at)

    def _member(self, node: Fold, member: Person, within: str) -> Part:
        trees = [tree for tree in (node.only, node.body) if tree is not None]
        parts = tuple(part for tree in trees for part in self._whole(tree, member, within))
        return Part(PartKind.PERSON, f"{member.role}.{member.index}", parts=parts)

    def _whole(self, node: Node, person: Person, within: str) -> Iterator[Part]:
        """A node itself, where it is a condition; else its parts."""
        if not isinstance(node, _TRUTHS):
            yield from self._below(node, person, within)
            return
        parts = tuple(self._below(node, person, within))
        value = self._quantity(node, person)
        yield Part(PartKind.FORMULA, "", value, parts=parts, within=within, at=node.at)

    def _quantity(self, node: Node, person: Person | None) -> Quantity:
        value = self._values.value(node, person)
        unit = "" if isinstance(value, Truths) else unit_of(self._program, node)
        return quantity_of(value, unit)
