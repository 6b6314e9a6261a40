"""Screens that the tests of this room show."""

import re
from dataclasses import replace
from gettext import NullTranslations
from pathlib import Path

from geldstap.app.screen import Choice, HelpLine, Prompt, PromptKind, Screen
from geldstap.interview.checklist import Mark
from geldstap.report.document import Document, Paragraph
from geldstap.terminal.capabilities import TerminalSettings
from geldstap.text.words import Words

# In tests messages are shown as they stand in the code: in Dutch.
WORDS = Words("nl", NullTranslations(), Path())


class Shouted(NullTranslations):
    """A second language, made of the first: capitals."""

    def gettext(self, message: str) -> str:
        """The message in capitals, its placeholders as they are."""
        parts = re.split(r"({.*?})", message)
        return "".join(part if part.startswith("{") else part.upper() for part in parts)


def words_of(language: str) -> Words:
    """The words of a language: Dutch, and anything else in capitals."""
    return WORDS if language == "nl" else Words(language, Shouted(), Path())


PHONE = "(070) 353 61 88"
HELP_LINE = HelpLine(PHONE, "Helpdesk Geldzaken")
EMPTY = Document("")
LONG = Document("Een lange pagina", tuple(Paragraph(f"Regel {n}.") for n in range(1, 41)))
HOSTILE = "Leuk [bold red]rood[/]\x1b[2J\x1b]0;titel\x07\u202eomgekeerd\u202c {x} einde"
HOSTILE_SHOWN = "Leuk [bold red]rood[/]omgekeerd {x} einde"

RENT = Prompt(
    "kale_huur",
    PromptKind.TEXT,
    "Hoeveel huur betaalt u per maand, zonder servicekosten?",
    can_skip=True,
)
PARTNER = Prompt(
    "partner",
    PromptKind.CHOICE,
    "Hebt u een partner?",
    choices=(Choice("ja", "Ja"), Choice("nee", "Nee")),
    can_skip=True,
)
HOME = Prompt(
    "woonsituatie",
    PromptKind.CHOICE,
    "Hoe woont u?",
    choices=(
        Choice("sociale_huur", "Ik huur van een woningcorporatie", "Ook als u kamers huurt."),
        Choice("koop", "Een koophuis"),
        Choice("inwonend", "Bij familie of vrienden"),
    ),
    can_skip=True,
)
EVENTS = Prompt(
    "gebeurtenis",
    PromptKind.CHOICE,
    "Wat verandert er?",
    choices=tuple(Choice(f"k{n}", f"Gebeurtenis nummer {n}") for n in range(1, 26)),
)
THINGS = Prompt(
    "dingen",
    PromptKind.CHECKLIST,
    "Welke van deze dingen zijn bij u zo?",
    choices=(
        Choice("pas", "U heeft een pas"),
        Choice("zorg", "Iemand heeft een indicatie voor zorg"),
        Choice("schuld", "U heeft een achterstand"),
    ),
    can_skip=True,
    endings=(Choice("alles", "Alles klopt"), Choice("geen", "Geen van deze")),
)
BEGUN = replace(
    THINGS,
    choices=(
        replace(THINGS.choices[0], mark=Mark.YES, note="ja"),
        replace(THINGS.choices[1], mark=Mark.DONT_KNOW, note="weet ik niet"),
        THINGS.choices[2],
    ),
    prefilled="zorg",
    endings=(Choice("klaar", "Klaar: de rest is nee"),),
)
ONWARD = Prompt("verder", PromptKind.CONTINUE, "Klaar met lezen?")


def screen(prompt: Prompt | None, document: Document = EMPTY) -> Screen:
    """A screen with this question."""
    return Screen("Waar heeft u recht op?", document, prompt, HELP_LINE, "nog hooguit 6 vragen")


def settings(width: int = 80, height: int = 24, unicode: bool = True) -> TerminalSettings:
    """A terminal of this size."""
    return TerminalSettings(width, height, colour=True, unicode=unicode, plain=False)
