"""Questionary's text and select, mended from outside on their `application`.

Questionary alone has no way back and no help line, cuts words in the middle on narrow
screens and hides the cursor in lists, which screen readers follow.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import questionary
from prompt_toolkit.application import Application
from prompt_toolkit.filters import Always
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
from prompt_toolkit.layout import ScrollOffsets, Window
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.styles import Style
from questionary.prompts.common import InquirerControl

from geldstap.app.screen import PromptKind, Reply, Typed
from geldstap.terminal.bindings import Pointer, list_bindings, text_bindings
from geldstap.terminal.encoding import writable
from geldstap.terminal.fold import fold
from geldstap.terminal.habit import Habit
from geldstap.terminal.interrupts import Interrupts
from geldstap.terminal.leaves import Turned, turning
from geldstap.terminal.live import Live, Plan, surround, usable
from geldstap.terminal.options import Option, options, read_line
from geldstap.terminal.theme import PROMPT_STYLE

_POINTER = ">"
_POINTER_WIDTH = len(f" {_POINTER} ")
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


def ask(
    live: Live, device: Device, interrupts: Interrupts, habit: Habit
) -> Reply | Resized | Turned:
    """Ask the question and wait for the reply. Raises EOFError where the input ends."""
    if live.prompt.kind is PromptKind.TEXT:
        return _ask_text(live, device, interrupts, habit)
    return _ask_list(live, device, interrupts, habit)


def plan_for(live: Live) -> Plan:
    """Who gets which lines, for this kind of question."""
    return Plan(live, partial(_body_height, live))


def _body_height(live: Live, columns: int) -> int:
    if live.prompt.kind is PromptKind.TEXT:
        return 1
    return sum(title.count("\n") + 1 for title in _titles(live, columns))


def _ask_text(
    live: Live, device: Device, interrupts: Interrupts, habit: Habit
) -> Reply | Resized | Turned:
    begin = live.begin.text if isinstance(live.begin, Typed) else ""
    question = questionary.text(_POINTER, default=begin, qmark="  ", **_settings(device))
    application = question.application
    typing = application.layout.current_window
    typing.dont_extend_height = Always()
    buffer = application.current_buffer
    surround(application, plan_for(live), application.layout.container, typing)
    _add(application, text_bindings(live.prompt, interrupts))
    _watch(application, live, habit, lambda: Typed(buffer.text))
    answer: str | Reply | Resized | Turned = question.unsafe_ask()
    return read_line(answer, live.prompt) if isinstance(answer, str) else answer


def _ask_list(
    live: Live, device: Device, interrupts: Interrupts, habit: Habit
) -> Reply | Resized | Turned:
    lines = options(live.prompt, live.words)
    titles = _titles(live, live.text_columns(device.output.get_size().columns))
    choices = [
        questionary.Choice(title, value=line.reply)
        for title, line in zip(titles, lines, strict=True)
    ]
    question = questionary.select(
        "", choices, pointer=_POINTER, use_jk_keys=False, use_emacs_keys=False, **_settings(device)
    )
    application = question.application
    control = _list_of(application)
    control.focusable = Always()
    pointer = Pointer(control, lines)
    pointer.to(live.begin)
    plan = plan_for(live)
    surround(application, plan, _window(control, plan), control)
    _add(application, list_bindings(live.prompt, interrupts, pointer, habit))
    _watch(application, live, habit, lambda: pointer.reply)
    reply: Reply | Resized | Turned = question.unsafe_ask()
    return reply


def _window(control: InquirerControl, plan: Plan) -> Window:
    """Scrolls with the pointer, with lines around it in view."""
    offsets = ScrollOffsets(top=1, bottom=2)
    return Window(control, height=plan.body, dont_extend_height=True, scroll_offsets=offsets)


def _watch(
    application: Application[Any], live: Live, habit: Habit, begin: Callable[[], Reply]
) -> None:
    """Turn leaves, let an Enter out of habit pass by, and see another size."""
    _add(application, turning(live.leaf, live.prompt, begin))
    _add(application, habit.watch(application))
    _watch_size(application, begin)


def _watch_size(application: Application[Any], begin: Callable[[], Reply]) -> None:
    """End asking when the size changes: what stands above has to be written anew, too."""
    size = application.output.get_size()

    def watch(_: Application[Any]) -> None:
        if application.output.get_size() != size and not application.is_done:
            application.exit(result=Resized(begin()))

    application.before_render += watch


def _settings(device: Device) -> dict[str, Any]:
    return {
        "style": Style(PROMPT_STYLE),
        "input": device.input,
        "output": device.output,
        "color_depth": device.depth,
    }


def _add(application: Application[Any], bindings: KeyBindings) -> None:
    own = application.key_bindings
    application.key_bindings = merge_key_bindings([own, bindings] if own else [bindings])


def _list_of(application: Application[Any]) -> InquirerControl:
    return next(
        control
        for control in application.layout.find_all_controls()
        if isinstance(control, InquirerControl)
    )


def _titles(live: Live, columns: int) -> list[str]:
    lines = options(live.prompt, live.words)
    longest = max((len(line.mark) for line in lines), default=0)
    return [writable(_title(line, longest, columns), live.encoding) for line in lines]


def _title(line: Option, longest: int, columns: int) -> str:
    """Number, label and note in lines that fit behind the pointer, words in one piece."""
    mark = f"{line.mark:>{longest}}  " if longest else ""
    mark += f"{line.box} " if line.box else ""
    indent = " " * len(mark)
    width = max(usable(columns) - _POINTER_WIDTH, 1)
    beside = f"{line.label}{_BESIDE}{line.note}" if line.note else line.label
    folded = fold(beside, width, mark, indent)
    if len(folded) > 1 and line.note:
        folded = fold(line.label, width, mark, indent) + fold(line.note, width, indent, indent)
    return ("\n" + " " * _POINTER_WIDTH).join(folded)
