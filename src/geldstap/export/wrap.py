"""Lines of at most a given width that never cut a word, and keep numbers with their unit."""

import re
from textwrap import wrap as fold

from geldstap.report.clean import clean

# Spaces at which a line should rather not be broken: € 1.250, 129 per maand, 4 weken,
# (070) 353 61 88, 15 januari 2027. Words of one or two letters ("in", "en") are no units.
_TOGETHER = re.compile(
    r"(?<=€) (?=[\d-])"
    r"|(?<=\d) (?=per )|(?<=\d per) "
    r"|(?<=[\d)]) (?=\d)"
    r"|(?<=\d) (?=m[23]\b|[^\W\d_]{3})"
)
_DATE = re.compile(r"\b(\d{1,2}) ([^\W\d_]{3,}) (\d{4})\b")
_FIXED = "\u00a0"
_FIXED_SPACES = re.compile("[\u00a0\u202f]")


def wrap(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Lines of cleaned text, `first` before the first one and `rest` before the others.

    A word longer than the width stands alone and sticks out; fixed spaces become plain
    ones. Line ends in the text are kept. Empty text gives no lines.
    """
    lines: list[str] = []
    for paragraph in clean(text).splitlines():
        indent = rest if lines else first
        room = width - max(len(first), len(rest))
        lines += fold(
            _loosened(_glued(paragraph), room),
            max(width, len(indent) + 1, len(rest) + 1),
            initial_indent=indent,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return [_FIXED_SPACES.sub(" ", line) for line in lines]


def whole_dates(text: str) -> str:
    """With fixed spaces inside each day: `15 januari 2027`."""
    return _DATE.sub(rf"\1{_FIXED}\2{_FIXED}\3", text)


def _glued(text: str) -> str:
    return _TOGETHER.sub(_FIXED, whole_dates(text))


def _loosened(text: str, room: int) -> str:
    """Gives up keeping together what is wider than a line."""
    return " ".join(
        _FIXED_SPACES.sub(" ", piece) if len(piece) > room else piece for piece in text.split(" ")
    )
