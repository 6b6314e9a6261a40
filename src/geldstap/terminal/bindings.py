"""The table of keys as bindings of prompt_toolkit, for text and for lists."""

from collections.abc import Callable
from dataclasses import replace

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys

from geldstap.app.keys import (
    ENDINGS,
    ENTERS,
    INTERRUPTS,
    KEYS,
    UNUSED,
    YES_NO,
    Key,
    offered,
    typed_key,
)
from geldstap.app.screen import (
    Back,
    Chosen,
    Help,
    Marked,
    Prompt,
    PromptKind,
    Reply,
    Stop,
)
from geldstap.interview.checklist import Mark
from geldstap.terminal.habit import Habit
from geldstap.terminal.interrupts import Interrupts
from geldstap.terminal.options import is_yes_no, letters
from geldstap.terminal.pointer import Pointer

_Handler = Callable[[KeyPressEvent], None]

# At a line of a checklist; `w` and `z` are about all that is open, as at every question.
_RIGHT, _LEFT = "right", "left"
_DIGITS = "0123456789"
_IN_AMOUNTS = ".,"
_NOT_ANSWERED = (Mark.DONT_KNOW, Mark.DECLINED)

# The replies after which one comes back to the same question.
_LEAVING = (Back, Help, Stop)


def text_bindings(prompt: Prompt, interrupts: Interrupts) -> KeyBindings:
    """The keys that act at once where text is typed; the others are typed with Enter."""
    bindings = KeyBindings()
    for name in UNUSED:
        bindings.add(name, eager=True)(_nothing)
    for key in KEYS:
        if offered(key, prompt):
            _bind(bindings, key, key.everywhere, interrupts)
    return bindings


def list_bindings(
    prompt: Prompt, interrupts: Interrupts, pointer: Pointer, habit: Habit
) -> KeyBindings:
    """The keys of a list. Numbers and letters point, Enter chooses, as in plain mode.

    The keys of the table act at once; an Enter behind them is the habit of many.
    """
    bindings = text_bindings(prompt, interrupts)
    for name in ENTERS:
        bindings.add(name, eager=True)(_choose(prompt, pointer))
    for name, by in (("up", -1), ("down", 1)):
        bindings.add(name, eager=True)(_step(pointer, by))
    for letter, choice in letters(prompt).items():
        for name in _both_cases(letter):
            bindings.add(name, eager=True)(_point(pointer, Chosen(choice)))
    for key in KEYS:
        if offered(key, prompt):
            _bind(bindings, key, key.in_lists, interrupts, habit)
    _bind_digits(bindings, prompt, pointer)
    if is_yes_no(prompt):
        _bind_yes_no(bindings, prompt, pointer)
    if prompt.kind is PromptKind.CHECKLIST:
        _bind_checklist(bindings, prompt, pointer, habit)
    return bindings


def _bind(
    bindings: KeyBindings,
    key: Key,
    names: tuple[str, ...],
    interrupts: Interrupts,
    habit: Habit | None = None,
) -> None:
    for name in names:
        handler = _interrupt(interrupts) if name in INTERRUPTS else _reply(key.reply, habit)
        bindings.add(name, eager=True)(handler)


def _bind_digits(bindings: KeyBindings, prompt: Prompt, pointer: Pointer) -> None:
    """Numbers of lines, and amounts where one may type them."""
    for digit in _DIGITS:
        bindings.add(digit, eager=True)(_digit(prompt, pointer, digit))
    for sign in _IN_AMOUNTS:
        bindings.add(sign, eager=True)(_sign(prompt, pointer, sign))
    if prompt.typing:
        bindings.add(Keys.Any)(_type(prompt))


def _bind_yes_no(bindings: KeyBindings, prompt: Prompt, pointer: Pointer) -> None:
    """Yes and no by one letter: that of Dutch, and that of the label."""
    for choice in prompt.choices:
        for letter in (YES_NO[choice.key], choice.label[:1]):
            for name in _both_cases(letter):
                bindings.add(name, eager=True)(_point(pointer, Chosen(choice.key)))


def _bind_checklist(bindings: KeyBindings, prompt: Prompt, pointer: Pointer, habit: Habit) -> None:
    """A line is chosen where one stands; the letters of the ends say what holds for the rest."""
    bindings.add(" ", eager=True)(_choose(prompt, pointer))
    for ending in prompt.endings:
        for name in _both_cases(ENDINGS[ending.key]):
            bindings.add(name, eager=True)(_reply(Chosen(ending.key), habit))
    if prompt.only_chooses:
        return
    for name, order in ((_RIGHT, _NOT_ANSWERED), (_LEFT, _NOT_ANSWERED[::-1])):
        bindings.add(name, eager=True)(_mark_here(prompt, pointer, order))


def _both_cases(letter: str) -> set[str]:
    """Names of keys are one character; some letters have no capital of one."""
    return {name for name in (letter.lower(), letter.upper()) if len(name) == 1}


def _reply(reply: Reply, habit: Habit | None = None) -> _Handler:
    def handle(event: KeyPressEvent) -> None:
        if habit is not None:
            habit.acted()
        event.app.exit(result=_with_text(reply, event))

    return handle


def _interrupt(interrupts: Interrupts) -> _Handler:
    def handle(event: KeyPressEvent) -> None:
        event.app.exit(result=_with_text(interrupts.pressed(), event))

    return handle


def _with_text(reply: Reply, event: KeyPressEvent) -> Reply:
    """What was being typed goes along, so that it can stand there again."""
    return replace(reply, typed=event.current_buffer.text) if isinstance(reply, _LEAVING) else reply


def _choose(prompt: Prompt, pointer: Pointer) -> _Handler:
    """Enter; a sign that was typed before it may be a key that wants it.

    Where Enter alone is asked for, whatever else was typed doesn't stand in its way.
    """

    def handle(event: KeyPressEvent) -> None:
        answer = pointer.reply if prompt.kind is PromptKind.CONTINUE else pointer.answer
        event.app.exit(result=typed_key(pointer.typed, prompt) or answer)

    return handle


def _step(pointer: Pointer, by: int) -> _Handler:
    def handle(_: KeyPressEvent) -> None:
        pointer.step(by)

    return handle


def _digit(prompt: Prompt, pointer: Pointer, digit: str) -> _Handler:
    def handle(event: KeyPressEvent) -> None:
        pointer.to_digit(digit)
        if prompt.typing and not pointer.is_number:
            _go_and_type(prompt, pointer.typed, event)

    return handle


def _sign(prompt: Prompt, pointer: Pointer, sign: str) -> _Handler:
    """Behind digits a dot is part of an amount; alone, with Enter, it is the key that stops."""

    def handle(event: KeyPressEvent) -> None:
        has_digits = pointer.typed != ""
        pointer.add(sign)
        if prompt.typing and has_digits:
            _go_and_type(prompt, pointer.typed, event)

    return handle


def _type(prompt: Prompt) -> _Handler:
    def handle(event: KeyPressEvent) -> None:
        if event.data.isprintable():
            _go_and_type(prompt, event.data, event)

    return handle


def _go_and_type(prompt: Prompt, text: str, event: KeyPressEvent) -> None:
    """To where one types; what was typed here comes out there."""
    presses = [KeyPress(character) for character in text]
    event.key_processor.feed_multiple(presses, first=True)
    event.app.exit(result=Chosen(prompt.typing))


def _point(pointer: Pointer, reply: Reply) -> _Handler:
    def handle(_: KeyPressEvent) -> None:
        pointer.to(reply)

    return handle


def _mark_here(prompt: Prompt, pointer: Pointer, order: tuple[Mark, ...]) -> _Handler:
    """The next way not to answer the line that one stands at; after the last one it is open."""
    found = {line.key: line.mark for line in prompt.choices}

    def handle(event: KeyPressEvent) -> None:
        here = pointer.reply
        if isinstance(here, Marked):
            event.app.exit(result=replace(here, mark=_next_mark(found[here.keys[0]], order)))

    return handle


def _next_mark(now: Mark | None, order: tuple[Mark, ...]) -> Mark:
    """The same mark once more takes it away."""
    return order[-1] if now in order[:1] or now is order[-1] else order[0]


def _nothing(_: KeyPressEvent) -> None:
    """The key does nothing."""
