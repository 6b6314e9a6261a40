"""`geldstap brief`: what a letter means, until when one can do what, and whom to call."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson, HouseholdFile
from geldstap.steps.arrears import Letter
from geldstap.text.words import msgid

if TYPE_CHECKING:
    from geldstap.app.world import World
    from geldstap.interview.session import Session

HELP = msgid("Ik heb een brief gekregen: wat hij betekent, welke dag telt, en wie u belt.")

Kind = Annotated[
    str | None,
    typer.Argument(
        metavar=msgid("SOORT"),
        help=msgid(
            "Welke brief: rekening, aanmaning, incasso, dagvaarding, vonnis, beslag, huur, "
            "hypotheek, ontruiming, energie, water, zorg, toeslag, belasting, gemeente, boete, "
            "strafbeschikking, duo of anders."
        ),
    ),
]
Day = Annotated[
    str | None,
    typer.Option(
        "--datum",
        metavar=msgid("JJJJ-MM-DD"),
        help=msgid(
            "De datum op de brief. Bij een zitting, ontruiming of afsluiting de dag daarvan."
        ),
    ),
]


def run(
    context: typer.Context,
    kind: Kind = None,
    day: Day = None,
    household: HouseholdFile = None,
    as_json: AsJson = False,
) -> ExitCode:
    """The letters in a conversation; of a kind that was named with its day, the result at once."""
    from geldstap.app.arrears import letters_document, letters_json_text
    from geldstap.cli.results import Answered, Result, write
    from geldstap.cli.step import run_step

    environment: Environment = context.obj
    if kind is None and (day is not None or household is not None):
        from geldstap.cli.faults import MissingArgument

        raise MissingArgument(choices=msgid("SOORT"), command="brief")
    letter, on = _letter(kind), _day(day)
    result = Result(letters_document, letters_json_text)
    if letter is None:
        return run_step(environment, "brief", result, as_json=as_json)
    if household is None and on is None and environment.is_asking:
        return run_step(environment, _opening(letter), result, as_json=as_json)
    session, world = _known(environment, household)
    answered = Answered(_with(session, letter, on), environment.language, world)
    write(result, answered, environment, as_json)
    return ExitCode.FINE


def _letter(kind: str | None) -> Letter | None:
    if kind is None:
        return None
    if kind not in tuple(Letter):
        from geldstap.cli.faults import BadValue

        raise BadValue(name="geldstap brief", value=kind, choices=tuple(Letter))
    return Letter(kind)


def _day(text: str | None) -> date | None:
    """The day behind `--datum`."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        from geldstap.cli.faults import BadValue

        raise BadValue(name="--datum", value=text, example="2026-12-01") from error


def _opening(letter: Letter) -> str:
    from geldstap.app.pages.arrears import opening

    where = opening(letter)
    return f"{where.page}:{where.item}"


def _known(environment: Environment, household: str | None) -> "tuple[Session, World]":
    """The answers of a file, for the municipality in it; without a file none."""
    from geldstap.cli.household import keeping_of, read_household, world_of
    from geldstap.interview.session import Session

    if household is None:
        return Session(), world_of(environment, keeping_of(environment))
    read = read_household(household, environment)
    return read.session, read.world


def _with(session: "Session", letter: Letter, on: date | None) -> "Session":
    from geldstap.app.arrears import with_letter

    return with_letter(session, letter, on)
