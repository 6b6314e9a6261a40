"""`geldstap sessie`: a volunteer looks along, one visitor after the other, nothing on disk."""

from typing import Annotated

import typer

from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.text.words import msgid

HELP = msgid(
    "Begeleide sessie op een gedeelde computer: iemand kijkt mee, en er wordt niets bewaard."
)

Practice = Annotated[
    bool, typer.Option("--oefenen", help=msgid("Oefenen met een bedachte bezoeker."))
]


def run(context: typer.Context, practice: Practice = False) -> ExitCode:
    """One visitor after the other. Raises a Fault where there is no terminal, or a folder."""
    from geldstap.cli.session_faults import NoFolderInSession, NoTerminal

    environment: Environment = context.obj
    if environment.options.data is not None:
        raise NoFolderInSession
    if not (environment.is_asking and environment.is_shown):
        raise NoTerminal
    from geldstap.cli.visits import hold

    return hold(environment, practice=practice)
