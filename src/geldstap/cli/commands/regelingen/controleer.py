"""`geldstap regelingen controleer`: all that is wrong in a set, at once."""

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson, SetFolder
from geldstap.text.words import msgid

HELP = msgid("Een set nakijken: alle fouten tegelijk, met de plek en wat er wel kan staan.")


def run(context: typer.Context, folder: SetFolder = None, as_json: AsJson = False) -> ExitCode:
    """Check the set in a folder, or those that come with the program."""
    from geldstap.app.rulesets import check_document, check_json
    from geldstap.cli.sets import checked_in, say_problems

    environment: Environment = context.obj
    world, checked = checked_in(environment, folder)
    words = world.words(environment.language)
    wrong = any(each.problems for each in checked)
    if as_json:
        output.data(environment, check_json(checked, world, environment.language))
    else:
        say_problems(checked, environment, words)
        output.show(check_document(checked, words), environment, words)
        if not wrong:
            line = f"geldstap regelingen test {folder or ''}".rstrip()
            next_step = words.say("Komen de voorbeelden uit? Typ: {opdracht}", opdracht=line)
            output.say(environment, "", next_step)
        output.say(environment, "", output.human(words))
    return ExitCode.INPUT_WRONG if wrong else ExitCode.FINE
