"""The lines of a list as both prompters show them, and what a person means by typing one."""

import re
from dataclasses import dataclass

from geldstap.app.keys import DECLINE, DONT_KNOW, ENDINGS, YES_NO, typed_key
from geldstap.app.screen import (
    Choice,
    Chosen,
    Marked,
    Nothing,
    Prompt,
    PromptKind,
    Reply,
    Skip,
    Typed,
)
from geldstap.interview.checklist import Mark
from geldstap.report.clean import clean_line
from geldstap.text.words import Words

_BOXES = {None: "[ ]", Mark.YES: "[x]", Mark.DONT_KNOW: "[?]", Mark.DECLINED: "[-]"}
# Numbers of lines, perhaps after the letter of a way not to answer them.
_LINES = re.compile(r"(?P<sign>[wz]?)\W*(?P<numbers>[0-9]+(?:(?:\W|en|and)+[0-9]+)*)\W*")
_SIGNS = {"": Mark.YES, DONT_KNOW.typed: Mark.DONT_KNOW, DECLINE.typed: Mark.DECLINED}
# More digits than any list has lines, and few enough to count with.
_MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Option:
    """One visible line: its number or letter, its words, and the reply that it brings.

    `box` shows whether a line of a checklist was chosen; other lines have none.
    """

    mark: str
    label: str
    note: str
    reply: Reply
    box: str = ""


def options(prompt: Prompt, words: Words) -> tuple[Option, ...]:
    """The choices by number and, where one can skip, the two ways not to answer.

    A prompt that waits for Enter alone has one line; a prompt for text has none.
    """
    if prompt.kind is PromptKind.TEXT:
        return ()
    if prompt.kind is PromptKind.CONTINUE:
        return (Option("", words.say("Verder"), "", Chosen("")),)
    if prompt.kind is PromptKind.CHECKLIST:
        return _checklist(prompt, words)
    numbered = tuple(
        Option(str(number), choice.label, choice.note, Chosen(choice.key))
        for number, choice in enumerate(prompt.choices, start=1)
    )
    return numbered + (_skips(words) if prompt.can_skip else ())


def _checklist(prompt: Prompt, words: Words) -> tuple[Option, ...]:
    """The lines by number; then, by letter, what holds for those that are open.

    That all is so stands first: where it is offered, it is what most people choose.
    """
    lines = tuple(
        Option(str(number), line.label, line.note, Marked((line.key,)), _BOXES[line.mark])
        for number, line in enumerate(prompt.choices, start=1)
    )
    endings = tuple(
        Option(ENDINGS[each.key], each.label, each.note, Chosen(each.key))
        for each in prompt.endings
    )
    if not any(line.mark for line in prompt.choices):
        whole = tuple(each for each in endings if each.mark == ENDINGS["alles"])
        return whole + lines + endings[len(whole) :] + _skips(words)
    if prompt.only_chooses or all(line.mark for line in prompt.choices):
        return lines + endings
    rest = (
        Option(DONT_KNOW.typed, words.say("De rest weet ik niet"), "", DONT_KNOW.reply),
        Option(DECLINE.typed, words.say("De rest zeg ik liever niet"), "", DECLINE.reply),
    )
    return lines + endings + rest


def _skips(words: Words) -> tuple[Option, ...]:
    return (
        Option(DONT_KNOW.typed, words.say("Weet ik niet"), "", DONT_KNOW.reply),
        Option(DECLINE.typed, words.say("Zeg ik liever niet"), "", DECLINE.reply),
    )


def is_yes_no(prompt: Prompt) -> bool:
    """Whether the choices are yes and no, so that one letter says it all."""
    return {choice.key for choice in prompt.choices} == set(YES_NO)


def letters(prompt: Prompt) -> dict[str, str]:
    """First letters that point at exactly one choice, with the key of that choice.

    The letters of the table of keys are left out where they mean something.
    """
    reserved = {DONT_KNOW.typed, DECLINE.typed} if prompt.can_skip else set[str]()
    firsts = {_plain(choice.label)[:1] for choice in prompt.choices}
    found = {first: _starting_with(first, prompt) for first in firsts - reserved - {""}}
    return {
        first: choices[0].key
        for first, choices in found.items()
        if len(choices) == 1 and first.isalpha()
    }


def read_line(line: str, prompt: Prompt) -> Reply:
    """What a line means that was typed and ended with Enter.

    In a list it may be a number or the first letters of one choice; anything else is
    handed on as text, for the conversation to judge. `<1800` is text, `<` alone a key.
    """
    if reply := typed_key(line, prompt):
        return reply
    text = clean_line(line)
    if prompt.kind is PromptKind.CONTINUE:
        return Chosen("")
    if not text:
        return Nothing()
    if prompt.kind is PromptKind.CHECKLIST:
        return _of_checklist(text, prompt) or Typed(text)
    choice = _meant(text, prompt) if prompt.kind is PromptKind.CHOICE else None
    return Chosen(choice.key) if choice else Typed(text)


def spoken(reply: Reply, prompt: Prompt, words: Words) -> str:
    """The words of the line that was chosen; "" where nothing was chosen from a list."""
    if not isinstance(reply, Chosen | Skip):
        return ""
    offered = options(prompt, words) or _skips(words)
    return next((option.label for option in offered if option.reply == reply), "")


def _of_checklist(text: str, prompt: Prompt) -> Reply | None:
    """`1 3`, `1, 3` or `1 en 3` are lines; `w2` says of a line that one doesn't know."""
    lines = _LINES.fullmatch(text.casefold())
    if lines is None or (lines["sign"] and prompt.only_chooses):
        return _ending(text, prompt)
    numbers = [int(digits[:_MOST_DIGITS]) for digits in re.findall("[0-9]+", lines["numbers"])]
    if not all(0 < number <= len(prompt.choices) for number in numbers):
        return None
    return Marked(
        tuple(prompt.choices[number - 1].key for number in numbers), _SIGNS[lines["sign"]]
    )


def _ending(text: str, prompt: Prompt) -> Reply | None:
    """By its letter, by its word in Dutch, or by how its words begin."""
    said = _plain(text)
    for each in prompt.endings:
        if said in (ENDINGS[each.key], each.key) or _plain(each.label).startswith(said):
            return Chosen(each.key)
    return None


def _meant(text: str, prompt: Prompt) -> Choice | None:
    digits = text.removesuffix(".")
    if digits.isdecimal():
        number = int(digits[:_MOST_DIGITS])
        return prompt.choices[number - 1] if 0 < number <= len(prompt.choices) else None
    exact = [choice for choice in prompt.choices if _plain(choice.label) == _plain(text)]
    found = exact or _starting_with(text, prompt) or _by_yes_no(text, prompt)
    return found[0] if len(found) == 1 else None


def _starting_with(text: str, prompt: Prompt) -> list[Choice]:
    start = _plain(text)
    return [choice for choice in prompt.choices if _plain(choice.label).startswith(start)]


def _by_yes_no(text: str, prompt: Prompt) -> list[Choice]:
    letter = text.casefold()
    if not is_yes_no(prompt):
        return []
    return [choice for choice in prompt.choices if letter in (choice.key, YES_NO[choice.key])]


def _plain(text: str) -> str:
    return clean_line(text).casefold()
