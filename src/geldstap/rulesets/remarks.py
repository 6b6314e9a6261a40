"""What isn't wrong in a set, but what a lawyer or a citizen would trip over."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from geldstap.model.problem import Problem
from geldstap.rulesets.endings import is_old
from geldstap.rulesets.examples import Example
from geldstap.rulesets.figures import NamedFigure
from geldstap.rulesets.loader import LoadedSet
from geldstap.rulesets.municipal import beyond_our_reading
from geldstap.rulesets.raw import RawRegulation
from geldstap.source.cursor import Cursor, file_cursor


def remarks_on(
    folder: Path,
    own: LoadedSet,
    examples: Iterable[Example],
    day: date,
    frames: Mapping[str, NamedFigure],
) -> tuple[Problem, ...]:
    """All remarks on a set, seen from a reference date; `frames` are the national figures.

    Kinds: no_last_day(text), old_source(text, day), source_not_seen(text), no_example(text),
    no_way_to_apply(text), text_differs(text), beyond_our_reading(low, high).
    """
    shown = {id_ for example in examples for id_ in example.expected}
    return (
        *_endless(own),
        *_unusual(own, frames),
        *(found for each in own.raw.regulations.values() for found in _of_one(each, shown)),
        *_sources(folder, own, day),
    )


def _endless(own: LoadedSet) -> Iterator[Problem]:
    for figure in own.raw.figures.values():
        if any(period.validity.last is None for period in figure.periods):
            yield _remark(figure.at, "no_last_day", text=figure.name)
    for table in own.raw.tables.values():
        if any(period.validity.last is None for period in table.table.periods):
            yield _remark(table.at, "no_last_day", text=table.table.name)


def _unusual(own: LoadedSet, frames: Mapping[str, NamedFigure]) -> Iterator[Problem]:
    for name, local in own.raw.figures.items():
        frame = frames.get(name)
        bounds = beyond_our_reading(local, frame) if frame and local.fills_in else None
        if bounds is not None:
            low, high = bounds
            yield _remark(local.at, "beyond_our_reading", low=low, high=high)


def _of_one(regulation: RawRegulation, shown: set[str]) -> Iterator[Problem]:
    at, apply = regulation.at, regulation.application
    if any(version.validity.last is None for version in regulation.versions):
        yield _remark(at, "no_last_day", text=regulation.id)
    if regulation.id not in shown:
        yield _remark(at, "no_example", text=regulation.id)
    texts: dict[str, str] = {}
    for condition in (each for version in regulation.versions for each in version.conditions):
        if texts.setdefault(condition.id, condition.text) != condition.text:
            yield _remark(at, "text_differs", text=condition.id)
    if not (apply.url or apply.phone or apply.how):
        yield _remark(at, "no_way_to_apply", text=regulation.id)


def _sources(folder: Path, own: LoadedSet, day: date) -> Iterator[Problem]:
    """The place of a source isn't kept when a set is read, so the file is read again."""
    path = folder / "bronnen.yaml"
    root = file_cursor(path)[0] if path.exists() else None
    for key, _ in () if root is None or not root.is_mapping else root.entries():
        source = own.raw.sources.get(key.raw)
        if source is None:
            continue
        if source.seen is None:
            yield _remark(key, "source_not_seen", text=key.raw)
        elif is_old(source, day):
            yield _remark(key, "old_source", text=key.raw, day=source.seen.isoformat())


def _remark(at: Cursor, kind: str, **arguments: str) -> Problem:
    """As `Cursor.problem`, but not among the problems of the file."""
    return at.source.problem(at.place, kind, **arguments)
