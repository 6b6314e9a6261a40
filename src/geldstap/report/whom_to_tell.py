"""Whom to tell of a change, what and within which term, and where that stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from geldstap.model.decision import Decision, Outcome
from geldstap.model.event import Event
from geldstap.model.money import TIMES_PER_YEAR
from geldstap.model.regulation import Regulation, Reporting
from geldstap.report import phrases
from geldstap.report.document import Block, Bullets, Card, Heading, Link, Paragraph, Tone
from geldstap.report.libraries import Libraries
from geldstap.report.origins import source_blocks, source_line
from geldstap.steps.effects import Direction, Effect, shown
from geldstap.steps.rights import concerning
from geldstap.text.content import EventText
from geldstap.text.words import Words

# Another income counts for all of the year (Awir art. 5); other changes from the next month.
_ALL_YEAR = (Event.INCOME, Event.JOB_LOST)
_NONE = Decimal(0)
_LESS = (Direction.LESS, Direction.STOPS, Direction.UNSURE)


@dataclass(frozen=True, slots=True)
class Report:
    """Whom to tell, within which term; `regulations` are those that it is about, by id."""

    to: str
    term: str
    how: str
    url: str
    regulations: tuple[str, ...]


def reports(
    event: Event | None, effects: Sequence[Effect], regulations: Mapping[str, Regulation]
) -> tuple[Report, ...]:
    """Whom somebody who may get these must tell of an event; the same one is named once.

    Without an event it may be any change.
    """
    found: dict[tuple[str, str, str, str], list[str]] = {}
    # What somebody lives on goes before what they may get.
    for effect in sorted(effects, key=lambda each: not each.is_not_computed):
        reporting = regulations[effect.regulation].reporting
        if reporting is None or not _concerns(reporting, event) or not _is_of(effect):
            continue
        alike = (reporting.to, reporting.term, reporting.how, reporting.url)
        found.setdefault(alike, []).append(effect.regulation)
    return tuple(Report(*alike, tuple(ids)) for alike, ids in found.items())


def reporting_blocks(reporting: Reporting, words: Words) -> Iterator[Block]:
    """Whom to tell what, within which term, how, and where that stands."""
    yield Paragraph(
        words.say(
            "Wat: {wat}. Bij wie: {bij}. Wanneer: {termijn}.",
            wat=phrases.inside(reporting.what),
            bij=phrases.inside_name(reporting.to),
            termijn=phrases.inside(reporting.term),
        )
    )
    if reporting.how:
        yield Paragraph(phrases.as_sentence(reporting.how))
    if reporting.url:
        yield Link(words.say("Doorgeven"), reporting.url)
    if reporting.source is not None:
        yield Paragraph(source_line(reporting.source, words))


def to_report(
    event: Event | None,
    text: EventText,
    effects: Sequence[Effect],
    libraries: Libraries,
    words: Words,
) -> Iterator[Block]:
    """What is to be reported of an event, below a heading; that we know of nothing, where so."""
    regulations = {each.regulation: libraries.regulation(each, words) for each in effects}
    found = reports(event, effects, regulations)
    yield Heading(words.say("Wat u doorgeeft, en aan wie"))
    for report in found:
        yield _report_card(report, regulations, words)
    yield from _settled_later(event, found, effects, regulations, words)
    for duty in text.duties:
        yield Paragraph(duty.text)
    if not found and not text.duties:
        yield Paragraph(
            words.say(
                "Wij kennen hier niets dat u voor deze verandering zelf doorgeeft. Krijgt u een "
                "uitkering? Vraag dan bij wie die betaalt wat u doorgeeft."
            )
        )


def change_sources(
    event: Event | None,
    text: EventText,
    effects: Sequence[Effect],
    libraries: Libraries,
    words: Words,
) -> tuple[Block, ...]:
    """Where that stands which is said of whom to tell; nothing where nobody is to be told."""
    regulations = {each.regulation: libraries.regulation(each, words) for each in effects}
    told = (id_ for each in reports(event, effects, regulations) for id_ in each.regulations)
    found = (None if (it := regulations[id_].reporting) is None else it.source for id_ in told)
    duties = (Link(duty.source, duty.url) for duty in text.duties)
    return (*source_blocks(found, words), *duties)


def _is_of(effect: Effect) -> bool:
    """Whether somebody gets it, or may; not what is for a situation that nobody spoke of."""
    sides = (effect.before,) if effect.before is not None else ()
    return effect.received or (effect.may_get_now and bool(concerning(sides)))


def _concerns(reporting: Reporting, event: Event | None) -> bool:
    return event is None or not reporting.events or event in reporting.events


def _settled_later(
    event: Event | None,
    found: Sequence[Report],
    effects: Sequence[Effect],
    regulations: Mapping[str, Regulation],
    words: Words,
) -> Iterator[Block]:
    """Once for all of them: what is paid on an estimate, and may be less, is settled later."""
    told = (id_ for report in found for id_ in report.regulations)
    advance = [id_ for id_ in told if (it := regulations[id_].reporting) and it.advance]
    if not any(_may_be_less(id_, effects) for id_ in advance):
        return
    yield Paragraph(
        words.say(
            "Een toeslag krijgt u vooraf, op een schatting. Na het jaar wordt opnieuw gerekend. Wat u "
            "te veel kreeg, betaalt u terug; wat u te weinig kreeg, krijgt u nog. Hoe eerder u het "
            "doorgeeft, hoe kleiner het verschil."
        )
    )
    too_much = _too_much(advance, effects) if event in _ALL_YEAR else None
    if too_much:
        yield Paragraph(
            words.say(
                "Kreeg u dit hele jaar het bedrag van nu? Dan kreeg u samen {bedrag} te veel.",
                bedrag=words.euros(too_much),
            )
        )


def _too_much(ids: Sequence[str], effects: Sequence[Effect]) -> Decimal | None:
    """What a whole year of the amounts of now is above those of then; None where that isn't sure."""
    together = _NONE
    for effect in effects:
        if effect.regulation in ids and effect.direction in _LESS:
            was, becomes = _year(effect.before), _year(effect.after)
            if was is None or becomes is None:
                return None
            together += was - becomes
    return together


def _year(decision: Decision | None) -> Decimal | None:
    """The amount by law over a whole year, where it is certain."""
    known = None if decision is None else shown(decision)
    if known is not None and known.outcome is Outcome.NO:
        return _NONE
    amount = None if known is None or known.outcome is Outcome.DEPENDS else known.amount
    if amount is None or amount.period is None or not amount.exact:
        return None
    return amount.low * TIMES_PER_YEAR[amount.period]


def _report_card(
    report: Report,
    regulations: Mapping[str, Regulation],
    words: Words,
) -> Card:
    about = [(regulations[id_], id_) for id_ in report.regulations]
    found = [(each, each.reporting) for each, _ in about if each.reporting is not None]
    what = tuple(f"{each.name}: {phrases.inside(it.what)}" for each, it in found)
    blocks: list[Block] = [Paragraph(words.say("Als u dit krijgt, geeft u door:")), Bullets(what)]
    if report.how:
        blocks.append(Paragraph(phrases.as_sentence(report.how)))
    if report.url:
        blocks.append(Link(words.say("Doorgeven"), report.url))
    title = phrases.as_sentence(report.to).rstrip(".")
    return Card(title, phrases.as_sentence(report.term), Tone.NOTE, tuple(blocks))


def _may_be_less(id_: str, effects: Sequence[Effect]) -> bool:
    return any(effect.regulation == id_ and effect.direction in _LESS for effect in effects)
