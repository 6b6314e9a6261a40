"""What came out in a few lines, beside the question."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.money import Period
from geldstap.model.status import Status
from geldstap.report.in_short import energy_in_short, outcome_in_short, rights_in_short
from geldstap.steps.energy import leaving
from geldstap.steps.energy_contract import EnergyContract, EnergyKind
from geldstap.steps.standing import Fits, Standing
from tests.report.households import DAY, DUTCH, decisions, library

NEW_YEAR = date(2027, 1, 1)
PAID = AmountRange(Decimal(80), Decimal(129), Period.MONTH)


@pytest.mark.parametrize(
    ("decided", "text"),
    [
        (Decision("a", "b", DAY, Outcome.YES), "waarschijnlijk wel"),
        (
            Decision("a", "b", DAY, Outcome.YES, paid=PAID),
            "waarschijnlijk wel, tussen € 80 en € 129 per maand",
        ),
        (
            Decision("a", "b", DAY, Outcome.PERSON_DECIDES, paid=PAID),
            "misschien; als u het krijgt: tussen € 80 en € 129 per maand",
        ),
        (Decision("a", "b", DAY, Outcome.DEPENDS), "nog niet zeker"),
        (
            Decision("a", "b", DAY, Outcome.DEPENDS, paid=PAID),
            "nog niet zeker; als u het krijgt: tussen € 80 en € 129 per maand",
        ),
        (Decision("a", "b", DAY, Outcome.NO, paid=PAID), "waarschijnlijk niet"),
        (Decision("a", "b", DAY, Outcome.CLOSED), "nu gesloten"),
        (Decision("a", "b", DAY, Outcome.NOT_YET_OPEN), "nog niet open"),
        (Decision("a", "b", DAY, Outcome.NOT_COVERED), "rekenen wij niet uit"),
        (
            Decision("a", "b", DAY, Outcome.UNKNOWN_SINCE, since=date(2026, 7, 1)),
            "onbekend sinds 1 juli 2026",
        ),
        (
            Decision("a", "b", NEW_YEAR, Outcome.UNKNOWN_SINCE, since=NEW_YEAR),
            "onbekend voor 2027",
        ),
        (
            Decision("a", "b", date(2028, 2, 1), Outcome.UNKNOWN_SINCE, since=NEW_YEAR),
            "onbekend sinds 1 januari 2027",
        ),
        (Decision("a", "b", DAY, Outcome.UNKNOWN_SINCE), "onbekend"),
    ],
)
def test_an_outcome_in_a_few_words(decided: Decision, text: str) -> None:
    """Never more certain than the line of the table; no amount where there can be none."""
    assert outcome_in_short(decided, DUTCH) == text


def test_what_is_likely_is_named() -> None:
    """With its amount, and no more than that: the page itself counts the rest."""
    (line,) = rights_in_short(decisions(), library(), DUTCH).split("\n")
    assert line.startswith("Waarschijnlijk wel: ")
    assert "Zorgtoeslag (€ 129 per maand)" in line


def test_nothing_decided_is_nothing_said() -> None:
    """No empty lines."""
    assert rights_in_short((), library(), DUTCH) == ""


def test_energy_says_from_when_leaving_is_free() -> None:
    """Not what it costs now: the page begins with that, and so nothing where it is free now."""
    fixed = EnergyContract(EnergyKind.FIXED, date(2025, 10, 11), date(2027, 10, 10))
    in_short = energy_in_short(leaving(fixed, DAY), (), DUTCH)
    assert in_short == "Zonder kosten weg vanaf 10 oktober 2027."
    variable = EnergyContract(EnergyKind.VARIABLE)
    assert energy_in_short(leaving(variable, DAY), (), DUTCH) == ""


def test_what_can_t_wait_and_what_is_fine_are_named() -> None:
    """First what is urgent, then what may not be right any more; what is fine at the end."""
    standings = {
        "zorgtoeslag": Standing(Status.RECEIVES, fits=Fits.YES),
        "kindgebonden_budget": Standing(Status.RECEIVES, fits=Fits.NO),
        "ooievaarspas": Standing(Status.APPLIED),
        "huurtoeslag": Standing(Status.HIDDEN),
    }
    made = decisions(dreigt_kwijt_te_raken=True)
    lines = rights_in_short(made, library(), DUTCH, standings).split("\n")
    assert lines[:2] == [
        "Dit eerst: Schuldhulp met spoed.",
        "Kijk of dit nog klopt: Kindgebonden budget.",
    ]
    assert lines[-2:] == [
        "Dit krijgt u al, en dat past: Zorgtoeslag.",
        "Aangevraagd: Ooievaarspas.",
    ]
    assert "Huurtoeslag" not in "".join(lines)
