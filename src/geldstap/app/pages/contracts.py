"""Contracts: energy and phone, each with its questions and its result."""

from decimal import Decimal

from geldstap.app import contracts
from geldstap.app.pages.base import choice_prompt, continue_prompt, result_screen, screen
from geldstap.app.pages.question import start
from geldstap.app.pages.welcome import to_menu
from geldstap.app.plan import add_all, chosen, proposed
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.steps import number_of_offers, step_of
from geldstap.app.world import World
from geldstap.interview.path import how_many_left
from geldstap.model.answer import Given
from geldstap.model.fact import GROUP_SIZES, Role
from geldstap.report.contracts import (
    energy_blocks,
    energy_source_blocks,
    phone_blocks,
    phone_source_blocks,
    short_lines,
)
from geldstap.report.document import Block, Bullets, Paragraph
from geldstap.report.in_short import energy_in_short
from geldstap.steps.plan import ENERGY, PHONE
from geldstap.text.words import Words

MOST_OFFERS = 5
SOURCES = "contract_bronnen"


class ContractsPage:
    """Which contract."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        choices = (
            Choice("energie", words.say("Energie: gas en stroom")),
            Choice("telefoon", words.say("Telefoon")),
            Choice("verhaal", words.say("Het verhaal van iemand anders lezen")),
            Choice("menu", words.say("Naar uw stappen")),
        )
        prompt = choice_prompt(state, "contracten", words.say("Welk contract?"), choices)
        return screen(
            state, world, words.step("contracten").title, self._blocks(state, world, words), prompt
        )

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen("menu"):
                return to_menu(state)
            case Chosen("verhaal"):
                return state.to(Where("verhaal", item="contracten"))
            case Chosen(step):
                return start(state, world, step)
        return state

    @staticmethod
    def _blocks(state: State, world: World, words: Words) -> tuple[Block, ...]:
        intro = Paragraph(
            words.say("Leg uw contract of uw laatste rekening erbij. Zonder kan ook.")
        )
        energy, phone = (
            contracts.energy(state.session, world),
            contracts.phone(state.session, world),
        )
        lines = short_lines(
            None if energy is None else energy.leaving,
            None if phone is None else phone.result,
            words,
        )
        return (intro, Bullets(lines)) if lines else (intro,)


class EnergyResultPage:
    """What leaving costs, from when it is free, and what offers would save."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        step = contracts.energy(state.session, world)
        blocks: tuple[Block, ...] = ()
        short = ""
        if step is not None:
            in_full = state.way.sources
            blocks = energy_blocks(
                step.contract, step.leaving, step.offers, words, world.day, sources=in_full
            )
            short = energy_in_short(step.leaving, step.offers, words)
        choices = list(_after_result(state, world, ENERGY))
        if number_of_offers(state.session) < MOST_OFFERS:
            offer = Choice("aanbod", words.say("Een aanbod van een ander invullen en vergelijken"))
            place = next(at for at, each in enumerate(choices) if each.key == "veranderen")
            choices.insert(place, offer)
        prompt = choice_prompt(
            state, "uitkomst_energie", words.say("Wat wilt u doen?"), choices, note=short
        )
        return result_screen(state, world, words.say("Uw energiecontract"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        if reply == Chosen("aanbod"):
            number = contracts.next_offer(state.session)
            size = GROUP_SIZES[Role.OFFERS]
            begun = state.answered(size, Given(Decimal(number)))
            return start(begun, world, "aanbieding")
        return _reply(state, world, reply, ENERGY, Role.ENERGY)


class PhoneResultPage:
    """From when one can leave, and the loan for the handset."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        step = contracts.phone(state.session, world)
        blocks: tuple[Block, ...] = ()
        if step is not None:
            in_full = state.way.sources
            blocks = phone_blocks(step.contract, step.result, words, world.day, sources=in_full)
        question = words.say("Wat wilt u doen?")
        choices = _after_result(state, world, PHONE)
        prompt = choice_prompt(state, "uitkomst_telefoon", question, choices)
        return result_screen(state, world, words.say("Uw telefoon"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        return _reply(state, world, reply, PHONE, Role.PHONE)


class ContractSourcesPage:
    """Where that comes from which is said of a contract."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        prompt = continue_prompt(state, SOURCES, words)
        title = words.say("Waar dit vandaan komt")
        return screen(state, world, title, self._blocks(state, world, words), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()

    @staticmethod
    def _blocks(state: State, world: World, words: Words) -> tuple[Block, ...]:
        if state.where.step == PHONE:
            return phone_source_blocks(words)
        step = contracts.energy(state.session, world)
        return () if step is None else energy_source_blocks(step.leaving, words)


def _after_result(state: State, world: World, subject: str) -> tuple[Choice, ...]:
    """Questions that came up by changing an answer, then the plan where there are dates."""
    words = world.words(state.language)
    items = [item for item in proposed(state.session, world) if item.subject == subject]
    waiting = [item for item in items if item.id not in chosen(state.session)]
    questions = step_of(subject).keys(state.session, world)
    more = Choice("vragen", words.say("Verder met de vragen"))
    dates = Choice("plan", words.say("Zet de datums in mijn plan"))
    seen = Choice("bekijken", words.say("Mijn plan bekijken"))
    return (
        *((more,) if how_many_left(questions, state.session, world.vocabulary) else ()),
        *((dates,) if waiting else (seen,) if items else ()),
        Choice("veranderen", words.say("Mijn antwoorden veranderen")),
        *(() if state.way.sources else (Choice(SOURCES, words.say("Waar dit vandaan komt")),)),
        Choice("contracten", words.say("Een ander contract")),
        Choice("menu", words.say("Naar uw stappen")),
    )


def _reply(state: State, world: World, reply: Reply, subject: str, role: Role) -> State:
    match reply:
        case Chosen("menu"):
            return to_menu(state)
        case Chosen("contracten"):
            return state.to_menu().to(Where("contracten"))
        case Chosen("vragen"):
            return start(state, world, subject)
        case Chosen("plan"):
            return add_all(state, world, subject)
        case Chosen("bekijken"):
            return state.to(Where("plan"))
        case Chosen(page) if page == SOURCES:
            return state.to(Where(SOURCES, subject))
        case Chosen("veranderen"):
            return state.to(Where("controle", item=role))
    return state
