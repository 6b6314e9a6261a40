"""The results of a session as documents and as JSON, for the command line and the screens."""

from geldstap.app.budgeting import budget, posts
from geldstap.app.changing import earlier_years
from geldstap.app.statuses import standings
from geldstap.app.world import World
from geldstap.export import json_results
from geldstap.export.own_json import earlier_times, own
from geldstap.interview.session import Session
from geldstap.report.budget import budget_blocks
from geldstap.report.document import Document
from geldstap.report.help import contact_block
from geldstap.report.rights import overview


def rights_document(session: Session, language: str, world: World) -> Document:
    """What a household has a right to."""
    words = world.words(language)
    blocks = overview(
        world.decisions(session),
        world.library(session),
        words,
        world.helpers(session, language),
        standings(session, world),
    )
    return Document(words.step("recht").title, blocks, language)


def rights_json(session: Session, language: str, world: World) -> str:
    """The same as a versioned JSON document."""
    library = world.library(session)
    decisions = world.decisions(session)
    names = {each.regulation: library.regulation(each.regulation, language) for each in decisions}
    document = json_results.results(
        decisions,
        library.infos(language),
        world.day,
        language,
        world.helpers(session, language),
        names,
        own=own(standings(session, world)),
        earlier=earlier_times(earlier_years(session, world), names),
    )
    return json_results.dumps(document)


def budget_document(session: Session, language: str, world: World) -> Document:
    """What is left at the end of the month."""
    words = world.words(language)
    blocks = budget_blocks(budget(session, world), posts(session, world), words)
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
