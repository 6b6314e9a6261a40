"""What the commands for a step share: a household file, or the conversation at that step."""

from geldstap.cli import results
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.results import Answered, Result


def run_step(
    environment: Environment,
    step: str,
    result: Result,
    household: str | None = None,
    as_json: bool = False,
) -> ExitCode:
    """Print the result of a file, or ask. Raises NeedsAnswers where neither is possible."""
    if household is not None:
        from geldstap.cli.household import read_household

        read = read_household(household, environment)
        answered = Answered(read.session, environment.language, read.world)
        results.write(result, answered, environment, as_json)
        return ExitCode.FINE
    if not environment.is_asking:
        from geldstap.cli.faults import NeedsAnswers

        raise NeedsAnswers
    from geldstap.cli.talk import talk

    return talk(environment, result, step, as_json)
