"""`geldstap regelingen nieuw`, `probeer` and `toon` of a set in a folder, from the command line."""

import json
from pathlib import Path

import pytest

from geldstap.cli.output import HUMAN
from tests.cli.conftest import HOUSEHOLD, Program
from tests.cli.test_results import valid

SET = ("regelingen", "nieuw", "--antwoord", "gemeente=Utrecht", "--antwoord", "hulp_rol=helpt")
ANSWERS = (
    "naam=Stadspas",
    "soort=stadspas",
    "kort=Een pas voor minima.",
    "wie=iedereen",
    "inkomen=120",
    "bron_titel=Verordening, artikel 3",
    "bron_zekerheid=hoog",
)


def _given(*answers: str) -> list[str]:
    return [part for each in answers for part in ("--antwoord", each)]


@pytest.fixture
def made(program: Program) -> Path:
    """A set with one regulation, made without a terminal."""
    assert program(*SET).code == 0
    ran = program("regelingen", "nieuw", "regeling", "utrecht", *_given(*ANSWERS))
    assert ran.code == 0, ran.err
    return program.folder / "utrecht"


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_a_script_makes_a_set_and_a_regulation(program: Program, made: Path) -> None:
    """What is left out is proposed or unknown; the remark has the name to explain it by."""
    ran = program("regelingen", "controleer", str(made))
    assert ran.code == 0
    assert "- moeilijk_woord, bij: minima" in ran.out
    assert "voorwaarden_onbekend: ja" in (made / "regelingen" / "stadspas.yaml").read_text()
    tested = program("regelingen", "test", str(made))
    assert "2 van de 2 voorbeelden komen uit zoals verwacht" in _flat(tested.out)


def test_an_explained_remark_as_data(program: Program, made: Path) -> None:
    """With its reason, and in the published form; open ones have the name to use."""
    check = ("regelingen", "controleer", str(made), "--json")
    (found,) = valid(program, "controle", program(*check).out)["sets"]
    assert [(each["naam"], each["bij"]) for each in found["opmerkingen"]] == [
        ("moeilijk_woord", "minima")
    ]
    reason = "uitgelegd: [{opmerking: moeilijk_woord, reden: Zo heet het in de stad.}]\n"
    with (made / "set.yaml").open("a", encoding="utf-8") as stream:
        stream.write(reason)
    (found,) = valid(program, "controle", program(*check).out)["sets"]
    assert found["opmerkingen"] == []
    assert [each["reden"] for each in found["uitgelegd"]] == ["Zo heet het in de stad."]
    assert "Uitleg: Zo heet het in de stad." in _flat(program(*check[:-1]).out)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["regeling", "nergens"], "In “nergens” staat geen set."),
        (["reglling"], "Bedoelde u “regeling”?"),
        (_given("gemente=Utrecht"), "De vraag “gemente” kennen wij hier niet. Bedoelde u"),
        (_given("gemeente"), "Schrijf --antwoord VRAAG=ANTWOORD. De vragen: gemeente, uitgever"),
        (_given("gemeente=Qqqq"), "“Qqqq” kan niet bij de vraag “gemeente”."),
        (_given("gemeente=Utrecht"), "Deze antwoorden ontbreken nog: hulp_rol."),
        (_given("gemeente=Utrecht", "hulp_rol=baas"), "U kunt kiezen uit: helpt, beslist."),
    ],
)
def test_a_wrong_line_makes_nothing(program: Program, arguments: list[str], expected: str) -> None:
    """It says what is right, on standard error, with a human."""
    ran = program("regelingen", "nieuw", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert expected in _flat(ran.err)
    assert HUMAN in ran.err
    assert not (program.folder / "utrecht").exists()


def test_a_folder_that_holds_something_stays_as_it_is(program: Program, made: Path) -> None:
    """Where there is no other name, nothing is made."""
    before = sorted(made.rglob("*"))
    ran = program(*SET)
    assert ran.code == 2
    assert "Deze antwoorden ontbreken nog: map." in ran.err
    assert sorted(made.rglob("*")) == before


def test_the_interview_in_lines_of_text(in_terminal: Program, made: Path) -> None:
    """Help and back in plain mode, then stopped: nothing is written."""
    typed = "?\n1\nPas\n<\n.\n1\n"
    ran = in_terminal("regelingen", "nieuw", "regeling", str(made), typed=typed)
    assert ran.code == 130
    assert "Waarom wij dit vragen" in ran.out
    assert "Er is niets gemaakt." in ran.out
    assert len(list((made / "regelingen").glob("*.yaml"))) == 1


def test_a_set_of_a_folder_is_shown_as_a_citizen_reads_it(program: Program, made: Path) -> None:
    """All of it, or one regulation; for an expert with its formulas and examples."""
    whole = program("regelingen", "toon", str(made))
    assert whole.code == 0
    assert whole.out.startswith("Regelingen van Utrecht")
    assert "Een pas voor minima." in whole.out
    assert "De gemeente Utrecht: 14 030" in whole.out
    one = program("regelingen", "toon", "stadspas", "--map", str(made), "--deskundig")
    assert "netto_inkomen <= 120% van norm_zonder_kostendelers" in _flat(one.out)
    assert "stadspas-te_veel_inkomen" in one.out
    other = program("regelingen", "toon", "ooievaarspas", "--map", str(made))
    assert other.code == 2


def test_a_set_is_tried_on_a_household_file(program: Program, made: Path) -> None:
    """Only its own regulations, each explained."""
    ran = program("regelingen", "probeer", str(made), "--huishouden", HOUSEHOLD)
    assert (ran.code, ran.err) == (0, "")
    assert "Stadspas" in ran.out
    assert "Zorgtoeslag" not in ran.out
    assert program("regelingen", "probeer", str(made)).code == 2


def test_a_set_is_tried_in_a_terminal(in_terminal: Program, made: Path) -> None:
    """A household is changed, the outcome is there at once, and nothing is kept."""
    begun = in_terminal("regelingen", "probeer", str(made), typed=".\n")
    listed = next(line for line in begun.out.splitlines() if "Uw netto inkomen" in line)
    number = listed.split(".")[0].strip()
    ran = in_terminal("regelingen", "probeer", str(made), typed=f"{number}\n2400 per maand\n.\n")
    assert ran.code == 0
    assert "Op basis van uw antwoorden waarschijnlijk niet." in ran.out
    assert "Aan de set is niets veranderd" in _flat(ran.out)
    assert not in_terminal.kept.exists()


def test_the_hooks_name_commands_that_there_are(program: Program) -> None:
    """What pre-commit runs in the repository of a municipality."""
    import yaml

    root = Path(__file__).resolve().parents[2]
    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["geldstap-controleer", "geldstap-test"]
    for hook in hooks:
        assert program(*hook["entry"].split()[1:], "--help").code == 0


def test_an_editor_gets_the_schemas_of_the_program(program: Program, made: Path) -> None:
    """The same as `geldstap schema` prints, and each is for files that there may be."""
    for path in (made / ".schema").iterdir():
        assert json.loads(path.read_text()) == json.loads(program("schema", path.stem).out)
    settings = json.loads((made / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert all((made / each).is_file() for each in settings["yaml.schemas"])
