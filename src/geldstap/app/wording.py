"""The words of a question as they are for this person: what was said already, they know."""

from decimal import Decimal

from geldstap.app.answers import NO, YES
from geldstap.app.state import State
from geldstap.app.world import World
from geldstap.interview.session import Session, is_open
from geldstap.model.answer import Given
from geldstap.model.fact import FactKey
from geldstap.text.content import QuestionText


def question(state: State, world: World, key: FactKey) -> QuestionText:
    """The words around the question for a fact, fitted to the answers before it."""
    words, fact = world.words(state.language), world.vocabulary.of(key)
    known = said(state.session)
    if state.way.together and fact.together and is_open(state.session, key):
        # A line of a list was chosen: how many or which is left to ask, not whether.
        known |= {"lijst": YES}
    return words.question(key, world.day.year, known)


def said(session: Session) -> dict[str, str]:
    """The answers that the words of a question can ask for, as a household file has them."""
    return {
        id_: found
        for id_, answer in session.answers.items()
        if isinstance(answer, Given) and (found := _text(answer.value))
    }


def _text(value: object) -> str:
    match value:
        case bool():
            return YES if value else NO
        case str() | Decimal():
            return str(value)
    return ""
