"""The prompter with keys: one question stands on one screen, with its help line."""

import time
from dataclasses import replace

from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.input import create_input
from prompt_toolkit.output import ColorDepth, Output, create_output
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.shortcuts import print_formatted_text
from prompt_toolkit.styles import Style

from geldstap.app.screen import Back, Chosen, Marked, Prompt, PromptKind, Reply, Screen, Typed
from geldstap.report.clean import clean_line
from geldstap.terminal.capabilities import Streams, TerminalSettings, WordsOf
from geldstap.terminal.encoding import encoding_of, writable
from geldstap.terminal.fold import fold, margin, sides
from geldstap.terminal.helpline import human
from geldstap.terminal.interrupts import Clock, Interrupts
from geldstap.terminal.live import Live, usable
from geldstap.terminal.questions import Device, Resized, ask, plan_for
from geldstap.terminal.rich_view import Look, render
from geldstap.text.catalogs import SOURCE_LANGUAGE

# ED 3 of xterm: what scrolled out of view goes, too, where the terminal knows it.
_ERASE_SCROLLBACK = "\x1b[3J"


class KeyPrompter:
    """Asks on a screen that it clears for each question.

    Both streams of the question have to be the terminal.
    """

    def __init__(
        self,
        settings: TerminalSettings,
        streams: Streams,
        words_of: WordsOf,
        clock: Clock = time.monotonic,
    ) -> None:
        self._settings = settings
        self._words_of = words_of
        self._words = words_of(SOURCE_LANGUAGE)
        self._encoding = encoding_of(streams.questions, settings.unicode)
        self._interrupts = Interrupts(clock)
        self._device = Device(
            create_input(streams.answers),
            _output(streams),
            ColorDepth.DEPTH_4_BIT if settings.colour else ColorDepth.DEPTH_1_BIT,
        )
        self._has_asked = False

    def ask(self, screen: Screen) -> Reply:
        """Show a screen and wait for a key or an answer. Raises ValueError without a prompt."""
        if screen.prompt is None:
            raise ValueError(screen.where)
        self._speak(screen)
        prompt = screen.prompt
        while True:
            reply = self._reply(screen, prompt)
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
            begin = _filled_in(prompt)
            while isinstance(reply := self._asked(screen, prompt, begin), Resized):
                begin = reply.begin
        except KeyboardInterrupt:
            return self._interrupts.pressed()
        except EOFError:
            return self._interrupts.ended()
        return reply

    def _asked(self, screen: Screen, prompt: Prompt, begin: Reply) -> Reply | Resized:
        self._clear()
        live = Live(prompt, screen.help_line, self._words, self._encoding, begin)
        return ask(self._told(screen, live), self._device, self._interrupts)

    def _told(self, screen: Screen, live: Live) -> Live:
        """Write what stands above the question; what stands around the answer is left."""
        rows, columns = self._device.output.get_size()
        page = self._page(screen, columns) + "\n"
        note = live.prompt.note
        if note and not live.fits(columns, rows):
            page += _paragraph(note, columns) + "\n"
            live = replace(live, prompt=replace(live.prompt, note=""))
        if not live.fits(columns, rows):
            page += _paragraph(live.prompt.question, columns) + "\n"
        live = replace(live, above=page.count("\n"))
        if screen.document.blocks and not plan_for(live).keeps_above_in_view(columns, rows):
            hint = self._words.say("Het begin van deze tekst staat hoger. Schuif omhoog.")
            page += _paragraph(hint, columns) + "\n"
        self._print(page)
        return live

    def _page(self, screen: Screen, columns: int) -> str:
        """Where one is and the document, which doesn't say the same once more."""
        start = margin(columns)
        width = usable(columns) - len(start) - 1
        where = sides(clean_line(screen.where), clean_line(screen.progress), width)
        document = screen.document
        if document.title == screen.where:
            document = replace(document, title="")
        look = Look(columns, self._settings.colour, self._settings.unicode)
        told = render(document, self._words, look)
        return "\n".join(filter(None, (_lines([start + line for line in where]), told)))

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
        return Typed(clean_line(prompt.prefilled))
    is_line = prompt.kind is PromptKind.CHECKLIST and prompt.prefilled in {
        line.key for line in prompt.choices
    }
    return Marked((prompt.prefilled,)) if is_line else Chosen(prompt.prefilled)


def _knows_escape_codes(output: Output) -> bool:
    """Older Windows consoles don't; on newer ones prompt_toolkit wraps an output that does."""
    return isinstance(output, Vt100_Output) or hasattr(output, "vt100_output")


def _paragraph(text: str, columns: int) -> str:
    return _lines(fold(text, usable(columns), margin(columns), margin(columns)))


def _lines(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
