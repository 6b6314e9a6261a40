"""Our own source as syntax trees, and what in it names what."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
PACKAGE = REPOSITORY / "src" / "geldstap"

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = Function | ast.ClassDef


@dataclass(frozen=True, slots=True)
class Module:
    """One file. `path` is relative to the package: `engine/parser.py`."""

    path: str
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The folder below the package; empty for the package's own file."""
        return self.path.partition("/")[0] if "/" in self.path else ""


def parse(text: str, path: str = "engine/example.py") -> Module:
    """A module of this text, as if it stood at `path`."""
    return Module(path, text, ast.parse(text))


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the package."""
    return tuple(
        parse(file.read_text(encoding="utf-8"), file.relative_to(PACKAGE).as_posix())
        for file in sorted(PACKAGE.rglob("*.py"))
    )


def imported(module: Module) -> Iterator[tuple[int, str]]:
    """Line and dotted name of all that a module imports, also inside functions.

    `from a import b` gives `a.b`: whether b is a module can't be seen here.
    """
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def used(module: Module) -> Iterator[tuple[int, str]]:
    """Line and dotted name of all that a module names, with its imports filled in.

    After `from datetime import date as d`, `d.today` is `datetime.date.today`. A field or
    variable that is only given a name doesn't use what else is called so.
    """
    origins = dict(_local_names(module))
    for node in ast.walk(module.tree):
        if not isinstance(node, (ast.Name, ast.Attribute)) or isinstance(node.ctx, ast.Store):
            continue
        if dotted := _dotted(node):
            first, _, rest = dotted.partition(".")
            origin = origins.get(first, first)
            yield node.lineno, f"{origin}.{rest}" if rest else origin


def _local_names(module: Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield (alias.asname, alias.name) if alias.asname else (_top(alias.name),) * 2
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def _top(dotted: str) -> str:
    return dotted.partition(".")[0]


def _dotted(node: ast.expr) -> str:
    """`a.b.c` as text; empty where it starts with anything but a name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (owner := _dotted(node.value)):
        return f"{owner}.{node.attr}"
    return ""


def faults(check: Callable[[Module], list[str]]) -> str:
    """What a check finds in the whole package, one fault a line; empty where all is well."""
    return "\n".join(fault for module in modules() for fault in check(module))


def functions(module: Module) -> Iterator[Function]:
    """Every function and method, also nested ones."""
    return (node for node in ast.walk(module.tree) if isinstance(node, Function))


def public(module: Module) -> Iterator[tuple[str, Documented]]:
    """What others may use, by its dotted name: functions, classes and their methods."""
    return _public(module.tree, "")


def _public(owner: ast.Module | ast.ClassDef, prefix: str) -> Iterator[tuple[str, Documented]]:
    for node in owner.body:
        if isinstance(node, Documented) and not node.name.startswith("_"):
            name = f"{prefix}{node.name}"
            yield name, node
            if isinstance(node, ast.ClassDef):
                yield from _public(node, f"{name}.")
