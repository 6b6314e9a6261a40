"""A copy of the set of Den Haag, to change something in."""

from pathlib import Path
from shutil import copytree

from geldstap.source.data import regelingen_root

DEN_HAAG = regelingen_root() / "gemeenten" / "den-haag"
INCOME = "regelingen/individuele_inkomenstoeslag.yaml"


def copied(folder: Path) -> Path:
    """The copy: of a name of its own below a folder."""
    return Path(copytree(DEN_HAAG, folder / "stad"))


def change(path: Path, old: str, new: str, *, first: bool = False) -> None:
    """Replace the only place with a text, or the first of them."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1 or (first and old in text), (path, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
