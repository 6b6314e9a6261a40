"""`geldstap recht`: what one has a right to."""

import typer

from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson, HouseholdFile
from geldstap.text.words import msgid

HELP = msgid("Waar u recht op heeft: toeslagen en regelingen van uw gemeente.")


def run(
    context: typer.Context, household: HouseholdFile = None, as_json: AsJson = False
) -> ExitCode:
    """The step about rights, or the rights of a household file."""
    from geldstap.app.results import rights_document, rights_json
    from geldstap.cli.results import Result
    from geldstap.cli.step import run_step

    result = Result(rights_document, rights_json)
    return run_step(context.obj, "recht", result, household, as_json)
