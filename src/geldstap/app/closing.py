"""The end of a visit: what was done together, what to do at home, whom to call."""

from collections.abc import Iterator
from dataclasses import replace

from geldstap.app import arrears, contracts, own_talk, plan
from geldstap.app.budgeting import amounts
from geldstap.app.letter import rights_begun, whole_letter
from geldstap.app.world import World
from geldstap.interview.path import how_many_left
from geldstap.interview.session import Session
from geldstap.report.closing import closing, closing_sheet
from geldstap.report.document import Block, Document, Paragraph, Tone
from geldstap.text.content import texts
from geldstap.text.words import Words


def closing_blocks(session: Session, world: World, words: Words) -> tuple[Block, ...]:
    """The page for at home; it has no amount and no answer in it but the plan."""
    return closing(
        done=tuple(_done(session, world, words)),
        at_home=plan.blocks(session, world, words) if plan.begun(session, world) else (),
        contacts=world.helpers(session, words.language),
        words=words,
    )


def sheet(session: Session, language: str, world: World) -> Document:
    """The same as a document to take along."""
    words = world.words(language)
    return marked(
        closing_sheet(closing_blocks(session, world, words), world.day, words), world, words
    )


def everything(session: Session, language: str, world: World) -> Document:
    """The whole letter."""
    return marked(whole_letter(session, language, world), world, world.words(language))


def marked(document: Document, world: World, words: Words) -> Document:
    """A document that says, where it is so, that it is about an invented household."""
    if world.visit is None or not world.visit.is_practice:
        return document
    said = texts(words.folder, "vrijwilliger.yaml")["sessie"]["oefening"]
    return replace(
        document,
        title=words.say("Oefening: {titel}", titel=document.title),
        blocks=(Paragraph(said, Tone.NOTE), *document.blocks),
    )


def _done(session: Session, world: World, words: Words) -> Iterator[str]:
    """One line for each step that was begun."""
    if number := len(amounts(session, world)):
        yield words.count(
            "U keek wat er overblijft aan het einde van de maand, met {n} bedrag.",
            "U keek wat er overblijft aan het einde van de maand, met {n} bedragen.",
            number,
        )
    if contracts.energy(session, world) is not None:
        yield words.say("U keek naar uw energiecontract.")
    if contracts.phone(session, world) is not None:
        yield words.say("U keek naar uw telefoonabonnement.")
    if rights_begun(session, world):
        yield words.say("U keek waar u recht op kunt hebben.")
        if left := how_many_left(world.missing(session), session, world.vocabulary):
            yield words.count(
                "Daarvan is nog hooguit {n} vraag open.",
                "Daarvan zijn nog hooguit {n} vragen open.",
                left,
            )
    if own_talk.is_begun(session):
        yield words.say("U bereidde een gesprek voor.")
    if number := len(arrears.letters(session)):
        yield words.count(
            "U keek wat u met {n} brief kunt doen.",
            "U keek wat u met {n} brieven kunt doen.",
            number,
        )
