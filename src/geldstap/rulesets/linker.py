"""From sets as they were read to a checked program: every name resolved, every unit fitting.

Definitions are checked when they are first named, so their order in a file doesn't matter;
one that leans on itself is a problem here, and never a loop later.
"""

from collections.abc import Iterable, Iterator, Mapping

from geldstap.engine.checker import ANYTHING, Known, Scope, Type, check
from geldstap.engine.regulation import (
    Condition,
    Definition,
    Figure,
    Payout,
    Program,
    Rule,
    Version,
)
from geldstap.engine.tree import Node
from geldstap.engine.units import Unit, parse_unit
from geldstap.model.fact import Role, Vocabulary
from geldstap.model.money import Period
from geldstap.rulesets.raw import (
    Expression,
    RawDefinition,
    RawPayout,
    RawRegulation,
    RawSet,
    RawVersion,
)

PERSONS = (Role.APPLICANT, Role.PARTNER, Role.CHILDREN, Role.RESIDENTS)
_PERIOD_UNITS = {
    None: "euro",
    Period.YEAR: "euro per jaar",
    Period.QUARTER: "euro per kwartaal",
    Period.MONTH: "euro per maand",
    Period.WEEK: "euro per week",
}


def link(vocabulary: Vocabulary, sets: Mapping[str, RawSet]) -> Program:
    """Check all sets together; problems go to the lists of the files that they stand in."""
    linker = _Linker(vocabulary, sets)
    rules = {
        regulation.id: linker.rule(set_id, regulation)
        for set_id, raw in sets.items()
        for regulation in raw.regulations.values()
    }
    for raw in sets.values():
        linker.check_all(raw)
    return Program(vocabulary, rules, linker.definitions, linker.figures)


class _Linker:
    """Holds what is known while expressions are checked one after another."""

    def __init__(self, vocabulary: Vocabulary, sets: Mapping[str, RawSet]) -> None:
        self.vocabulary = vocabulary
        self.figures: dict[str, Figure] = {}
        self.definitions: dict[str, Definition] = {}
        self.shared: dict[str, RawDefinition] = {}
        self._known: dict[str, Known] = {}
        self._busy: set[str] = set()
        for raw in sets.values():
            self.figures.update({name: n.figure for name, n in raw.figures.items()})
            self.shared.update(raw.definitions)
        self._figures_known = {
            name: Known(name, Type("number", figure.unit)) for name, figure in self.figures.items()
        }

    def check_all(self, raw: RawSet) -> None:
        """Check the definitions that no regulation named, too."""
        for definition in raw.definitions.values():
            self.known(definition, {})
        for regulation in raw.regulations.values():
            for definition in regulation.definitions.values():
                self.known(definition, regulation.definitions)

    def rule(self, set_id: str, regulation: RawRegulation) -> Rule:
        versions = tuple(self._version(version, regulation) for version in regulation.versions)
        return Rule(regulation.id, set_id, versions)

    def known(self, definition: RawDefinition, local: Mapping[str, RawDefinition]) -> Known:
        """What a definition gives; checked the first time. Problem: circular_definition."""
        key = definition.key
        if key in self._busy:
            definition.expression.at.problem("circular_definition", text=definition.name)
            return Known(key, ANYTHING, definition.personal)
        if key not in self._known:
            self._busy.add(key)
            persons = PERSONS if definition.personal else ()
            node, type_, needs = self._checked(definition.expression, local, persons)
            self.definitions[key] = Definition(
                key, node, definition.personal, definition.source, type_.unit, type_.kind
            )
            self._known[key] = Known(key, type_, definition.personal, needs)
            self._busy.discard(key)
        return self._known[key]

    def _version(self, version: RawVersion, regulation: RawRegulation) -> Version:
        local = regulation.definitions
        conditions = tuple(
            Condition(
                raw.id,
                None if raw.expression is None else self._truth(raw.expression, local),
                raw.source or version.source,
                by_person=raw.expression is None,
            )
            for raw in version.conditions
        )
        return Version(
            version.validity,
            conditions,
            self._payout(version.amount, local),
            self._payout(version.paid, local),
            version.open_for,
            version.unknown_conditions,
            version.covered,
        )

    def _truth(self, expression: Expression, local: Mapping[str, RawDefinition]) -> Node:
        node, type_, _ = self._checked(expression, local, ())
        if type_.kind not in ("truth", "anything"):
            expression.at.problem("not_a_truth", expression=expression.at.raw)
        return node

    def _payout(
        self, payout: RawPayout | None, local: Mapping[str, RawDefinition]
    ) -> Payout | None:
        if payout is None:
            return None
        node, type_, _ = self._checked(payout.expression, local, ())
        wanted = parse_unit(_PERIOD_UNITS[payout.period]) or Unit()
        if type_.kind != "anything" and not (type_.kind == "number" and type_.unit.fits(wanted)):
            payout.expression.at.problem(
                "payout_unit", wanted=str(wanted), found=str(type_.unit) or "-"
            )
        return Payout(node, payout.period)

    def _checked(
        self,
        expression: Expression,
        local: Mapping[str, RawDefinition],
        persons: tuple[Role, ...],
    ) -> tuple[Node, Type, frozenset[str]]:
        scope = Scope(self.vocabulary, self._figures_known, _Lazy(self, local), persons)
        checked = check(expression.tree, scope)
        for fault in checked.faults:
            text = expression.at.raw[fault.at.offset : fault.at.offset + fault.at.length]
            expression.at.problem(
                fault.kind, **{"text": text, **dict(fault.arguments), "expression": text}
            )
        return checked.tree, checked.type, checked.needs


class _Lazy(Mapping[str, Known]):
    """Definitions by short name, the regulation's own before the shared ones."""

    def __init__(self, linker: _Linker, local: Mapping[str, RawDefinition]) -> None:
        self._linker = linker
        self._local = local

    def __getitem__(self, name: str) -> Known:
        if name in self._local:
            return self._linker.known(self._local[name], self._local)
        return self._linker.known(self._linker.shared[name], {})

    def __iter__(self) -> Iterator[str]:
        names: Iterable[str] = {**self._local, **self._linker.shared}
        return iter(names)

    def __len__(self) -> int:
        return len({**self._local, **self._linker.shared})
