"""What the chosen way of guidance puts before a question, and which result it begins with."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from geldstap.app import statuses
from geldstap.app.changing import earlier_of
from geldstap.app.state import State
from geldstap.app.wording import question
from geldstap.app.world import World
from geldstap.model.fact import FactKey
from geldstap.model.regulation import Regulation
from geldstap.report.document import Block
from geldstap.report.first_result import first_result, full_result
from geldstap.report.guidance import before_checklist, before_question, settled_in_short
from geldstap.report.in_short import rights_in_short
from geldstap.text.content import ChecklistText, QuestionText


def before(
    state: State, world: World, text: QuestionText, keys: Collection[FactKey]
) -> tuple[Block, ...]:
    """What stands above a question about facts."""
    words, way = world.words(state.language), state.way
    found = touched(state, world, keys) if way.touched else ()
    return before_question(way, text, found, words)


def before_post(state: State, world: World, text: QuestionText) -> tuple[Block, ...]:
    """What stands above a post of the budget: why and on which paper is the same for all."""
    return before(state, world, replace(text, reason="", paper=""), ())


def before_list(
    state: State, world: World, text: ChecklistText, lines: Sequence[FactKey]
) -> tuple[Block, ...]:
    """What stands above a checklist."""
    words, way = world.words(state.language), state.way
    found = [
        (question(state, world, key), touched(state, world, (key,)))
        for key in (lines if way.touched else ())
    ]
    return before_checklist(way, text, found, words)


def touched(state: State, world: World, keys: Collection[FactKey]) -> tuple[Regulation, ...]:
    """The regulations that the answers to these questions can change, with the sources of today."""
    library = world.library(state.session)
    ids = world.touched(state.session, keys)
    return tuple(library.regulation(id_, state.language).on(world.day) for id_ in ids)


def settled(before: State, after: State, world: World) -> str:
    """Which regulations an answer decided, in words; "" where the way doesn't say that."""
    if not before.way.settled:
        return ""
    then, now = world.decisions(before.session), world.decisions(after.session)
    return settled_in_short(then, now, world.library(after.session), world.words(after.language))


def result_note(state: State, world: World) -> str:
    """What stands beside the question below all results in full: a whole page isn't in view."""
    library, words = world.library(state.session), world.words(state.language)
    standings = statuses.standings(state.session, world)
    return rights_in_short(world.decisions(state.session), library, words, standings)


def result(state: State, world: World, *, in_full: bool = False) -> tuple[Block, ...]:
    """The results of the rights: in short, or `in_full` with all that the way shows of them."""
    made = full_result if in_full else first_result
    decisions = world.decisions(state.session)
    return made(
        state.way,
        decisions,
        world.library(state.session),
        world.words(state.language),
        world.helpers(state.session, state.language),
        statuses.standings(state.session, world),
        earlier=earlier_of(decisions, state.session, world),
    )
