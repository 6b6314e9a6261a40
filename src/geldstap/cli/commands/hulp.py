"""`geldstap hulp`: whom one can call. Works without any answers."""

from typing import Annotated

import typer

from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson
from geldstap.text.words import msgid

HELP = msgid("Wie u kunt bellen: mensen die helpen, bij u in de buurt en in heel Nederland.")

Name = Annotated[
    str | None,
    typer.Option("--gemeente", metavar=msgid("NAAM"), help=msgid("De gemeente waar u woont.")),
]
Postcode = Annotated[
    str | None,
    typer.Option(
        "--postcode", metavar=msgid("CIJFERS"), help=msgid("Uw postcode. De cijfers zijn genoeg.")
    ),
]
Topic = Annotated[
    str | None,
    typer.Option(
        "--voor",
        metavar=msgid("WAT"),
        help=msgid(
            "Waarvoor u hulp zoekt: geweld, zelfmoord, geld, formulieren, recht, gokken, oplichting "
            "of eten."
        ),
    ),
]


def run(
    context: typer.Context,
    name: Name = None,
    postcode: Postcode = None,
    topic: Topic = None,
    as_json: AsJson = False,
) -> ExitCode:
    """Contacts of a municipality, or those for the whole country; with a topic those for it."""
    from geldstap.cli.contacts import show_contacts

    return show_contacts(context.obj, name, postcode, as_json, topic)
