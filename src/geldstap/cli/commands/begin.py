"""`geldstap` alone: the conversation; without a terminal the example household."""

from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.text.words import msgid

HELP = msgid(
    "Zelf stappen zetten met uw geld, op uw eigen computer. Zonder opdracht begint het gesprek."
)


def run(environment: Environment) -> ExitCode:
    """Welcome, or back where one was. Nobody to answer: how to use a file, and an example."""
    if environment.is_asking:
        from geldstap.app.letter import whole_letter
        from geldstap.cli.results import Result
        from geldstap.cli.talk import talk

        return talk(environment, Result(whole_letter))
    from geldstap.app.example import example_document
    from geldstap.cli import output
    from geldstap.cli.faults import how_to_use_a_file
    from geldstap.cli.household import keeping_of, world_of

    world = world_of(environment, keeping_of(environment))
    words = world.words(environment.language)
    output.say(environment, *how_to_use_a_file(words), "")
    output.show(example_document(world, environment.language), environment, words)
    return ExitCode.FINE
