"""`geldstap regelingen verwijder`: takes an installed set away."""

from typing import TYPE_CHECKING, Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.text.words import Words, msgid

if TYPE_CHECKING:
    from geldstap.rulesets.packages.installed import Installed, InstalledSets

HELP = msgid("Een geïnstalleerde set weghalen. Dan geldt weer wat bij geldstap zit.")

Name = Annotated[
    str,
    typer.Argument(
        metavar=msgid("NAAM"), help=msgid("De naam van de set, of die van de gemeente.")
    ),
]
Version = Annotated[
    str | None,
    typer.Argument(
        metavar=msgid("VERSIE"),
        help=msgid("Welke versie, als er meer geïnstalleerd zijn."),
    ),
]


def run(context: typer.Context, name: Name, version: Version = None) -> ExitCode:
    """Remove one installed set."""
    from geldstap.app.packages import take_away
    from geldstap.cli.household import shelf_in

    environment: Environment = context.obj
    words = Words.load(environment.language)
    sets = shelf_in(environment)
    found = _one(name, version, sets)
    if not take_away((found,), sets):
        wrong = words.say("De set kon niet worden weggehaald.")
        remedy = words.say("Is geldstap nog ergens anders bezig? Probeer het daarna opnieuw.")
        output.complain(environment, words, wrong, remedy)
        return ExitCode.INPUT_WRONG
    about = found.manifest
    output.say(
        environment,
        words.say("Weggehaald: {set}, versie {versie}.", set=about.name, versie=about.version),
        words.say("De sleutel van de uitgever vertrouwt u nog. Zie: geldstap regelingen vertrouw"),
        "",
        output.human(words),
    )
    return ExitCode.FINE


def _one(name: str, version: str | None, sets: "InstalledSets") -> "Installed":
    """The set that is meant. Raises UnknownSet, SeveralSets."""
    from geldstap.cli.package_faults import SeveralSets, UnknownSet
    from geldstap.rulesets.places import Places

    place = Places().find(name)
    code = "" if place is None else place.code
    found = [
        each
        for each in sets.all
        if name.casefold() in (each.manifest.id, each.manifest.name.casefold())
        or (code and each.manifest.municipality == code)
    ]
    chosen = [each for each in found if version in (None, each.manifest.version)]
    if not chosen:
        raise UnknownSet(name, tuple(dict.fromkeys(each.manifest.id for each in sets.all)))
    if len(chosen) > 1:
        raise SeveralSets(name, tuple(each.manifest.version for each in chosen))
    return chosen[0]
