"""Who gains and who loses by a new version of a set, among households that are no one's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from geldstap.engine.decide import decide
from geldstap.model.decision import Decision
from geldstap.model.fact import Household
from geldstap.rulesets.check import CheckedSet
from geldstap.rulesets.compare import near
from geldstap.steps.effects import Direction, Effect, compare


@dataclass(frozen=True, slots=True)
class Somebody:
    """An invented household with its name: of an example, or of the reference households."""

    name: str
    household: Household


@dataclass(frozen=True, slots=True)
class Gain:
    """What the new version does to one regulation of one household."""

    name: str
    effect: Effect


@dataclass(frozen=True, slots=True)
class Gains:
    """All households side by side: on which days, and what differs."""

    old_day: date
    new_day: date
    households: int
    changed: tuple[Gain, ...]

    def of(self, regulation: str) -> dict[Direction, tuple[Gain, ...]]:
        """What changes of one regulation, by direction."""
        found = [gain for gain in self.changed if gain.effect.regulation == regulation]
        return {
            direction: tuple(gain for gain in found if gain.effect.direction is direction)
            for direction in Direction
        }


def gains(old: CheckedSet, new: CheckedSet, households: Iterable[Somebody], day: date) -> Gains:
    """Every household by both versions, each on a day on which that version is known."""
    days = _known_day(old, day), _known_day(new, day)
    everybody = tuple(households)
    changed = tuple(
        Gain(one.name, effect)
        for one in everybody
        for effect in compare(_own(old, one, days[0]), _own(new, one, days[1]))
        if effect.direction is not Direction.SAME
        and effect.before is not None
        and effect.after is not None
    )
    return Gains(*days, len(everybody), changed)


def examples_of(old: CheckedSet, new: CheckedSet) -> tuple[Somebody, ...]:
    """The example households of both, each once: that of the new one where it has it."""
    found = {example.id: example.household for each in (old, new) for example in each.examples}
    return tuple(Somebody(id_, household) for id_, household in found.items())


def _own(checked: CheckedSet, one: Somebody, day: date) -> Iterator[Decision]:
    """The decisions on the regulations of the set itself."""
    program = checked.library.program
    for rule in program.rules.values():
        if rule.ruleset == checked.own.info.id:
            yield decide(program, rule, one.household, day)


def _known_day(checked: CheckedSet, day: date) -> date:
    """The day itself where the set knows something then, else the nearest on which it does."""
    rules = checked.library.program.rules.values()
    own = [rule for rule in rules if rule.ruleset == checked.own.info.id]
    periods = sorted(
        (version for rule in own for version in rule.versions),
        key=lambda version: version.validity.first,
    )
    version = near(periods, day)
    return day if version is None else version.validity.nearest(day)
