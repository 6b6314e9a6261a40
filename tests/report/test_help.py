"""Human help in words."""

from dataclasses import replace

import pytest

from geldstap.model.contact import Contact, ContactRole
from geldstap.report.document import Block, Contacts, Heading
from geldstap.report.help import (
    contact_block,
    contact_line,
    help_blocks,
    help_in_short,
    topic_blocks,
)
from geldstap.rulesets.contacts import Contacts as AllContacts
from geldstap.rulesets.help_topics import Topic
from geldstap.rulesets.places import Places
from geldstap.text.content import QuestionText
from tests.report.households import DAY, DEN_HAAG, DUTCH, HELPDESK, said

KNOWN = Contact(
    "geldfit",
    "Geldfit",
    "0800-8115",
    "https://geldfit.nl",
    "Vertelt welke hulp er is",
    hours="op werkdagen",
    cost="gratis",
    anonymous=True,
    checked=DAY,
)
CRISIS = Contact(
    "112", "Alarmnummer", "112", what="Bij direct gevaar.", short="direct gevaar", urgent=True
)
QUESTION = QuestionText(
    "Hoeveel huur betaalt u?", "uw huur", why="Daarmee rekenen wij.", paper="Uw huurcontract."
)


def test_a_line_says_all_that_is_known() -> None:
    """Name, number, what for, cost, hours, role, anonymous, when checked, address."""
    assert contact_line(KNOWN, DUTCH) == (
        "Geldfit: 0800-8115. Vertelt welke hulp er is. Kosten: gratis. Tijden: op werkdagen. "
        "Helpt u, en beslist niet over u. U hoeft uw naam niet te noemen. Nagekeken op "
        "22 november 2026. Website: https://geldfit.nl"
    )


@pytest.mark.parametrize(
    ("contact", "text"),
    [
        (replace(KNOWN, hours=""), "Tijden niet bekend."),
        (replace(KNOWN, cost=""), "Kosten niet bekend."),
        (replace(KNOWN, anonymous=None), "Of u uw naam moet noemen, weten wij niet."),
        (replace(KNOWN, anonymous=False), "Zij vragen uw naam."),
        (replace(KNOWN, checked=None), "Dit hebben wij niet kunnen nakijken."),
        (replace(KNOWN, phone="", url=""), "Geldfit: nummer niet bekend."),
        (replace(KNOWN, role=ContactRole.DECIDES), "Beslist ook over aanvragen."),
        (replace(KNOWN, role=ContactRole.ENFORCES), "Let ook op of mensen zich aan regels houden."),
    ],
)
def test_what_isn_t_known_is_said(contact: Contact, text: str) -> None:
    """Nothing is guessed, and the role always is there."""
    assert text in contact_line(contact, DUTCH)


def test_a_website_alone_is_no_phone() -> None:
    """Hours and names are about calling; the address ends the line, so it can be copied."""
    line = contact_line(replace(KNOWN, phone="", hours="", anonymous=None), DUTCH)
    assert line.startswith("Geldfit. Vertelt")
    assert line.endswith("Website: https://geldfit.nl")
    assert "Tijden" not in line
    assert "naam" not in line


def test_contacts_keep_their_order_and_caption() -> None:
    """Nearest first, as they were given."""
    block = contact_block((HELPDESK, KNOWN), DUTCH, "Bel gerust")
    assert [line.partition(":")[0] for line in block.lines] == ["Helpdesk Geldzaken", "Geldfit"]
    assert block.caption == "Bel gerust"


def test_in_short_it_begins_with_humans_then_danger_then_the_question() -> None:
    """A number never stands below an explanation."""
    meaning = (Heading("Wat wij bedoelen"),)
    text = said(help_in_short((CRISIS,), (HELPDESK, KNOWN), DUTCH, QUESTION, meaning))
    order = (
        "Een mens die u helpt",
        "Helpdesk Geldzaken: (070) 353 61 88. Kosten: gratis. Helpt u, en beslist niet over u.",
        "Geldfit: 0800-8115. Kosten: gratis.",
        "112: direct gevaar",
        "Wat wij bedoelen",
        "Waarom wij dit vragen",
        "Daarmee rekenen wij.",
        "op deze computer",
        "Waar u het antwoord vindt",
        "Uw huurcontract.",
    )
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_in_danger_the_line_is_short() -> None:
    """The number, and what for; nothing to read through."""
    (block,) = help_blocks((CRISIS,), (), DUTCH)
    assert isinstance(block, Contacts)
    assert block.lines == ("112: direct gevaar",)


def test_without_a_paper_there_is_no_heading_for_it() -> None:
    """Some answers stand on no paper."""
    text = said(help_in_short((), (), DUTCH, QuestionText("Hoe?", "hoe")))
    assert "Waar u het antwoord vindt" not in text
    assert "Waarom wij dit vragen" not in text


def test_help_in_den_haag() -> None:
    """112 and 113 first, then the municipality's own number, and Geldfit."""
    everyone = AllContacts.load("nl")[0]
    municipality = Places().by_code(DEN_HAAG)
    assert municipality is not None
    helpers = everyone.for_municipality(municipality)
    text = said(help_blocks(everyone.crisis(), helpers, DUTCH))
    places = [text.index(part) for part in ("112: ", "113: ", "(070) 353 61 88", "0800-8115")]
    assert places == sorted(places)


def test_who_has_no_number_comes_after_who_has_and_says_where_it_is() -> None:
    """In short the way to a door stands in what one finds there."""
    door = replace(KNOWN, name="De Geldzaak", phone="", what="Op Steenweg 20")
    text = said(help_in_short((), (door, HELPDESK), DUTCH))
    assert text.index("(070) 353 61 88") < text.index("De Geldzaak. Op Steenweg 20.")


def test_beside_a_question_only_the_nearest_are_named() -> None:
    """What one asked help for stays in view; all of them are one choice away."""
    third = replace(KNOWN, name="Een derde")
    text = said(help_in_short((), (HELPDESK, KNOWN, third), DUTCH))
    assert "Geldfit" in text
    assert "Een derde" not in text


CALLING: tuple[Block, ...] = (Heading("Als u belt"),)


@pytest.mark.parametrize("topic", [Topic.VIOLENCE, Topic.SUICIDE])
def test_in_a_crisis_the_numbers_lead_and_nothing_is_said_of_money(topic: Topic) -> None:
    """How to call about money would be out of place."""
    blocks = topic_blocks(topic, (CRISIS,), (KNOWN,), DUTCH, calling=CALLING)
    assert blocks[0] == Contacts(("112: direct gevaar",), "Wie u kunt bellen")
    assert "Als u belt" not in said(blocks)


def test_elsewhere_one_reads_how_to_begin() -> None:
    """Who can help with this comes first, then how one begins."""
    text = said(topic_blocks(Topic.MONEY, (CRISIS,), (KNOWN,), DUTCH, calling=CALLING))
    places = [text.index(part) for part in ("Geldfit: 0800-8115", "Wat u kunt", "Als u belt")]
    assert places == sorted(places)
