"""The options that stand before or after any command; click knows only “before”.

They are taken out of the line before the commands see it, so that the language is known
before anything has to be said.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from geldstap.source.languages import codes
from geldstap.text.words import msgid

if TYPE_CHECKING:
    from geldstap.cli.faults import Fault

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for; None where nothing was said."""

    language: str | None = None
    plain: bool | None = None
    day: date | None = None
    data: Path | None = None


@dataclass(frozen=True, slots=True)
class CommandLine:
    """A line: options for every command, and the rest for one of them.

    `fault` is the first thing that is wrong with those options.
    """

    options: Options = field(default_factory=Options)
    rest: tuple[str, ...] = ()
    wants_help: bool = False
    wants_version: bool = False
    fault: "Fault | None" = None


@dataclass(frozen=True, slots=True)
class GlobalOption:
    """One option. `takes` puts it (and its value, where `metavar` names one) into a line."""

    names: tuple[str, ...]
    help: str
    takes: Callable[[CommandLine, str], CommandLine]
    metavar: str = ""


def parse(arguments: Sequence[str]) -> CommandLine:
    """Separate the options for every command from the rest; behind `--` all is rest."""
    line = CommandLine()
    waiting = list(arguments)
    while waiting:
        argument = waiting.pop(0)
        name, equals, value = argument.partition("=")
        option = _BY_NAME.get(name)
        if argument == "--":
            return _rest(line, argument, *waiting)
        if option is None:
            line = _rest(line, argument)
        elif option.metavar and not equals and not waiting:
            line = _without_value(line, name)
        elif option.metavar:
            line = option.takes(line, value if equals else waiting.pop(0))
        else:
            line = _with_value(line, name) if equals else option.takes(line, "")
    return line


def _rest(line: CommandLine, *arguments: str) -> CommandLine:
    return replace(line, rest=(*line.rest, *arguments))


def _wrong(line: CommandLine, fault: "Fault") -> CommandLine:
    return replace(line, fault=line.fault or fault)


def _without_value(line: CommandLine, option: str) -> CommandLine:
    from geldstap.cli.faults import MissingValue

    return _wrong(line, MissingValue(option))


def _with_value(line: CommandLine, option: str) -> CommandLine:
    from geldstap.cli.faults import NoValueWanted

    return _wrong(line, NoValueWanted(option))


def _bad_value(
    line: CommandLine, option: str, value: str, choices: Sequence[str] = (), example: str = ""
) -> CommandLine:
    from geldstap.cli.faults import BadValue

    return _wrong(line, BadValue(option, value, choices, example))


def _language(line: CommandLine, value: str) -> CommandLine:
    if value not in codes():
        return _bad_value(line, "--taal", value, codes())
    return replace(line, options=replace(line.options, language=value))


def _plain(line: CommandLine, _: str) -> CommandLine:
    return replace(line, options=replace(line.options, plain=True))


def _not_plain(line: CommandLine, _: str) -> CommandLine:
    return replace(line, options=replace(line.options, plain=False))


def _day(line: CommandLine, value: str) -> CommandLine:
    try:
        day = date.fromisoformat(value) if _DAY.fullmatch(value) else None
    except ValueError:
        day = None
    if day is None:
        return _bad_value(line, "--peildatum", value, example="2026-12-01")
    return replace(line, options=replace(line.options, day=day))


def _data(line: CommandLine, value: str) -> CommandLine:
    if not value:
        return _without_value(line, "--gegevens")
    return replace(line, options=replace(line.options, data=Path(value)))


def _version(line: CommandLine, _: str) -> CommandLine:
    return replace(line, wants_version=True)


def _help(line: CommandLine, _: str) -> CommandLine:
    return replace(line, wants_help=True)


GLOBAL_OPTIONS = (
    GlobalOption(("--taal",), msgid("De taal van het programma."), _language, "|".join(codes())),
    GlobalOption(
        ("--eenvoudig",),
        msgid("Eenvoudige weergave: alleen regels tekst, ook goed voor een schermlezer."),
        _plain,
    ),
    GlobalOption(
        ("--niet-eenvoudig",),
        msgid("Weer met toetsen en lijsten, als u de eenvoudige weergave had bewaard."),
        _not_plain,
    ),
    GlobalOption(
        ("--peildatum",),
        msgid("Rekenen alsof het deze dag is. Zonder deze optie is dat vandaag."),
        _day,
        msgid("JJJJ-MM-DD"),
    ),
    GlobalOption(
        ("--gegevens",),
        msgid("De map waarin uw antwoorden staan, als u die bewaart."),
        _data,
        msgid("MAP"),
    ),
    GlobalOption(("--versie",), msgid("Welke versie dit is."), _version),
    GlobalOption(("--help", "-h"), msgid("Deze uitleg, of die van een opdracht."), _help),
)
_BY_NAME = {name: option for option in GLOBAL_OPTIONS for name in option.names}
