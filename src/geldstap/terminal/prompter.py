"""The prompter with keys: one question stands on one screen, with its help line."""

import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.input import create_input
from prompt_toolkit.output import ColorDepth, Output, create_output
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.shortcuts import print_formatted_text
from prompt_toolkit.styles import Style
from rich.text import Text

from geldstap.app.screen import (
    Back,
    Chosen,
    Help,
    Marked,
    Nothing,
    Prompt,
    PromptKind,
    Reply,
    Screen,
    Stop,
    Typed,
)
from geldstap.report.clean import clean_line
from geldstap.report.document import Document
from geldstap.source.languages import SOURCE_LANGUAGE
from geldstap.terminal.capabilities import Streams, TerminalSettings, WordsOf
from geldstap.terminal.encoding import encoding_of, writable
from geldstap.terminal.fold import fold, margin, sides
from geldstap.terminal.helpline import human
from geldstap.terminal.interrupts import Clock, Interrupts
from geldstap.terminal.leaves import LEAST_LINES, ONLY_LEAF, Leaf, Turned, leaves, on_screen
from geldstap.terminal.live import Line, Live, usable
from geldstap.terminal.questions import Device, Questions, Resized, plan_for
from geldstap.terminal.rich_view import Look, render

# ED 3 of xterm: what scrolled out of view goes, too, where the terminal knows it.
_ERASE_SCROLLBACK = "\x1b[3J"


class KeyPrompter:
    """Asks on a screen that it clears for each question.

    Both streams of the question have to be the terminal, unless there is a `device`.
    """

    def __init__(
        self,
        settings: TerminalSettings,
        streams: Streams,
        words_of: WordsOf,
        clock: Clock = time.monotonic,
        device: Device | None = None,
    ) -> None:
        self._settings = settings
        self._words_of = words_of
        self._words = words_of(SOURCE_LANGUAGE)
        self._encoding = encoding_of(streams.questions, settings.unicode)
        self._interrupts = Interrupts(clock)
        self._device = device or Device(
            create_input(streams.answers),
            _output(streams),
            ColorDepth.DEPTH_4_BIT if settings.colour else ColorDepth.DEPTH_1_BIT,
        )
        self._questions = Questions(self._device, self._interrupts)
        self._has_asked = False
        # The leaf that was in view when one went for help, and of which text.
        self._left: tuple[Document, int] | None = None

    def ask(self, screen: Screen) -> Reply:
        """Show a screen and wait for a key or an answer. Raises ValueError without a prompt."""
        if screen.prompt is None:
            raise ValueError(screen.where)
        self._speak(screen)
        prompt = screen.prompt
        while True:
            reply = self._reply(screen, prompt)
            if not isinstance(reply, Stop):
                self._interrupts.answered()
            if prompt.can_go_back or not isinstance(reply, Back):
                return reply
            prompt = replace(prompt, error=self._words.say("U kunt hier niet terug."))

    def show(self, screen: Screen) -> None:
        """Show a last screen, and whom one can call.

        Without a question before it, what stood on the screen is the person's own: it stays.
        """
        self._speak(screen)
        if self._has_asked:
            self._clear()
        _, columns = self._device.output.get_size()
        page = self._page(screen, columns)
        if screen.help_line.phone not in page:
            page += "\n" + _paragraph(human(screen.help_line, self._words), columns)
        self._print(page)

    def blank(self) -> None:
        """Clear the screen, and what scrolled out of it where the terminal can."""
        self._clear()
        if _knows_escape_codes(self._device.output):
            self._device.output.write_raw(_ERASE_SCROLLBACK)
        self._device.output.flush()

    def _speak(self, screen: Screen) -> None:
        """The language may change between two screens."""
        self._words = self._words_of(screen.document.language)

    def _reply(self, screen: Screen, prompt: Prompt) -> Reply:
        try:
            self._has_asked = True
            return self._asked(screen, prompt)
        except KeyboardInterrupt:
            return self._interrupts.pressed()
        except EOFError:
            return self._interrupts.ended()

    def _asked(self, screen: Screen, prompt: Prompt) -> Reply:
        """The reply, however often the window gets another size or a leaf is turned."""
        begin, leaf = _filled_in(prompt), self._leaf_of(screen.document)
        while True:
            self._clear()
            live = Live(prompt, screen.help_line, self._words, self._encoding, begin)
            live = self._told(screen, replace(live, leaf=Leaf(leaf), aside=screen.aside))
            reply = self._questions.ask(live)
            leaf = reply.to if isinstance(reply, Turned) else live.leaf.number
            if not isinstance(reply, Resized | Turned):
                comes_back = isinstance(reply, Help | Stop | Nothing | Typed)
                self._left = (screen.document, leaf) if comes_back and leaf else self._left
                return reply
            begin = reply.begin

    def _leaf_of(self, document: Document) -> int:
        """Where one was in a text when one went for help; else its beginning."""
        if self._left is None or self._left[0] != document:
            return 0
        _, leaf = self._left
        self._left = None
        return leaf

    def _told(self, screen: Screen, live: Live) -> Live:
        """Write what stands above the question; what stands around the answer is left."""
        rows, columns = self._device.output.get_size()
        columns = live.text_columns(columns)
        return self._on_leaves(screen, live, columns, rows) or self._whole(
            screen, live, columns, rows
        )

    def _on_leaves(self, screen: Screen, live: Live, columns: int, rows: int) -> Live | None:
        """Write one leaf of a text that is too long; None where it isn't, or can't be cut.

        What was noted comes first in the text: below it, it would take the room of each leaf.
        An example of what one types stays with the place to type.
        """
        whole = replace(live, above=len(on_screen(self._page(screen, columns), columns)) + 1)
        if live.fits(columns, rows) and plan_for(whole).keeps_above_in_view(columns, rows):
            return None
        where = self._where(screen, columns)
        told = self._document(screen, columns, from_top=True)
        moved = "" if live.prompt.kind is PromptKind.TEXT else live.prompt.note
        note = _paragraph(moved, columns)
        lines = on_screen("\n".join(filter(None, (note, told))), columns)
        long = replace(
            live,
            prompt=replace(live.prompt, note="") if moved else live.prompt,
            leaf=Leaf(live.leaf.number, max(len(lines), 2)),
            is_short=True,
        )
        taken = where.count("\n") + 1 + len(long.hint(columns)) + 1
        room = rows - taken - plan_for(long).least_height(columns, rows)
        if room < LEAST_LINES:
            return None
        parts = leaves(lines, room)
        number = min(live.leaf.number, len(parts) - 1)
        long = replace(long, leaf=Leaf(number, len(parts)))
        page = where + "\n" + _lines([*parts[number], *long.hint(columns), ""])
        return self._written(page, replace(long, above=page.count("\n")), columns, rows)

    def _whole(self, screen: Screen, live: Live, columns: int, rows: int) -> Live:
        """Write all of it; where that is more than fits, what comes first scrolls away."""
        live = replace(live, leaf=ONLY_LEAF)
        page = self._page(screen, columns) + "\n"
        note = live.prompt.note
        if note and not live.fits(columns, rows):
            page += _paragraph(note, columns) + "\n"
            live = replace(live, prompt=replace(live.prompt, note=""))
        if not live.fits(columns, rows):
            page += _paragraph(live.prompt.question, columns) + "\n"
        live = replace(live, above=len(on_screen(page, columns)))
        if screen.document.blocks and not plan_for(live).keeps_above_in_view(columns, rows):
            hint = self._words.say("Het begin van deze tekst staat hoger. Schuif omhoog.")
            page += _paragraph(hint, columns) + "\n"
        return self._written(page, live, columns, rows)

    def _written(self, page: str, live: Live, columns: int, rows: int) -> Live:
        """Write what stands above the question, with the sheet beside it from its first line."""
        sheet = live.beside(self._device.output.get_size().columns, rows - len(live.foot(columns)))
        is_in_view = plan_for(live).keeps_above_in_view(columns, rows)
        self._print(_beside(page, sheet, columns) if sheet and is_in_view else page)
        return live

    def _page(self, screen: Screen, columns: int) -> str:
        """Where one is and the document."""
        parts = (self._where(screen, columns), self._document(screen, columns))
        return "\n".join(filter(None, parts))

    def _where(self, screen: Screen, columns: int) -> str:
        start = margin(columns)
        width = usable(columns) - len(start) - 1
        where = sides(clean_line(screen.where), clean_line(screen.progress), width)
        return _lines([start + line for line in where])

    def _document(self, screen: Screen, columns: int, *, from_top: bool = False) -> str:
        """The document, which doesn't say once more where one is."""
        document = screen.document
        if document.title == screen.where:
            document = replace(document, title="")
        look = Look(columns, self._settings.colour, self._settings.unicode, from_top)
        return render(document, self._words, look)

    def _clear(self) -> None:
        self._device.output.erase_screen()
        self._device.output.cursor_goto(0, 0)
        self._device.output.flush()

    def _print(self, text: str) -> None:
        print_formatted_text(
            ANSI(writable(text, self._encoding)),
            end="",
            output=self._device.output,
            color_depth=self._device.depth,
            style=Style([]),
            include_default_pygments_style=False,
        )


def _output(streams: Streams) -> Output:
    """The terminal to write to, without asking it where the cursor is.

    Some terminals never answer that, and then a warning in English appears.
    """
    output = create_output(streams.questions)
    if isinstance(output, Vt100_Output):
        output.enable_cpr = False
    return output


def _filled_in(prompt: Prompt) -> Reply:
    """The earlier answer, to be changed or kept."""
    if prompt.kind is PromptKind.TEXT:
        return Typed(clean_line(prompt.draft or prompt.prefilled))
    is_line = prompt.kind is PromptKind.CHECKLIST and prompt.prefilled in {
        line.key for line in prompt.choices
    }
    return Marked((prompt.prefilled,)) if is_line else Chosen(prompt.prefilled)


def _knows_escape_codes(output: Output) -> bool:
    """Older Windows consoles don't; on newer ones prompt_toolkit wraps an output that does."""
    return isinstance(output, Vt100_Output) or hasattr(output, "vt100_output")


def _beside(page: str, sheet: Sequence[Line], columns: int) -> str:
    """The lines of a page, each with the line of the sheet that stands beside it."""
    found: list[str] = []
    for line, beside in zip_longest(page.splitlines(), sheet[: page.count("\n")]):
        if beside is None:
            found.append(line)
            continue
        strong = beside.style == "question"
        text = f"\x1b[1m{beside.text}\x1b[0m" if strong else beside.text
        found.append(line + " " * (columns - Text.from_ansi(line).cell_len) + text)
    return _lines(found)


def _paragraph(text: str, columns: int) -> str:
    return _lines(fold(text, usable(columns), margin(columns), margin(columns)))


def _lines(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
