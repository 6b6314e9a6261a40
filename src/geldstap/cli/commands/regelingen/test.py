"""`geldstap regelingen test`: whether the example households of a set come out as expected."""

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson, SetFolder
from geldstap.text.words import msgid

HELP = msgid("De voorbeelden van een set narekenen, en zien wat geen voorbeeld laat zien.")


def run(context: typer.Context, folder: SetFolder = None, as_json: AsJson = False) -> ExitCode:
    """Try the examples of the set in a folder, or of those that come with the program."""
    from geldstap.app.rulesets import check_document, trial_document, trial_json, tried_sets
    from geldstap.cli.sets import checked_in, say_problems

    environment: Environment = context.obj
    world, checked = checked_in(environment, folder)
    words = world.words(environment.language)
    wrong = any(each.problems for each in checked)
    tried = tried_sets(checked)
    if as_json:
        output.data(environment, trial_json(tried, world, environment.language))
    elif wrong:
        # Examples of a set that isn't in order say nothing.
        say_problems(checked, environment, words)
        output.show(check_document(checked, words), environment, words)
    else:
        output.show(trial_document(tried, words), environment, words)
    if not as_json:
        output.say(environment, "", output.human(words))
    failed = any(trial.deviations for each in tried for trial in each.trials)
    return ExitCode.INPUT_WRONG if wrong or failed else ExitCode.FINE
