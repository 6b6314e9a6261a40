"""What a higher income does, to one regulation and to all; and what is left of earlier years."""

from dataclasses import replace
from decimal import Decimal

from geldstap.app import changing
from geldstap.app.pages.base import SOURCES, choice_prompt, result_screen
from geldstap.app.screen import Choice, Chosen, Prompt, Reply, Screen
from geldstap.app.state import State
from geldstap.app.world import World
from geldstap.interview.session import household
from geldstap.model.decision import Outcome
from geldstap.report.earlier import earlier_blocks, earlier_in_short
from geldstap.report.help import contacts_in_short
from geldstap.report.income import (
    cliff_blocks,
    higher_income_blocks,
    higher_income_in_short,
    stops_in_short,
)
from geldstap.steps.effects import shown
from geldstap.steps.repayment import Higher, higher_incomes, incomes, last_income
from geldstap.text.words import Words

HIGHER = "hoger_inkomen"
_LIKELY = (Outcome.YES, Outcome.PERSON_DECIDES)


def rises(id_: str, state: State, world: World) -> tuple[Higher, ...]:
    """What goes back of a regulation; nothing where it isn't paid on an estimate."""
    reporting = world.library(state.session).regulation(id_, "nl").reporting
    if reporting is None or not reporting.advance:
        return ()
    if shown(world.decision(state.session, id_)).outcome not in _LIKELY:
        return ()
    program = world.library(state.session).program
    known = household(state.session, world.vocabulary)
    return higher_incomes(program, program.rules[id_], known, world.day)


class HigherIncomePage:
    """One regulation: what goes back, where it stops, the careful choice, whom to tell."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        id_ = state.where.item
        found = rises(id_, state, world)
        regulation = world.library(state.session).regulation(id_, state.language)
        blocks = higher_income_blocks(
            world.decision(state.session, id_), found, _last(id_, state, world), regulation, words
        )
        contacts = contacts_in_short(world.helpers(state.session, state.language), words)
        prompt = _back(state, HIGHER, words, higher_income_in_short(found, words))
        where = words.say("{naam}, als uw inkomen hoger uitvalt", naam=regulation.name)
        return result_screen(state, world, where, (*blocks, contacts), prompt)

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
        prompt = _back(state, "inkomen_en_regelingen", words, stops_in_short(found, library, words))
        blocks = (*cliff_blocks(found, own, library, words), contacts)
        return result_screen(state, world, words.say("Uw inkomen en de regelingen"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


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


def _last(id_: str, state: State, world: World) -> Decimal | None:
    """The highest own income with which there is a right, where that is one number."""
    program = world.library(state.session).program
    known = household(state.session, world.vocabulary)
    own = incomes(known)[:1]
    return last_income(program, program.rules[id_], known, world.day, own[0]) if own else None
