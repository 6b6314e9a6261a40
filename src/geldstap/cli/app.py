"""The commands as typer knows them."""

from collections.abc import Callable
from typing import Any

import typer

from geldstap.cli.commands import (
    begin,
    besparen,
    budget,
    exporteer,
    hulp,
    plan,
    privacy,
    recht,
    schema,
    voorbeeld,
    wis,
)
from geldstap.cli.exit_codes import ExitCode

# Name, what it runs, what the help says: in the order in which help shows them.
COMMANDS: tuple[tuple[str, Callable[..., ExitCode], str], ...] = (
    ("budget", budget.run, budget.HELP),
    ("besparen", besparen.run, besparen.HELP),
    ("recht", recht.run, recht.HELP),
    ("plan", plan.run, plan.HELP),
    ("hulp", hulp.run, hulp.HELP),
    ("voorbeeld", voorbeeld.run, voorbeeld.HELP),
    ("exporteer", exporteer.run, exporteer.HELP),
    ("privacy", privacy.run, privacy.HELP),
    ("wis", wis.run, wis.HELP),
    ("schema", schema.run, schema.HELP),
)
