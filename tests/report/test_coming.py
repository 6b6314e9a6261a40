"""What comes up, one line each."""

from datetime import date

import pytest

from geldstap.report.coming import coming_line
from geldstap.steps.birthdays import Turn
from geldstap.steps.effects import Direction
from geldstap.steps.overview import Coming, Kind
from tests.report.households import DUTCH, ENGLISH, library

DAY = date(2027, 1, 15)
ALLOWANCES = ("zorgtoeslag", "huurtoeslag", "kinderbijslag", "kindgebonden_budget", "bijstand")
CHILD, PARTNER, SELF = (
    f"{whose}.geboortedatum" for whose in ("kinderen.2", "partner", "aanvrager")
)


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (
            Coming(DAY, Kind.APPLY, ("zorgtoeslag",), planned=True),
            (
                "15 januari 2027: laatste dag om Zorgtoeslag aan te vragen, als het bij u past. Dit staat "
                "in uw plan."
            ),
        ),
        (
            Coming(DAY, Kind.HANDSET_PAID, ("telefoon",)),
            "Rond 15 januari 2027: uw toestel is afbetaald. Dan kunnen de kosten ervoor stoppen.",
        ),
        (
            Coming(DAY, Kind.PENSION, (PARTNER,), until=date(2027, 1, 31), age=67),
            (
                "Tussen 15 januari 2027 en 31 januari 2027: uw partner bereikt de AOW-leeftijd (67 jaar). "
                "De AOW vraagt uw partner zelf aan bij de SVB. Andere regelingen kunnen dan ook "
                "veranderen."
            ),
        ),
        (
            Coming(DAY, Kind.FIGURES, ("zorgtoeslag",)),
            (
                "15 januari 2027: tot en met deze dag kennen wij de bedragen van Zorgtoeslag. Kijk "
                "daarna of er een nieuwe versie van geldstap is."
            ),
        ),
        (
            Coming(DAY, Kind.FIGURES, ALLOWANCES),
            (
                "15 januari 2027: tot en met deze dag kennen wij de bedragen van 5 regelingen: "
                "Zorgtoeslag, Huurtoeslag, Kinderbijslag, Kindgebonden budget, Bijstand. Kijk daarna of "
                "er een nieuwe versie van geldstap is."
            ),
        ),
    ],
)
def test_a_line_says_the_day_and_what_it_is(item: Coming, said: str) -> None:
    """In whole sentences; a day that isn't known exactly is told as such."""
    assert coming_line(item, library(), DUTCH) == said


@pytest.mark.parametrize(
    ("person", "who"),
    [
        (CHILD, "kind 2 wordt 18 jaar"),
        (PARTNER, "uw partner wordt 18 jaar"),
        (SELF, "u wordt 18 jaar"),
    ],
)
def test_a_birthday_says_what_changes_and_from_when(person: str, who: str) -> None:
    """Where it can't be told from when, no day is made up."""
    turns = (
        Turn("kinderbijslag", Direction.LESS, date(2027, 4, 1)),
        Turn("huurtoeslag", Direction.UNSURE, None),
    )
    item = Coming(DAY, Kind.BIRTHDAY, (person,), until=DAY, age=18, turns=turns)
    assert coming_line(item, library(), DUTCH) == (
        f"15 januari 2027: {who}. Wat verandert: Kinderbijslag (lager, vanaf 1 april 2027); "
        "Huurtoeslag (misschien anders)."
    )


def test_a_day_of_the_year_names_its_source() -> None:
    """In both languages."""
    item = Coming(date(2027, 4, 30), Kind.YEARLY, ("aangifte",))
    assert "Bron: consumentenbond.nl, december 2025" in coming_line(item, library(), DUTCH)
    assert "consumentenbond.nl, December 2025" in coming_line(item, library(), ENGLISH)
