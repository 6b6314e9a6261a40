"""`geldstap regelingen vergelijk`: two versions of a set side by side."""

from typing import Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson
from geldstap.text.words import msgid

HELP = msgid("Twee versies van een set naast elkaar: wat is er anders, en voor wie?")

Old = Annotated[str, typer.Argument(metavar=msgid("OUD"), help=msgid("De map van de set van nu."))]
New = Annotated[
    str, typer.Argument(metavar=msgid("NIEUW"), help=msgid("De map van de nieuwe set."))
]


def run(context: typer.Context, old: Old, new: New, as_json: AsJson = False) -> ExitCode:
    """Say what differs, and which example and reference households gain or lose."""
    from geldstap.app.compare import compared_document, compared_json, compared_sets
    from geldstap.cli.sets import one_set

    environment: Environment = context.obj
    world, before = one_set(environment, old)
    _, after = one_set(environment, new)
    language = environment.language
    compared = compared_sets(world, before, after, language)
    if as_json:
        output.data(environment, compared_json(compared, world, language))
        return ExitCode.FINE
    words = world.words(language)
    output.show(compared_document(compared, world, language), environment, words)
    output.say(environment, "", output.human(words))
    return ExitCode.FINE
