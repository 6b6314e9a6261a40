"""The sheet for who looks along, beside the question: only where the window is wide."""

from collections.abc import Iterator

from geldstap.report.document import Bullets, Document, Heading, Paragraph
from geldstap.terminal.fold import READABLE_WIDTH, fold

# Narrower windows have no room for two columns; there the sheet stands behind help.
_LEAST_COLUMNS = 100
_NARROWEST, _WIDEST = 34, 44
EDGE = "│ "
_GAP = 2


def width(document: Document | None, columns: int) -> int:
    """Columns for the sheet with its edge and what stands before it; 0 where it isn't shown."""
    if document is None or columns < _LEAST_COLUMNS:
        return 0
    beside = columns - READABLE_WIDTH - _GAP - len(EDGE)
    return max(_NARROWEST, min(_WIDEST, beside)) + _GAP + len(EDGE)


def lines(document: Document, columns: int, room: int, more: str) -> list[tuple[str, str]]:
    """Style and text of each line; where they are more than `room`, the last one says `more`."""
    found = list(_lines(document, max(columns - _GAP - len(EDGE), 1)))
    if len(found) > room:
        ending = [("note", line) for line in fold(more, max(columns - _GAP - len(EDGE), 1))]
        kept = found[: max(room - len(ending), 0)]
        # A heading without what it heads says nothing.
        while len(kept) > 1 and (kept[-1][0] == "question" or not kept[-1][1]):
            kept.pop()
        found = [*kept, *ending][:room]
    return [(style, " " * _GAP + EDGE + text) for style, text in found]


def _lines(document: Document, columns: int) -> Iterator[tuple[str, str]]:
    yield from (("question", line) for line in fold(document.title, columns))
    for block in document.blocks:
        match block:
            case Heading(text=text):
                yield "note", ""
                yield from (("question", line) for line in fold(text, columns))
            case Paragraph(text=text):
                yield from (("note", line) for line in fold(text, columns))
            case Bullets(items=items):
                for item in items:
                    yield from (("note", line) for line in fold(item, columns, "- ", "  "))
