"""How to apply, with whatever is known of it."""

from dataclasses import replace
from datetime import date

import pytest

from geldstap.model.decision import Decision, Outcome
from geldstap.model.regulation import Application, Regulation
from geldstap.report.applying import in_full, in_short
from geldstap.report.document import Link
from tests.report.households import DAY, DUTCH, said

YES = Decision("hulp", "set", DAY, Outcome.YES)
KNOWN = Application(
    url="https://www.denhaag.nl",
    phone="14 070",
    how="Online of op papier.",
    papers=("uw paspoort",),
    term="U hoort binnen 8 weken iets.",
    until=date(2026, 12, 31),
    calculation_url="https://www.belastingdienst.nl/rekenhulpen",
)


def regulation(application: Application) -> Regulation:
    """A regulation that one applies for in this way."""
    return Regulation("hulp", "Hulp", "", "hulp", "De gemeente", application=application)


def test_in_full_nothing_is_left_out() -> None:
    """How, papers, term, last day, phone and both addresses."""
    text = said(in_full(YES, regulation(KNOWN), DUTCH))
    for part in ("Zo vraagt u aan", KNOWN.how, "uw paspoort", KNOWN.term, "14 070"):
        assert part in text
    assert "Aanvragen kan tot en met 31 december 2026." in text
    assert text.count("https://") == 2


def test_nothing_known_is_nothing_said() -> None:
    """No heading above an empty space."""
    empty = regulation(Application())
    assert in_full(YES, empty, DUTCH) == in_short(YES, empty, DUTCH) == ()


def test_without_address_and_phone_the_card_says_how() -> None:
    """Something to do always stands there where it is known."""
    assert said(in_short(YES, regulation(Application(how="Via school.")), DUTCH)) == "Via school."


def test_a_day_that_has_passed_is_past() -> None:
    """Nobody is sent after a date that is over."""
    over = regulation(replace(KNOWN, until=date(2026, 6, 30)))
    assert "Aanvragen kon tot en met 30 juni 2026." in said(in_short(YES, over, DUTCH))


@pytest.mark.parametrize(
    ("outcome", "label"),
    [
        (Outcome.YES, "Aanvragen"),
        (Outcome.PERSON_DECIDES, "Aanvragen"),
        (Outcome.DEPENDS, "Meer weten"),
        (Outcome.CLOSED, "Meer weten"),
        (Outcome.NO, "Meer weten"),
    ],
)
def test_only_what_is_likely_invites_to_apply(outcome: Outcome, label: str) -> None:
    """Else the address is there to learn more."""
    link = in_short(replace(YES, outcome=outcome), regulation(KNOWN), DUTCH)[0]
    assert isinstance(link, Link)
    assert link.label == label
