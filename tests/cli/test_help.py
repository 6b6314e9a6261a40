"""Help in the person's language: of the program, and of each command."""

import pytest

from geldstap.cli.app import COMMANDS, group
from geldstap.cli.options import GLOBAL_OPTIONS
from geldstap.cli.output import HUMAN
from tests.cli.conftest import Program

ENGLISH_OF_CLICK = ("Usage", "Options:", "Commands:", "Show this message", "[required]", "TEXT")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["--help", "--onzin"]])
def test_names_every_command_and_option(program: Program, arguments: list[str]) -> None:
    """And a human; on standard output, and that is fine."""
    ran = program(*arguments)
    assert (ran.code, ran.err) == (0, "")
    assert "Gebruik: geldstap [OPTIES] OPDRACHT" in ran.out
    for name in COMMANDS:
        assert f"\n  {name}" in ran.out
    for option in GLOBAL_OPTIONS:
        assert f"\n  {option.names[0]}" in ran.out
    assert HUMAN in ran.out


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("in_front", [True, False])
def test_of_a_command_names_all_that_it_takes(program: Program, name: str, in_front: bool) -> None:
    """Asked for before or behind it."""
    ran = program(*(["--help", name] if in_front else [name, "--help"]))
    assert (ran.code, ran.err) == (0, "")
    assert f"Gebruik: geldstap {name}" in ran.out
    for parameter in group((name,)).commands[name].params:
        shown = parameter.opts[0] if parameter.param_type_name == "option" else parameter.metavar
        assert f"\n  {shown}" in ran.out


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_speaks_the_language_alone(program: Program, name: str) -> None:
    """Nothing of what click says by itself, and no Dutch sentence in the English help."""
    dutch = program(*filter(None, [name]), "--help").out
    english = program(*filter(None, [name]), "--help", "--taal", "en").out
    assert not [word for word in ENGLISH_OF_CLICK if word in dutch]
    sentences = [line.strip() for line in dutch.splitlines() if line.strip().endswith((".", ":"))]
    assert sentences
    assert not [line for line in sentences if line in english]


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_fits(program: Program, width: int) -> None:
    """On narrow screens what an option does stands below it; wide ones aren't filled."""
    ran = program.like(width=width)("exporteer", "--help")
    assert max(map(len, ran.out.splitlines())) <= min(width, 80)


def test_plain_mode_has_no_columns(program: Program) -> None:
    """A screen reader reads line by line."""
    assert "\n  --json\n    De uitkomst" in program("recht", "--help", "--eenvoudig").out


def test_version(program: Program) -> None:
    """One line, before anything else on it is looked at."""
    ran = program("--versie", "onzin")
    assert ran.code == 0
    assert ran.out.startswith("geldstap 0.")
