"""The results of a session as documents and as JSON, for the command line and the screens."""

from dataclasses import replace

from geldstap.app.budgeting import budget, not_yet, posts
from geldstap.app.changing import earlier_of, earlier_years
from geldstap.app.statuses import standings
from geldstap.app.world import World
from geldstap.export import json_results
from geldstap.export.calculation_json import calculations
from geldstap.export.own_json import earlier_times, own
from geldstap.interview.session import Session, household
from geldstap.report.budget import budget_blocks
from geldstap.report.document import Block, Document, Heading
from geldstap.report.help import contact_block
from geldstap.report.rights import overview
from geldstap.report.whole_calculation import whole_blocks, whole_of
from geldstap.steps.rights import concerning


def rights_document(session: Session, language: str, world: World) -> Document:
    """What a household has a right to."""
    words = world.words(language)
    decisions = world.decisions(session)
    blocks = overview(
        decisions,
        world.library(session),
        words,
        world.helpers(session, language),
        standings(session, world),
        earlier_of(decisions, session, world),
    )
    return Document(words.step("recht").title, blocks, language)


def whole_rights_document(session: Session, language: str, world: World) -> Document:
    """The same, and behind it the whole calculation of everything that is about the household."""
    words, library = world.words(language), world.library(session)
    known = household(session, world.vocabulary)
    blocks: list[Block] = []
    for decision in concerning(world.decisions(session)):
        if whole := whole_blocks(decision, library, known, words):
            name = library.regulation(decision.regulation, language).name
            heading = words.say("De hele berekening: {regeling}", regeling=name)
            blocks += [Heading(heading), *whole]
    shown = rights_document(session, language, world)
    return replace(shown, blocks=(*shown.blocks, *blocks))


def whole_rights_json(session: Session, language: str, world: World) -> str:
    """The same as a versioned JSON document, with the whole calculation."""
    words, library = world.words(language), world.library(session)
    known = household(session, world.vocabulary)
    wholes = (whole_of(each, library, known, words) for each in world.decisions(session))
    document = {**_rights(session, language, world), "berekeningen": calculations(wholes)}
    return json_results.dumps(document)


def rights_json(session: Session, language: str, world: World) -> str:
    """The same as a versioned JSON document."""
    return json_results.dumps(_rights(session, language, world))


def _rights(session: Session, language: str, world: World) -> dict[str, json_results.Json]:
    library = world.library(session)
    decisions = world.decisions(session)
    names = {each.regulation: library.regulation(each.regulation, language) for each in decisions}
    return json_results.results(
        decisions,
        library.infos(language),
        world.day,
        language,
        world.helpers(session, language),
        names,
        own=own(standings(session, world)),
        earlier=earlier_times(earlier_years(session, world), names),
    )


def budget_document(session: Session, language: str, world: World) -> Document:
    """What is left at the end of the month."""
    words = world.words(language)
    blocks = budget_blocks(
        budget(session, world),
        posts(session, world),
        words,
        not_yet(session, language, world),
    )
    contacts = contact_block(world.helpers(session, language), words)
    return Document(words.step("budget").title, (*blocks, contacts), language)


def budget_json(session: Session, language: str, world: World) -> str:
    """The same as a versioned JSON document."""
    sums = budget(session, world)
    document = json_results.budget(
        {group.value: total for group, total in sums.totals.items()},
        sums.out,
        sums.left,
        world.day,
        language,
        world.helpers(session, language),
    )
    return json_results.dumps(document)
