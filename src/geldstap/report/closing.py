"""The sheet that a visitor of a guided session takes home: no amounts, one page."""

from datetime import date

from geldstap.model.contact import Contact
from geldstap.report.document import Block, Bullets, Document, Heading, Paragraph
from geldstap.report.help import contact_block
from geldstap.text.words import Words


def closing(
    *,
    done: tuple[str, ...],
    at_home: tuple[Block, ...],
    contacts: tuple[Contact, ...],
    words: Words,
) -> tuple[Block, ...]:
    """What was done, what to do at home, whom to call. `at_home` is the plan, or nothing."""
    nothing_done = Paragraph(words.say("U heeft nog niets ingevuld. Dat is goed."))
    nothing_planned = Paragraph(words.say("U koos nog niets voor thuis. Dat hoeft ook niet."))
    return (
        Heading(words.say("Wat u deed")),
        Bullets(done) if done else nothing_done,
        Heading(words.say("Thuis")),
        *(at_home or (nothing_planned,)),
        Heading(words.say("Wie u kunt bellen")),
        contact_block(contacts, words),
    )


def closing_sheet(blocks: tuple[Block, ...], made_on: date, words: Words) -> Document:
    """The same on paper, with the day and how to go on at home."""
    return Document(
        words.say("Mijn blad voor thuis"),
        (
            Paragraph(words.day(made_on)),
            *blocks,
            Paragraph(
                words.say(
                    "Er is niets van u bewaard. Wilt u thuis verder? Dan vult u uw antwoorden daar "
                    "opnieuw in. Dit blad is geen besluit."
                )
            ),
        ),
        words.language,
    )
