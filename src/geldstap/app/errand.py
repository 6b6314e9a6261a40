"""One page of the conversation by itself: a question that a command asks, and then the end.

Whoever types `geldstap wis` wants an answer to that, and no overview of steps after it.
"""

from geldstap.app.conversation import Conversation
from geldstap.app.pages.base import screen
from geldstap.app.screen import Reply, Screen
from geldstap.report.document import Paragraph
from geldstap.report.help import contact_block

# The pages to which the others lead when they are done.
_DONE = ("menu", "welkom", "bewaren")


class Errand:
    """A conversation that ends where its page leads away; help and back work as ever."""

    def __init__(self, conversation: Conversation) -> None:
        self.conversation = conversation

    def screen(self) -> Screen:
        """What is shown now; without a prompt it is the end."""
        if self.conversation.state.where.page in _DONE:
            return self._end()
        return self.conversation.screen()

    def answer(self, reply: Reply) -> "Errand":
        """The errand after a reply."""
        return Errand(self.conversation.answer(reply))

    def _end(self) -> Screen:
        """What became of it, and whom one can call."""
        state, world = self.conversation.state, self.conversation.world
        words = world.words(state.language)
        done = state.notice or words.say("Er is niets veranderd.")
        contacts = contact_block(world.helpers(state.session, state.language), words)
        blocks = (Paragraph(done), contacts)
        return screen(state.noted(""), world, words.say("Klaar"), blocks, None)
