"""Why PyYAML can't go on, as a problem that names what authors usually did."""

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


def syntax_problem(error: yaml.YAMLError, source: SourceText) -> Problem:
    """The problem, at the place where the author has to look."""
    mark = getattr(error, "problem_mark", None)
    kind = _kind(error)
    if mark is not None:
        kind = _seen_in_line(kind, source, mark.line, mark.column)
    if kind in _AT_THE_START:
        mark = getattr(error, "context_mark", None) or mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    line = min(line, len(source.lines) - 1)
    return source.problem(source.place(line + 1, column + 1), kind)


def _kind(error: yaml.YAMLError) -> str:
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    found = (kind for fragment, kind in _KIND_BY_FRAGMENT.items() if fragment in said)
    return next(found, _OTHER)


def _seen_in_line(kind: str, source: SourceText, line: int, column: int) -> str:
    """A closer look: tabs indent nothing, and only what opens a line can be indented wrong."""
    if source.character(line, column) == "\t":
        return "yaml_tab"
    opens_line = not source.before(line, column).strip()
    return _OTHER if kind == "yaml_indentation" and not opens_line else kind
