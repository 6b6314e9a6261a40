"""The export: everything that a person wants on paper, in one document."""

from collections.abc import Iterator
from datetime import date

from geldstap.model.contact import Contact
from geldstap.model.regulation import RulesetInfo
from geldstap.report.document import Block, Bullets, Document, Heading, Paragraph, Row, Rows
from geldstap.report.help import contact_block
from geldstap.report.origins import set_line
from geldstap.text.words import Words


def letter(  # noqa: PLR0913 - the parts of the letter, each by its name
    *,
    made_on: date,
    place: str,
    budget: tuple[Block, ...],
    contracts: tuple[Block, ...],
    rights: tuple[Block, ...],
    plan: tuple[Block, ...],
    coming: tuple[Block, ...] = (),
    answers: tuple[tuple[str, str], ...],
    infos: tuple[RulesetInfo, ...],
    contacts: tuple[Contact, ...],
    words: Words,
) -> Document:
    """The letter that a person makes for themselves; parts without content are left out.

    `coming` are the days that come up, with a heading of their own. `answers` are labels with
    answers: exactly what went into it. `place` may be empty.
    """
    parts = (("budget", budget), ("contracten", contracts), ("recht", rights), ("plan", plan))
    blocks = (
        Paragraph(_dated(made_on, place, words)),
        Paragraph(
            words.say(
                "Dit overzicht heeft u zelf gemaakt met geldstap, op uw eigen computer. Het is "
                "geen besluit."
            )
        ),
        *(block for step, part in parts for block in _part(words.step(step).title, part)),
        *coming,
        *_answers(answers, words),
        *_rules(infos, words),
        *_contacts(contacts, words),
    )
    return Document(words.say("Mijn overzicht"), blocks, words.language)


def _dated(made_on: date, place: str, words: Words) -> str:
    day = words.day(made_on)
    return words.say("{plaats}, {dag}", plaats=place, dag=day) if place else day


def _part(title: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A part below the title of its step, unless it brings a heading of its own."""
    if not blocks or isinstance(blocks[0], Heading):
        return blocks
    return (Heading(title), *blocks)


def _answers(answers: tuple[tuple[str, str], ...], words: Words) -> Iterator[Block]:
    if not answers:
        return
    yield Heading(words.say("Uw antwoorden"))
    yield Paragraph(words.say("Met deze antwoorden is het overzicht gemaakt."))
    yield Rows(tuple(Row(label, answer) for label, answer in answers))


def _rules(infos: tuple[RulesetInfo, ...], words: Words) -> Iterator[Block]:
    if not infos:
        return
    yield Heading(words.say("Waarmee is gerekend"))
    yield Bullets(tuple(set_line(info, words) for info in infos))


def _contacts(contacts: tuple[Contact, ...], words: Words) -> Iterator[Block]:
    if contacts:
        yield contact_block(contacts, words)
