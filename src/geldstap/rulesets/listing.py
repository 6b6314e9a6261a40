"""What sets hold, regulation by regulation: whose it is, and until when it is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from geldstap.engine.horizon import stand
from geldstap.model.regulation import Regulation
from geldstap.rulesets.endings import known_until
from geldstap.rulesets.library import Library
from geldstap.rulesets.raw import RawRegulation


@dataclass(frozen=True, slots=True)
class Listed:
    """One regulation of a list.

    `until` is the last day that is known, None where nothing ends it and `date.min` where
    nothing is known yet. `calculated` is False where the set only says that it exists.
    """

    regulation: Regulation
    ruleset: str
    until: date | None
    calculated: bool

    def is_known(self, day: date) -> bool:
        """Whether its rules are known on a day."""
        return self.until is None or self.until >= day


def listed(library: Library, language: str, day: date) -> tuple[Listed, ...]:
    """All regulations, set by set and by name; not those that give way to a municipal one."""
    found = [_one(library, id_, language, day) for id_ in library.program.rules]
    order = {each.info.id: place for place, each in enumerate(library.sets)}
    return tuple(
        sorted(found, key=lambda each: (order[each.ruleset], each.regulation.name.casefold()))
    )


def _one(library: Library, id_: str, language: str, day: date) -> Listed:
    program, rule = library.program, library.program.rules[id_]
    standing = stand(program, rule, day)
    version = rule.versions[0] if standing is None and rule.versions else None
    version = version if standing is None else standing.version
    calculated = version is not None and version.covered
    until = known_until(program, rule, day)
    return Listed(library.regulation(id_, language), rule.ruleset, until, calculated)


def raw_of(library: Library, id_: str) -> RawRegulation:
    """A regulation as it stands in its file. Raises KeyError for an id that no set has."""
    for each in library.sets:
        if id_ in each.raw.regulations:
            return each.raw.regulations[id_]
    raise KeyError(id_)


def replaced_by(library: Library) -> Mapping[str, str]:
    """The regulations of the law that give way to a municipal one, with the id of that one."""
    return {
        each.replaces.id: each.id
        for one in library.sets
        for each in one.raw.regulations.values()
        if each.replaces is not None and each.replaces.id not in library.program.rules
    }


def is_in_percent(library: Library, figure: str) -> bool:
    """Whether the set of a figure writes it as a percentage."""
    named = (each.raw.figures.get(figure) for each in library.sets)
    return any(each is not None and each.in_percent for each in named)
