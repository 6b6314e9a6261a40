"""Until when a rule is known: figures and versions run out, and that is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from geldstap.engine.leaning import KEPT, figures_of, tables_of
from geldstap.engine.regulation import Figure, Program, Rule, Table, Version


@dataclass(frozen=True, slots=True)
class Standing:
    """The version that applies, and the day whose figures are used.

    `expired_since` is the first day that isn't known any more, where the reference date
    lies beyond what is known; the version is then the last one.
    """

    version: Version
    day: date
    expired_since: date | None = None


@lru_cache(maxsize=KEPT)
def stand(program: Program, rule: Rule, peildatum: date) -> Standing | None:
    """What of a rule is known on a day; None for days before anything is known."""
    leaning = [(version, dated_behind(program, version)) for version in rule.versions]
    for version, figures in leaning:
        if _known_on(version, figures, peildatum):
            return Standing(version, peildatum)
    known = (
        Standing(version, day, day + timedelta(days=1))
        for version, figures in leaning
        if (day := _last_known_day(version, figures, peildatum)) is not None
    )
    return max(known, key=lambda standing: standing.day, default=None)


def known_until(program: Program, rule: Rule, day: date) -> date | None:
    """The last day from `day` on of which all is known; None for no end, or an end before."""
    first = stand(program, rule, day)
    if first is None or first.expired_since is not None:
        return None
    for end in sorted(_ends(rule, program)):
        after = end + timedelta(days=1)
        if end >= day and (then := stand(program, rule, after)) is not None and then.expired_since:
            return end
    return None


def _ends(rule: Rule, program: Program) -> set[date]:
    """All days on which something behind a rule runs out."""
    validities = [version.validity for version in rule.versions]
    for version in rule.versions:
        dated = dated_behind(program, version)
        validities += [period.validity for figure in dated for period in figure.periods]
    return {each.last for each in validities if each.last is not None}


def dated_behind(program: Program, version: Version) -> tuple[Figure | Table, ...]:
    """All that is dated behind a version: its figures and tables, those of definitions too."""
    return (
        *(program.figures[name] for name in figures_of(program, version)),
        *(program.tables[name] for name in tables_of(program, version)),
    )


def _known_on(version: Version, figures: Sequence[Figure | Table], day: date) -> bool:
    return version.validity.covers(day) and all(figure.on(day) for figure in figures)


def _last_known_day(
    version: Version, figures: Sequence[Figure | Table], before: date
) -> date | None:
    """The last day before another on which everything is known, or None.

    It is one on which something runs out.
    """
    validities = [version.validity]
    validities += [period.validity for figure in figures for period in figure.periods]
    ends = {validity.last for validity in validities if validity.last is not None}
    earlier = sorted((end for end in ends if end < before), reverse=True)
    return next((day for day in earlier if _known_on(version, figures, day)), None)
