"""What the privacy page says."""

from datetime import date

from geldstap.report.privacy import privacy_blocks
from tests.report.households import DUTCH, said

PATH = "/home/ilse/geldstap/antwoorden.json"


def test_what_is_kept_is_said_with_its_place_and_day() -> None:
    """What, where, why, since when, who can read it, and how to erase it."""
    text = said(privacy_blocks(True, PATH, date(2026, 11, 20), DUTCH))
    assert f"Ze staan hier: {PATH}" in text
    assert "zodat u een andere keer verder kunt" in text
    assert "Voor het laatst bewaard op 20 november 2026." in text
    assert "kan ze ook lezen" in text
    assert "Typ “geldstap wis”" in text


def test_what_erases_is_what_can_be_typed() -> None:
    """Somebody who keeps answers in a folder of their own needs that folder in it."""
    command = "geldstap --gegevens /media/usb"
    text = said(privacy_blocks(True, PATH, None, DUTCH, command))
    assert "Typ “geldstap --gegevens /media/usb wis”" in text


def test_nothing_kept_is_said_too() -> None:
    """And where it would be, for who wants to look."""
    text = said(privacy_blocks(False, PATH, None, DUTCH))
    assert f"Hier is niets van u bewaard: {PATH}" in text
    assert "Kiest u later voor bewaren, dan staat het daar." in text
    assert "Er is nu niets om te wissen." in text


def test_without_a_place_none_is_named() -> None:
    """A guided session keeps nothing anywhere."""
    text = said(privacy_blocks(False, "", None, DUTCH))
    assert "Van u is op deze computer niets bewaard." in text
    assert "/" not in text


def test_it_begins_with_what_never_happens() -> None:
    """No network, no account, nobody watching."""
    assert said(privacy_blocks(False, "", None, DUTCH)).startswith(DUTCH.page("privacy")[0])


def test_exports_are_the_person_s_own() -> None:
    """Erasing doesn't reach files that somebody moved."""
    assert "Dat haalt u zelf weg." in said(privacy_blocks(True, PATH, None, DUTCH))
