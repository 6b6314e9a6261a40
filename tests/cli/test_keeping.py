"""What is kept, erased and exported from the command line."""

import json
import os
import stat
from pathlib import Path

import pytest

from geldstap.cli.output import HUMAN
from geldstap.cli.writer import FileWriter
from tests.cli.conftest import HOUSEHOLD, Program

# The place, the first answer about oneself passed over, stop and keep.
KEEP = "2512\n1\n.\n2\n"
posix_only = pytest.mark.skipif(os.name != "posix", reason="permissions of other systems differ")


def keep(in_terminal: Program) -> None:
    """Have answers on the disk."""
    ran = in_terminal("recht", typed=KEEP)
    assert "Uw antwoorden zijn bewaard" in ran.out


def test_privacy_says_where_answers_would_be(program: Program) -> None:
    """And that there are none; looking makes nothing."""
    ran = program("privacy")
    assert ran.code == 0
    assert "Hier is niets van u bewaard" in ran.out
    assert str(program.kept) in ran.out.replace("\n", " ")
    assert not program.kept.parent.exists()


def test_privacy_says_what_is_kept(in_terminal: Program) -> None:
    """The file and the day."""
    keep(in_terminal)
    ran = in_terminal("privacy")
    assert str(in_terminal.kept) in ran.out.replace("\n", " ")
    assert "22 november 2026" in ran.out


def test_privacy_names_what_was_set_aside(program: Program) -> None:
    """A damaged file still holds answers, and is erased with the rest."""
    program.kept.parent.mkdir()
    aside = program.kept.with_name("antwoorden.beschadigd.json")
    aside.write_text("{kapot", encoding="utf-8")
    assert str(aside) in program("privacy").out
    assert program("wis", "--ja").code == 0
    assert not aside.exists()


def test_erases_everything_after_asking(in_terminal: Program) -> None:
    """The first choice is to leave it; help is there, too."""
    keep(in_terminal)
    assert "Er is niets veranderd." in in_terminal("wis", typed="?\n1\n1\n").out
    assert in_terminal.kept.exists()
    ran = in_terminal("wis", typed="2\n")
    assert ran.code == 0
    assert "Al uw antwoorden zijn gewist." in ran.out
    assert not in_terminal.kept.parent.exists()


def test_erases_at_once_with_yes(in_terminal: Program, program: Program) -> None:
    """Also without a terminal; it names what is gone, and a human."""
    keep(in_terminal)
    ran = program("wis", "--ja")
    assert (ran.code, ran.err) == (0, "")
    assert f"Weggehaald: {program.kept}" in ran.out.replace("\n", " ")
    assert HUMAN in ran.out
    assert not program.kept.parent.exists()


@pytest.mark.parametrize("arguments", [["wis"], ["wis", "--ja"]])
def test_nothing_to_erase(program: Program, arguments: list[str]) -> None:
    """Is fine, and asks nothing."""
    ran = program(*arguments)
    assert ran.code == 0
    assert "Er is niets om te wissen." in ran.out


@posix_only
def test_how_to_go_on_is_what_was_started(in_terminal: Program) -> None:
    """With the folder that was named: without it nothing would be found, nor erased."""
    started = in_terminal.like(program=lambda: ".venv/bin/geldstap")
    said = " ".join(started("recht", typed=KEEP).out.split())
    line = f".venv/bin/geldstap --gegevens {in_terminal.kept.parent}"
    assert f"Typ “{line}” om verder te gaan. Typ “{line} wis” om ze weg te halen." in said


def test_nothing_in_one_folder_says_nothing_of_another(program: Program) -> None:
    """Somebody who kept answers with `--gegevens` isn't told that there are none at all."""
    said = " ".join(program("wis").out.split())
    assert f"Hier is niets van u bewaard: {program.kept.parent}" in said
    assert "Typ dan: geldstap wis --gegevens MAP" in said
    assert "Op deze computer is niets" not in said


def test_what_cannot_be_erased_is_named(
    in_terminal: Program, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody believes that it is gone when it isn't."""
    keep(in_terminal)
    monkeypatch.setattr("geldstap.store.answers._removed", lambda _: False)
    ran = program("wis", "--ja")
    assert (ran.code, ran.out) == (1, "")
    assert str(program.kept) in ran.err.replace("\n", " ")


@pytest.mark.parametrize(
    ("format_", "name"), [("html", "geldstap.html"), ("tekst", "geldstap.txt")]
)
def test_exports_a_household_file(program: Program, format_: str, name: str) -> None:
    """Into this folder, for the owner alone, with what was filled in and what comes out."""
    ran = program("exporteer", format_, "--huishouden", HOUSEHOLD, "--ja")
    file = program.folder / name
    assert (ran.code, ran.err) == (0, "")
    assert str(file) in ran.out.replace("\n", " ")
    assert "Liever een mens spreken? Helpdesk Geldzaken" in ran.out.replace("\n", " ")
    text = file.read_text(encoding="utf-8")
    assert "Zorgtoeslag" in text
    assert "Helpdesk Geldzaken" in text
    assert not program.kept.parent.exists()


@posix_only
def test_export_is_readable_by_its_owner_alone(program: Program) -> None:
    """Whoever shares the computer sees nothing."""
    program("exporteer", "tekst", "--huishouden", HOUSEHOLD, "--ja")
    assert stat.S_IMODE((program.folder / "geldstap.txt").stat().st_mode) == 0o600


def test_export_never_replaces_a_file(program: Program) -> None:
    """The next one gets a number."""
    (program.folder / "geldstap.txt").write_text("van mij", encoding="utf-8")
    for _ in range(2):
        program("exporteer", "tekst", "--huishouden", HOUSEHOLD, "--ja")
    names = sorted(path.name for path in program.folder.glob("*.txt"))
    assert names == ["geldstap-2.txt", "geldstap-3.txt", "geldstap.txt"]
    assert (program.folder / "geldstap.txt").read_text(encoding="utf-8") == "van mij"


@pytest.mark.parametrize(
    ("target", "file"), [("map", "map/geldstap.txt"), ("map/brief.txt", "map/brief.txt")]
)
def test_export_to_another_place(program: Program, target: str, file: str) -> None:
    """A folder that exists, or a file of that name."""
    (program.folder / "map").mkdir()
    ran = program("exporteer", "tekst", "--naar", target, "--huishouden", HOUSEHOLD, "--ja")
    assert ran.code == 0
    assert (program.folder / file).exists()


def test_export_that_cannot_be_written(program: Program) -> None:
    """Says so, and that nothing was lost."""
    target = str(program.folder / "bestaat" / "niet" / "brief.html")
    ran = program("exporteer", "html", "--naar", target, "--huishouden", HOUSEHOLD, "--ja")
    assert (ran.code, ran.out) == (1, "")
    assert "Er is niets verloren gegaan." in ran.err


def test_export_after_a_preview(in_terminal: Program) -> None:
    """First exactly what goes in; the first choice is to make nothing."""
    arguments = ["exporteer", "tekst", "--huishouden", HOUSEHOLD]
    ran = in_terminal(*arguments, typed="1\n")
    assert "Dit komt in het bestand. Meer niet." in ran.out
    assert "Zorgtoeslag" in ran.out
    assert not list(in_terminal.folder.glob("*.txt"))
    ran = in_terminal(*arguments, typed="2\n")
    assert ran.code == 0
    assert "Het bestand staat hier" in ran.out
    assert (in_terminal.folder / "geldstap.txt").exists()


def test_answers_of_a_file_are_not_kept(in_terminal: Program) -> None:
    """Stopping doesn't ask it either."""
    ran = in_terminal("exporteer", "html", "--huishouden", HOUSEHOLD, typed=".\n1\n")
    assert "Wilt u uw antwoorden bewaren?" not in ran.out
    assert not in_terminal.kept.parent.exists()


def test_exports_what_was_kept(in_terminal: Program, program: Program) -> None:
    """With a preview in a terminal, without one with `--ja`."""
    keep(in_terminal)
    assert "Den Haag" in in_terminal("exporteer", "html", typed="1\n").out
    assert program("exporteer", "html", "--ja").code == 0
    assert "Den Haag" in (program.folder / "geldstap.html").read_text(encoding="utf-8")


def test_nothing_to_export_opens_the_conversation(in_terminal: Program) -> None:
    """There one can make an export as soon as there is something to put in."""
    ran = in_terminal("exporteer", "html", typed=".\n1\n")
    assert ran.code == 0
    assert ran.out.strip().startswith("Welkom")


def test_nothing_to_export_with_yes(program: Program) -> None:
    """Then a file is needed."""
    ran = program("exporteer", "html", "--ja")
    assert ran.code == 2
    assert "--huishouden BESTAND" in ran.err


def test_wrong_file_is_not_exported(program: Program) -> None:
    """Half an overview on paper would look whole."""
    ran = program("exporteer", "html", "--huishouden", "-", "--ja", typed="kale_hur: 3\n")
    assert ran.code == 1
    assert not list(program.folder.glob("*.html"))


def test_answers_stand_in_the_folder_that_was_named(in_terminal: Program) -> None:
    """With the municipality, and nothing that wasn't said."""
    keep(in_terminal)
    kept = json.loads(in_terminal.kept.read_text(encoding="utf-8"))
    assert kept["antwoorden"] == {"gemeente": {"tekst": "GM0518"}}


def test_a_damaged_file_is_told_also_where_a_step_was_asked_for(in_terminal: Program) -> None:
    """Nobody wonders where the answers went."""
    in_terminal.kept.parent.mkdir()
    in_terminal.kept.write_text("{kapot", encoding="utf-8")
    ran = in_terminal("budget", typed=".\n1\n")
    assert "beschadigd" in ran.out


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What can't be written whole isn't there."""

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("geldstap.cli.writer.os.fdopen", full)
    assert FileWriter(tmp_path).write("brief.txt", "tekst") is None
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "arguments", [("hulp",), ("recht", "--huishouden", str(HOUSEHOLD))], ids=["hulp", "recht"]
)
def test_results_keep_to_the_plain_mode_that_was_kept(
    in_terminal: Program, arguments: tuple[str, ...]
) -> None:
    """Whoever chose lines without weight or colour gets them from every command."""
    on_screen = in_terminal.like(is_simple=False, colour=True)
    assert "\x1b[" in on_screen(*arguments).out
    on_screen("recht", "--eenvoudig", typed=KEEP)
    assert "\x1b[" not in on_screen(*arguments).out
    assert "\x1b[" in on_screen(*arguments, "--niet-eenvoudig").out
