"""`geldstap regelingen`: for those who make regulation sets, or want to look them through."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

import typer

from geldstap.cli.exit_codes import ExitCode
from geldstap.text.words import msgid

HELP = msgid("De regelingen zelf: bekijken, nakijken en narekenen. Ook voor gemeenten.")

Commands: TypeAlias = Mapping[str, tuple[Callable[..., ExitCode], str]]


def run(context: typer.Context) -> ExitCode:
    """Alone it says which commands there are."""
    if context.invoked_subcommand is None:
        from geldstap.cli.app import show_help

        return show_help(("regelingen",), context.obj)
    return ExitCode.FINE


def commands() -> Commands:
    """The commands of this group by name, in the order of the help; only loaded for them."""
    from geldstap.cli.commands.regelingen import (
        controleer,
        document,
        effect,
        installeer,
        lijst,
        nieuw,
        pak,
        probeer,
        sleutel,
        test,
        toon,
        vergelijk,
        vertrouw,
        verwijder,
    )

    return {
        "lijst": (lijst.run, lijst.HELP),
        "toon": (toon.run, toon.HELP),
        "nieuw": (nieuw.run, nieuw.HELP),
        "controleer": (controleer.run, controleer.HELP),
        "test": (test.run, test.HELP),
        "probeer": (probeer.run, probeer.HELP),
        "vergelijk": (vergelijk.run, vergelijk.HELP),
        "effect": (effect.run, effect.HELP),
        "document": (document.run, document.HELP),
        "sleutel": (sleutel.run, sleutel.HELP),
        "pak": (pak.run, pak.HELP),
        "installeer": (installeer.run, installeer.HELP),
        "verwijder": (verwijder.run, verwijder.HELP),
        "vertrouw": (vertrouw.run, vertrouw.HELP),
    }
