"""What belongs to the one Environment, which `cli` makes, is named nowhere else."""

import pytest

from tests.architecture.source_tree import Module, faults, modules, parse, used

ENVIRONMENT = {
    "breakpoint",
    "datetime.date.today",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "input",
    "locale.getlocale",
    "os.environ",
    "os.environb",
    "os.getenv",
    "os.path.expanduser",
    "pathlib.Path.cwd",
    "pathlib.Path.home",
    "print",
    "sys.argv",
    "sys.stderr",
    "sys.stdin",
    "sys.stdout",
    "time.ctime",
    "time.localtime",
    "time.time",
}
NEVER = {
    "__import__",
    "builtins.eval",
    "builtins.exec",
    "compile",
    "eval",
    "exec",
    "marshal.loads",
    "pickle.load",
    "pickle.loads",
    "sys.exit",
}
FLOAT = {"float", "math.fsum", "builtins.float"}

# Where a float is right: it counts seconds or columns, never money.
FLOATS = {
    "terminal/interrupts.py": "seconds between two times Ctrl-C",
    "terminal/leaving.py": "seconds between two letters",
}


def environment_uses(module: Module) -> list[str]:
    """Names of the outside world, where the room is not `cli`."""
    if module.room == "cli":
        return []
    return [_at(module, line, name) for line, name in used(module) if name in ENVIRONMENT]


def never_uses(module: Module) -> list[str]:
    """Names that run code which isn't ours, or end the program from below."""
    allowed = {"sys.exit"} if module.room == "cli" else set()
    return [_at(module, line, name) for line, name in used(module) if name in NEVER - allowed]


def float_uses(module: Module) -> list[str]:
    """Floats: money would lose its cents in them."""
    if module.path in FLOATS:
        return []
    return [_at(module, line, name) for line, name in used(module) if name in FLOAT]


def _at(module: Module, line: int, name: str) -> str:
    return f"{module.path}:{line}: {name}"


@pytest.mark.parametrize(
    "text",
    [
        "print('x')",
        "import os\nos.environ['HOME']",
        "from os import environ as e\ne.get('HOME')",
        "import datetime as dt\ndt.date.today()",
        "def f():\n    from datetime import datetime\n    return datetime.now()",
        "from time import time\ntime()",
        "import pathlib\npathlib.Path.home()",
        "show = print",
    ],
)
def test_planted_use_of_the_environment_is_found(text: str) -> None:
    """However it is imported, and also where it is handed on instead of called."""
    assert environment_uses(parse(text, "steps/example.py"))
    assert not environment_uses(parse(text, "cli/example.py"))


@pytest.mark.parametrize(
    "text", ["day.today", "from datetime import date\ndate(2026, 1, 1)", "class C:\n    input: int"]
)
def test_names_that_only_look_alike_are_free(text: str) -> None:
    """A method of ours may be called `today`, a field `input`."""
    assert not environment_uses(parse(text))


@pytest.mark.parametrize("text", ["eval('1')", "exec(code)", "import pickle\npickle.loads(b'')"])
def test_planted_foreign_code_is_found_in_every_room(text: str) -> None:
    """Data never becomes code, not even in `cli`."""
    assert never_uses(parse(text, "cli/example.py"))


@pytest.mark.parametrize("text", ["float('1.1')", "def f(x: float) -> None: ..."])
def test_planted_float_is_found(text: str) -> None:
    """As a call and as a type."""
    assert float_uses(parse(text))


def test_environment_is_named_in_cli_alone() -> None:
    """Every other room gets streams, clock, paths and language handed down."""
    assert faults(environment_uses) == ""


def test_no_text_is_ever_run_as_code() -> None:
    """A regulation set, a household file or a catalog is data."""
    assert faults(never_uses) == ""


def test_money_never_becomes_a_float() -> None:
    """Amounts are decimals from the file to the screen."""
    assert faults(float_uses) == ""


def test_every_exception_still_has_its_module() -> None:
    """An exception that outlived its module would hide the next one."""
    assert set(FLOATS) <= {module.path for module in modules()}
