"""A document's blocks as a reader meets them: their texts, in order."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from geldstap.report.document import Tone


def texts(part: object) -> list[str]:
    """Every text in blocks, cards and rows."""
    return [text for text in _walk(part) if text]


def unwanted(found: list[str]) -> list[str]:
    """Texts that give orders, shout, or have a hole or a bare negative amount in them."""
    parts = ("!", "{", "None", "u moet", "€ -")
    return [text for text in found if any(part in text for part in parts)]


def _walk(part: object) -> Iterator[str]:
    if isinstance(part, str):
        if not isinstance(part, Tone):
            yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _walk(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _walk(getattr(part, field.name))
