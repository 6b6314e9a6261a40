"""One regulation for a household: what it is, what came out and what to do; then what is behind it.

What one can do stands before why: somebody who reads no further has what they came for.
"""

from collections.abc import Iterator, Sequence

from geldstap.model.contact import Contact
from geldstap.model.decision import Decision, Outcome, Step
from geldstap.model.fact import Vocabulary
from geldstap.model.regulation import Regulation
from geldstap.report import applying, conditions, phrases, quantities
from geldstap.report.compared import compared_line
from geldstap.report.document import Block, Bullets, Heading, Paragraph, Row, Rows, Tone
from geldstap.report.earlier import also_earlier
from geldstap.report.help import contacts_in_short
from geldstap.report.origins import set_line, source_blocks
from geldstap.report.outcomes import authority, status, tone
from geldstap.report.regulation_page import reporting_blocks
from geldstap.report.rights import amount_line, check, not_known, why
from geldstap.report.standing import status_line
from geldstap.rulesets.library import Library
from geldstap.steps.earlier import Earlier, worth_saying
from geldstap.steps.standing import NO_STANDINGS, Fits, Standing, Standings, receives
from geldstap.text.words import Words

# Outcomes that nothing speaks against; which of their conditions hold is said with these.
_UNHINDERED = (Outcome.YES, Outcome.PERSON_DECIDES, Outcome.DEPENDS)
# Bounds that lie further apart than so many times are those of an answer that is open.
_APART = 10


def detail(
    decision: Decision,
    library: Library,
    words: Words,
    contacts: tuple[Contact, ...],
    standings: Standings = NO_STANDINGS,
    earlier: Sequence[Earlier] = (),
) -> tuple[Block, ...]:
    """Everything that is known of one regulation for this household, what one can do first."""
    return (
        *_first(decision, library, words, standings, earlier),
        *behind(decision, library, words),
        *_end(decision, library, words, contacts),
    )


def in_brief(
    decision: Decision,
    library: Library,
    words: Words,
    contacts: tuple[Contact, ...],
    standings: Standings = NO_STANDINGS,
    earlier: Sequence[Earlier] = (),
) -> tuple[Block, ...]:
    """The same with the conditions in short, without the calculation and the sources."""
    regulation = library.regulation(decision.regulation, words.language)
    shown = decision.last_known or decision
    lists = conditions.condition_lists(shown, regulation, library, words)
    # An outcome that depends on this alone says so itself.
    unknown = "" if _depends_on_unknown(decision) else not_known(decision, library, words)
    return (
        *_first(decision, library, words, standings, earlier),
        *_below(_conditions_heading(decision, words), lists),
        *((Paragraph(unknown, Tone.NOTE),) if unknown else ()),
        *_end(decision, library, words, contacts),
    )


def behind(decision: Decision, library: Library, words: Words) -> tuple[Block, ...]:
    """What an outcome is made of: the conditions, the calculation, and where all of it stands."""
    regulation = library.regulation(decision.regulation, words.language)
    # Where the figures have run out, the last ones are shown, labelled with their day.
    shown = decision.last_known or decision
    cards = conditions.condition_cards(shown, regulation, library, words)
    return (
        *_still_needed(decision, library, words),
        *_below(_conditions_heading(decision, words), cards),
        *_calculation(shown, library, words),
        *_origins(shown, regulation, library, words),
    )


def _below(heading: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (Heading(heading), *blocks) if blocks else ()


def _first(
    decision: Decision,
    library: Library,
    words: Words,
    standings: Standings,
    earlier: Sequence[Earlier],
) -> Iterator[Block]:
    """What it is, what came out, and what one can do now."""
    standing = standings.get(decision.regulation)
    regulation = library.regulation(decision.regulation, words.language)
    yield Paragraph(regulation.summary)
    if standing is not None and standing.fits is Fits.NO:
        card = check(standing.against or decision, library, words)
        yield from (Paragraph(card.status, card.tone), *card.blocks)
    else:
        yield from _outcome(decision, standing, regulation, library, words)
        yield from _to_do(decision, standing, regulation, words)
    if also := also_earlier(worth_saying(earlier, decision, standing), library, words):
        yield Paragraph(also, Tone.NOTE)
    if regulation.warning:
        warning = words.say("Let op: {tekst}", tekst=phrases.inside(regulation.warning))
        yield Paragraph(phrases.as_sentence(warning), Tone.NOTE)


def _outcome(
    decision: Decision,
    standing: Standing | None,
    regulation: Regulation,
    library: Library,
    words: Words,
) -> Iterator[Block]:
    """What came out; of what one gets already only whether that fits, and to what amount."""
    compared = compared_line(decision, regulation, library.program.vocabulary, words)
    if standing is not None:
        yield Paragraph(status_line(decision, standing, library, words), Tone.NOTE)
    if receives(standing):
        yield from (Paragraph(compared),) if compared else ()
        return
    yield Paragraph(status(decision, regulation, words, library), tone(decision.outcome))
    # How it is paid says nothing beside an amount, or of what doesn't come.
    gives = "" if decision.outcome is Outcome.NO else regulation.gives
    about = (
        amount_line(decision, library, words) or gives,
        compared,
        "" if decision.outcome in _UNHINDERED else why(decision, library, words),
    )
    yield from (Paragraph(text) for text in about if text)


def _to_do(
    decision: Decision, standing: Standing | None, regulation: Regulation, words: Words
) -> Iterator[Block]:
    """How to apply; of what one gets already what to pass on."""
    if receives(standing) and regulation.reporting is not None:
        yield from reporting_blocks(regulation.reporting, words)
    else:
        yield from applying.in_full(decision, regulation, words)


def _depends_on_unknown(decision: Decision) -> bool:
    return decision.outcome is Outcome.DEPENDS and not decision.missing


def _still_needed(decision: Decision, library: Library, words: Words) -> Iterator[Block]:
    shorts = tuple(dict.fromkeys(words.question(key).short for key in decision.missing))
    if shorts:
        yield from _below(words.say("Wat wij nog niet weten"), (Bullets(shorts),))
    if text := not_known(decision, library, words):
        yield Paragraph(text, Tone.NOTE)


def _end(
    decision: Decision, library: Library, words: Words, contacts: tuple[Contact, ...]
) -> Iterator[Block]:
    regulation = library.regulation(decision.regulation, words.language)
    reckoned = words.say("Gerekend voor {dag}.", dag=words.day(decision.peildatum))
    no_decision = words.say(
        "Dit is geen besluit. {instantie} beslist.", instantie=authority(regulation, words)
    )
    yield Paragraph(f"{reckoned} {no_decision}")
    if contacts:
        yield contacts_in_short(contacts, words)


def _conditions_heading(decision: Decision, words: Words) -> str:
    if decision.last_known is None:
        return words.say("Voorwaarden")
    day = words.day(decision.last_known.peildatum)
    return words.say("Voorwaarden zoals ze waren op {dag}", dag=day)


def _calculation(shown: Decision, library: Library, words: Words) -> Iterator[Block]:
    if not shown.steps:
        return
    vocabulary = library.program.vocabulary
    yield Heading(words.say("Zo is het gerekend"))
    if text := _by_the_rules(shown, vocabulary, words):
        yield Paragraph(text)
    yield Rows(
        tuple(
            Row(
                library.label(step.name, words.language),
                quantities.shown(step.value, words)
                if _tells_something(step, shown, vocabulary)
                else words.say("weten wij nog niet"),
                note="" if step.source is None else step.source.title,
            )
            for step in shown.steps
        )
    )


def _tells_something(step: Step, shown: Decision, vocabulary: Vocabulary) -> bool:
    """Not between nothing and what no household has: that is what isn't known in other words."""
    low, high = quantities.bounds(step.value)
    if shown.missing and low is not None and high is not None and high > low * _APART:
        return False
    return quantities.tells_something(step.value, shown.missing, vocabulary)


def _by_the_rules(shown: Decision, vocabulary: Vocabulary, words: Words) -> str:
    """The amount of the law, where what is paid is another one; not a ceiling that nobody gets."""
    if shown.paid is None or shown.amount is None or quantities.told(shown, vocabulary) is None:
        return ""
    amount = quantities.amount(shown.amount, words)
    return words.say("Volgens de regels gerekend: {bedrag}.", bedrag=amount)


def _origins(
    shown: Decision, regulation: Regulation, library: Library, words: Words
) -> Iterator[Block]:
    sources = (
        *regulation.on(shown.peildatum).sources,
        *(reason.source for reason in shown.reasons),
        *(step.source for step in shown.steps),
    )
    yield Heading(words.say("Waar dit vandaan komt"))
    yield from source_blocks(sources, words)
    for info in library.infos(words.language):
        if info.id == shown.ruleset:
            yield Paragraph(f"{set_line(info, words)} {info.note}".strip())
