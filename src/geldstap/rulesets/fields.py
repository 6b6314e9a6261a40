"""Small readers that the files of a set share: optional fields, validity, percentages."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Protocol, TypeVar

from geldstap.engine.regulation import Validity
from geldstap.engine.scalars import is_plain
from geldstap.model.source import Confidence, Source
from geldstap.rulesets import keys
from geldstap.rulesets.addresses import url_of
from geldstap.source.cursor import Cursor
from geldstap.source.nearest import nearest

Fields = Mapping[str, Cursor]
T = TypeVar("T")


class Dated(Protocol):
    """Something that holds for a time."""

    @property
    def validity(self) -> Validity:
        """From when to when."""
        ...


D = TypeVar("D", bound=Dated)
# A file with more problems than this gets along without suggestions: looking for them is slow.
SUGGESTED = 200
_PERCENTAGE = re.compile(r"[0-9]{1,30}(\.[0-9]{1,30})?%")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def optional(fields: Fields, name: str, reader: Callable[[Cursor], T | None]) -> T | None:
    """The value of a field, or None where it is absent or can't be read."""
    return reader(fields[name]) if name in fields else None


def text_of(fields: Fields, name: str) -> str:
    """The text of a field, "" where it is absent or can't be read."""
    return optional(fields, name, Cursor.text) or ""


def texts(at: Cursor) -> tuple[str, ...]:
    """A list of texts, those that can be read."""
    return tuple(text for item in at.items() if (text := item.text()) is not None)


def name_of(fields: Fields, name: str) -> str:
    """A name that expressions can use; "" where there is none. Problem: not_a_name(text)."""
    text = text_of(fields, name)
    if text and not _NAME.fullmatch(text):
        fields[name].problem("not_a_name", text=text)
        return ""
    return text


def validity(at: Cursor) -> Validity | None:
    """`{vanaf: …, tot_en_met: …}`; the last day may be left out."""
    fields = at.fields(*keys.VALIDITY)
    return validity_of(fields, at)


def validity_of(fields: Fields, at: Cursor) -> Validity | None:
    """The validity in fields that are read already. Problem: days_reversed."""
    first = optional(fields, "vanaf", Cursor.day)
    last: date | None = optional(fields, "tot_en_met", Cursor.day)
    if first is None:
        return None
    if last is not None and last < first:
        at.problem("days_reversed")
    return Validity(first, last)


def through_time(at: Cursor, most: int, reader: Callable[[Cursor], D | None]) -> tuple[D, ...]:
    """Items that hold for a time, earliest first; those that can be read.

    Problem: periods_overlap(text), where two that follow each other don't do so in time.
    """
    read = [(item, reader(item)) for item in at.items(most)]
    found = [(item, dated) for item, dated in read if dated is not None]
    for (_, earlier), (item, later) in pairwise(found):
        last, first = earlier.validity.last, later.validity.first
        if last is None or last >= first:
            item.problem("periods_overlap", text=first.isoformat())
    return tuple(dated for _, dated in found)


def share(at: Cursor) -> Decimal | None:
    """A number, or a percentage as a number: “1.912%” is 0.01912.

    Problems: not_a_number(text), number_too_large(text).
    """
    percentage = bool(_PERCENTAGE.fullmatch(at.raw))
    number = Decimal(at.raw[:-1]) if percentage else at.decimal()
    if number is None:
        return None
    if not is_plain(number):
        at.problem("number_too_large", text=at.raw)
        return None
    return number / 100 if percentage else number


def sources(root: Cursor) -> dict[str, Source]:
    """The named sources of a set (`bronnen.yaml`)."""
    return {key.raw: _source(value) for key, value in root.entries()}


def _source(at: Cursor) -> Source:
    fields = at.fields(*keys.SOURCE)
    confidence = optional(fields, "zekerheid", lambda c: c.choice(tuple(Confidence)))
    return Source(
        text_of(fields, "titel"),
        optional(fields, "url", url_of) or "",
        optional(fields, "gezien", Cursor.day),
        text_of(fields, "gedateerd"),
        Confidence(confidence or Confidence.LOW),
        text_of(fields, "opmerking"),
    )


def source_named(fields: Fields, known: Mapping[str, Source]) -> Source | None:
    """The source that a field `bron` names. Problem: unknown_source(text, suggestion)."""
    name = text_of(fields, "bron")
    if name and name not in known:
        at = fields["bron"]
        suggestion = nearest(name, known) if len(at.problems) < SUGGESTED else ""
        at.problem("unknown_source", text=name, suggestion=suggestion)
    return known.get(name)
