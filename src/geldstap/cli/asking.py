"""The few questions of commands for sets: yes or no, and a password; one line each."""

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.text.words import Words

_YES = frozenset({"ja", "j", "yes", "y"})
_NO = frozenset({"nee", "n", "no"})
_TRIES = 3


def says_yes(environment: Environment, words: Words, *question: str) -> bool:
    """Whether somebody says yes. Nothing, or nothing that we understand, is a no."""
    output.ask(environment, *question)
    for _ in range(_TRIES):
        line = output.ask_line(environment, words.say("Typ ja of nee."))
        answer = line.strip().casefold()
        if answer in _YES:
            return True
        if answer in _NO or not line:
            return False
    return False


def password(environment: Environment, question: str) -> str:
    """A password as it was typed, which doesn't stand on the screen; "" for none."""
    if environment.stdin.isatty():
        import getpass

        return getpass.getpass(f"{question} ", environment.stderr)
    return output.ask_line(environment, question).rstrip("\r\n")
