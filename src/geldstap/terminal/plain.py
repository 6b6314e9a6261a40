"""Plain mode: the screen only grows. Nothing is drawn again, no escape codes are sent.

For screen readers, for terminals that can do no more, and for whoever likes it quiet. The
question comes first, then numbered choices, then the place to type.
"""

import time
from dataclasses import dataclass, replace

from geldstap.app.screen import (
    Back,
    Chosen,
    HelpLine,
    Nothing,
    Prompt,
    PromptKind,
    Reply,
    Screen,
    Stop,
    Typed,
)
from geldstap.export.plain import render
from geldstap.report.clean import clean_line
from geldstap.report.document import Document
from geldstap.source.languages import SOURCE_LANGUAGE
from geldstap.terminal.capabilities import Streams, TerminalSettings, WordsOf
from geldstap.terminal.fold import READABLE_WIDTH
from geldstap.terminal.helpline import human, plain_help
from geldstap.terminal.interrupts import Clock, Interrupts
from geldstap.terminal.options import Option, options, read_line, spoken
from geldstap.terminal.writer import Writer


@dataclass(frozen=True, slots=True)
class _Again:
    """The question is asked once more, with what was wrong."""

    error: str


class PlainPrompter:
    """Asks in lines and reads lines."""

    def __init__(
        self,
        settings: TerminalSettings,
        streams: Streams,
        words_of: WordsOf,
        clock: Clock = time.monotonic,
    ) -> None:
        width = min(settings.width, READABLE_WIDTH)
        self._height = settings.height
        self._answers = streams.answers
        self._questions = Writer(streams.questions, width, settings.unicode)
        self._result = Writer(streams.result, width, settings.unicode)
        self._words_of = words_of
        self._words = words_of(SOURCE_LANGUAGE)
        self._interrupts = Interrupts(clock)
        self._told: Document | None = None

    def ask(self, screen: Screen) -> Reply:
        """Write a screen and wait for a line. Raises ValueError without a prompt."""
        if screen.prompt is None:
            raise ValueError(screen.where)
        self._speak(screen)
        prompt = screen.prompt
        is_marking = prompt.kind is PromptKind.CHECKLIST
        self._tell(screen, is_repeated=bool(prompt.error) or is_marking)
        while isinstance(reply := self._reply(prompt, screen.help_line), _Again):
            prompt = replace(prompt, error=reply.error)
        if not isinstance(reply, Stop):
            self._interrupts.answered()
        self._repeat(reply, prompt)
        return reply

    def show(self, screen: Screen) -> None:
        """Write a last screen to where the result goes, and whom one can call."""
        self._speak(screen)
        if self._told is not None:
            self._questions.gap()
        text = self._rendered(screen.document)
        self._result.lines(text.splitlines())
        if screen.help_line.phone not in text:
            self._result.gap()
            self._result.texts(human(screen.help_line, self._words))
        self._result.flush()

    def blank(self) -> None:
        """Push what was written out of sight; plain mode can't erase it."""
        self._questions.gap(self._height)
        self._questions.flush()

    def _speak(self, screen: Screen) -> None:
        """The language may change between two screens."""
        self._words = self._words_of(screen.document.language)

    def _tell(self, screen: Screen, is_repeated: bool) -> None:
        """Where one is and what is told; not once more where the same question is asked."""
        if is_repeated and screen.document == self._told:
            return
        self._told = screen.document
        self._questions.gap()
        self._questions.texts(screen.where, screen.progress)
        if text := self._rendered(_untitled(screen)):
            self._questions.gap()
            self._questions.lines(text.splitlines())

    def _reply(self, prompt: Prompt, help_line: HelpLine) -> "Reply | _Again":
        self._question(prompt, help_line)
        try:
            line = self._answers.readline()
        except KeyboardInterrupt:
            self._questions.gap()
            return self._interrupts.pressed()
        except UnicodeDecodeError:
            return _Again(self._words.say("Wij konden dit niet lezen. Typ het nog een keer."))
        if not line:
            return self._interrupts.ended()
        reply = read_line(line, prompt) if line.strip() else _on_enter(prompt)
        if isinstance(reply, Back) and not prompt.can_go_back:
            return _Again(self._words.say("U kunt hier niet terug."))
        return reply

    def _question(self, prompt: Prompt, help_line: HelpLine) -> None:
        self._questions.gap()
        if prompt.error:
            self._questions.texts(self._words.say("Fout: {fout}", fout=prompt.error))
        self._questions.texts(prompt.question, prompt.note)
        for option in options(prompt, self._words):
            self._option(option)
        if prompt.only_chooses:
            self._questions.texts(
                self._words.say(
                    "Typ de nummers van wat u kiest, bijvoorbeeld 1 2, en daarna k. Nog een keer "
                    "haalt de keuze weg."
                )
            )
        elif prompt.kind is PromptKind.CHECKLIST:
            self._questions.texts(
                self._words.say(
                    "Typ de nummers van wat klopt, bijvoorbeeld 1 2, en daarna k. Weet u iets niet? "
                    "Typ w en het nummer. Zegt u iets liever niet? Typ z en het nummer."
                )
            )
        self._questions.texts(self._earlier(prompt), *plain_help(help_line, prompt, self._words))
        self._questions.input_here()

    def _option(self, option: Option) -> None:
        if option.mark:
            self._questions.item(f"{option.mark}. ", option.label, option.note)
        else:
            self._questions.texts(self._words.say("Enter = verder"))

    def _earlier(self, prompt: Prompt) -> str:
        """The earlier answer, which Enter keeps, as it does where it is filled in."""
        kept = _on_enter(prompt)
        if isinstance(kept, Nothing) or prompt.kind is PromptKind.CONTINUE:
            return ""
        answer = spoken(kept, prompt, self._words) or prompt.prefilled
        return self._words.say(
            "Uw antwoord was: {antwoord}. Druk op Enter om dit te houden.", antwoord=answer
        )

    def _repeat(self, reply: Reply, prompt: Prompt) -> None:
        """The choice in words, after it was made."""
        choice = spoken(reply, prompt, self._words)
        if choice and prompt.kind is not PromptKind.CONTINUE:
            self._questions.texts(self._words.say("Uw keuze: {keuze}", keuze=choice))

    def _rendered(self, document: Document) -> str:
        # Who listens to the screen would hear every sign of a bar.
        return render(document, self._words, self._questions.width, bars=False)


def _untitled(screen: Screen) -> Document:
    """The document, which doesn't say once more where one is."""
    document = screen.document
    return replace(document, title="") if document.title == screen.where else document


def _on_enter(prompt: Prompt) -> Reply:
    """What Enter alone says: the earlier answer that is shown, else nothing at all."""
    if prompt.kind is PromptKind.CONTINUE:
        return Chosen("")
    if not prompt.prefilled or prompt.error:
        return Nothing()
    if prompt.kind is PromptKind.TEXT:
        return Typed(clean_line(prompt.prefilled))
    # A mark at one line is no answer yet: that takes one of the endings.
    kept = prompt.endings if prompt.kind is PromptKind.CHECKLIST else prompt.choices
    keys = [choice.key for choice in kept]
    return Chosen(prompt.prefilled) if prompt.prefilled in keys else Nothing()
