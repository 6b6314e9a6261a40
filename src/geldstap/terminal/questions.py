"""Asks one question: a line to type on, or a list to choose from, with what stands around it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.clipboard import InMemoryClipboard
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindingsBase, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import BufferControl, FormattedTextControl, Window
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.selection import SelectionState
from prompt_toolkit.styles import Style

from geldstap.app.keys import typed_key
from geldstap.app.screen import Prompt, PromptKind, Reply, Typed
from geldstap.report.clean import clean_line
from geldstap.terminal.bindings import list_bindings, text_bindings
from geldstap.terminal.encoding import writable
from geldstap.terminal.fold import fold
from geldstap.terminal.habit import Habit
from geldstap.terminal.interrupts import Interrupts
from geldstap.terminal.leaves import Turned, turning
from geldstap.terminal.leaving import LeaveWord, leaving
from geldstap.terminal.live import Live, Plan, layout, usable
from geldstap.terminal.options import Option, options, read_line
from geldstap.terminal.pointer import POINTER, POINTER_WIDTH, Pointer
from geldstap.terminal.theme import PROMPT_STYLE

_BEFORE_TYPED = f"   {POINTER} "
# These wipe what is selected; the library's own do nothing then.
_WIPING = ("c-u", "c-k", "delete")
# Between a label and its note, where both fit on one line.
_BESIDE = " · "


@dataclass(frozen=True, slots=True)
class Device:
    """The terminal as prompt_toolkit has it."""

    input: Input
    output: Output
    depth: ColorDepth


@dataclass(frozen=True, slots=True)
class Resized:
    """The window got another size while one was answering; `begin` is how far one was."""

    begin: Reply


class Questions:
    """Asks on one device, question after question."""

    def __init__(self, device: Device, interrupts: Interrupts) -> None:
        self._device = device
        self._interrupts = interrupts
        self._habit = Habit()
        self._leave_word = LeaveWord(interrupts.clock)
        self._resized: Callable[[], bool] = bool
        self._begin: Callable[[], Reply] = lambda: Typed("")

    def ask(self, live: Live) -> Reply | Resized | Turned:
        """Ask the question and wait for the reply. Raises EOFError where the input ends."""
        plan = plan_for(live)
        if live.prompt.kind is PromptKind.TEXT:
            return self._ask_text(live, plan)
        return self._ask_list(live, plan)

    def _ask_text(self, live: Live, plan: Plan) -> Reply | Resized | Turned:
        begin = live.begin.text if isinstance(live.begin, Typed) else ""
        typing = Buffer(document=Document(begin), multiline=False)
        if _is_to_replace(begin, live.prompt):
            _select(typing)
        line = Window(
            BufferControl(typing), get_line_prefix=_before, wrap_lines=True, dont_extend_height=True
        )
        bindings = text_bindings(live.prompt, self._interrupts)
        bindings.add("c-m", eager=True)(_finish)
        bindings.add(Keys.BracketedPaste, eager=True)(_paste)
        is_selected = Condition(lambda: typing.selection_state is not None)
        for name in _WIPING:
            bindings.add(name, eager=True, filter=is_selected)(_wipe)
        bindings.add("c-d", eager=True, filter=Condition(lambda: not typing.text))(_end)
        letters = leaving(self._leave_word, bindings, is_text=True)

        def typed() -> Reply:
            return Typed(typing.text)

        turns = turning(live.leaf, live.prompt, typed)
        answer = self._run(plan, line, [bindings, letters, turns], typed)
        return read_line(answer, live.prompt) if isinstance(answer, str) else answer

    def _ask_list(self, live: Live, plan: Plan) -> Reply | Resized | Turned:
        pointer = Pointer(options(live.prompt, live.words))
        pointer.to(live.begin)
        titles = _titles(live, live.text_columns(self._device.output.get_size().columns))
        control = FormattedTextControl(
            lambda: pointer.drawn(titles, plan.body().max), focusable=True
        )
        bindings = list_bindings(live.prompt, self._interrupts, pointer, self._habit)
        letters = leaving(self._leave_word, bindings, is_text=False)
        turns = turning(
            live.leaf,
            live.prompt,
            lambda: pointer.reply,
            lambda: typed_key(pointer.typed, live.prompt) is None,
        )
        window = Window(control, height=plan.body, dont_extend_height=True)
        answer: Reply | Resized | Turned = self._run(
            plan, window, [bindings, letters, turns], lambda: pointer.reply
        )
        return answer

    def _run(
        self,
        plan: Plan,
        body: Window,
        bindings: Sequence[KeyBindingsBase],
        begin: Callable[[], Reply],
    ) -> Any:  # noqa: ANN401 - what a key brings: a text, a reply, or why to ask again
        """Ask in `body`; an Enter out of habit passes by.

        Nothing of the question before is left: neither what was cut away nor its lines.
        """
        application = self._application
        size = self._device.output.get_size()
        self._begin = begin
        self._resized = lambda: self._device.output.get_size() != size
        application.clipboard = InMemoryClipboard()
        application.key_bindings = merge_key_bindings([*bindings, self._habit.next()])
        application.layout = layout(plan, body, size.columns)
        return application.run()

    @cached_property
    def _application(self) -> Application[Any]:
        """Made once: a new one makes a table of hundreds of keys, longer than drawing takes."""
        application: Application[Any] = Application(
            style=Style(PROMPT_STYLE),
            include_default_pygments_style=False,
            erase_when_done=True,
            color_depth=self._device.depth,
            input=self._device.input,
            output=self._device.output,
        )
        application.before_render += self._watch_size
        application.key_processor.after_key_press += self._habit.key_passed
        application.key_processor.after_key_press += self._leave_word.key_passed
        return application

    def _watch_size(self, application: Application[Any]) -> None:
        """End asking when the size changes: what stands above has to be written anew, too."""
        if self._resized() and not application.is_done:
            application.exit(result=Resized(self._begin()))


def plan_for(live: Live) -> Plan:
    """Who gets which lines, for this kind of question.

    The height of a list is asked for several times at each drawing: it is worked out once.
    """
    return Plan(live, cache(partial(_body_height, live)))


def _body_height(live: Live, columns: int) -> int:
    if live.prompt.kind is PromptKind.TEXT:
        return 1
    return sum(title.count("\n") + 1 for title in _titles(live, columns))


def _before(_: int, wrapped: int) -> StyleAndTextTuples:
    """The sign before what is typed; a long answer goes on below its own beginning."""
    return [("class:question", " " * len(_BEFORE_TYPED) if wrapped else _BEFORE_TYPED)]


def _is_to_replace(text: str, prompt: Prompt) -> bool:
    """Whether what stands on the line was there before: an answer, or what was wrong or half.

    One's own words go on where they were.
    """
    earlier = clean_line(prompt.draft or prompt.prefilled)
    return text == earlier != "" and not prompt.own_words


def _select(typing: Buffer) -> None:
    """What is typed comes in place of all of it; who moves the cursor first mends it."""
    selection = SelectionState()
    selection.enter_shift_mode()
    typing.selection_state = selection


def _finish(event: KeyPressEvent) -> None:
    """Enter, also where all of it is selected: there the library's own Enter does nothing."""
    event.app.exit(result=event.current_buffer.text)


def _wipe(event: KeyPressEvent) -> None:
    event.current_buffer.cut_selection()


def _paste(event: KeyPressEvent) -> None:
    """On one line, in place of what is selected."""
    typing = event.current_buffer
    if typing.selection_state is not None:
        typing.cut_selection()
    typing.insert_text(" ".join(event.data.split()))


def _end(event: KeyPressEvent) -> None:
    event.app.exit(exception=EOFError())


def _titles(live: Live, columns: int) -> list[str]:
    lines = options(live.prompt, live.words)
    longest = max((len(line.mark) for line in lines), default=0)
    return [writable(_title(line, longest, columns), live.encoding) for line in lines]


def _title(line: Option, longest: int, columns: int) -> str:
    """Number, label and note in lines that fit behind the pointer, words in one piece."""
    mark = f"{line.mark:>{longest}}  " if longest else ""
    mark += f"{line.box} " if line.box else ""
    indent = " " * len(mark)
    width = max(usable(columns) - POINTER_WIDTH, 1)
    beside = f"{line.label}{_BESIDE}{line.note}" if line.note else line.label
    folded = fold(beside, width, mark, indent)
    if len(folded) > 1 and line.note:
        folded = fold(line.label, width, mark, indent) + fold(line.note, width, indent, indent)
    return ("\n" + " " * POINTER_WIDTH).join(folded)
