"""Every module, and all that others may use of it, says what it is for."""

import ast

from tests.architecture.source_tree import (
    Documented,
    Function,
    Module,
    faults,
    modules,
    parse,
    public,
)


def undocumented(module: Module, interfaces: frozenset[str] = frozenset()) -> list[str]:
    """What has no docstring. Methods of an interface are documented there."""
    missing = [] if ast.get_docstring(module.tree) else [module.path]
    return missing + [
        f"{module.path}:{node.lineno}: {name}"
        for name, node in public(module)
        if not ast.get_docstring(node) and not ("." in name and node.name in interfaces)
    ]


def unannotated(module: Module) -> list[str]:
    """Public functions in which a parameter or the result has no type."""
    return [
        f"{module.path}:{node.lineno}: {name}"
        for name, node in public(module)
        if isinstance(node, Function) and not _annotated(node)
    ]


def documented_by_interfaces() -> frozenset[str]:
    """Names of the methods that a Protocol of ours documents."""
    return frozenset(
        node.name
        for module in modules()
        for owner in ast.walk(module.tree)
        if isinstance(owner, ast.ClassDef) and _is_protocol(owner)
        for node in owner.body
        if isinstance(node, Documented) and ast.get_docstring(node)
    )


def _is_protocol(owner: ast.ClassDef) -> bool:
    return any("Protocol" in ast.unparse(base) for base in owner.bases)


def _annotated(function: Function) -> bool:
    a = function.args
    given = [*a.posonlyargs, *a.args, *a.kwonlyargs, *filter(None, (a.vararg, a.kwarg))]
    typed = all(p.annotation or p.arg in {"self", "cls"} for p in given)
    return typed and function.returns is not None


def test_planted_silence_is_found() -> None:
    """A module, a function, a class and a method without words are four faults."""
    text = "def f() -> None: ...\nclass C:\n    def m(self) -> None: ...\n    def _p(self): ...\n"
    assert len(undocumented(parse(text))) == 4


def test_planted_missing_types_are_found() -> None:
    """A parameter and a result each count; what is private doesn't."""
    text = "def f(x) -> None: ...\ndef g(x: int): ...\ndef _h(x): ...\ndef i(x: int) -> int: ...\n"
    assert len(unannotated(parse(text))) == 2


def test_everything_public_says_what_it_is_for() -> None:
    """Modules, functions, classes and methods have a docstring."""
    interfaces = documented_by_interfaces()
    assert faults(lambda module: undocumented(module, interfaces)) == ""


def test_everything_public_has_types() -> None:
    """Parameters and results of all that others may call."""
    assert faults(unannotated) == ""
