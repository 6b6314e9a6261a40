"""The texts of a set that people read, each with its place: of regulations, the set, and help."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from geldstap.source.cursor import Cursor, file_cursor

# The keys whose texts people read, wherever they stand in a regulation.
_OF_REGULATION = frozenset(
    {"naam", "kort", "levert_op", "let_op", "uitleg", "hoe", "termijn", "in_plan", "nodig", "wat"}
)
_OF_SET = frozenset({"toelichting", "niet_gedekt"})
_OF_HELP = frozenset({"wat", "tijden", "kosten"})
_OF_TALK = frozenset({"naam", "wie", "papieren"})
# What follows below these isn't read by people.
_NOT_READ = frozenset({"begrippen", "geldig", "open", "bron"})
_DUTCH = "nl"


@dataclass(frozen=True, slots=True)
class Text:
    """One text: whose it is (the id of a regulation, of the set, or of a contact), and where."""

    owner: str
    key: str
    at: Cursor

    @property
    def words(self) -> str:
        """On one line."""
        return " ".join(self.at.raw.split())


def texts_of(folder: Path) -> tuple[Text, ...]:
    """All texts of the set in a folder that can be read, file by file."""
    return tuple(_texts(folder))


def _texts(folder: Path) -> Iterator[Text]:
    yield from _of_file(folder / "set.yaml", _OF_SET)
    for path in sorted((folder / "regelingen").glob("*.yaml")):
        yield from _of_file(path, _OF_REGULATION)
    talk = _root(folder / "gesprek.yaml")
    for items in () if talk is None else talk.values().values():
        for item in items.items() if items.is_sequence else ():
            yield from _below(item, _id(item), _OF_TALK, "")
    root = _root(folder / "hulp.yaml")
    contacts = None if root is None else root.values().get("contacten")
    for item in () if contacts is None or not contacts.is_sequence else contacts.items():
        yield from _below(item, _id(item), _OF_HELP, "")


def _of_file(path: Path, keys: frozenset[str]) -> Iterator[Text]:
    root = _root(path)
    if root is not None:
        yield from _below(root, _id(root), keys, "")


def _root(path: Path) -> Cursor | None:
    return file_cursor(path)[0]


def _id(at: Cursor) -> str:
    found = at.values().get("id")
    return "" if found is None else found.raw.strip()


def _below(at: Cursor, owner: str, keys: frozenset[str], key: str) -> Iterator[Text]:
    if at.is_mapping:
        for name, value in at.values().items():
            # A text in several languages: only the Dutch one is looked at.
            inner = key if name == _DUTCH and key in keys else name
            if inner not in _NOT_READ:
                yield from _below(value, owner, keys, inner)
    elif at.is_sequence:
        for item in at.items():
            yield from _below(item, owner, keys, key)
    elif key in keys and at.raw.strip():
        yield Text(owner, key, at)
