"""What the conversation can look things up in: words, places, rules, human help, the day."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from geldstap.app.asking import Questions
from geldstap.app.clock import Clock, dutch_time
from geldstap.app.ports import Keeper, Writer
from geldstap.app.visit import Visit
from geldstap.engine.ask import Asking
from geldstap.interview.session import Session, household
from geldstap.model.contact import Contact, Municipality
from geldstap.model.decision import Decision
from geldstap.model.fact import Between, FactKey, Vocabulary
from geldstap.rulesets.contacts import Contacts
from geldstap.rulesets.desks import FOR_MONEY, Desks
from geldstap.rulesets.help_topics import Topic
from geldstap.rulesets.help_topics import helpers as topic_helpers
from geldstap.rulesets.library import Library, link_sets, load_library
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.names import SET_FILE
from geldstap.rulesets.packages.installed import NOTHING_INSTALLED, Shelf
from geldstap.rulesets.places import ExecutorKind, Places
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root
from geldstap.steps.rights import decide_all
from geldstap.text.words import Words

MUNICIPALITY = "gemeente"


class World:
    """Everything is read when it is first needed, and once.

    `day` is the reference date of the whole conversation; `shelf` has the installed sets.
    `clock` is None where the day was chosen: then it is never said what is open now.
    `visit` is what a guided session knows of a visit, None outside of one. `command` is what
    somebody types to come back to the same answers.
    """

    def __init__(  # noqa: PLR0913 - everything around a conversation, the rest by its name
        self,
        day: date,
        keeper: Keeper,
        writer: Writer,
        root: Path | None = None,
        shelf: Shelf = NOTHING_INSTALLED,
        *,
        clock: Clock | None = None,
        visit: Visit | None = None,
        command: str = "geldstap",
    ) -> None:
        self.clock = clock
        self.day = day
        self.keeper = keeper
        self.writer = writer
        self.root = root or regelingen_root()
        self.shelf = shelf
        self.visit = visit
        self.command = command
        self.places = Places(self.root / "gemeenten")
        self._vocabulary: Vocabulary | None = None
        self._words: dict[str, Words] = {}
        self._contacts: dict[str, Contacts] = {}
        self._libraries: dict[str, Library] = {}
        self._decided: tuple[Session, tuple[Decision, ...]] | None = None
        self._questions = Questions(day)

    def on(self, day: date) -> "World":
        """The same world on another reference date."""
        return World(
            day,
            self.keeper,
            self.writer,
            self.root,
            self.shelf,
            visit=self.visit,
            command=self.command,
        )

    @property
    def vocabulary(self) -> Vocabulary:
        """The facts that there are."""
        if self._vocabulary is None:
            self._vocabulary = load_vocabulary(self.root / "feiten.yaml")[0]
        return self._vocabulary

    def words(self, language: str) -> Words:
        """All words in a language."""
        if language not in self._words:
            self._words[language] = Words.load(language)
        return self._words[language]

    def contacts(self, language: str) -> Contacts:
        """Human help, in a language."""
        if language not in self._contacts:
            self._contacts[language], _ = Contacts.load(
                language, self.root, self._installed, self.day
            )
        return self._contacts[language]

    def _installed(self, code: str) -> Path | None:
        """The folder of the installed set of a municipality that counts on this day."""
        chosen = self.shelf.choose(code, self.day).chosen
        return None if chosen is None else chosen.folder

    def municipality(self, session: Session) -> Municipality | None:
        """Where a person lives, where that is known."""
        return self.places.by_code(session.text(MUNICIPALITY))

    def contact(self, session: Session, language: str) -> Contact:
        """The human whose number stands below every question."""
        return self.contacts(language).main(self.municipality(session))

    def helpers(
        self, session: Session, language: str, kinds: tuple[ExecutorKind, ...] = FOR_MONEY
    ) -> tuple[Contact, ...]:
        """Whom to call with worries about money, nearest first; joint organisations of `kinds`."""
        contacts, municipality = self.contacts(language), self.municipality(session)
        if municipality is None:
            return (contacts.helpline,)
        return Desks.of(self.places, municipality, self.day).helpers(contacts, kinds)

    def helpers_with(self, topic: Topic, session: Session, language: str) -> tuple[Contact, ...]:
        """Whom to call about a topic, best first."""
        contacts, municipality = self.contacts(language), self.municipality(session)
        return topic_helpers(topic, contacts, self.places, municipality, self.day)

    def now(self) -> datetime | None:
        """The moment on a Dutch clock; None where it isn't said what is open."""
        return None if self.clock is None else dutch_time(self.clock())

    def library(self, session: Session) -> Library:
        """The national rules, and those of the municipality where a set has them."""
        return self.library_of(session.text(MUNICIPALITY))

    def library_of(self, code: str) -> Library:
        """The national rules with the numbers of a municipality, and its own rules; "" for none."""
        if code not in self._libraries:
            library, _ = load_library(self.root, self.vocabulary, code, self.shelf, self.day)
            self._libraries[code] = self._near(library, self.places.by_code(code))
        return self._libraries[code]

    def library_in(self, folder: Path) -> Library:
        """The national rules with those of the set in a folder; it is read anew each time."""
        national = self.library_of("").folders[0]
        folders = [national]
        if (folder / SET_FILE).is_file() and folder.resolve() != national.resolve():
            folders.append(folder)
        library, _ = link_sets(self.vocabulary, [load_set(each) for each in folders])
        return replace(library, folders=tuple(folders))

    def _near(self, library: Library, municipality: Municipality | None) -> Library:
        if municipality is None:
            return library
        desks = Desks.of(self.places, municipality, self.day)
        return replace(
            library, near=lambda found, language: desks.near(found, self.contacts(language))
        )

    def decisions(self, session: Session) -> tuple[Decision, ...]:
        """All decisions for a session, ordered for a person."""
        if self._decided is None or self._decided[0] is not session:
            known = household(session, self.vocabulary)
            library = self.library(session)
            found = decide_all(library.program, known, self.day, library.hurry)
            self._decided = (session, found)
        return self._decided[1]

    def decision(self, session: Session, regulation: str) -> Decision:
        """The decision on one regulation. Raises StopIteration where no set has it."""
        return next(each for each in self.decisions(session) if each.regulation == regulation)

    def asking(self, session: Session) -> Asking:
        """The questions that can still change a decision, and how many at most."""
        return self._questions.left(session, self.library(session).program)

    def missing(self, session: Session) -> tuple[FactKey, ...]:
        """The facts that can still change a decision, in the order of asking."""
        return self._questions.worth_asking(session, self.library(session).program)

    def touched(self, session: Session, keys: Collection[FactKey]) -> tuple[str, ...]:
        """The regulations that the answers to these questions can change, nearest first."""
        return self._questions.touched(session, self.library(session).program, keys)

    def sides(self, session: Session, key: FactKey) -> tuple[Between, ...] | None:
        """The sides of its limits that are enough to know of an amount, or None."""
        return self._questions.sides(session, self.library(session).program, key)
