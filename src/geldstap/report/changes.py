"""A life event on a page: now and then beside each other, why, and what is to be reported.

Effects only: nothing here says what somebody might do about them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geldstap.model.contact import Contact
from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.event import Event
from geldstap.model.regulation import Regulation, Reporting
from geldstap.report import phrases, quantities
from geldstap.report.document import (
    Block,
    Bullets,
    Card,
    Heading,
    Link,
    Pair,
    Pairs,
    Paragraph,
    Tone,
)
from geldstap.report.help import contact_block
from geldstap.report.in_short import outcome_in_short
from geldstap.report.origins import source_line
from geldstap.report.outcomes import status
from geldstap.report.rights import why
from geldstap.rulesets.library import Library
from geldstap.steps.effects import Direction, Effect, Totals, money, shown, totals
from geldstap.text.content import EventText
from geldstap.text.words import Words

_GETS = (Outcome.YES, Outcome.PERSON_DECIDES, Outcome.DEPENDS)
# More than this is told as a number, for beside a question.
_NAMED = 2
_LESS = (Direction.LESS, Direction.STOPS, Direction.UNSURE)


@dataclass(frozen=True, slots=True)
class Libraries:
    """The regulations where one lives now, and where one will live: mostly the same."""

    before: Library
    after: Library

    def of(self, effect: Effect) -> Library:
        """The one that knows a regulation, that of now before the other."""
        return self.before if effect.before is not None else self.after

    def regulation(self, effect: Effect, words: Words) -> Regulation:
        """The words of a regulation."""
        return self.of(effect).regulation(effect.regulation, words.language)


@dataclass(frozen=True, slots=True)
class Report:
    """Whom to tell, within which term; `regulations` are those that it is about, by id."""

    to: str
    term: str
    how: str
    url: str
    regulations: tuple[str, ...]


def change_blocks(
    event: Event | None,
    text: EventText,
    effects: Sequence[Effect],
    libraries: Libraries,
    words: Words,
    contacts: tuple[Contact, ...],
) -> tuple[Block, ...]:
    """All that an event does to a household, and whom to tell; without an event any change."""
    return (
        *(Paragraph(paragraph) for paragraph in text.paragraphs),
        *_old_figures(effects, libraries, words),
        *_sums(effects, libraries, words),
        *_changing(effects, libraries, words),
        *_staying(effects, libraries, words),
        *_to_report(event, text, effects, libraries, words),
        Paragraph(
            words.say(
                "Dit zijn gevolgen, geen advies. Wat er echt gebeurt, telt. Over elke regeling "
                "beslist de instantie zelf."
            ),
            Tone.NOTE,
        ),
        *((contact_block(contacts, words),) if contacts else ()),
    )


def change_in_short(effects: Sequence[Effect], libraries: Libraries, words: Words) -> str:
    """What changes: by name where it is little, else how much; and the sum where it is certain."""
    return "\n".join(_in_short(effects, libraries, words))


def reports(
    event: Event | None, effects: Sequence[Effect], regulations: Mapping[str, Regulation]
) -> tuple[Report, ...]:
    """Whom somebody who may get these must tell of an event; the same one is named once.

    Without an event it may be any change.
    """
    found: dict[tuple[str, str, str, str], list[str]] = {}
    for effect in effects:
        reporting = regulations[effect.regulation].reporting
        if reporting is None or not _concerns(reporting, event) or not _may_get(effect):
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


def _in_short(effects: Sequence[Effect], libraries: Libraries, words: Words) -> Iterator[str]:
    changed = _changed(effects)
    number = len(changed) + len(_gone(effects))
    if not number:
        yield words.say("Voor de regelingen die wij kennen verandert er niets.")
        return
    if number <= _NAMED and number == len(changed):
        for effect in changed:
            yield words.say(
                "{naam}: nu {nu}; daarna {straks}.",
                naam=libraries.regulation(effect, words).name,
                nu=_side(effect.before, libraries.of(effect), words),
                straks=_side(effect.after, libraries.of(effect), words),
            )
    else:
        yield words.count("Er verandert {n} regeling.", "Er veranderen {n} regelingen.", number)
    if (sums := totals(effects)) is not None:
        yield words.say(
            "Samen, van wat zeker genoeg is: nu {nu}, daarna {straks}.",
            nu=quantities.amount(sums.before, words),
            straks=quantities.amount(sums.after, words),
        )


def _concerns(reporting: Reporting, event: Event | None) -> bool:
    return event is None or not reporting.events or event in reporting.events


def _may_get(effect: Effect) -> bool:
    return effect.before is not None and shown(effect.before).outcome in _GETS


def _old_figures(effects: Sequence[Effect], libraries: Libraries, words: Words) -> Iterator[Block]:
    """Of what one may get: for which the last known figures are used."""
    expired = [
        libraries.regulation(effect, words).name
        for effect in effects
        if _may_get(effect)
        and effect.before is not None
        and effect.before.outcome is Outcome.UNKNOWN_SINCE
    ]
    if expired:
        yield Paragraph(
            words.say(
                "Met de laatste cijfers die wij kennen, en niet meegeteld in de som: {regelingen}.",
                regelingen=phrases.listed(expired, words),
            ),
            Tone.NOTE,
        )


def _sums(effects: Sequence[Effect], libraries: Libraries, words: Words) -> Iterator[Block]:
    sums = totals(effects)
    if sums is None:
        return
    yield _pairs(
        (
            Pair(
                words.say("Samen, van de regelingen die zeker genoeg zijn"),
                quantities.amount(sums.before, words),
                quantities.amount(sums.after, words),
                strong=True,
                note=_left_out(sums, effects, libraries, words),
            ),
        ),
        words,
    )


def _left_out(sums: Totals, effects: Sequence[Effect], libraries: Libraries, words: Words) -> str:
    if not sums.left_out:
        return ""
    names = (
        libraries.regulation(effect, words).name
        for effect in effects
        if effect.regulation in sums.left_out
    )
    return words.say(
        "Niet meegeteld, omdat het nog niet zeker is: {regelingen}.",
        regelingen=phrases.listed(names, words),
    )


def _pairs(pairs: tuple[Pair, ...], words: Words) -> Pairs:
    return Pairs(words.say("Nu"), words.say("Daarna"), pairs)


def _changing(effects: Sequence[Effect], libraries: Libraries, words: Words) -> Iterator[Block]:
    known, gone = _changed(effects), _gone(effects)
    yield Heading(words.say("Wat verandert"))
    if known:
        yield _pairs(tuple(_pair(effect, libraries, words) for effect in known), words)
    if gone:
        names = tuple(libraries.regulation(effect, words).name for effect in gone)
        # The national set is always there; that of the municipality comes with it.
        known_there = len(libraries.after.sets) > 1
        yield Paragraph(words.say("Deze regelingen zijn van uw gemeente van nu:"))
        yield Bullets(names)
        if not known_there:
            yield Paragraph(
                words.say("Wat de nieuwe gemeente heeft, kennen wij niet. Vraag daar wat er is.")
            )
    if not known and not gone:
        text = words.say("Voor de regelingen die wij kennen verandert er niets.")
        yield Paragraph(text, Tone.GOOD)


def _changed(effects: Sequence[Effect]) -> list[Effect]:
    """Those that change, and are known where one will live."""
    return [
        effect
        for effect in effects
        if effect.direction is not Direction.SAME and effect.after is not None
    ]


def _gone(effects: Sequence[Effect]) -> list[Effect]:
    """Those that one may get now, and that aren't known where one will live."""
    return [effect for effect in effects if effect.after is None and _may_get(effect)]


def _pair(effect: Effect, libraries: Libraries, words: Words) -> Pair:
    return Pair(
        libraries.regulation(effect, words).name,
        _side(effect.before, libraries.of(effect), words),
        _side(effect.after, libraries.of(effect), words),
        note=_explained(effect, libraries, words),
    )


def _side(decision: Decision | None, library: Library, words: Words) -> str:
    if decision is None:
        return words.say("niet in uw gemeente van nu")
    outcome = outcome_in_short(shown(decision), words, library.program.vocabulary)
    if decision.outcome is not Outcome.UNKNOWN_SINCE:
        return outcome
    day = words.day(shown(decision).peildatum)
    return words.say("{uitkomst}, met de cijfers van {dag}", uitkomst=outcome, dag=day)


def _explained(effect: Effect, libraries: Libraries, words: Words) -> str:
    """Why it changes, in a line or two."""
    if effect.before is None or effect.after is None:
        return ""
    after, library = shown(effect.after), libraries.after
    regulation = library.regulation(effect.regulation, words.language)
    if after.outcome is Outcome.NO:
        return why(after, library, words)
    if after.outcome in (Outcome.DEPENDS, Outcome.PERSON_DECIDES):
        return status(after, regulation, words, library)
    if effect.direction is Direction.STARTS:
        return words.say("U vraagt dit zelf aan.")
    return _difference(effect, words)


def _difference(effect: Effect, words: Words) -> str:
    """How much more or less, where both sides are exact."""
    sides = [None if side is None else money(shown(side)) for side in (effect.before, effect.after)]
    was, becomes = sides
    if was is None or becomes is None or not (was.exact and becomes.exact):
        return ""
    if effect.direction not in (Direction.MORE, Direction.LESS):
        return ""
    difference = abs(becomes.low - was.low)
    by = quantities.amount(AmountRange(difference, difference, was.period), words)
    if effect.direction is Direction.MORE:
        return words.say("Dat is {bedrag} meer.", bedrag=by)
    return words.say("Dat is {bedrag} minder.", bedrag=by)


def _staying(effects: Sequence[Effect], libraries: Libraries, words: Words) -> Iterator[Block]:
    """What is fine is said: with amounts what is likely, by name what may be."""
    same = [effect for effect in effects if effect.direction is Direction.SAME]
    if not same:
        return
    likely = [effect for effect in same if _outcome(effect) is Outcome.YES]
    maybe = [effect for effect in same if effect not in likely and _may_get(effect)]
    yield Heading(words.say("Wat gelijk blijft"))
    if likely:
        yield Bullets(
            tuple(
                f"{libraries.regulation(effect, words).name}: {_side(effect.before, libraries.of(effect), words)}"
                for effect in likely
            )
        )
    if maybe:
        names = "; ".join(libraries.regulation(effect, words).name for effect in maybe)
        yield Paragraph(
            words.say("Ook gelijk, misschien of nog niet zeker: {regelingen}.", regelingen=names)
        )
    if others := sum(_outcome(effect) is Outcome.NO for effect in same):
        yield Paragraph(
            words.count(
                "Bij {n} andere regeling blijft het waarschijnlijk nee.",
                "Bij {n} andere regelingen blijft het waarschijnlijk nee.",
                others,
            )
        )


def _outcome(effect: Effect) -> Outcome | None:
    return None if effect.before is None else shown(effect.before).outcome


def _to_report(
    event: Event | None,
    text: EventText,
    effects: Sequence[Effect],
    libraries: Libraries,
    words: Words,
) -> Iterator[Block]:
    regulations = {each.regulation: libraries.regulation(each, words) for each in effects}
    found = reports(event, effects, regulations)
    yield Heading(words.say("Wat u doorgeeft, en aan wie"))
    for report in found:
        yield _report_card(report, effects, regulations, words)
    for duty in text.duties:
        yield Paragraph(duty.text)
        yield Link(words.say("Bron: {titel}", titel=duty.source), duty.url)
    if not found and not text.duties:
        yield Paragraph(
            words.say(
                "Wij kennen hier niets dat u voor deze verandering zelf doorgeeft. Krijgt u een "
                "uitkering? Vraag dan bij wie die betaalt wat u doorgeeft."
            )
        )


def _report_card(
    report: Report,
    effects: Sequence[Effect],
    regulations: Mapping[str, Regulation],
    words: Words,
) -> Card:
    about = [(regulations[id_], id_) for id_ in report.regulations]
    found = [(each, each.reporting) for each, _ in about if each.reporting is not None]
    what = tuple(f"{each.name}: {phrases.inside(it.what)}" for each, it in found)
    sources = dict.fromkeys(it.source for _, it in found if it.source is not None)
    blocks: list[Block] = [Paragraph(words.say("Als u dit krijgt, geeft u door:")), Bullets(what)]
    if report.how:
        blocks.append(Paragraph(phrases.as_sentence(report.how)))
    if report.url:
        blocks.append(Link(words.say("Doorgeven"), report.url))
    if any(
        it.advance and _may_be_less(id_, effects)
        for (_, id_), (_, it) in zip(about, found, strict=True)
    ):
        blocks.append(
            Paragraph(
                words.say(
                    "U krijgt dit vooraf, op een schatting. Na het jaar wordt opnieuw gerekend. Wat "
                    "u te veel kreeg, betaalt u terug; wat u te weinig kreeg, krijgt u nog. Hoe "
                    "eerder u het doorgeeft, hoe kleiner het verschil."
                )
            )
        )
    blocks += [Paragraph(source_line(source, words)) for source in sources]
    title = phrases.as_sentence(report.to).rstrip(".")
    return Card(title, phrases.as_sentence(report.term), Tone.NOTE, tuple(blocks))


def _may_be_less(id_: str, effects: Sequence[Effect]) -> bool:
    return any(effect.regulation == id_ and effect.direction in _LESS for effect in effects)
