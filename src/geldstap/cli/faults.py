"""What can be wrong with a command line, with the words for each.

Where something goes wrong only the facts are handed over; the sentences stand here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from geldstap.model.problem import Problem
from geldstap.source.nearest import nearest
from geldstap.text.problems import printable, render
from geldstap.text.words import Words


class Fault(Exception):
    """The command line is wrong, or a question could not be asked.

    `command` is the one on the line, "" where there is none.
    """

    command: str = ""

    def sentences(self, words: Words) -> tuple[str, ...]:
        """What is wrong and how to go on, each on a line of its own."""
        return tuple(filter(None, (self._wrong(words), self._remedy(words))))

    def _wrong(self, words: Words) -> str:
        raise NotImplementedError

    def _remedy(self, words: Words) -> str:
        if not self.command:
            return words.say("Typ “geldstap --help” voor alle opdrachten.")
        return words.say("Typ “geldstap {opdracht} --help” voor uitleg.", opdracht=self.command)


@dataclass(eq=False)
class WrongFile(Exception):
    """What is wrong in a household file: all of it."""

    problems: tuple[Problem, ...]


@dataclass(eq=False)
class NoFile(Fault):
    """A file that was named can't be opened."""

    problem: Problem

    def _wrong(self, words: Words) -> str:
        return render([self.problem], words)

    def _remedy(self, words: Words) -> str:  # noqa: ARG002 - the sentence holds it already
        return ""


@dataclass(eq=False)
class UnknownCommand(Fault):
    """A command that there isn't; `commands` are those that there are."""

    name: str
    commands: Sequence[str]
    command: str = ""

    def _wrong(self, words: Words) -> str:
        wrong = words.say("De opdracht “{naam}” kennen wij niet.", naam=printable(self.name))
        return or_meant(wrong, nearest(self.name, self.commands), words)


@dataclass(eq=False)
class UnknownOption(Fault):
    """An option that can't be used here; `options` are those that can."""

    name: str
    options: Sequence[str]
    command: str = ""

    def _wrong(self, words: Words) -> str:
        wrong = words.say("De optie “{naam}” kennen wij hier niet.", naam=printable(self.name))
        return or_meant(wrong, nearest(self.name, self.options), words)


@dataclass(eq=False)
class MissingValue(Fault):
    """An option without the value that belongs to it."""

    option: str
    command: str = ""

    def _wrong(self, words: Words) -> str:
        return words.say("Achter “{optie}” ontbreekt een waarde.", optie=self.option)


@dataclass(eq=False)
class NoValueWanted(Fault):
    """A value behind an option that has none."""

    option: str
    command: str = ""

    def _wrong(self, words: Words) -> str:
        return words.say("Achter “{optie}” hoort geen waarde.", optie=self.option)


@dataclass(eq=False)
class BadValue(Fault):
    """A value that isn't one of the choices, or isn't like the example."""

    name: str
    value: str
    choices: Sequence[str] = ()
    example: str = ""

    def _wrong(self, words: Words) -> str:
        value = printable(self.value)
        wrong = words.say("“{waarde}” kan niet bij “{optie}”.", waarde=value, optie=self.name)
        return or_meant(wrong, nearest(self.value, self.choices), words)

    def _remedy(self, words: Words) -> str:
        if self.choices:
            return words.say("U kunt kiezen uit: {keuzes}.", keuzes=", ".join(self.choices))
        return words.say("Schrijf het zo: {voorbeeld}", voorbeeld=f"{self.name} {self.example}")


@dataclass(eq=False)
class MissingArgument(Fault):
    """A command without what has to stand behind it."""

    choices: str
    command: str = ""

    def _wrong(self, words: Words) -> str:
        return words.say(
            "Achter “geldstap {opdracht}” ontbreekt nog iets: {keuzes}.",
            opdracht=self.command,
            keuzes=words.say(self.choices),
        )


@dataclass(eq=False)
class MissingOption(Fault):
    """A command without an option that it can't do without."""

    option: str
    command: str = ""

    def _wrong(self, words: Words) -> str:
        line = f"geldstap {self.command}"
        return words.say("Bij “{opdracht}” hoort “{optie}”.", opdracht=line, optie=self.option)


@dataclass(eq=False)
class TooMuch(Fault):
    """More behind a command than belongs there."""

    command: str

    def _wrong(self, words: Words) -> str:
        line = f"geldstap {self.command}".rstrip()
        return words.say("Achter “{opdracht}” staat te veel.", opdracht=line)


@dataclass(eq=False)
class UnknownMunicipality(Fault):
    """A municipality that there isn't, with names that look like it.

    `by_postcode` says that the command also finds one by its postcode.
    """

    name: str
    suggestions: Sequence[str]
    by_postcode: bool = True

    def _wrong(self, words: Words) -> str:
        return words.say("De gemeente “{naam}” kennen wij niet.", naam=printable(self.name))

    def _remedy(self, words: Words) -> str:
        if not (self.suggestions or self.by_postcode):
            return words.say("Kijk de naam na.")
        if not self.suggestions:
            return words.say("Kijk de naam na, of gebruik --postcode met uw vier cijfers.")
        names = ", ".join(self.suggestions)
        return words.say("Bedoelde u een van deze: {namen}?", namen=names)


@dataclass(eq=False)
class UnknownPostcode(Fault):
    """A postcode that there isn't."""

    postcode: str

    def _wrong(self, words: Words) -> str:
        postcode = printable(self.postcode)
        return words.say("De postcode “{postcode}” kennen wij niet.", postcode=postcode)

    def _remedy(self, words: Words) -> str:
        return words.say("Kijk de cijfers na, of gebruik --gemeente met de naam van uw gemeente.")


@dataclass(eq=False)
class UnknownRegulation(Fault):
    """A regulation that no set has, with the one that looks like it."""

    name: str
    suggestion: str

    def _wrong(self, words: Words) -> str:
        wrong = words.say("De regeling “{naam}” kennen wij niet.", naam=printable(self.name))
        return or_meant(wrong, self.suggestion, words)

    def _remedy(self, words: Words) -> str:
        return words.say(
            "Typ “geldstap regelingen lijst” voor alle namen. Van een gemeente: met --gemeente."
        )


@dataclass(eq=False)
class SeveralRegulations(Fault):
    """A regulation that more than one municipality has a version of."""

    name: str
    municipalities: Sequence[str]

    def _wrong(self, words: Words) -> str:
        return words.say("De regeling “{naam}” is per gemeente anders.", naam=printable(self.name))

    def _remedy(self, words: Words) -> str:
        return words.say(
            "Noem de gemeente erbij, met --gemeente. Wij hebben haar van: {namen}.",
            namen=", ".join(self.municipalities),
        )


@dataclass(eq=False)
class NoSet(Fault):
    """A folder in which there is no regulation set."""

    folder: str

    def _wrong(self, words: Words) -> str:
        return words.say("In “{map}” staat geen set.", map=printable(self.folder))

    def _remedy(self, words: Words) -> str:
        return words.say("Noem de map waarin het bestand set.yaml staat.")


@dataclass(eq=False)
class BadAssumption(Fault):
    """Something to assume that isn't a fact with its value."""

    text: str

    def _wrong(self, words: Words) -> str:
        return words.say("“{tekst}” is geen feit met een waarde.", tekst=printable(self.text))

    def _remedy(self, words: Words) -> str:
        line = "--neem-aan aanvrager.student=nee"
        return words.say("Schrijf het zo: {voorbeeld}", voorbeeld=line)


class NeedsArrays(Fault):
    """Many households can't be read without NumPy."""

    def _wrong(self, words: Words) -> str:
        return words.say("Voor veel huishoudens tegelijk is NumPy nodig. Dat staat hier niet.")

    def _remedy(self, words: Words) -> str:
        line = 'pip install "geldstap[arrays]"'
        return words.say("Zo zet u het erbij: {opdracht}", opdracht=line)


@dataclass(eq=False)
class UnknownQuestion(Fault):
    """An answer to a question that isn't asked; `questions` are those that are."""

    name: str
    questions: Sequence[str]

    def _wrong(self, words: Words) -> str:
        wrong = words.say("De vraag “{naam}” kennen wij hier niet.", naam=printable(self.name))
        return or_meant(wrong, nearest(self.name, self.questions), words)

    def _remedy(self, words: Words) -> str:
        names = ", ".join(self.questions)
        return words.say("Schrijf --antwoord VRAAG=ANTWOORD. De vragen: {vragen}.", vragen=names)


@dataclass(eq=False)
class WrongAnswer(Fault):
    """An answer on the line that can't be used, with why."""

    question: str
    answer: str
    why: str

    def _wrong(self, words: Words) -> str:
        answer = printable(self.answer)
        return words.say(
            "“{waarde}” kan niet bij de vraag “{vraag}”.", waarde=answer, vraag=self.question
        )

    def _remedy(self, words: Words) -> str:  # noqa: ARG002 - it is said in words already
        return self.why


@dataclass(eq=False)
class MissingAnswers(Fault):
    """Questions that can't be asked here, and for which there is nothing to propose."""

    questions: Sequence[str]

    def _wrong(self, words: Words) -> str:
        names = ", ".join(self.questions)
        return words.say("Deze antwoorden ontbreken nog: {vragen}.", vragen=names)

    def _remedy(self, words: Words) -> str:
        return words.say("Schrijf bij elk --antwoord VRAAG=ANTWOORD.")


class NeedsAnswers(Fault):
    """Questions can't be asked here, and there is no file that answers them."""

    def _wrong(self, words: Words) -> str:
        return how_to_use_a_file(words)[0]

    def _remedy(self, words: Words) -> str:
        return how_to_use_a_file(words)[1]


@dataclass(eq=False)
class NeedsYes(Fault):
    """Something that has to be confirmed, where nobody can be asked."""

    line: str

    def _wrong(self, words: Words) -> str:
        return words.say("geldstap kan hier niet vragen of u het zeker weet.")

    def _remedy(self, words: Words) -> str:
        line = f"{self.line} --ja"
        return words.say("Weet u het zeker? Typ dan: {opdracht}", opdracht=line)


def how_to_use_a_file(words: Words) -> tuple[str, str]:
    """The two lines for whoever starts the program without a terminal."""
    return (
        words.say("geldstap kan u hier geen vragen stellen. Met een bestand werkt het ook:"),
        words.say("geldstap recht --huishouden BESTAND (velden: geldstap schema huishouden)"),
    )


def or_meant(wrong: str, suggestion: str, words: Words) -> str:
    """What is wrong, and what was perhaps meant."""
    if not suggestion:
        return wrong
    meant = words.say("Bedoelde u “{naam}”?", naam=suggestion)
    return f"{wrong} {meant}"
