"""`geldstap regelingen sleutel`, `pak`, `installeer`, `lijst`, `verwijder` and `vertrouw`."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from geldstap.cli.output import HUMAN
from geldstap.rulesets.packages.manifest import fingerprint
from geldstap.rulesets.packages.signing import SigningKey
from tests.cli.conftest import Program, Ran
from tests.cli.test_results import valid
from tests.rulesets.made_packages import CODE, KEY, SET, about, packed, write_set

PRINT = fingerprint(KEY.public)


@pytest.fixture
def package(program: Program) -> Path:
    """A package on a stick."""
    path = program.folder / "stick" / "zevenaar.geldstap"
    path.parent.mkdir()
    path.write_bytes(packed(program.folder / "gemaakt"))
    return path


@pytest.fixture
def key(program: Program) -> Path:
    """The private key of a publisher."""
    path = program.folder / "sleutel.pem"
    path.write_bytes(KEY.written())
    return path


@pytest.fixture
def trusting(program: Program) -> Program:
    """Somebody who trusts Zevenaar already."""
    program("regelingen", "vertrouw", PRINT, "--gemeente", "Zevenaar")
    return program


def _flat(text: str) -> str:
    return " ".join(text.split())


def _installed(program: Program) -> list[dict[str, str]]:
    ran = program("regelingen", "lijst", "--geinstalleerd", "--json")
    found: list[dict[str, str]] = valid(program, "geinstalleerd", ran.out)["sets"]
    return found


# sleutel


def test_a_key_pair_is_made(program: Program) -> None:
    """The private key for its owner alone; the fingerprint is that of the public one."""
    ran = program("regelingen", "sleutel", "k.pem")
    private, public = program.folder / "k.pem", program.folder / "k.openbaar.pem"
    made = SigningKey.read(private.read_bytes())
    assert ran.code == 0
    assert private.stat().st_mode & 0o777 == 0o600
    assert public.read_bytes() == made.public_file()
    assert f"Vingerafdruk: {fingerprint(made.public)}" in ran.out
    assert HUMAN in ran.out


@pytest.mark.parametrize("taken", ["k.pem", "k.openbaar.pem"])
def test_a_key_is_never_overwritten(program: Program, taken: str) -> None:
    """Nor its public half; a lost key can't be had back."""
    (program.folder / taken).write_text("van vroeger")
    ran = program("regelingen", "sleutel", "k.pem")
    assert ran.code == 1
    assert "Er is al een bestand" in ran.err
    assert [path.read_text() for path in program.folder.glob("k.*")] == ["van vroeger"]


def test_a_key_with_a_password(in_terminal: Program) -> None:
    """It is asked twice, and again for packing."""
    ran = in_terminal("regelingen", "sleutel", "k.pem", "--wachtwoord", typed="géheim\ngéheim\n")
    assert ran.code == 0
    assert b"ENCRYPTED" in (in_terminal.folder / "k.pem").read_bytes()
    folder = str(write_set(in_terminal.folder / "set"))
    for typed, code in (("fout\n", 1), ("géheim\n", 0)):
        ran = in_terminal("regelingen", "pak", folder, "--sleutel", "k.pem", typed=typed)
        assert ran.code == code, ran.err


@pytest.mark.parametrize("typed", ["a\nb\n", "\n\n", ""])
def test_passwords_that_differ_make_no_key(in_terminal: Program, typed: str) -> None:
    """Nor does an empty one."""
    ran = in_terminal("regelingen", "sleutel", "k.pem", "--wachtwoord", typed=typed)
    assert ran.code == 1
    assert "Er is geen sleutel gemaakt." in ran.err
    assert not (in_terminal.folder / "k.pem").exists()


def test_a_password_wants_a_terminal(program: Program, key: Path) -> None:
    """It isn't read from a pipe."""
    assert program("regelingen", "sleutel", "k.pem", "--wachtwoord", typed="a\na\n").code == 2
    key.write_bytes(KEY.written("geheim"))
    folder = str(write_set(program.folder / "set"))
    ran = program("regelingen", "pak", folder, "--sleutel", str(key), typed="geheim\n")
    assert ran.code == 1
    # Folded, and where depends on how long the path is.
    assert "deze sleutel heeft een wachtwoord" in " ".join(ran.err.split())


# pak


def test_a_set_is_packed(program: Program, key: Path) -> None:
    """Under its own name and version; a second time it is the same file."""
    folder = str(write_set(program.folder / "set", {"LEESMIJ.md": "Van ons"}))
    first = program("regelingen", "pak", folder, "--sleutel", str(key))
    made = program.folder / "zevenaar-2026.1.geldstap"
    assert first.code == 0, first.err
    assert str(made) in _flat(first.out)
    assert PRINT in first.out
    assert "Dit zit er niet in: LEESMIJ.md." in first.out
    assert program("regelingen", "pak", folder, "--sleutel", str(key)) == first
    assert program("regelingen", "pak", folder, "--sleutel", str(key), "-o", "b.geldstap").code == 0
    assert (program.folder / "b.geldstap").read_bytes() == made.read_bytes()


def test_another_file_is_never_overwritten(program: Program, key: Path) -> None:
    """Not even an older package."""
    (program.folder / "p.geldstap").write_text("ouder")
    folder = str(write_set(program.folder / "set"))
    ran = program("regelingen", "pak", folder, "--sleutel", str(key), "-o", "p.geldstap")
    assert ran.code == 1
    assert (program.folder / "p.geldstap").read_text() == "ouder"


def test_a_set_that_isn_t_in_order_is_not_packed(program: Program, key: Path) -> None:
    """All that is wrong is said, as by controleer."""
    wrong = {"regelingen/pas.yaml": SET["regelingen/pas.yaml"].replace("kale_huur", "kale_hur")}
    folder = str(write_set(program.folder / "set", wrong))
    ran = program("regelingen", "pak", folder, "--sleutel", str(key))
    assert ran.code == 1
    assert "Bedoelde u" in ran.out
    assert "Er is geen pakket gemaakt." in ran.err
    assert not list(program.folder.glob("*.geldstap"))


@pytest.mark.parametrize(
    ("arguments", "code", "expected"),
    [
        (["pak", "{set}"], 2, "--sleutel"),
        (["pak", "{set}", "--sleutel", "weg.pem"], 2, "dit bestand is er niet"),
        (["pak", "nergens", "--sleutel", "sleutel.pem"], 2, "staat geen set"),
        (["pak", "{set}", "--sleutel", "{set}/set.yaml"], 1, "dit is geen sleutel"),
        (["installeer", "weg.geldstap"], 2, "dit bestand is er niet"),
        (["installeer", "{set}"], 2, "dit is geen pakket"),
        (["installeer", "{set}/set.yaml"], 1, "dit is geen pakket"),
        (["verwijder", "zevenar"], 2, "Er is geen set “zevenar” geïnstalleerd."),
        (["vertrouw", "3f2a", "--landelijk"], 2, "kan niet bij"),
        (["vertrouw", PRINT], 2, "Zeg ook voor wie"),
        (["vertrouw", PRINT, "--landelijk", "--gemeente", "Breda"], 2, "Zeg ook voor wie"),
        (["vertrouw", PRINT, "--gemeente", "Bredaa"], 2, "kennen wij niet"),
    ],
)
def test_what_is_wrong_with_a_line(
    program: Program, key: Path, arguments: list[str], code: int, expected: str
) -> None:
    """Said in one sentence, with whom to call."""
    assert key.exists()
    folder = str(write_set(program.folder / "set"))
    ran = program("regelingen", *(each.replace("{set}", folder) for each in arguments))
    assert ran.code == code, ran.err
    assert expected in _flat(ran.err)
    assert HUMAN in ran.err
    assert not (program.folder / "bewaard" / "regelingen").exists()


# installeer


def test_without_a_terminal_an_unknown_publisher_is_refused(
    program: Program, package: Path
) -> None:
    """With the line that trusts it; after that line it is installed."""
    ran = program("regelingen", "installeer", str(package))
    assert ran.code == 1
    assert PRINT in ran.err
    assert "Er is niets geïnstalleerd." in ran.err
    line = re.search(r'geldstap regelingen vertrouw "([^"]*)" --gemeente "([^"]*)"', _flat(ran.err))
    assert line is not None
    assert program("regelingen", "vertrouw", line[1], "--gemeente", line[2]).code == 0
    assert program("regelingen", "installeer", str(package)).code == 0
    assert program("regelingen", "installeer", str(package)).code == 0


@pytest.mark.parametrize(
    ("typed", "code"),
    [("J\n", 0), ("\nhmm\nja\n", 0), ("nee\n", 1), ("", 1), ("\n\n\nja\n", 1)],
)
def test_in_a_terminal_it_is_asked(
    in_terminal: Program, package: Path, typed: str, code: int
) -> None:
    """Only a yes is a yes; whoever is asked sees the fingerprint and whom to call."""
    ran = in_terminal("regelingen", "installeer", str(package), typed=typed)
    assert ran.code == code
    assert PRINT in ran.out
    assert "Vertrouwt u deze sleutel voor sets van Zevenaar?" in ran.out
    assert HUMAN in ran.out
    assert bool(_installed(in_terminal)) == (code == 0)


def test_results_name_the_installed_set(trusting: Program, package: Path) -> None:
    """That it isn't of the project, its version, mark, publisher and key; in JSON, too."""
    trusting("regelingen", "installeer", str(package))
    household = trusting.folder / "huishouden.yaml"
    household.write_text("gemeente: Zevenaar\nkale_huur: 500\n", encoding="utf-8")
    shown = _flat(trusting("recht", "--huishouden", str(household)).out)
    assert (
        "Regelingen van Zevenaar, versie 2026.1, op deze computer geïnstalleerd en niet van project"
        f" geldstap. Volgens de set zelf is zij van Gemeente Zevenaar. Vingerafdruk van de sleutel:"
        f" {PRINT}. Kenmerk: " in shown
    )
    result = json.loads(trusting("recht", "--huishouden", str(household), "--json").out)
    own = next(each for each in result["sets"] if each["gemeente"] == CODE)
    assert (own["versie"], own["sleutel"], own["tot_en_met"]) == ("2026.1", PRINT, "2026-12-31")
    assert next(e for e in result["sets"] if e["id"] == "landelijk")["sleutel"] is None


def test_an_altered_set_is_named_with_the_results(trusting: Program, package: Path) -> None:
    """And in the list, where it says what to do; on other days nothing is said."""
    trusting("regelingen", "installeer", str(package))
    (path,) = trusting.folder.glob("bewaard/regelingen/zevenaar*/bronnen.yaml")
    path.write_text(path.read_text().replace("blad", "vel"))
    listed = ("regelingen", "lijst", "--gemeente", "Zevenaar")
    for arguments in (("recht", "--huishouden", "-"), listed):
        ran = trusting(*arguments, typed="gemeente: Zevenaar\n")
        assert "“Regelingen van Zevenaar” wordt niet gebruikt" in _flat(ran.out)
    assert _installed(trusting)[0]["stand"] == "veranderd"
    later = trusting(*listed, "--peildatum", "2027-01-01")
    assert "wordt niet gebruikt" not in later.out


def test_a_forged_signature_is_seen_in_the_list(trusting: Program, package: Path) -> None:
    """Whoever makes the hashes fit can't make the signature fit."""
    trusting("regelingen", "installeer", str(package))
    (path,) = trusting.folder.glob("bewaard/regelingen/zevenaar*/pakket.sig")
    path.write_bytes(bytes(64))
    assert _installed(trusting)[0]["stand"] == "veranderd"


def test_the_list_says_which_set_counts(trusting: Program, package: Path) -> None:
    """In use, for other days, or below a higher version."""
    half = about("2026-12-31", "2026-06-30")["set.yaml"].replace("2026.1", "2026.2")
    newer = trusting.folder / "nieuwer.geldstap"
    newer.write_bytes(packed(trusting.folder / "nieuwer", {"set.yaml": half}))
    for each in (package, newer):
        assert trusting("regelingen", "installeer", str(each)).code == 0
    assert [each["stand"] for each in _installed(trusting)] == ["in_gebruik", "andere_dagen"]
    line = ("regelingen", "lijst", "--geinstalleerd", "--peildatum", "2026-03-01")
    stands = {
        e["versie"]: e["stand"]
        for e in valid(trusting, "geinstalleerd", trusting(*line, "--json").out)["sets"]
    }
    assert stands == {"2026.1": "hogere_versie", "2026.2": "in_gebruik"}
    shown = trusting(*line).out
    assert "Op deze dag gaat een hogere versie voor." in shown
    assert "Geldig: 1 januari 2026 tot en met 30 juni 2026" in shown
    assert HUMAN.split()[-1] in shown


def test_one_of_two_is_removed_by_its_version(trusting: Program, package: Path) -> None:
    """By the name of the set or of the municipality."""
    later = SET["set.yaml"].replace("2026", "2027")
    newer = trusting.folder / "nieuwer.geldstap"
    newer.write_bytes(packed(trusting.folder / "nieuwer", {"set.yaml": later}))
    for each in (package, newer):
        trusting("regelingen", "installeer", str(each))
    unclear = trusting("regelingen", "verwijder", "Zevenaar")
    assert unclear.code == 2
    assert "meer dan één set geïnstalleerd: 2026.1, 2027.1." in _flat(unclear.err)
    assert trusting("regelingen", "verwijder", "Zevenaar", "2026.1").code == 0
    assert [each["versie"] for each in _installed(trusting)] == ["2027.1"]
    assert trusting("regelingen", "verwijder", "zevenaar").code == 0
    assert _installed(trusting) == []
    assert "geen set geïnstalleerd" in trusting("regelingen", "lijst", "--geinstalleerd").out


def test_help_of_the_municipality_comes_from_the_set(trusting: Program, package: Path) -> None:
    """Also by the short way of `geldstap hulp`."""
    trusting("regelingen", "installeer", str(package))
    assert "Het loket: (0316) 59 51 11" in trusting("hulp", "--gemeente", "Zevenaar").out
    assert "Het loket" not in trusting("hulp", "--gemeente", "Duiven").out


# vertrouw


def test_trusted_keys_are_listed_and_taken_back(program: Program) -> None:
    """Each with whose sets it may sign."""
    assert "U vertrouwt nog geen sleutels." in program("regelingen", "vertrouw").out
    typed = PRINT.replace(" ", "").upper()
    assert program("regelingen", "vertrouw", typed, "--landelijk").code == 0
    assert f"{PRINT} (heel Nederland)" in program("regelingen", "vertrouw").out
    line = ("regelingen", "vertrouw", PRINT, "--landelijk", "--niet-meer")
    assert "U vertrouwt deze sleutel niet meer" in program(*line).out
    assert "U vertrouwde deze sleutel niet" in program(*line).out
    assert "U vertrouwt nog geen sleutels." in program("regelingen", "vertrouw").out


def test_a_damaged_list_of_keys_is_said(trusting: Program, package: Path) -> None:
    """And nobody is trusted."""
    path = trusting.folder / "bewaard" / "regelingen" / "vertrouwd.json"
    path.write_text("{")
    for line in (["vertrouw"], ["vertrouw", PRINT, "--landelijk"], ["installeer", str(package)]):
        ran = trusting("regelingen", *line)
        assert ran.code == 1
        assert "niet te lezen" in _flat(ran.err)
    assert path.read_text() == "{"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_can_t_be_written_is_said(trusting: Program, package: Path) -> None:
    """Not as a fault of the program."""
    folder = trusting.folder / "bewaard" / "regelingen"
    folder.chmod(0o500)
    ran = trusting("regelingen", "installeer", str(package))
    folder.chmod(0o700)
    assert ran.code == 1
    assert "kon niet op deze computer worden gezet" in ran.err


@pytest.mark.parametrize(
    "start",
    [
        lambda p, f: p("regelingen", "installeer", f),
        lambda p, _: p("regelingen", "lijst", "--geinstalleerd"),
        lambda p, _: p("regelingen", "vertrouw"),
        lambda p, _: p("regelingen", "verwijder", "zevenaar"),
    ],
)
def test_they_speak_english_too(
    start: Callable[[Program, str], Ran], trusting: Program, package: Path
) -> None:
    """No phrase with a hole in it, and no fault of the program."""
    trusting("regelingen", "installeer", str(package))
    ran = start(trusting.like(spoken="en"), str(package))
    assert ran.code == 0, ran.err
    assert "{" not in ran.out
