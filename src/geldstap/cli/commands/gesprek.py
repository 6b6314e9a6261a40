"""`geldstap gesprek`: prepare a conversation with a human; a note on one A4."""

import typer

from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson, HouseholdFile
from geldstap.text.words import msgid

HELP = msgid("Een gesprek voorbereiden: waarover, met wie en hoe. Een briefje op één A4.")


def run(
    context: typer.Context, household: HouseholdFile = None, as_json: AsJson = False
) -> ExitCode:
    """The note of a household file, or the questions."""
    from geldstap.app.own_talk import document, talk_document_json
    from geldstap.cli.results import Result
    from geldstap.cli.step import run_step

    result = Result(document, talk_document_json)
    return run_step(context.obj, "gesprek", result, household, as_json)
