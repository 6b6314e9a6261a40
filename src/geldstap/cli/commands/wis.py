"""`geldstap wis`: removes everything that was kept."""

from typing import TYPE_CHECKING

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import Yes
from geldstap.text.words import Words, msgid

if TYPE_CHECKING:
    from geldstap.cli.keeping import Keeping

HELP = msgid("Alles wissen wat op deze computer van u bewaard is.")


def run(context: typer.Context, yes: Yes = False) -> ExitCode:
    """Erase after asking once more, or at once with `--ja`."""
    from geldstap.cli.household import keeping_of

    environment: Environment = context.obj
    words, keeping = Words.load(environment.language), keeping_of(environment)
    kept = keeping.describe()
    if not kept.exists and not kept.others:
        output.say(environment, *_nothing(environment, keeping, words), "", output.human(words))
        return ExitCode.FINE
    if yes:
        return _erase(environment, keeping, words)
    if not environment.is_asking:
        from geldstap.cli.faults import NeedsYes

        raise NeedsYes(line=f"{environment.command} wis")
    return _ask(environment, keeping)


def _nothing(environment: Environment, keeping: "Keeping", words: Words) -> tuple[str, ...]:
    """That there is nothing in this folder; of another one that was named before we don't know."""
    return (
        words.say(
            "Er is niets om te wissen. Hier is niets van u bewaard: {map}",
            map=keeping.describe().path.parent,
        ),
        words.say(
            "Startte u geldstap eerder met een andere map? Typ dan: {opdracht} wis --gegevens MAP",
            opdracht=environment.program(),
        ),
    )


def _erase(environment: Environment, keeping: "Keeping", words: Words) -> ExitCode:
    removed = keeping.erase()
    left = keeping.describe()
    if left.exists or left.others:
        paths = [str(path) for path in (*([left.path] if left.exists else []), *left.others)]
        output.complain(
            environment,
            words,
            words.say("Niet alles kon worden gewist."),
            words.say("Dit staat er nog: {bestanden}", bestanden=", ".join(paths)),
        )
        return ExitCode.INPUT_WRONG
    gone = [words.say("Weggehaald: {pad}", pad=path) for path in removed]
    erased = words.say("Al uw antwoorden zijn gewist.")
    output.say(environment, erased, *gone, "", output.human(words))
    return ExitCode.FINE


def _ask(environment: Environment, keeping: "Keeping") -> ExitCode:
    from geldstap.app.conversation import at_step
    from geldstap.app.state import Where
    from geldstap.cli.household import world_of
    from geldstap.cli.talk import begun, run_errand

    conversation = begun(world_of(environment, keeping), environment)
    return run_errand(environment, at_step(conversation, Where("wissen")), keeping)
