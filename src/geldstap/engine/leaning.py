"""What a version of a rule leans on: its trees, and those of all definitions behind them."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from geldstap.engine.bounds import existence
from geldstap.engine.regulation import Program, Version
from geldstap.engine.tree import DefinitionRef, FactRef, FigureRef, Fold, Node, walk
from geldstap.model.fact import HAS_PARTNER, FactKey, FactKind, Role

# How many combinations of possibilities are read apart; beyond it a result is only wider.
MAX_CASES = 32
# What a version leans on never changes; so many versions are remembered.
KEPT = 4096


@lru_cache(maxsize=KEPT)
def figures_of(program: Program, version: Version) -> frozenset[str]:
    """The names of all figures that a version leans on, through definitions too."""
    nodes = (node for _, tree in trees_of(program, version) for node in walk(tree))
    return frozenset(node.name for node in nodes if isinstance(node, FigureRef))


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
    waiting = [payout.tree for payout in (version.amount, version.paid) if payout is not None]
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
            if isinstance(node, DefinitionRef):
                references[node.name] += 1
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


def trees_of(program: Program, version: Version) -> Iterator[tuple[str, Node]]:
    """All trees, each once; with the name of the definition whose it is, else “”."""
    waiting = [("", tree) for tree in _own_trees(version)]
    seen: set[str] = set()
    while waiting:
        name, tree = waiting.pop()
        yield name, tree
        for node in walk(tree):
            if isinstance(node, DefinitionRef) and node.name not in seen:
                seen.add(node.name)
                waiting.append((node.name, program.definitions[node.name].tree))


def _own_trees(version: Version) -> Iterator[Node]:
    yield from (condition.tree for condition in version.conditions if condition.tree is not None)
    yield from (payout.tree for payout in (version.amount, version.paid) if payout is not None)
