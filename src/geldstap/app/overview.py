"""The overview of a session: put together from the steps, as a document and as JSON."""

from collections.abc import Iterator
from dataclasses import replace

from geldstap.app import arrears, contracts, plan, timing
from geldstap.app.budgeting import amounts, budget
from geldstap.app.changing import earlier_years, pension_age
from geldstap.app.letter import rights_begun
from geldstap.app.statuses import standings
from geldstap.app.world import World
from geldstap.export import json_results
from geldstap.export.overview_json import overview as as_json
from geldstap.interview.session import Session, household
from geldstap.model.fact import Role
from geldstap.model.status import Status
from geldstap.report.document import Block, Document
from geldstap.report.help import contact_block
from geldstap.report.overview import Overview, coming_blocks, overview_blocks
from geldstap.steps import overview as steps
from geldstap.steps.birthdays import Birthday, birthdays, turns
from geldstap.steps.overview import Begun, Coming, Kind, Span
from geldstap.steps.plan import ENERGY, PlanItem
from geldstap.steps.standing import Standings
from geldstap.text.words import Words


def overview(session: Session, language: str, world: World) -> Overview:
    """What is arranged, what is fine and what comes up, on the reference date."""
    words = world.words(language)
    said = standings(session, world)
    span = steps.coming_span(world.day)
    energy, phone = contracts.energy(session, world), contracts.phone(session, world)
    coming = steps.in_order(_coming(session, world, said, span, words))
    given = amounts(session, world)
    begun = Begun(bool(given), bool(energy or phone), rights_begun(session, world))
    above = phone.result.above_rule_of_thumb if phone is not None else None
    decisions = world.decisions(session) if begun.rights or said else ()
    return Overview(
        span=span,
        coming=coming,
        decisions=decisions,
        standings=said,
        suggestions=steps.suggestions(
            begun, decisions, said, above.euros if above is not None else None, coming
        ),
        begun=begun,
        budget=budget(session, world) if given else None,
        energy=energy.contract if energy is not None else None,
        leaving=energy.leaving if energy is not None else None,
        phone=phone.result if phone is not None else None,
        in_plan=_in_plan(session, world, span, words),
        minutes=timing.minutes(session, world),
    )


def overview_document(session: Session, language: str, world: World) -> Document:
    """The whole overview."""
    words = world.words(language)
    blocks = overview_blocks(overview(session, language, world), world.library(session), words)
    contacts = contact_block(world.helpers(session, language), words)
    return Document(title(words), (*blocks, contacts), language)


def overview_json(session: Session, language: str, world: World) -> str:
    """The same as a versioned JSON document."""
    found = overview(session, language, world)
    document = as_json(
        found,
        world.library(session),
        world.words(language),
        world.helpers(session, language),
    )
    return json_results.dumps(document)


def coming_part(session: Session, language: str, world: World) -> tuple[Block, ...]:
    """What comes up for the person, for on the first page on paper.

    Nothing where nobody said anything. For which day was reckoned stands by the regulations.
    """
    if not session.answers:
        return ()
    found = overview(session, language, world)
    own = tuple(each for each in found.coming if each.kind is not Kind.FIGURES)
    return coming_blocks(
        replace(found, coming=own), world.library(session), world.words(language), sources=False
    )


def title(words: Words) -> str:
    """What the overview is called."""
    return words.say("Wat is geregeld, en wat komt eraan?")


def _coming(
    session: Session, world: World, said: Standings, span: Span, words: Words
) -> tuple[Coming, ...]:
    yearly = {name: (each.month, each.day) for name, each in words.yearly().items()}
    begun = rights_begun(session, world)
    return (
        *steps.from_plan(_proposed(session, world, begun), plan.chosen(session), span),
        *_reconsidering(session, world, span),
        *steps.decisions_expected(said, span),
        *(_by_rules(session, world, said, span) if begun else ()),
        *steps.yearly(yearly, span),
    )


def _by_rules(session: Session, world: World, said: Standings, span: Span) -> tuple[Coming, ...]:
    """What follows from the rules, for somebody who told enough to ask them."""
    decisions, program = world.decisions(session), world.library(session).program
    return (
        *steps.afterwards(earlier_years(session, world), said, span),
        *steps.quarters(decisions, said, span),
        *_birthdays(session, world, said, span),
        *steps.figures_run_out(program, decisions, said, span),
    )


def _proposed(session: Session, world: World, begun: bool) -> tuple[PlanItem, ...]:
    """What could be in the plan; of rights only for somebody who told something of them."""
    if begun:
        return plan.proposed(session, world)
    return (*arrears.items(session, world), *contracts.items(session, world))


def _reconsidering(session: Session, world: World, span: Span) -> Iterator[Coming]:
    energy = contracts.energy(session, world)
    day = None if energy is None else energy.leaving.withdraw_until
    if day is not None and span.covers(day):
        yield Coming(day, Kind.RECONSIDER, (ENERGY,))


def _birthdays(session: Session, world: World, said: Standings, span: Span) -> Iterator[Coming]:
    known = household(session, world.vocabulary)
    program = world.library(session).program
    pension = pension_age(program, world)
    hidden = {id_ for id_, each in said.items() if each.status is Status.HIDDEN}
    for each in birthdays(known, span.first, span.last):
        if each.person.role is not Role.CHILDREN and each.age == pension:
            yield _birthday(each, Kind.PENSION)
            continue
        found = turns(program, known, each, world.day, world.decisions(session))
        if shown := tuple(turn for turn in found if turn.regulation not in hidden):
            yield replace(_birthday(each, Kind.BIRTHDAY), turns=shown)


def _birthday(found: Birthday, kind: Kind) -> Coming:
    return Coming(found.first, kind, (str(found.person),), until=found.last, age=found.age)


def _in_plan(session: Session, world: World, span: Span, words: Words) -> tuple[str, ...]:
    """The lines of the plan that have no day, or one that isn't in the span."""
    items = (item for item in plan.plan(session, world) if not span.covers(item.on))
    return tuple(plan.line_of(item, session, world, words) for item in items)
