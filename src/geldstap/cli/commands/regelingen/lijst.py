"""`geldstap regelingen lijst`: all regulations, or what runs out when."""

from typing import Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson, MunicipalityName
from geldstap.text.words import msgid

HELP = msgid("Alle regelingen, met wie beslist en tot wanneer wij ze kennen.")

RunningOut = Annotated[
    bool,
    typer.Option(
        "--verloopt", help=msgid("Wat wanneer afloopt: cijfers, tabellen, regelingen en bronnen.")
    ),
]

OnlyInstalled = Annotated[
    bool,
    typer.Option(
        "--geinstalleerd",
        help=msgid("Alleen de sets die u hebt geïnstalleerd: van wie, voor welke dagen."),
    ),
]


def run(
    context: typer.Context,
    municipality: MunicipalityName = None,
    running_out: RunningOut = False,
    installed: OnlyInstalled = False,
    as_json: AsJson = False,
) -> ExitCode:
    """List the regulations of the national set and of a municipality's, or installed sets."""
    from geldstap.app.rulesets import list_document, list_json
    from geldstap.cli.sets import shelf_of

    environment: Environment = context.obj
    if installed:
        return _installed(environment, as_json)
    shelf = shelf_of(environment, municipality)
    if as_json:
        output.data(environment, list_json(shelf, environment.language))
        return ExitCode.FINE
    document = list_document(shelf, environment.language, running_out=running_out)
    output.show(document, environment, shelf.world.words(environment.language))
    return ExitCode.FINE


def _installed(environment: Environment, as_json: bool) -> ExitCode:
    from geldstap.app.installed import installed_document, installed_json
    from geldstap.cli.household import keeping_of, shelf_in, world_of

    world, sets = world_of(environment, keeping_of(environment)), shelf_in(environment)
    words = world.words(environment.language)
    if as_json:
        output.data(environment, installed_json(sets, world, environment.language))
    else:
        output.show(installed_document(sets, world, words), environment, words)
    return ExitCode.FINE
