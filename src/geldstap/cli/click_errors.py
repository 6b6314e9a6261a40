"""From what the parser of options says in English to faults of our own.

The exceptions are typer's own and not part of what it promises: the bound on its version
(docs/adr/0006) and the tests of the errors hold them in place.
"""

import typer
from typer._click.core import Command
from typer._click.exceptions import BadOptionUsage, MissingParameter, NoSuchOption
from typer.core import TyperArgument, TyperOption

from geldstap.cli.faults import (
    Fault,
    MissingArgument,
    MissingOption,
    MissingValue,
    NoValueWanted,
    TooMuch,
    UnknownOption,
)
from geldstap.cli.options import GLOBAL_OPTIONS


def fault(error: typer.TyperException, command: Command, name: str) -> Fault:
    """The fault in a line with this command that an exception of the parser stands for.

    `name` is that of the command with its group, "" where there is none.
    Beside the kinds below the parser only complains of more arguments than there can be.
    """
    match error:
        case NoSuchOption(option_name=option):
            return UnknownOption(option, _options(command), name)
        case BadOptionUsage(option_name=option):
            return (
                NoValueWanted(option, name)
                if _is_flag(option, command)
                else MissingValue(option, name)
            )
        case MissingParameter(param=TyperArgument(metavar=str() as choices)):
            return MissingArgument(choices, name)
        case MissingParameter(param=TyperOption(opts=[str() as option, *_])):
            return MissingOption(option, name)
    return TooMuch(name)


def _is_flag(option: str, command: Command) -> bool:
    own = (each for each in command.params if isinstance(each, TyperOption))
    return any(option in each.opts and each.is_flag for each in own)


def _options(command: Command) -> list[str]:
    """All options that may be used here."""
    own = [name for each in command.params if isinstance(each, TyperOption) for name in each.opts]
    return own + [option.names[0] for option in GLOBAL_OPTIONS]
