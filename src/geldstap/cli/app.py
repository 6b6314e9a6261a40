"""The commands as typer knows them, and one run of one of them."""

from collections.abc import Callable, Mapping, Sequence

import typer
from typer._click.core import Command
from typer.core import TyperGroup
from typer.main import get_group

from geldstap.cli import output
from geldstap.cli.commands import (
    begin,
    besparen,
    brief,
    budget,
    exporteer,
    gesprek,
    hulp,
    overzicht,
    plan,
    privacy,
    recht,
    regelingen,
    schema,
    sessie,
    verandering,
    voorbeeld,
    wis,
)
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.text.words import Words

# By name what a command runs and what help says of it; in the order of the help.
COMMANDS: Mapping[str, tuple[Callable[..., ExitCode], str]] = {
    "budget": (budget.run, budget.HELP),
    "besparen": (besparen.run, besparen.HELP),
    "recht": (recht.run, recht.HELP),
    "verandering": (verandering.run, verandering.HELP),
    "gesprek": (gesprek.run, gesprek.HELP),
    "brief": (brief.run, brief.HELP),
    "plan": (plan.run, plan.HELP),
    "overzicht": (overzicht.run, overzicht.HELP),
    "hulp": (hulp.run, hulp.HELP),
    "voorbeeld": (voorbeeld.run, voorbeeld.HELP),
    "sessie": (sessie.run, sessie.HELP),
    "exporteer": (exporteer.run, exporteer.HELP),
    "privacy": (privacy.run, privacy.HELP),
    "wis": (wis.run, wis.HELP),
    "regelingen": (regelingen.run, regelingen.HELP),
    "schema": (schema.run, schema.HELP),
}
# Commands that are groups of commands themselves.
GROUPS: Mapping[str, Callable[[], regelingen.Commands]] = {"regelingen": regelingen.commands}


def group(names: Sequence[str] = tuple(COMMANDS)) -> TyperGroup:
    """The program with these commands: to make all of them takes time.

    Help is ours (`help_pages`), so click has none.
    """
    app = _typer(_alone, begin.HELP)
    for name in names:
        run_command, help_ = COMMANDS[name]
        if name in GROUPS:
            app.add_typer(_subgroup(name), name=name)
        else:
            app.command(name, add_help_option=False, help=help_)(run_command)
    return get_group(app)


def _subgroup(name: str) -> typer.Typer:
    """A group with all its commands."""
    inner = _typer(*COMMANDS[name])
    for each, (run_command, help_) in GROUPS[name]().items():
        inner.command(each, add_help_option=False, help=help_)(run_command)
    return inner


def _typer(alone: Callable[..., ExitCode], help_: str) -> typer.Typer:
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback(invoke_without_command=True, add_help_option=False, help=help_)(alone)
    return app


def help_lines(arguments: Sequence[str], environment: Environment, words: Words) -> list[str]:
    """The help of the command on the line, else of the program. Raises UnknownCommand."""
    from geldstap.cli import help_pages

    named = [each for each in arguments if not each.startswith("-")]
    if not named:
        return help_pages.program_help(group(), environment, words)
    command, line = _command(_only(named[0]), named)
    if isinstance(command, TyperGroup):
        return help_pages.group_help(command, environment, words)
    return help_pages.command_help(command, line, environment, words)


def show_help(arguments: Sequence[str], environment: Environment) -> ExitCode:
    """Print the help that belongs to the line. Raises UnknownCommand."""
    words = Words.load(environment.language)
    output.lines(environment, help_lines(arguments, environment, words))
    return ExitCode.FINE


def run(arguments: Sequence[str], environment: Environment) -> ExitCode:
    """Run what stands on the line. Raises a Fault where the line is wrong."""
    name = arguments[0] if arguments and not arguments[0].startswith("-") else ""
    program = _only(name) if name else group(())
    command, line = _command(program, arguments)
    try:
        with program.make_context("geldstap", list(arguments), obj=environment) as context:
            code: ExitCode = program.invoke(context)
    except typer.TyperException as error:
        from geldstap.cli.click_errors import fault

        raise fault(error, command, line) from error
    return code


def _command(program: TyperGroup, arguments: Sequence[str]) -> tuple[Command, str]:
    """The command that a line begins with, and its name with that of its group.

    Raises UnknownCommand for one that its group hasn't.
    """
    command: Command = program
    line = ""
    for name in arguments[:2]:
        if not isinstance(command, TyperGroup) or name.startswith("-"):
            break
        if name not in command.commands:
            from geldstap.cli.faults import UnknownCommand

            raise UnknownCommand(name, tuple(command.commands), line)
        command, line = command.commands[name], f"{line} {name}".strip()
    return command, line


def _only(name: str) -> TyperGroup:
    """The program with one command. Raises UnknownCommand."""
    if name not in COMMANDS:
        from geldstap.cli.faults import UnknownCommand

        raise UnknownCommand(name, tuple(COMMANDS))
    return group((name,))


def _alone(context: typer.Context) -> ExitCode:
    """`geldstap` alone; before a command there is nothing to do."""
    return begin.run(context.obj) if context.invoked_subcommand is None else ExitCode.FINE
