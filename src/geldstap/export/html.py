"""A document as one HTML file: read on a screen, printed on A4, sent to nobody.

The file stands on its own: no scripts, nothing that is fetched, not even by a link
before it is followed. The template is data (`content/sjablonen`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geldstap.export import plain
from geldstap.export.links import safe_url, shown_url
from geldstap.export.shape import body, shares
from geldstap.export.wrap import whole_dates
from geldstap.report.clean import clean
from geldstap.report.document import Block, Contacts, Document, Heading, Rows
from geldstap.source.data import content_root
from geldstap.text.words import Words

if TYPE_CHECKING:
    from jinja2 import Environment

_TEMPLATE = "document.html.jinja"
_LOWEST = 6
# A wider value doesn't stand well in a column beside its label.
_WIDEST_AMOUNT = 40
# What fits on one A4 in letters of 12 points, as plain text; tests/export/test_one_sheet.py tries it.
_SHEET_WIDTH, _SHEET_LINES = 60, 46
_AFTER_VERDICT = re.compile(r"(?<=[.:]) ")
_BESIDE = re.compile(r"[a-z0-9_-]+\.html")
# No line ends inside € 1.250, (070) 353 61 88 or a day; more would overflow a narrow screen.
_TOGETHER = re.compile(r"(?<=€) |(?<=[\d)]) (?=\d)")
# Such numbers, dates and web addresses are read from left to right, whatever stands around them:
# Unicode's isolates (UAX 9) say so without a mark that one could see.
_FROM_LEFT = re.compile(r"€?\u00a0?\(?\d[\d.,:()/\u00a0-]*[\d%]|https?://\S+|\b[\w-]+\.[a-z]{2,}\b")
_ISOLATED = "\u2066{}\u2069"


@dataclass(frozen=True, slots=True)
class Links:
    """Links to other pages that lie beside this one: names of files, with what they are called."""

    title: str
    pages: tuple[tuple[str, str], ...]


def render(
    document: Document, words: Words, links: Sequence[Links] = (), *, leads: bool = True
) -> str:
    """The document as a complete HTML page; contacts that close it become its footer.

    Of a page that `leads` to others the links stand below its first paragraphs, else above
    its title.
    """
    blocks, contacts = _footer(body(document, words))
    headings = (at for at, block in enumerate(blocks) if isinstance(block, Heading))
    begin = next(headings, len(blocks)) if leads and links else 0
    direction = direction_of(document.language)
    template = templates(direction).get_template(_TEMPLATE)
    page = template.render(
        document=document,
        is_full=_is_full(document, words),
        direction=direction,
        first=blocks[:begin],
        blocks=blocks[begin:],
        contacts=contacts,
        links=links,
        leads=leads,
    )
    return page + "\n"


def direction_of(language: str) -> str:
    """`ltr`, or `rtl` for what is written from right to left."""
    from babel import Locale

    return Locale.parse(language).text_direction


def templates(direction: str = "ltr") -> "Environment":
    """Templates that escape and clean every text. Jinja2 is loaded here, for who exports."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(content_root() / "sjablonen"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalized if direction == "ltr" else _finalized_from_right,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(levelled=_levelled, shares=shares)
    environment.tests.update(amounts=_are_amounts, to_write_on=_is_to_write_on)
    environment.filters.update(
        page=_page, kind=_kind, lead=_lead, safe_url=safe_url, shown_url=shown_url
    )
    return environment


def _finalized(value: object) -> object:
    """Every text that the template writes passes here; what is markup already has done so."""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return _TOGETHER.sub("\u00a0", whole_dates(clean(value)))
    return value


def _finalized_from_right(value: object) -> object:
    """As `_finalized`, with what is read from left to right set apart."""
    made = _finalized(value)
    if not isinstance(made, str) or hasattr(made, "__html__"):
        return made
    return _FROM_LEFT.sub(lambda found: _ISOLATED.format(found[0]), made)


def _footer(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], Contacts | None]:
    """The contacts at the end apart, unless a heading belongs to them."""
    match blocks:
        case (*_, Heading(), Contacts()):
            return blocks, None
        case (*rest, Contacts() as contacts):
            return tuple(rest), contacts
    return blocks, None


def _levelled(blocks: Sequence[Block], under: int) -> Iterator[tuple[Block, int]]:
    """Each block with the level of the heading that it has, so that no level is skipped."""
    current = under
    for block in blocks:
        if isinstance(block, Heading):
            current = min(max(block.level, under + 1), current + 1, _LOWEST)
            yield block, current
        else:
            yield block, min(current + 1, _LOWEST)


def _page(file: str) -> str:
    """The name of a page beside this one. Raises ValueError for a way to anywhere else."""
    if not _BESIDE.fullmatch(file):
        raise ValueError(file)
    return file


def _kind(block: Block) -> str:
    return type(block).__name__.lower()


def _lead(status: str) -> tuple[str, str]:
    """The verdict that a status begins with, and what is said besides."""
    first, *rest = _AFTER_VERDICT.split(status, maxsplit=1)
    return first, "".join(rest)


def _is_full(document: Document, words: Words) -> bool:
    """Whether there is more on it than one A4 holds in letters of the usual size."""
    if not document.on_one_sheet:
        return False
    return plain.render(document, words, _SHEET_WIDTH).count("\n") > _SHEET_LINES


def _is_to_write_on(value: str) -> bool:
    """Whether it is a row of dots, which on paper is a line from edge to edge."""
    return set(value) == {"."}


def _are_amounts(rows: Rows) -> bool:
    """Whether the values make a column of amounts; questions with answers don't."""
    values = [row.value for row in rows.rows]
    short = all(len(value) <= _WIDEST_AMOUNT for value in values)
    asked = any(row.label.endswith("?") for row in rows.rows)
    return short and not asked and any("€" in value for value in values)
