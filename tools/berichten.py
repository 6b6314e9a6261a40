"""Brings the catalogs up to date with the phrases in the code.

    python tools/berichten.py                adds new phrases, drops old ones
    python tools/berichten.py --controleer   only says what is missing; exit 1 if anything is

New phrases get an empty translation, to be filled in by hand.
"""

# A script, no package:
# ruff: noqa: INP001

import sys
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"
CONTENT = ROOT / "content"
KEYWORDS = {"say": None, "count": (1, 2), "msgid": None}
WIDTH = 100
HEADER = """\
# Phrases of geldstap. The ids are the Dutch phrases in the code; bring this file up to date
# with: python tools/berichten.py
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


@cache
def extract(source: Path = SOURCE) -> Catalog:
    """All phrases that the code says, with their places; read once, and not to be changed."""
    catalog = Catalog(project="geldstap")
    found = extract_from_dir(source, method_map=[("**.py", "python")], keywords=KEYWORDS)
    for file, line, message, comments, _context in found:
        catalog.add(message, locations=[(file, line)], auto_comments=comments)
    return catalog


def catalogs(content: Path = CONTENT) -> tuple[Path, ...]:
    """The catalog files of all languages that are translated."""
    return tuple(sorted(content.glob("*/LC_MESSAGES/*.po")))


def read(path: Path) -> Catalog:
    """The catalog in a file."""
    with path.open("rb") as stream:
        return read_po(stream, abort_invalid=True)


def phrases(catalog: Catalog) -> dict[str, Message]:
    """The messages by their id (of a plural its first form), without the header."""
    return {_id(message): message for message in catalog if message.id}


def untranslated(catalog: Catalog) -> list[str]:
    """The ids that have no translation, or not of every form."""
    return [key for key, message in phrases(catalog).items() if not all(_forms(message.string))]


def update(path: Path, template: Catalog) -> Catalog:
    """Give the catalog in a file exactly the phrases of the template."""
    catalog = read(path)
    catalog.update(template, no_fuzzy_matching=True)
    write(path, catalog)
    return catalog


def write(path: Path, catalog: Catalog) -> None:
    """Write a catalog sorted and without places, so that it changes only where phrases do."""
    written = BytesIO()
    write_po(
        written,
        catalog,
        width=WIDTH,
        no_location=True,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
    )
    language = path.parent.parent.name
    header = HEADER.format(language=language, plurals=get_plural(language))
    path.write_bytes(header.encode() + written.getvalue())


def main(arguments: list[str]) -> int:
    """Update or check every catalog; 1 where phrases are missing, old or untranslated."""
    template = extract()
    complete = True
    for path in catalogs():
        if "--controleer" in arguments:
            known, wanted = set(phrases(read(path))), set(phrases(template))
            complete &= _tell("ontbreekt", sorted(wanted - known))
            complete &= _tell("wordt niet meer gebruikt", sorted(known - wanted))
            complete &= _tell("niet vertaald", untranslated(read(path)))
        else:
            complete &= _tell("niet vertaald", untranslated(update(path, template)))
    return 0 if complete else 1


def _id(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _forms(text: str | Iterable[str] | None) -> tuple[str, ...]:
    if not text:
        return ("",)
    return (text,) if isinstance(text, str) else tuple(text)


def _tell(what: str, messages: list[str]) -> bool:
    """Name the messages; True where there are none."""
    sys.stdout.writelines(f"{what}: {message}\n" for message in messages)
    return not messages


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
