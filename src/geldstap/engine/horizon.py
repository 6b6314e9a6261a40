"""Until when a rule is known: figures and versions run out, and that is said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from geldstap.engine.leaning import figures_of
from geldstap.engine.regulation import Program, Rule, Version


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
    known = (
        Standing(version, day, day + timedelta(days=1))
        for version in rule.versions
        if (day := _last_known_day(program, version, peildatum)) is not None
    )
    return max(known, key=lambda standing: standing.day, default=None)


def _known_on(program: Program, version: Version, day: date) -> bool:
    figures = (program.figures[name] for name in figures_of(program, version))
    return version.validity.covers(day) and all(figure.on(day) for figure in figures)


def _last_known_day(program: Program, version: Version, before: date) -> date | None:
    """The last day before another on which everything is known, or None."""
    ends = sorted({end for end in _ends(program, version) if end < before}, reverse=True)
    return next((day for day in ends if _known_on(program, version, day)), None)


def _ends(program: Program, version: Version) -> Iterator[date]:
    """The days on which something runs out."""
    validities = [version.validity]
    for name in figures_of(program, version):
        validities += [period.validity for period in program.figures[name].periods]
    yield from (validity.last for validity in validities if validity.last is not None)
