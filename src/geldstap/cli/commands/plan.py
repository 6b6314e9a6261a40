"""`geldstap plan`: what one decided to do, with dates."""

import typer

from geldstap.cli.exit_codes import ExitCode
from geldstap.text.words import msgid

HELP = msgid("Uw plan: wat u gaat doen, met datums.")


def run(context: typer.Context) -> ExitCode:
    """The plan. A household file has none: it is made by choosing."""
    from geldstap.app.own_choices import plan_document
    from geldstap.cli.results import Result
    from geldstap.cli.step import run_step

    return run_step(context.obj, "plan", Result(plan_document))
