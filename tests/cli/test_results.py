"""What the commands print, for people and for programs."""

import json
import re
from dataclasses import replace
from datetime import date, datetime
from os.path import relpath
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from geldstap.cli.output import HUMAN
from geldstap.rulesets.schemas.parts import refs_in
from geldstap.rulesets.schemas.shapes import FILES
from geldstap.source.data import content_root, regelingen_root
from tests.cli.conftest import HOUSEHOLD, Program

HELPDESK = "Helpdesk Geldzaken: (070) 353 61 88"
BOTH = (
    ["recht", "--huishouden", HOUSEHOLD],
    ["budget", "--huishouden", HOUSEHOLD],
    ["besparen", "--huishouden", HOUSEHOLD],
    ["verandering", "--huishouden", HOUSEHOLD],
    ["verandering", "andere_huur", "--huishouden", HOUSEHOLD],
    ["gesprek", "--huishouden", HOUSEHOLD],
    ["voorbeeld"],
    ["voorbeeld", "den-haag"],
    ["hulp"],
    ["hulp", "--gemeente", "Den Haag"],
    ["hulp", "--voor", "gokken"],
    ["overzicht", "--huishouden", HOUSEHOLD],
    ["privacy"],
    ["regelingen", "lijst"],
    ["regelingen", "lijst", "--verloopt", "--gemeente", "Den Haag"],
    ["regelingen", "toon", "huurtoeslag"],
    ["regelingen", "toon", "ooievaarspas", "--gemeente", "Den Haag", "--deskundig"],
    ["regelingen", "controleer", relpath(regelingen_root() / "voorbeeldgemeente")],
)


def valid(program: Program, schema: str, text: str) -> dict[str, Any]:
    """The document in a text, which is one of its published form."""
    form = json.loads(program("schema", schema).out)
    Draft202012Validator.check_schema(form)
    document: dict[str, Any] = json.loads(text)
    Draft202012Validator(form).validate(document)
    assert (document["versie"], document["soort"]) == (1, schema)
    return document


@pytest.mark.parametrize("arguments", BOTH)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_result_names_a_human(program: Program, arguments: list[str], language: str) -> None:
    """In both languages, without a word to standard error."""
    ran = program(*arguments, "--taal", language)
    assert (ran.code, ran.err) == (0, "")
    assert HUMAN in " ".join(ran.out.split())


@pytest.mark.parametrize("arguments", BOTH)
def test_a_file_gets_no_escape_codes(program: Program, arguments: list[str]) -> None:
    """Nor lines that are wider than one reads well, but for an address or a path."""
    ran = program.like(width=200)(*arguments)
    assert "\x1b" not in ran.out
    lines = [line for line in ran.out.splitlines() if " " in line.strip() and "://" not in line]
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("arguments", BOTH)
def test_a_screen_with_keys_gets_weight(program: Program, arguments: list[str]) -> None:
    """But not in plain mode, whoever asked for that."""
    on_screen = program.like(is_shown=True)
    assert "\x1b[1" in on_screen(*arguments).out
    assert "\x1b" not in on_screen(*arguments, "--eenvoudig").out
    assert "\x1b" not in on_screen.like(is_simple=True)(*arguments).out


def test_colour_where_it_is_forced(program: Program) -> None:
    """Also into a pipe."""
    green = "\x1b[1;32m"
    assert green in program.like(colour=True)("recht", "--huishouden", HOUSEHOLD).out
    assert green not in program.like(is_shown=True)("recht", "--huishouden", HOUSEHOLD).out


def test_a_console_with_a_code_page_of_its_own_gets_other_signs(program: Program) -> None:
    """The euro sign becomes EUR where it can't be written; JSON is UTF-8 everywhere."""
    console = replace(program, encoding="ascii")
    assert "EUR 612 per maand" in console("budget", "--huishouden", HOUSEHOLD).out
    assert console("voorbeeld", "--json") == program("voorbeeld", "--json")


def test_rights_of_a_file(program: Program) -> None:
    """The allowances to the euro, and the municipality's own help.

    Huurtoeslag and zorgtoeslag 2026 are held to published outcomes in tests/rulesets; here
    only that the command hands them on.
    """
    ran = program("recht", "--huishouden", HOUSEHOLD)
    assert "Huurtoeslag" in ran.out
    assert "Waarschijnlijk wel. De Dienst Toeslagen beslist." in ran.out
    assert HELPDESK in " ".join(ran.out.split())


def test_rights_as_json(program: Program) -> None:
    """Standard output holds the document alone."""
    ran = program("recht", "--huishouden", HOUSEHOLD, "--json", "--taal", "en")
    document = valid(program, "uitkomst", ran.out)
    assert (document["peildatum"], document["taal"]) == ("2026-11-22", "en")
    assert {each["regeling"] for each in document["regelingen"]} >= {"zorgtoeslag", "huurtoeslag"}
    assert {each["gemeente"] for each in document["sets"]} == {"", "GM0518"}


def test_budget_as_json(program: Program) -> None:
    """Income per month, worked out by hand: 1650 x 13 / 12 + 371 + 788.64 / 3."""
    ran = program("budget", "--huishouden", HOUSEHOLD, "--json")
    document = valid(program, "begroting", ran.out)
    assert document["groepen"]["inkomsten"] == "2421.38"


# The household of the file with another rent: the amounts by hand in test_effects.
RENT = "kale_huur: 700\n"


def test_a_change_of_a_file(program: Program, tmp_path: Path) -> None:
    """A second file says what becomes different, and nothing else."""
    file = tmp_path / "straks.yaml"
    file.write_text(RENT, encoding="utf-8")
    with_event, without = (
        program("verandering", *event, "--huishouden", HOUSEHOLD, "--daarna", str(file), "--json")
        for event in (["andere_huur"], [])
    )
    document = valid(program, "verandering", with_event.out)
    other = valid(program, "verandering", without.out)
    assert (document["gebeurtenis"], other["gebeurtenis"]) == ("andere_huur", None)
    assert document["gevolgen"] == other["gevolgen"]
    changed = [each["regeling"] for each in document["gevolgen"] if each["richting"] != "gelijk"]
    assert changed == ["huurtoeslag"]


def test_a_change_that_is_not_answered_stays_open(program: Program) -> None:
    """Without the second file what an event asks isn't known."""
    ran = program("verandering", "ander_inkomen", "--huishouden", HOUSEHOLD, "--json")
    document = valid(program, "verandering", ran.out)
    directions = {each["regeling"]: each["richting"] for each in document["gevolgen"]}
    assert directions["zorgtoeslag"] == "onzeker"
    report, assistance = document["doorgeven"]
    # Bijstand isn't sure for this household; who gets it tells the municipality (Pw 17).
    assert (assistance["bij"], assistance["termijn"]) == ("uw gemeente", "meteen")
    assert report["bij"] == "de Dienst Toeslagen"
    assert report["termijn"] == "binnen 4 weken nadat het is veranderd"
    assert {each["regeling"] for each in report["regelingen"]} == {"huurtoeslag", "zorgtoeslag"}
    assert all(each["bron"]["url"] for each in report["regelingen"])


def test_what_the_second_file_doesn_t_name_stays(program: Program) -> None:
    """Another income of the partner leaves that of the other as it was."""
    then = program.folder / "daarna.yaml"
    then.write_text("netto_inkomen: 1900\n", encoding="utf-8")
    files = ("--huishouden", HOUSEHOLD, "--daarna", str(then))
    ran = program("verandering", "ander_inkomen", *files, "--json")
    document = valid(program, "verandering", ran.out)
    directions = {each["regeling"]: each["richting"] for each in document["gevolgen"]}
    assert (directions["zorgtoeslag"], directions["huurtoeslag"]) == ("gelijk", "gelijk")


def test_income_as_data(program: Program) -> None:
    """Zorgtoeslag stops at 40.857 (Toeslagenkaart 2026); of 20.000 a rise of 20 % takes nothing."""
    document = valid(
        program,
        "verandering",
        program("verandering", "--huishouden", HOUSEHOLD, "--json").out,
    )
    stops = {each["regeling"]: each["tot_en_met"] for each in document["inkomen"]["stopt"]}
    assert stops["zorgtoeslag"] == "40857.00"
    incomes = [each["inkomen"] for each in document["inkomen"]["punten"]]
    assert {"20000.00", "40857.00", "40858.00"} <= set(incomes)
    back = [each for each in document["hoger_inkomen"] if each["regeling"] == "zorgtoeslag"]
    assert [(each["percentage"], each["terug"]["hoog"]) for each in back] == [
        (5, "0.00"),
        (10, "0.00"),
        (20, "0.00"),
    ]
    assert document["doorgeven"] == []


def test_example_as_json_is_that_of_its_file(program: Program) -> None:
    """On the reference date of the file, whatever day it is."""
    file = content_root() / "voorbeelden" / "den-haag.yaml"
    example = program.like(today=date(2028, 5, 1))("voorbeeld", "--json")
    assert example == program("recht", "--huishouden", str(file), "--json")
    assert valid(program, "uitkomst", example.out)["peildatum"] < "2028"


def test_contacts_as_json(program: Program) -> None:
    """Nearest first; without a municipality those for the whole country."""
    near = valid(program, "contacten", program("hulp", "--postcode", "2512ab", "--json").out)
    assert near["gemeente"] == {"code": "GM0518", "naam": "Den Haag"}
    assert near["hulp"][0]["telefoon"] == "(070) 353 61 88"
    far = valid(program, "contacten", program("hulp", "--json").out)
    assert far["gemeente"] is None
    assert far["bij_gevaar"][0]["telefoon"] == "112"


def test_contacts_by_need_as_json(program: Program) -> None:
    """On Sunday 22 November 2026 at 14.30 the children's line (11.00 to 21.00) is open.

    Geldfit's hours aren't known: nothing is said of it.
    """
    found = valid(program, "contacten", program("hulp", "--voor", "zelfmoord", "--json").out)
    assert (found["voor"], found["moment"]) == ("zelfmoord", "2026-11-22T14:30+01:00")
    by_name = {each["naam"]: each for each in found["hulp"]}
    children = by_name["Kindertelefoon"]
    assert (children["nu"], children["open_tot"]) == ("open", "2026-11-22T21:00")
    assert children["uren"][0]["van"] == "11:00"
    far = valid(program, "contacten", program("hulp", "--json").out)
    assert [each["nu"] for each in far["hulp"] if each["naam"] == "Geldfit"] == [None]
    assert {each["nu"] for each in found["bij_gevaar"]} == {"open"}
    assert found["wat_u_kunt_zeggen"]


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        # UTC + 1 in winter, + 2 in summer: 21.05 both times.
        ("2026-11-22T20:05+00:00", "Nu gesloten. Weer open: morgen om 11.00 uur."),
        ("2026-07-01T19:05+00:00", "Nu gesloten. Weer open: morgen om 11.00 uur."),
        ("2026-07-01T05:00+00:00", "Nu gesloten. Weer open: vandaag om 11.00 uur."),
        ("2026-07-01T18:59+00:00", "Nu open, tot 21.00 uur."),
        ("2026-12-25T12:00+00:00", "Vandaag is een feestdag: dan vaak gesloten."),
        # 25 and 26 December are holidays.
        ("2026-12-24T20:30+00:00", "Nu gesloten. Weer open: 27 december 2026 om 11.00 uur."),
    ],
)
def test_open_or_closed_is_said_on_a_dutch_clock(program: Program, moment: str, said: str) -> None:
    """Wherever the computer stands, in summer and in winter."""
    now = datetime.fromisoformat(moment)
    ran = program.like(clock=lambda: now)("hulp", "--voor", "zelfmoord")
    assert said in " ".join(ran.out.split())


def test_for_another_day_nothing_is_said_of_who_is_open(program: Program) -> None:
    """Whoever asks for a day isn't there at that moment."""
    asked = ("hulp", "--voor", "zelfmoord", "--peildatum", "2026-11-23")
    assert "Nu open" not in program(*asked).out
    document = valid(program, "contacten", program(*asked, "--json").out)
    assert document["moment"] is None
    assert {each["nu"] for each in (*document["hulp"], *document["bij_gevaar"])} == {None}


def test_in_danger_the_numbers_come_before_everything(program: Program) -> None:
    """Whatever one seeks help with."""
    for arguments in ([], ["--voor", "geld"], ["--gemeente", "Den Haag"]):
        out = " ".join(program("hulp", *arguments).out.split())
        assert out.index("112: ") < out.index("0800-8115")


@pytest.mark.parametrize(
    ("language", "word", "topic"), [("nl", "Schulden", "geld"), ("en", "debts", "geld")]
)
def test_another_word_for_a_need_will_do(
    program: Program, language: str, word: str, topic: str
) -> None:
    """Nobody knows our word for it."""
    meant = program("hulp", "--taal", language, "--voor", word)
    assert meant.out == program("hulp", "--taal", language, "--voor", topic).out
    assert meant.code == 0


def test_a_need_that_there_isn_t_is_told(program: Program) -> None:
    """With the one that was meant."""
    ran = program("hulp", "--voor", "gok")
    assert ran.code == 2
    assert "Bedoelde u “gokken”?" in ran.err


def test_overview_as_json(program: Program) -> None:
    """The three months after the reference date, each thing with its day and its kind."""
    ran = program("overzicht", "--huishouden", HOUSEHOLD, "--json")
    found = valid(program, "overzicht", ran.out)
    assert (found["vanaf"], found["tot_en_met"]) == ("2026-11-22", "2027-02-22")
    days = [each["dag"] for each in found["komt"]]
    assert days == sorted(days)
    assert {"eerder_aanvragen", "elk_jaar", "cijfers_tot_en_met"} <= {
        each["soort"] for each in found["komt"]
    }
    assert len(found["suggesties"]) <= 3


@pytest.mark.parametrize("document", ["budget", "recht", "overzicht"])
def test_file_from_standard_input(program: Program, document: str) -> None:
    """`-` reads what another program writes."""
    text = Path(HOUSEHOLD).read_text(encoding="utf-8")
    piped = program(document, "--huishouden", "-", "--json", typed=text)
    assert piped == program(document, "--huishouden", HOUSEHOLD, "--json")


def test_reference_date_of_the_line_goes_before_that_of_the_file(program: Program) -> None:
    """In 2027 the figures of 2026 have run out, and that is said."""
    ran = program("recht", "--huishouden", HOUSEHOLD, "--json", "--peildatum", "2027-02-01")
    document = json.loads(ran.out)
    assert document["peildatum"] == "2027-02-01"
    health = next(each for each in document["regelingen"] if each["regeling"] == "zorgtoeslag")
    assert health["uitkomst"] == "onbekend_sinds"


def test_household_schema_accepts_the_file(program: Program) -> None:
    """As an editor would check it."""
    form = json.loads(program("schema", "huishouden").out)
    file = yaml.safe_load(Path(HOUSEHOLD).read_text(encoding="utf-8"))
    days = json.loads(json.dumps(file, default=lambda day: day.isoformat()))
    Draft202012Validator(form).validate(days)


@pytest.mark.parametrize("name", FILES)
def test_the_schema_of_each_file_of_a_set(program: Program, name: str) -> None:
    """It stands on its own: all that it refers to is in it. The help names it."""
    form = json.loads(program("schema", name).out)
    Draft202012Validator.check_schema(form)
    assert refs_in(form) <= set(form["$defs"])
    assert re.search(rf"\b{name}\b", program("schema", "--help").out)


def test_the_schema_of_examples_knows_the_facts_of_a_household(program: Program) -> None:
    """As the examples that come with the program use them; no day and no place."""
    form = Draft202012Validator(json.loads(program("schema", "voorbeelden").out))
    path = regelingen_root() / "landelijk" / "voorbeelden" / "zorgtoeslag.yaml"
    examples = yaml.safe_load(path.read_text(encoding="utf-8"))
    example = json.loads(json.dumps(examples[0], default=lambda day: day.isoformat()))
    form.validate([example])
    for wrong in ({"kale_hur": 500}, {"gemeente": "Den Haag"}):
        assert not form.is_valid([example | {"huishouden": wrong}])


def test_municipality_by_name_or_postcode(program: Program) -> None:
    """Whatever way it is written; a name goes before a postcode."""
    first = program("hulp", "--gemeente", "Den Haag").out
    assert HELPDESK in " ".join(first.split())
    assert program("hulp", "--gemeente=DEN HAAG").out == first
    assert program("hulp", "--postcode", "2512 AB").out == first
    assert program("hulp", "--gemeente", "Den Haag", "--postcode", "1012").out == first


def test_the_short_way_to_help_says_what_the_long_way_says(program: Program) -> None:
    """Lines that need no parser don't load one."""
    assert program("hulp", "--gemeente", "Delft") == program("hulp", "--gemeente=Delft")
    assert program("hulp", "--postcode", "2611") == program("hulp", "--postcode=2611")


def test_contracts_of_a_file_without_any(program: Program, tmp_path: Path) -> None:
    """It says so, and whom one can call."""
    file = tmp_path / "leeg.yaml"
    file.write_text("gemeente: Delft\n", encoding="utf-8")
    ran = program("besparen", "--huishouden", str(file))
    assert "Over uw contracten is nog niets ingevuld." in ran.out
    assert ran.code == 0


WRONG = """\
kale_hur: 612
gemeente: Den Haach
aanvrager:
  geboortedatum: 12-3-1985
"""


@pytest.mark.parametrize("command", ["recht", "budget", "besparen", "verandering"])
def test_all_that_is_wrong_in_a_file_at_once(program: Program, command: str) -> None:
    """With line, column, the nearest right word, and no result."""
    ran = program(command, "--huishouden", "-", typed=WRONG)
    assert (ran.code, ran.out) == (1, "")
    assert 'invoer:1:1: onbekend veld "kale_hur". Bedoelde u "kale_huur"?' in ran.err
    assert 'invoer:2:11: de gemeente "Den Haach" kennen wij niet.' in ran.err
    assert "invoer:4:18:" in ran.err
    assert "Er is niets berekend." in ran.err
    assert HUMAN in ran.err


def test_a_wrong_file_with_json_leaves_standard_output_empty(program: Program) -> None:
    """Messages go to standard error."""
    ran = program("recht", "--json", "--huishouden", "-", typed="{")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err


def test_a_file_that_is_no_text(program: Program, tmp_path: Path) -> None:
    """A photo or a spreadsheet is a wrong file, not a fault of the program."""
    file = tmp_path / "foto.yaml"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe")
    ran = program("recht", "--huishouden", str(file))
    assert ran.code == 1
    assert "UTF-8" in ran.err


def test_a_folder_is_no_file(program: Program, tmp_path: Path) -> None:
    """It can't be opened, so the line is wrong."""
    ran = program("recht", "--huishouden", str(tmp_path))
    assert ran.code == 2
    assert "kan niet worden geopend" in " ".join(ran.err.split())
