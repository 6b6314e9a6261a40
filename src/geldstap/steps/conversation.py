"""A conversation of one's own: what one may choose beforehand, and what the note consists of.

Nothing has to be chosen: a question that is passed over isn't on the note. Ids only; the
words stand in `content`, those of a municipality in its set.

Sources: Wet gemeentelijke schuldhulpverlening, article 4 (BWBR0031331): a first conversation
within four weeks, and within three working days where eviction, being cut off from gas,
electricity, heat or water, or losing the health insurance is near.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from geldstap.steps.talk_offer import (
    ALWAYS,
    ANYBODY,
    FIXED,
    MOST_CHOICES,
    MUNICIPALITY,
    NO,
    PARTS,
    THREATS,
    TOPICS,
    TYPED,
    YES,
    Offer,
    Part,
    Person,
    Question,
    Topic,
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody chose and said, by question; a question without an answer isn't there."""

    chosen: Mapping[Question, tuple[str, ...]] = field(default_factory=dict)
    said: Mapping[Question, str] = field(default_factory=dict)

    def of(self, question: Question) -> tuple[str, ...]:
        """The ids that were chosen."""
        return self.chosen.get(question, ())

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics that were chosen, those of the municipality too."""
        return (*self.of(Question.TOPICS), *self.of(Question.LOCAL_TOPICS))

    def only(self, question: Question) -> str:
        """The one id that was chosen, or ""."""
        return next(iter(self.of(question)), "")


# The question of which an answer leads to this one.
_LED_TO_BY = {
    Question.LANGUAGE: Question.INTERPRETER,
    Question.SHARE_WHAT: Question.SHARE,
    Question.SHARE_WITH: Question.SHARE,
}


def is_asked(question: Question, wishes: Wishes, offer: Offer) -> bool:
    """Whether a question has a meaning after the answers so far."""
    match question:
        case Question.LOCAL_TOPICS:
            return not offer.is_one_list
        case Question.LANGUAGE:
            return wishes.only(Question.INTERPRETER) == YES
        case Question.SHARE_WHAT | Question.SHARE_WITH:
            return wishes.only(Question.SHARE) == YES
    return True


def questions(part: Part, wishes: Wishes, offer: Offer) -> tuple[Question, ...]:
    """The questions of a part that are asked, in order."""
    return tuple(each for each in PARTS[part] if is_asked(each, wishes, offer))


def most_left(part: Part, question: Question, wishes: Wishes, offer: Offer) -> int:
    """How many questions of a part come at most, this one among them."""
    order = PARTS[part]
    following = order[order.index(question) :]
    return sum(
        is_asked(each, wishes, offer) or _LED_TO_BY.get(each) in following for each in following
    )


def choices(question: Question, wishes: Wishes, offer: Offer) -> tuple[str, ...]:
    """The ids to choose from; none for what is typed."""
    match question:
        case Question.TOPICS:
            return tuple(each.id for each in (offer.topics if offer.is_one_list else TOPICS))
        case Question.LOCAL_TOPICS:
            return tuple(each.id for each in offer.local_topics)
        case Question.NOT_ABOUT:
            return _boundaries(wishes)
        case Question.WHO:
            return (*(each.id for each in people_for(wishes, offer)), ANYBODY)
        case Question.HOW:
            return _ways(wishes, offer)
        case Question.PAPERS:
            return papers_for(wishes, offer)
    return FIXED.get(question, ())


def known(question: Question, offer: Offer) -> tuple[str, ...]:
    """Every id that the question may ever have for an answer, whatever else was chosen."""
    match question:
        case Question.WHO:
            return (*(each.id for each in offer.people), ANYBODY)
        case Question.PAPERS:
            return _papers(offer.topics)
        case Question.TOPICS:
            return tuple(each.id for each in offer.topics)
        case Question.LOCAL_TOPICS:
            return tuple(each.id for each in offer.local_topics)
    return FIXED.get(question, ())


def people_for(wishes: Wishes, offer: Offer) -> tuple[Person, ...]:
    """Whom one could talk to about the chosen topics, few enough to choose from.

    Somebody who was chosen before stays in the list. Without topics everybody fits, but for
    those who are there for a topic of the municipality alone.
    """
    topics = set(wishes.topics) or {each.id for each in TOPICS}
    before = wishes.only(Question.WHO)
    fit = [
        each
        for each in offer.people
        if not each.topics or topics & set(each.topics) or each.id == before
    ]
    most = MOST_CHOICES - 1
    kept = [each for place, each in enumerate(fit) if place < most or each.id == before]
    return tuple(kept)


def papers_for(wishes: Wishes, offer: Offer) -> tuple[str, ...]:
    """The papers that help with the chosen topics, most useful first; without topics a few."""
    topics = [each for each in offer.topics if each.id in wishes.topics]
    return _papers(topics or TOPICS[:2])[:MOST_CHOICES]


def _papers(topics: Iterable[Topic]) -> tuple[str, ...]:
    """By turns, so that each topic has its first paper before any has its last."""
    lists = [each.papers for each in topics]
    longest = max((len(each) for each in lists), default=0)
    turns = (each[turn] for turn in range(longest) for each in lists if turn < len(each))
    return (ALWAYS, *dict.fromkeys(turns))


def _boundaries(wishes: Wishes) -> tuple[str, ...]:
    """What it is not about; work and family are what a change in life may be about."""
    lines = FIXED[Question.NOT_ABOUT]
    about_change = "verandering" in wishes.of(Question.TOPICS)
    return tuple(each for each in lines if not (about_change and each in ("werk", "relatie")))


def _ways(wishes: Wishes, offer: Offer) -> tuple[str, ...]:
    """How one can talk with the chosen person, where that is known; else all ways."""
    person = offer.person(wishes.only(Question.WHO))
    ways = FIXED[Question.HOW]
    return tuple(each for each in ways if each in person.ways) if person and person.ways else ways


class Term(StrEnum):
    """Within what time the law gives a conversation about debts with the municipality."""

    THREE_WORKING_DAYS = "drie_werkdagen"
    FOUR_WEEKS = "vier_weken"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing on the note: what was chosen of a question, or said in own words."""

    question: Question
    chosen: tuple[str, ...] = ()
    said: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What the note consists of, in order.

    `papers` help with the topics and weren't chosen by anybody. `contacts` are ids, best
    first, `MUNICIPALITY` among them; `term` is what one may ask for by law.
    """

    lines: tuple[Line, ...]
    papers: tuple[str, ...]
    contacts: tuple[str, ...]
    term: Term | None
    decides: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing was chosen or said yet."""
        return not self.lines


# The order on the note: what it is about and what is wanted come first.
_ON_THE_NOTE = (
    Question.URGENT,
    Question.TOPICS,
    Question.SAY,
    Question.REACH,
    Question.NOT_ABOUT,
    Question.WHO,
    Question.PREFERENCE,
    Question.HOW,
    Question.WHEN,
    Question.ALONG,
    Question.INTERPRETER,
    Question.PAPERS,
    Question.SHARE,
    Question.SHARE_WHAT,
    Question.SHARE_WITH,
)


def note(wishes: Wishes, offer: Offer) -> Note:
    """What stands on the note after what was chosen and said."""
    person = offer.person(wishes.only(Question.WHO))
    papers = () if wishes.of(Question.PAPERS) else papers_for(wishes, offer)
    return Note(
        tuple(line for each in _ON_THE_NOTE if (line := _line(each, wishes, offer)) is not None),
        papers if wishes.topics else (),
        contacts(wishes, offer),
        term(wishes, offer),
        person is not None and person.decides,
    )


def _line(question: Question, wishes: Wishes, offer: Offer) -> Line | None:
    """What stands there of a question; None for nothing.

    An answer that means nothing any more (a way that the person doesn't offer) is left out.
    """
    if not is_asked(question, wishes, offer):
        return None
    if question in TYPED:
        said = wishes.said.get(question, "")
        return Line(question, said=said) if said else None
    allowed = choices(question, wishes, offer)
    chosen = tuple(each for each in wishes.of(question) if each in allowed)
    if question is Question.TOPICS:
        chosen = tuple(each.id for each in offer.topics if each.id in wishes.topics)
    if not chosen or chosen == (NO,):
        return None
    language = wishes.said.get(Question.LANGUAGE, "") if question is Question.INTERPRETER else ""
    return Line(question, chosen, language)


def term(wishes: Wishes, offer: Offer) -> Term | None:
    """What the law says of how soon: only of debts or a threat, and of the municipality.

    Source: Wgs, article 4, first and second paragraph.
    """
    person = offer.person(wishes.only(Question.WHO))
    if person is not None and person.id not in ("schuldhulp", MUNICIPALITY):
        return None
    if set(THREATS) & set(wishes.of(Question.URGENT)):
        return Term.THREE_WORKING_DAYS
    about_debts = "schulden" in wishes.of(Question.TOPICS)
    return Term.FOUR_WEEKS if about_debts and person is not None else None


def contacts(wishes: Wishes, offer: Offer) -> tuple[str, ...]:
    """Whom to call for this conversation, best first; the municipality where nobody is named.

    Whoever is about to lose their house or energy is better off with the municipality first.
    """
    person = offer.person(wishes.only(Question.WHO))
    topics = [each for each in offer.local_topics if each.id in wishes.topics]
    named = [
        *(person.contacts if person is not None else ()),
        *(each.contact for each in topics if each.contact),
    ]
    is_threatened = bool(set(THREATS) & set(wishes.of(Question.URGENT)))
    first = (MUNICIPALITY,) if is_threatened or not named else ()
    food = ("voedselbank",) if "eten" in wishes.of(Question.URGENT) else ()
    return tuple(dict.fromkeys((*first, *food, *named)))
