"""`geldstap regelingen effect`: what a set does for many households at once."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import Program
from tests.cli.test_results import valid

NAMES = (
    "aanvrager.leeftijd;heeft_partner;aantal_kinderen;aantal_medebewoners;vermogen;"
    "aanvrager.toetsingsinkomen;netto_inkomen;aanvrager.rechtmatig_verblijf;aanvrager.zorgverzekerd"
)


def _file(folder: Path, *incomes: int) -> str:
    """Single people of 40 with these yearly incomes."""
    path = folder / "huishoudens.csv"
    rows = [f"40;nee;0;0;0;{income};{income // 15};ja;ja" for income in incomes]
    path.write_text("\n".join([NAMES, *rows]) + "\n", encoding="utf-8")
    return str(path)


def test_sums_are_those_of_the_published_amounts(program: Program, tmp_path: Path) -> None:
    """Zorgtoeslag 2026 for who lives alone: 120 a month up to 30.500, and 91 up to 33.000.

    Source: Tabel maandbedragen zorgtoeslag 2026, Belastingdienst.
    """
    path = _file(tmp_path, *[30_500] * 10, *[33_000] * 10, *[90_000] * 10)
    found = valid(
        program, "effect", program("regelingen", "effect", "--bestand", path, "--json").out
    )
    allowance = {each["regeling"]: each for each in found["regelingen"]}["zorgtoeslag"]
    assert (allowance["bedrag"], allowance["periode"]) == ("2110.00", "maand")


def test_counts_of_few_people_are_not_told(program: Program, tmp_path: Path) -> None:
    """Nine of thirty, and thirty less nine: neither can be found out."""
    path = _file(tmp_path, *[25_000] * 9, *[90_000] * 21)
    run = program("regelingen", "effect", "--bestand", path)
    (line,) = [line for line in run.out.splitlines() if line.startswith("Zorgtoeslag:")]
    assert line == "Zorgtoeslag: minder dan 10"
    path = _file(tmp_path, *[25_000] * 21, *[90_000] * 9)
    run = program("regelingen", "effect", "--bestand", path)
    assert "Zorgtoeslag: meer dan 20" in run.out
    found = valid(
        program, "effect", program("regelingen", "effect", "--bestand", path, "--json").out
    )
    allowance = {each["regeling"]: each for each in found["regelingen"]}["zorgtoeslag"]
    assert allowance["krijgt"] is None
    assert allowance["bedrag"] is None


def test_facts_that_are_missing_are_named(program: Program, tmp_path: Path) -> None:
    """So that somebody can add a column; nobody counts as having no right."""
    path = _file(tmp_path, *[20_000] * 20)
    out = " ".join(program("regelingen", "effect", "--bestand", path).out.split())
    assert "Huurtoeslag: minder dan 10" in out
    assert "Er ontbreken gegevens: meer dan 10." in out
    assert "Met deze gegevens erbij is meer te zeggen:" in out
    assert "woonsituatie" in out
    assumed = ("--neem-aan", "woonsituatie=koop")
    out = " ".join(program("regelingen", "effect", "--bestand", path, *assumed).out.split())
    assert "Huurtoeslag: minder dan 10 Samen" not in out
    assert "woonsituatie" not in out


@pytest.mark.parametrize("city", [(), ("--gemeente", "Den Haag")])
def test_without_a_file_the_households_are_invented(
    program: Program, tmp_path: Path, city: tuple[str, ...]
) -> None:
    """Which is said first; a table and a picture go into a folder, over no other file."""
    run = program("regelingen", "effect", *city, "--bewaar", str(tmp_path))
    assert (run.code, run.err) == (0, "")
    assert "bedachte huishoudens" in run.out
    assert "Meer inkomen" in run.out
    table = (tmp_path / "effect.csv").read_text(encoding="utf-8")
    assert table.startswith("regeling;naam;krijgt;")
    picture = ET.fromstring((tmp_path / "effect.svg").read_text(encoding="utf-8"))  # noqa: S314 - our own file
    lines = [each for each in picture.iter() if each.tag.endswith("polyline")]
    assert len(lines) >= 6
    assert all(each.get("points") for each in lines)
    again = program("regelingen", "effect", *city, "--bewaar", str(tmp_path))
    assert again.code == 0
    assert (tmp_path / "effect-2.svg").exists()


def test_the_form_of_what_is_invented(program: Program) -> None:
    """Held by the schema, in both languages."""
    for language in ("nl", "en"):
        ran = program("regelingen", "effect", "--json", "--taal", language)
        document = valid(program, "effect", ran.out)
        assert document["bedacht"]
        assert document["marginale_druk"] is None
        assert [len(each["punten"]) for each in document["inkomens"]] == [121] * 6


def test_how_much_more_income_takes_away(program: Program, tmp_path: Path) -> None:
    """At 25.000 zorgtoeslag falls by 13.7 % of what is above the threshold; at 90.000 by nothing."""
    path = _file(tmp_path, *[33_000] * 20, *[90_000] * 30)
    found = valid(
        program, "effect", program("regelingen", "effect", "--bestand", path, "--json").out
    )
    pressure = found["marginale_druk"]
    assert "zorgtoeslag" in pressure["regelingen"]
    shares = {each["hoogstens"]: each["huishoudens"] for each in pressure["verdeling"]}
    assert shares == {0: 30, 25: 20, 50: None, 75: None, 100: None, None: None}


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--neem-aan", "vermogen"], "“vermogen” is geen feit met een waarde."),
        (["--gemeente", "Assen"], "In “Assen” staat geen set."),
        (["--bestand", "nergens.csv"], "nergens.csv"),
    ],
)
def test_what_is_wrong_with_the_line(program: Program, arguments: list[str], expected: str) -> None:
    """In one sentence."""
    ran = program("regelingen", "effect", *arguments)
    assert ran.code != 0
    assert expected in ran.err


def test_a_folder_that_is_not_there(program: Program) -> None:
    """Nothing is made for who mistyped."""
    ran = program("regelingen", "effect", "--bewaar", "nergens/hier")
    assert ran.code == 1
    assert "Bestaat de map?" in ran.err
