"""`geldstap sessie` as a command: where it starts, where it doesn't, and what it prints."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

from geldstap.cli.environment import Environment
from geldstap.cli.main import run
from geldstap.cli.shelves import UsbShelves
from tests.cli.conftest import TODAY, Program


def in_window(folder: Path, typed: str, *arguments: str) -> tuple[int, str]:
    """A session in plain mode and in this process, as on a computer that can't part them."""
    out = io.StringIO()
    around = Environment(
        stdin=io.StringIO(typed),
        stdout=out,
        stderr=out,
        is_asking=True,
        is_shown=True,
        is_simple=True,
        width=80,
        height=24,
        colour=False,
        unicode=True,
        spoken="nl",
        today=TODAY,
        folder=folder,
    )
    return run(["sessie", *arguments], around), out.getvalue()


def test_no_folder_can_be_named(in_terminal: Program) -> None:
    """It would be a promise that something is kept there. The tests' program names one."""
    ran = in_terminal("sessie")
    assert ran.code == 2
    assert "In een sessie wordt niets bewaard." in ran.err


@pytest.mark.parametrize("missing", ["is_asking", "is_shown"])
def test_it_needs_a_window(tmp_path: Path, missing: str) -> None:
    """Nothing of a visitor goes to a file or another program."""
    out = io.StringIO()
    around = Environment(
        io.StringIO(), out, out, True, True, True, 80, 24, False, True, "nl", TODAY, tmp_path
    )
    assert run(["sessie"], replace(around, **{missing: False})) == 2  # type: ignore[arg-type]
    assert "alleen in een venster" in out.getvalue()


def test_one_process_says_so_and_forgets_between_visitors(tmp_path: Path) -> None:
    """Where a visitor can't have a process apart, that is said; the next one begins anew."""
    lines = ("2", "1", "1", "4", "2512", "1", ".", "4", "1", ".", "3")
    code, said = in_window(tmp_path, "".join(f"{line}\n" for line in lines))
    assert code == 0
    assert "op deze computer draait één programma voor alle bezoekers" in " ".join(said.split())
    first, second = said.split("Tot ziens")[0], said.split("Wat u invulde, is weg.")[1]
    assert "Den Haag" in first
    assert "Den Haag" not in second
    assert said.rstrip().endswith("Sluit het, of maak het leeg.")
    assert list(tmp_path.rglob("*")) == []


def test_it_ends_where_nobody_can_type_any_more(tmp_path: Path) -> None:
    """And doesn't ask one visitor after the other for ever."""
    assert in_window(tmp_path, "")[0] == 130


def test_practice_counts_with_the_day_of_its_sheet(tmp_path: Path) -> None:
    """So that two volunteers get the same result."""
    _, said = in_window(tmp_path, "", "--oefenen")
    assert "Oefening: Welkom" in said
    assert "Wij rekenen alsof het 22 november 2026 is." in said


def test_sticks_are_what_hangs_there_and_can_be_written_on(tmp_path: Path) -> None:
    """On Linux and macOS; a folder that nothing hangs on is no stick."""
    for name in ("media/anna/STICK", "run/media/anna/ROOD", "media/anna/leeg"):
        (tmp_path / name).mkdir(parents=True)
    shelves = UsbShelves(tmp_path, lambda path: path.name in ("STICK", "ROOD"))
    assert [path.name for path in shelves.sticks()] == ["STICK", "ROOD"]


def test_a_file_on_a_stick_gets_a_name_of_its_own(tmp_path: Path) -> None:
    """That of the visitor before, who forgot the stick, isn't written over."""
    shelves = UsbShelves(tmp_path)
    written = [shelves.write(tmp_path, "geldstap.html", text) for text in ("een", "twee")]
    assert written == [str(tmp_path / "geldstap.html"), str(tmp_path / "geldstap-2.html")]
    assert shelves.write(tmp_path / "weg", "geldstap.html", "x") is None
    assert not shelves.is_folder(tmp_path / "weg")
