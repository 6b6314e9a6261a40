"""What a name in an expression stands for: a fact, a figure, a definition or the peildatum."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from geldstap.engine.functions import RIGHT
from geldstap.engine.parser import OWNERS
from geldstap.engine.suggest import nearest
from geldstap.engine.tree import (
    At,
    DefinitionRef,
    FactRef,
    Fault,
    FigureRef,
    Literal,
    Name,
    Node,
    Peildatum,
    RightRef,
)
from geldstap.engine.types import (
    ANYTHING,
    DAY,
    PERSONAL_ROLES,
    TRUTH,
    Known,
    KnownTable,
    Scope,
    Type,
    fact_type,
)
from geldstap.engine.units import NUMBER
from geldstap.model.fact import Role

PEILDATUM = "peildatum"
# After so many faults in one expression its author has enough to do.
MAX_FAULTS = 20


@dataclass(frozen=True, slots=True)
class AtHand:
    """The person that a bare name is about; no roles outside of folds.

    `own` is true for the person of a personal definition: whoever uses the definition
    sees to it that this person has the facts.
    """

    roles: tuple[Role, ...] = ()
    own: bool = False


@dataclass(slots=True)
class Names:
    """Resolves the names of one expression; collects faults and needed personal facts."""

    scope: Scope
    faults: list[Fault] = field(default_factory=list)
    needs: set[str] = field(default_factory=set)

    def fault(self, kind: str, at: At, **arguments: str) -> tuple[Node, Type]:
        """Record a fault; what stands there counts as anything from now on."""
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(Fault(kind, at, tuple(arguments.items())))
        return Literal(False, NUMBER, at), ANYTHING

    def resolve(self, tree: Name, person: AtHand) -> tuple[Node, Type]:
        """What a name stands for, and its type."""
        if tree.owner:
            return self._owned(tree)
        if tree.name == PEILDATUM:
            return Peildatum(tree.at), DAY
        if figure := self.scope.figures.get(tree.name):
            return FigureRef(figure.key, tree.at), figure.type
        if definition := self.scope.definitions.get(tree.name):
            return self._definition(definition, tree, None, person)
        if personal := self._personal_fact(tree.name, person, tree.at):
            return personal
        fact = self.scope.vocabulary.find(tree.name)
        if fact is not None:
            return FactRef(fact, Role.HOUSEHOLD, tree.at), fact_type(fact)
        if tree.name in self.scope.tables:
            return self.fault("table_not_looked_up", tree.at, text=tree.name)
        suggestion = self._nearest_name(tree.name)
        return self.fault("unknown_name", tree.at, text=tree.name, suggestion=suggestion)

    def table(self, tree: Node) -> KnownTable | None:
        """The table that a name stands for; a fault where it is none."""
        name = tree.name if isinstance(tree, Name) and not tree.owner else ""
        table = self.scope.tables.get(name)
        if table is None:
            suggestion = self.nearest(name, self.scope.tables)
            self.fault("unknown_table", tree.at, suggestion=suggestion)
        return table

    def means_something(self, tree: Name, person: AtHand) -> Type:
        """The type of a name, without recording a fault: ANYTHING where it has none."""
        return Names(replace(self.scope, suggest=False)).resolve(tree, person)[1]

    def nearest(self, word: str, names: Iterable[str]) -> str:
        """The name that looks most like a word, or “”."""
        return nearest(word, names) if self.scope.suggest else ""

    def _right(self, tree: Name) -> tuple[Node, Type]:
        """The right to another regulation."""
        if tree.name in self.scope.rights:
            return RightRef(self.scope.rights[tree.name], tree.at), TRUTH
        found = self.nearest(tree.name, self.scope.rights)
        suggestion = f"{RIGHT}.{found}" if found else ""
        return self.fault("unknown_right", tree.at, text=tree.name, suggestion=suggestion)

    def _owned(self, tree: Name) -> tuple[Node, Type]:
        if tree.owner == RIGHT:
            return self._right(tree)
        role = OWNERS.get(tree.owner)
        if role is None:
            suggestion = self.nearest(tree.owner, (*OWNERS, RIGHT))
            at = At(tree.at.offset, len(tree.owner))
            return self.fault("unknown_owner", at, text=tree.owner, suggestion=suggestion)
        definition = self.scope.definitions.get(tree.name)
        if definition is not None and (definition.personal or definition.type == ANYTHING):
            return self._definition(definition, tree, role, AtHand((role,)))
        fact = self.scope.vocabulary.find(tree.name, role)
        if fact is not None:
            return FactRef(fact, role, tree.at), fact_type(fact)
        names = [each.name for each in self.scope.vocabulary.in_section(role)]
        found = self.nearest(tree.name, [*names, *self._personal_definitions()])
        suggestion = f"{tree.owner}.{found}" if found else ""
        text = f"{tree.owner}.{tree.name}"
        return self.fault("unknown_name", tree.at, text=text, suggestion=suggestion)

    def _definition(
        self, known: Known, tree: Name, role: Role | None, person: AtHand
    ) -> tuple[Node, Type]:
        if known.personal:
            if not person.roles:
                return self.fault("needs_a_person", tree.at, text=tree.name)
            for need in sorted(known.needs):
                self._require(need, person, tree.at)
        return DefinitionRef(known.key, role, known.personal, tree.at), known.type

    def _personal_fact(self, name: str, person: AtHand, at: At) -> tuple[Node, Type] | None:
        found = (self.scope.vocabulary.find(name, role) for role in PERSONAL_ROLES)
        fact = next((fact for fact in found if fact is not None), None)
        if fact is None:
            return None
        if person.roles:
            self._require(name, person, at)
            return FactRef(fact, None, at), fact_type(fact)
        if self.scope.vocabulary.find(name) is not None:
            return None
        return self.fault("needs_a_person", at, text=name)

    def _require(self, name: str, person: AtHand, at: At) -> None:
        """Every person at hand must have this fact."""
        if person.own:
            self.needs.add(name)
            return
        find = self.scope.vocabulary.find
        lacking = [role.value for role in person.roles if find(name, role) is None]
        if lacking:
            self.fault("person_lacks_fact", at, text=name, role=", ".join(lacking))

    def _personal_definitions(self) -> list[str]:
        definitions = self.scope.definitions
        return [name for name in definitions if definitions[name].personal]

    def _nearest_name(self, name: str) -> str:
        """A name that may stand alone, or the right one in a section that must be named."""
        for owner, role in OWNERS.items():
            if self.scope.vocabulary.find(name, role) is not None:
                return f"{owner}.{name}"
        free = (Role.HOUSEHOLD, *PERSONAL_ROLES)
        facts = [f.name for f in self.scope.vocabulary if not set(f.roles).isdisjoint(free)]
        return self.nearest(name, [*facts, *self.scope.figures, *self.scope.definitions, PEILDATUM])
