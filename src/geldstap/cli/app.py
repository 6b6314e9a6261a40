"""The commands as typer knows them, and one run of one of them."""

from collections.abc import Callable, Sequence

import typer
from typer._click.core import Command
from typer.core import TyperGroup
from typer.main import get_group

from geldstap.cli import help_pages
from geldstap.cli.click_errors import fault
from geldstap.cli.commands import (
    begin,
    besparen,
    budget,
    exporteer,
    hulp,
    plan,
    privacy,
    recht,
    schema,
    voorbeeld,
    wis,
)
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.faults import UnknownCommand
from geldstap.text.words import Words

# Name, what it runs, what help says of it: in the order of the help.
_COMMANDS: tuple[tuple[str, Callable[..., ExitCode], str], ...] = (
    ("budget", budget.run, budget.HELP),
    ("besparen", besparen.run, besparen.HELP),
    ("recht", recht.run, recht.HELP),
    ("plan", plan.run, plan.HELP),
    ("hulp", hulp.run, hulp.HELP),
    ("voorbeeld", voorbeeld.run, voorbeeld.HELP),
    ("exporteer", exporteer.run, exporteer.HELP),
    ("privacy", privacy.run, privacy.HELP),
    ("wis", wis.run, wis.HELP),
    ("schema", schema.run, schema.HELP),
)


def group() -> TyperGroup:
    """The program with its commands. Help is ours (`help_pages`), so click has none."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback(invoke_without_command=True, add_help_option=False, help=begin.HELP)(_program)
    for name, run_command, help_ in _COMMANDS:
        app.command(name, add_help_option=False, help=help_)(run_command)
    return get_group(app)


def help_lines(arguments: Sequence[str], environment: Environment, words: Words) -> list[str]:
    """The help of the command on the line, else of the program. Raises UnknownCommand."""
    program = group()
    name = next((each for each in arguments if not each.startswith("-")), "")
    if not name:
        return help_pages.program_help(program, environment, words)
    return help_pages.command_help(_find(program, name), environment, words)


def run(arguments: Sequence[str], environment: Environment) -> ExitCode:
    """Run what stands on the line. Raises a Fault where the line is wrong."""
    program = group()
    name = arguments[0] if arguments else ""
    command = program if name[:1] in ("", "-") else _find(program, name)
    try:
        with program.make_context("geldstap", list(arguments), obj=environment) as context:
            code: ExitCode = program.invoke(context)
    except typer.TyperException as error:
        raise fault(error, command) from error
    return code


def _find(program: TyperGroup, name: str) -> Command:
    """The command of this name. Raises UnknownCommand."""
    if name not in program.commands:
        raise UnknownCommand(name, tuple(program.commands))
    return program.commands[name]


def _program(context: typer.Context) -> ExitCode:
    """`geldstap` alone; before a command there is nothing to do."""
    if context.invoked_subcommand is None:
        return begin.run(context.obj)
    return ExitCode.FINE
