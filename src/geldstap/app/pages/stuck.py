"""“Ik kom er niet uit”: straight to a human, before anything is asked."""

from geldstap.app.pages.base import choice_prompt, screen, text_prompt
from geldstap.app.screen import Choice, Chosen, Reply, Screen, Skip, Typed
from geldstap.app.state import State, Where
from geldstap.app.world import MUNICIPALITY, World
from geldstap.model.answer import Given
from geldstap.report.document import Block, Heading, Paragraph
from geldstap.report.help import contact_block, crisis_blocks, help_in_short
from geldstap.text.words import Words

STUCK = Where("vast")
_NEAR = "hulp_waar"


class StuckPage:
    """Whom to call and what to say; nothing is asked, and nothing that was answered is lost."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        near = words.say("Het nummer van mijn gemeente")
        if MUNICIPALITY in state.session.answers:
            near = words.say("Het nummer van een andere gemeente")
        choices = [
            Choice(_NEAR, near),
            Choice("brief", words.say("Het gaat om een brief")),
            Choice("bellen", words.say("Alle nummers, en hoe u begint")),
            Choice("terug", words.say("Terug naar waar u was")),
        ]
        prompt = choice_prompt(state, STUCK.page, words.say("Wat wilt u doen?"), choices)
        title = words.say("Ik kom er niet uit")
        return screen(state, world, title, self._blocks(state, world, words), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen("terug"):
                return state.back()
            case Chosen(page):
                return state.to(Where(page))
        return state

    @staticmethod
    def _blocks(state: State, world: World, words: Words) -> tuple[Block, ...]:
        helpers = world.helpers(state.session, state.language)
        crisis = world.contacts(state.language).crisis()
        said = words.page("bellen")
        return (
            *help_in_short((), helpers, words),
            Paragraph(
                words.say(
                    "Vastlopen is niet gek. Er zijn mensen die hier elke dag mee helpen. U hoeft niets "
                    "in te vullen. Wat u al invulde, blijft staan."
                )
            ),
            *crisis_blocks(crisis, words),
            Heading(words.say("Als u belt")),
            *(Paragraph(text) for text in said),
        )


class NearHelpPage:
    """A postcode or a name, only to show the number of that municipality."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        blocks = (contact_block((world.contact(state.session, state.language),), words),)
        prompt = text_prompt(
            state,
            _NEAR,
            words.say("Wat is uw postcode, of in welke gemeente woont u?"),
            note=words.say("De vier cijfers zijn genoeg. U kunt dit overslaan."),
            can_skip=True,
        )
        title = words.say("Het nummer van mijn gemeente")
        return screen(state, world, title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        words = world.words(state.language)
        match reply:
            case Skip():
                return state.back()
            case Typed(text):
                found = world.places.by_postcode(text) or world.places.find(text)
                if found is not None:
                    there = state.answered(MUNICIPALITY, Given(found.code)).back()
                    return there.noted(words.say("Uw gemeente is {naam}.", naam=found.shown))
        return state.wrong(
            words.say("Deze gemeente vinden wij niet. Typ de hele naam, of de vier cijfers.")
        )
