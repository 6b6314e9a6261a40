"""The conversation in a terminal: from the command that starts it to its exit code."""

import gc
from dataclasses import replace
from typing import TextIO

from geldstap.app.conversation import Conversation, at_step, begin
from geldstap.app.errand import Errand
from geldstap.app.prompter import Prompter
from geldstap.app.state import Where
from geldstap.app.world import World
from geldstap.cli import results
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.household import keeping_of, world_of
from geldstap.cli.keeping import Keeping
from geldstap.cli.results import Answered, Result
from geldstap.terminal.capabilities import Streams, TerminalSettings
from geldstap.terminal.choose import choose_prompter
from geldstap.terminal.loop import C, converse


def talk(
    environment: Environment, result: Result, step: str = "", as_json: bool = False
) -> ExitCode:
    """Hold the conversation, from its start or from a step on.

    A step may say what it is about: `verandering:verhuizing`.

    Where the result goes to a file, to another program, or is JSON, everything that is
    said goes to standard error, and the result follows at the end.
    """
    keeping = keeping_of(environment)
    world = world_of(environment, keeping)
    conversation = begun(world, environment)
    if step:
        page, _, item = step.partition(":")
        conversation = at_step(conversation, Where(page, item=item))
    is_apart = as_json or not environment.is_shown
    said_on = environment.stderr if is_apart else environment.stdout
    try:
        ending = converse(conversation, _prompter(environment, world, keeping, said_on, said_on))
    finally:
        keeping.close()
    if ending.left:
        return ExitCode.INTERRUPTED
    if is_apart:
        state = ending.conversation.state
        answered = Answered(state.session, state.language, world)
        results.write(result, answered, environment, as_json)
    return ExitCode.FINE


def run_errand(environment: Environment, conversation: Conversation, keeping: Keeping) -> ExitCode:
    """Ask about one page alone; what became of it is the result."""
    asked_on = environment.stdout if environment.is_shown else environment.stderr
    prompter = _prompter(environment, conversation.world, keeping, asked_on, environment.stdout)
    try:
        ending = converse(Errand(conversation), prompter)
    finally:
        keeping.close()
    return ExitCode.INTERRUPTED if ending.left else ExitCode.FINE


def run_interview(environment: Environment, begun: C, world: World, keeping: Keeping) -> C | None:
    """Hold a conversation that isn't about somebody's own money; None where one left at once."""
    asked_on = environment.stdout if environment.is_shown else environment.stderr
    try:
        prompter = _prompter(environment, world, keeping, asked_on, environment.stdout)
        ending = converse(begun, prompter)
    finally:
        keeping.close()
    return None if ending.left else ending.conversation


def begun(world: World, environment: Environment) -> Conversation:
    """A conversation in the language that was asked for, else in the one that was kept."""
    conversation = begin(world, environment.language)
    language = environment.options.language or conversation.state.language
    return Conversation(world, replace(conversation.state, language=language))


def _prompter(
    environment: Environment, world: World, keeping: Keeping, asked_on: TextIO, result: TextIO
) -> Prompter:
    """Keys where both ends are a screen that can be drawn on, and nobody wants it plain."""
    is_drawn_on = environment.is_shown and asked_on is environment.stdout
    plain = bool(keeping.plain) or environment.is_simple or not is_drawn_on
    streams = Streams(environment.stdin, asked_on, result)
    return _prompter_on(streams, environment, world, plain=plain)


def prompter_for(environment: Environment, world: World, *, plain: bool) -> Prompter:
    """For one terminal, and nothing that was kept."""
    streams = Streams(environment.stdin, environment.stdout, environment.stdout)
    return _prompter_on(streams, environment, world, plain=plain)


def _prompter_on(
    streams: Streams, environment: Environment, world: World, *, plain: bool
) -> Prompter:
    # A conversation may last hours: what was left out at the start is made good.
    gc.enable()
    settings = TerminalSettings(
        environment.width, environment.height, environment.colour, environment.unicode, plain=plain
    )
    return choose_prompter(settings, streams, world.words)
