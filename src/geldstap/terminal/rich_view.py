"""A document on a screen that can show more than plain text: weight, few colours, columns.

What a document says is put into rich as text, never as markup. Everything is said in words,
and nothing needs a colour or a column to be understood.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import chain

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

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
from geldstap.terminal.fold import READABLE_WIDTH, ROOMY_WIDTH, margin
from geldstap.terminal.theme import BAR, HEADING, STRONG, TITLE, TONES
from geldstap.text.words import Words

_LONGEST_BAR = 30
_COLUMN_GAP = 2


@dataclass(frozen=True, slots=True)
class Look:
    """How a document may look: width in characters, colours, and characters beyond ASCII.

    `from_top`: its beginning is in view, not its end.
    """

    width: int
    colour: bool
    unicode: bool
    from_top: bool = False


def render(document: Document, words: Words, look: Look) -> str:
    """The document with the escape codes of its colours; "" for an empty one.

    Whom one can call comes where it is in view: last, unless one reads from the top. Lines
    stay one short of the edge, where some terminals add a line end of their own.
    """
    indent = margin(look.width)
    room = max(min(look.width, READABLE_WIDTH) - len(indent) - 1, 1)
    title = [Heading(document.title, 1)] if document.title else []
    told = body(document, words)
    blocks = told if look.from_top else _contacts_last(told)
    parts = _View(room, look.width < ROOMY_WIDTH, look.unicode).blocks([*title, *blocks])
    lines = _on_paper(parts, room, look.colour) if parts else []
    return "".join(f"{indent}{line}".rstrip() + "\n" for line in lines)


@dataclass(frozen=True, slots=True)
class _View:
    width: int
    is_narrow: bool
    unicode: bool

    def blocks(self, blocks: Sequence[Block]) -> list[RenderableType]:
        """Blocks with a blank line between them, except below a smaller heading."""
        parts: list[RenderableType] = []
        for before, block in zip((None, *blocks), blocks, strict=False):
            if parts and not (isinstance(before, Heading) and before.level > 1):
                parts.append(Text())
            parts += self.block(block)
        return parts

    def block(self, block: Block) -> list[RenderableType]:
        match block:
            case Heading(text=text, level=level):
                return self.text(clean_line(text), TITLE if level == 1 else HEADING)
            case Paragraph(text=text, tone=tone):
                return self.text(text, TONES[tone])
            case Bullets(items=items, numbered=numbered):
                return self.bullets(items, numbered)
            case Rows(rows=rows, caption=caption):
                return self.text(caption, HEADING) + self.rows(rows)
            case Pairs(pairs=pairs, caption=caption):
                shown = self.pairs if self.is_narrow else self.columns
                return self.text(caption, HEADING) + shown(block, pairs)
            case Bars(caption=caption):
                return self.text(caption, HEADING) + self.chart(block)
            case Link():
                return self.link(block)
            case Contacts(lines=lines, caption=caption):
                return self.text(caption, HEADING) + self.bullets(lines)
            case Card():
                return self.card(block)

    def text(
        self, text: str, style: str = "", first: str = "", rest: str = ""
    ) -> list[RenderableType]:
        """Lines that keep words, and amounts with their unit, in one piece.

        An address that is wider than the screen stays one line, so that it can be copied.
        """
        lines = wrap(text, self.width, first, rest)
        return [Text("\n".join(lines), style, no_wrap=True, overflow="ignore")] if lines else []

    def bullets(self, items: Sequence[str], numbered: bool = False) -> list[RenderableType]:
        parts: list[RenderableType] = []
        for number, item in enumerate(items, start=1):
            mark = f"{number}. " if numbered else "- "
            parts += self.text(clean_line(item), "", mark, " " * len(mark))
        return parts

    def rows(self, rows: Sequence[Row]) -> list[RenderableType]:
        longest = max((len(clean_line(row.value)) for row in rows), default=0)
        if self.is_narrow or longest > self.width // 2:
            return list(chain.from_iterable(map(self.stacked, rows)))
        return [_aligned(rows, self.width - longest - _COLUMN_GAP)]

    def stacked(self, row: Row) -> list[RenderableType]:
        style = STRONG if row.strong else ""
        label = self.text(clean_line(row.label), style)
        return label + self.text(row.value, style, "  ", "  ") + self.text(row.note, "", "  ", "  ")

    def pairs(self, block: Pairs, pairs: Sequence[Pair]) -> list[RenderableType]:
        """Below each other: the label, and each value after its heading."""
        parts: list[RenderableType] = []
        for pair in pairs:
            parts += self.text(clean_line(pair.label), STRONG)
            parts += self.text(f"{block.left}: {pair.left}", "", "  ", "    ")
            parts += self.text(f"{block.right}: {pair.right}", "", "  ", "    ")
            parts += self.text(pair.note, "", "  ", "  ")
        return parts

    def columns(self, block: Pairs, pairs: Sequence[Pair]) -> list[RenderableType]:
        """Two equal columns below their headings; each pair has its label above it."""
        parts: list[RenderableType] = [self.halves(block.left, block.right, HEADING)]
        for pair in pairs:
            parts += self.text(clean_line(pair.label), STRONG)
            parts.append(self.halves(pair.left, pair.right, STRONG if pair.strong else ""))
            parts += self.text(pair.note, "", "  ", "  ")
        return parts

    def halves(self, left: str, right: str, style: str) -> RenderableType:
        """Both values in a column of their own, with amounts in one piece."""
        width = self.width // 2 - 2
        table = Table.grid(padding=(0, 2, 0, 0))
        for _ in range(2):
            table.add_column(width=width, overflow="fold")
        cells = ("\n".join(wrap(clean_line(each), width)) for each in (left, right))
        table.add_row(*(Text(cell, style) for cell in cells))
        return table

    def chart(self, bars: Bars) -> list[RenderableType]:
        room = min(_LONGEST_BAR, self.width // 3)
        sign = "█" if self.unicode else "#"
        drawn = [sign * max(1, round(share * room)) if share else "" for share in shares(bars)]
        if not self.is_narrow:
            return [_chart_table(bars, drawn)]
        parts: list[RenderableType] = []
        for bar, line in zip(bars.bars, drawn, strict=True):
            parts += self.text(f"{clean_line(bar.label)}: {bar.text}") + self.text(line, BAR)
        return parts

    def link(self, link: Link) -> list[RenderableType]:
        label, address = clean_line(link.label), shown_url(link.url)
        return self.text(address if label in ("", address) else f"{label}: {address}")

    def card(self, card: Card) -> list[RenderableType]:
        inside = self.blocks(card.blocks)
        return [
            Text(("─" if self.unicode else "-") * self.width),
            *self.text(clean_line(card.title), HEADING),
            *self.text(card.status, TONES[card.tone]),
            *([Text(), *inside] if inside else []),
        ]


def _on_paper(parts: Sequence[RenderableType], width: int, colour: bool) -> list[str]:
    paper = Console(
        file=StringIO(),
        width=width,
        color_system="standard",
        no_color=not colour,
        force_terminal=True,
        legacy_windows=False,
        _environ={},
    )
    with paper.capture() as capture:
        paper.print(Group(*parts), crop=False)
    return capture.get().splitlines()


def _contacts_last(blocks: Sequence[Block]) -> list[Block]:
    """Contacts, with the heading directly above them, go to the end."""
    others: list[Block] = []
    contacts: list[Block] = []
    for block in blocks:
        if not isinstance(block, Contacts):
            others.append(block)
            continue
        if others and isinstance(others[-1], Heading):
            contacts.append(others.pop())
        contacts.append(block)
    return others + contacts


def _grid() -> Table:
    """Columns without lines; a label that is too wide goes on below, it is never cut."""
    table = Table.grid(padding=(0, _COLUMN_GAP, 0, 0))
    table.add_column(overflow="fold")
    return table


def _aligned(rows: Sequence[Row], width: int) -> RenderableType:
    """Labels and notes in `width` columns, folded by us: an amount keeps its sign and its period."""
    table = _grid()
    table.add_column(justify="right", no_wrap=True)
    for row in rows:
        style = STRONG if row.strong else ""
        label = "\n".join(wrap(clean_line(row.label), width))
        table.add_row(Text(label, style), Text(clean_line(row.value), style))
        if row.note:
            table.add_row(Text("\n".join(wrap(clean_line(row.note), width, "  ", "  "))))
    return table


def _chart_table(bars: Bars, drawn: Sequence[str]) -> RenderableType:
    table = _grid()
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for bar, line in zip(bars.bars, drawn, strict=True):
        table.add_row(Text(clean_line(bar.label)), Text(line, BAR), Text(clean_line(bar.text)))
    return table
