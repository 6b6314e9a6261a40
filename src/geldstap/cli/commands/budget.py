"""`geldstap budget`: what is left at the end of the month."""

import typer

from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson, HouseholdFile
from geldstap.text.words import msgid

HELP = msgid("Wat er overblijft aan het eind van de maand.")


def run(
    context: typer.Context, household: HouseholdFile = None, as_json: AsJson = False
) -> ExitCode:
    """The budget step, or the budget of a household file."""
    from geldstap.app.results import budget_document, budget_json
    from geldstap.cli.results import Result
    from geldstap.cli.step import run_step

    result = Result(budget_document, budget_json)
    return run_step(context.obj, "budget", result, household, as_json)
