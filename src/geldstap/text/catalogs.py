"""The gettext catalog of a language. Message ids are Dutch, so Dutch needs none."""

from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from geldstap.source.languages import SOURCE_LANGUAGE

DOMAIN = "geldstap"


def load_catalog(language: str, content: Path) -> NullTranslations:
    """The translations for `language` below the content folder.

    The compiled file is used unless the one that translators edit is newer. Raises
    FileNotFoundError where a language has neither.
    """
    if language == SOURCE_LANGUAGE:
        return NullTranslations()
    edited = content / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    compiled = edited.with_suffix(".mo")
    if _is_current(compiled, edited):
        return GNUTranslations(BytesIO(compiled.read_bytes()))
    return _compile(edited)


def _is_current(compiled: Path, edited: Path) -> bool:
    if not compiled.is_file():
        return False
    return not edited.is_file() or compiled.stat().st_mtime >= edited.stat().st_mtime


def _compile(edited: Path) -> NullTranslations:
    """A checkout has no compiled file: make it in memory."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with edited.open("rb") as stream:
        catalog = read_po(stream)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return GNUTranslations(compiled)
