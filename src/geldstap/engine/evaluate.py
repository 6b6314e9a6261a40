"""One walk over the tree, for every reading.

A reading is an `Algebra`: what facts, figures and operators mean in it. The walk and the
folds over persons are the same for all of them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from geldstap.engine import functions
from geldstap.engine.functions import ROUNDINGS, Rounding, right_name
from geldstap.engine.horizon import stand
from geldstap.engine.regulation import FigureValue, Program, Row, Version
from geldstap.engine.tree import (
    Arithmetic,
    Both,
    Call,
    Choose,
    Comparison,
    DefinitionRef,
    FactRef,
    FigureRef,
    Fold,
    Later,
    Literal,
    Lookup,
    Node,
    Not,
    OneOf,
    Peildatum,
    RightRef,
)
from geldstap.model.fact import Fact, FactKey, Role

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Person:
    """The person at hand. `certain` is False for one who may not exist."""

    role: Role
    index: int
    certain: bool


# A named result, for a person where it is personal; or a fold, by its identity.
_Key: TypeAlias = tuple[str, Person | None] | int


class Algebra(Protocol[V]):
    """One reading: what values are, and what happens with them."""

    def literal(self, value: bool | Decimal | date | str) -> V:
        """A value that is written out."""
        ...

    def fact(self, fact: Fact, key: FactKey, *, certain: bool) -> V:
        """A fact of the household; not `certain` is one of a person who may not exist."""
        ...

    def figure(self, name: str, value: FigureValue) -> V:
        """A figure on the reference date."""
        ...

    def arithmetic(self, operator: str, left: V, right: V) -> V:
        """A sum, difference, product, or quotient by what isn't zero."""
        ...

    def compare(self, operator: str, left: V, right: V) -> V:
        """A comparison of two values of one type."""
        ...

    def both(self, items: Sequence[Callable[[], V]], *, every: bool) -> V:
        """Whether every item is true, or any; items are only evaluated where they matter."""
        ...

    def negated(self, item: V) -> V:
        """The opposite of a truth."""
        ...

    def choose(self, condition: V, then: Callable[[], V], otherwise: Callable[[], V]) -> V:
        """One of two values; the other isn't evaluated where the condition is known."""
        ...

    def one_of(self, item: V, options: tuple[str, ...]) -> V:
        """Whether a choice is one of these options."""
        ...

    def extreme(self, items: Sequence[V], *, largest: bool) -> V:
        """The largest or the smallest of some numbers."""
        ...

    def best(
        self,
        items: Sequence[tuple[V, Callable[[], V]]],
        otherwise: Callable[[], V],
        *,
        largest: bool,
    ) -> V:
        """The largest or the smallest of those numbers whose truth, beside them, holds."""
        ...

    def rounded(self, rounding: Rounding, value: V) -> V:
        """A number, rounded as a statute says."""
        ...

    def unknown(self, name: str) -> V:
        """A truth that nobody can know here: `name` says of what."""
        ...

    def looked_up(self, name: str, rows: Sequence[Row], value: V, *, brackets: bool) -> V:
        """What the rows of a table give for a number."""
        ...

    def elapsed(self, function: str, since: V, day: V) -> V:
        """Full years or months from one day to another; `function` says which."""
        ...

    def later(self, day: V, count: int, unit: str) -> V:
        """A day so many units of time later."""
        ...

    def shifted(self, function: str, day: V) -> V:
        """A day moved to the start of its month, say; `function` is its name."""
        ...

    def members(self, role: Role) -> Sequence[tuple[Person, V]]:
        """The persons of a role, each with the truth of being there."""
        ...


class Evaluator(Generic[V]):
    """Evaluates trees of one program for one household on one day.

    Facts, figures, folds and named results are computed once, also for regulations that
    share them. Checked trees always evaluate, and always end: there are no loops but folds
    over the persons of a household, and no circles in definitions.
    """

    def __init__(self, program: Program, peildatum: date, algebra: Algebra[V]) -> None:
        self._program = program
        self._peildatum = peildatum
        self._algebra = algebra
        self._facts: dict[tuple[str, Role, int, bool], V] = {}
        self._figures: dict[str, V] = {}
        self._members: dict[Role, Sequence[tuple[Person, V]]] = {}
        # Each with the household's named results that it needs itself, in order: these are
        # gathered apart while it is found.
        self._kept: dict[_Key, tuple[V, dict[str, V]]] = {}
        self._needed: dict[str, V] = {}
        self._rights: dict[str, V] = {}
        self._handlers: Mapping[type, Callable[[Any, Person | None], V]] = {
            Literal: lambda node, _: algebra.literal(node.value),
            Peildatum: lambda _, __: algebra.literal(peildatum),
            FactRef: self._fact,
            FigureRef: lambda node, _: self.figure(node.name),
            DefinitionRef: self._definition,
            RightRef: lambda node, _: self.right(node.id),
            Arithmetic: self._arithmetic,
            Comparison: self._comparison,
            Both: self._both,
            Not: lambda node, person: algebra.negated(self.value(node.item, person)),
            Choose: self._choose,
            OneOf: lambda node, person: algebra.one_of(self.value(node.item, person), node.options),
            Call: self._call,
            Lookup: self._lookup,
            Later: lambda node, person: algebra.later(
                self.value(node.day, person), node.count, node.unit
            ),
            Fold: self._fold,
        }

    def value(self, node: Node, person: Person | None = None) -> V:
        """The value of a tree, for the person at hand where there is one."""
        return self._handlers[type(node)](node, person)

    def figure(self, name: str) -> V:
        """The value of a figure on the reference date, which must be covered."""
        if name not in self._figures:
            period = self._program.figures[name].on(self._peildatum)
            if period is None:
                raise LookupError(name)
            self._figures[name] = self._algebra.figure(name, period.value)
        return self._figures[name]

    def compared(self, node: Comparison, left: V, right: V) -> V:
        """The comparison of two values that are found already."""
        return self._algebra.compare(node.operator, left, right)

    def start_over(self) -> None:
        """From now on `results` tells what is needed from now on; values are kept."""
        self._needed = {}

    def results(self) -> Mapping[str, V]:
        """The household's named results that were needed so far, each after its parts."""
        return self._needed

    def named(self, name: str, person: Person | None = None) -> V:
        """The value of a definition."""
        key = (name, person)
        if key not in self._kept:
            before, self._needed = self._needed, {}
            value = self.value(self._program.definitions[name].tree, person)
            self._kept[key], self._needed = (value, self._needed), before
        value = self._again(key)
        if person is None:
            self._needed[name] = value
        return value

    def _again(self, key: _Key) -> V:
        """A value that is kept; what it needs is needed each time that it is."""
        value, needed = self._kept[key]
        if needed:
            self._needed.update(needed)
        return value

    def right(self, id_: str) -> V:
        """Whether the conditions of another regulation are met.

        Unknown where the regulation is, where it has run out, and as far as a person
        judges. There are no circles: the linker sees to that.
        """
        if id_ not in self._rights:
            # What another regulation needs is no step of this one.
            before, self._needed = self._needed, {}
            standing = stand(self._program, self._program.rules[id_], self._peildatum)
            known = standing is not None and standing.expired_since is None
            self._rights[id_] = (
                self._granted(id_, standing.version)
                if standing is not None and known and standing.version.covered
                else self._algebra.unknown(right_name(id_))
            )
            self._needed = before
        return self._rights[id_]

    def _granted(self, id_: str, version: Version) -> V:
        items = [partial(self.value, tree) for tree in version.condition_trees]
        if version.unknown_conditions or len(items) < len(version.conditions):
            items.append(partial(self._algebra.unknown, right_name(id_)))
        return self._algebra.both(items, every=True)

    def _lookup(self, node: Lookup, person: Person | None) -> V:
        table = self._program.tables[node.table]
        period = table.on(self._peildatum)
        if period is None:
            raise LookupError(node.table)
        value = self.value(node.item, person)
        return self._algebra.looked_up(node.table, period.rows, value, brackets=table.brackets)

    def _fact(self, node: FactRef, person: Person | None) -> V:
        if node.role is not None:
            return self._fact_of(node.fact, node.role, 0, certain=True)
        assert person is not None
        fact = self._program.vocabulary.find(node.fact.name, person.role) or node.fact
        return self._fact_of(fact, person.role, person.index, certain=person.certain)

    def _fact_of(self, fact: Fact, role: Role, index: int, *, certain: bool) -> V:
        known = (fact.name, role, index, certain)
        if known not in self._facts:
            key = FactKey(fact.name, role, index)
            self._facts[known] = self._algebra.fact(fact, key, certain=certain)
        return self._facts[known]

    def _definition(self, node: DefinitionRef, person: Person | None) -> V:
        if not node.personal:
            return self.named(node.name)
        if node.role is not None:
            person = Person(node.role, 0, certain=True)
        return self.named(node.name, person)

    def _arithmetic(self, node: Arithmetic, person: Person | None) -> V:
        left, right = self.value(node.left, person), self.value(node.right, person)
        return self._algebra.arithmetic(node.operator, left, right)

    def _comparison(self, node: Comparison, person: Person | None) -> V:
        left, right = self.value(node.left, person), self.value(node.right, person)
        return self.compared(node, left, right)

    def _both(self, node: Both, person: Person | None) -> V:
        items = [lambda item=item: self.value(item, person) for item in node.items]
        return self._algebra.both(items, every=node.every)

    def _choose(self, node: Choose, person: Person | None) -> V:
        return self._algebra.choose(
            self.value(node.condition, person),
            lambda: self.value(node.then, person),
            lambda: self.value(node.otherwise, person),
        )

    def _call(self, node: Call, person: Person | None) -> V:
        values = [self.value(argument, person) for argument in node.arguments]
        if rounding := ROUNDINGS.get(node.function):
            return self._algebra.rounded(rounding, values[0])
        if node.function in functions.EXTREMES:
            return self._algebra.extreme(values, largest=node.function == "maximum")
        if node.function in functions.ELAPSED:
            return self._algebra.elapsed(node.function, values[0], values[1])
        return self._algebra.shifted(node.function, values[0])

    def _fold(self, node: Fold, _: Person | None) -> V:
        """A fold is about its own persons only: inside another one it is computed once."""
        if id(node) not in self._kept:
            before, self._needed = self._needed, {}
            value = self._over_persons(node)
            self._kept[id(node)], self._needed = (value, self._needed), before
        return self._again(id(node))

    def _over_persons(self, node: Fold) -> V:
        people = [member for role in node.roles for member in self._members_of(role)]
        if node.kind in ("er_is", "elke"):
            every = node.kind == "elke"
            return self._algebra.both(
                [self._of_member(node, person, here) for person, here in people], every=every
            )
        if node.kind in (functions.LOWEST, functions.HIGHEST):
            return self._best(node, dict(people))
        shares: dict[Person, V] = {}
        total = self._algebra.literal(Decimal(0))
        for person, here in people:
            if person not in shares:
                shares[person] = self._share(node, person, here)
            total = self._algebra.arithmetic("+", total, shares[person])
        return total

    def _best(self, node: Fold, people: Mapping[Person, V]) -> V:
        """The highest or lowest; persons who are alike are looked at once."""
        body, otherwise = node.body, node.otherwise
        assert body is not None
        assert otherwise is not None
        return self._algebra.best(
            [
                (self._counts(node, person, here), partial(self.value, body, person))
                for person, here in people.items()
            ],
            partial(self.value, otherwise),
            largest=node.kind == functions.HIGHEST,
        )

    def _members_of(self, role: Role) -> Sequence[tuple[Person, V]]:
        if role not in self._members:
            self._members[role] = self._algebra.members(role)
        return self._members[role]

    def _of_member(self, node: Fold, person: Person, here: V) -> Callable[[], V]:
        """Whether one person meets the fold's condition: here and so, or not here or so."""
        if node.kind == "elke":
            body = node.body
            assert body is not None
            return lambda: self._algebra.both(
                [lambda: self._algebra.negated(here), lambda: self.value(body, person)],
                every=False,
            )
        return lambda: self._counts(node, person, here)

    def _counts(self, node: Fold, person: Person, here: V) -> V:
        only = node.only
        if only is None:
            return here
        return self._algebra.both([lambda: here, lambda: self.value(only, person)], every=True)

    def _share(self, node: Fold, person: Person, here: V) -> V:
        """What one person adds to a sum or a count."""
        body = node.body

        def then() -> V:
            if body is None:
                return self._algebra.literal(Decimal(1))
            return self.value(body, person)

        return self._algebra.choose(
            self._counts(node, person, here), then, lambda: self._algebra.literal(Decimal(0))
        )
