"""A program for the pseudo-terminal: shows the screens that a test sends it, with keys."""

import sys
from multiprocessing.connection import Client

from geldstap.app.screen import Reply, Screen
from geldstap.terminal.capabilities import Streams
from geldstap.terminal.prompter import KeyPrompter
from tests.terminal.screens import settings, words_of


def main(address: str) -> None:
    """Each message is a list of screens for one prompter, or None to end."""
    streams = Streams(sys.stdin, sys.stdout, sys.stdout)
    with Client(address, "AF_UNIX") as test:
        while (screens := test.recv()) is not None:
            prompter = KeyPrompter(settings(), streams, words_of)
            for screen in screens:
                test.send(_done(prompter, screen))


def _done(prompter: KeyPrompter, screen: Screen | None) -> Reply | None:
    if screen is None:
        prompter.blank()
        return None
    if screen.prompt is None:
        prompter.show(screen)
        return None
    return prompter.ask(screen)


if __name__ == "__main__":
    main(sys.argv[1])
