"""What can be wrong with the line that starts a guided session."""

from dataclasses import dataclass

from geldstap.cli.faults import Fault
from geldstap.text.words import Words


@dataclass(eq=False)
class NoFolderInSession(Fault):
    """A folder for answers was named, where none are kept."""

    command: str = "sessie"

    def _wrong(self, words: Words) -> str:
        return words.say(
            "In een sessie wordt niets bewaard. De optie “--gegevens” kan hier daarom niet."
        )


@dataclass(eq=False)
class NoTerminal(Fault):
    """A visitor has to be able to type, and to read, in the same window."""

    command: str = "sessie"

    def _wrong(self, words: Words) -> str:
        return words.say("Een sessie kan alleen in een venster waarin u typt en leest.")
