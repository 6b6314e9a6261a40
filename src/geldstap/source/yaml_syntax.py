"""Why PyYAML can't go on, as a problem that names what authors usually did."""

import re

import yaml

from geldstap.model.problem import Problem
from geldstap.source.lines import SourceText

# The fragments are of the messages of libyaml (scanner.c, parser.c) and of PyYAML's own
# scanner and parser, which differ in a word here and there; the first that occurs counts.
_KIND_BY_FRAGMENT = {
    "mapping values are not allowed": "yaml_colon",
    "while scanning a quoted scalar": "yaml_open_quote",
    "while scanning a double-quoted scalar": "yaml_escape",
    "while parsing a quoted scalar": "yaml_escape",
    "expected ',' or ']'": "yaml_open_bracket",
    "expected ',' or '}'": "yaml_open_bracket",
    "while parsing a flow": "yaml_open_bracket",
    "cannot start any token": "yaml_special_character",
    "could not find expected ':'": "yaml_no_colon",
    "expected node content": "yaml_special_character",
    "expected the node content": "yaml_special_character",
    "while parsing a block": "yaml_indentation",
    "block sequence entries are not allowed": "yaml_indentation",
}
_OTHER = "yaml_syntax"
# Where these began tells more than where the parser noticed it.
_AT_THE_START = ("yaml_open_quote", "yaml_open_bracket", "yaml_no_colon")
_COLON = re.compile(r":(\s|$)")

Spot = tuple[int, int]


def syntax_problem(error: yaml.YAMLError, source: SourceText) -> Problem:
    """The problem, at the place where the author has to look."""
    kind, (line, column) = _where_it_began(error)
    line = min(line, len(source.lines) - 1)
    kind, (line, column) = _seen_in_line(kind, (line, column), source)
    return source.problem(source.place(line + 1, column + 1), kind)


def _where_it_began(error: yaml.YAMLError) -> tuple[str, Spot]:
    """What the parser says, with line and column counted from 0."""
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    found = (kind for fragment, kind in _KIND_BY_FRAGMENT.items() if fragment in said)
    kind = next(found, _OTHER)
    mark = getattr(error, "problem_mark", None)
    if kind in _AT_THE_START:
        mark = getattr(error, "context_mark", None) or mark
    return kind, (mark.line, mark.column) if mark else (0, 0)


def _seen_in_line(kind: str, spot: Spot, source: SourceText) -> tuple[str, Spot]:
    """A closer look at what stands there, for the mistakes that the parser can't tell apart."""
    line, column = spot
    text = source.lines[line]
    before = text[:column]
    if text[column : column + 1] == "\t":
        return "yaml_tab", spot
    if kind == "yaml_colon" and not _COLON.search(before):
        return _line_before(spot, source) or ("yaml_indentation", (line, _indent(text)))
    if kind == "yaml_indentation":
        if before.strip():
            return _OTHER, spot  # only what opens a line can be indented wrong
        return _line_before(spot, source, but_items=True) or (kind, spot)
    return kind, spot


def _line_before(
    spot: Spot, source: SourceText, *, but_items: bool = False
) -> tuple[str, Spot] | None:
    """The line before, where that has no colon: the parser takes it for half a key.

    `but_items` leaves out the items of a list, which need none.
    """
    earlier = range(spot[0] - 1, -1, -1)
    line = next((n for n in earlier if source.lines[n].split("#")[0].strip()), None)
    if line is None:
        return None
    text = source.lines[line]
    if _COLON.search(text) or (but_items and text.lstrip().startswith("-")):
        return None
    return "yaml_no_colon", (line, _indent(text))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
