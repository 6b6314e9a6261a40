"""How a run ends that didn't do what was asked: what is said, and with which exit code."""

import os
from contextlib import suppress

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.faults import Fault, WrongFile
from geldstap.source.languages import SOURCE_LANGUAGE
from geldstap.text.words import Words


def explain(error: Exception, environment: Environment) -> ExitCode:
    """Say what went wrong and how to go on, in the person's language."""
    words = _words(environment.language)
    match error:
        case Fault():
            output.complain(environment, words, *error.sentences(words))
            return ExitCode.COMMAND_WRONG
        case WrongFile(problems=problems):
            output.complain_about_file(problems, environment, words)
            return ExitCode.INPUT_WRONG
    _own_up(error, environment, words)
    return ExitCode.INPUT_WRONG


def reader_left(environment: Environment) -> ExitCode:
    """Whoever read along had enough; what is still to be written goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (environment.stdout, environment.stderr):
        try:
            stream.flush()
        except OSError:
            with suppress(OSError):
                os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
    return ExitCode.FINE


def _own_up(error: Exception, environment: Environment, words: Words) -> None:
    """A fault of ours. What the error says isn't shown: answers may stand in it."""
    output.complain(
        environment,
        words,
        words.say("Er ging iets mis in geldstap zelf. Dat ligt niet aan u."),
        words.say("Antwoorden die u had bewaard, staan er nog. Probeer het nog een keer."),
    )
    if environment.debug:
        import traceback

        traceback.print_exception(error, file=environment.stderr)


def _words(language: str) -> Words:
    """The words of the language, or Dutch where it is these words that are broken."""
    try:
        return Words.load(language)
    except Exception:  # noqa: BLE001 - the person is told about the fault before this one
        return Words.load(SOURCE_LANGUAGE)
