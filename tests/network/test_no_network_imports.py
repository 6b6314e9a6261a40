"""Our source has no way to the network: not to be configured away, it isn't there."""

import pytest

from tests.architecture.source_tree import Module, faults, imported, parse, used

NETWORK = {
    "_socket",
    "_ssl",
    "aiohttp",
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "multiprocessing",
    "nntplib",
    "poplib",
    "requests",
    "select",
    "selectors",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.error",
    "urllib.request",
    "urllib3",
    "webbrowser",
    "websockets",
    "wsgiref",
    "xmlrpc",
}
# Ways to a module, or to another program, whose name an import statement doesn't show.
BY_NAME = {
    "__import__",
    "importlib.__import__",
    "importlib.import_module",
    "os.execv",
    "os.popen",
    "os.posix_spawn",
    "os.system",
    "subprocess",
}


def network_uses(module: Module) -> list[str]:
    """Imports and names that lead, or could lead, to the network."""
    found = [(line, name) for line, name in imported(module) if _within(name, NETWORK | BY_NAME)]
    found += [(line, name) for line, name in used(module) if _within(name, BY_NAME)]
    return [f"{module.path}:{line}: {name}" for line, name in found]


def _within(name: str, packages: set[str]) -> bool:
    parts = name.split(".")
    return any(".".join(parts[: n + 1]) in packages for n in range(len(parts)))


@pytest.mark.parametrize(
    "text",
    [
        "import socket",
        "import http.client",
        "from urllib import request",
        "from urllib.request import urlopen",
        "def later():\n    import ssl",
        "import asyncio",
        "import importlib\nimportlib.import_module('soc' + 'ket')",
        "import subprocess",
        "import os\nos.system('curl example.org')",
    ],
)
def test_planted_way_out_is_found(text: str) -> None:
    """Also inside a function, by name, and through another program."""
    assert network_uses(parse(text))


@pytest.mark.parametrize("text", ["from urllib.parse import quote", "import geldstap.text.http"])
def test_names_without_a_way_out_are_free(text: str) -> None:
    """Writing an address down is no connection."""
    assert network_uses(parse(text)) == []


def test_our_source_has_no_way_to_the_network() -> None:
    """Nobody is watching: there is no code that could tell."""
    assert faults(network_uses) == ""
