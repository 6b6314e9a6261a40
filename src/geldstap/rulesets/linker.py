"""From sets as they were read to a checked program: every name resolved, every unit fitting.

Definitions are checked before what names them, so their order in a file doesn't matter; one
that leans on itself is a problem here, and never a loop later. What has a fault, or leans on
something that has, isn't in the program: a regulation is then “not calculated here”, never
calculated without one of its conditions.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from geldstap.engine.checker import check
from geldstap.engine.regulation import (
    Condition,
    Definition,
    Payout,
    Program,
    Rule,
    Version,
)
from geldstap.engine.tree import (
    At,
    DefinitionRef,
    Fault,
    FigureRef,
    Lookup,
    Name,
    Node,
    children,
    walk,
)
from geldstap.engine.types import ANYTHING, PERSONAL_ROLES, Known, Scope, Type
from geldstap.engine.units import NUMBER, parse_unit
from geldstap.model.fact import Role, Vocabulary
from geldstap.model.money import Period
from geldstap.rulesets.fields import SUGGESTED
from geldstap.rulesets.municipal import Figures, fill_in, replacements
from geldstap.rulesets.positions import report
from geldstap.rulesets.raw import (
    Expression,
    RawDefinition,
    RawPayout,
    RawRegulation,
    RawSet,
    RawVersion,
)
from geldstap.rulesets.received import check_received
from geldstap.rulesets.rights import MAX_LEVELS, unsound_rights
from geldstap.rulesets.taken import check_names

_PERIOD_UNITS = {
    None: "euro",
    Period.YEAR: "euro per jaar",
    Period.QUARTER: "euro per kwartaal",
    Period.MONTH: "euro per maand",
    Period.WEEK: "euro per week",
}
Local = Mapping[str, RawDefinition]


def link(vocabulary: Vocabulary, sets: Sequence[tuple[str, RawSet]]) -> Program:
    """Check all sets, each with its id, together.

    Problems go to the lists of the files that they stand in.
    """
    raws = [raw for _, raw in sets]
    check_names(vocabulary, raws)
    figures, replaced = fill_in(sets), replacements(sets)
    linker = _Linker(vocabulary, raws, figures, replaced)
    for raw in raws:
        linker.check_definitions(raw)
    rules: dict[str, Rule] = {}
    for set_id, raw in sets:
        for regulation in raw.regulations.values():
            check_received(regulation, vocabulary)
            rules.setdefault(regulation.id, linker.rule(set_id, regulation))
    for id_ in unsound_rights(rules, linker.definitions, linker.used):
        rules[id_] = _not_covered(rules[id_])
    for id_ in replaced:
        del rules[id_]
    return Program(
        vocabulary,
        rules,
        linker.definitions,
        linker.figures,
        linker.tables,
        figures.filled_in_by,
    )


def _not_covered(rule: Rule) -> Rule:
    versions = (Version(version.validity, (), covered=False) for version in rule.versions)
    return replace(rule, versions=tuple(versions))


@dataclass(frozen=True, slots=True)
class _Part:
    """A checked expression."""

    tree: Node
    type: Type
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Visit:
    """A definition whose own definitions are being checked."""

    definition: RawDefinition
    local: Local
    waiting: Iterator[tuple[At, RawDefinition]]


class _Linker:
    """Holds what is known while expressions are checked one after another."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        sets: Sequence[RawSet],
        figures: Figures,
        replaced: Mapping[str, str],
    ) -> None:
        self.vocabulary = vocabulary
        self.definitions: dict[str, Definition] = {}
        self.shared: dict[str, RawDefinition] = {}
        self.known: dict[str, Known] = {}
        self.used: dict[str, list[tuple[Node, Expression]]] = {}
        self._using: list[tuple[Node, Expression]] = []
        self._levels: dict[str, int] = {}
        self.figures = {name: named.figure for name, named in figures.named.items()}
        self.tables = {name: each.table for raw in sets for name, each in raw.tables.items()}
        self._figure_types = {
            name: Known(name, named.type) for name, named in figures.named.items()
        }
        self._table_types = {name: each.type for raw in sets for name, each in raw.tables.items()}
        ids = {id_: id_ for raw in sets for id_ in raw.regulations}
        self._rights = ids | dict(replaced)
        for raw in sets:
            self.shared.update(raw.definitions)

    def check_definitions(self, raw: RawSet) -> None:
        for definition in raw.definitions.values():
            self._settle(definition, {})
        for regulation in raw.regulations.values():
            for definition in regulation.definitions.values():
                self._settle(definition, regulation.definitions)

    def rule(self, set_id: str, regulation: RawRegulation) -> Rule:
        """A regulation with its expressions checked."""
        self._using = self.used.setdefault(regulation.id, [])
        versions = tuple(
            self._version(version, regulation.definitions) for version in regulation.versions
        )
        return Rule(regulation.id, set_id, versions)

    # Definitions

    def _settle(self, definition: RawDefinition, local: Local) -> None:
        """Check a definition after all that it names. Problem: circular_definition(text)."""
        path = [_Visit(definition, local, self._named_in(definition, local))]
        while path:
            visit = path[-1]
            if visit.definition.key in self.known:
                path.pop()
                continue
            reference = next(visit.waiting, None)
            if reference is None:
                self._check(visit.definition, visit.local)
                path.pop()
            else:
                self._follow(path, *reference)

    def _follow(self, path: list[_Visit], at: At, named: RawDefinition) -> None:
        visit = path[-1]
        if any(each.definition.key == named.key for each in path):
            _report(visit.definition.expression, Fault("circular_definition", at))
            self.known[visit.definition.key] = _nothing(visit.definition)
        elif named.key not in self.known:
            local = visit.local if named.name in visit.local else {}
            path.append(_Visit(named, local, self._named_in(named, local)))

    def _named_in(
        self, definition: RawDefinition, local: Local
    ) -> Iterator[tuple[At, RawDefinition]]:
        """The definitions that a definition names, with their places in its expression."""
        if definition.expression is None:
            return
        for node in walk(definition.expression.tree):
            if isinstance(node, Name):
                named = local.get(node.name) or self.shared.get(node.name)
                if named is not None:
                    yield node.at, named

    def _check(self, definition: RawDefinition, local: Local) -> None:
        persons = PERSONAL_ROLES if definition.personal else ()
        part = self._part(definition.expression, local, persons)
        if part is None:
            self.known[definition.key] = _nothing(definition)
            return
        self._levels[definition.key] = self._levels_of(part.tree)
        self.definitions[definition.key] = Definition(
            definition.key,
            part.tree,
            definition.personal,
            definition.source,
            part.type.unit,
            part.type.kind,
        )
        self.known[definition.key] = Known(
            definition.key, part.type, definition.personal, part.needs
        )

    # Regulations

    def _version(self, version: RawVersion, local: Local) -> Version:
        conditions: list[Condition] = []
        sound = version.complete
        for raw in version.conditions:
            tree = None
            if raw.expression is not None:
                tree = self._truth(raw.expression, local)
                sound = sound and tree is not None
            source = raw.source or version.source
            by_person = raw.expression is None
            conditions.append(Condition(raw.id, tree, source, by_person, raw.occasion))
        amount = self._payout(version.amount, local)
        paid = self._payout(version.paid, local)
        lost = (version.amount and not amount) or (version.paid and not paid)
        if not sound or lost:
            return Version(version.validity, (), covered=False)
        return Version(
            version.validity,
            tuple(conditions),
            amount,
            paid,
            version.open_for,
            version.unknown_conditions,
            version.covered,
        )

    def _truth(self, expression: Expression, local: Local) -> Node | None:
        part = self._part(expression, local)
        if part is None:
            return None
        if part.type.kind != "truth":
            arguments = (("found", part.type.word),)
            _report(expression, Fault("wants_truth", expression.tree.at, arguments))
            return None
        self._using.append((part.tree, expression))
        return part.tree

    def _payout(self, payout: RawPayout | None, local: Local) -> Payout | None:
        part = None if payout is None else self._part(payout.expression, local)
        if payout is None or part is None:
            return None
        wanted = parse_unit(_PERIOD_UNITS[payout.period]) or NUMBER
        if part.type.kind == "number" and part.type.unit.fits(wanted):
            self._using.append((part.tree, payout.expression))
            return Payout(part.tree, payout.period)
        found = str(part.type.unit) if part.type.kind == "number" else part.type.word
        arguments = (("wanted", str(wanted)), ("found", found or "-"))
        _report(payout.expression, Fault("payout_unit", payout.expression.tree.at, arguments))
        return None

    # Expressions

    def _part(
        self, expression: Expression | None, local: Local, persons: tuple[Role, ...] = ()
    ) -> _Part | None:
        """A checked expression, or None for one that can't be used."""
        if expression is None:
            return None
        scope = Scope(
            self.vocabulary,
            self._figure_types,
            _Definitions(self.known, self.shared, local),
            persons,
            suggest=len(expression.at.problems) < SUGGESTED,
            tables=self._table_types,
            rights=self._rights,
        )
        checked = check(expression.tree, scope)
        report(expression.at, checked.faults)
        if checked.faults or not self._is_whole(checked.tree):
            return None
        if self._levels_of(checked.tree) > MAX_LEVELS:
            limit = (("limit", str(MAX_LEVELS)),)
            _report(expression, Fault("nested_too_deep", At(0, 1), limit))
            return None
        return _Part(checked.tree, checked.type, checked.needs)

    def _is_whole(self, tree: Node) -> bool:
        """Whether all that a tree names could be read and checked."""
        for node in walk(tree):
            if isinstance(node, DefinitionRef) and node.name not in self.definitions:
                return False
            if isinstance(node, FigureRef) and self._figure_types[node.name].type == ANYTHING:
                return False
            if isinstance(node, Lookup) and not self._table_types[node.table].sound:
                return False
        return True

    def _levels_of(self, tree: Node) -> int:
        """How deep a tree goes, with the definitions that it names."""
        deepest = 0
        waiting = [(tree, 1)]
        while waiting:
            node, level = waiting.pop()
            if isinstance(node, DefinitionRef):
                level += self._levels[node.name]
            deepest = max(deepest, level)
            waiting.extend((child, level + 1) for child in children(node))
        return deepest


class _Definitions(Mapping[str, Known]):
    """Definitions by short name, the regulation's own before the shared ones."""

    def __init__(
        self, known: Mapping[str, Known], shared: Mapping[str, RawDefinition], local: Local
    ) -> None:
        self._known = known
        self._all = {**shared, **local}

    def __getitem__(self, name: str) -> Known:
        definition = self._all[name]
        return self._known.get(definition.key) or _nothing(definition)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def _nothing(definition: RawDefinition) -> Known:
    """What a definition with a fault is: it fits everywhere, so that its fault stays one."""
    return Known(definition.key, ANYTHING, definition.personal)


def _report(expression: Expression | None, fault: Fault) -> None:
    if expression is not None:
        report(expression.at, [fault])
