"""`geldstap regelingen probeer`: change a household, and see what a set makes of it."""

from typing import Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import HouseholdFile
from geldstap.text.words import msgid

HELP = msgid(
    "Een set proberen: een huishouden veranderen, en meteen zien wat eruit komt en waarom."
)

Folder = Annotated[
    str,
    typer.Argument(
        metavar=msgid("MAP"), help=msgid("De map met set.yaml. Zonder map: waar u bent.")
    ),
]


def run(context: typer.Context, folder: Folder = ".", household: HouseholdFile = None) -> ExitCode:
    """In a conversation; or without a terminal what comes out for a household file."""
    from geldstap.app.set_world import SetWorld
    from geldstap.app.trying import Trying, tried_document
    from geldstap.cli.household import keeping_of, read_household, world_of
    from geldstap.cli.sets import set_folder
    from geldstap.cli.talk import run_interview

    environment: Environment = context.obj
    keeping = keeping_of(environment)
    path = set_folder(folder)
    read = None if household is None else read_household(household, environment)
    outer = world_of(environment, keeping) if read is None else read.world
    world = SetWorld(outer, environment.folder / path)
    session = None if read is None else read.session
    if environment.is_asking:
        begun = Trying.begin(world, environment.language, session)
        ended = run_interview(environment, begun, world, keeping)
        return ExitCode.INTERRUPTED if ended is None else ExitCode.FINE
    if session is None:
        from geldstap.cli.faults import NeedsAnswers

        raise NeedsAnswers
    words = world.words(environment.language)
    output.show(tried_document(session, environment.language, world), environment, words)
    return ExitCode.FINE
