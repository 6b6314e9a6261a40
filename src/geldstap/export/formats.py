"""The formats in which a document can be written, by the name that people use."""

from collections.abc import Callable

from geldstap.export import html, plain
from geldstap.report.document import Document
from geldstap.text.words import Words

# Name of the format -> file extension.
FORMATS = {"html": "html", "tekst": "txt"}


def render(format_: str, document: Document, words: Words) -> str:
    """A document in one of the formats. Raises KeyError for another."""
    writers: dict[str, Callable[[Document, Words], str]] = {
        "html": html.render,
        "tekst": plain.render,
    }
    return writers[format_](document, words)
