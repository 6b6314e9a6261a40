"""`geldstap regelingen sleutel`: a pair of keys with which a publisher signs its sets."""

from pathlib import Path
from typing import Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.text.words import Words, msgid

HELP = msgid("Een sleutel maken om sets mee te ondertekenen. Voor wie sets uitgeeft.")
_PUBLIC = ".openbaar.pem"

Target = Annotated[
    str,
    typer.Argument(
        metavar=msgid("BESTAND"), help=msgid("Waar de geheime sleutel komt, zoals sleutel.pem.")
    ),
]
Locked = Annotated[
    bool,
    typer.Option("--wachtwoord", help=msgid("Met een wachtwoord op de geheime sleutel.")),
]


def run(context: typer.Context, target: Target, locked: Locked = False) -> ExitCode:
    """Make the pair: two new files, never over other ones."""
    from geldstap.rulesets.packages.manifest import fingerprint
    from geldstap.rulesets.packages.signing import SigningKey

    environment: Environment = context.obj
    words = Words.load(environment.language)
    private = environment.folder / target
    public = private.with_name(f"{private.stem}{_PUBLIC}")
    if taken := next((path for path in (private, public) if path.exists()), None):
        return _refuse(environment, words, words.say("Er is al een bestand {pad}.", pad=taken))
    secret = _password(environment, words) if locked else None
    if secret == "":
        return _refuse(environment, words, words.say("De twee wachtwoorden waren niet gelijk."))
    key = SigningKey.new()
    if not _written((private, key.written(secret)), (public, key.public_file())):
        wrong = words.say("Het bestand kon niet worden gemaakt. Er is niets verloren gegaan.")
        return _refuse(environment, words, wrong)
    output.say(
        environment,
        words.say("De geheime sleutel staat hier: {pad}", pad=private),
        words.say("Geef die aan niemand, en bewaar een kopie op een veilige plek."),
        words.say("De openbare sleutel staat hier: {pad}", pad=public),
        "",
        words.say("Vingerafdruk: {vingerafdruk}", vingerafdruk=fingerprint(key.public)),
        words.say("Zet deze vingerafdruk op uw website. Mensen vergelijken ermee."),
        "",
        output.human(words),
    )
    return ExitCode.FINE


def _password(environment: Environment, words: Words) -> str:
    """The password, typed twice; "" where the two differ. Raises NeedsTerminal."""
    from geldstap.cli.asking import password
    from geldstap.cli.package_faults import NeedsTerminal

    if not environment.is_asking:
        raise NeedsTerminal
    first = password(environment, words.say("Kies een wachtwoord:"))
    again = password(environment, words.say("Typ het nog een keer:"))
    return first if first == again else ""


def _written(private: tuple[Path, bytes], public: tuple[Path, bytes]) -> bool:
    """Write both, or leave nothing behind."""
    from geldstap.cli.writer import write_new

    if not write_new(*private, secret=True):
        return False
    if not write_new(*public):
        private[0].unlink(missing_ok=True)
        return False
    return True


def _refuse(environment: Environment, words: Words, wrong: str) -> ExitCode:
    output.complain(environment, words, wrong, words.say("Er is geen sleutel gemaakt."))
    return ExitCode.INPUT_WRONG
