"""Characters that a stream can't write become ones that it can: `€` is then `EUR`."""

from typing import TextIO
from unicodedata import normalize

_SPOKEN = {
    "€": "EUR",
    "·": "-",
    "•": "-",
    "–": "-",
    "—": "-",
    "─": "-",
    "█": "#",
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "…": "...",
    "×": "x",
    "≤": "<=",
    "≥": ">=",
    "\u00a0": " ",
}


def encoding_of(stream: TextIO, unicode: bool) -> str:
    """The encoding to write in. A screen without Unicode gets what its own code page has."""
    own = getattr(stream, "encoding", None)
    encoding = own if isinstance(own, str) else "utf-8"
    is_unicode = encoding.lower().replace("_", "-").startswith("utf")
    return encoding if unicode or not is_unicode else "ascii"


def writable(text: str, encoding: str) -> str:
    """The text with each character that `encoding` lacks written in another way."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_in(encoding, character) for character in text)
    return text


def _in(encoding: str, character: str) -> str:
    for way in (character, _SPOKEN.get(character, ""), normalize("NFKD", character)[0]):
        if way and _can_write(way, encoding):
            return way
    return "?"


def _can_write(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
