"""What an editor sees in a YAML file: the values of YAML 1.2, as its language server has them."""

import re

from geldstap.source.nodes import Mapping, Node, Scalar
from geldstap.source.yaml_text import read

Seen = str | int | float | bool | None | list["Seen"] | dict[str, "Seen"]

_NOTHING = {"", "~", "null", "Null", "NULL"}
_TRUTH = {word: word[0] in "tT" for word in ("true", "True", "TRUE", "false", "False", "FALSE")}
_WHOLE = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def seen(text: str) -> Seen:
    """A file as a value."""
    root, problems = read(text, "bestand.yaml")
    assert problems == ()
    return None if root is None else seen_in(root)


def seen_in(node: Node) -> Seen:
    """A node as a value: a plain scalar may be a number, a truth value or nothing."""
    if isinstance(node, Mapping):
        return {entry.key.text: seen_in(entry.value) for entry in node.entries}
    if not isinstance(node, Scalar):
        return [seen_in(item) for item in node.items]
    return node.text if node.quoted else plain(node.text)


def plain(text: str) -> Seen:
    """A scalar without quotes."""
    if text in _NOTHING:
        return None
    if text in _TRUTH:
        return _TRUTH[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text
