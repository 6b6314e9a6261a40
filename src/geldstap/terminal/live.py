"""The part of the screen that lives while one answers: question, place to answer, help line.

The help line has its lines before anything else gets any, so it is never clipped or scrolled
away; the question comes next.
"""

from collections.abc import Callable
from dataclasses import dataclass

from prompt_toolkit.application import get_app
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import (
    Container,
    Dimension,
    FormattedTextControl,
    HSplit,
    Layout,
    VSplit,
    Window,
)

from geldstap.app.keys import HELP
from geldstap.app.screen import HelpLine, Prompt, PromptKind, Reply
from geldstap.report.document import Document
from geldstap.terminal import aside
from geldstap.terminal.encoding import writable
from geldstap.terminal.fold import READABLE_WIDTH, fold, margin
from geldstap.terminal.helpline import help_line
from geldstap.terminal.leaves import ONLY_LEAF, Leaf, hint
from geldstap.text.words import Words

# Lines for answering: at the very least, and before what stands above may scroll away.
_LEAST_BODY = 4
_COMFORTABLE_BODY = 8
# A screen with so many lines has room for a long text and a list.
_MANY_ROWS = 32


@dataclass(frozen=True, slots=True)
class Line:
    """One line on the screen with the name of its style."""

    style: str
    text: str


@dataclass(frozen=True, slots=True)
class Live:
    """What stands around the place to answer, for any width.

    `begin` is the answer that is filled in or pointed at, `above` is how many lines were
    written above it, and `leaf` which part of a long text these are. Beside such a text the
    place to answer `is_short`: there is more to read than to choose. `aside` stands at the
    right of question and answer, where there is room for it.
    """

    prompt: Prompt
    help_line: HelpLine
    words: Words
    encoding: str
    begin: Reply
    above: int = 0
    leaf: Leaf = ONLY_LEAF
    is_short: bool = False
    aside: Document | None = None

    @property
    def is_list(self) -> bool:
        """Whether one answers by choosing from a list."""
        return self.prompt.kind is not PromptKind.TEXT

    def text_columns(self, columns: int) -> int:
        """What a sheet beside it leaves of the screen."""
        return columns - aside.width(self.aside, columns)

    def beside(self, columns: int, room: int) -> list[Line]:
        """The sheet at the right, in at most `room` lines."""
        width = aside.width(self.aside, columns)
        if self.aside is None or not width:
            return []
        more = self.words.say("Meer: {toets}, en dan “Voor wie meekijkt”.", toets=HELP.typed)
        found = aside.lines(self.aside, width, room, more)
        return [Line(style, writable(text, self.encoding)) for style, text in found]

    def head(self, columns: int) -> list[Line]:
        """The question, what was wrong with the last try, and the note."""
        width, start = usable(columns), margin(columns)
        error = self.words.say("Fout: {fout}", fout=self.prompt.error) if self.prompt.error else ""
        indent = f"{start}  "
        return [
            *self._lines("question", fold(self.prompt.question, width, f"{start}? ", indent)),
            *self._lines("error", fold(error, width, indent, indent)),
            *self._lines("note", fold(self.prompt.note, width, indent, indent)),
            *self._lines("note", fold(self._hint(), width, indent, indent)),
        ]

    def _hint(self) -> str:
        """How one marks the lines of a checklist, and how one is done."""
        if self.prompt.kind is not PromptKind.CHECKLIST:
            return ""
        if any(line.mark for line in self.prompt.choices):
            return self.words.say("Enter = kiezen · k = klaar")
        return self.words.say("Enter = kiezen, daarna k = klaar")

    def foot(self, columns: int) -> list[Line]:
        """The help line below a rule."""
        width = usable(columns)
        helped = help_line(self.help_line, self.prompt, self.words, width)
        return [*self._lines("rule", ["─" * width]), *self._lines("help", helped)]

    def more(self, columns: int) -> list[Line]:
        """Said where a list goes on out of sight."""
        text = self.words.say("De lijst is langer: gebruik de pijltjes.")
        return self._lines("note", fold(text, usable(columns), margin(columns)))

    def around(self, columns: int) -> int:
        """How many lines stand around the place to answer."""
        return len(self.head(columns)) + len(self.foot(columns))

    def hint(self, columns: int) -> list[str]:
        """Said below a leaf: which one it is, and how to read on."""
        if self.leaf.total == 1:
            return []
        text = hint(self.leaf, self.prompt, self.begin, self.words, columns)
        return fold(text, usable(columns), margin(columns), margin(columns))

    def body(self, wanted: int, rows: int) -> int:
        """How many lines for answering have to be in view, of those that are wanted."""
        is_tight = self.is_short and rows < _MANY_ROWS
        return min(wanted, _LEAST_BODY if is_tight else _COMFORTABLE_BODY)

    def fits(self, columns: int, rows: int) -> bool:
        """Whether all of this fits on a screen, with a few lines of a list or one to type."""
        return self.around(columns) + (_LEAST_BODY if self.is_list else 1) <= rows

    def _lines(self, style: str, texts: list[str]) -> list[Line]:
        return [Line(style, writable(text, self.encoding)) for text in texts]


def usable(columns: int) -> int:
    """The width for text on a screen of so many columns."""
    return max(min(columns, READABLE_WIDTH), 1)


@dataclass(frozen=True, slots=True)
class Plan:
    """Who gets which lines on a screen of the present size.

    `body_height` says for a number of columns how many lines the body would like.
    """

    live: Live
    body_height: Callable[[int], int]

    def head(self) -> list[Line]:
        """The lines above the body: as many as fit."""
        columns, rows = self._size()
        least_body = min(self.body_height(columns), _LEAST_BODY)
        room = rows - len(self.live.foot(columns)) - least_body
        return self.live.head(columns)[: max(room, 1)]

    def body(self) -> Dimension:
        """The height of the body; the cursor's line has to be in it."""
        columns, _ = self._size()
        room = self._room() - len(self._goes_on())
        return Dimension(min=1, max=max(min(room, self.body_height(columns)), 1))

    def foot(self) -> list[Line]:
        """The help line, and above it whether the list goes on."""
        columns, _ = self._size()
        return [*self._goes_on(), *self.live.foot(columns)]

    def keeps_above_in_view(self, columns: int, rows: int) -> bool:
        """Whether there is room enough below what was written above."""
        return self.live.above + self.least_height(columns, rows) <= rows

    def least_height(self, columns: int, rows: int) -> int:
        """How many lines question, place to answer and help line take at the least."""
        wanted = self.body_height(columns)
        body = self.live.body(wanted, rows)
        goes_on = len(self.live.more(columns)) if self.live.is_list and wanted > body else 0
        return self.live.around(columns) + body + goes_on

    def beside(self) -> list[Line]:
        """The sheet at the right of head and body: what goes on there of what began above."""
        size = get_app().output.get_size()
        columns, _ = self._size()
        above = self.live.above if self.keeps_above_in_view(columns, size.rows) else 0
        room = size.rows - len(self.live.foot(columns)) - len(self._goes_on())
        return self.live.beside(size.columns, max(room, 0))[above:]

    def _goes_on(self) -> list[Line]:
        columns, _ = self._size()
        is_cut = self.live.is_list and self.body_height(columns) > self._room()
        return self.live.more(columns) if is_cut else []

    def _room(self) -> int:
        columns, rows = self._size()
        return rows - len(self.head()) - len(self.live.foot(columns))

    def _size(self) -> tuple[int, int]:
        size = get_app().output.get_size()
        columns = self.live.text_columns(size.columns)
        if self.keeps_above_in_view(columns, size.rows):
            return columns, size.rows - self.live.above
        return columns, size.rows


def layout(plan: Plan, body: Window, columns: int) -> Layout:
    """The question above `body`, where one answers, and the help line below it."""
    answering: list[Container] = [_fixed(plan.head), body]
    if width := aside.width(plan.live.aside, columns):
        answering = [VSplit([HSplit(answering), _fixed(plan.beside, width)])]
    split = HSplit([*answering, _fixed(plan.foot)], window_too_small=Window())
    return Layout(split, focused_element=body)


def _fixed(lines: Callable[[], list[Line]], width: int | None = None) -> Window:
    def fragments() -> StyleAndTextTuples:
        found: StyleAndTextTuples = []
        for line in lines():
            found += [(f"class:{line.style}", line.text), ("", "\n")]
        return found[:-1]

    return Window(
        FormattedTextControl(fragments),
        height=lambda: Dimension.exact(len(lines())),
        width=None if width is None else Dimension.exact(width),
        dont_extend_height=True,
    )
