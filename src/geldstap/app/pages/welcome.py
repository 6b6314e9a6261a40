"""The first page, the page for somebody who comes back, and the overview of steps."""

from dataclasses import replace

from geldstap.app import contracts, timing
from geldstap.app.budgeting import amounts
from geldstap.app.letter import rights_begun
from geldstap.app.pages.base import choice_prompt, screen
from geldstap.app.pages.leave import must_ask
from geldstap.app.pages.privacy import erased
from geldstap.app.plan import plan
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.interview.path import how_many_left
from geldstap.interview.session import Session
from geldstap.report.document import Block, Paragraph
from geldstap.report.welcome import welcome_blocks
from geldstap.source.languages import following
from geldstap.text.words import Words

PLACE = Where("waar")
GUIDANCE = Where("manier")
BEFORE_CHANGE = Where("waar", "verandering")


def entrances(words: Words) -> tuple[Choice, ...]:
    """The ways in besides the steps, on the first page and in the overview.

    A list has at most about nine lines: what is rarely needed belongs in `MorePage`.
    """
    return (
        Choice("verandering", words.say("Er is iets veranderd")),
        Choice("brief", words.say("Ik heb een brief gekregen")),
        Choice("vast", words.say("Ik kom er niet uit: bel een mens")),
    )


def language_choice(words: Words) -> Choice:
    """The other language (of more than two the next one), in that language."""
    return Choice("taal", following(words.language).name)


def other_language(state: State) -> State:
    """The same page in the other language."""
    return replace(state, language=following(state.language).code, notice="")


class WelcomePage:
    """A warm start: what this is, which steps there are and how long each takes."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        choices = (
            Choice("begin", words.say("Beginnen")),
            # In view on the smallest screen: who reads no Dutch pages through no list.
            language_choice(words),
            *entrances(words),
            Choice("voorbeelden", words.say("Gewoon even kijken: een voorbeeld")),
            Choice("privacy", words.say("Wat gebeurt er met mijn antwoorden?")),
        )
        prompt = choice_prompt(state, "welkom", words.say("Wat wilt u doen?"), choices)
        least, most = (
            timing.minutes(state.session, world, together=together) for together in (True, False)
        )
        blocks = welcome_blocks(words, len(least), sum(least.values()), sum(most.values()))
        return screen(state, world, words.say("Welkom"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen("begin"):
                return state.to(GUIDANCE if state.guidance is None else PLACE)
            case Chosen("verandering"):
                return state.to(BEFORE_CHANGE)
            case Chosen("taal"):
                return other_language(state)
            case Chosen(page):
                return state.to(Where(page))
        return state


class WelcomeBackPage:
    """For somebody whose answers were kept."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        choices = (
            Choice("verder", words.say("Verdergaan met mijn antwoorden")),
            language_choice(words),
            *entrances(words),
            Choice("opnieuw", words.say("Opnieuw beginnen")),
            Choice("wis", words.say("Mijn bewaarde antwoorden wissen")),
        )
        blocks = (
            Paragraph(words.say("Uw antwoorden van de vorige keer staan nog op deze computer.")),
        )
        prompt = choice_prompt(state, "welkom_terug", words.say("Wat wilt u doen?"), choices)
        return screen(state, world, words.say("Welkom terug"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen("verder"):
                return state.to_menu()
            case Chosen("opnieuw"):
                fresh = State(state.language, Session(), PLACE, (Where("welkom"),), anew=True)
                fresh = replace(fresh, guidance=state.guidance)
                return fresh.noted(
                    world.words(state.language).say(
                        "Uw antwoorden van de vorige keer staan nog op deze computer. Straks kiest u "
                        "wat daarmee gebeurt."
                    )
                )
            case Chosen("wis"):
                return erased(state, world)
            case Chosen("taal"):
                return other_language(state)
            case Chosen(page):
                return state.to_menu().to(Where(page))
        return state


class MenuPage:
    """The overview: every step, in any order, with its time."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        minutes = timing.minutes(state.session, world, together=state.way.together)
        steps = tuple(
            Choice(step, words.step(step).title, _so_far(step, state, world) or _time(words, time))
            for step, time in minutes.items()
        )
        choices = (
            *steps,
            *entrances(words),
            Choice("meer", words.say("Meer: gesprek, overzicht, papier")),
            Choice("stop", words.say("Stoppen")),
        )
        prompt = choice_prompt(state, "menu", words.say("Welke stap wilt u zetten?"), choices)
        municipality = world.municipality(state.session)
        place = "" if municipality is None else municipality.shown
        blocks = _blocks(state, world, words)
        return screen(state, world, words.say("Uw stappen"), blocks, prompt, place)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen("stop"):
                return state.to(Where("stoppen"))
            case Chosen(key):
                return state.to(Where(key))
        return state


class MorePage:
    """What one needs less often, behind one line of the overview; back leads there at once."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        choices = (
            Choice("gesprek", words.say("Een gesprek voorbereiden")),
            Choice("overzicht", words.say("Wat is geregeld, en wat komt eraan?")),
            Choice("controle", words.say("Uw antwoorden bekijken of veranderen")),
            Choice("exporteer", words.say("Alles op papier: een bestand maken")),
            Choice("waar", words.say("Een andere woonplaats")),
            Choice("privacy", words.say("Privacy en wissen")),
            Choice("voorbeelden", words.say("Gewoon even kijken: een voorbeeld")),
            Choice("terug", words.say("Naar uw stappen")),
        )
        prompt = choice_prompt(state, "meer", words.say("Wat wilt u doen?"), choices)
        return screen(state, world, words.say("Meer"), (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen("terug"):
                return state.back()
            case Chosen(page):
                return state.instead(Where(page))
        return state


def to_menu(state: State) -> State:
    """Back to the overview after a step; the first time, whether answers may be kept."""
    if must_ask(state):
        return state.to_menu().instead(Where("bewaren"))
    return state.to_menu()


def _so_far(step: str, state: State, world: World) -> str:
    """What was done of a step; empty where it wasn't begun."""
    words, session = world.words(state.language), state.session
    match step:
        case "budget":
            number = len(amounts(session, world))
            return (
                words.count("{n} bedrag ingevuld", "{n} bedragen ingevuld", number)
                if number
                else ""
            )
        case "contracten":
            kinds = (contracts.energy(session, world), contracts.phone(session, world))
            return words.say("begonnen") if any(kind is not None for kind in kinds) else ""
        case "recht" if rights_begun(session, world):
            missing, together = world.missing(session), state.way.together
            left = how_many_left(missing, session, world.vocabulary, together=together)
            if not left:
                return words.say("alle vragen gehad")
            if not together:
                return words.say("begonnen")
            return words.count("nog hooguit {n} vraag", "nog hooguit {n} vragen", left)
    number = len(plan(session, world)) if step == "plan" else 0
    return words.count("{n} regel in uw plan", "{n} regels in uw plan", number) if number else ""


def _time(words: Words, minutes: int) -> str:
    return words.count("ongeveer {n} minuut", "ongeveer {n} minuten", minutes)


def _blocks(state: State, world: World, words: Words) -> tuple[Block, ...]:
    intro = Paragraph(
        words.say("Elke stap staat op zichzelf. U kiest zelf de volgorde, en stopt wanneer u wilt.")
    )
    return (intro, *only_national(state, world))


def only_national(state: State, world: World) -> tuple[Block, ...]:
    """That the schemes of the municipality aren't known here; nothing where they are."""
    words, municipality = world.words(state.language), world.municipality(state.session)
    if municipality is None or world.library(state.session).covers(municipality.code):
        return ()
    text = words.say(
        "Van uw gemeente kennen wij de eigen regelingen nog niet. De landelijke "
        "regelingen rekenen wij wel uit. Vraag uw gemeente wat er nog meer is."
    )
    return (Paragraph(text),)
