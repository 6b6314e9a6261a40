"""A document on a screen: what it says survives every width, and nothing in it acts."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from geldstap.report.document import (
    Bar,
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
    Tone,
)
from geldstap.terminal.rich_view import Look, render
from geldstap.terminal.theme import TONES
from tests.terminal.screens import HOSTILE, HOSTILE_SHOWN, WORDS

WIDE, NARROW = Look(80, colour=True, unicode=True), Look(40, colour=True, unicode=True)
MONEY = Rows(
    (
        Row("Inkomsten", "€ 1.650 per maand"),
        Row("Vaste lasten", "€ 1.020 per maand", note="Met € 40 voor de gemeente."),
        Row("Over", "€ 630 per maand", strong=True),
    ),
    "Uw maand",
)
CHART = Bars((Bar("In", Decimal(1650), "€ 1.650"), Bar("Uit", Decimal(825), "€ 825")))
ADDRESS = "https://www.belastingdienst.nl/wps/wcm/connect/nl/toeslagen/proefberekening"


def shown(look: Look, *blocks: Block) -> list[str]:
    """The lines of a page with these blocks, without colours."""
    text = render(Document("", blocks), WORDS, look)
    return re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines()


def test_rows_stand_in_columns_where_there_is_room() -> None:
    """Amounts below each other, a note below its label."""
    assert shown(WIDE, MONEY) == [
        " Uw maand",
        " Inkomsten                     € 1.650 per maand",
        " Vaste lasten                  € 1.020 per maand",
        "   Met € 40 voor de gemeente.",
        " Over                            € 630 per maand",
    ]


def test_rows_stand_below_each_other_on_a_narrow_screen() -> None:
    """The label above its value."""
    assert shown(NARROW, MONEY)[:3] == ["Uw maand", "Inkomsten", "  € 1.650 per maand"]


def test_values_that_are_sentences_stand_below_their_label() -> None:
    """A column of long sentences can't be read."""
    long = Rows((Row("Waarom", "Omdat uw inkomen volgens uw antwoorden onder de grens ligt."),))
    assert shown(WIDE, long)[0] == " Waarom"


@pytest.mark.parametrize(
    ("unicode", "sign"), [(True, "█"), (False, "#")], ids=["blocks", "number signs"]
)
@pytest.mark.parametrize("look", [WIDE, NARROW], ids=["wide", "narrow"])
def test_bars_are_as_long_as_their_share(look: Look, unicode: bool, sign: str) -> None:
    """The second is half of the first, and both amounts stand beside."""
    lines = shown(replace(look, unicode=unicode), CHART)
    first, second = (line.count(sign) for line in lines if sign in line)
    assert abs(first - 2 * second) <= 1
    assert all(amount in "\n".join(lines) for amount in ("In", "€ 1.650", "Uit", "€ 825"))


def test_nothing_is_no_bar() -> None:
    """Zero is said in words alone."""
    lines = shown(WIDE, Bars((Bar("Sparen", Decimal(0), "€ 0"), Bar("Over", Decimal(5), "€ 5"))))
    assert "█" not in lines[0]
    assert "█" in lines[1]


def test_cards_begin_with_a_rule_and_their_status_in_words() -> None:
    """No boxes."""
    card = Card("Zorgtoeslag", "Waarschijnlijk wel.", Tone.GOOD, (Paragraph("€ 129 per maand"),))
    lines = shown(NARROW, card)
    assert lines == ["─" * 39, "Zorgtoeslag", "Waarschijnlijk wel.", "", "€ 129 per maand"]


def test_contacts_come_last_with_their_heading() -> None:
    """So that they are in view above the question."""
    helpers = Contacts(("Helpdesk: (070) 353 61 88",))
    lines = shown(WIDE, Heading("Hulp"), helpers, Heading("Wat u kunt doen"), Bullets(("Bel.",)))
    assert lines == [
        " Wat u kunt doen",
        " - Bel.",
        "",
        " Hulp",
        " - Helpdesk: (070) 353 61 88",
    ]


def test_address_stays_in_one_piece() -> None:
    """However narrow the screen: one wants to copy it."""
    assert ADDRESS in shown(NARROW, Link("Proefberekening", ADDRESS))


@pytest.mark.parametrize("width", [12, 20, 40, 49, 50, 79, 80, 200])
def test_nothing_is_cut_at_any_width(width: int) -> None:
    """Every word and every amount is there, in lines that fit."""
    sides = Pairs("Nu", "Daarna", (Pair("Zorgtoeslag", "€ 1.129 per maand", "misschien niet"),))
    card = Card("Huurtoeslag", "Dat hangt af van uw huur.", Tone.OPEN, (MONEY, sides, CHART))
    blocks = (Heading("Kop"), Bullets(("Eerst dit.", "Dan dat."), numbered=True), card)
    lines = shown(Look(width, colour=False, unicode=True), *blocks)
    text = " ".join(" ".join(lines).split())
    squeezed = text.replace(" ", "")
    for part in (
        "1.Eerstdit.",
        "2.Dandat.",
        "Huurtoeslag",
        "Vastelasten",
        "€1.020permaand",
        "€1.129",
    ):
        assert part in squeezed
    assert "…" not in text
    assert max(map(len, lines)) < width or width < 20


@pytest.mark.parametrize("look", [WIDE, NARROW], ids=["wide", "narrow"])
def test_hostile_text_is_text(look: Look) -> None:
    """Neither markup nor escape codes of a regulation set do anything."""
    blocks = (
        Heading(HOSTILE),
        Paragraph(HOSTILE),
        Bullets((HOSTILE,)),
        Rows((Row(HOSTILE, "€ 5", note=HOSTILE),), HOSTILE),
        Pairs(HOSTILE, HOSTILE, (Pair(HOSTILE, HOSTILE, HOSTILE, note=HOSTILE),), HOSTILE),
        Bars((Bar(HOSTILE, Decimal(1), "€ 5"),), HOSTILE),
        Link(HOSTILE, ADDRESS),
        Contacts((HOSTILE,), HOSTILE),
        Card(HOSTILE, HOSTILE, Tone.NO, (Paragraph(HOSTILE),)),
    )
    page = render(Document(HOSTILE, blocks), WORDS, look)
    words = " ".join(re.sub(r"\x1b\[[0-9;]*m", "", page).split())
    said = words.replace(" ", "").count(HOSTILE_SHOWN.replace(" ", ""))
    assert said >= 13
    assert not re.sub(r"\x1b\[[0-9;]*m|\n", "", page).count("\x1b")
    assert "\u202e" not in page


def test_colours_only_where_they_are_allowed() -> None:
    """Weight may stay: it isn't a colour."""
    page = Document("Titel", (Paragraph("Goed.", Tone.GOOD),))
    colours = re.compile(r"\x1b\[[0-9;]*3[0-7]m")
    assert colours.search(render(page, WORDS, WIDE))
    assert not colours.search(render(page, WORDS, replace(WIDE, colour=False)))


def test_every_tone_has_its_look() -> None:
    """A new tone has to be decided on."""
    assert set(TONES) == set(Tone)


def test_title_is_not_said_twice() -> None:
    """A page whose first heading is its title."""
    page = render(Document("Hulp", (Heading("Hulp", 1), Paragraph("Bel."))), WORDS, WIDE)
    assert page.count("Hulp") == 1


def test_empty_document_is_nothing() -> None:
    """No blank lines above a question without a page."""
    assert render(Document(""), WORDS, WIDE) == ""


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        (
            WIDE,
            [
                " Nu                                     Daarna",
                " Huurtoeslag",
                " € 369 per maand                        € 426 per maand",
                "   Dat is meer.",
            ],
        ),
        (
            NARROW,
            [
                "Huurtoeslag",
                "  Nu: € 369 per maand",
                "  Daarna: € 426 per maand",
                "  Dat is meer.",
            ],
        ),
    ],
)
def test_two_values_stand_beside_each_other_where_there_is_room(
    look: Look, expected: list[str]
) -> None:
    """On a narrow screen below each other, each after its heading."""
    pair = Pair("Huurtoeslag", "€ 369 per maand", "€ 426 per maand", note="Dat is meer.")
    lines = shown(look, Pairs("Nu", "Daarna", (pair,)))
    assert [line.rstrip() for line in lines] == expected
