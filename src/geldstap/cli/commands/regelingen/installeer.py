"""`geldstap regelingen installeer`: a set from a file, after all of it was verified."""

from typing import TYPE_CHECKING, Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.text.words import Words, msgid

if TYPE_CHECKING:
    from geldstap.app.packages import Consent
    from geldstap.app.world import World
    from geldstap.rulesets.packages.manifest import Manifest

HELP = msgid("Een set van een gemeente installeren, uit een bestand of van een USB-stick.")

PackageFile = Annotated[
    str, typer.Argument(metavar=msgid("BESTAND"), help=msgid("Het pakket: een bestand .geldstap."))
]


def run(context: typer.Context, file: PackageFile) -> ExitCode:
    """Install a package, whole or not at all."""
    from geldstap.app.packages import End, install, read_package
    from geldstap.cli.faults import NoFile
    from geldstap.cli.household import keeping_of, shelf_in, world_of

    environment: Environment = context.obj
    words = Words.load(environment.language)
    data, problems = read_package(environment.folder / file)
    if problems:
        raise NoFile(problems[0])
    world = world_of(environment, keeping_of(environment))
    consent = _asking(environment, words, world) if environment.is_asking else None
    done = install(data, file, world, shelf_in(environment), consent)
    match done.end, done.manifest:
        case End.INSTALLED, manifest if manifest is not None:
            return _say_installed(manifest, environment, words, world)
        case End.DECLINED, manifest if manifest is not None:
            return _declined(manifest, environment, words, world)
        case End.THERE, _:
            there = words.say("Deze set is al geïnstalleerd. Er hoeft niets te gebeuren.")
            output.say(environment, there, "", output.human(words))
            return ExitCode.FINE
        case End.REFUSED, _:
            return output.refuse(environment, words, done.problems)
        case End.BUSY, _:
            wrong = words.say("geldstap installeert of verwijdert nu ook ergens anders een set.")
        case _:
            wrong = words.say("De set kon niet op deze computer worden gezet.")
    return _nothing(environment, words, wrong)


def _asking(environment: Environment, words: Words, world: "World") -> "Consent":
    """Shows the fingerprint of a key that nobody here trusted yet, and asks."""
    from geldstap.cli.asking import says_yes

    def consent(manifest: "Manifest") -> bool:
        whose = _whose(manifest, words, world)
        return says_yes(
            environment,
            words,
            words.say("De uitgever van deze set kennen wij hier nog niet."),
            *_about(manifest, words, world),
            "",
            words.say(
                "Vergelijk de vingerafdruk met die van de uitgever: op haar website, of aan de"
                " telefoon. Is er één teken anders, zeg dan nee."
            ),
            output.human(words),
            "",
            words.say("Vertrouwt u deze sleutel voor sets van {wie}?", wie=whose),
        )

    return consent


def _about(manifest: "Manifest", words: Words, world: "World") -> tuple[str, ...]:
    return (
        words.say("{set} (versie {versie})", set=manifest.name, versie=manifest.version),
        words.say(
            "Voor: {wie}, van {eerste} tot en met {laatste}.",
            wie=_whose(manifest, words, world),
            eerste=words.day(manifest.first),
            laatste=words.day(manifest.last),
        ),
        words.say("Uitgever volgens de set zelf: {uitgever}", uitgever=manifest.publisher),
        words.say("Vingerafdruk van de sleutel: {vingerafdruk}", vingerafdruk=manifest.fingerprint),
    )


def _whose(manifest: "Manifest", words: Words, world: "World") -> str:
    from geldstap.report.installed_sets import whose

    return whose(world.places.name_of(manifest.municipality), words)


def _say_installed(
    manifest: "Manifest", environment: Environment, words: Words, world: "World"
) -> ExitCode:
    after: tuple[str, ...] = ()
    if not manifest.covers(environment.day):
        after = (words.say("Op {dag} geldt deze set niet.", dag=words.day(environment.day)),)
    output.say(
        environment,
        words.say("De set is geïnstalleerd."),
        *_about(manifest, words, world),
        *after,
        "",
        words.say(
            "Bekijken? Typ: {opdracht}", opdracht="geldstap regelingen lijst --geinstalleerd"
        ),
        words.say(
            "Weer weg? Typ: {opdracht}", opdracht=f"geldstap regelingen verwijder {manifest.id}"
        ),
        "",
        output.human(words),
    )
    return ExitCode.FINE


def _declined(
    manifest: "Manifest", environment: Environment, words: Words, world: "World"
) -> ExitCode:
    """Somebody said no, or nobody could be asked; then how to trust a key beforehand."""
    if environment.is_asking:
        return _nothing(environment, words, words.say("U vertrouwt deze sleutel niet."))
    place = world.places.by_code(manifest.municipality)
    scope = "--landelijk" if place is None else f'--gemeente "{place.shown}"'
    line = f'geldstap regelingen vertrouw "{manifest.fingerprint}" {scope}'
    return _nothing(
        environment,
        words,
        words.say(
            "De uitgever van deze set kennen wij hier nog niet, en wij kunnen hier niets vragen."
        ),
        *_about(manifest, words, world),
        words.say("Klopt de vingerafdruk? Typ dan eerst: {opdracht}", opdracht=line),
    )


def _nothing(environment: Environment, words: Words, *why: str) -> ExitCode:
    output.complain(environment, words, *why, words.say("Er is niets geïnstalleerd."))
    return ExitCode.INPUT_WRONG
