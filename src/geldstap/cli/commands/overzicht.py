"""`geldstap overzicht`: what is arranged, what is fine, and what comes up in three months."""

import typer

from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson, HouseholdFile
from geldstap.text.words import msgid

HELP = msgid("Wat is geregeld, wat klopt, en welke dagen er in drie maanden aankomen.")


def run(
    context: typer.Context, household: HouseholdFile = None, as_json: AsJson = False
) -> ExitCode:
    """The overview of a conversation, or of a household file."""
    from geldstap.app.overview import overview_document, overview_json
    from geldstap.cli.results import Result
    from geldstap.cli.step import run_step

    result = Result(overview_document, overview_json)
    return run_step(context.obj, "overzicht", result, household, as_json)
