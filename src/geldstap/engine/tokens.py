"""From the text of an expression to tokens with their places."""

import re
from dataclasses import dataclass

from geldstap.engine.tree import At, Fault

MAX_LENGTH = 10_000

_PATTERN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"|(?P<number>[0-9]+(?:\.[0-9]+)?)"
    r"|(?P<name>[A-Za-z][A-Za-z0-9_]*)"
    r"|(?P<symbol><=|>=|<>|[<>=+\-*/%(),.])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number, date or symbol. The last token of a text has kind "end"."""

    kind: str
    text: str
    at: At


def tokenise(text: str) -> tuple[tuple[Token, ...], Fault | None]:
    """Split a text into tokens; a character that the language doesn't know is a fault."""
    if len(text) > MAX_LENGTH:
        return (), Fault("expression_too_long", At(0, 1), (("limit", str(MAX_LENGTH)),))
    tokens: list[Token] = []
    position = 0
    while position < len(text):
        match = _PATTERN.match(text, position)
        if match is None:
            character = text[position]
            shown = character if character.isprintable() else f"U+{ord(character):04X}"
            return (), Fault("unknown_character", At(position, 1), (("text", shown),))
        if match.lastgroup != "space":
            at = At(position, match.end() - position)
            tokens.append(Token(match.lastgroup or "", match.group(), at))
        position = match.end()
    tokens.append(Token("end", "", At(len(text), 1)))
    return tuple(tokens), None
