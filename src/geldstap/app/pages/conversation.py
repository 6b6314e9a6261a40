"""Preparing a conversation with a human: the questions, and the note that comes of them.

A short first round gives a note; whoever wants to say more fills in the other parts.
"""

from collections.abc import Iterator

from geldstap.app import own_talk
from geldstap.app.pages.base import choice_prompt, result_screen, screen
from geldstap.app.pages.talk_question import PARTS, RESULT, start
from geldstap.app.pages.welcome import to_menu
from geldstap.app.screen import Choice, Chosen, Prompt, PromptKind, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.report.conversation import remarks, summary, urgent_blocks
from geldstap.report.document import Bullets, Heading, Paragraph
from geldstap.steps.talk_offer import Part
from geldstap.text.talk_words import talk_words
from geldstap.text.words import Words

BEGIN = "gesprek"
COURSE = "gesprek_verloop"

DONE = "klaar"
DUTCH = "nl"


class TalkPage:
    """What it is, that the person decides, and a human at once for who would rather call."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        said = talk_words(words)
        is_begun = own_talk.is_begun(state.session)
        choices = (
            *((Choice("briefje", words.say("Mijn briefje bekijken")),) if is_begun else ()),
            Choice(
                "vragen",
                words.say("De vragen nog een keer langsgaan")
                if is_begun
                else words.say("Beginnen"),
            ),
            Choice("verloop", words.say("Hoe gaat zo’n gesprek?")),
            Choice("bellen", words.say("Liever meteen bellen")),
            Choice("menu", words.say("Naar uw stappen")),
        )
        blocks = tuple(Paragraph(text) for text in said.begin)
        prompt = choice_prompt(state, BEGIN, words.say("Wat wilt u doen?"), choices)
        return screen(state, world, said.title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen("briefje"):
                return state.to(Where(RESULT))
            case Chosen("vragen"):
                return start(state, world, Part.BEGIN)
            case Chosen("verloop"):
                return state.to(Where(COURSE))
            case Chosen("bellen"):
                return state.to(Where("bellen"))
            case Chosen("menu"):
                return to_menu(state)
        return state


class TalkCoursePage:
    """What a conversation is like, and what one may say and ask in it."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        said = talk_words(words)
        prompt = Prompt(
            COURSE,
            PromptKind.CONTINUE,
            words.say("Druk op Enter om verder te gaan."),
            can_go_back=bool(state.behind),
        )
        blocks = (Heading(words.say("Hoe gaat zo’n gesprek?")), Bullets(said.course))
        return screen(state, world, said.title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


class TalkPartsPage:
    """Everything that can be filled in, with what was chosen so far."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        said = talk_words(words)
        choices = [
            Choice(part, said.parts[part], "; ".join(_so_far(part, state, world)))
            for part in Part
            if part is not Part.BEGIN
        ]
        choices.append(Choice(DONE, words.say("Klaar")))
        question = words.say("Wat wilt u invullen of veranderen?")
        prompt = choice_prompt(state, PARTS, question, choices)
        return screen(state, world, said.title, (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen(key) if key == DONE:
                return state.back()
            case Chosen(key):
                return start(state, world, Part(key))
        return state


def _so_far(part: Part, state: State, world: World) -> Iterator[str]:
    """What is on the note of a part."""
    note = own_talk.note(state.session, world)
    texts = own_talk.texts(state.session, state.language, world)
    for question in own_talk.questions(part, state.session, world):
        if found := summary(question, note, texts):
            yield found


class TalkResultPage:
    """The note as it is now. In another language it can be seen in Dutch, too."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        said = talk_words(words)
        shown = state.where.item or state.language
        note = own_talk.note(state.session, world)
        texts = own_talk.texts(state.session, state.language, world)
        prompt = choice_prompt(
            state,
            RESULT,
            words.say("Dit is uw briefje. Wat wilt u doen?"),
            tuple(_after(state, words)),
        )
        contacts = own_talk.contacts(state.session, state.language, world)
        blocks = (
            *urgent_blocks(note, texts, contacts),
            *own_talk.blocks(state.session, shown, world),
            *remarks(note, texts),
        )
        return result_screen(state, world, said.title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen("invullen"):
                return state.to(Where(PARTS))
            case Chosen("exporteer"):
                return state.to(Where("exporteer", BEGIN, state.where.item))
            case Chosen("taal"):
                other = "" if state.where.item else DUTCH
                return state.instead(Where(RESULT, item=other))
            case Chosen("bellen"):
                return state.to(Where("bellen"))
            case Chosen("menu"):
                return to_menu(state)
        return state


def _after(state: State, words: Words) -> Iterator[Choice]:
    yield Choice("invullen", words.say("Meer invullen of iets veranderen"))
    yield Choice("exporteer", words.say("Het briefje op papier, of als tekst om te sturen"))
    if state.language != DUTCH:
        in_dutch = words.say("Het briefje in het Nederlands")
        own = words.say("Het briefje in mijn eigen taal")
        yield Choice("taal", own if state.where.item else in_dutch)
    yield Choice("bellen", words.say("Wie u kunt bellen"))
    yield Choice("menu", words.say("Naar uw stappen"))
