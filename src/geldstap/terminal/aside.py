"""The sheet for who looks along, beside the question: only where the window is wide."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from geldstap.report.document import Bullets, Document, Heading, Paragraph
from geldstap.terminal.fold import READABLE_WIDTH, fold

# Narrower windows have no room for two columns; there the sheet stands behind help.
_LEAST_COLUMNS = 100
_NARROWEST, _WIDEST = 34, 44
EDGE = "│ "
_GAP = 2
# Style and text.
Line: TypeAlias = tuple[str, str]
_STRONG = "question"


def width(document: Document | None, columns: int) -> int:
    """Columns for the sheet with its edge and what stands before it; 0 where it isn't shown."""
    if document is None or columns < _LEAST_COLUMNS:
        return 0
    beside = columns - READABLE_WIDTH - _GAP - len(EDGE)
    return max(_NARROWEST, min(_WIDEST, beside)) + _GAP + len(EDGE)


def lines(document: Document, columns: int, room: int, more: str) -> list[Line]:
    """Style and text of each line; where they are more than `room`, the last one says `more`.

    What stands there is whole: half a rule would be another one.
    """
    width = max(columns - _GAP - len(EDGE), 1)
    parts = list(_parts(document, width))
    kept = [line for part in parts for line in part]
    if len(kept) > room:
        ending = [("note", line) for line in fold(more, width)]
        kept = [*_whole(parts, room - len(ending)), *ending][-max(room, 0) :] if room > 0 else []
    return [(style, " " * _GAP + EDGE + text) for style, text in kept]


def _whole(parts: Sequence[list[Line]], room: int) -> list[Line]:
    """The first parts that fit, and no heading without what it heads."""
    kept: list[list[Line]] = []
    for part in parts:
        if sum(map(len, kept)) + len(part) > room:
            break
        kept.append(part)
    while kept and kept[-1][-1][0] == _STRONG:
        kept.pop()
    return [line for part in kept for line in part]


def _parts(document: Document, columns: int) -> Iterator[list[Line]]:
    """Title, headings, paragraphs and items, each with its lines."""
    yield [(_STRONG, line) for line in fold(document.title, columns)]
    for block in document.blocks:
        match block:
            case Heading(text=text):
                yield [("note", ""), *((_STRONG, line) for line in fold(text, columns))]
            case Paragraph(text=text):
                yield [("note", line) for line in fold(text, columns)]
            case Bullets(items=items):
                for item in items:
                    yield [("note", line) for line in fold(item, columns, "- ", "  ")]
