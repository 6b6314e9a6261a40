"""A set as a static web site: pages that stand on their own and link to each other.

No scripts, nothing fetched. Each page is an export like any other (`export.html`), with a
way back to the first page; that one leads to all others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geldstap.export import html
from geldstap.report.document import Document
from geldstap.text.words import Words

FIRST = "index.html"


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the name of its file without folder or ending, and what it says."""

    name: str
    document: Document

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.html"


def site(first: Document, pages: Mapping[str, Sequence[Page]], words: Words) -> dict[str, str]:
    """The texts of all files by name. `pages` stand below headings on the first page."""
    groups = tuple(
        html.Links(heading, tuple((page.file, page.document.title) for page in group))
        for heading, group in pages.items()
    )
    back = html.Links(words.say("Naar de eerste pagina"), ((FIRST, first.title),))
    files = {FIRST: html.render(first, words, groups)}
    for page in (page for group in pages.values() for page in group):
        files[page.file] = html.render(page.document, words, (back,), leads=False)
    return files
