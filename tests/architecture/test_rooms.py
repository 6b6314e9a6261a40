"""Which way imports go: the contracts in pyproject.toml hold, and they do bite."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.source_tree import (
    PACKAGE,
    REPOSITORY,
    Module,
    faults,
    imported,
    parse,
)
from tests.network.guard.sitecustomize import environment

CONFIG = REPOSITORY / "pyproject.toml"
CONTRACTS = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
ROOMS = [room for layer in CONTRACTS[0]["layers"] for room in layer.split(" | ")]
PURE = ("model", "engine", "interview", "steps")
# The array reading is the one part of them that knows a library, and the only one to know it.
ARRAYS, ARRAYS_USE = "engine/arrays/", "numpy"
OUTSIDE = {"io", "os", "pathlib", "shutil", "subprocess", "sys", "tempfile", "logging"}
# Folders of tests that are no room of the house.
OTHER_TESTS = {
    "architecture",
    "docs",
    "errors",
    "journeys",
    "network",
    "properties",
    "rulesets",
}


def impure_imports(module: Module) -> list[str]:
    """Imports in the pure rooms from outside the standard library, or that do I/O."""
    if module.room not in PURE:
        return []
    return [
        f"{module.path}:{line}: {name}"
        for line, name in imported(module)
        if (top := name.partition(".")[0]) != "geldstap"
        and (top in OUTSIDE or top not in sys.stdlib_module_names)
        and not (module.path.startswith(ARRAYS) and top == ARRAYS_USE)
    ]


def lint(folder: Path, *contracts: str) -> tuple[bool, str]:
    """Whether the contracts (all, where none is named) hold for the package in `folder`.

    Also gives what the linter says. In a process of its own: it reads the package from
    the import path, where this process already has the real one.
    """
    limits = [part for contract in contracts for part in ("--contract", contract)]
    command = [sys.executable, "-c", "from importlinter.cli import *; lint_imports_command()"]
    config = ["--no-cache", "--no-logo", "--config", str(CONFIG)]
    env = environment({**os.environ, "PYTHONPATH": str(folder)})
    result = subprocess.run(
        [*command, *config, *limits],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    return result.returncode == 0, result.stdout + result.stderr


def test_the_contracts_are_kept() -> None:
    """No room imports one above or beside it, and libraries stay in theirs."""
    kept, report = lint(PACKAGE.parent)
    assert kept, report


@pytest.mark.parametrize(
    ("contract", "file", "line"),
    [
        ("rooms", "model/planted.py", "import geldstap.engine"),
        ("rooms", "steps/planted.py", "import geldstap.interview"),
        ("rooms", "text/planted.py", "import geldstap.store"),
        ("rooms", "app/planted.py", "def f() -> None:\n    import geldstap.terminal"),
        ("rooms", "attic/planted.py", ""),
        ("typer", "terminal/planted.py", "import typer"),
        ("prompts", "cli/planted.py", "import rich.table"),
        ("prompts", "app/planted.py", "from prompt_toolkit import PromptSession"),
        ("places", "app/planted.py", "import platformdirs"),
        ("arrays", "engine/planted.py", "import numpy"),
        ("pure", "engine/planted.py", "import yaml"),
    ],
)
def test_a_broken_contract_is_found(tmp_path: Path, contract: str, file: str, line: str) -> None:
    """Each direction, each library's own room, and a room that nobody declared."""
    target = tmp_path / "geldstap" / file
    for room in ["", *ROOMS, ARRAYS, target.parent.name]:
        package = tmp_path / "geldstap" / room
        package.mkdir(exist_ok=True)
        (package / "__init__.py").touch()
    terminal = tmp_path / "geldstap" / "terminal" / "__init__.py"
    terminal.write_text("import prompt_toolkit, rich\n", encoding="utf-8")
    target.write_text(f"{line}\n", encoding="utf-8")
    kept, report = lint(tmp_path, contract)
    assert not kept
    assert target.parent.name in report.partition("Broken contracts")[2]


@pytest.mark.parametrize("text", ["import numpy", "import os", "from pathlib import Path"])
def test_planted_impurity_is_found(text: str) -> None:
    """A third-party library and a way to the outside are both refused."""
    assert impure_imports(parse(text, "steps/example.py"))
    assert not impure_imports(parse(text, "store/example.py"))


def test_the_array_reading_knows_numpy_and_nothing_else() -> None:
    """Not another library either, and no other module of the room knows this one."""
    assert not impure_imports(parse("import numpy", "engine/arrays/example.py"))
    assert impure_imports(parse("import scipy", "engine/arrays/example.py"))
    assert impure_imports(parse("import numpy", "engine/arrays.py"))


def test_pure_rooms_use_the_standard_library_and_do_no_io() -> None:
    """What they compute depends on nothing but what they are given."""
    assert faults(impure_imports) == ""


def test_tests_mirror_the_rooms() -> None:
    """Every room has its tests, and every folder of tests its room."""
    folders = {file.relative_to(REPOSITORY / "tests").parts[0] for file in _test_files()}
    assert set(ROOMS) - folders - {"__main__"} == set()
    assert folders - set(ROOMS) - OTHER_TESTS == set()


def _test_files() -> list[Path]:
    return sorted((REPOSITORY / "tests").glob("*/**/test_*.py"))
