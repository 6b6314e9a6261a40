"""A document in plain lines."""

from decimal import Decimal

import pytest

from geldstap.export.plain import render
from geldstap.report.document import (
    Bar,
    Bars,
    Block,
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
from tests.export.samples import HOSTILE, HOSTILE_SHOWN, OVERVIEW, everywhere

WORDS = Words.load("nl")
PAGE = """\
Uw overzicht

Dit is alleen voor u.


Wat u overhoudt
Per maand
Inkomsten: € 1.650
Vaste lasten: € 1.020
  Met € 40 voor de gemeente.
Over: € 630

Naast elkaar
Inkomsten: € 1.650
########################################
Lasten: € 1.020
########################


Waar u recht op hebt

Zorgtoeslag
Waarschijnlijk wel.

€ 129 per maand

Zo vraagt u aan
1. Log in.
2. Vul in.

Rekenhulp: https://www.belastingdienst.nl/rekenhulp


Stadspas
Dat hangt af van: uw vermogen.

- Een
- Twee


Wie u kunt bellen
- Helpdesk, (070) 353 61 88.
"""


def one(*blocks: Block, width: int = 80) -> str:
    """Blocks without a title, written out."""
    return render(Document("", blocks), WORDS, width)


def test_a_page_reads_from_top_to_bottom() -> None:
    """Words and blank lines only: nothing that a screen reader would spell out."""
    assert render(OVERVIEW, WORDS) == PAGE


def test_bars_can_be_left_out() -> None:
    """Their labels and amounts say the same."""
    page = render(OVERVIEW, WORDS, bars=False)
    assert "#" not in page
    assert "Lasten: € 1.020" in page


@pytest.mark.parametrize("width", [20, 40, 80])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    """Only an address, which must stay in one piece, may stick out."""
    lines = render(OVERVIEW, WORDS, width).splitlines()
    assert [line for line in lines if len(line) > width and "https" not in line] == []


def test_a_title_that_is_repeated_as_heading_stands_once() -> None:
    """Level 1 is the page's title."""
    blocks = (Heading("Hulp", 1), Paragraph("Bel ons."))
    assert render(Document("Hulp", blocks), WORDS) == "Hulp\n\nBel ons.\n"


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (Row("Hoeveel huur betaalt u?", "€ 612"), "Hoeveel huur betaalt u? € 612\n"),
        (Row("Nog in te vullen", ""), "Nog in te vullen\n"),
        (Row("", "€ 12"), "€ 12\n"),
    ],
)
def test_a_label_gets_a_colon_only_where_it_needs_one(row: Row, line: str) -> None:
    """A question ends with its own mark, and nothing stands before nothing."""
    assert one(Rows((row,))) == line


@pytest.mark.parametrize(
    ("link", "line"),
    [
        (Link("Bel de helpdesk", "tel:0703536188"), "Bel de helpdesk: 0703536188\n"),
        (Link("Mail", "mailto:hulp@example.nl?subject=x"), "Mail: hulp@example.nl\n"),
        (Link("", "https://www.example.nl"), "https://www.example.nl\n"),
        (Link("www.example.nl", "www.example.nl"), "www.example.nl\n"),
    ],
)
def test_an_address_is_written_as_people_use_it(link: Link, line: str) -> None:
    """Without the prefix that only a program needs, and not twice."""
    assert one(link) == line


def test_contacts_below_a_heading_get_no_second_one() -> None:
    """The report has named them already."""
    assert one(Heading("Hulp"), Contacts(("Helpdesk",))) == "Hulp\n- Helpdesk\n"


def test_bars_compare_with_the_longest_and_show_what_is_small() -> None:
    """Nothing and less than nothing have no bar; a little has one mark."""
    bars = Bars(
        (
            Bar("veel", Decimal(2000), "€ 2.000"),
            Bar("weinig", Decimal(1), "€ 1"),
            Bar("niets", Decimal(0), "€ 0"),
            Bar("tekort", Decimal(-5), "€ -5"),
        )
    )
    longest = "#" * 40
    text = f"veel: € 2.000\n{longest}\nweinig: € 1\n#\nniets: € 0\ntekort: € -5\n"
    assert one(bars) == text


def test_an_empty_chart_and_an_empty_page_say_nothing() -> None:
    """No blocks, no lines."""
    assert one(Bars(()), Paragraph("")) == ""


def test_hostile_text_is_shown_and_steers_nothing() -> None:
    """In every place where a text can stand."""
    page = render(everywhere(HOSTILE), WORDS, 500)
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert page.count(HOSTILE_SHOWN) > 20


def test_two_values_stand_each_after_its_heading() -> None:
    """No columns: whoever listens hears which of the two it is."""
    pair = Pair("Huurtoeslag", "€ 369 per maand", "€ 426 per maand", note="Dat is meer.")
    document = Document("", (Pairs("Nu", "Daarna", (pair,)),))
    assert render(document, WORDS) == (
        "Huurtoeslag\n  Nu: € 369 per maand\n  Daarna: € 426 per maand\n  Dat is meer.\n"
    )
