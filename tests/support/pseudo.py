"""Invented languages, to see whether a new folder is all that a language takes."""

import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any

import yaml
from babel.messages.catalog import Catalog

from geldstap.rulesets.check import set_folders
from geldstap.source.languages import ABOUT
from tools.berichten import extract, write
from tools.vertalingen import DUTCH_ONLY, load, mark_as_read

ROOT = Path(__file__).parents[2]
Say = Callable[[str], str]
_KEPT = re.compile(r"(\{[^{}]*\})")
_ALEPH, _LETTERS = 0x05D0, 27


def from_right(text: str) -> str:
    """The text in letters that are written from right to left."""
    return _said(text, lambda part: "".join(map(_hebrew, part)))


def make(root: Path, code: str, say: Say) -> Path:
    """A copy of all data with one more language in it; returns the root again."""
    copytree(ROOT / "content", root / "content", ignore=ignore_patterns("*.mo"))
    copytree(ROOT / "regelingen", root / "regelingen")
    (root / "src").symlink_to(ROOT / "src")
    folder = root / "content" / code
    (folder / "LC_MESSAGES").mkdir(parents=True)
    for path in (root / "content" / "nl").glob("*.yaml"):
        if path.name not in DUTCH_ONLY:
            _dump(_all(load(path), say), folder / path.name)
    (folder / ABOUT).write_text("naam: Spraak\ngereed: ja\n", encoding="utf-8")
    write(folder / "LC_MESSAGES" / "geldstap.po", _catalog(root, say))
    for own in set_folders(root / "regelingen"):
        _dump(_all(load(own / "en.yaml"), say), own / f"{code}.yaml")
    for path in (*(root / "regelingen").glob("**/hulp.yaml"), root / "content" / "raster.yaml"):
        _dump(_beside(load(path), code, say), path)
    mark_as_read(code, root)
    return root


def _catalog(root: Path, say: Say) -> Catalog:
    catalog = Catalog()
    for message in extract(root / "src"):
        if message.id:
            one = isinstance(message.id, str)
            said = say(str(message.id)) if one else tuple(map(say, message.id))
            catalog.add(message.id, said)
    return catalog


def _said(text: str, change: Say) -> str:
    """All but the names between braces, changed."""
    parts = _KEPT.split(text)
    return "".join(part if _KEPT.fullmatch(part) else change(part) for part in parts)


def _hebrew(letter: str) -> str:
    place = ord(letter.casefold()[0]) - ord("a")
    return chr(_ALEPH + place % _LETTERS) if letter.isascii() and letter.isalpha() else letter


def _all(value: Any, say: Say) -> Any:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, dict):
        return {key: _all(item, say) for key, item in value.items()}
    if isinstance(value, list):
        return [_all(item, say) for item in value]
    return say(value)


def _beside(value: Any, code: str, say: Say) -> Any:  # noqa: ANN401 - whatever the file holds
    """The same with one more text beside each in Dutch."""
    if isinstance(value, dict):
        more = {code: say(value["nl"])} if isinstance(value.get("nl"), str) else {}
        return {key: _beside(item, code, say) for key, item in value.items()} | more
    if isinstance(value, list):
        return [_beside(item, code, say) for item in value]
    return value


def _dump(value: Any, path: Path) -> None:  # noqa: ANN401 - whatever the file holds
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)
    path.write_text(text, encoding="utf-8")
