"""What is kept of what people type in their own words."""

import pytest

from geldstap.app import free_text
from geldstap.app.free_text import look_at, without_numbers
from geldstap.text.words import Words

NL = Words.load("nl")


def test_a_bsn_is_not_kept_and_the_rest_is() -> None:
    """111222333 passes the test of a BSN (see tests/source/test_personal_numbers)."""
    found = look_at("Mijn nummer is 111 222 333.\nWelke rekening gaat eerst?")
    assert found.text == "Mijn nummer is […]. Welke rekening gaat eerst?"
    assert found.removed
    assert found.doubtful == ()


def test_a_reference_stays_until_the_person_says_otherwise() -> None:
    """It stands in the text, and is asked about."""
    found = look_at("Klantnummer 123456782")
    assert (found.text, found.removed) == ("Klantnummer 123456782", False)
    assert found.doubtful == ("123456782",)
    assert without_numbers("Klantnummer 123456782") == "Klantnummer […]"


def test_what_was_left_out_once_is_left_out_again() -> None:
    """A text that was looked at says the same the second time."""
    once = look_at("bsn 111222333, kenmerk 123456789")
    assert look_at(once.text).text == once.text
    assert not look_at(once.text).removed


def test_escapes_for_the_terminal_go() -> None:
    """What was pasted can't steer a screen."""
    assert look_at("hallo \x1b[31mrood\x1b[0m").text == "hallo rood"


def test_a_phone_number_may_stay_and_is_told() -> None:
    """Whoever reads the note can call."""
    found = look_at("Bel 06-12345678 of mail a@b.nl")
    assert found.text == "Bel 06-12345678 of mail a@b.nl"
    said = free_text.tells_text(found.tells, NL)
    assert "een e-mailadres, een telefoonnummer" in said
    assert free_text.tells_text((), NL) == ""


@pytest.mark.parametrize(("length", "is_too_long"), [(480, False), (481, True)])
def test_a_text_fits_up_to_its_limit(length: int, is_too_long: bool) -> None:
    """And otherwise it says by how much, and that the rest can be told."""
    said = free_text.too_long_text("a" * length, 480, NL)
    assert bool(said) == is_too_long
    assert not is_too_long or ("480" in said and "481" in said)
