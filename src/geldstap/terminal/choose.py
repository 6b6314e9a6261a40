"""The prompter that suits the terminal."""

from geldstap.app.prompter import Prompter
from geldstap.terminal.capabilities import Streams, TerminalSettings, WordsOf
from geldstap.terminal.plain import PlainPrompter


def choose_prompter(settings: TerminalSettings, streams: Streams, words_of: WordsOf) -> Prompter:
    """The prompter with keys, or the plain one where that was asked for.

    Keys need `streams.answers` and `streams.questions` to be a terminal. `words_of` gives
    the words of a language: each screen says which one it is in.
    """
    if settings.plain:
        return PlainPrompter(settings, streams, words_of)
    from geldstap.terminal.prompter import KeyPrompter

    return KeyPrompter(settings, streams, words_of)
