"""From a parsed tree to one in which every name is resolved and every unit fits.

All faults of an expression are reported, not only the first: a part that is wrong gets the
type “anything”, which fits everywhere, so that one fault doesn't cause others.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from geldstap.engine import functions
from geldstap.engine.parser import OWNERS
from geldstap.engine.tree import (
    Arithmetic,
    At,
    Both,
    Call,
    Choose,
    Comparison,
    DefinitionRef,
    FactRef,
    Fault,
    FigureRef,
    Fold,
    Literal,
    Name,
    Node,
    Not,
    OneOf,
    Peildatum,
)
from geldstap.engine.units import NUMBER, YEARS, Unit, parse_unit
from geldstap.model.fact import Fact, FactKind, Role, Vocabulary

PERSONAL_ROLES = (Role.APPLICANT, Role.PARTNER, Role.CHILDREN, Role.RESIDENTS)


@dataclass(frozen=True, slots=True)
class Type:
    """What a node gives: truth, number, day, choice, or anything (after a fault)."""

    kind: str
    unit: Unit = NUMBER
    options: tuple[str, ...] = ()


TRUTH = Type("truth")
DAY = Type("day")
ANYTHING = Type("anything")
_KINDS = {FactKind.BOOLEAN: "truth", FactKind.NUMBER: "number", FactKind.DATE: "day"}


def fact_type(fact: Fact) -> Type:
    """The type of a fact, from the vocabulary."""
    if fact.kind is FactKind.CHOICE:
        return Type("choice", options=fact.options)
    return Type(_KINDS[fact.kind], parse_unit(fact.unit) or NUMBER)


@dataclass(frozen=True, slots=True)
class Known:
    """A definition or figure that a name may stand for."""

    key: str
    type: Type
    personal: bool = False
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scope:
    """What names mean at some place: facts, figures and definitions by their short name.

    `persons` are the roles of the person at hand inside a fold or a personal definition.
    """

    vocabulary: Vocabulary
    figures: Mapping[str, Known] = field(default_factory=dict)
    definitions: Mapping[str, Known] = field(default_factory=dict)
    persons: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome: a resolved tree, its type, faults, and the personal facts it needs."""

    tree: Node
    type: Type
    faults: tuple[Fault, ...]
    needs: frozenset[str]


def check(tree: Node, scope: Scope) -> Checked:
    """Resolve and type a tree."""
    checker = _Checker(scope)
    node, type_ = checker.node(tree)
    return Checked(node, type_, tuple(checker.faults), frozenset(checker.needs))


class _Checker:
    """Walks one tree; collects faults and needed personal facts."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.faults: list[Fault] = []
        self.needs: set[str] = set()
        self._persons = scope.persons
        self._handlers: dict[type, Callable[..., tuple[Node, Type]]] = {
            Literal: self._literal,
            Name: self._name,
            Arithmetic: self._arithmetic,
            Comparison: self._comparison,
            Both: self._both,
            Not: self._not,
            Choose: self._choose,
            OneOf: self._one_of,
            Call: self._call,
            Fold: self._fold,
        }

    def node(self, tree: Node) -> tuple[Node, Type]:
        return self._handlers[type(tree)](tree)

    def _fault(self, kind: str, at: At, **arguments: str) -> tuple[Node, Type]:
        self.faults.append(Fault(kind, at, tuple(arguments.items())))
        return Literal(False, NUMBER, at), ANYTHING

    def _demand(self, tree: Node, kind: str) -> Node:
        node, type_ = self.node(tree)
        if type_.kind not in (kind, "anything"):
            self._fault(f"not_a_{kind}", tree.at)
        return node

    @staticmethod
    def _literal(tree: Literal) -> tuple[Node, Type]:
        if isinstance(tree.value, bool):
            return tree, TRUTH
        if isinstance(tree.value, date):
            return tree, DAY
        return tree, Type("number", tree.unit)

    # Names

    def _name(self, tree: Name) -> tuple[Node, Type]:
        if tree.owner:
            return self._owned(tree)
        if tree.name == "peildatum":
            return Peildatum(tree.at), DAY
        if figure := self.scope.figures.get(tree.name):
            return FigureRef(figure.key, tree.at), figure.type
        if definition := self.scope.definitions.get(tree.name):
            return self._definition(definition, None, self._persons, tree.at)
        if personal := self._personal_fact(tree.name, self._persons, tree.at):
            return personal
        fact = self.scope.vocabulary.find(tree.name)
        if fact is not None:
            return FactRef(fact, Role.HOUSEHOLD, tree.at), fact_type(fact)
        return self._unknown(tree)

    def _owned(self, tree: Name) -> tuple[Node, Type]:
        role = OWNERS.get(tree.owner)
        if role is None:
            suggestion = _nearest(tree.owner, OWNERS)
            return self._fault("unknown_owner", tree.at, text=tree.owner, suggestion=suggestion)
        definition = self.scope.definitions.get(tree.name)
        if definition is not None and definition.personal:
            return self._definition(definition, role, (role,), tree.at)
        fact = self.scope.vocabulary.find(tree.name, role)
        if fact is None:
            return self._unknown(tree)
        return FactRef(fact, role, tree.at), fact_type(fact)

    def _definition(
        self, known: Known, role: Role | None, persons: tuple[Role, ...], at: At
    ) -> tuple[Node, Type]:
        if known.personal:
            if not persons:
                return self._fault("needs_a_person", at, text=known.key)
            for need in known.needs:
                self._require(need, persons, at)
        return DefinitionRef(known.key, role, known.personal, at), known.type

    def _personal_fact(
        self, name: str, persons: tuple[Role, ...], at: At
    ) -> tuple[Node, Type] | None:
        found = [self.scope.vocabulary.find(name, role) for role in PERSONAL_ROLES]
        facts = [fact for fact in found if fact is not None]
        if not facts:
            return None
        if not persons:
            if self.scope.vocabulary.find(name) is not None:
                return None
            return self._fault("needs_a_person", at, text=name)
        self._require(name, persons, at)
        return FactRef(facts[0], None, at), fact_type(facts[0])

    def _require(self, name: str, persons: tuple[Role, ...], at: At) -> None:
        """Every person at hand must have this fact; a personal definition passes it on."""
        self.needs.add(name)
        if persons == PERSONAL_ROLES and self.scope.persons == PERSONAL_ROLES:
            return
        for role in persons:
            if self.scope.vocabulary.find(name, role) is None:
                self._fault("person_lacks_fact", at, text=name, role=role.value)

    def _unknown(self, tree: Name) -> tuple[Node, Type]:
        names = [fact.name for fact in self.scope.vocabulary]
        names += [*self.scope.figures, *self.scope.definitions]
        return self._fault(
            "unknown_name", tree.at, text=tree.name, suggestion=_nearest(tree.name, names)
        )

    # Operators

    def _arithmetic(self, tree: Arithmetic) -> tuple[Node, Type]:
        left, left_type = self.node(tree.left)
        right, right_type = self.node(tree.right)
        for part, type_ in ((tree.left, left_type), (tree.right, right_type)):
            if type_.kind not in ("number", "anything"):
                return self._fault("not_a_number", part.at)
        node = Arithmetic(tree.operator, left, right, tree.at)
        if ANYTHING in (left_type, right_type):
            return node, ANYTHING
        if tree.operator == "*":
            return node, Type("number", left_type.unit.times(right_type.unit))
        if tree.operator == "/":
            return self._division(node, left_type, right_type)
        return self._fitting(node, tree, left_type, right_type)

    def _division(self, node: Arithmetic, left: Type, right: Type) -> tuple[Node, Type]:
        """Only by what is written out and isn't zero: nothing may fail when it is evaluated."""
        if not isinstance(node.right, Literal):
            return self._fault("divisor_not_written_out", node.right.at)
        if node.right.value == 0:
            return self._fault("division_by_zero", node.right.at)
        return node, Type("number", left.unit.over(right.unit))

    def _fitting(
        self, node: Node, tree: Arithmetic | Comparison, left: Type, right: Type
    ) -> tuple[Node, Type]:
        if not left.unit.fits(right.unit):
            return self._fault(
                "units_differ",
                tree.at,
                left=str(left.unit) or "-",
                right=str(right.unit) or "-",
            )
        return node, Type("number", left.unit.merged(right.unit))

    def _comparison(self, tree: Comparison) -> tuple[Node, Type]:
        left, left_type = self._side(tree.left, tree.right)
        right, right_type = self._side(tree.right, tree.left)
        node = Comparison(tree.operator, left, right, tree.at)
        if ANYTHING in (left_type, right_type):
            return node, TRUTH
        if left_type.kind != right_type.kind:
            self._fault("kinds_differ", tree.at, left=left_type.kind, right=right_type.kind)
        elif left_type.kind == "number":
            self._fitting(node, tree, left_type, right_type)
        elif left_type.kind in ("truth", "choice") and tree.operator not in ("=", "<>"):
            self._fault("no_order", tree.at)
        return node, TRUTH

    def _side(self, tree: Node, other: Node) -> tuple[Node, Type]:
        """One side of a comparison: a bare word may be an option of the other side."""
        options = self._options(other)
        word = _word(tree)
        if options and word is not None and word in options:
            return Literal(word, NUMBER, tree.at), Type("choice", options=options)
        if options and isinstance(tree, Name) and not tree.owner:
            if tree.name not in self.scope.definitions:
                nearest = _nearest(tree.name, options)
                return self._fault("unknown_option", tree.at, text=tree.name, suggestion=nearest)
        return self.node(tree)

    def _options(self, tree: Node) -> tuple[str, ...]:
        if not isinstance(tree, Name):
            return ()
        probe = _Checker(self.scope)
        probe._persons = self._persons
        return probe._name(tree)[1].options

    def _both(self, tree: Both) -> tuple[Node, Type]:
        items = tuple(self._demand(item, "truth") for item in tree.items)
        return Both(tree.every, items, tree.at), TRUTH

    def _not(self, tree: Not) -> tuple[Node, Type]:
        return Not(self._demand(tree.item, "truth"), tree.at), TRUTH

    def _choose(self, tree: Choose) -> tuple[Node, Type]:
        condition = self._demand(tree.condition, "truth")
        then, then_type = self.node(tree.then)
        otherwise, other_type = self.node(tree.otherwise)
        node = Choose(condition, then, otherwise, tree.at)
        if ANYTHING in (then_type, other_type):
            return node, ANYTHING
        if then_type.kind != other_type.kind:
            return self._fault(
                "kinds_differ", tree.at, left=then_type.kind, right=other_type.kind
            )
        if then_type.kind == "number":
            as_sum = Arithmetic("+", tree.then, tree.otherwise, tree.at)
            return self._fitting(node, as_sum, then_type, other_type)
        return node, then_type

    def _one_of(self, tree: OneOf) -> tuple[Node, Type]:
        item, type_ = self.node(tree.item)
        if type_.kind not in ("choice", "anything"):
            return self._fault("not_a_choice_fact", tree.item.at)
        for option in tree.options:
            if type_.options and option not in type_.options:
                nearest = _nearest(option, type_.options)
                self._fault("unknown_option", tree.at, text=option, suggestion=nearest)
        return OneOf(item, tree.options, tree.at), TRUTH

    # Functions and folds

    def _call(self, tree: Call) -> tuple[Node, Type]:
        if tree.function in functions.EXTREMES:
            return self._extreme(tree)
        wanted = 2 if tree.function == functions.WHOLE_YEARS else 1
        if len(tree.arguments) != wanted:
            return self._fault("wrong_number_of_arguments", tree.at, wanted=str(wanted))
        if tree.function in functions.ROUNDINGS:
            argument, type_ = self.node(tree.arguments[0])
            if type_.kind not in ("number", "anything"):
                return self._fault("not_a_number", tree.arguments[0].at)
            return Call(tree.function, (argument,), tree.at), type_
        arguments = tuple(self._demand(part, "day") for part in tree.arguments)
        gives = Type("number", YEARS) if tree.function == functions.WHOLE_YEARS else DAY
        return Call(tree.function, arguments, tree.at), gives

    def _extreme(self, tree: Call) -> tuple[Node, Type]:
        if len(tree.arguments) < 2:  # noqa: PLR2004 - the least of one value is that value
            return self._fault("wrong_number_of_arguments", tree.at, wanted="2")
        first, type_ = self.node(tree.arguments[0])
        nodes = [first]
        for part in tree.arguments[1:]:
            node, other = self.node(part)
            nodes.append(node)
            type_ = self._same_number(tree, type_, other)
        return Call(tree.function, tuple(nodes), tree.at), type_

    def _same_number(self, tree: Call, one: Type, other: Type) -> Type:
        if ANYTHING in (one, other):
            return ANYTHING
        if "number" != one.kind or other.kind != "number":
            return self._fault("not_a_number", tree.at)[1]
        if not one.unit.fits(other.unit):
            return self._fault(
                "units_differ", tree.at, left=str(one.unit) or "-", right=str(other.unit) or "-"
            )[1]
        return Type("number", one.unit.merged(other.unit))

    def _fold(self, tree: Fold) -> tuple[Node, Type]:
        outer, self._persons = self._persons, tree.roles
        only = None if tree.only is None else self._demand(tree.only, "truth")
        body, type_ = self._fold_body(tree)
        self._persons = outer
        return Fold(tree.kind, tree.roles, body, only, tree.at), type_

    def _fold_body(self, tree: Fold) -> tuple[Node | None, Type]:
        if tree.kind == "som" and tree.body is not None:
            body, type_ = self.node(tree.body)
            if type_.kind not in ("number", "anything"):
                return self._fault("not_a_number", tree.body.at)
            return body, type_
        if tree.kind == "elke" and tree.body is not None:
            return self._demand(tree.body, "truth"), TRUTH
        return None, TRUTH if tree.kind == "er_is" else Type("number", NUMBER)


def _word(tree: Node) -> str | None:
    """The bare word that a node was written as, if it was one."""
    if isinstance(tree, Name) and not tree.owner:
        return tree.name
    if isinstance(tree, Literal) and isinstance(tree.value, bool):
        return "ja" if tree.value else "nee"
    return None


def _nearest(word: str, names: Iterable[str]) -> str:
    return next(iter(get_close_matches(word, list(names), n=1)), "")
