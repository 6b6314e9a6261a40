"""The export: everything that a person wants on paper, in one document, what to do first."""

from collections.abc import Iterator
from datetime import date

from geldstap.model.contact import Contact
from geldstap.model.regulation import RulesetInfo
from geldstap.report.document import (
    Block,
    Bullets,
    Contacts,
    Document,
    Heading,
    Paragraph,
    Row,
    Rows,
)
from geldstap.report.help import own_line
from geldstap.report.origins import set_line
from geldstap.text.words import Words


def letter(  # noqa: PLR0913 - the parts of the letter, each by its name
    *,
    made_on: date,
    place: str,
    budget: tuple[Block, ...],
    contracts: tuple[Block, ...],
    rights: tuple[Block, ...],
    rights_in_short: tuple[str, ...] = (),
    plan: tuple[Block, ...],
    coming: tuple[Block, ...] = (),
    answers: tuple[tuple[str, str], ...],
    infos: tuple[RulesetInfo, ...],
    contacts: tuple[Contact, ...],
    words: Words,
) -> Document:
    """The letter that a person makes for themselves; parts without content are left out.

    The first page is what one does with it: the plan, the days that come up, what one may get,
    and whom to call. What it rests on comes last. `coming` has a heading of its own.
    `answers` are labels with answers: exactly what went into it. `place` may be empty.
    """
    parts = (("recht", rights), ("contracten", contracts), ("budget", budget))
    blocks = (
        Paragraph(_dated(made_on, place, words)),
        Paragraph(words.say("Dit overzicht is gemaakt met geldstap. Het is geen besluit.")),
        *_part(words.step("plan").title, plan),
        *coming,
        *_in_short(rights_in_short, words),
        *_contacts(contacts, words),
        *(block for step, part in parts for block in _part(words.step(step).title, part)),
        *_rules(infos, words),
        *_answers(answers, words),
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


def _in_short(lines: tuple[str, ...], words: Words) -> Iterator[Block]:
    if lines:
        yield Heading(words.say("De regelingen in het kort"))
        yield Bullets(lines)


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
        lines = tuple(own_line(each, words) for each in contacts)
        yield Contacts(lines, words.say("Wie u kunt bellen"))
