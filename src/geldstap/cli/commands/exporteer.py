"""`geldstap exporteer`: everything on paper, after a preview of exactly what goes in."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import HouseholdFile, Yes
from geldstap.text.words import msgid

if TYPE_CHECKING:
    from geldstap.app.conversation import Conversation
    from geldstap.cli.keeping import Keeping

HELP = msgid("Alles op papier: één bestand met uw overzicht en uw plan, op A4.")
_FORMATS = ("html", "tekst")

Format = Annotated[
    str,
    typer.Argument(
        metavar="|".join(_FORMATS), help=msgid("Een bladzijde om te printen, of gewone tekst.")
    ),
]
Target = Annotated[
    str | None,
    typer.Option(
        "--naar",
        metavar=msgid("PAD"),
        help=msgid("De map of het bestand waar het komt. Zonder deze optie is dat deze map."),
    ),
]


def run(
    context: typer.Context,
    format_: Format,
    target: Target = None,
    household: HouseholdFile = None,
    yes: Yes = False,
) -> ExitCode:
    """Export what stands in a household file, else what was kept."""
    from geldstap.cli.faults import BadValue, NeedsAnswers, NeedsYes
    from geldstap.cli.household import keeping_of

    environment: Environment = context.obj
    if format_ not in _FORMATS:
        raise BadValue(name="geldstap exporteer", value=format_, choices=_FORMATS)
    if not (yes or environment.is_asking):
        raise NeedsYes(line=f"{environment.command} exporteer {format_}")
    keeping = keeping_of(environment)
    conversation = _conversation(environment, keeping, target, household)
    if conversation.state.session.answers:
        export = _write if yes else _preview
        return export(environment, conversation, format_, keeping)
    if yes:
        raise NeedsAnswers
    return _ask_first(environment)


def _conversation(
    environment: Environment, keeping: "Keeping", target: str | None, household: str | None
) -> "Conversation":
    from geldstap.app.conversation import Conversation
    from geldstap.app.state import State
    from geldstap.cli.household import read_household, world_of
    from geldstap.cli.talk import begun

    to = None if target is None else Path(target)
    if household is None:
        return begun(world_of(environment, keeping, to), environment)
    read = read_household(household, environment, to)
    # The answers stay in the file that they came from.
    return Conversation(
        read.world, State(environment.language, read.session, keep=False, from_file=True)
    )


def _previewed(conversation: "Conversation", format_: str) -> "Conversation":
    from geldstap.app.conversation import at_step
    from geldstap.app.state import Where

    return at_step(conversation, Where("voorbeeld_export", item=format_))


def _preview(
    environment: Environment, conversation: "Conversation", format_: str, keeping: "Keeping"
) -> ExitCode:
    from geldstap.cli.talk import run_errand

    return run_errand(environment, _previewed(conversation, format_), keeping)


def _write(
    environment: Environment, conversation: "Conversation", format_: str, keeping: "Keeping"
) -> ExitCode:
    """What saying yes to the preview does, without showing it."""
    from geldstap.app.screen import Chosen

    after = _previewed(conversation, format_).answer(Chosen("ja")).state
    keeping.close()
    words = conversation.world.words(after.language)
    if after.error:
        output.complain(environment, words, after.error)
        return ExitCode.INPUT_WRONG
    near = conversation.world.contact(after.session, after.language)
    human = output.human(words, f"{near.name}: {near.phone}")
    output.say(environment, after.notice, "", human)
    return ExitCode.FINE


def _ask_first(environment: Environment) -> ExitCode:
    """Nothing was kept: the conversation, from which one can export at any time."""
    from geldstap.app.letter import whole_letter
    from geldstap.cli.results import Result
    from geldstap.cli.talk import talk

    return talk(environment, Result(whole_letter))
