"""Text of a set, a file or an answer, made safe to show: nothing in it can steer a screen.

Escape sequences go as a whole, so that no rest of them (`[31m`) is read aloud. What only
hides or reorders text (bidi controls, zero-width characters, tags, lone surrogates) goes,
too: a reader sees what the text says, in the order in which it says it.
"""

import re
from unicodedata import category

# ECMA-48: control sequences (ESC [ or its one-byte form), strings that a terminal keeps for
# itself (title, clipboard, device control) up to their terminator, and short escapes.
# A string ends at the next control character at the latest, so matching stays linear.
_ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x00-\x1f\x80-\x9f]*(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*[0-Z\\^-~]"
)
_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Joiners shape letters and emoji; without them some names are misspelled.
_JOINERS = "\u200c\u200d"
_UNSEEN = ("Cc", "Cf", "Cs")
_BLANKS = re.compile(r"[ \n]+")


def clean(text: str) -> str:
    """The same text without control characters; line ends stay, as line feeds."""
    if text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", _ESCAPES.sub("", text)).replace("\t", " ")
    return "".join(c for c in text if c == "\n" or c in _JOINERS or category(c) not in _UNSEEN)


def clean_line(text: str) -> str:
    """Cleaned text on one line, for labels, titles and attributes."""
    return _BLANKS.sub(" ", clean(text)).strip()
