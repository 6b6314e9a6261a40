"""Which files a package holds, and how they may be called.

Names are short, in small letters and without a folder in a folder: the same on every disk,
and none that points anywhere else or looks like another.
"""

import re
from collections.abc import Collection
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from geldstap.source.languages import CODE
from geldstap.source.yaml_text import DEFAULT_LIMITS

MANIFEST = "pakket.json"
SIGNATURE = "pakket.sig"
OWN_FILES = (MANIFEST, SIGNATURE)
SET_FILES = (
    "set.yaml",
    "bronnen.yaml",
    "cijfers.yaml",
    "tabellen.yaml",
    "begrippen.yaml",
    "hulp.yaml",
    "gesprek.yaml",
)
FOLDERS = ("regelingen", "voorbeelden")

# Bytes of a package and of one file in it (which is what the reader of YAML takes), and files.
MAX_PACKAGE = 16 * 1024 * 1024
MAX_FILE = DEFAULT_LIMITS.size
MAX_FILES = 1000

_FILE = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}\.yaml")
# Windows keeps these for devices, whatever stands behind the dot.
_DEVICES = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}
_ROOTS = re.compile(r"[/\\~]|[A-Za-z]:")


def fault_of(name: str) -> str:
    """What is wrong with the name of a file of a set, as a kind of problem; "" where nothing is.

    Kinds: package_path, package_deep, package_name, package_stray.
    """
    parts = re.split(r"[/\\]", name)
    if _ROOTS.match(name) or {"", ".", ".."} & set(parts) or "\0" in name:
        return "package_path"
    if len(parts) > len(FOLDERS):
        return "package_deep"
    own = PurePosixPath(name)
    if not _FILE.fullmatch(own.name) or own.stem in _DEVICES or "\\" in name:
        return "package_name"
    belongs = _is_of_set(name) if len(parts) == 1 else parts[0] in FOLDERS
    return "" if belongs else "package_stray"


def _is_of_set(name: str) -> bool:
    """A file of every set, or a translation: `en.yaml`, also of a language we don't speak."""
    return name in SET_FILES or CODE.fullmatch(name.removesuffix(".yaml")) is not None


def twice(names: Collection[str]) -> str:
    """The first name that some disk can't tell from an earlier one; "" where there is none."""
    seen: set[str] = set()
    for name in names:
        folded = normalize("NFKC", normalize("NFKC", name).casefold())
        if folded in seen:
            return name
        seen.add(folded)
    return ""


def files_below(folder: Path) -> tuple[list[str], list[str]]:
    """The files below a folder that belong in a package, and those that don't.

    Hidden ones are neither.
    """
    paths = sorted(path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    names = [path.relative_to(folder).as_posix() for path in paths]
    seen = [name for name in names if not any(part.startswith(".") for part in name.split("/"))]
    return [n for n in seen if belongs(n)], [n for n in seen if not belongs(n)]


def belongs(name: str) -> bool:
    """Whether the readers of a set look at a file of this name, rightly spelled or not."""
    path = PurePosixPath(name)
    if path.suffix != ".yaml":
        return False
    folder = path.parent.as_posix()
    return _is_of_set(name) if folder == "." else folder in FOLDERS
