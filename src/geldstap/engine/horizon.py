"""Until when a rule is known: figures and versions run out, and that is said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from geldstap.engine.regulation import Program, Rule, Validity, Version
from geldstap.engine.tree import DefinitionRef, FigureRef, Node, children


@dataclass(frozen=True, slots=True)
class Standing:
    """The version that applies, and the day whose figures are used.

    `expired_since` is the first day that isn't known any more, where the reference date
    lies beyond what is known; the version is then the last one.
    """

    version: Version
    day: date
    expired_since: date | None = None


def stand(program: Program, rule: Rule, peildatum: date) -> Standing | None:
    """What of a rule is known on a day; None for days before anything is known."""
    for version in rule.versions:
        if version.validity.covers(peildatum) and _known_on(program, version, peildatum):
            return Standing(version, peildatum)
    for version in reversed(rule.versions):
        last = _last_day(program, version)
        if last is not None and last < peildatum and _known_on(program, version, last):
            return Standing(version, last, last + timedelta(days=1))
    return None


def figures_of(program: Program, version: Version) -> frozenset[str]:
    """The names of all figures that a version leans on, through definitions too."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = list(_trees(version))
    while waiting:
        for node in _walk(waiting.pop()):
            if isinstance(node, FigureRef):
                found.add(node.name)
            elif isinstance(node, DefinitionRef) and node.name not in seen:
                seen.add(node.name)
                waiting.append(program.definitions[node.name].tree)
    return frozenset(found)


def _trees(version: Version) -> Iterator[Node]:
    yield from (condition.tree for condition in version.conditions if condition.tree is not None)
    yield from (payout.tree for payout in (version.amount, version.paid) if payout is not None)


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for child in children(node):
        yield from _walk(child)


def _known_on(program: Program, version: Version, day: date) -> bool:
    figures = (program.figures[name] for name in figures_of(program, version))
    return version.validity.covers(day) and all(figure.on(day) for figure in figures)


def _last_day(program: Program, version: Version) -> date | None:
    """The last day on which everything is known; None where nothing ever runs out."""
    validities = [version.validity]
    for name in figures_of(program, version):
        first = program.figures[name].periods[0].validity.first
        validities.append(Validity(first, program.figures[name].periods[-1].validity.last))
    ends = [validity.last for validity in validities if validity.last is not None]
    return min(ends, default=None)
