"""Letters in a session: which ones somebody got, whom to call about them, and the result."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from geldstap.app.state import State
from geldstap.app.world import MUNICIPALITY, World
from geldstap.export import letters_json
from geldstap.export.json_results import dumps
from geldstap.interview.session import Session
from geldstap.model.answer import Answer, Given, NotKnown
from geldstap.model.contact import Contact
from geldstap.report.arrears import Explained, letter_blocks
from geldstap.report.document import Block, Document, Heading, Paragraph
from geldstap.report.help import contact_block
from geldstap.rulesets.contacts import Need
from geldstap.steps.arrears import Letter, Received, Urgency
from geldstap.steps.plan import LETTER as PREFIX
from geldstap.steps.plan import PlanItem, from_letters
from geldstap.text.letter_words import letter_text
from geldstap.text.words import Words

# Who knows more of a kind of letter than the help with money worries does.
_NEEDS: Mapping[Letter, tuple[Need, ...]] = {
    Letter.COLLECTION: (Need.LEGAL, Need.FRAUD),
    Letter.SUMMONS: (Need.LEGAL,),
    Letter.JUDGMENT: (Need.LEGAL,),
    Letter.SEIZURE: (Need.LEGAL, Need.BUSINESS),
    Letter.RENT: (Need.LEGAL,),
    Letter.MORTGAGE: (Need.LEGAL,),
    Letter.EVICTION: (Need.LEGAL,),
    Letter.HEALTH_INSURANCE: (Need.HEALTH_INSURANCE,),
    Letter.ALLOWANCE: (Need.ALLOWANCES,),
    Letter.TAX: (Need.ALLOWANCES,),
    Letter.MUNICIPALITY: (Need.LEGAL,),
    Letter.PENAL_ORDER: (Need.LEGAL,),
    Letter.OTHER: (Need.PAPERS, Need.DIGITAL, Need.FRAUD),
}


def question_of(letter: Letter) -> str:
    """The id under which the day of a letter is kept."""
    return f"{PREFIX}{letter}"


def letters(session: Session) -> tuple[Received, ...]:
    """The letters that somebody said they got, in the order of the kinds."""
    return tuple(
        received(session, letter) for letter in Letter if question_of(letter) in session.answers
    )


def received(session: Session, letter: Letter) -> Received:
    """A letter with the day that was said, if one was."""
    day = session.value(question_of(letter))
    return Received(letter, day if isinstance(day, date) else None)


def noted(state: State, letter: Letter, day: date | None) -> State:
    """With a letter, and its day where that is known."""
    answer: Answer = NotKnown() if day is None else Given(day)
    return state.answered(question_of(letter), answer)


def explained(session: Session, letter: Letter, language: str, world: World) -> Explained:
    """A letter with whom one can call about it."""
    return Explained(
        received(session, letter), world.day, _contacts(session, letter, language, world)
    )


def item_of(session: Session, letter: Letter, world: World) -> PlanItem:
    """What one can do about a letter, for the plan."""
    (item,) = from_letters([received(session, letter)], world.day)
    return item


def items(session: Session, world: World) -> tuple[PlanItem, ...]:
    """The same of all letters."""
    return from_letters(letters(session), world.day)


def phrase_of(subject: str, words: Words) -> str:
    """What the letter of a plan item is called inside a sentence."""
    return letter_text(words, subject.removeprefix(PREFIX)).phrase


def blocks(session: Session, letter: Letter, language: str, world: World) -> tuple[Block, ...]:
    """The page about one letter."""
    return letter_blocks(explained(session, letter, language, world), world.words(language))


def chapters(
    session: Session, of: tuple[Received, ...], language: str, world: World
) -> tuple[Block, ...]:
    """Several letters below each other, each below its name."""
    words = world.words(language)
    return tuple(
        block
        for each in of
        for block in (
            Heading(letter_text(words, each.letter).name),
            *map(_deeper, blocks(session, each.letter, language, world)),
        )
    )


def letters_document(session: Session, language: str, world: World) -> Document:
    """All letters of a session."""
    words = world.words(language)
    found = letters(session)
    title = words.say("Ik heb een brief gekregen")
    if found:
        return Document(title, chapters(session, found, language, world), language)
    nothing = Paragraph(words.say("Er is nog geen brief gekozen."))
    contacts = contact_block(world.helpers(session, language), words)
    return Document(title, (nothing, contacts), language)


def letters_json_text(session: Session, language: str, world: World) -> str:
    """The same as a versioned JSON document."""
    words = world.words(language)
    found = [explained(session, each.letter, language, world) for each in letters(session)]
    crisis = world.contacts(language).crisis()
    return dumps(letters_json.letters(found, words, world.day, crisis))


def with_letter(session: Session, letter: Letter, day: date | None) -> Session:
    """A session in which one letter was noted."""
    answer: Answer = NotKnown() if day is None else Given(day)
    return session.with_answer(question_of(letter), answer)


def _deeper(block: Block) -> Block:
    """A heading one level below that of its letter."""
    return replace(block, level=block.level + 1) if isinstance(block, Heading) else block


def _contacts(session: Session, letter: Letter, language: str, world: World) -> tuple[Contact, ...]:
    """Near help with money first; where it isn't about arrears those who know the letter."""
    contacts = world.contacts(language)
    near = world.helpers(session, language)
    known = tuple(contact for need in _NEEDS.get(letter, ()) for contact in contacts.for_need(need))
    is_urgent = Received(letter).nature.urgency is not Urgency.IN_TIME
    both = (*near, *known) if is_urgent or MUNICIPALITY in session.answers else (*known, *near)
    return tuple(dict.fromkeys(both))
