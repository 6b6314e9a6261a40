"""The languages that this copy of the program speaks: the folders of `content` that are ready.

A folder says so itself, in `taal.yaml`, once somebody who speaks the language has read it all
(docs/talen.md). Until then nothing offers it.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from geldstap.source.data import content_root

SOURCE_LANGUAGE = "nl"
ABOUT = "taal.yaml"
# As in ISO 639-1; Babel knows numbers and dates by it.
CODE = re.compile(r"[a-z]{2}")


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code, with the name that it has itself."""

    code: str
    name: str


def languages(root: Path | None = None) -> tuple[Language, ...]:
    """Those that are ready, Dutch first. `root` is the content folder, ours where none is given."""
    return _languages(root or content_root())


def codes(root: Path | None = None) -> tuple[str, ...]:
    """The codes of `languages`."""
    return tuple(language.code for language in languages(root))


def following(code: str, root: Path | None = None) -> Language:
    """The language after this one, and after the last one the first."""
    known = languages(root)
    return known[(codes(root).index(code) + 1) % len(known)]


@cache
def _languages(root: Path) -> tuple[Language, ...]:
    folders = (path.parent for path in root.glob(f"*/{ABOUT}") if CODE.fullmatch(path.parent.name))
    first_dutch = sorted(folders, key=lambda path: (path.name != SOURCE_LANGUAGE, path.name))
    about = ((path.name, _lines(path / ABOUT)) for path in first_dutch)
    return tuple(
        Language(code, lines["naam"]) for code, lines in about if lines.get("gereed") == "ja"
    )


def _lines(path: Path) -> dict[str, str]:
    """The file is a few lines `key: value`: starting the program doesn't wait for YAML."""
    lines = (line.partition(": ") for line in path.read_text(encoding="utf-8").splitlines())
    return {key: value.strip() for key, _, value in lines}
