"""The help of the program and of each command, in the person's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from typer.core import TyperArgument, TyperGroup, TyperOption

from geldstap.cli.environment import Environment
from geldstap.cli.options import GLOBAL_OPTIONS
from geldstap.cli.output import READABLE, has_keys, human
from geldstap.terminal.fold import fold
from geldstap.text.words import Words, msgid

if TYPE_CHECKING:
    from typer._click.core import Command

# A pair: what one types, and what it does.
Row = tuple[str, str]

_EXAMPLES: Sequence[Row] = (
    ("geldstap", msgid("het gesprek beginnen, of verdergaan")),
    ("geldstap voorbeeld", msgid("eerst zien wat eruit komt")),
    ("geldstap hulp --postcode 2512", msgid("een mens bij u in de buurt")),
    ("geldstap recht --huishouden BESTAND", msgid("zonder vragen, met een bestand")),
)
_INDENT = "  "
_ROOMY = 60


def program_help(program: TyperGroup, environment: Environment, words: Words) -> list[str]:
    """What there is: commands, options, examples, and a human."""
    page = _Page(words, min(environment.width, READABLE), has_keys(environment))
    commands = [(name, words.say(str(each.help))) for name, each in program.commands.items()]
    examples = [(line, words.say(what)) for line, what in _EXAMPLES]
    return [
        *page.text(words.say(str(program.help))),
        "",
        *page.text(words.say("Gebruik: geldstap [OPTIES] OPDRACHT")),
        *page.section(words.say("Opdrachten"), commands),
        *page.section(words.say("Opties, voor of achter elke opdracht"), _global_rows(words)),
        *page.section(words.say("Voorbeelden"), examples),
        "",
        *page.text(words.say("Uitleg bij een opdracht: geldstap OPDRACHT --help")),
        *page.text(human(words)),
    ]


def group_help(group: TyperGroup, environment: Environment, words: Words) -> list[str]:
    """What the commands of a group do."""
    page = _Page(words, min(environment.width, READABLE), has_keys(environment))
    commands = [(name, words.say(str(each.help))) for name, each in group.commands.items()]
    line = f"geldstap {group.name}"
    return [
        *page.text(words.say(str(group.help))),
        "",
        *page.text(words.say("Gebruik: {opdracht} OPDRACHT [OPTIES]", opdracht=line)),
        *page.section(words.say("Opdrachten"), commands),
        *page.section(words.say("Opties, voor of achter elke opdracht"), _global_rows(words)),
        "",
        *page.text(
            words.say("Uitleg bij een opdracht: {opdracht} --help", opdracht=f"{line} OPDRACHT")
        ),
        *page.text(human(words)),
    ]


def command_help(
    command: "Command", name: str, environment: Environment, words: Words
) -> list[str]:
    """What one command does, and what may stand behind it; `name` with that of its group."""
    page = _Page(words, min(environment.width, READABLE), has_keys(environment))
    arguments = [each for each in command.params if isinstance(each, TyperArgument)]
    options = [each for each in command.params if isinstance(each, TyperOption)]
    line = " ".join(["geldstap", name, *(_usage(each, words) for each in arguments)])
    own = [(_argument(each, words), words.say(str(each.help))) for each in arguments]
    own += [(_option(each, words), words.say(str(each.help))) for each in options]
    return [
        *page.text(words.say(str(command.help))),
        "",
        *page.text(words.say("Gebruik: {opdracht} [OPTIES]", opdracht=line)),
        *page.section(words.say("Wat erachter kan"), own),
        *page.section(words.say("Opties, voor of achter elke opdracht"), _global_rows(words)),
        "",
        *page.text(human(words)),
    ]


@dataclass(frozen=True, slots=True)
class _Page:
    """Writes help in columns where there is room and somebody looks; else below each other."""

    words: Words
    width: int
    has_columns: bool

    def text(self, text: str) -> list[str]:
        return fold(text, self.width)

    def section(self, title: str, rows: Sequence[Row]) -> list[str]:
        """A heading and its rows; nothing where there are no rows."""
        if not rows:
            return []
        column = max(len(label) for label, _ in rows) + len(_INDENT)
        fits = self.has_columns and self.width >= _ROOMY and column <= self.width // 2
        lines = [line for row in rows for line in self._row(row, column if fits else 0)]
        return ["", *self.text(f"{title}:"), *lines]

    def _row(self, row: Row, column: int) -> list[str]:
        label, what = row
        if column:
            first = f"{_INDENT}{label:{column}}"
            return fold(what, self.width, first, " " * len(first))
        deeper = _INDENT * 2
        return fold(label, self.width, _INDENT, deeper) + fold(what, self.width, deeper, deeper)


def _global_rows(words: Words) -> list[Row]:
    return [
        (", ".join(each.names) + _value(each.metavar, words), words.say(each.help))
        for each in GLOBAL_OPTIONS
    ]


def _option(option: TyperOption, words: Words) -> str:
    return option.opts[0] + _value("" if option.is_flag else str(option.metavar), words)


def _value(metavar: str, words: Words) -> str:
    return f" {words.say(metavar)}" if metavar else ""


def _argument(argument: TyperArgument, words: Words) -> str:
    return words.say(str(argument.metavar))


def _usage(argument: TyperArgument, words: Words) -> str:
    name = _argument(argument, words)
    return name if argument.required else f"[{name}]"
