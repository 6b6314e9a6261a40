"""`geldstap besparen`: contracts that cost too much."""

import typer

from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import HouseholdFile
from geldstap.text.words import msgid

HELP = msgid("Contracten die te duur zijn: energie en telefoon.")


def run(context: typer.Context, household: HouseholdFile = None) -> ExitCode:
    """The step about contracts, or the contracts of a household file."""
    from geldstap.app.own_choices import contracts_document
    from geldstap.cli.results import Result
    from geldstap.cli.step import run_step

    return run_step(context.obj, "contracten", Result(contracts_document), household)
