"""The prompter that suits the terminal."""

from geldstap.app.prompter import Prompter
from geldstap.terminal.capabilities import Streams, TerminalSettings
from geldstap.terminal.plain import PlainPrompter
from geldstap.text.words import Words


def choose_prompter(settings: TerminalSettings, streams: Streams, words: Words) -> Prompter:
    """The prompter with keys, or the plain one where that was asked for.

    Keys need `streams.answers` and `streams.questions` to be a terminal.
    """
    if settings.plain:
        return PlainPrompter(settings, streams, words)
    from geldstap.terminal.prompter import KeyPrompter

    return KeyPrompter(settings, streams, words)
