"""A document as plain text: for plain mode, for files and for whatever reads aloud.

Nothing but words, blank lines and hyphens before list items: no rules, boxes or columns,
which a screen reader would read out. Structure is shown by blank lines: one between
blocks, two before a section or a result, none between a heading and what it heads.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from geldstap.export.links import shown_url
from geldstap.export.shape import body, shares
from geldstap.export.wrap import wrap
from geldstap.report.clean import clean_line
from geldstap.report.document import (
    Bars,
    Block,
    Bullets,
    Card,
    Contacts,
    Document,
    Heading,
    Link,
    Pair,
    Pairs,
    Paragraph,
    Row,
    Rows,
)
from geldstap.text.words import Words

_LONGEST_BAR = 40


def render(document: Document, words: Words, width: int = 80, bars: bool = True) -> str:
    """The document in lines of at most `width` characters, ending with a line end.

    Without `bars` a chart is its labels and amounts only, which say the same.
    """
    page = _Page(width, bars)
    title = Heading(document.title, 1) if document.title else None
    blocks = body(document, words)
    lines = page.blocks((title, *blocks) if title else blocks)
    return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class _Page:
    width: int
    bars: bool

    def blocks(self, blocks: Sequence[Block]) -> list[str]:
        lines: list[str] = []
        before: Block | None = None
        for block in blocks:
            if own := self.block(block):
                lines += [""] * (_blank_lines(before, block) if before else 0) + own
                before = block
        return lines

    def block(self, block: Block) -> list[str]:
        match block:
            case Heading(text=text):
                return self.line(text)
            case Paragraph(text=text):
                return wrap(text, self.width)
            case Bullets():
                return self.bullets(block)
            case Rows(rows=rows, caption=caption):
                return self.line(caption) + list(chain.from_iterable(map(self.row, rows)))
            case Pairs():
                return self.pairs(block)
            case Bars():
                return self.chart(block)
            case Link():
                return self.link(block)
            case Contacts(lines=lines, caption=caption):
                return self.line(caption) + self.bullets(Bullets(lines))
            case Card():
                return self.card(block)

    def line(self, text: str) -> list[str]:
        return wrap(clean_line(text), self.width)

    def bullets(self, bullets: Bullets) -> list[str]:
        lines: list[str] = []
        for number, item in enumerate(bullets.items, start=1):
            mark = f"{number}. " if bullets.numbered else "- "
            lines += wrap(clean_line(item), self.width, mark, " " * len(mark))
        return lines

    def row(self, row: Row) -> list[str]:
        note = wrap(clean_line(row.note), self.width, "  ", "  ")
        return wrap(_labelled(row.label, row.value), self.width, "", "  ") + note

    def pairs(self, pairs: Pairs) -> list[str]:
        lines = self.line(pairs.caption)
        for pair in pairs.pairs:
            lines += self.line(pair.label) + self.both(pairs, pair)
        return lines

    def both(self, pairs: Pairs, pair: Pair) -> list[str]:
        """The two values, each after its heading, and the note."""
        parts = (_labelled(pairs.left, pair.left), _labelled(pairs.right, pair.right), pair.note)
        wrapped = (wrap(clean_line(part), self.width, "  ", "    ") for part in parts if part)
        return list(chain.from_iterable(wrapped))

    def chart(self, bars: Bars) -> list[str]:
        lines = self.line(bars.caption)
        longest = min(self.width, _LONGEST_BAR)
        for bar, share in zip(bars.bars, shares(bars), strict=True):
            lines += wrap(_labelled(bar.label, bar.text), self.width, "", "  ")
            if self.bars and share:
                lines.append("#" * max(1, round(share * longest)))
        return lines

    def link(self, link: Link) -> list[str]:
        address = shown_url(link.url)
        if address == clean_line(link.label):
            return self.line(address)
        return wrap(_labelled(link.label, address), self.width, "", "  ")

    def card(self, card: Card) -> list[str]:
        inside = self.blocks(card.blocks)
        head = self.line(card.title) + wrap(card.status, self.width)
        return [*head, "", *inside] if head and inside else head + inside


def _blank_lines(before: Block, block: Block) -> int:
    """How many blank lines stand between two blocks."""
    match before, block:
        case Heading(level=1), _:
            return 1
        case Heading(), Heading() | Card():
            return 1
        case Heading(), _:
            return 0
        case (Card(), _) | (_, Card()) | (_, Heading(level=1 | 2)):
            return 2
    return 1


def _labelled(label: str, value: str) -> str:
    """`label: value`; a label that is a question keeps its own mark."""
    label, value = clean_line(label), clean_line(value)
    if not label or not value:
        return label or value
    return f"{label} {value}" if label[-1] in "?:" else f"{label}: {value}"
