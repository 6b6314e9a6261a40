"""What a person has begun with, and how the plan names it."""

from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.app import plan
from geldstap.app.letter import rights_begun
from geldstap.interview.session import Session
from geldstap.model.answer import Answer, Given
from geldstap.steps.plan import PlanItem, PlanKind
from tests.app.worlds import world


@pytest.mark.parametrize(
    ("answers", "begun"),
    [
        ({}, False),
        (
            {"aantal_aanbiedingen": Given(Decimal(1)), "aanbiedingen.1.leverancier": Given("A")},
            False,
        ),
        ({"energie.soort": Given("vast")}, False),
        ({"aantal_kinderen": Given(Decimal(0))}, True),
    ],
)
def test_an_offer_for_energy_begins_nothing_about_rights(
    tmp_path: Path, answers: dict[str, Answer], begun: bool
) -> None:
    """How many offers there are was counted by the program."""
    assert rights_begun(Session(answers), world(tmp_path)) is begun


@pytest.mark.parametrize(
    ("regulation", "language", "line"),
    [
        ("energiecoach", "nl", "Kijken of een energiecoach iets voor u is"),
        ("energiecoach", "en", "See whether an energy coach is something for you"),
        (
            "sociale_fondsen",
            "nl",
            "Een hulpverlener vragen om een aanvraag bij Sociale Fondsen Den Haag",
        ),
        ("ooievaarspas", "nl", "Ooievaarspas aanvragen"),
    ],
)
def test_the_plan_says_apply_only_where_one_applies(
    tmp_path: Path, regulation: str, language: str, line: str
) -> None:
    """An energy coach makes an appointment, and for a fund a helper applies."""
    session = Session({"gemeente": Given("GM0518")})
    at = world(tmp_path)
    item = PlanItem(PlanKind.APPLY, regulation)
    assert plan.line_of(item, session, at, at.words(language)) == line
