"""`geldstap voorbeeld`: an example household, straight to the result."""

from typing import Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson
from geldstap.text.words import msgid

HELP = msgid("Een voorbeeld van een verzonnen huishouden, meteen met de uitkomst.")

Name = Annotated[
    str | None,
    typer.Argument(
        metavar=msgid("NAAM"),
        help=msgid(
            "Wie: den-haag, aow-paar, bijstand, koophuis, oekraiens-gezin, student of zelfstandige."
        ),
    ),
]


def run(context: typer.Context, name: Name = None, as_json: AsJson = False) -> ExitCode:
    """The whole letter of an example, or as JSON what it has a right to."""
    from geldstap.app import example

    environment: Environment = context.obj
    chosen = example.DEFAULT if name is None else name
    if chosen not in example.names():
        from geldstap.cli.faults import BadValue

        raise BadValue(name="geldstap voorbeeld", value=chosen, choices=example.names())
    if as_json:
        from geldstap.app.results import rights_json
        from geldstap.cli.household import read_household

        read = read_household(str(example.path_of(chosen)), environment)
        output.data(environment, rights_json(read.session, environment.language, read.world))
        return ExitCode.FINE
    from geldstap.cli.household import keeping_of, world_of

    world = world_of(environment, keeping_of(environment))
    language = environment.language
    document = example.example_document(world, language, chosen)
    document = example.with_others(document, world, language, chosen)
    output.show(document, environment, world.words(language))
    return ExitCode.FINE
