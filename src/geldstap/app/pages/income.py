"""What a higher income does, to one regulation and to all; and what is left of earlier years."""

from dataclasses import replace

from geldstap.app import changing, repaying
from geldstap.app.pages.base import SOURCES, choice_prompt, result_screen
from geldstap.app.pages.question import start
from geldstap.app.screen import Choice, Chosen, Prompt, Reply, Screen
from geldstap.app.state import State
from geldstap.app.world import World
from geldstap.interview.session import household
from geldstap.report.earlier import earlier_blocks, earlier_in_short
from geldstap.report.help import contacts_in_short
from geldstap.report.income import (
    all_higher_blocks,
    cliff_blocks,
    higher_income_blocks,
    higher_income_in_short,
    shows_something,
    stops_in_short,
)
from geldstap.text.words import Words

HIGHER, ALL_HIGHER = "hoger_inkomen", "inkomen_hoger"


class HigherIncomePage:
    """One regulation: what goes back, where it stops, the careful choice, whom to tell."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        id_ = state.where.item
        found = repaying.rises(id_, state.session, world)
        regulation = world.library(state.session).regulation(id_, state.language)
        last = repaying.last(id_, state.session, world)
        decision = world.decision(state.session, id_)
        blocks = higher_income_blocks(decision, found, last, regulation, words)
        contacts = contacts_in_short(world.helpers(state.session, state.language), words)
        prompt = _back(state, HIGHER, words, higher_income_in_short(found, words))
        where = words.say("{naam}, als uw inkomen hoger uitvalt", naam=regulation.name)
        return result_screen(state, world, where, (*blocks, contacts), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


class AllHigherPage:
    """All that is paid on an estimate: what goes back together, and where each stops."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        found = repaying.all_repaid(state.session, state.language, world)
        contacts = contacts_in_short(world.helpers(state.session, state.language), words)
        title = words.say("Als uw inkomen hoger uitvalt")
        blocks = (*all_higher_blocks(found, words), contacts)
        return result_screen(state, world, title, blocks, _back(state, ALL_HIGHER, words, ""))

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


class CliffsPage:
    """All amounts against income, and the points where one of them stops."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        library = world.library(state.session)
        found = changing.income_cliffs(state.session, world)
        own = household(state.session, world.vocabulary).facts.get(found.key)
        contacts = contacts_in_short(world.helpers(state.session, state.language), words)
        note = stops_in_short(found, library, words)
        prompt = _back(state, "inkomen_en_regelingen", words, note)
        if not shows_something(found) and world.missing(state.session):
            first = Choice("vragen", words.say("Naar de vragen"))
            prompt = replace(prompt, choices=(first, *prompt.choices))
        blocks = (*cliff_blocks(found, own, library, words), contacts)
        return result_screen(state, world, words.say("Uw inkomen en de regelingen"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        return start(state, world, "recht") if reply == Chosen("vragen") else state.back()


class EarlierPage:
    """What can still be applied for of earlier years."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        library = world.library(state.session)
        found = changing.earlier_years(state.session, world)
        contacts = contacts_in_short(world.helpers(state.session, state.language), words)
        with_sources = state.way.sources or state.where.item == SOURCES
        choices = [Choice("terug", words.say("Terug"))]
        if found and not with_sources:
            choices.insert(0, Choice(SOURCES, words.say("Waar dit vandaan komt")))
        note = earlier_in_short(found, library, words)
        prompt = choice_prompt(
            state, "eerder", words.say("Wat wilt u doen?"), choices, prefilled="terug", note=note
        )
        blocks = (*earlier_blocks(found, library, words, sources=with_sources), contacts)
        title = words.say("Wat u nog kunt aanvragen over eerdere jaren")
        return result_screen(state, world, title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        if reply == Chosen(SOURCES):
            return state.to(replace(state.where, item=SOURCES))
        return state.back()


def _back(state: State, id_: str, words: Words, note: str) -> Prompt:
    """Nothing to do here but read, and go back."""
    choices = (Choice("terug", words.say("Terug")),)
    return choice_prompt(state, id_, words.say("Wat wilt u doen?"), choices, note=note)
