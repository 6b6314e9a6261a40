"""Files and functions stay small enough to be read in one go, or say why not."""

import ast

from tests.architecture.source_tree import Function, Module, functions, modules, parse

LONGEST_MODULE = 400
LONGEST_FUNCTION = 60

# Path, or path and function, with the reason why it may be longer.
LONG_MODULES: dict[str, str] = {}
LONG_FUNCTIONS: dict[str, str] = {}


def length(function: Function) -> int:
    """Lines of a function from `def` to its end, without its docstring."""
    end = function.end_lineno or function.lineno
    return end - function.lineno + 1 - _docstring_lines(function)


def _docstring_lines(function: Function) -> int:
    first = function.body[0]
    if ast.get_docstring(function) is None:
        return 0
    return (first.end_lineno or first.lineno) - first.lineno + 1


def long_functions(module: Module) -> list[str]:
    """Functions beyond the limit, as `path:name`."""
    return [
        f"{module.path}:{function.name}"
        for function in functions(module)
        if length(function) > LONGEST_FUNCTION
    ]


def test_a_docstring_doesn_t_count() -> None:
    """Explaining is not what makes a function long."""
    (short,) = functions(parse('def f():\n    """One\n\n    two.\n    """\n    return 1\n'))
    assert length(short) == 2


def test_planted_long_function_is_found() -> None:
    """One line beyond the limit is too long."""
    text = "def f():\n" + "    x = 1\n" * LONGEST_FUNCTION
    assert long_functions(parse(text)) == ["engine/example.py:f"]


def test_modules_are_short() -> None:
    """Nobody scrolls for long; what must be longer is named with its reason."""
    long = {m.path for m in modules() if len(m.text.splitlines()) > LONGEST_MODULE}
    assert long == set(LONG_MODULES)


def test_functions_are_short() -> None:
    """A function fits on a screen; what must be longer is named with its reason."""
    long = {name for module in modules() for name in long_functions(module)}
    assert long == set(LONG_FUNCTIONS)
