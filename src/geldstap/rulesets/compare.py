"""Two versions of a set side by side: what differs in a way that means something to people.

Only what holds around a reference date is compared: of every figure and regulation the time
that covers it, or else the next one, or else the last. Sources and layout don't count.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from geldstap.engine.regulation import FigureValue, TablePeriod, Validity
from geldstap.model.regulation import Application, Regulation
from geldstap.rulesets.figures import NamedFigure
from geldstap.rulesets.loader import LoadedSet
from geldstap.rulesets.raw import RawDefinition, RawPayout, RawRegulation, RawVersion, written
from geldstap.rulesets.tables import NamedTable


class Change(StrEnum):
    """What kind of difference it is; the values are used in JSON."""

    REGULATION_ADDED = "regeling_erbij"
    REGULATION_GONE = "regeling_weg"
    KNOWN_UNTIL = "bekend_tot_en_met"
    CONDITION_ADDED = "voorwaarde_erbij"
    CONDITION_GONE = "voorwaarde_weg"
    CONDITION = "voorwaarde_anders"
    CONDITION_TEXT = "uitleg_anders"
    AMOUNT = "bedrag_anders"
    PAPER_ADDED = "papier_erbij"
    PAPER_GONE = "papier_weg"
    APPLYING = "aanvragen_anders"
    TEXT = "tekst_anders"
    TRAIT = "kenmerk_anders"
    FIGURE = "cijfer_anders"
    FIGURE_ADDED = "cijfer_erbij"
    FIGURE_GONE = "cijfer_weg"
    TABLE = "tabel_anders"
    DEFINITION = "begrip_anders"
    NOT_COVERED_ADDED = "niet_gedekt_erbij"
    NOT_COVERED_GONE = "niet_gedekt_weg"


@dataclass(frozen=True, slots=True)
class Dated:
    """A value of a figure with its last day."""

    value: FigureValue
    last: date | None


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. `regulation` is "" for what belongs to the whole set.

    `name` is the condition, figure, field or paper; `old` and `new` are what stood and stands
    there, None where there is nothing. A figure also has its `unit`, `%` for a share.
    """

    change: Change
    regulation: str = ""
    name: str = ""
    old: str | date | Dated | None = None
    new: str | date | Dated | None = None
    unit: str = ""


# What a regulation says of itself, and how one applies, by the names of our fields.
_TRAITS = ("received", "urgent", "compared")
_APPLYING = ("url", "phone", "how", "term", "until", "calculation_url", "in_plan")


class _Timed(Protocol):
    @property
    def validity(self) -> Validity: ...


P = TypeVar("P", bound=_Timed)


def near(periods: Sequence[P], day: date) -> P | None:
    """The period that covers a day, else the first one after it, else the last one."""
    covering = (period for period in periods if period.validity.covers(day))
    later = (period for period in periods if period.validity.first > day)
    return next(covering, None) or next(later, None) or (periods[-1] if periods else None)


def differences(old: LoadedSet, new: LoadedSet, day: date) -> tuple[Difference, ...]:
    """All that differs: first the regulations in the order of the new set, then the rest."""
    before, after = old.raw, new.raw
    found: list[Difference] = []
    for id_ in {**after.regulations, **before.regulations}:
        found += _regulation(before.regulations.get(id_), after.regulations.get(id_), day)
        if id_ in before.regulations and id_ in after.regulations:
            found += _words(old.wording["nl"].regulations[id_], new.wording["nl"].regulations[id_])
    found += _figures(before.figures, after.figures, day)
    found += _tables(before.tables, after.tables, day)
    found += _definitions(before.definitions, after.definitions, "")
    gone, added = old.info.not_covered, new.info.not_covered
    found += [
        *_listed(Change.NOT_COVERED_GONE, [each for each in gone if each not in added]),
        *_listed(Change.NOT_COVERED_ADDED, [each for each in added if each not in gone]),
    ]
    return tuple(found)


def _listed(change: Change, names: Sequence[str], regulation: str = "") -> list[Difference]:
    return [Difference(change, regulation, name) for name in names]


# One regulation


def _regulation(
    old: RawRegulation | None, new: RawRegulation | None, day: date
) -> Iterator[Difference]:
    if old is None or new is None:
        known = new or old
        assert known is not None
        change = Change.REGULATION_ADDED if old is None else Change.REGULATION_GONE
        yield Difference(change, known.id, known.name)
        return
    before, after = near(old.versions, day), near(new.versions, day)
    if before is None or after is None:
        return
    last = (old.versions[-1].validity.last, new.versions[-1].validity.last)
    if last[0] != last[1]:
        yield Difference(Change.KNOWN_UNTIL, new.id, "", *last)
    yield from _conditions(new.id, before, after)
    for name in ("amount", "paid"):
        yield from _payout(new.id, name, getattr(before, name), getattr(after, name))
    yield from _definitions(old.definitions, new.definitions, new.id)


def _conditions(id_: str, old: RawVersion, new: RawVersion) -> Iterator[Difference]:
    before = {condition.id: condition for condition in old.conditions}
    after = {condition.id: condition for condition in new.conditions}
    for name, condition in after.items():
        was = before.get(name)
        if was is None:
            yield Difference(Change.CONDITION_ADDED, id_, name, None, condition.text)
        elif written(was.expression) != written(condition.expression):
            rules = (written(was.expression), written(condition.expression))
            yield Difference(Change.CONDITION, id_, name, *rules)
        elif was.text != condition.text:
            yield Difference(Change.CONDITION_TEXT, id_, name, was.text, condition.text)
    for name, condition in before.items():
        if name not in after:
            yield Difference(Change.CONDITION_GONE, id_, name, condition.text)


def _payout(
    id_: str, name: str, old: RawPayout | None, new: RawPayout | None
) -> Iterator[Difference]:
    before, after = _payout_written(old), _payout_written(new)
    if before != after:
        yield Difference(Change.AMOUNT, id_, name, before, after)


def _payout_written(payout: RawPayout | None) -> str | None:
    if payout is None:
        return None
    return f"{written(payout.expression)} ({payout.period or 'eenmalig'})"


def _words(old: Regulation, new: Regulation) -> Iterator[Difference]:
    """How one applies, and the texts that people read."""
    for name in ("name", "summary", "authority", "gives", "warning"):
        if getattr(old, name) != getattr(new, name):
            texts = (getattr(old, name) or None, getattr(new, name) or None)
            yield Difference(Change.TEXT, new.id, name, *texts)
    for name in _TRAITS:
        traits = (_trait(getattr(old, name)), _trait(getattr(new, name)))
        if traits[0] != traits[1]:
            yield Difference(Change.TRAIT, new.id, name, *traits)
    yield from _application(new.id, old.application, new.application)


def _trait(value: str | bool) -> str | None:
    """As it stands in a file; None where nothing is said."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return str(value) or None


def _application(id_: str, old: Application, new: Application) -> Iterator[Difference]:
    gone = [paper for paper in old.papers if paper not in new.papers]
    added = [paper for paper in new.papers if paper not in old.papers]
    yield from _listed(Change.PAPER_GONE, gone, id_)
    yield from _listed(Change.PAPER_ADDED, added, id_)
    for name in _APPLYING:
        if getattr(old, name) != getattr(new, name):
            values = (getattr(old, name) or None, getattr(new, name) or None)
            yield Difference(Change.APPLYING, id_, name, *values)
    if old.decided_in != new.decided_in:
        weeks = (_weeks(old.decided_in), _weeks(new.decided_in))
        yield Difference(Change.APPLYING, id_, "decided_in", *weeks)


def _weeks(number: int | None) -> str | None:
    return None if number is None else str(number)


# What regulations lean on


def _figures(
    old: Mapping[str, NamedFigure], new: Mapping[str, NamedFigure], day: date
) -> Iterator[Difference]:
    for name in {**new, **old}:
        before, after = _dated(old.get(name), day), _dated(new.get(name), day)
        if before != after:
            change = Change.FIGURE
            if before is None or after is None:
                change = Change.FIGURE_ADDED if before is None else Change.FIGURE_GONE
            yield Difference(change, "", name, before, after, _unit(new.get(name) or old[name]))


def _dated(figure: NamedFigure | None, day: date) -> Dated | None:
    period = None if figure is None else near(figure.periods, day)
    return None if period is None else Dated(period.value, period.validity.last)


def _unit(figure: NamedFigure) -> str:
    return "%" if figure.in_percent else str(figure.unit or "")


def _tables(
    old: Mapping[str, NamedTable], new: Mapping[str, NamedTable], day: date
) -> Iterator[Difference]:
    for name in {**new, **old}:
        rows = [_rows(tables.get(name), day) for tables in (old, new)]
        if rows[0] != rows[1]:
            yield Difference(Change.TABLE, "", name)


def _rows(table: NamedTable | None, day: date) -> object:
    period: TablePeriod | None = None if table is None else near(table.table.periods, day)
    return None if period is None else (period.rows, period.validity.last)


def _definitions(
    old: Mapping[str, RawDefinition], new: Mapping[str, RawDefinition], regulation: str
) -> Iterator[Difference]:
    for name in {**new, **old}:
        before, after = (
            written(each[name].expression) if name in each else None for each in (old, new)
        )
        if before != after:
            yield Difference(Change.DEFINITION, regulation, name, before, after)
