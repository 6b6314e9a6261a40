"""The sheet to practise with is the household that the program has."""

from pathlib import Path

import yaml

from geldstap.app.example import PRACTICE, path_of
from geldstap.text.formats import day

SHEET = Path(__file__).resolve().parents[2] / "docs" / "oefenblad.md"


def test_the_sheet_says_what_the_household_says() -> None:
    """Each amount and each day of the file stands on the sheet, as a person would write it."""
    sheet = SHEET.read_text(encoding="utf-8")
    household = yaml.safe_load(path_of(PRACTICE).read_text(encoding="utf-8"))
    amounts = [
        household["kale_huur"],
        household["vermogen"],
        household["netto_inkomen"],
        household["aanvrager"]["toetsingsinkomen"],
        household["telefoon"]["kosten_abonnement"],
        *household["budget"].values(),
    ]
    missing = [each for each in amounts if _written(each) not in sheet]
    days = (
        household["peildatum"],
        household["aanvrager"]["geboortedatum"],
        household["kinderen"][0]["geboortedatum"],
        household["telefoon"]["einddatum"],
    )
    missing += [each for each in days if day(each, "nl") not in sheet]
    assert missing == []


def _written(amount: object) -> str:
    """`19400` is 19.400 on paper, and `426.29 per kwartaal` has a comma."""
    number, _, period = str(amount).partition(" ")
    whole, _, cents = number.partition(".")
    dotted = f"{int(whole):,}".replace(",", ".") + (f",{cents}" if cents else "")
    return f"{dotted} {period}".rstrip()
