"""The plan in a session: what is proposed, what was chosen."""

from dataclasses import replace

from geldstap.app import arrears, contracts
from geldstap.app.state import State
from geldstap.app.statuses import standings
from geldstap.app.world import World
from geldstap.interview.session import Session
from geldstap.model.answer import Given
from geldstap.model.status import Status
from geldstap.report.document import Block
from geldstap.report.plan import item_text, plan_blocks, with_how
from geldstap.report.standing import applied_blocks
from geldstap.steps.arrears import Received
from geldstap.steps.plan import ENERGY, LETTER, PHONE, PlanItem, PlanKind, from_rights, make_plan
from geldstap.steps.rights import POSSIBLE, concerning
from geldstap.steps.standing import to_do
from geldstap.text.words import Words

_PREFIX = "plan:"


def question_of(item: PlanItem) -> str:
    """The id under which a choice is kept."""
    return f"{_PREFIX}{item.id}"


def proposed(session: Session, world: World) -> tuple[PlanItem, ...]:
    """All that could be in the plan."""
    waiting = to_do(world.decisions(session), standings(session, world))
    decisions = [each for each in concerning(waiting) if each.outcome in POSSIBLE]
    library = world.library(session)
    rights = [
        (each.regulation, library.regulation(each.regulation, "nl").application.until)
        for each in decisions
    ]
    urgent = library.hurry.urgent
    to_apply = (replace(each, urgent=each.subject in urgent) for each in from_rights(rights))
    return (*arrears.items(session, world), *to_apply, *contracts.items(session, world))


def chosen(session: Session) -> frozenset[str]:
    """The ids of the items that the person chose."""
    return frozenset(
        question.removeprefix(_PREFIX)
        for question in session.answers
        if question.startswith(_PREFIX) and session.value(question) is True
    )


def plan(session: Session, world: World) -> tuple[PlanItem, ...]:
    """The chosen items, in order."""
    return make_plan(proposed(session, world), chosen(session))


def blocks(session: Session, world: World, words: Words) -> tuple[Block, ...]:
    """The plan on a page; below it what was applied for, and when that is decided."""
    followed = applied_blocks(
        world.decisions(session), standings(session, world), world.library(session), words
    )
    items = plan(session, world)
    if followed and not items:
        return followed
    return (
        *plan_blocks(items, lambda item: _in_full(item, session, world, words), words, world.day),
        *followed,
    )


def letters(session: Session, world: World) -> tuple[Received, ...]:
    """The letters that were put in the plan."""
    wanted = chosen(session)
    return tuple(
        each
        for each in arrears.letters(session)
        if arrears.item_of(session, each.letter, world).id in wanted
    )


def begun(session: Session, world: World) -> bool:
    """Whether anything was chosen for it, or applied for."""
    said = standings(session, world).values()
    return bool(plan(session, world)) or any(each.status is Status.APPLIED for each in said)


def add(state: State, world: World, item: PlanItem) -> State:
    """Put one item in the plan."""
    words = world.words(state.language)
    answered = state.answered(question_of(item), Given(value=True))
    return answered.noted(words.say("Dit staat nu in uw plan."))


def remove(state: State, world: World, item_id: str) -> State:
    """Take an item out of the plan."""
    words = world.words(state.language)
    answered = state.answered(f"{_PREFIX}{item_id}", Given(value=False))
    return answered.noted(words.say("Dit staat niet meer in uw plan."))


def add_all(state: State, world: World, subject: str) -> State:
    """Put everything about a subject in the plan."""
    words = world.words(state.language)
    found = [item for item in proposed(state.session, world) if item.subject == subject]
    if not found:
        return state.noted(words.say("Er is nog geen datum om in uw plan te zetten."))
    for item in found:
        state = state.answered(question_of(item), Given(value=True))
    return state.noted(words.say("Dit staat nu in uw plan."))


def line_of(item: PlanItem, session: Session, world: World, words: Words) -> str:
    """One line of the plan, in the words of its regulation where that has its own."""
    name = name_of(item.subject, session, world, words)
    if item.subject in (ENERGY, PHONE) or item.subject.startswith(LETTER):
        return item_text(item, name, words)
    regulation = world.library(session).regulation(item.subject, words.language)
    return item_text(item, name, words, regulation.application.in_plan)


def _in_full(item: PlanItem, session: Session, world: World, words: Words) -> str:
    """A line of the plan with how to begin."""
    line = line_of(item, session, world, words)
    if item.kind is not PlanKind.APPLY:
        return line
    regulation = world.library(session).regulation(item.subject, words.language)
    return with_how(line, regulation.application, words)


def name_of(subject: str, session: Session, world: World, words: Words) -> str:
    """What a subject is called inside a sentence."""
    if subject == ENERGY:
        return words.say("uw energiecontract")
    if subject == PHONE:
        return words.say("uw telefoonabonnement")
    if subject.startswith(LETTER):
        return arrears.phrase_of(subject, words)
    return world.library(session).regulation(subject, words.language).name
