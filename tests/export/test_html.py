"""A document as a web page, read back with a parser."""

import re
import subprocess
import sys
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest

from geldstap.export.html import render
from geldstap.report.document import (
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
    Tone,
)
from geldstap.text.words import Words
from tests.export.samples import HOSTILE, HOSTILE_SHOWN, OVERVIEW, everywhere

WORDS = Words.load("nl")
FIXED_SPACE = "\u00a0"
# Elements that stand alone.
VOID = {"meta", "rect"}


@dataclass
class Page(HTMLParser):
    """Elements with their attributes, and the texts between them."""

    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((" ".join(self.open), data.replace(FIXED_SPACE, " ")))

    def tags(self) -> list[str]:
        """The elements' names in order."""
        return [tag for tag, _ in self.elements]

    def of(self, tag: str) -> list[str]:
        """The texts that stand in an element of this name, in order."""
        return [text for path, text in self.texts if tag in path.split()]


def read(document: Document) -> Page:
    """The document written out and read back; every element is closed in its order."""
    page = Page()
    page.feed(render(document, WORDS))
    page.close()
    assert page.open == []
    return page


def test_the_page_says_its_language_and_title() -> None:
    """A screen reader needs the one, a browser's tab the other."""
    page = read(OVERVIEW)
    assert ("html", {"lang": "nl", "dir": "ltr"}) in page.elements
    assert page.of("title") == page.of("h1") == ["Uw overzicht"]


def test_the_page_stands_on_its_own() -> None:
    """Nothing is run and nothing is fetched, and the page forbids both, too."""
    text = render(OVERVIEW, WORDS)
    tags = set(read(OVERVIEW).tags())
    assert tags & {"script", "link", "img", "iframe", "object", "embed", "form", "base"} == set()
    assert not re.search(r"url\(|@import|src=|javascript:", text)
    assert "default-src 'none'" in text


def test_no_heading_level_is_skipped() -> None:
    """Cards stand one level below the heading before them."""
    levels = [int(tag[1]) for tag in read(OVERVIEW).tags() if re.fullmatch(r"h[1-6]", tag)]
    assert levels == [1, 2, 2, 3, 4, 3, 2]


def test_a_heading_that_skips_a_level_is_put_right() -> None:
    """Whatever number the report gave it."""
    page = read(Document("Titel", (Heading("Diep", 5), Heading("Hoog", 1))))
    assert page.tags()[-2:] == ["h2", "h2"]


def test_amounts_are_a_table_with_row_headings() -> None:
    """A screen reader says the label with each amount."""
    page = read(OVERVIEW)
    assert page.of("caption") == ["Per maand"]
    assert page.of("td") == ["€ 1.650", "€ 1.020", "€ 630"]
    assert ("th", {"scope": "row"}) in page.elements
    assert page.of("strong") == ["Over", "€ 630"]


def test_bars_are_drawn_for_the_eye_and_said_in_words() -> None:
    """The drawing is hidden from screen readers; label and amount stand beside it."""
    page = read(OVERVIEW)
    assert [a["aria-hidden"] for tag, a in page.elements if tag == "svg"] == ["true", "true"]
    assert [a["width"] for tag, a in page.elements if tag == "rect"] == ["100.0", "60.0"]
    assert [t.strip() for t in page.of("figure")[1:] if t.strip()] == [
        "Inkomsten",
        "€ 1.650",
        "Lasten",
        "€ 1.020",
    ]


def test_contacts_at_the_end_are_the_footer() -> None:
    """Human help is a landmark of its own, with a heading."""
    page = read(OVERVIEW)
    assert page.of("footer") == ["Wie u kunt bellen", "Helpdesk, (070) 353 61 88."]
    assert "Helpdesk, (070) 353 61 88." not in page.of("main")


@pytest.mark.parametrize(
    "blocks",
    [
        (Contacts(("Helpdesk",)), Paragraph("Slot")),
        (Heading("Hulp"), Contacts(("Helpdesk",))),
    ],
)
def test_contacts_elsewhere_stay_where_they_are(blocks: tuple[Paragraph, ...]) -> None:
    """In the middle of a page, or below a heading of their own."""
    page = read(Document("Titel", blocks))
    assert "Helpdesk" in page.of("main")
    assert page.of("footer") == []


@pytest.mark.parametrize(
    ("url", "href"),
    [
        ("https://www.example.nl/a?b=c&d", "https://www.example.nl/a?b=c&d"),
        ("mailto:a@example.nl?body=inkomen", "mailto:a@example.nl"),
    ],
)
def test_a_safe_address_can_be_opened(url: str, href: str) -> None:
    """And says nothing to whom it leads to."""
    page = read(Document("Titel", (Link("Open", url),)))
    assert ("a", {"href": href, "rel": "noreferrer"}) in page.elements


def test_any_other_address_is_text() -> None:
    """It can be read, but not followed."""
    page = read(Document("Titel", (Link("Open", "javascript:alert(1)"),)))
    assert "a" not in page.tags()
    assert "javascript:alert(1)" in page.of("main")


def test_hostile_text_is_shown_and_runs_nothing() -> None:
    """It stands on the page as text, in every place, and adds no element."""
    page, harmless = read(everywhere(HOSTILE)), read(everywhere("tekst"))
    assert page.tags() == harmless.tags()
    assert sum(HOSTILE_SHOWN in text for _, text in page.texts) > 20
    assert not {"\x1b", "\u202e"} & set(render(everywhere(HOSTILE), WORDS))


def test_an_amount_stays_on_one_line() -> None:
    """Fixed spaces keep the sign with its number, and a telephone number together."""
    text = render(Document("Titel", (Paragraph("€ 12, (070) 353 61 88"),)), WORDS)
    assert "€\u00a012, (070)\u00a0353\u00a061\u00a088" in text


def test_it_prints_on_a4_without_cutting_a_result() -> None:
    """Paper is for reading at home in peace."""
    text = render(OVERVIEW, WORDS)
    assert re.search(r"@page \{[^}]*size: A4", text)
    assert re.search(r"\.card \{[^}]*page-break-inside: avoid", text)


def palettes() -> list[tuple[str, dict[str, str]]]:
    """The colours on a light and a dark screen and on paper."""
    found = re.findall(r":root \{(.*?)\}", render(OVERVIEW, WORDS), re.DOTALL)
    colours = [dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", part)) for part in found]
    return list(zip(("light", "dark", "print"), colours, strict=True))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2.2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("name", "colours"), palettes())
@pytest.mark.parametrize("ground", ["page", "soft"])
def test_every_text_has_strong_contrast(name: str, colours: dict[str, str], ground: str) -> None:
    """7 to 1 for text (WCAG 2.2 AAA, 1.4.6) and 3 to 1 for lines and bars (1.4.11)."""
    texts = {
        k: contrast(colours[k], colours[ground]) for k in ("text", "quiet", "link", "good", "open")
    }
    shapes = {k: contrast(colours[k], colours[ground]) for k in ("line", "bar")}
    assert {k: v for k, v in texts.items() if v < 7} == {}, name
    assert {k: v for k, v in shapes.items() if v < 3} == {}, name


def test_the_template_library_is_loaded_only_for_a_page() -> None:
    """Every other command starts without waiting for it."""
    code = "import sys, geldstap.export.html; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_two_values_are_a_table_with_headings_on_both_sides() -> None:
    """A screen reader says of each value what it is of."""
    pair = Pair("Huurtoeslag", "€ 369", "€ 426", note="Dat is meer.")
    page = render(Document("Blad", (Pairs("Nu", "Daarna", (pair,)),)), WORDS)
    assert '<th scope="col">Nu</th><th scope="col">Daarna</th>' in page
    assert re.search(r'<th scope="row">Huurtoeslag.*Dat is meer.', page)


@pytest.mark.parametrize(
    ("status", "bold"),
    [
        ("Misschien. De gemeente kijkt naar: uw auto.", "Misschien."),
        (
            "Dat hangt af van een grens die wij niet kennen: uw auto.",
            "Dat hangt af van een grens die wij niet kennen:",
        ),
        ("Waarschijnlijk wel.", "Waarschijnlijk wel."),
    ],
)
def test_only_the_verdict_is_bold(status: str, bold: str) -> None:
    """Four lines in bold are read by nobody."""
    page = read(Document("", (Card("Zorgtoeslag", status, Tone.PLAIN, ()),)))
    assert page.of("span")[0] == bold
    assert "".join(page.of("p")).strip() == status


def test_a_row_of_dots_is_a_line_to_write_on() -> None:
    """From edge to edge, whatever the size of the letters."""
    page = read(Document("", (Rows((Row("Mijn naam", "." * 40),)),)))
    assert ("dd", {"class": "line"}) in page.elements
    assert page.of("dd") == []


def test_a_day_stays_on_one_line() -> None:
    """In a heading, too."""
    assert "22\u00a0februari\u00a02027" in render(
        Document("", (Heading("Tot 22 februari 2027"),)), WORDS
    )
