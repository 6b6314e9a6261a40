"""Build hook: compiles the catalogs and takes the data along in the wheel.

A wheel carries `content/` and `regelingen/` as `geldstap/_data/`, with every catalog
compiled. An editable install copies nothing: there the data is read where it lies, and
only the compiled catalogs are written, beside their sources and out of version control.
"""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA = ("content", "regelingen")
CATALOGS = "*/LC_MESSAGES/*.po"


def compile_catalogs(content: Path) -> tuple[Path, ...]:
    """Write each `.po` below `content` as `.mo` beside it; returns what was written.

    Entries marked fuzzy are left out, as gettext does. Raises `PoFileError` for a
    catalog that can't be read, so that no wheel is built with half its words.
    """
    return tuple(_compile(source) for source in sorted(content.glob(CATALOGS)))


def _compile(source: Path) -> Path:
    target = source.with_suffix(".mo")
    with source.open("rb") as text:
        catalog = read_po(text, locale=source.parent.parent.name, abort_invalid=True)
    with target.open("wb") as binary:
        write_mo(binary, catalog)
    return target


def travelling(root: Path) -> dict[str, str]:
    """The data files below `root` that belong in a wheel, with their place in it.

    Catalogs travel compiled only: beside a source of the same age, readers would have to
    wonder which of the two is the newer.
    """
    return {
        str(file): f"geldstap/_data/{file.relative_to(root).as_posix()}"
        for folder in DATA
        for file in sorted((root / folder).rglob("*"))
        if file.is_file() and file.suffix != ".po" and not file.name.startswith(".")
    }


class DataHook(BuildHookInterface[Any]):
    """What hatchling calls before it builds a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogs; for a wheel that is to travel, force the data into it."""
        root = Path(self.root)
        compile_catalogs(root / "content")
        if version == "standard":
            build_data["force_include"] |= travelling(root)
