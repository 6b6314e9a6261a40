"""The words of a set, in Dutch from its own files or translated from `en.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from geldstap.model.regulation import Regulation, Reporting, RulesetInfo
from geldstap.rulesets.raw import RawRegulation, RawSet
from geldstap.rulesets.talk import NO_TALK, LocalTalk, translated_talk
from geldstap.source.cursor import Cursor

Tree: TypeAlias = "str | tuple[Tree, ...] | dict[str, Tree]"


@dataclass(frozen=True, slots=True)
class Wording:
    """What a set says in one language: itself, its regulations, named values, what to talk about."""

    info: RulesetInfo
    regulations: Mapping[str, Regulation] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    talk: LocalTalk = NO_TALK


def dutch(info: RulesetInfo, raw: RawSet, talk: LocalTalk = NO_TALK) -> Wording:
    """The words as they stand in the set's own files."""
    names = {name: figure.label for name, figure in raw.figures.items()}
    names |= {name: table.label for name, table in raw.tables.items()}
    names |= {definition.key: definition.label for definition in raw.definitions.values()}
    for regulation in raw.regulations.values():
        names |= {each.key: each.label for each in regulation.definitions.values()}
    regulations = {id_: _regulation(regulation) for id_, regulation in raw.regulations.items()}
    return Wording(info, regulations, names, talk)


def _regulation(raw: RawRegulation) -> Regulation:
    conditions = {
        condition.id: condition.text for version in raw.versions for condition in version.conditions
    }
    origins = (
        (version.validity.first, version.source)
        for version in raw.versions
        if version.source is not None
    )
    return Regulation(
        raw.id,
        raw.name,
        raw.summary,
        raw.kind,
        raw.authority,
        raw.gives,
        raw.warning,
        conditions,
        raw.application,
        raw.reporting,
        raw.back,
        tuple(origins),
        "" if raw.received is None else raw.received.fact,
        raw.urgent,
        raw.compared,
    )


def translated(wording: Wording, root: Cursor) -> Wording:
    """The same words in another language; what isn't translated stays Dutch."""
    tree = _plain(root)
    top = tree if isinstance(tree, dict) else {}
    about = _mapping(top, "set")
    info = replace(
        wording.info,
        name=_text(about, "naam", wording.info.name),
        note=_text(about, "toelichting", wording.info.note),
        not_covered=_texts(about, "niet_gedekt", wording.info.not_covered),
    )
    words = _mapping(top, "regelingen")
    regulations = {
        id_: _translated_regulation(regulation, _mapping(words, id_))
        for id_, regulation in wording.regulations.items()
    }
    talk = root.values().get("gesprek")
    return Wording(
        info,
        regulations,
        {**wording.names, **_names(top, words)},
        wording.talk if talk is None else translated_talk(wording.talk, talk),
    )


def _translated_regulation(dutch_one: Regulation, words: Mapping[str, Tree]) -> Regulation:
    apply = _mapping(words, "aanvragen")
    conditions = _mapping(words, "voorwaarden")
    return replace(
        dutch_one,
        name=_text(words, "naam", dutch_one.name),
        summary=_text(words, "kort", dutch_one.summary),
        authority=_text(words, "instantie", dutch_one.authority),
        gives=_text(words, "levert_op", dutch_one.gives),
        warning=_text(words, "let_op", dutch_one.warning),
        conditions={
            id_: _text(conditions, id_, text) for id_, text in dutch_one.conditions.items()
        },
        application=replace(
            dutch_one.application,
            how=_text(apply, "hoe", dutch_one.application.how),
            term=_text(apply, "termijn", dutch_one.application.term),
            in_plan=_text(apply, "in_plan", dutch_one.application.in_plan),
            papers=_texts(apply, "nodig", dutch_one.application.papers),
        ),
        reporting=_translated_reporting(dutch_one.reporting, _mapping(words, "melden")),
    )


def _translated_reporting(
    dutch_one: Reporting | None, words: Mapping[str, Tree]
) -> Reporting | None:
    if dutch_one is None:
        return None
    return replace(
        dutch_one,
        what=_text(words, "wat", dutch_one.what),
        to=_text(words, "bij", dutch_one.to),
        term=_text(words, "termijn", dutch_one.term),
        how=_text(words, "hoe", dutch_one.how),
    )


def _names(top: Mapping[str, Tree], words: Mapping[str, Tree]) -> dict[str, str]:
    parts = ("cijfers", "tabellen", "begrippen")
    names = {name: text for part in parts for name, text in _mapping(top, part).items()}
    for id_ in words:
        local = _mapping(_mapping(words, id_), "begrippen")
        names |= {f"{id_}.{name}": text for name, text in local.items()}
    return {name: text for name, text in names.items() if isinstance(text, str)}


def _plain(at: Cursor) -> Tree:
    if at.is_mapping:
        return {key.raw: _plain(value) for key, value in at.entries()}
    if at.is_sequence:
        return tuple(_plain(item) for item in at.items())
    return at.raw.strip()


def _mapping(tree: Mapping[str, Tree], key: str) -> Mapping[str, Tree]:
    value = tree.get(key)
    return value if isinstance(value, dict) else {}


def _text(tree: Mapping[str, Tree], key: str, default: str) -> str:
    value = tree.get(key)
    return value if isinstance(value, str) and value else default


def _texts(tree: Mapping[str, Tree], key: str, default: tuple[str, ...]) -> tuple[str, ...]:
    value = tree.get(key)
    if not isinstance(value, tuple):
        return default
    return tuple(text for text in value if isinstance(text, str))
