"""`geldstap gesprek`: the note of a file, as JSON, and where it is asked."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import Program

FILE = """\
gemeente: Den Haag
gesprek:
  onderwerpen: [schulden, energie]
  met_wie: schuldhulp
  hoe: [telefoon]
  zeggen: Welke rekening gaat eerst?
"""


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """A program that nobody can type to."""
    return Program(tmp_path)


def household(folder: Path, text: str = FILE) -> str:
    """A file of somebody who wants a conversation."""
    path = folder / "ik.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_file_gives_the_note(program: Program, tmp_path: Path) -> None:
    """With what the municipality offers, what the law says, and whom to call."""
    ran = program("gesprek", "--huishouden", household(tmp_path))
    assert (ran.code, ran.err) == (0, "")
    text = " ".join(ran.out.split())
    for part in (
        "minder energie gebruiken",
        "binnen vier weken",
        "“Welke rekening gaat eerst?”",
        "Helpdesk Geldzaken: (070) 353 61 88",
    ):
        assert part in text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_json_has_its_published_form(program: Program, tmp_path: Path, language: str) -> None:
    """With ids that don't depend on the language."""
    ran = program("gesprek", "--huishouden", household(tmp_path), "--json", "--taal", language)
    document = json.loads(ran.out)
    form = json.loads(program("schema", "briefje").out)
    Draft202012Validator(form).validate(document)
    chosen = {each["vraag"]: [one["id"] for one in each["keuzes"]] for each in document["regels"]}
    assert chosen["onderwerpen"] == ["schulden", "energie"]
    assert document["gesprek_binnen"] == "vier_weken"


def test_a_file_fits_the_schema_of_a_household(program: Program) -> None:
    """Also what a municipality offers; not what nobody does."""
    form = Draft202012Validator(json.loads(program("schema", "huishouden").out))
    assert form.is_valid({"gesprek": {"onderwerpen": ["schulden", "energie"], "zeggen": "Hallo"}})
    assert not form.is_valid({"gesprek": {"hoe": ["fax"]}})
    assert not form.is_valid({"gesprek": {"onderwerp": ["schulden"]}})


def test_a_bsn_in_a_file_is_refused(program: Program, tmp_path: Path) -> None:
    """With the line; 111222333 passes its test (tests/source/test_personal_numbers)."""
    text = "gesprek:\n  zeggen: Mijn nummer is 111222333\n"
    ran = program("gesprek", "--huishouden", household(tmp_path, text))
    assert (ran.code, ran.out) == (1, "")
    assert "ik.yaml:2:11" in ran.err


def test_without_a_file_it_asks(program: Program) -> None:
    """In a terminal; elsewhere it says how to go on."""
    assert program("gesprek").code == 2
    shown = program.like(is_asking=True, is_shown=True, is_simple=True)
    lines = ("2512", "1", "1", "2", "k", "g", "g", "1", "g", "w", "1", ".", "1")
    ran = shown("gesprek", typed="".join(f"{line}\n" for line in lines))
    assert "Waar wilt u over praten?" in ran.out
    assert "Typ de nummers van wat u kiest" in ran.out
    assert "Dit is uw briefje." in ran.out
