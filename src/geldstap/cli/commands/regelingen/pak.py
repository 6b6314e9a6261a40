"""`geldstap regelingen pak`: a set as one signed file, to hand out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.text.words import Words, msgid

if TYPE_CHECKING:
    from geldstap.rulesets.check import CheckedSet
    from geldstap.rulesets.packages.pack import Packed
    from geldstap.rulesets.packages.signing import SigningKey

HELP = msgid("Een set inpakken en ondertekenen: één bestand om uit te delen.")
_LARGEST_KEY = 64 * 1024

Folder = Annotated[str, typer.Argument(metavar=msgid("MAP"), help=msgid("De map met set.yaml."))]
KeyFile = Annotated[
    str,
    typer.Option(
        "--sleutel",
        metavar=msgid("BESTAND"),
        help=msgid("De geheime sleutel, van “geldstap regelingen sleutel”."),
    ),
]
Target = Annotated[
    str | None,
    typer.Option(
        "--bewaar",
        "-o",
        metavar=msgid("BESTAND"),
        help=msgid("Het pakket. Zonder deze optie heet het naar de set en haar versie."),
    ),
]


def run(context: typer.Context, folder: Folder, key: KeyFile, target: Target = None) -> ExitCode:
    """Pack a set that passes its check; the same set and key always give the same bytes."""
    from geldstap.app.packages import problem_of
    from geldstap.cli.sets import checked_in, set_folder
    from geldstap.rulesets.packages.archive import RefusedError
    from geldstap.rulesets.packages.pack import pack

    environment: Environment = context.obj
    words = Words.load(environment.language)
    _, (checked,) = checked_in(environment, folder)
    if checked.problems:
        return _not_in_order(checked, environment, words)
    name = key
    try:
        signing = _key(environment.folder / key, environment, words)
        name = folder
        packed = pack(set_folder(folder), checked.own.info, signing)
    except RefusedError as error:
        return output.refuse(environment, words, (problem_of(error, name),))
    return _write(packed, environment, words, target)


def _key(path: Path, environment: Environment, words: Words) -> "SigningKey":
    """The key in a file; where it has a password, that is asked. Raises RefusedError, NoFile."""
    from geldstap.cli.asking import password
    from geldstap.cli.faults import NoFile
    from geldstap.rulesets.packages.archive import RefusedError
    from geldstap.rulesets.packages.signing import SigningKey
    from geldstap.source.files import read_bytes

    pem, problems = read_bytes(path, _LARGEST_KEY)
    if pem is None:
        raise NoFile(problems[0])
    try:
        return SigningKey.read(pem)
    except RefusedError as error:
        if error.kind != "key_needs_password" or not environment.is_asking:
            raise
        return SigningKey.read(pem, password(environment, words.say("Wachtwoord van de sleutel:")))


def _not_in_order(checked: "CheckedSet", environment: Environment, words: Words) -> ExitCode:
    from geldstap.cli.sets import say_problems

    say_problems([checked], environment, words)
    output.complain(
        environment,
        words,
        words.say("Deze set is niet in orde. Er is geen pakket gemaakt."),
        words.say("Verbeter eerst wat hierboven staat."),
    )
    return ExitCode.INPUT_WRONG


def _write(
    packed: "Packed", environment: Environment, words: Words, target: str | None
) -> ExitCode:
    """Into a new file; one that holds the same already is fine, too."""
    from geldstap.app.packages import SUFFIX
    from geldstap.cli.writer import write_new

    about = packed.manifest
    path = environment.folder / (target or f"{about.id}-{about.version}{SUFFIX}")
    if not (write_new(path, packed.data) or _holds(path, packed.data)):
        wrong = words.say("Het bestand {pad} kon niet worden gemaakt.", pad=path)
        remedy = words.say("Bestaat het al, kies dan een andere naam. Er is niets overschreven.")
        output.complain(environment, words, wrong, remedy)
        return ExitCode.INPUT_WRONG
    left_out = ", ".join(packed.left_out)
    not_in_it = words.say("Dit zit er niet in: {bestanden}.", bestanden=left_out)
    output.say(
        environment,
        words.say("Het pakket staat hier: {pad}", pad=path),
        words.say("{set} (versie {versie})", set=about.name, versie=about.version),
        words.say("Vingerafdruk van uw sleutel: {vingerafdruk}", vingerafdruk=about.fingerprint),
        *((not_in_it,) if left_out else ()),
        "",
        words.say("Proberen? Typ: {opdracht}", opdracht=f"geldstap regelingen installeer {path}"),
        "",
        output.human(words),
    )
    return ExitCode.FINE


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == data
    except OSError:
        return False
