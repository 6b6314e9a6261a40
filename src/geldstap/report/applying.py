"""How to apply: in short on a card, and in full."""

from collections.abc import Iterator
from datetime import date

from geldstap.model.decision import Decision, Outcome
from geldstap.model.regulation import Application, Regulation
from geldstap.report.document import Block, Bullets, Heading, Link, Paragraph
from geldstap.text.words import Words

_CAN_APPLY = (Outcome.YES, Outcome.PERSON_DECIDES)


def in_short(decision: Decision, regulation: Regulation, words: Words) -> tuple[Block, ...]:
    """Where to go, whom to call, and the last day."""
    return tuple(_in_short(decision, regulation.application, words))


def in_full(decision: Decision, regulation: Regulation, words: Words) -> tuple[Block, ...]:
    """Everything that is known about applying; empty where nothing is."""
    blocks = tuple(_in_full(decision, regulation.application, words))
    return (Heading(words.say("Zo vraagt u aan")), *blocks) if blocks else ()


def _in_short(decision: Decision, application: Application, words: Words) -> Iterator[Block]:
    if application.url:
        yield Link(_label(decision, words), application.url)
    if application.how and not (application.url or application.phone):
        yield Paragraph(application.how)
    yield from _call_by(decision, application, words)
    yield from _calculation(application, words)


def _in_full(decision: Decision, application: Application, words: Words) -> Iterator[Block]:
    """How, whom to call and where to go first; then what one needs for it."""
    if application.how:
        yield Paragraph(application.how)
    yield from _call_by(decision, application, words)
    if application.url:
        yield Link(_label(decision, words), application.url)
    if application.papers:
        yield Paragraph(words.say("Dit heeft u nodig:"))
        yield Bullets(application.papers)
    if application.term:
        yield Paragraph(application.term)
    # A term in words often says it already, in either language.
    if application.decided_in and f"{application.decided_in} we" not in application.term:
        yield Paragraph(
            words.count(
                "Na het aanvragen komt het besluit binnen {n} week.",
                "Na het aanvragen komt het besluit binnen {n} weken.",
                application.decided_in,
            )
        )
    yield from _calculation(application, words)


def _label(decision: Decision, words: Words) -> str:
    if decision.outcome in _CAN_APPLY:
        return words.say("Aanvragen")
    return words.say("Meer weten")


def _calculation(application: Application, words: Words) -> Iterator[Block]:
    if application.calculation_url:
        label = words.say("Proefberekening van de instantie zelf")
        yield Link(label, application.calculation_url)


def _call_by(decision: Decision, application: Application, words: Words) -> Iterator[Block]:
    """Whom to call and until when, on one line."""
    parts = [_last_day(application.until, decision.peildatum, words)]
    if application.phone:
        parts.insert(0, words.say("Bellen: {telefoon}.", telefoon=application.phone))
    if text := " ".join(part for part in parts if part):
        yield Paragraph(text)


def _last_day(until: date | None, peildatum: date, words: Words) -> str:
    if until is None:
        return ""
    if until < peildatum:
        return words.say("Aanvragen kon tot en met {dag}.", dag=words.day(until))
    return words.say("Aanvragen kan tot en met {dag}.", dag=words.day(until))
