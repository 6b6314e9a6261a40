"""What can be wrong with a line about installed sets and keys, with the words for each."""

from collections.abc import Sequence
from dataclasses import dataclass

from geldstap.cli.faults import Fault, or_meant
from geldstap.source.nearest import nearest
from geldstap.text.problems import printable
from geldstap.text.words import Words


@dataclass(eq=False)
class UnknownSet(Fault):
    """A set that wasn't installed; `names` are those that were."""

    name: str
    names: Sequence[str]

    def _wrong(self, words: Words) -> str:
        name = printable(self.name)
        wrong = words.say("Er is geen set “{naam}” geïnstalleerd.", naam=name)
        return or_meant(wrong, nearest(self.name, self.names), words)

    def _remedy(self, words: Words) -> str:
        return words.say("Typ “geldstap regelingen lijst --geinstalleerd” voor alle namen.")


@dataclass(eq=False)
class SeveralSets(Fault):
    """A name that several installed sets have; `versions` are theirs."""

    name: str
    versions: Sequence[str]

    def _wrong(self, words: Words) -> str:
        return words.say(
            "Van “{naam}” is meer dan één set geïnstalleerd: {versies}.",
            naam=printable(self.name),
            versies=", ".join(self.versions),
        )

    def _remedy(self, words: Words) -> str:
        return words.say("Zet de versie die u bedoelt achter de naam.")


class WhoseSets(Fault):
    """A key that is to be trusted, without saying for whose sets."""

    command = "regelingen vertrouw"

    def _wrong(self, words: Words) -> str:
        return words.say("Zeg ook voor wie: met --gemeente NAAM, of met --landelijk.")


class NeedsTerminal(Fault):
    """A password, where nobody can type one."""

    command = "regelingen sleutel"

    def _wrong(self, words: Words) -> str:
        return words.say("Een wachtwoord kan alleen in een terminal worden gekozen.")
