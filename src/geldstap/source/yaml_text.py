"""Strict YAML as nodes: what is dangerous or surprising in YAML is a problem here.

No implicit types, anchors, aliases, merge keys, tags, or several documents; bounded in
size, depth and number of items. Hostile text costs milliseconds and never an exception.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from geldstap.model.problem import Place, Problem
from geldstap.source.files import read_bytes
from geldstap.source.lines import FORBIDDEN, SourceText
from geldstap.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from geldstap.source.yaml_syntax import syntax_problem

_FORBIDDEN_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a file may hold: bytes (or characters), levels, and nodes."""

    size: int = 1024 * 1024
    depth: int = 40
    nodes: int = 100_000


DEFAULT_LIMITS = Limits()
Result = tuple[Node | None, tuple[Problem, ...]]


def read(text: str, file: str, limits: Limits = DEFAULT_LIMITS) -> Result:
    """The tree of a YAML text, and everything that is wrong with it as YAML.

    The tree is None where there is nothing to go on with: an empty text gives None and no
    problem, a text that can't be read as strict YAML None and at least one problem.
    """
    text = text.removeprefix("\ufeff")
    if len(text) > limits.size:
        place = Place(file, 1, 1)
        return None, (Problem(place, "too_large", {"limit": str(limits.size)}),)
    source = SourceText.of(text, file)
    if forbidden := _forbidden(text, source):
        return None, forbidden
    return _Builder(source, limits).build(text)


def read_file(path: Path, limits: Limits = DEFAULT_LIMITS) -> Result:
    """As `read`, from a file. A file that can't be opened or isn't UTF-8 is a problem."""
    text, problems = read_text(path, limits)
    return read(text, str(path), limits) if text is not None else (None, problems)


def read_text(
    path: Path, limits: Limits = DEFAULT_LIMITS
) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file, or None and why it can't be had."""
    data, problems = read_bytes(path, limits.size + 1)
    return (None, problems) if data is None else decode(data, str(path), limits)


def decode(
    data: bytes, file: str, limits: Limits = DEFAULT_LIMITS
) -> tuple[str | None, tuple[Problem, ...]]:
    """Bytes as text, or None and why not: too large, or not UTF-8 and where."""
    if len(data) > limits.size:
        place = Place(file, 1, 1)
        return None, (Problem(place, "too_large", {"limit": str(limits.size)}),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        # `object` and not `data`: the codec counts from behind a byte order mark.
        shown = error.object.decode("utf-8", "replace")
        before = error.object[: error.start].decode("utf-8", "replace")
        source = SourceText.of(shown, file)
        return None, (source.problem(source.position(shown, len(before)), "not_utf8"),)


def _forbidden(text: str, source: SourceText) -> tuple[Problem, ...]:
    """The characters that have no place in a text file; the first of them are enough."""
    found: list[Problem] = []
    for match in FORBIDDEN.finditer(text):
        place = source.position(text, match.start())
        found.append(source.problem(place, "control_character", code=_code(match[0])))
        if len(found) == _FORBIDDEN_SHOWN:
            break
    return tuple(found)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _events(text: str) -> Iterator[Event]:
    """What the parser sees: libyaml's where PyYAML was built with it, else the one in Python."""
    loader = yaml.CBaseLoader(text) if yaml.__with_libyaml__ else yaml.BaseLoader(text)
    try:
        while loader.check_event():
            event = loader.get_event()
            if event is not None:
                yield event
    except (ValueError, OverflowError) as error:
        # The parser in Python lets a number like "\\UFFFFFFFF" fail in chr().
        raise yaml.YAMLError from error
    finally:
        loader.dispose()


class _RefusedError(Exception):
    """Going on makes no sense; the problem has been recorded."""


@dataclass(slots=True)
class _Builder:
    """Builds the tree of one text and keeps the problems."""

    source: SourceText
    limits: Limits
    problems: list[Problem] = field(default_factory=list)
    nodes: int = 0
    incomplete: bool = False

    def build(self, text: str) -> Result:
        root: Node | None = None
        try:
            root = self._document(_events(text))
        except _RefusedError:
            self.incomplete = True
        except yaml.YAMLError as error:
            self.problems.append(syntax_problem(error, self.source))
            self.incomplete = True
        # A tree with holes would give problems that the author can't understand.
        return None if self.incomplete else root, tuple(self.problems)

    def _document(self, events: Iterator[Event]) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, "several_documents")
            elif isinstance(event, NodeEvent):
                root = self._node(event, events, 1)
        return root

    def _node(self, event: NodeEvent, events: Iterator[Event], depth: int) -> Node | None:
        """The node that starts with `event`; None for an alias, which is a problem."""
        self.nodes += 1
        if self.nodes > self.limits.nodes:
            self._refuse(event, "too_many_items", limit=str(self.limits.nodes))
        if isinstance(event, AliasEvent):
            self._problem(event, "alias_not_allowed")
            self.incomplete = True
            return None
        self._check_properties(event)
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        if depth > self.limits.depth:
            self._refuse(event, "too_deep", limit=str(self.limits.depth))
        if isinstance(event, SequenceStartEvent):
            return self._sequence(event, events, depth)
        assert isinstance(event, MappingStartEvent)
        return self._mapping(event, events, depth)

    def _check_properties(self, event: NodeEvent) -> None:
        if event.anchor is not None:
            self._problem(event, "alias_not_allowed")
        if getattr(event, "tag", None) is not None:
            self._problem(event, "tag_not_allowed")

    def _scalar(self, event: ScalarEvent) -> Scalar:
        # Escapes in double quotes can bring in what the text itself may not hold.
        for match in FORBIDDEN.finditer(event.value):
            self._problem(event, "control_character", code=_code(match[0]))
            self.incomplete = True
            break
        return Scalar(event.value, self._place(event), quoted=bool(event.style))

    def _sequence(self, event: Event, events: Iterator[Event], depth: int) -> Sequence:
        items = (self._node(e, events, depth + 1) for e in self._children(events))
        return Sequence(tuple(i for i in items if i is not None), self._place(event))

    def _mapping(self, event: Event, events: Iterator[Event], depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        for key_event in self._children(events):
            key = self._node(key_event, events, depth + 1)
            value = self._node(next(self._children(events)), events, depth + 1)
            if key is None or value is None:
                continue
            if not isinstance(key, Scalar):
                self.problems.append(self.source.problem(key.place, "not_text"))
            elif key.text == "<<" and not key.quoted:
                self.problems.append(self.source.problem(key.place, "alias_not_allowed"))
            elif key.text in entries:
                problem = self.source.problem(key.place, "duplicate_key", key=key.text)
                self.problems.append(problem)
            else:
                entries[key.text] = Entry(key, value)
        return Mapping(tuple(entries.values()), self._place(event))

    def _children(self, events: Iterator[Event]) -> Iterator[NodeEvent]:
        """The first events of the nodes in a collection, up to its end."""
        for event in events:
            if isinstance(event, CollectionEndEvent):
                return
            assert isinstance(event, NodeEvent)
            yield event

    def _place(self, event: Event) -> Place:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:  # only events that were made by hand have no marks
            return self.source.place(1, 1)
        line = self.source.lines[start.line] if start.line < len(self.source.lines) else ""
        until = end.column if end.line == start.line else len(line)
        return self.source.place(start.line + 1, start.column + 1, until - start.column)

    def _problem(self, event: Event, kind: str, **arguments: str) -> None:
        self.problems.append(self.source.problem(self._place(event), kind, **arguments))

    def _refuse(self, event: Event, kind: str, **arguments: str) -> None:
        self._problem(event, kind, **arguments)
        raise _RefusedError
