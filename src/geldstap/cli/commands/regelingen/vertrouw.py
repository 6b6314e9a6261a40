"""`geldstap regelingen vertrouw`: whose sets may be installed without asking."""

from typing import Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.text.words import Words, msgid

HELP = msgid("Een uitgever vertrouwen, of zien wie u vertrouwt.")

Print = Annotated[
    str | None,
    typer.Argument(
        metavar=msgid("VINGERAFDRUK"),
        help=msgid("De vingerafdruk van de sleutel. Zonder ziet u welke u al vertrouwt."),
    ),
]
Whose = Annotated[
    str | None,
    typer.Option(
        "--gemeente", metavar=msgid("NAAM"), help=msgid("Voor de sets van deze gemeente.")
    ),
]
National = Annotated[bool, typer.Option("--landelijk", help=msgid("Voor de landelijke set."))]
NoMore = Annotated[
    bool, typer.Option("--niet-meer", help=msgid("Deze sleutel niet meer vertrouwen."))
]


def run(
    context: typer.Context,
    print_: Print = None,
    municipality: Whose = None,
    national: National = False,
    no_more: NoMore = False,
) -> ExitCode:
    """Trust a key for the sets of one municipality, or no longer; or list the trusted keys."""
    from geldstap.app.packages import problem_of
    from geldstap.rulesets.packages.archive import RefusedError

    environment: Environment = context.obj
    words = Words.load(environment.language)
    try:
        if print_ is None:
            return _list(environment, words)
        return _change(print_, _scope(municipality, national), no_more, environment)
    except RefusedError as error:
        return output.refuse(environment, words, (problem_of(error, error.arguments["text"]),))
    except OSError:
        output.complain(
            environment, words, words.say("De lijst van sleutels kon niet worden bewaard.")
        )
        return ExitCode.INPUT_WRONG


def _scope(municipality: str | None, national: bool) -> str:
    """Whose sets. Raises WhoseSets, UnknownMunicipality."""
    from geldstap.cli.contacts import municipality_named
    from geldstap.cli.package_faults import WhoseSets
    from geldstap.rulesets.names import NATIONAL

    if (municipality is None) != national:
        raise WhoseSets
    if municipality is None:
        return NATIONAL
    return municipality_named(municipality, by_postcode=False).code


def _change(text: str, scope: str, no_more: bool, environment: Environment) -> ExitCode:
    from geldstap.cli.faults import BadValue
    from geldstap.cli.household import shelf_in
    from geldstap.rulesets.packages.manifest import fingerprint_in
    from geldstap.rulesets.packages.trust import Trusted, TrustedKeys

    words, shelf = Words.load(environment.language), shelf_in(environment)
    fingerprint = fingerprint_in(text)
    if not fingerprint:
        example = " ".join(["3f2a"] * 10)
        raise BadValue(name="vertrouw", value=text, example=f'"{example}"')
    key, keys = Trusted(scope, fingerprint), TrustedKeys(shelf.folder)
    whose = _whose(scope, words)
    if no_more:
        known = keys.remove(key)
        line = (
            words.say("U vertrouwt deze sleutel niet meer voor sets van {wie}.", wie=whose)
            if known
            else words.say("U vertrouwde deze sleutel niet voor sets van {wie}.", wie=whose)
        )
        after = words.say("Sets die er al staan, blijven staan. Weghalen kan met verwijder.")
    else:
        shelf.make_folder()
        keys.add(key)
        line = words.say("U vertrouwt deze sleutel voor sets van {wie}.", wie=whose)
        after = words.say("Vingerafdruk: {vingerafdruk}", vingerafdruk=fingerprint)
    output.say(environment, line, after, "", output.human(words))
    return ExitCode.FINE


def _list(environment: Environment, words: Words) -> ExitCode:
    from geldstap.cli.household import shelf_in
    from geldstap.rulesets.packages.trust import TrustedKeys

    keys = TrustedKeys(shelf_in(environment).folder).all()
    lines = [f"{key.fingerprint} ({_whose(key.scope, words)})" for key in keys]
    title = (
        words.say("Deze sleutels vertrouwt u:")
        if keys
        else words.say("U vertrouwt nog geen sleutels.")
    )
    output.say(environment, title, *lines, "", output.human(words))
    return ExitCode.FINE


def _whose(scope: str, words: Words) -> str:
    from geldstap.report.installed_sets import whose
    from geldstap.rulesets.places import Places

    return whose(Places().name_of(scope), words)
