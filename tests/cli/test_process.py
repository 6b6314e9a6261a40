"""The real program, started as a person starts it."""

import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.cli.conftest import HOUSEHOLD
from tests.network.guard.sitecustomize import environment

GELDSTAP = (sys.executable, "-m", "geldstap")
HEAVY = {
    "babel",
    "jinja2",
    "platformdirs",
    "prompt_toolkit",
    "rich",
    "typer",
    "yaml",
}
# What each start may load of the libraries that take long.
LOADED = [
    (["--versie"], set()),
    (["--help"], {"typer"}),
    (["onzin"], {"typer"}),
    (["hulp"], {"babel", "yaml"}),
    # Where installed sets lie is asked of platformdirs; whether one is signed well isn't, here.
    (["hulp", "--gemeente", "Delft"], {"babel", "platformdirs", "yaml"}),
    (["recht", "--huishouden", HOUSEHOLD], {"babel", "platformdirs", "typer", "yaml"}),
    (["budget", "--huishouden", HOUSEHOLD, "--json"], {"babel", "platformdirs", "typer", "yaml"}),
    (["voorbeeld"], {"babel", "platformdirs", "typer", "yaml"}),
]


@pytest.fixture
def alone(tmp_path: Path) -> dict[str, str]:
    """The environment of somebody without answers, settings or a language of their own."""
    kept = {key: os.environ[key] for key in ("PATH", "PYTHONPATH") if key in os.environ}
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "LANG": "C.UTF-8"}
    return environment({**kept, **home, "TERM": "xterm"})


def started(*arguments: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A run that nobody types in and whose result goes to a pipe."""
    return subprocess.run(
        [*GELDSTAP, *arguments],
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_starts_without_a_terminal(alone: dict[str, str]) -> None:
    """The first command shows the main job."""
    ran = started(env=alone)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "Zorgtoeslag" in ran.stdout


def test_speaks_the_language_of_the_system(alone: dict[str, str]) -> None:
    """Exit codes reach the shell."""
    ran = started("bugdet", env={**alone, "LANG": "en_US.UTF-8"})
    assert ran.returncode == 2
    assert "budget" in ran.stderr
    assert "kennen" not in ran.stderr


def test_leaves_nothing_behind(alone: dict[str, str], tmp_path: Path) -> None:
    """Results are looked at, and that is all."""
    for arguments in (["voorbeeld"], ["recht", "--huishouden", HOUSEHOLD], ["hulp"], ["privacy"]):
        assert started(*arguments, env=alone).returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_that_closes_is_quiet(alone: dict[str, str]) -> None:
    """No word on standard error, not at the very end either."""
    with subprocess.Popen(
        [*GELDSTAP, "voorbeeld"], env=alone, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize(("arguments", "allowed"), LOADED, ids=[" ".join(a) for a, _ in LOADED])
def test_loads_no_more_than_it_needs(
    alone: dict[str, str], arguments: list[str], allowed: set[str]
) -> None:
    """Every library costs a person time at each start."""
    code = (
        "import sys; from geldstap.cli.main import main; sys.argv[1:] = sys.argv[1:]; main();"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=alone,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert set(ran.stderr.splitlines()[-1].split()) & HEAVY <= allowed


def opened(*arguments: str, env: dict[str, str]) -> "pexpect.spawn[str]":
    """The program in a terminal."""
    command, *rest = [*GELDSTAP, *arguments]
    return pexpect.spawn(command, rest, env=env, encoding="utf-8", timeout=30, dimensions=(30, 80))


def test_keys_in_a_terminal(alone: dict[str, str]) -> None:
    """The conversation opens, and Ctrl-C twice leaves at once with its own exit code."""
    child = opened("recht", env=alone)
    child.expect("postcode")
    child.sendcontrol("c")
    child.sendcontrol("c")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130


@pytest.mark.parametrize(
    ("arguments", "changed"), [(["--eenvoudig"], {}), ([], {"TERM": "dumb"}), ([], {"TERM": ""})]
)
def test_plain_lines_in_a_terminal(
    alone: dict[str, str], arguments: list[str], changed: dict[str, str]
) -> None:
    """Where it was chosen, and where the terminal can do no more: no escape codes at all."""
    child = opened(*arguments, env={**alone, **changed})
    child.expect("1. Beginnen")
    shown = str(child.before)
    child.sendline(".")
    child.expect("1. ")
    child.sendline("1")
    child.expect(pexpect.EOF)
    child.close()
    assert "\x1b" not in shown + str(child.before)
    assert child.exitstatus == 0


def test_questions_on_the_terminal_and_the_result_in_a_file(
    alone: dict[str, str], tmp_path: Path
) -> None:
    """`geldstap recht > uitkomst.txt`."""
    result = tmp_path / "uitkomst.txt"
    line = " ".join([*GELDSTAP, "recht", f"> {result}"])
    child = pexpect.spawn("/bin/sh", ["-c", line], env=alone, encoding="utf-8", timeout=30)
    child.expect("postcode")
    child.sendline("z")
    child.expect("Naar de vragen")
    child.sendline(".")
    child.expect("Stoppen")
    child.sendline("1")
    child.expect(pexpect.EOF)
    child.close()
    assert result.read_text(encoding="utf-8").startswith("Waar heeft u recht op?")
