"""`geldstap verandering`: what a life event does, and what is to be reported where and when."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson, HouseholdFile
from geldstap.model.event import Event
from geldstap.text.words import msgid

if TYPE_CHECKING:
    from geldstap.app.world import World
    from geldstap.cli.results import Result
    from geldstap.interview.session import Session

T = TypeVar("T")

HELP = msgid("Er is iets veranderd: wat dat doet, en wat u aan wie doorgeeft.")

Name = Annotated[
    str | None,
    typer.Argument(
        metavar=msgid("GEBEURTENIS"),
        help=msgid(
            "Wat er verandert: samenwonen, uit_elkaar, kind_geboren, kind_wordt, baan_kwijt, "
            "ander_inkomen, pensioen, verhuizing of andere_huur."
        ),
    ),
]
Then = Annotated[
    str | None,
    typer.Option(
        "--daarna",
        metavar=msgid("BESTAND"),
        help=msgid("Een bestand met alleen de gegevens die anders worden. Samen met --huishouden."),
    ),
]


def run(
    context: typer.Context,
    event: Name = None,
    household: HouseholdFile = None,
    then: Then = None,
    as_json: AsJson = False,
) -> ExitCode:
    """The events in a conversation, or what one does to a household file."""
    from geldstap.cli.step import run_step

    environment: Environment = context.obj
    if event is not None and event.partition(".")[0] not in tuple(Event):
        from geldstap.cli.faults import BadValue

        raise BadValue(name="geldstap verandering", value=event, choices=tuple(Event))
    if then is not None and household is None:
        from geldstap.cli.faults import MissingArgument

        raise MissingArgument(choices=msgid("--huishouden BESTAND"), command="verandering")
    changed = None if then is None else _answers(then, environment)
    step = f"verandering:{event}" if event else "verandering"
    return run_step(environment, step, _result(event or "", changed), household, as_json)


def _answers(file: str, environment: Environment) -> "Session":
    from geldstap.cli.household import read_household

    return read_household(file, environment).session


def _result(event: str, changed: "Session | None") -> "Result":
    from geldstap.app.changed import change_document, change_json
    from geldstap.cli.results import Result

    return Result(
        _possible(partial(change_document, event, changed), event),
        _possible(partial(change_json, event, changed), event),
    )


def _possible(make: Callable[["Session", str, "World"], T], event: str) -> Callable[..., T]:
    """The same; for an event that can't come to a household it says which can."""

    def made(session: "Session", language: str, world: "World") -> T:
        from geldstap.app.changed import CannotCome
        from geldstap.cli.faults import BadValue

        try:
            return make(session, language, world)
        except CannotCome as error:
            raise BadValue(
                name="geldstap verandering", value=event, choices=error.possible
            ) from error

    return made
