"""A conversation of one's own in a session: what is offered, what was chosen, the note.

Answers stand under ids that no fact has. Of a question with several choices the answer has
their ids with commas between them; "" says that the person chose none.
"""

from collections.abc import Sequence

from geldstap.app.world import MUNICIPALITY as PLACE
from geldstap.app.world import World
from geldstap.export import json_results, talk_json
from geldstap.interview.session import Session
from geldstap.model.answer import Given
from geldstap.model.contact import Contact, ContactRole
from geldstap.model.talk import talk_id
from geldstap.report.conversation import TalkTexts, note_blocks, note_document
from geldstap.report.document import Block, Document
from geldstap.rulesets.talk import NO_TALK, LocalTalk, LocalTopic
from geldstap.steps import conversation
from geldstap.steps.conversation import Note, Wishes
from geldstap.steps.talk_offer import MUNICIPALITY, TYPED, Offer, Part, Person, Question, Topic
from geldstap.text.talk_words import talk_words

# A note with more numbers to call isn't read.
MOST_CONTACTS = 2


def local_talk(session: Session, language: str, world: World) -> LocalTalk:
    """What the municipality offers, where its set says so."""
    sets = world.library(session).sets
    return next(
        (each.wording[language].talk for each in reversed(sets) if each.info.municipality), NO_TALK
    )


def offer(session: Session, world: World) -> Offer:
    """What there is to choose from where somebody lives."""
    local = local_talk(session, "nl", world)
    deciding = {
        entry.contact.id
        for entry in world.contacts("nl").local.get(session.text(PLACE), ())
        if entry.contact.role is ContactRole.DECIDES
    }
    return Offer(
        tuple(Topic(each.id, tuple(_papers(each)), each.contact) for each in local.topics),
        tuple(
            Person(
                each.id,
                each.topics,
                (each.contact,),
                each.ways,
                decides=each.contact in deciding,
            )
            for each in local.people
        ),
    )


def wishes(session: Session) -> Wishes:
    """What was chosen and said; what was passed over isn't there."""
    texts = {each: session.value(talk_id(each)) for each in Question}
    given = {each: text for each, text in texts.items() if isinstance(text, str)}
    return Wishes(
        {each: ids(text) for each, text in given.items() if each not in TYPED},
        {each: text for each, text in given.items() if each in TYPED and text},
    )


def ids(text: str) -> tuple[str, ...]:
    """The ids in an answer."""
    return tuple(filter(None, text.split(",")))


def answer_of(chosen: Sequence[str]) -> Given:
    """The answer that says that these were chosen, and no others."""
    return Given(",".join(chosen))


def is_begun(session: Session) -> bool:
    """Whether one of the questions was answered or passed over."""
    return any(talk_id(each) in session.answers for each in Question)


def questions(part: Part, session: Session, world: World) -> tuple[Question, ...]:
    """The questions of a part that are asked now."""
    return conversation.questions(part, wishes(session), offer(session, world))


def most_left(part: Part, question: Question, session: Session, world: World) -> int:
    """How many questions of a part come at most, this one among them."""
    return conversation.most_left(part, question, wishes(session), offer(session, world))


def choices(question: Question, session: Session, world: World) -> tuple[str, ...]:
    """The ids that one can choose from now."""
    return conversation.choices(question, wishes(session), offer(session, world))


def note(session: Session, world: World) -> Note:
    """What the note consists of."""
    return conversation.note(wishes(session), offer(session, world))


def texts(session: Session, language: str, world: World) -> TalkTexts:
    """The words for everything that can be on the note, those of the municipality too."""
    local = local_talk(session, language, world)
    papers = {id_: said for each in local.topics for id_, said in _papers(each).items()}
    return TalkTexts(
        talk_words(world.words(language)),
        {each.id: each.name for each in local.topics},
        {each.id: (each.name, each.who) for each in local.people},
        papers,
    )


def _papers(topic: LocalTopic) -> dict[str, str]:
    """The papers of a topic of a set by an id: `energie.1`."""
    return {f"{topic.id}.{place}": text for place, text in enumerate(topic.papers, start=1)}


def contacts(session: Session, language: str, world: World) -> tuple[Contact, ...]:
    """Whom to call for this conversation, best first: never nobody."""
    known, helpers = world.contacts(language), world.helpers(session, language)
    entries = [*known.local.get(session.text(PLACE), ()), *known.national]
    by_id = {entry.contact.id: entry.contact for entry in reversed(entries)}
    wanted = note(session, world).contacts or (MUNICIPALITY,)
    nearest = world.contact(session, language)
    found = [nearest if each == MUNICIPALITY else by_id.get(each) for each in wanted]
    named = tuple(dict.fromkeys(each for each in (*found, *helpers) if each is not None))
    if any(each.phone for each in named[:MOST_CONTACTS]):
        return named[:MOST_CONTACTS]
    # A website alone calls nobody.
    return (*named[: MOST_CONTACTS - 1], nearest)


def blocks(session: Session, language: str, world: World) -> tuple[Block, ...]:
    """The note as it stands on the screen."""
    return note_blocks(note(session, world), texts(session, language, world))


def document(session: Session, language: str, world: World) -> Document:
    """The note on one sheet."""
    return note_document(
        note(session, world),
        texts(session, language, world),
        contacts(session, language, world),
        world.day,
        world.words(language),
    )


def talk_document_json(session: Session, language: str, world: World) -> str:
    """The same as a versioned JSON document."""
    made = talk_json.talk(
        note(session, world),
        texts(session, language, world),
        world.day,
        language,
        contacts(session, language, world),
    )
    return json_results.dumps(made)
