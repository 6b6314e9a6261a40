"""The few questions of commands for sets: yes or no, and a password; one line each."""

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.text.parse import parse_yes_no
from geldstap.text.words import Words

_TRIES = 3


def says_yes(environment: Environment, words: Words, *question: str) -> bool:
    """Whether somebody says yes. Nothing, or nothing that we understand, is a no."""
    output.ask(environment, *question)
    for _ in range(_TRIES):
        line = output.ask_line(environment, words.say("Typ ja of nee."))
        answer = parse_yes_no(line)
        if answer is not None or not line:
            return bool(answer)
    return False


def password(environment: Environment, question: str) -> str:
    """A password as it was typed, which doesn't stand on the screen; "" for none."""
    if environment.stdin.isatty():
        import getpass

        return getpass.getpass(f"{question} ", environment.stderr)
    return output.ask_line(environment, question).rstrip("\r\n")
