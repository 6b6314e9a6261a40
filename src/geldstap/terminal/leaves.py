"""A text that is longer than the screen, on leaves that each fit.

The question and the help line stand below every leaf, so that one can answer, ask for help
or go back without having read on.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from geldstap.app.keys import ENTERS
from geldstap.app.screen import Prompt, PromptKind, Reply, Typed
from geldstap.terminal.fold import ROOMY_WIDTH
from geldstap.text.words import Words

# With less room than this it is better to let the text scroll away.
LEAST_LINES = 3

# How weight and colour stand in a line.
_STYLES = re.compile("\x1b\\[[0-9;]*m")
_BOLD = "\x1b[1"
_RULES = "─-"

# Where space means nothing else. In other lists it may.
_WITH_SPACE = (PromptKind.CHOICE, PromptKind.CONTINUE)


@dataclass(frozen=True, slots=True)
class Leaf:
    """Which of how many leaves is in view, counted from nought."""

    number: int = 0
    total: int = 1

    @property
    def is_last(self) -> bool:
        """Whether there is nothing more to read."""
        return self.number >= self.total - 1


ONLY_LEAF = Leaf()


@dataclass(frozen=True, slots=True)
class Turned:
    """Another leaf is wanted; `begin` is how far one was with answering."""

    begin: Reply
    to: int


def leaves(lines: Sequence[str], room: int) -> list[list[str]]:
    """The lines in parts of at most `room`, cut between paragraphs where that costs little.

    What announces a list stays with it, and a sentence in one piece, as far as there is room.
    """
    parts: list[list[str]] = []
    rest = list(lines)
    while len(rest) > room:
        cut = _cut(rest, room)
        parts.append(_untrailed(rest[:cut]))
        rest = _unled(rest[cut:])
    return [*parts, rest] if rest or not parts else parts


def on_screen(text: str, columns: int) -> list[str]:
    """The lines as a screen shows them: one that is too wide (an address) takes several."""
    lines: list[str] = []
    for line in text.splitlines():
        is_wide = len(line) > columns and "\x1b" not in line
        starts = range(0, len(line), columns) if is_wide else range(1)
        lines += [line[start : start + columns] if is_wide else line for start in starts]
    return lines


def hint(leaf: Leaf, prompt: Prompt, begin: Reply, words: Words, columns: int) -> str:
    """Which leaf this is, and the key to the next one."""
    texts = [words.say("Blad {nummer} van {totaal}", nummer=leaf.number + 1, totaal=leaf.total)]
    has_space = _is_free(prompt, begin)
    if not leaf.is_last:
        key = words.say("spatie") if has_space else "PageDown"
        if prompt.kind is PromptKind.CONTINUE:
            key = "Enter"
        texts.append(words.say("{toets}: verder lezen", toets=key))
    elif has_space:
        texts.append(words.say("{toets}: naar het begin", toets=words.say("spatie")))
    if leaf.number and (columns >= ROOMY_WIDTH or (leaf.is_last and not has_space)):
        texts.append(words.say("{toets}: terug", toets="PageUp"))
    return " · ".join(texts)


def turning(
    leaf: Leaf,
    prompt: Prompt,
    begin: Callable[[], Reply],
    only_reads: Callable[[], bool] = lambda: True,
) -> KeyBindings:
    """The keys that turn a leaf. Enter does, too, where one `only_reads` on."""
    bindings = KeyBindings()
    if leaf.total < 2:  # noqa: PLR2004 - one leaf can't be turned
        return bindings

    def turn(to: int) -> Callable[[KeyPressEvent], None]:
        return lambda event: event.app.exit(result=Turned(begin(), to))

    onward, back = min(leaf.number + 1, leaf.total - 1), max(leaf.number - 1, 0)
    bindings.add("pagedown", eager=True)(turn(onward))
    bindings.add("pageup", eager=True)(turn(back))
    is_free = Condition(lambda: _is_free(prompt, begin()))
    bindings.add(" ", eager=True, filter=is_free)(turn(0 if leaf.is_last else onward))
    if prompt.kind is PromptKind.CONTINUE and not leaf.is_last:
        for name in ENTERS:
            bindings.add(name, eager=True, filter=Condition(only_reads))(turn(onward))
    return bindings


def _is_free(prompt: Prompt, begin: Reply) -> bool:
    """Whether space can't be part of an answer here."""
    return prompt.kind in _WITH_SPACE or begin == Typed("")


def _cut(lines: Sequence[str], room: int) -> int:
    """The last good place in the second half, else where the room ends."""
    for is_good in (_ends_paragraph, _ends_sentence, _parts_nothing):
        for index in range(room, max(room // 2 - 1, 0), -1):
            if is_good(lines, index):
                return index
    return room


def _ends_paragraph(lines: Sequence[str], index: int) -> bool:
    return not lines[index].strip() and _parts_nothing(lines, index)


def _ends_sentence(lines: Sequence[str], index: int) -> bool:
    before, following = _bare(lines[index - 1]), _bare(lines[index])
    is_item = following.lstrip().startswith("- ")
    ends = is_item or before.rstrip().endswith((".", "”"))
    return ends and _parts_nothing(lines, index)


def _parts_nothing(lines: Sequence[str], index: int) -> bool:
    """Whether no value loses its name, and no heading, rule or colon what it announces."""
    said = [line for line in lines[:index] if line.strip()]
    if not said or _announces(said[-1]):
        return False
    return _indent(_bare(lines[index])) <= _indent(_bare(said[-1]))


def _announces(line: str) -> bool:
    bare = _bare(line).strip()
    return line.lstrip().startswith(_BOLD) or bare.endswith(":") or set(bare) <= set(_RULES)


def _bare(line: str) -> str:
    return _STYLES.sub("", line)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _untrailed(lines: list[str]) -> list[str]:
    """Without the blank lines at the bottom."""
    return _unled(lines[::-1])[::-1]


def _unled(lines: list[str]) -> list[str]:
    """Without the blank lines at the top."""
    first = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    return lines[first:]
