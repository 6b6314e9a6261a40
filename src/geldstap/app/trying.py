"""Trying a set, from its first example on until one is done: nothing is kept of it."""

from dataclasses import replace

from geldstap.app.conversation import Conversation
from geldstap.app.pages.base import screen
from geldstap.app.pages.trying import PAGE, of_example, own_decisions
from geldstap.app.screen import Reply, Screen, Stop
from geldstap.app.set_world import SetWorld
from geldstap.app.state import State, Where
from geldstap.app.world import MUNICIPALITY
from geldstap.interview.session import Session
from geldstap.model.answer import Given
from geldstap.report.document import Block, Document, Heading, Paragraph
from geldstap.report.help import contact_block
from geldstap.report.one_regulation import detail

# The pages to which others lead when one is done, or stops.
_OVER = ("einde", "stoppen", "menu", "welkom", "bewaren")


class Trying:
    """A conversation about a set; there is nothing to keep, so stopping is the end at once."""

    def __init__(self, conversation: Conversation) -> None:
        self.conversation = conversation

    @classmethod
    def begin(cls, world: SetWorld, language: str, session: Session | None) -> "Trying":
        """With a household, else the first example of the set, else with nothing known."""
        code = world.municipality_code
        if session is None:
            examples = world.examples
            session = of_example(examples[0], code) if examples else Session()
        placed = session.with_answer(MUNICIPALITY, Given(code))
        state = State(language, placed, Where(PAGE), keep=False, from_file=True)
        return cls(Conversation(world, state))

    def screen(self) -> Screen:
        """What is shown now; without a prompt it is the end."""
        conversation = self.conversation
        if conversation.state.where.page not in _OVER:
            return conversation.screen()
        words = conversation.world.words(conversation.state.language)
        text = words.say("Aan de set is niets veranderd, en van dit huishouden is niets bewaard.")
        return screen(
            conversation.state.noted(""),
            conversation.world,
            words.say("Klaar"),
            (Paragraph(text),),
            None,
        )

    def answer(self, reply: Reply) -> "Trying":
        """After a reply."""
        conversation = self.conversation
        if isinstance(reply, Stop):
            ended = replace(conversation.state, where=Where("einde"))
            return Trying(Conversation(conversation.world, ended))
        return Trying(conversation.answer(reply))


def tried_document(session: Session, language: str, world: SetWorld) -> Document:
    """All regulations of the set for a household, each explained."""
    words, library = world.words(language), world.library(session)
    placed = session.with_answer(MUNICIPALITY, Given(world.municipality_code))
    blocks: list[Block] = []
    for each in own_decisions(placed, world):
        name = library.regulation(each.regulation, language).name
        blocks += (Heading(name, 1), *detail(each, library, words, ()))
    if not blocks:
        blocks.append(Paragraph(words.say("In deze set staan nog geen regelingen.")))
    blocks.append(contact_block(world.helpers(placed, language), words))
    name = library.infos(language)[-1].name
    return Document("", (Heading(name, 1), *blocks), language)
