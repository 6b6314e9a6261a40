"""What is probably not for somebody, and how far off: every condition that isn't met."""

from collections.abc import Iterator, Sequence

from geldstap.model.contact import Contact
from geldstap.model.decision import Decision, Outcome, Reason, Truth
from geldstap.report import conditions
from geldstap.report.document import Block, Card, Paragraph
from geldstap.report.help import contacts_in_short
from geldstap.report.outcomes import status, tone
from geldstap.rulesets.library import Library
from geldstap.text.words import Words


def unlikely(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that are a no."""
    return tuple(each for each in decisions if each.outcome is Outcome.NO)


def unlikely_blocks(
    decisions: Sequence[Decision], library: Library, words: Words, contacts: tuple[Contact, ...]
) -> tuple[Block, ...]:
    """One card for each, nearest to a limit first: those may come within reach."""
    found = sorted(unlikely(decisions), key=_is_far)
    if not found:
        return (Paragraph(words.say("Er is nu niets waarvan wij zeggen: waarschijnlijk niet.")),)
    intro = words.say(
        "Dit zeggen wij op basis van uw antwoorden. Verandert er iets, dan kan het anders zijn. "
        "Twijfelt u? Vraag het na. Dat mag altijd."
    )
    return (
        Paragraph(intro),
        *(_card(each, library, words) for each in found),
        *((contacts_in_short(contacts, words),) if contacts else ()),
    )


def _is_far(decision: Decision) -> bool:
    """Whether no limit that we can measure stands between: a situation, or an age that isn't it."""
    failed = _failed(decision)
    return not (len(failed) == 1 and failed[0].limit is not None)


def _failed(decision: Decision) -> list[Reason]:
    return [reason for reason in decision.reasons if reason.truth is Truth.FALSE]


def _card(decision: Decision, library: Library, words: Words) -> Card:
    regulation = library.regulation(decision.regulation, words.language)
    line = status(decision, regulation, words, library)
    return Card(
        regulation.name, line, tone(decision.outcome), tuple(_reasons(decision, library, words))
    )


def _reasons(decision: Decision, library: Library, words: Words) -> Iterator[Block]:
    regulation = library.regulation(decision.regulation, words.language)
    failed = _failed(decision)
    for reason in failed:
        yield Paragraph(conditions.why_not(reason, regulation, library, words))
        # Where what is compared was computed, no distance is told: it wouldn't be that of an answer.
        if not conditions.distance(reason, words):
            sides = conditions.sides(reason, library.program.vocabulary, words)
            yield from (Paragraph(sides),) if sides else ()
    if not failed:
        yield Paragraph(words.say("De voorwaarden kunnen met uw antwoorden niet allemaal kloppen."))
    met = sum(reason.truth is Truth.TRUE for reason in decision.reasons)
    if met:
        yield Paragraph(
            words.count(
                "{n} andere voorwaarde klopt wel.", "{n} andere voorwaarden kloppen wel.", met
            )
        )
    if regulation.application.phone:
        phone = regulation.application.phone
        yield Paragraph(words.say("Navragen: {telefoon}.", telefoon=phone))
