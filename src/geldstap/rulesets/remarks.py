"""What isn't wrong in a set, but what a lawyer or a citizen would trip over."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from geldstap.model.problem import Problem
from geldstap.rulesets.endings import is_old
from geldstap.rulesets.examples import Example
from geldstap.rulesets.loader import LoadedSet
from geldstap.rulesets.raw import RawRegulation
from geldstap.source.cursor import Cursor, file_cursor

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# A name follows these.
_TITLE = re.compile(r"\b(mevrouw|meneer|de heer|mevr\.|mw\.|dhr\.) [A-Z]\w+", re.IGNORECASE)


def remarks_on(
    folder: Path, own: LoadedSet, examples: Iterable[Example], day: date
) -> tuple[Problem, ...]:
    """All remarks on a set, seen from a reference date.

    Kinds: no_last_day(text), old_source(text, day), source_not_seen(text), no_example(text),
    no_way_to_apply(text), text_differs(text), person_past(text, day), person_in_text(text).
    """
    shown = {id_ for example in examples for id_ in example.expected}
    return (
        *_endless(own),
        *(found for each in own.raw.regulations.values() for found in _of_one(each, shown)),
        *_sources(folder, own, day),
        *_persons(folder, day),
    )


def _endless(own: LoadedSet) -> Iterator[Problem]:
    for figure in own.raw.figures.values():
        if any(period.validity.last is None for period in figure.periods):
            yield _remark(figure.at, "no_last_day", text=figure.name)
    for table in own.raw.tables.values():
        if any(period.validity.last is None for period in table.table.periods):
            yield _remark(table.at, "no_last_day", text=table.table.name)


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


def _persons(folder: Path, day: date) -> Iterator[Problem]:
    """People who are named in `hulp.yaml`: longer than they agreed to, or in passing."""
    path = folder / "hulp.yaml"
    root = file_cursor(path)[0] if path.exists() else None
    listed = {} if root is None or not root.is_mapping else _fields(root)
    contacts = listed.get("contacten")
    for item in contacts.items() if contacts is not None and contacts.is_sequence else ():
        fields = _fields(item)
        for key in ("naam", "wat"):
            if key in fields and (found := _TITLE.search(fields[key].raw)):
                yield _remark(fields[key], "person_in_text", text=found[0])
        person = _fields(fields["persoon"]) if "persoon" in fields else {}
        last = person["tot_en_met"].raw if "tot_en_met" in person else ""
        if "noemen" in person and _DAY.fullmatch(last) and last < day.isoformat():
            yield _remark(item, "person_past", text=person["noemen"].raw, day=last)


def _fields(at: Cursor) -> dict[str, Cursor]:
    """The values of a mapping by key; none where it isn't one."""
    return {key.raw: value for key, value in at.entries()} if at.is_mapping else {}


def _remark(at: Cursor, kind: str, **arguments: str) -> Problem:
    """As `Cursor.problem`, but not among the problems of the file."""
    return at.source.problem(at.place, kind, **arguments)
