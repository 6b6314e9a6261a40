"""`geldstap regelingen`: lists, one regulation, a check and a test of a set."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from geldstap.cli.output import HUMAN
from geldstap.rulesets.check import set_folders
from geldstap.rulesets.names import NATIONAL
from geldstap.source.data import regelingen_root
from tests.cli.conftest import Program
from tests.cli.test_results import valid
from tests.rulesets.edited_sets import change, copied

BUNDLED = set_folders(regelingen_root())


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """A copy of the set of Den Haag, to make mistakes in."""
    return copied(tmp_path)


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_the_group_alone_says_what_there_is(program: Program) -> None:
    """As its help does."""
    assert program("regelingen") == program("regelingen", "--help")
    assert "Gebruik: geldstap regelingen OPDRACHT [OPTIES]" in program("regelingen").out


@pytest.mark.parametrize("name", ["lijst", "toon", "controleer", "test", "vergelijk", "effect"])
def test_help_of_a_command_of_the_group(program: Program, name: str) -> None:
    """In front or behind, with the name of the group."""
    behind, in_front = (
        program("regelingen", name, "--help"),
        program("--help", "regelingen", name),
    )
    assert behind == in_front
    assert f"Gebruik: geldstap regelingen {name}" in behind.out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["lijts"], "De opdracht “lijts” kennen wij niet. Bedoelde u “lijst”?"),
        (["lijts", "--help"], "De opdracht “lijts” kennen wij niet. Bedoelde u “lijst”?"),
        (["toon"], "Achter “geldstap regelingen toon” ontbreekt nog iets: REGELING."),
        (["toon", "a", "b"], "Achter “geldstap regelingen toon” staat te veel."),
        (["lijst", "--verlopt"], "Bedoelde u “--verloopt”?"),
        (["--json", "lijst"], "Typ “geldstap regelingen --help” voor uitleg."),
        (
            ["toon", "zorgtoeslg"],
            "De regeling “zorgtoeslg” kennen wij niet. Bedoelde u “zorgtoeslag”?",
        ),
        (["toon", "Zorg toeslag"], "Bedoelde u “zorgtoeslag”?"),
        (
            ["toon", "Bijzondere_bijstand"],
            "is per gemeente anders. Noem de gemeente erbij, met --gemeente.",
        ),
        (["toon", "\x1b[31m"], "De regeling “·[31m” kennen wij niet."),
        (["toon", "aow", "--bewaar", "aow.pdf"], "Schrijf het zo: --bewaar regeling.html"),
        (["controleer", "nergens"], "In “nergens” staat geen set."),
        (["test", "nergens"], "Noem de map waarin het bestand set.yaml staat."),
        (["lijst", "--gemeente", "Den Haach"], "Bedoelde u een van deze: Den Haag"),
        (["lijst", "--gemeente", "Qqq"], "De gemeente “Qqq” kennen wij niet. Kijk de naam na."),
    ],
)
def test_a_wrong_line_says_what_is_right(
    program: Program, arguments: list[str], expected: str
) -> None:
    """On standard error, with a human, and exit code 2."""
    ran = program("regelingen", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert expected in _flat(ran.err)
    assert HUMAN in ran.err


def test_the_list_names_every_regulation(program: Program) -> None:
    """By the name for people and the one for commands; nationally, and of a municipality."""
    form = json.loads(program("regelingen", "lijst", "--json").out)
    listed = _flat(program("regelingen", "lijst").out)
    for each in form["regelingen"]:
        assert each["naam"] in listed
        assert f"Naam in bestanden: {each['regeling']}." in listed
    assert {each["set"] for each in form["regelingen"]} == {NATIONAL}
    sets = re.search(r"Er is een set van: ([^.]+)\.", listed)
    assert sets is not None
    assert {"Breda", "Den Haag", "Utrecht"} <= set(re.split(r", | en ", sets.group(1)))
    assert "Voorbeeldgemeente" not in listed
    near = program("regelingen", "lijst", "--gemeente", "den haag").out
    assert "Ooievaarspas: bekend tot en met 31 december 2026" in near


def test_a_municipality_without_a_set_is_told_so(program: Program) -> None:
    """Nobody may think that there is nothing."""
    ran = program("regelingen", "lijst", "--gemeente", "Groningen")
    assert ran.code == 0
    assert "Van Groningen is er nog geen set." in _flat(ran.out)


def test_the_list_as_data(program: Program) -> None:
    """Its published form, with what runs out in the order of days."""
    ran = program("regelingen", "lijst", "--gemeente", "Den Haag", "--json", "--taal", "en")
    document = valid(program, "regelingen", ran.out)
    health = next(each for each in document["regelingen"] if each["regeling"] == "zorgtoeslag")
    assert (health["bekend"], health["bekend_tot_en_met"]) == (True, "2026-12-31")
    assert health["naam"] != "Zorgtoeslag"
    days = [each["laatste_dag"] or "9" for each in document["verloopt"]]
    assert days == sorted(days)
    assert document["oude_bronnen"] == []
    later = program("regelingen", "lijst", "--json", "--peildatum", "2028-01-01").out
    document = valid(program, "regelingen", later)
    assert document["oude_bronnen"]
    health = next(each for each in document["regelingen"] if each["regeling"] == "zorgtoeslag")
    assert (health["bekend"], health["bekend_tot_en_met"]) == (False, "2026-12-31")


def test_what_runs_out_stands_below_its_day(program: Program) -> None:
    """Earliest first; what has run out already comes last, with sources long unseen."""
    ran = program("regelingen", "lijst", "--verloopt", "--gemeente", "Den Haag")
    headings = re.findall(r"^Laatste dag: (.*)$|^(Al verlopen.*)$", ran.out, re.MULTILINE)
    named = [day or other for day, other in headings]
    assert named[0] == "31 december 2026"
    assert "31 december 2025" in named[named.index("Al verlopen op 22 november 2026") :]
    assert "meer dan een jaar geleden" not in ran.out
    later = program("regelingen", "lijst", "--verloopt", "--peildatum", "2028-01-01").out
    assert "Bronnen die meer dan een jaar geleden zijn gezien" in later
    assert "Na 1 januari 2028" in later or "Vanaf 1 januari 2028" in later


@pytest.mark.parametrize("name", ["zorgtoeslag", "Zorgtoeslag", " ZORGTOESLAG "])
def test_a_regulation_by_id_or_name(program: Program, name: str) -> None:
    """However it is written."""
    ran = program("regelingen", "toon", name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Zorgtoeslag\n")
    assert "Wie beslist: De Dienst Toeslagen" in ran.out


def test_a_regulation_of_a_municipality_is_found_without_naming_it(program: Program) -> None:
    """And its municipality's contact stands below it."""
    ran = program("regelingen", "toon", "ooievaarspas")
    assert ran == program("regelingen", "toon", "Ooievaarspas", "--gemeente", "Den Haag")
    assert "(070) 353 61 88" in ran.out


def test_an_expert_sees_examples_and_what_was_not_compared(program: Program) -> None:
    """What was published is told apart from what was worked out by hand."""
    health = program("regelingen", "toon", "zorgtoeslag", "--deskundig").out
    assert "Met een uitkomst die iemand anders heeft gepubliceerd" in _flat(health)
    assert "uitbetaald € 130 per maand" in _flat(health)
    card = program("regelingen", "toon", "ooievaarspas", "--deskundig").out
    assert "heeft de instantie de uitkomst gepubliceerd" in _flat(card)
    assert "Voorbeelden" not in program("regelingen", "toon", "zorgtoeslag").out


@pytest.mark.parametrize("name", ["aow.html", "aow.TXT"])
def test_a_page_is_kept_in_a_file(program: Program, name: str) -> None:
    """Never over another one; the page itself doesn't come on the screen."""
    first = program("regelingen", "toon", "aow", "--bewaar", name)
    path = program.folder / name
    assert first.code == 0
    assert str(path) in first.out
    text = path.read_text(encoding="utf-8")
    assert ("<html" in text) is name.endswith(".html")
    assert "AOW (ouderdomspensioen)" in text
    program("regelingen", "toon", "aow", "--bewaar", name)
    assert path.with_stem("aow-2").exists()


def test_a_page_that_can_not_be_kept(program: Program) -> None:
    """A calm sentence, and exit code 1."""
    ran = program("regelingen", "toon", "aow", "--bewaar", "nergens/aow.html")
    assert (ran.code, ran.out) == (1, "")
    assert "Het bestand kon niet worden gemaakt." in ran.err


def test_the_bundled_sets_are_in_order(program: Program) -> None:
    """They say so, with what they hold."""
    ran = program("regelingen", "controleer")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("Deze set is in orde.") == len(BUNDLED)
    assert "Regelingen van Den Haag (versie " in ran.out
    assert re.search(r"^Voorbeelden: [1-9]", ran.out, re.MULTILINE)


def test_all_mistakes_of_a_set_at_once(program: Program, city: Path) -> None:
    """Each with its place, the quoted line, carets and what may stand there; exit code 1."""
    change(city / "begrippen.yaml", "bron: ooievaarspas_grens", "bron: ooievaarspas_grns")
    rules = city / "regelingen" / "individuele_inkomenstoeslag.yaml"
    change(rules, "student = nee", "student = ne")
    change(city / "bronnen.yaml", "gezien: 2026-11-22", "gezien: 2025-01-02", first=True)
    ran = program("regelingen", "controleer", str(city))
    assert ran.code == 1
    assert f"{rules}:31:34:" in ran.out
    assert "\n            als: aanvrager.student = ne\n" in ran.out
    assert "\n" + " " * 37 + "^^\n" in ran.out
    flat = _flat(ran.out)
    assert 'de bron "ooievaarspas_grns" kennen wij niet. Bedoelde u "ooievaarspas_grens"?' in flat
    assert "Er zijn 2 dingen niet in orde." in flat
    assert "is voor het laatst gezien op 2025-01-02" in flat
    assert HUMAN in ran.out
    document = valid(
        program, "controle", program("regelingen", "controleer", str(city), "--json").out
    )
    (found,) = document["sets"]
    assert not found["in_orde"]
    assert [each["soort"] for each in found["fouten"]] == ["unknown_source", "unknown_option"]
    assert [each["soort"] for each in found["opmerkingen"]] == ["old_source"]


def test_a_set_by_its_file(program: Program, city: Path) -> None:
    """Somebody who types set.yaml means its folder."""
    by_folder = program("regelingen", "controleer", str(city))
    assert by_folder.out.startswith("Regelingen van Den Haag")
    assert program("regelingen", "controleer", str(city / "set.yaml")).out.startswith(
        "Regelingen van Den Haag"
    )


def test_examples_that_come_out(program: Program) -> None:
    """With how many there are, where they come from, and what none of them shows."""
    ran = program("regelingen", "test")
    assert (ran.code, ran.err) == (0, "")
    passed = re.findall(r"(\d+) van de (\d+) voorbeelden komen uit zoals verwacht", ran.out)
    assert len(passed) == len(BUNDLED)
    assert all(good == total for good, total in passed)
    assert "Ooievaarspas (ooievaarspas): inkomen" in ran.out
    assert "Niet vergeleken met een gepubliceerde uitkomst" in ran.out


def test_an_example_that_does_not_come_out(program: Program, city: Path) -> None:
    """Expected beside found, with the place of the example; exit code 1."""
    file = city / "voorbeelden" / "huishoudens.yaml"
    change(
        file, "    ooievaarspas: {uitkomst: ja}", "    ooievaarspas: {uitkomst: nee}", first=True
    )
    ran = program("regelingen", "test", str(city))
    assert ran.code == 1
    assert f"{file}:4\n" in ran.out
    assert "Verwacht: waarschijnlijk niet\nGevonden: waarschijnlijk wel\n" in ran.out
    document = valid(program, "test", program("regelingen", "test", str(city), "--json").out)
    (found,) = document["sets"]
    (wrong,) = found["afwijkingen"]
    assert wrong["verwacht"]["uitkomst"] == "nee"
    assert wrong["gevonden"]["uitkomst"] == "ja"
    assert found["geslaagd"] == found["bevat"]["voorbeelden"] - 1
    assert {"regeling": "ooievaarspas", "voorwaarde": "inkomen", "waarheid": "nee"} in found[
        "niet_getoond"
    ]


def test_examples_of_a_set_with_mistakes_are_not_tried(program: Program, city: Path) -> None:
    """What isn't in order comes first; nothing is said about outcomes."""
    change(city / "begrippen.yaml", "bron: ooievaarspas_grens", "bron: ooievaarspas_grns")
    ran = program("regelingen", "test", str(city))
    assert ran.code == 1
    assert "ooievaarspas_grns" in ran.out
    assert "zoals verwacht" not in ran.out
    document = valid(program, "test", program("regelingen", "test", str(city), "--json").out)
    assert document["sets"][0]["afwijkingen"] == []
    assert document["sets"][0]["geslaagd"] == 0


def test_other_commands_do_not_load_the_group(program: Program) -> None:
    """Its commands are only imported where one of them is wanted."""
    from geldstap.cli.app import GROUPS, group

    assert group(("recht",)).commands.keys() == {"recht"}
    assert GROUPS.keys() == {"regelingen"}
    assert program.like(today=date(2026, 11, 22))("recht", "--help").code == 0
