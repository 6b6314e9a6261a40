"""Help: a human, and why this is asked; from here the interim result, sources, language."""

from collections.abc import Sequence

from geldstap.app import guided
from geldstap.app.keys import page as keys_page
from geldstap.app.letter import rights_begun
from geldstap.app.pages import net, talk_question
from geldstap.app.pages.asking_back import PERIOD, SURE
from geldstap.app.pages.base import choice_prompt, continue_prompt, screen
from geldstap.app.pages.checklist import checklist_text, lines_of
from geldstap.app.pages.question import CHECKLIST
from geldstap.app.pages.question import PAGE as QUESTION
from geldstap.app.pages.welcome import language_choice, other_language
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.wording import question
from geldstap.app.world import World
from geldstap.model.fact import FactKey, Role
from geldstap.report.document import Block, Bullets, Heading, Paragraph
from geldstap.report.guidance import note_on_request, touched_with_sources
from geldstap.report.help import help_in_short
from geldstap.text.content import QuestionText
from geldstap.text.words import Words

BUDGET = ("budget_bedrag", "budget_periode", "budget_klopt")
ASKING = (QUESTION, PERIOD, SURE, "verandering_vraag")


class HelpPage:
    """Opened from any page with one key; leads back to it with nothing lost."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        crisis = world.contacts(state.language).crisis()
        helpers = world.helpers(state.session, state.language)
        meaning = (*_note(state, world, words), *_lines(state, world, words))
        asked = question_at(_before(state), state, world)
        blocks = help_in_short(crisis, helpers, words, asked, meaning)
        prompt = choice_prompt(
            state, "hulp", words.say("Wat wilt u doen?"), self._choices(state, world, words)
        )
        return screen(state, world, words.say("Hulp"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen("terug"):
                return state.back()
            case Chosen("taal"):
                return other_language(state)
            case Chosen("stop"):
                return state.instead(Where("stoppen"))
            case Chosen(page):
                return state.to(Where(page))
        return state

    @staticmethod
    def _choices(state: State, world: World, words: Words) -> tuple[Choice, ...]:
        choices = [
            Choice("terug", words.say("Terug naar waar u was")),
            Choice("bellen", words.say("Alle nummers, en hoe u begint")),
        ]
        if rights_begun(state.session, world):
            choices.append(Choice("tussenstand", words.say("De uitkomst tot nu toe")))
        if state.session.answers:
            choices.append(Choice("controle", words.say("Uw antwoorden bekijken of veranderen")))
        choices += [
            Choice("manier", words.say("Op een andere manier verder")),
            Choice("bronnen", words.say("Waar komen de regels vandaan?")),
            _about_visit(words)
            if world.visit
            else Choice("privacy", words.say("Privacy en wissen")),
            Choice("toetsen", words.say("Welke toetsen zijn er?")),
            language_choice(words),
            Choice("stop", words.say("Stoppen")),
        ]
        return tuple(choices)


class InterimPage:
    """The honest result of this moment, and back."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        prompt = continue_prompt(state, "tussenstand", words)
        blocks = guided.result(state, world)
        return screen(state, world, words.say("De uitkomst tot nu toe"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


class SourcesPage:
    """Who made this, where rules come from, and what isn't covered."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        pages = ("wie_spreekt", "niet_gedekt", "hoe_toetsingsinkomen", "bron", "gegevens")
        blocks = (
            *touched_with_sources(guided.touched(state, world, _asked(state, world)), words),
            *(Paragraph(text) for page in pages for text in words.page(page)),
        )
        title = words.say("Waar komen de regels vandaan?")
        return _reading_page(state, world, "bronnen", title, blocks)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


class KeysPage:
    """Which keys there are, the same at every question."""

    def screen(self, state: State, world: World) -> Screen:
        document = keys_page(world.words(state.language))
        return _reading_page(state, world, "toetsen", document.title, document.blocks)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


def _reading_page(
    state: State, world: World, id_: str, title: str, blocks: Sequence[Block]
) -> Screen:
    prompt = continue_prompt(state, id_, world.words(state.language))
    return screen(state, world, title, blocks, prompt)


def _about_visit(words: Words) -> Choice:
    """In a guided session; there what is kept is said at the start, and in the list of steps."""
    return Choice("meekijken", words.say("Voor wie meekijkt"))


def _asked(state: State, world: World) -> tuple[FactKey, ...]:
    """The facts that were asked for where help was opened."""
    before = next((where for where in reversed(state.behind) if where.page != "hulp"), state.where)
    if before.page == CHECKLIST:
        return lines_of(before, state, world)
    return (FactKey.parse(before.item),) if before.page in ASKING else ()


def _note(state: State, world: World, words: Words) -> tuple[Block, ...]:
    """What the question means, where the way of guidance doesn't put that above it."""
    before = _before(state)
    if before.page == CHECKLIST:
        return note_on_request(state.way, checklist_text(before, world, words), words)
    asked = question_at(before, state, world)
    return () if asked is None else note_on_request(state.way, asked, words)


def _lines(state: State, world: World, words: Words) -> tuple[Block, ...]:
    """What each line of a checklist means, where help was opened from one."""
    before = _before(state)
    if before.page != CHECKLIST:
        return ()
    texts = (question(state, world, key) for key in lines_of(before, state, world))
    meant = tuple(f"{text.line}. {text.note}" for text in texts)
    return (Heading(words.say("Wat elke regel betekent")), Bullets(meant))


def _before(state: State) -> Where:
    """Where help was opened from."""
    return state.behind[-1] if state.behind else state.where


def question_at(before: Where, state: State, world: World) -> QuestionText | None:
    """The words of the question that is asked at a place, if one is."""
    words = world.words(state.language)
    if before.page in BUDGET:
        return words.question(FactKey(before.item, Role.BUDGET))
    if before.page in net.PAGES:
        return net.asked(before, words) or question(state, world, net.fact_of(before))
    if before.page == talk_question.ASK:
        said = talk_question.why(before, words)
        return QuestionText(said.question, "", note=said.note, why=said.why)
    if before.page == CHECKLIST:
        text = checklist_text(before, world, words)
        return QuestionText(text.question, "", why=text.why, paper=text.paper)
    if before.page not in ASKING:
        return None
    return question(state, world, FactKey.parse(before.item))
