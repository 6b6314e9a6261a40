"""What plain text and HTML share in reading a document."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from geldstap.report.clean import clean_line
from geldstap.report.document import Bars, Block, Contacts, Document, Heading
from geldstap.text.words import Words


def body(document: Document, words: Words) -> tuple[Block, ...]:
    """The blocks below the title.

    A first heading that only repeats the title is left out, and contacts that stand below
    no heading of any kind get one.
    """
    blocks = document.blocks
    match blocks:
        case (Heading(text=text, level=1), *_) if clean_line(text) == clean_line(document.title):
            blocks = blocks[1:]
    return tuple(_named_contacts(blocks, words))


def _named_contacts(blocks: Sequence[Block], words: Words) -> Iterator[Block]:
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Contacts) and not block.caption and not isinstance(before, Heading):
            yield replace(block, caption=words.say("Wie u kunt bellen"))
        else:
            yield block
        before = block


def shares(bars: Bars) -> tuple[Decimal, ...]:
    """The length of each bar between 0 and 1, the longest being 1; below zero is no bar."""
    sizes = [max(bar.size, Decimal(0)) for bar in bars.bars]
    longest = max(sizes, default=Decimal(0))
    return tuple(size / longest if longest else Decimal(0) for size in sizes)
