"""What one can choose from for a conversation of one's own: questions, topics, people, papers.

Ids only; the words stand in `content`, those of a municipality in its set.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

# More lines than this make choosing hard.
MOST_CHOICES = 7
# About seventy words and forty: they fit on one sheet with all of the rest.
LONGEST_TEXT = 420
LONGEST_HOPE = 240
LONGEST_LANGUAGE = 40

YES, NO = "ja", "nee"
# Somebody to whom it doesn't matter with whom, and a topic that is told in own words.
ANYBODY = "maakt_niet_uit"
MUNICIPALITY = "gemeente"


class Question(StrEnum):
    """What may be chosen or said; the values are the keys of household files and JSON."""

    TOPICS = "onderwerpen"
    LOCAL_TOPICS = "onderwerpen_gemeente"
    URGENT = "haast"
    NOT_ABOUT = "niet_over"
    WHO = "met_wie"
    PREFERENCE = "voorkeur"
    HOW = "hoe"
    WHEN = "wanneer"
    ALONG = "mee"
    INTERPRETER = "tolk"
    LANGUAGE = "taal"
    PAPERS = "meenemen"
    SHARE = "delen"
    SHARE_WHAT = "delen_wat"
    SHARE_WITH = "delen_met"
    SAY = "zeggen"
    REACH = "bereiken"


class Part(StrEnum):
    """What belongs together when one fills in more; BEGIN is the short first round."""

    BEGIN = "begin"
    ABOUT = "waarover"
    WHO = "met_wie"
    WHEN = "hoe_en_wanneer"
    ALONG = "wie_mee"
    PAPERS = "papieren"
    SHARE = "delen"
    OWN_WORDS = "eigen_woorden"


PARTS: Mapping[Part, tuple[Question, ...]] = MappingProxyType(
    {
        Part.BEGIN: (
            Question.TOPICS,
            Question.LOCAL_TOPICS,
            Question.URGENT,
            Question.NOT_ABOUT,
            Question.WHO,
            Question.HOW,
            Question.SAY,
        ),
        Part.ABOUT: (
            Question.TOPICS,
            Question.LOCAL_TOPICS,
            Question.URGENT,
            Question.NOT_ABOUT,
        ),
        Part.WHO: (Question.WHO, Question.PREFERENCE),
        Part.WHEN: (Question.HOW, Question.WHEN),
        Part.ALONG: (Question.ALONG, Question.INTERPRETER, Question.LANGUAGE),
        Part.PAPERS: (Question.PAPERS,),
        Part.SHARE: (Question.SHARE, Question.SHARE_WHAT, Question.SHARE_WITH),
        Part.OWN_WORDS: (Question.SAY, Question.REACH),
    }
)
# Answered in own words, with the most characters that fit.
TYPED: Mapping[Question, int] = MappingProxyType(
    {
        Question.LANGUAGE: LONGEST_LANGUAGE,
        Question.SAY: LONGEST_TEXT,
        Question.REACH: LONGEST_HOPE,
    }
)
# Exactly one choice; of the others as many as one likes.
SINGLE = (Question.WHO, Question.PREFERENCE, Question.INTERPRETER, Question.SHARE)

# The choices that are the same everywhere. Topics and people stand below.
FIXED: Mapping[Question, tuple[str, ...]] = MappingProxyType(
    {
        Question.URGENT: ("huis_uit", "afsluiting", "zorgverzekering", "eten"),
        Question.NOT_ABOUT: (
            "hoe_het_kwam",
            "gezondheid",
            "relatie",
            "kinderen",
            "werk",
            "familie",
        ),
        Question.PREFERENCE: ("vrouw", "man", ANYBODY),
        Question.HOW: ("telefoon", "balie", "thuis", "beeldbellen", "chat"),
        Question.WHEN: ("ochtend", "middag", "avond", "weekend"),
        Question.ALONG: ("partner", "familie", "vriend", "begeleider"),
        Question.INTERPRETER: (YES, NO),
        Question.SHARE: ("niets", "eerst_vragen", YES),
        Question.SHARE_WHAT: ("naam", "bedragen", "verhaal"),
        Question.SHARE_WITH: ("gemeente", "schuldhulp", "partner", "dokter", "schuldeisers"),
    }
)
# Of what is urgent, that for which the law gives a conversation within three working days.
THREATS = ("huis_uit", "afsluiting", "zorgverzekering")


@dataclass(frozen=True, slots=True)
class Topic:
    """Something to talk about, with the ids of the papers that help.

    `contact` is the id of a contact of the municipality, "" for a national topic.
    """

    id: str
    papers: tuple[str, ...] = ()
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A kind of person. Without `topics` any; `ways` are empty where it isn't known which.

    `contacts` are ids of contacts, national or of the municipality; `decides` says that one
    who decides may need to know what one would rather leave out.
    """

    id: str
    topics: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()
    decides: bool = False


TOPICS = (
    Topic("rondkomen", ("inkomen", "bank", "vaste_lasten")),
    Topic("schulden", ("brieven", "lijst", "bank", "inkomen")),
    Topic("regelingen", ("inkomen", "beschikkingen", "aanslag", "uitkomst")),
    Topic("post", ("brieven", "digid")),
    Topic("verandering", ("besluit_verandering", "inkomen", "huur")),
    Topic("anders"),
)
# On every note with papers: the one that is always asked for.
ALWAYS = "identiteitsbewijs"
PEOPLE = (
    Person(
        "vrijwilliger",
        ("rondkomen", "schulden", "post"),
        ("schuldhulpmaatje", "thuisadministratie"),
    ),
    Person("raadslieden", ("regelingen", "post", "verandering"), (MUNICIPALITY,)),
    Person("geldfit", (), ("geldfit",), ("telefoon", "chat")),
    Person("schuldhulp", ("schulden",), (MUNICIPALITY,), decides=True),
    Person("gemeente", (), (MUNICIPALITY,), decides=True),
    Person(
        "jurist", ("schulden", "post", "verandering"), ("juridisch_loket",), ("telefoon", "balie")
    ),
    Person(
        "servicepunt",
        ("regelingen", "post"),
        ("toeslagenservicepunt", "informatiepunt_digitale_overheid"),
        ("balie",),
    ),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose from: the national topics and people, and those of a set.

    Somebody of the municipality takes the place of a national one with the same id.
    """

    local_topics: tuple[Topic, ...] = ()
    local_people: tuple[Person, ...] = ()

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody, those of the municipality first."""
        local = {each.id for each in self.local_people}
        return (*self.local_people, *(each for each in PEOPLE if each.id not in local))

    @property
    def is_one_list(self) -> bool:
        """Whether all topics together are few enough for one list."""
        return len(TOPICS) + len(self.local_topics) <= MOST_CHOICES

    @property
    def topics(self) -> tuple[Topic, ...]:
        """All topics; “something else” comes last."""
        return (*TOPICS[:-1], *self.local_topics, TOPICS[-1])

    def person(self, id_: str) -> Person | None:
        """One kind of person; None for an id that isn't (or no longer) offered."""
        return next((each for each in self.people if each.id == id_), None)


NATIONAL = Offer()
