"""The published schema of each file of a set: for the editor of whoever writes one."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from geldstap.rulesets.schemas.parts import DIALECT, Form, Json, refs_in
from geldstap.rulesets.schemas.shapes import FILES, SHAPES
from geldstap.source.cursor import file_cursor
from geldstap.source.data import content_root

VERSION = 1
# Sets are written in Dutch, and so are the words about their keys.
_WORDS = Path("nl", "schema.yaml")
_NOTHING: Form = MappingProxyType({})


def file_schema(name: str, defined: Mapping[str, Json] = _NOTHING) -> dict[str, Json]:
    """The schema of a file, by one of the names in `FILES`.

    `defined` are definitions from elsewhere: that of examples needs `huishouden`. Raises
    KeyError where the file or a definition isn't known.
    """
    words = _words()
    root = FILES[name]
    return {
        "$schema": DIALECT,
        "$id": f"urn:geldstap:{name}:{VERSION}",
        "title": name,
        "description": words["bestanden"][name],
        "$defs": _definitions(root, words, defined),
        **root,
    }


def _definitions(
    root: Form, words: Mapping[str, Mapping[str, str]], defined: Mapping[str, Json]
) -> dict[str, Json]:
    """What the root refers to, and what that refers to, until all is there."""
    found: dict[str, Json] = {}
    waiting = sorted(refs_in(root))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = defined[name] if name in defined else _described(name, words)
            waiting += sorted(refs_in(found[name]))
    return dict(sorted(found.items()))


def _described(name: str, words: Mapping[str, Mapping[str, str]]) -> Form:
    return SHAPES[name].described(words[name], words["fouten"])


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    """What each key means, by shape and key. Raises LookupError where our own file is broken."""
    path = content_root() / _WORDS
    root, _ = file_cursor(path)
    if root is None:
        raise LookupError(str(path))
    return {
        shape.raw: {key.raw: text.raw for key, text in words.entries()}
        for shape, words in root.entries()
    }
