"""`geldstap recht`: what one has a right to."""

from typing import Annotated

import typer

from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson, HouseholdFile
from geldstap.text.words import msgid

HELP = msgid("Waar u recht op heeft: toeslagen en regelingen van uw gemeente.")


InFull = Annotated[
    bool,
    typer.Option("--uitgebreid", help=msgid("Ook elke stap van elke berekening, met de bron.")),
]


def run(
    context: typer.Context,
    household: HouseholdFile = None,
    as_json: AsJson = False,
    in_full: InFull = False,
) -> ExitCode:
    """The step about rights, or the rights of a household file."""
    from geldstap.app import results
    from geldstap.cli.results import Result
    from geldstap.cli.step import run_step

    result = Result(results.rights_document, results.rights_json)
    if in_full:
        result = Result(results.whole_rights_document, results.whole_rights_json)
    return run_step(context.obj, "recht", result, household, as_json)
