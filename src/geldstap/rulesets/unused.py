"""Remarks on what nothing in a set leads to, and on what isn't said to come from anywhere."""

from collections.abc import Iterator

from geldstap.engine.regulation import Program
from geldstap.engine.tree import (
    DefinitionRef,
    FigureRef,
    Literal,
    Lookup,
    Name,
    Node,
    walk,
)
from geldstap.model.problem import Problem
from geldstap.model.source import Source
from geldstap.rulesets.loader import LoadedSet
from geldstap.rulesets.raw import RawDefinition, RawRegulation

# Numbers that are only arithmetic, not something that a law or a by-law says.
_NO_FIGURE = frozenset({0, 1, 2, 12})


def remarks_on_unused(own: LoadedSet, program: Program) -> Iterator[Problem]:
    """Kind: never_used(text)."""
    used = _named(own, program)
    raw = own.raw
    for figure in raw.figures.values():
        if figure.name not in used and not figure.fills_in:
            yield figure.at.remark("never_used", text=figure.name)
    for table in raw.tables.values():
        if table.table.name not in used:
            yield table.at.remark("never_used", text=table.table.name)
    for definition in raw.definitions.values():
        if definition.key not in used:
            yield definition.at.remark("never_used", text=definition.name)
    for regulation in raw.regulations.values():
        for definition in regulation.definitions.values():
            if definition.key not in used and not _in_a_text(definition.name, regulation):
                yield definition.at.remark("never_used", text=definition.name)


def remarks_on_sources(own: LoadedSet) -> Iterator[Problem]:
    """Kind: no_source(text): a definition with a number in it, and nothing says where from."""
    local = (each.definitions for each in own.raw.regulations.values())
    for named in (own.raw.definitions, *local):
        for definition in named.values():
            if definition.source is None and _has_figure(definition):
                yield definition.at.remark("no_source", text=definition.name)


def sources_used(own: LoadedSet) -> frozenset[Source]:
    """The sources that anything in a set names."""
    raw = own.raw
    found: set[Source | None] = {each.source for each in raw.definitions.values()}
    for figure in raw.figures.values():
        found.update(period.source for period in figure.periods)
    for table in raw.tables.values():
        found.update(period.source for period in table.table.periods)
    for regulation in raw.regulations.values():
        found.update(each.source for each in regulation.definitions.values())
        found.add(None if regulation.reporting is None else regulation.reporting.source)
        found.add(None if regulation.back is None else regulation.back.source)
        for version in regulation.versions:
            found.add(version.source)
            found.update(each.source for each in version.conditions)
    return frozenset(each for each in found if each is not None)


def _named(own: LoadedSet, program: Program) -> set[str]:
    """All that the regulations of a set name, and what that names."""
    found: set[str] = set()
    waiting = list(_trees(own, program))
    while waiting:
        for node in walk(waiting.pop()):
            match node:
                case FigureRef(name=name):
                    found.add(name)
                case Lookup(table=table):
                    found.add(table)
                case DefinitionRef(name=name) if name not in found:
                    found.add(name)
                    waiting.append(program.definitions[name].tree)
    return found


def _trees(own: LoadedSet, program: Program) -> Iterator[Node]:
    for rule in program.rules.values():
        if rule.ruleset != own.info.id:
            continue
        for version in rule.versions:
            yield from version.trees


def _in_a_text(name: str, regulation: RawRegulation) -> bool:
    texts = (each.text for version in regulation.versions for each in version.conditions)
    return any(f"{{{name}}}" in text for text in texts)


def _has_figure(definition: RawDefinition) -> bool:
    if definition.expression is None:
        return False
    return any(
        isinstance(node, Literal) and not isinstance(node.value, bool) and _is_figure(node)
        for node in walk(definition.expression.tree)
        if not isinstance(node, Name)
    )


def _is_figure(node: Literal) -> bool:
    return not isinstance(node.value, str) and node.value not in _NO_FIGURE
