"""The port through which the conversation reaches a person."""

from typing import Protocol

from geldstap.app.screen import Reply, Screen


class Prompter(Protocol):
    """Shows screens and brings back replies. Implementations live in `terminal`."""

    def ask(self, screen: Screen) -> Reply:
        """Show a screen that has a prompt and wait for the person's reply."""
        ...

    def show(self, screen: Screen) -> None:
        """Show a last screen, which has no prompt."""
        ...

    def blank(self) -> None:
        """Clear what a next person could read, as far as this terminal can."""
        ...
