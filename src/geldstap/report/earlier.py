"""Earlier years on a page: each regulation with its amount of then and the last day."""

from collections.abc import Iterator, Sequence

from geldstap.model.decision import Outcome
from geldstap.model.regulation import Regulation
from geldstap.report import quantities
from geldstap.report.document import Block, Card, Link, Paragraph, Tone
from geldstap.report.in_short import outcome_in_short
from geldstap.report.origins import source_line
from geldstap.report.phrases import as_sentence
from geldstap.rulesets.library import Library
from geldstap.steps.earlier import Earlier
from geldstap.steps.effects import shown
from geldstap.text.words import Words


def earlier_blocks(found: Sequence[Earlier], library: Library, words: Words) -> tuple[Block, ...]:
    """What can still be applied for, what is supposed, and what isn't computed."""
    return (
        *_supposed(found, words),
        *(_card(each, library, words) for each in found),
        *(Paragraph(text) for text in words.page("vorig_jaar")),
    )


def earlier_in_short(found: Sequence[Earlier], library: Library, words: Words) -> str:
    """Each with its last day, on a line."""
    if not found:
        return words.say("Wij vinden niets van eerder dat u nog kunt aanvragen.")
    return "\n".join(f"{_title(each, library, words)}: {_until(each, words)}" for each in found)


def _supposed(found: Sequence[Earlier], words: Words) -> Iterator[Block]:
    if not found:
        yield Paragraph(words.say("Wij vinden niets van eerder dat u nog kunt aanvragen."))
        return
    yield Paragraph(
        words.say(
            "Kreeg u dit toen niet? Dan kunt u het nog aanvragen. Kreeg u het wel, dan hoeft u "
            "niets te doen."
        )
    )
    yield Paragraph(
        words.say(
            "Wij rekenen met uw antwoorden van nu en de regels van toen. Uw inkomen, uw huur en uw "
            "huishouden waren toen misschien anders. Dan is het bedrag ook anders."
        ),
        Tone.NOTE,
    )


def _card(each: Earlier, library: Library, words: Words) -> Card:
    regulation = library.regulation(each.regulation, words.language)
    covered = each.decision.outcome is not Outcome.NOT_COVERED
    status = (
        as_sentence(outcome_in_short(shown(each.decision), words, library.program.vocabulary))
        if covered
        else words.say("Het bedrag van toen kennen wij hier niet.")
    )
    tone = Tone.OPEN if covered else Tone.NOTE
    return Card(_title(each, library, words), status, tone, tuple(_inside(each, regulation, words)))


def _inside(each: Earlier, regulation: Regulation, words: Words) -> Iterator[Block]:
    amount = shown(each.decision).amount
    if amount is not None:
        yield Paragraph(
            words.say(
                "Volgens de regels gerekend: {bedrag}.", bedrag=quantities.amount(amount, words)
            )
        )
    yield Paragraph(_until(each, words))
    if regulation.application.url:
        yield Link(words.say("Aanvragen"), regulation.application.url)
    if regulation.application.phone:
        phone = regulation.application.phone
        yield Paragraph(words.say("Bellen: {telefoon}.", telefoon=phone))
    if regulation.back is not None and regulation.back.source is not None:
        yield Paragraph(source_line(regulation.back.source, words))


def _title(each: Earlier, library: Library, words: Words) -> str:
    name = library.regulation(each.regulation, words.language).name
    whole_year = (each.first.month, each.first.day) == (1, 1)
    if whole_year and (each.last.month, each.last.day) == (12, 31):
        return words.say("{naam} over {jaar}", naam=name, jaar=each.first.year)
    return words.say("{naam} vanaf {dag}", naam=name, dag=words.day(each.first))


def _until(each: Earlier, words: Words) -> str:
    if each.until > each.last and each.until.year > each.last.year:
        return words.say("Aanvragen kan tot en met {dag}.", dag=words.day(each.until))
    return words.say("Vraagt u later aan, dan gaat er aan het begin steeds iets af.")
