"""Few colours, which can be read on light and on dark screens. Words say what they say, too.

The names are those of the sixteen colours that each terminal has and lets people change.
"""

from geldstap.report.document import Tone

# For rich: texts of a document.
TONES: dict[Tone, str] = {
    Tone.PLAIN: "",
    Tone.GOOD: "bold green",
    Tone.OPEN: "bold cyan",
    Tone.NO: "bold",
    Tone.NOTE: "italic",
}
TITLE = "bold underline"
HEADING = "bold"
STRONG = "bold"
BAR = "cyan"

# For prompt_toolkit: the question.
PROMPT_STYLE: list[tuple[str, str]] = [
    ("question", "bold"),
    ("pointer", "bold"),
    ("note", "noinherit"),
    ("error", "bold ansired"),
    ("rule", "noinherit"),
    ("help", "noinherit"),
]
