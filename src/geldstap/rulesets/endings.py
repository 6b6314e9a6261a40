"""Until when a set is known: what runs out when, what has no end, and which sources are old."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from geldstap.engine.horizon import dated_behind, stand
from geldstap.engine.regulation import Program, Rule, Validity
from geldstap.model.source import Source
from geldstap.rulesets.loader import LoadedSet
from geldstap.rulesets.raw import RawRegulation

_YEAR_AND_A_DAY = 366


class Dated(StrEnum):
    """What has a last day; the values are used in JSON."""

    FIGURE = "cijfer"
    TABLE = "tabel"
    VERSION = "versie"
    APPLYING = "aanvragen"


@dataclass(frozen=True, slots=True)
class Ending:
    """Something of a set with the last day that is known; None where it has no last day.

    `name` is that of the figure, the table or the regulation.
    """

    last: date | None
    kind: Dated
    name: str
    ruleset: str


@dataclass(frozen=True, slots=True)
class OldSource:
    """A source that was read over a year before the reference date."""

    name: str
    source: Source
    ruleset: str


def known_until(program: Program, rule: Rule, day: date) -> date | None:
    """The last day on which a rule is known, counted from a day; None where nothing ends it.

    Where it ran out before that day: when it did. `date.min` where nothing is known yet.
    """
    standing = stand(program, rule, day)
    if standing is None:
        return date.min
    if standing.expired_since is not None:
        return standing.expired_since - timedelta(days=1)
    for end in sorted(each for each in _ends(program, rule) if each >= day):
        after = stand(program, rule, end + timedelta(days=1))
        if after is None or after.expired_since is not None:
            return end
    return None


def _ends(program: Program, rule: Rule) -> set[date]:
    """Every day on which something behind a rule ends."""
    validities = [version.validity for version in rule.versions]
    for version in rule.versions:
        dated = dated_behind(program, version)
        validities += [period.validity for each in dated for period in each.periods]
    return {validity.last for validity in validities if validity.last is not None}


def endings(sets: Iterable[LoadedSet]) -> tuple[Ending, ...]:
    """What ends without a successor, earliest first; what has no last day comes last.

    A day after which the next value starts at once is no ending.
    """
    found = {ending for each in sets for ending in _endings(each)}
    return tuple(
        sorted(found, key=lambda e: (e.last or date.max, tuple(Dated).index(e.kind), e.name))
    )


def _endings(one: LoadedSet) -> Iterator[Ending]:
    raw, id_ = one.raw, one.info.id
    for figure in raw.figures.values():
        for last in _open_ends([period.validity for period in figure.periods]):
            yield Ending(last, Dated.FIGURE, figure.name, id_)
    for table in raw.tables.values():
        for last in _open_ends([period.validity for period in table.table.periods]):
            yield Ending(last, Dated.TABLE, table.table.name, id_)
    for regulation in raw.regulations.values():
        for last in _open_ends([version.validity for version in regulation.versions]):
            yield Ending(last, Dated.VERSION, regulation.id, id_)
        for last in _last_days_to_apply(regulation):
            yield Ending(last, Dated.APPLYING, regulation.id, id_)


def _last_days_to_apply(regulation: RawRegulation) -> Iterator[date]:
    windows = [version.open_for for version in regulation.versions if version.open_for]
    yield from (last for last in _open_ends(windows) if last is not None)
    if regulation.application.until is not None:
        yield regulation.application.until


def _open_ends(validities: Sequence[Validity]) -> Iterator[date | None]:
    for each in validities:
        next_day = None if each.last is None else each.last + timedelta(days=1)
        if next_day is None or not any(other.covers(next_day) for other in validities):
            yield each.last


def old_sources(sets: Iterable[LoadedSet], day: date) -> tuple[OldSource, ...]:
    """The sources that were seen over a year before a day, longest ago first."""
    found = (
        OldSource(name, source, each.info.id)
        for each in sets
        for name, source in each.raw.sources.items()
        if is_old(source, day)
    )
    return tuple(sorted(found, key=lambda each: (each.source.seen or date.min, each.name)))


def is_old(source: Source, day: date) -> bool:
    """Whether a source was seen over a year before a day."""
    return source.seen is not None and (day - source.seen).days >= _YEAR_AND_A_DAY
