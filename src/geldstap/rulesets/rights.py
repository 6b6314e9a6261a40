"""Rights that lean on rights: without circles, and not deeper than the evaluation can bear.

“recht.ooievaarspas” in a condition leads to the conditions of another regulation, and these
may name rights again. A regulation that leads to itself that way, or too deep, isn't
calculated.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from geldstap.engine.functions import right_name
from geldstap.engine.leaning import leads_to
from geldstap.engine.regulation import Definition, Rule
from geldstap.engine.tree import At, DefinitionRef, Fault, Node, RightRef, children, walk
from geldstap.rulesets.positions import report
from geldstap.rulesets.raw import Expression

# How many levels a tree may have together with the definitions and rights behind it: what
# the stack of the evaluation can bear.
MAX_LEVELS = 100
# The checked expressions of a regulation, each with where its text stands.
Used: TypeAlias = Mapping[str, Sequence[tuple[Node, Expression]]]


def unsound_rights(
    rules: Mapping[str, Rule], definitions: Mapping[str, Definition], used: Used
) -> frozenset[str]:
    """The ids of regulations that can't be calculated because of the rights they lean on.

    Problems: circular_right(text), nested_too_deep(limit).
    """
    graph = _Graph(rules, definitions)
    if not graph.has_rights:
        return frozenset()
    circular = {id_ for id_ in rules if right_name(id_) in graph.behind(right_name(id_))}
    for id_ in circular:
        _report_circle(id_, used.get(id_, ()), graph)
    graph.cut({right_name(id_) for id_ in circular})
    deep = {id_ for id_ in rules if id_ not in circular and _too_deep(used.get(id_, ()), graph)}
    return frozenset(circular | deep)


def _report_circle(id_: str, used: Sequence[tuple[Node, Expression]], graph: "_Graph") -> None:
    """At the first name in its conditions that leads back to the regulation."""
    name = right_name(id_)
    for tree, expression in used:
        for node in walk(tree):
            key = leads_to(node)
            if key is not None and (key == name or name in graph.behind(key)):
                report(expression.at, [Fault("circular_right", _at(node))])
                return


def _too_deep(used: Sequence[tuple[Node, Expression]], graph: "_Graph") -> bool:
    for tree, expression in used:
        if graph.levels(tree) > MAX_LEVELS:
            limit = (("limit", str(MAX_LEVELS)),)
            report(expression.at, [Fault("nested_too_deep", At(0, 1), limit)])
            return True
    return False


def _at(node: Node) -> At:
    assert isinstance(node, (DefinitionRef, RightRef))
    return node.at


@dataclass(slots=True)
class _Graph:
    """What definitions and rights lead to, by their names."""

    rules: Mapping[str, Rule]
    definitions: Mapping[str, Definition]
    has_rights: bool = False
    _trees: dict[str, tuple[Node, ...]] = field(default_factory=dict)
    _behind: dict[str, frozenset[str]] = field(default_factory=dict)
    _depths: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._trees = {name: (each.tree,) for name, each in self.definitions.items()}
        self._trees |= {right_name(id_): rule.condition_trees for id_, rule in self.rules.items()}
        nodes = (node for trees in self._all_trees() for node in walk(trees))
        self.has_rights = any(isinstance(node, RightRef) for node in nodes)

    def _all_trees(self) -> Iterator[Node]:
        yield from (tree for trees in self._trees.values() for tree in trees)
        for rule in self.rules.values():
            for version in rule.versions:
                yield from version.payout_trees

    def behind(self, name: str) -> frozenset[str]:
        """All that a name leads to, through others too."""
        if name not in self._behind:
            found: set[str] = set()
            waiting = [name]
            while waiting:
                new = self._next(waiting.pop()) - found
                found |= new
                waiting += new
            self._behind[name] = frozenset(found)
        return self._behind[name]

    def cut(self, names: set[str]) -> None:
        """Nothing is behind these any more: what is left has no circles."""
        self._trees |= dict.fromkeys(names, ())

    def levels(self, tree: Node) -> int:
        """How deep a tree goes, with all that it leads to."""
        deepest = 0
        waiting = [(tree, 1)]
        while waiting:
            node, level = waiting.pop()
            key = leads_to(node)
            deepest = max(deepest, level if key is None else level + self._depth(key))
            waiting.extend((child, level + 1) for child in children(node))
        return deepest

    def _depth(self, name: str) -> int:
        """The levels behind a name; what it leads to first, without recursion."""
        waiting = [name]
        while waiting:
            current = waiting[-1]
            first = [each for each in self._next(current) if each not in self._depths]
            if current in self._depths:
                waiting.pop()
            elif not first:
                waiting.pop()
                trees = self._trees.get(current, ())
                self._depths[current] = max((self.levels(tree) for tree in trees), default=0)
            else:
                waiting += first
        return self._depths[name]

    def _next(self, name: str) -> set[str]:
        trees = self._trees.get(name, ())
        return {key for tree in trees for node in walk(tree) if (key := leads_to(node)) is not None}
