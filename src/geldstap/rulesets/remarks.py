"""What isn't wrong in a set, but what a lawyer or a citizen would trip over."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from geldstap.engine.regulation import Program
from geldstap.model.decision import Truth
from geldstap.model.problem import Problem
from geldstap.rulesets.compared import remarks_on_comparing
from geldstap.rulesets.dead_ends import leaning_on_unknown, remarks_on_rules
from geldstap.rulesets.endings import is_old
from geldstap.rulesets.examples import Example
from geldstap.rulesets.library import Library
from geldstap.rulesets.loader import LoadedSet
from geldstap.rulesets.municipal import beyond_our_reading
from geldstap.rulesets.names import NATIONAL
from geldstap.rulesets.plain_words import remarks_on_texts
from geldstap.rulesets.raw import RawRegulation
from geldstap.rulesets.texts import texts_of
from geldstap.rulesets.trials import Trial, unseen
from geldstap.rulesets.unused import remarks_on_sources, remarks_on_unused, sources_used
from geldstap.source.cursor import Cursor, file_entries

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# A name follows these.
_TITLE = re.compile(r"\b(mevrouw|meneer|de heer|mevr\.|mw\.|dhr\.) [A-Z]\w+", re.IGNORECASE)


def remarks_on(
    folder: Path, own: LoadedSet, library: Library, examples: Sequence[Example], day: date
) -> tuple[Problem, ...]:
    """The remarks on any set, seen from a reference date.

    Kinds: no_last_day(text), old_source(text, day), source_not_seen(text), no_example(text),
    no_way_to_apply(text), text_differs(text), person_past(text, day), person_in_text(text),
    beyond_our_reading(text, low, high), and those of the modules for texts, rules, sources and
    what was compared.
    """
    shown = {id_ for example in examples for id_ in example.expected}
    return (
        *_endless(own),
        *_unusual(own, library),
        *(found for each in own.raw.regulations.values() for found in _of_one(each, shown)),
        *remarks_on_comparing(own.raw.regulations.values(), examples),
        *_sources(folder, own, day),
        *_persons(folder, day),
        *remarks_on_texts(texts_of(folder)),
        *remarks_on_rules(own, library, day),
        *remarks_on_sources(own),
    )


def remarks_on_sound(
    folder: Path, own: LoadedSet, library: Library, trials: Sequence[Trial], day: date
) -> Iterator[Problem]:
    """What is only clear in a set without faults: a wrong name makes that others aren't used.

    Kinds: never_used(text), never_true(text), never_false(text). The national set may have
    what only others use. `trials` are its examples, decided.
    """
    if own.info.id != NATIONAL:
        yield from remarks_on_unused(own, library.program)
        yield from _unused_sources(folder, own)
    yield from _of_examples(own, library.program, trials, day)


def _unused_sources(folder: Path, own: LoadedSet) -> Iterator[Problem]:
    used = sources_used(own)
    for key, _ in file_entries(folder / "bronnen.yaml"):
        if own.raw.sources[key.raw] not in used:
            yield key.remark("never_used", text=key.raw)


def _of_examples(
    own: LoadedSet, program: Program, trials: Sequence[Trial], day: date
) -> Iterator[Problem]:
    """What no example shows; not of a regulation without any, nor where a limit isn't known."""
    shown = {id_ for trial in trials for id_ in trial.example.expected}
    for each in unseen(program, own.info.id, trials):
        raw = own.raw.regulations[each.regulation]
        at = _open_condition(raw, each.condition, program, day)
        if at is not None and each.regulation in shown:
            kind = "never_true" if each.truth is Truth.TRUE else "never_false"
            yield at.remark(kind, text=each.condition, regulation=each.regulation)


def _open_condition(raw: RawRegulation, id_: str, program: Program, day: date) -> Cursor | None:
    """Where a condition stands, if an example could show both its sides."""
    trees = (
        (each.tree, version.validity.nearest(day))
        for version in program.rules[raw.id].versions
        for each in version.conditions
        if each.id == id_ and each.tree is not None
    )
    if any(leaning_on_unknown(tree, program, on) for tree, on in trees):
        return None
    expressions = (
        each.expression
        for version in raw.versions
        for each in version.conditions
        if each.id == id_ and each.expression is not None
    )
    return next((each.at for each in expressions), None)


def _endless(own: LoadedSet) -> Iterator[Problem]:
    for figure in own.raw.figures.values():
        if any(period.validity.last is None for period in figure.periods):
            yield figure.at.remark("no_last_day", text=figure.name)
    for table in own.raw.tables.values():
        if any(period.validity.last is None for period in table.table.periods):
            yield table.at.remark("no_last_day", text=table.table.name)


def _unusual(own: LoadedSet, library: Library) -> Iterator[Problem]:
    frames = {
        name: figure
        for each in library.sets
        for name, figure in each.raw.figures.items()
        if figure.left_open
    }
    for name, local in own.raw.figures.items():
        frame = frames.get(name)
        bounds = beyond_our_reading(local, frame) if frame and local.fills_in else None
        if bounds is not None:
            low, high = bounds
            yield local.at.remark("beyond_our_reading", text=name, low=low, high=high)


def _of_one(regulation: RawRegulation, shown: set[str]) -> Iterator[Problem]:
    at, apply = regulation.at, regulation.application
    if any(version.validity.last is None for version in regulation.versions):
        yield at.remark("no_last_day", text=regulation.id)
    if regulation.id not in shown:
        yield at.remark("no_example", text=regulation.id)
    texts: dict[str, str] = {}
    for condition in (each for version in regulation.versions for each in version.conditions):
        if texts.setdefault(condition.id, condition.text) != condition.text:
            yield at.remark("text_differs", text=condition.id)
    if not (apply.url or apply.phone or apply.how):
        yield at.remark("no_way_to_apply", text=regulation.id)


def _sources(folder: Path, own: LoadedSet, day: date) -> Iterator[Problem]:
    """The place of a source isn't kept when a set is read, so the file is read again."""
    for key, _ in file_entries(folder / "bronnen.yaml"):
        source = own.raw.sources.get(key.raw)
        if source is None:
            continue
        if source.seen is None:
            yield key.remark("source_not_seen", text=key.raw)
        elif is_old(source, day):
            yield key.remark("old_source", text=key.raw, day=source.seen.isoformat())


def _persons(folder: Path, day: date) -> Iterator[Problem]:
    """People who are named in `hulp.yaml`: longer than they agreed to, or in passing."""
    entries = file_entries(folder / "hulp.yaml")
    lists = (value for key, value in entries if key.raw == "contacten" and value.is_sequence)
    for item in (item for contacts in lists for item in contacts.items()):
        fields = item.values()
        for key in ("naam", "wat"):
            if key in fields and (found := _TITLE.search(fields[key].raw)):
                yield fields[key].remark("person_in_text", text=found[0])
        person = fields["persoon"].values() if "persoon" in fields else {}
        last = person["tot_en_met"].raw if "tot_en_met" in person else ""
        if "noemen" in person and _DAY.fullmatch(last) and last < day.isoformat():
            yield item.remark("person_past", text=person["noemen"].raw, day=last)
