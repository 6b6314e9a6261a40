"""The overview: what is fine, what is arranged, and what comes up in three months."""

from dataclasses import replace

from geldstap.app import overview
from geldstap.app.pages.base import SOURCES, choice_prompt, result_screen
from geldstap.app.pages.welcome import to_menu
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.report.overview import overview_blocks
from geldstap.steps.overview import Kind

PAGE = "overzicht"


class OverviewPage:
    """Nothing is asked here: it is made of what was answered and chosen."""

    def screen(self, state: State, world: World) -> Screen:
        words, library = world.words(state.language), world.library(state.session)
        found = overview.overview(state.session, state.language, world)
        choices = [
            Choice("verandering", words.say("Er is iets veranderd")),
            Choice("exporteer", words.say("Alles op papier: een bestand maken")),
            Choice("menu", words.say("Naar uw stappen")),
        ]
        with_sources = state.way.sources or state.where.item == SOURCES
        if not with_sources and any(each.kind is Kind.YEARLY for each in found.coming):
            choices.insert(-1, Choice(SOURCES, words.say("Waar dit vandaan komt")))
        if found.begun.rights or found.begun.contracts:
            choices.insert(0, Choice("plan_kiezen", words.say("Iets in mijn plan zetten")))
        prompt = choice_prompt(state, PAGE, words.say("Wat wilt u doen?"), choices)
        blocks = overview_blocks(found, library, words, sources=with_sources)
        return result_screen(state, world, overview.title(words), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen("menu"):
                return to_menu(state)
            case Chosen(key) if key == SOURCES:
                return state.to(replace(state.where, item=SOURCES))
            case Chosen(page):
                return state.to(Where(page))
        return state
