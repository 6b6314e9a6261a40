"""The whole letter of a person as one document: budget, contracts, results, plan."""

from geldstap.app import arrears, contracts, plan
from geldstap.app.budgeting import budget, not_yet, posts
from geldstap.app.changing import earlier_of
from geldstap.app.statuses import standings
from geldstap.app.steps import PERSONAL
from geldstap.app.world import World
from geldstap.interview.session import Session, fact_of
from geldstap.model.fact import GROUP_SIZES, Role
from geldstap.report.budget import budget_blocks
from geldstap.report.contracts import energy_blocks, phone_blocks
from geldstap.report.document import Block, Document, Heading
from geldstap.report.in_short import rights_in_short
from geldstap.report.letter import letter
from geldstap.report.review import answer_rows
from geldstap.report.rights import overview
from geldstap.text.words import Words

# How many of something the program counted itself: nothing that a person said about rights.
_COUNTED = (GROUP_SIZES[Role.OFFERS],)


def whole_letter(session: Session, language: str, world: World) -> Document:
    """Everything that a person has worked out; steps that weren't begun are left out."""
    words = world.words(language)
    municipality = world.municipality(session)
    rows = answer_rows(session.answers, world.vocabulary, words)
    return letter(
        made_on=world.day,
        place="" if municipality is None else municipality.shown,
        budget=budget_part(session, world, words),
        contracts=contract_blocks(session, world, words),
        rights=rights_part(session, world, words),
        rights_in_short=_in_short(session, world, words),
        plan=_plan(session, world, words),
        coming=_coming(session, language, world),
        answers=tuple((label, answer) for _, label, answer in rows),
        infos=world.library(session).infos(language),
        contacts=world.helpers(session, language),
        words=words,
    )


def rights_begun(session: Session, world: World) -> bool:
    """Whether anything was said that regulations depend on."""
    facts = (
        fact_of(question, world.vocabulary)
        for question in session.answers
        if question not in _COUNTED
    )
    return any(fact is not None and set(fact.roles) & set(PERSONAL) for fact in facts)


def budget_part(session: Session, world: World, words: Words) -> tuple[Block, ...]:
    """The budget; nothing where no post was filled in."""
    listed = posts(session, world)
    if not listed:
        return ()
    likely = not_yet(session, words.language, world)
    return budget_blocks(budget(session, world), listed, words, likely)


def contract_blocks(session: Session, world: World, words: Words) -> tuple[Block, ...]:
    """The contracts of which anything was said."""
    blocks: tuple[Block, ...] = ()
    if (energy := contracts.energy(session, world)) is not None:
        blocks += (
            Heading(words.say("Energie: gas en stroom")),
            *energy_blocks(energy.contract, energy.leaving, energy.offers, words, world.day),
        )
    if (phone := contracts.phone(session, world)) is not None:
        blocks += (
            Heading(words.say("Telefoon")),
            *phone_blocks(phone.contract, phone.result, words, world.day),
        )
    return blocks


def rights_part(session: Session, world: World, words: Words) -> tuple[Block, ...]:
    """The results in full; nothing where nothing was said that regulations depend on."""
    if not rights_begun(session, world):
        return ()
    decisions, earlier = (
        world.decisions(session),
        earlier_of(world.decisions(session), session, world),
    )
    return overview(
        decisions, world.library(session), words, (), standings(session, world), earlier
    )


def _in_short(session: Session, world: World, words: Words) -> tuple[str, ...]:
    if not rights_begun(session, world):
        return ()
    decisions, library = world.decisions(session), world.library(session)
    found = rights_in_short(decisions, library, words, standings(session, world))
    return tuple(found.splitlines())


def _coming(session: Session, language: str, world: World) -> tuple[Block, ...]:
    # The overview is made of the same steps as the letter, and asks which were begun.
    from geldstap.app.overview import coming_part

    return coming_part(session, language, world)


def _plan(session: Session, world: World, words: Words) -> tuple[Block, ...]:
    """The plan, with the letters that were put in it."""
    if not plan.begun(session, world):
        return ()
    letters = plan.letters(session, world)
    return (
        *plan.blocks(session, world, words),
        *arrears.chapters(session, letters, words.language, world),
    )
