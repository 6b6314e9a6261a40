"""From what the parser of options says in English to faults of our own.

The exceptions are typer's own and not part of what it promises: the bound on its version
(docs/adr/0006) and the tests hold them in place.
"""

from collections.abc import Sequence

from typer import TyperException
from typer._click.core import Context, Parameter
from typer._click.exceptions import BadOptionUsage, MissingParameter, NoSuchOption, UsageError

from geldstap.cli.faults import (
    Fault,
    MissingArgument,
    MissingValue,
    NoValueWanted,
    TooMuch,
    UnknownOption,
)
from geldstap.cli.options import GLOBAL_OPTIONS


def fault(error: TyperException) -> Fault:
    """The fault that an exception of the parser stands for.

    What is left after the kinds below is only said of arguments that nobody asked for.
    """
    context = error.ctx if isinstance(error, UsageError) else None
    command = _command(context)
    match error:
        case NoSuchOption():
            return UnknownOption(error.option_name, _options(context), command)
        case BadOptionUsage(option_name=name):
            is_flag = any(name in p.opts and getattr(p, "is_flag", False) for p in _own(context))
            return NoValueWanted(name, command) if is_flag else MissingValue(name, command)
        case MissingParameter(param=Parameter() as parameter):
            return MissingArgument(command, str(parameter.metavar))
    return TooMuch(command)


def _command(context: Context | None) -> str:
    """The name of the command; "" for the program itself."""
    return str(context.info_name) if context is not None and context.parent is not None else ""


def _own(context: Context | None) -> Sequence[Parameter]:
    return () if context is None else context.command.params


def _options(context: Context | None) -> list[str]:
    """All options that may be used here."""
    own = [name for parameter in _own(context) for name in parameter.opts]
    return own + [option.names[0] for option in GLOBAL_OPTIONS]
