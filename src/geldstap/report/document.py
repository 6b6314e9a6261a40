"""A document as a value: what a page says, in order. It knows no format and no screen.

All texts in it are already in the person's language; amounts and dates in texts are
already written out. Screens, HTML, plain text and print are made from this alone.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias


class Tone(StrEnum):
    """What a marked text is, so that a screen may colour it; words say it, too."""

    PLAIN = "plain"
    GOOD = "good"
    OPEN = "open"
    NO = "no"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's title."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order, or numbered."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A label with a value; `strong` marks totals, `note` stands below it."""

    label: str
    value: str
    strong: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """Labels with values, aligned where there is room, one below the other elsewhere."""

    rows: tuple[Row, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing with two values; `strong` marks totals, `note` says what stands below it."""

    label: str
    left: str
    right: str
    strong: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Two columns to compare, where there is room; elsewhere each value after its heading."""

    left: str
    right: str
    pairs: tuple[Pair, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its length relative to the longest, and the amount in words."""

    label: str
    size: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar chart. Everything it shows also stands in its texts."""

    bars: tuple[Bar, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a person may open; never with an answer in it."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Contacts:
    """Whom one can call. Each line is ready to read: name, number, what, when, cost."""

    lines: tuple[str, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One result: a title, a short status in words, and what belongs to it."""

    title: str
    status: str
    tone: Tone
    blocks: tuple["Block", ...]


Block: TypeAlias = Heading | Paragraph | Bullets | Rows | Pairs | Bars | Link | Contacts | Card


@dataclass(frozen=True, slots=True)
class Document:
    """A page: a title and its blocks.

    `on_one_sheet` asks for print that is small enough for one A4.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    language: str = "nl"
    on_one_sheet: bool = False
