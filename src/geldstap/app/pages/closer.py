"""A closer look at results: the whole calculation of one, what isn't likely, what is still open."""

from geldstap.app import statuses
from geldstap.app.pages.base import choice_prompt, continue_prompt, result_screen, screen
from geldstap.app.pages.question import start
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.steps import theme
from geldstap.app.world import World
from geldstap.interview.session import household
from geldstap.model.decision import Decision
from geldstap.model.fact import FactKey, Role
from geldstap.report.document import Paragraph
from geldstap.report.one_regulation import behind
from geldstap.report.open_ends import groups_of, waiting
from geldstap.report.phrases import listed
from geldstap.report.unlikely import unlikely, unlikely_blocks
from geldstap.report.whole_calculation import parts_of, whole_blocks
from geldstap.steps.income import INCOME
from geldstap.steps.rights import concerning
from geldstap.steps.standing import to_do

BEHIND, WHOLE, UNLIKELY, OPEN = "waar_vandaan", "berekening", "waarom_niet", "nog_open"
ALL, BACK = "alles", "terug"
STOPS = "inkomen_en_regelingen"
_OWN_INCOME = str(FactKey(INCOME, Role.APPLICANT))


def decisions(state: State, world: World) -> tuple[Decision, ...]:
    """What there is to do something with: not what one gets already, or doesn't want to see."""
    standings = statuses.standings(state.session, world)
    return concerning(to_do(world.decisions(state.session), standings))


def waits(state: State, world: World) -> bool:
    """Whether questions are left that can settle something."""
    return bool(_asked(state, world))


def has_unlikely(state: State, world: World) -> bool:
    """Whether there is anything that isn't likely."""
    return bool(unlikely(decisions(state, world)))


def is_calculated(state: State, world: World) -> bool:
    """Whether a regulation has steps that can be shown."""
    decision = world.decision(state.session, state.where.item)
    known = household(state.session, world.vocabulary)
    return bool(parts_of(decision, world.library(state.session), known))


class BehindPage:
    """What an outcome is made of: conditions, calculation, sources; from here every step of it."""

    def screen(self, state: State, world: World) -> Screen:
        words, library = world.words(state.language), world.library(state.session)
        decision = world.decision(state.session, state.where.item)
        choices = [Choice(BACK, words.say("Terug"))]
        if is_calculated(state, world):
            choices.insert(0, Choice(WHOLE, words.say("De hele berekening")))
        prompt = choice_prompt(
            state, BEHIND, words.say("Wat wilt u doen?"), choices, prefilled=BACK
        )
        name = library.regulation(state.where.item, state.language).name
        return screen(state, world, name, behind(decision, library, words), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        if reply == Chosen(WHOLE):
            return state.to(Where(WHOLE, item=state.where.item))
        return state.back()


class WholePage:
    """Every step of the calculation, for who wants to check it."""

    def screen(self, state: State, world: World) -> Screen:
        words, library = world.words(state.language), world.library(state.session)
        decision = world.decision(state.session, state.where.item)
        known = household(state.session, world.vocabulary)
        blocks = whole_blocks(decision, library, known, words)
        name = library.regulation(state.where.item, state.language).name
        return screen(state, world, name, blocks, continue_prompt(state, WHOLE, words))

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


class UnlikelyPage:
    """What probably isn't, why, and how far off; from here to what each income would do."""

    def screen(self, state: State, world: World) -> Screen:
        words, library = world.words(state.language), world.library(state.session)
        helpers = world.helpers(state.session, state.language)
        blocks = unlikely_blocks(decisions(state, world), library, words, helpers)
        choices = [Choice(BACK, words.say("Terug"))]
        if state.session.value(_OWN_INCOME) is not None:
            choices.insert(0, Choice(STOPS, words.say("Zien bij welk inkomen iets stopt")))
        prompt = choice_prompt(state, UNLIKELY, words.say("Wat wilt u doen?"), choices)
        title = words.say("Wat waarschijnlijk niet kan")
        return result_screen(state, world, title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.to(Where(STOPS)) if reply == Chosen(STOPS) else state.back()


class OpenPage:
    """What is still open, by what it waits for; from here to the questions about just that."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        found = waiting(decisions(state, world))
        choices = [Choice(ALL, words.say("Alle vragen die nog open zijn"))]
        choices += [
            Choice(group, words.group(group), _names(group, found, state, world))
            for group in _asked(state, world)
        ]
        choices.append(Choice(BACK, words.say("Terug")))
        text = words.say(
            "Deze regelingen wachten op een antwoord. Kies waarover u de vragen wilt beantwoorden. "
            "Daarna komt u terug bij de uitkomst."
        )
        blocks = [Paragraph(text)]
        if any(len(groups_of(each, world.vocabulary)) > 1 for each in found):
            more = words.say("Sommige wachten op meer dan één onderwerp.")
            blocks.append(Paragraph(more))
        prompt = choice_prompt(state, OPEN, words.say("Welke vragen?"), choices)
        title = words.say("Nog niet zeker")
        return screen(state, world, title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen(key) if key == BACK:
                return state.back()
            case Chosen(key) if key == ALL:
                return start(state, world, "recht")
            case Chosen(group):
                return start(state, world, theme(group))
        return state


def _asked(state: State, world: World) -> tuple[str, ...]:
    """The subjects about which something is still asked that somebody's result waits for."""
    vocabulary = world.vocabulary
    waits = {
        group for each in waiting(decisions(state, world)) for group in groups_of(each, vocabulary)
    }
    groups = (vocabulary.of(key).group for key in world.missing(state.session))
    return tuple(dict.fromkeys(group for group in groups if group in waits))


def _names(group: str, found: tuple[Decision, ...], state: State, world: World) -> str:
    words, library = world.words(state.language), world.library(state.session)
    names = (
        library.regulation(each.regulation, state.language).name
        for each in found
        if group in groups_of(each, world.vocabulary)
    )
    return listed(names, words)
