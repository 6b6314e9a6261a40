"""Every command is documented, and the docs say what the program's help says."""

import subprocess
import sys
from pathlib import Path

import pytest

from geldstap.cli.app import GROUPS, group

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "opdrachten.md").read_text(encoding="utf-8")


INNER = [f"{name} {each}" for name, commands in GROUPS.items() for each in commands()]


@pytest.mark.parametrize("name", [*sorted(group().commands), *INNER])
def test_every_command_is_documented(name: str) -> None:
    """Each has a heading of its own."""
    assert f"\n## geldstap {name}\n" in PAGE


def test_the_docs_are_the_help_of_the_program() -> None:
    """Somebody who changes an option runs tools/opdrachten.py."""
    script = ROOT / "tools" / "opdrachten.py"
    checked = subprocess.run([sys.executable, script, "--controleer"], check=False, cwd=ROOT)
    assert checked.returncode == 0


def test_the_household_file_in_the_readme_is_read() -> None:
    """What the README shows works."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    household = readme.split("```yaml\n")[1].split("```")[0]
    shown = subprocess.run(
        [sys.executable, "-m", "geldstap.cli.main", "recht", "--huishouden", "-"],
        input=household,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert shown.returncode == 0, shown.stderr
    assert "€ 307 per maand" in shown.stdout
