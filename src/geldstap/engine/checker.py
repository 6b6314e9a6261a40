"""From a parsed tree to one in which every name is resolved and every unit fits.

All faults of an expression are reported, not only the first: a part that is wrong gets the
type “anything”, which fits everywhere, so that one fault doesn't cause others. A checked
tree always evaluates: nothing divides by zero, overflows, or asks a person for a fact that
this person can't have.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from geldstap.engine import functions
from geldstap.engine.names import AtHand, Names
from geldstap.engine.tree import (
    Arithmetic,
    At,
    Both,
    Call,
    Choose,
    Comparison,
    Fault,
    Fold,
    Later,
    Literal,
    Lookup,
    Name,
    Node,
    Not,
    OneOf,
)
from geldstap.engine.types import (
    ANYTHING,
    DAY,
    LARGEST,
    TRUTH,
    Known,
    Scope,
    Type,
    calculated,
    either,
    looked_up,
)
from geldstap.engine.units import DURATIONS, NUMBER, Unit

__all__ = ["ANYTHING", "TRUTH", "Checked", "Known", "Scope", "Type", "check"]

_WANTED = {"truth": "wants_truth", "number": "wants_number", "day": "wants_day"}
# More persons than any group has.
_MOST_PERSONS = Decimal(100)
# Days have years of four digits.
_LONGEST = Decimal(120_000)
# Durations that are written out: what is longer than a few lives is a slip of the pen.
MOST_YEARS = 200
_PER_YEAR = {"jaar": 1, "kwartaal": 4, "maand": 12, "week": 53, "dag": 366}


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome: a resolved tree, its type, faults, and the personal facts it needs."""

    tree: Node
    type: Type
    faults: tuple[Fault, ...]
    needs: frozenset[str]


def check(tree: Node, scope: Scope) -> Checked:
    """Resolve and type a tree."""
    names = Names(scope)
    node, type_ = _Checker(names).node(tree)
    return Checked(node, type_, tuple(names.faults), frozenset(names.needs))


class _Checker:
    """Walks one tree."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._person = AtHand(names.scope.persons, own=True)
        self._handlers: dict[type, Callable[..., tuple[Node, Type]]] = {
            Literal: self._literal,
            Name: lambda tree: self._names.resolve(tree, self._person),
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

    def _demand(self, tree: Node, kind: str) -> tuple[Node, Type]:
        """A part that must be of one kind; ANYTHING where it isn't."""
        node, type_ = self.node(tree)
        if type_.kind in (kind, ANYTHING.kind):
            return node, type_
        return self._names.fault(_WANTED[kind], tree.at, found=type_.word)

    @staticmethod
    def _literal(tree: Literal) -> tuple[Node, Type]:
        if isinstance(tree.value, bool):
            return tree, TRUTH
        if isinstance(tree.value, date):
            return tree, DAY
        most = abs(tree.value) if isinstance(tree.value, Decimal) else Decimal(0)
        return tree, Type("number", tree.unit, most=most)

    # Operators

    def _arithmetic(self, tree: Arithmetic) -> tuple[Node, Type]:
        if tree.operator in ("+", "-") and self._duration(tree.right) is not None:
            before = len(self._names.faults)
            day, type_ = self.node(tree.left)
            if type_ == DAY:
                return self._later(tree, day)
            del self._names.faults[before:]
        left, left_type = self._demand(tree.left, "number")
        right, right_type = self._demand(tree.right, "number")
        node = Arithmetic(tree.operator, left, right, tree.at)
        divisor = self._divisor(right) if tree.operator == "/" else None
        if ANYTHING in (left_type, right_type) or (tree.operator == "/" and divisor is None):
            return node, ANYTHING
        if tree.operator in ("+", "-") and not self._fits(tree.at, left_type, right_type):
            return node, ANYTHING
        return self._bounded(node, calculated(tree.operator, left_type, right_type, divisor))

    @staticmethod
    def _duration(node: Node) -> str | None:
        """The unit of time of a number that is written out, if it has one."""
        return DURATIONS.get(node.unit) if isinstance(node, Literal) else None

    def _later(self, tree: Arithmetic, day: Node) -> tuple[Node, Type]:
        """A day and a duration. Faults: duration_not_whole, duration_too_long."""
        assert isinstance(tree.right, Literal)
        unit, length = DURATIONS[tree.right.unit], tree.right.value
        assert isinstance(length, Decimal)
        if length != int(length):
            return self._names.fault("duration_not_whole", tree.right.at)
        if length > MOST_YEARS * _PER_YEAR[unit]:
            return self._names.fault("duration_too_long", tree.right.at, limit=str(MOST_YEARS))
        count = int(length) if tree.operator == "+" else -int(length)
        return Later(day, count, unit, tree.at), DAY

    def _divisor(self, node: Node) -> Decimal | None:
        """Only what is written out and isn't zero: nothing may fail when it is evaluated."""
        if not isinstance(node, Literal) or not isinstance(node.value, Decimal):
            self._names.fault("divisor_not_written_out", node.at)
        elif node.value == 0:
            self._names.fault("division_by_zero", node.at)
        else:
            return node.value
        return None

    def _bounded(self, node: Node, type_: Type) -> tuple[Node, Type]:
        if type_.most > LARGEST:
            return self._names.fault("number_too_large", node.at)
        return node, type_

    def _fits(self, at: At, left: Type, right: Type) -> bool:
        if left.unit.fits(right.unit):
            return True
        sides = {"left": str(left.unit) or "-", "right": str(right.unit) or "-"}
        self._names.fault("units_differ", at, **sides)
        return False

    def _comparison(self, tree: Comparison) -> tuple[Node, Type]:
        left, left_type = self._side(tree.left, tree.right)
        right, right_type = self._side(tree.right, tree.left)
        node = Comparison(tree.operator, left, right, tree.at)
        if ANYTHING in (left_type, right_type):
            return node, TRUTH
        if left_type.kind != right_type.kind:
            sides = {"left": left_type.word, "right": right_type.word}
            self._names.fault("kinds_differ", tree.at, **sides)
        elif left_type.kind == "number":
            self._fits(tree.at, left_type, right_type)
        elif left_type.kind != "day" and tree.operator not in ("=", "<>"):
            self._names.fault("no_order", tree.at, text=tree.operator)
        return node, TRUTH

    def _side(self, tree: Node, other: Node) -> tuple[Node, Type]:
        """One side of a comparison: a bare word may be an option of the other side."""
        options, word = self._options(other), _word(tree)
        if not options or word is None:
            return self.node(tree)
        if word in options:
            return Literal(word, NUMBER, tree.at), Type("choice", options=options)
        if isinstance(tree, Name) and self._meaning(tree) != ANYTHING:
            return self.node(tree)
        return self._unknown_option(word, options, tree.at)

    def _options(self, tree: Node) -> tuple[str, ...]:
        return self._meaning(tree).options if isinstance(tree, Name) else ()

    def _meaning(self, tree: Name) -> Type:
        return self._names.means_something(tree, self._person)

    def _unknown_option(self, word: str, options: tuple[str, ...], at: At) -> tuple[Node, Type]:
        nearest = self._names.nearest(word, options)
        choices = ", ".join(options)
        return self._names.fault(
            "unknown_option", at, text=word, suggestion=nearest, choices=choices
        )

    def _both(self, tree: Both) -> tuple[Node, Type]:
        items = tuple(self._demand(item, "truth")[0] for item in tree.items)
        return Both(tree.every, items, tree.at), TRUTH

    def _not(self, tree: Not) -> tuple[Node, Type]:
        return Not(self._demand(tree.item, "truth")[0], tree.at), TRUTH

    def _choose(self, tree: Choose) -> tuple[Node, Type]:
        condition, _ = self._demand(tree.condition, "truth")
        then, then_type = self.node(tree.then)
        otherwise, other_type = self.node(tree.otherwise)
        node = Choose(condition, then, otherwise, tree.at)
        if ANYTHING in (then_type, other_type):
            return node, ANYTHING
        if then_type.kind != other_type.kind:
            sides = {"left": then_type.word, "right": other_type.word}
            return self._names.fault("kinds_differ", tree.at, **sides)
        if then_type.kind == "number":
            fits = self._fits(tree.at, then_type, other_type)
            return node, either(then_type, other_type) if fits else ANYTHING
        options = tuple(dict.fromkeys((*then_type.options, *other_type.options)))
        return node, replace(then_type, options=options)

    def _one_of(self, tree: OneOf) -> tuple[Node, Type]:
        item, type_ = self.node(tree.item)
        if type_.kind not in ("choice", ANYTHING.kind):
            return self._names.fault("not_a_choice_fact", tree.item.at, found=type_.word)
        for option, at in zip(tree.options, tree.places, strict=False):
            if type_.options and option not in type_.options:
                self._unknown_option(option, type_.options, at)
        return OneOf(item, tree.options, tree.at, tree.places), TRUTH

    # Functions and folds

    def _lookup(self, tree: Call) -> tuple[Node, Type]:
        """A number in a table. Faults: unknown_table, wants_number, units_differ."""
        table = self._names.table(tree.arguments[0])
        item, type_ = self._demand(tree.arguments[1], "number")
        if table is None:
            return item, ANYTHING
        name = tree.arguments[0]
        assert isinstance(name, Name)
        node = Lookup(name.name, item, tree.at)
        if not table.sound or type_ == ANYTHING:
            return node, ANYTHING
        if not self._fits(tree.arguments[1].at, type_, Type("number", table.takes)):
            return node, ANYTHING
        return self._bounded(node, looked_up(table, type_))

    def _call(self, tree: Call) -> tuple[Node, Type]:
        wanted, open_ended = functions.arguments_of(tree.function)
        found = len(tree.arguments)
        if found < wanted or (found > wanted and not open_ended):
            asked = {"least" if open_ended else "wanted": str(wanted)}
            return self._names.fault("wrong_number_of_arguments", tree.at, **asked)
        if tree.function == functions.LOOKUP:
            return self._lookup(tree)
        kind = "number" if functions.takes_numbers(tree.function) else "day"
        parts = [self._demand(part, kind) for part in tree.arguments]
        node = Call(tree.function, tuple(part for part, _ in parts), tree.at)
        if unit := functions.ELAPSED.get(tree.function):
            return node, Type("number", Unit(((unit, 1),)), most=_LONGEST)
        if kind == "day":
            return node, DAY
        return self._of_numbers(node, tree, [type_ for _, type_ in parts])

    def _of_numbers(self, node: Node, tree: Call, types: list[Type]) -> tuple[Node, Type]:
        result = types[0]
        for part, other in zip(tree.arguments[1:], types[1:], strict=True):
            if ANYTHING in (result, other) or not self._fits(part.at, result, other):
                return node, ANYTHING
            result = either(result, other)
        rounded = tree.function in functions.ROUNDINGS and result != ANYTHING
        return node, replace(result, most=result.most + 1) if rounded else result

    def _fold(self, tree: Fold) -> tuple[Node, Type]:
        outer, self._person = self._person, AtHand(tree.roles)
        only = None if tree.only is None else self._demand(tree.only, "truth")[0]
        body, type_ = self._fold_body(tree)
        otherwise = None
        if tree.otherwise is not None:
            otherwise, type_ = self._or_else(tree.otherwise, type_)
        self._person = outer
        node = Fold(tree.kind, tree.roles, body, only, tree.at, otherwise)
        return self._bounded(node, type_)

    def _or_else(self, tree: Node, type_: Type) -> tuple[Node, Type]:
        """What an extreme is where nobody counts: without a person at hand."""
        self._person = AtHand()
        node, other = self._demand(tree, "number")
        if ANYTHING in (type_, other) or not self._fits(tree.at, type_, other):
            return node, ANYTHING
        return node, either(type_, other)

    def _fold_body(self, tree: Fold) -> tuple[Node | None, Type]:
        if tree.kind == "som" and tree.body is not None:
            body, type_ = self._demand(tree.body, "number")
            if type_ == ANYTHING:
                return body, ANYTHING
            return body, replace(type_, most=type_.most * _MOST_PERSONS)
        if tree.kind in (functions.LOWEST, functions.HIGHEST) and tree.body is not None:
            return self._demand(tree.body, "number")
        if tree.kind == "elke" and tree.body is not None:
            return self._demand(tree.body, "truth")[0], TRUTH
        if tree.kind == "er_is":
            return None, TRUTH
        return None, Type("number", NUMBER, most=_MOST_PERSONS)


def _word(tree: Node) -> str | None:
    """The bare word that a node was written as, if it was one."""
    if isinstance(tree, Name) and not tree.owner:
        return tree.name
    if isinstance(tree, Literal) and isinstance(tree.value, bool):
        return "ja" if tree.value else "nee"
    return None
