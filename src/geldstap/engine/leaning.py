"""What a version of a rule leans on: its trees, and those of all definitions behind them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from geldstap.engine.functions import right_name
from geldstap.engine.regulation import Program, Version
from geldstap.engine.tree import (
    DefinitionRef,
    FactRef,
    FigureRef,
    Fold,
    Lookup,
    Node,
    RightRef,
    walk,
)
from geldstap.model.fact import HAS_PARTNER, FactKey, FactKind, Role, existence

# How many combinations of possibilities are read apart; beyond it a result is only wider.
MAX_CASES = 32
# What a version leans on never changes; so many versions are remembered.
KEPT = 4096
T = TypeVar("T")


@lru_cache(maxsize=KEPT)
def figures_of(program: Program, version: Version) -> frozenset[str]:
    """The names of all figures that a version leans on, through definitions too.

    Not those of regulations whose rights it names: where these run out, only the right isn't
    known.
    """
    return frozenset(node.name for node in _own_nodes(program, version, FigureRef))


@lru_cache(maxsize=KEPT)
def tables_of(program: Program, version: Version) -> frozenset[str]:
    """The names of all tables that a version leans on, through definitions too."""
    return frozenset(node.table for node in _own_nodes(program, version, Lookup))


def _own_nodes(program: Program, version: Version, kind: type[T]) -> Iterator[T]:
    """Nodes of one kind; not those of other regulations whose rights it names."""
    for _, tree in trees_of(program, version, rights=False):
        yield from (node for node in walk(tree) if isinstance(node, kind))


@lru_cache(maxsize=KEPT)
def facts_of(program: Program, version: Version) -> frozenset[str]:
    """The names of all facts that a version leans on, those of who lives here too."""
    names: set[str] = set()
    for _, tree in trees_of(program, version):
        for node in walk(tree):
            if isinstance(node, FactRef):
                names.add(node.fact.name)
            elif isinstance(node, Fold):
                others = set(node.roles) - {Role.APPLICANT}
                names.update(existence(role).name for role in others)
    return frozenset(names)


def needs_somebody(version: Version, role: Role) -> frozenset[str]:
    """The ids of the conditions that ask for somebody in a role: “er is een kind met (…)”."""
    return frozenset(
        condition.id
        for condition in version.conditions
        if condition.tree is not None
        and any(_is_there(node, role) for node in walk(condition.tree))
    )


def _is_there(node: Node, role: Role) -> bool:
    return isinstance(node, Fold) and node.kind == "er_is" and node.roles == (role,)


@lru_cache(maxsize=KEPT)
def named_by(version: Version) -> tuple[tuple[DefinitionRef | FigureRef, ...], ...]:
    """Of each condition the figures and household definitions that it names itself, once each."""
    return tuple(
        () if condition.tree is None else tuple(_named(condition.tree).values())
        for condition in version.conditions
    )


def _named(tree: Node) -> dict[str, DefinitionRef | FigureRef]:
    nodes = (node for node in walk(tree) if isinstance(node, DefinitionRef | FigureRef))
    return {node.name: node for node in nodes if isinstance(node, FigureRef) or not node.personal}


@lru_cache(maxsize=KEPT)
def definitions_of_amounts(program: Program, version: Version) -> frozenset[str]:
    """The names of the definitions that the amounts lean on, through others too."""
    found: set[str] = set()
    waiting = list(version.payout_trees)
    while waiting:
        named = {node.name for node in walk(waiting.pop()) if isinstance(node, DefinitionRef)}
        waiting += [program.definitions[name].tree for name in named - found]
        found |= named
    return frozenset(found)


@lru_cache(maxsize=KEPT)
def read_apart(program: Program, version: Version) -> dict[FactKey, tuple[bool | str, ...]]:
    """The yes/no facts and choices whose possibilities are worth reading apart, with these.

    Those that occur more than once, most often first. Which they are doesn't depend on what
    is known: so more knowledge never leaves less room for the others.
    """
    total = _occurrences(program, version)
    chosen: dict[FactKey, tuple[bool | str, ...]] = {}
    cases = 1
    for key in sorted(total, key=lambda key: (-total[key], key)):
        values = _possibilities(program, key)
        cases *= len(values)
        if total[key] < 2 or cases > MAX_CASES:  # noqa: PLR2004 - once is seldom twice
            break
        chosen[key] = values
    return chosen


def _occurrences(program: Program, version: Version) -> Counter[FactKey]:
    """How often a result names each fact that can be read apart.

    What stands in a definition counts for every place that names the definition.
    """
    facts: dict[str, Counter[FactKey]] = {}
    references: Counter[str] = Counter()
    for name, tree in trees_of(program, version):
        counted = facts.setdefault(name, Counter())
        for node in walk(tree):
            if (named := leads_to(node)) is not None:
                references[named] += 1
            elif (key := _possible_key(node)) is not None:
                counted[key] += 1
    total: Counter[FactKey] = Counter()
    for name, counted in facts.items():
        for key, times in counted.items():
            total[key] += times * (references[name] if name else 1)
    return total


def _possible_key(node: Node) -> FactKey | None:
    """The fact with few possibilities that a node is about, of somebody who surely exists."""
    if isinstance(node, Fold) and Role.PARTNER in node.roles:
        return FactKey(HAS_PARTNER)
    few = (FactKind.BOOLEAN, FactKind.CHOICE)
    if isinstance(node, FactRef) and node.role is not None and node.fact.kind in few:
        return FactKey(node.fact.name, node.role)
    return None


def _possibilities(program: Program, key: FactKey) -> tuple[bool | str, ...]:
    return program.vocabulary.of(key).options or (True, False)


@lru_cache(maxsize=KEPT)
def filled_in_of(program: Program, version: Version) -> tuple[tuple[str, ...], ...]:
    """Of each condition the figures behind it that a municipality filled in, by name."""
    return tuple(
        ()
        if condition.tree is None
        else tuple(sorted(figures_behind(program, condition.tree) & program.filled_in_by.keys()))
        for condition in version.conditions
    )


def figures_behind(program: Program, tree: Node) -> frozenset[str]:
    """The names of all figures that one tree leans on, through definitions too."""
    nodes = (node for _, each in _reached(program, [tree], rights=False) for node in walk(each))
    return frozenset(node.name for node in nodes if isinstance(node, FigureRef))


def trees_of(
    program: Program, version: Version, *, rights: bool = True
) -> Iterator[tuple[str, Node]]:
    """All trees, each once; with the name of the definition or right whose it is, else “”.

    With `rights` also those of all versions of the regulations whose rights are named.
    """
    return _reached(program, version.trees, rights=rights)


def _reached(
    program: Program, trees: Iterable[Node], *, rights: bool
) -> Iterator[tuple[str, Node]]:
    waiting = [("", tree) for tree in trees]
    seen: set[str] = set()
    while waiting:
        name, tree = waiting.pop()
        yield name, tree
        for node in walk(tree):
            named = leads_to(node)
            if named is None or named in seen or (isinstance(node, RightRef) and not rights):
                continue
            seen.add(named)
            waiting += [(named, other) for other in _trees_behind(program, node)]


def leads_to(node: Node) -> str | None:
    """The name of the definition or right behind a node; no definition begins like a right."""
    match node:
        case DefinitionRef():
            return node.name
        case RightRef():
            return right_name(node.id)
    return None


def _trees_behind(program: Program, node: Node) -> tuple[Node, ...]:
    match node:
        case DefinitionRef():
            return (program.definitions[node.name].tree,)
        case RightRef():
            return program.rules[node.id].condition_trees
    return ()
