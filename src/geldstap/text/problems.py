"""What is wrong in somebody's file, in a sentence that says what to do about it.

A kind has one or more messages (`file_messages`, `rule_messages`, `remark_messages`,
`package_messages`): the first one is used whose arguments are all known, so that a bound or a
suggestion is named where there is one.
What comes out of the file is shown without characters that could steer a terminal.
"""

from collections.abc import Iterable, Mapping
from string import Formatter
from unicodedata import category

from geldstap.model.problem import Problem
from geldstap.text.file_messages import FILE_MESSAGES
from geldstap.text.package_messages import PACKAGE_MESSAGES
from geldstap.text.remark_messages import REMARK_MESSAGES
from geldstap.text.rule_messages import RULE_MESSAGES
from geldstap.text.words import Words, msgid

_WIDEST = 76
_LEAD = 30

MESSAGES: Mapping[str, tuple[str, ...]] = {
    **FILE_MESSAGES,
    **RULE_MESSAGES,
    **REMARK_MESSAGES,
    **PACKAGE_MESSAGES,
}
_UNEXPECTED = msgid("hier klopt iets niet. Kijk deze plek na.")
_WHOLE_FILE = frozenset(
    {
        *("file_not_found", "file_unreadable", "too_large", "newer_version", "damaged_file"),
        *PACKAGE_MESSAGES,
    }
)


def sentence(problem: Problem, words: Words) -> str:
    """What is wrong and what to write instead."""
    known = {name: printable(value) for name, value in problem.arguments.items() if value}
    messages = MESSAGES.get(problem.kind, ())
    return words.say(next((m for m in messages if _names(m) <= known.keys()), _UNEXPECTED), **known)


def render(problems: Iterable[Problem], words: Words) -> str:
    """All problems by place: `file:line:column: sentence`, the line, and carets below it."""
    ordered = sorted(problems, key=lambda problem: problem.place)
    return "\n\n".join(_one(problem, words) for problem in ordered)


def printable(text: str) -> str:
    """The text without control, format and other characters that have no shape."""
    return "".join(c if c == " " or category(c)[0] not in "CZ" else "·" for c in text)


def _one(problem: Problem, words: Words) -> str:
    place = problem.place
    where = printable(place.file)
    if problem.kind not in _WHOLE_FILE:
        where = f"{where}:{place.line}:{place.column}"
    lines = [f"{where}: {sentence(problem, words)}"]
    if problem.quoted.strip():
        lines += _excerpt(problem)
    return "\n".join(lines)


def _excerpt(problem: Problem) -> list[str]:
    """The line around the fault with carets below it, narrow enough not to be wrapped."""
    before = problem.place.column - 1
    start = max(0, before - _LEAD) if len(problem.quoted) > _WIDEST else 0
    shown = printable(problem.quoted.replace("\t", " "))[start : start + _WIDEST]
    room = max(1, len(shown) - (before - start))
    carets = "^" * min(max(1, problem.place.length), room)
    return [f"    {shown.rstrip()}", " " * (4 + before - start) + carets]


def _names(message: str) -> set[str]:
    """The arguments that a message needs."""
    return {name for _, name, _, _ in Formatter().parse(message) if name}
