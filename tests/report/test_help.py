"""Human help in words."""

from dataclasses import replace

import pytest

from geldstap.model.contact import Contact, ContactRole
from geldstap.report.document import Contacts
from geldstap.report.help import contact_block, contact_line, help_blocks, help_in_short
from geldstap.rulesets.contacts import Contacts as AllContacts
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
CRISIS = Contact("112", "Alarmnummer", "112", what="Bij direct gevaar.", hours="dag en nacht")
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
    text = said(help_in_short((CRISIS,), (HELPDESK, KNOWN), DUTCH, QUESTION))
    order = (
        "Een mens die u helpt",
        "Helpdesk Geldzaken: (070) 353 61 88. Kosten: gratis. Helpt u, en beslist niet over u.",
        "Geldfit: 0800-8115. Kosten: gratis.",
        "Bij gevaar, of als het u te veel wordt: Alarmnummer 112.",
        "Waarom wij dit vragen",
        "Daarmee rekenen wij.",
        "op deze computer",
        "Waar u het antwoord vindt",
        "Uw huurcontract.",
    )
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_in_danger_the_line_is_short() -> None:
    """Number, what for, when; nothing to read through."""
    (block,) = help_blocks((CRISIS,), (), DUTCH)
    assert isinstance(block, Contacts)
    assert block.lines == ("Alarmnummer: 112. Bij direct gevaar. Tijden: dag en nacht.",)


def test_without_a_paper_there_is_no_heading_for_it() -> None:
    """Some answers stand on no paper."""
    text = said(help_in_short((), (), DUTCH, QuestionText("Hoe?", "hoe")))
    assert "Waar u het antwoord vindt" not in text
    assert "Waarom wij dit vragen" not in text


def test_help_in_den_haag() -> None:
    """The municipality's own number first, then Geldfit, and 112 and 113 on the same page."""
    everyone = AllContacts.load("nl")[0]
    municipality = Places().by_code(DEN_HAAG)
    assert municipality is not None
    helpers = everyone.for_municipality(municipality)
    text = said(help_blocks(everyone.crisis(), helpers, DUTCH))
    places = [text.index(part) for part in ("(070) 353 61 88", "0800-8115", "112", "113 Zelf")]
    assert places == sorted(places)
