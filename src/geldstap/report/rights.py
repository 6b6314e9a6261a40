"""The results of the RIGHTS step: an overview of all regulations, and one in full.

Nothing here decides anything: every page says so, names who does, and ends with a human.
"""

from collections.abc import Iterator, Sequence

from geldstap.model.contact import Contact
from geldstap.model.decision import Decision, Outcome, Truth
from geldstap.model.regulation import Regulation
from geldstap.report import applying, conditions, phrases, quantities
from geldstap.report.compared import compared_line
from geldstap.report.document import (
    Block,
    Bullets,
    Card,
    Heading,
    Paragraph,
    Row,
    Rows,
    Tone,
)
from geldstap.report.help import contact_block
from geldstap.report.open_ends import FEW, open_blocks, waiting
from geldstap.report.origins import set_blocks, set_line, source_blocks, unused_blocks
from geldstap.report.outcomes import (
    authority,
    missing_facts,
    status,
    tone,
    unknown_figures,
)
from geldstap.report.standing import check_card, said_blocks, status_line, to_check
from geldstap.rulesets.library import Library
from geldstap.steps.arranged import arranged
from geldstap.steps.rights import POSSIBLE, unspoken
from geldstap.steps.standing import NO_STANDINGS, Fits, Standing, Standings
from geldstap.text.words import Words


def overview(
    decisions: Sequence[Decision],
    library: Library,
    words: Words,
    contacts: tuple[Contact, ...],
    standings: Standings = NO_STANDINGS,
) -> tuple[Block, ...]:
    """All results, most important first; what is unlikely only as a short list.

    So is what is for a situation that nothing was said about. What is for a situation that
    isn't there, isn't on the page at all. Of what the person gets already first what may not be
    right any more; the rest of it stands after what there is to do.
    """
    found = arranged(decisions, standings, library.hurry)
    # A long row of cards that all wait for an answer is no overview.
    waits = waiting(found.possible)
    open_ = waits if len(waits) > FEW else ()
    likely = [decision for decision in found.possible if decision not in open_]
    return (
        *_summary((*found.urgent, *found.possible, *found.unlikely), words),
        *unused_blocks(library.unused, words),
        *(_card(decision, library, words) for decision in found.urgent),
        *(_check_card(decision, library, words) for decision in to_check(found.every, standings)),
        *(_card(decision, library, words) for decision in likely),
        *open_blocks(open_, library, words),
        *said_blocks(found.every, standings, library, words),
        *_unspoken(unspoken(found.open), library, words),
        *_unlikely(found.unlikely, library, words),
        Heading(words.say("Wie dit heeft gemaakt")),
        *set_blocks(library.infos(words.language), words),
        Paragraph(words.say("Dit is geen besluit. Wie beslist, staat bij elke regeling.")),
        *((contact_block(contacts, words),) if contacts else ()),
    )


def _check_card(decision: Decision, library: Library, words: Words) -> Card:
    regulation = library.regulation(decision.regulation, words.language)
    return check_card(decision, why(decision, library, words), regulation, words)


def why(decision: Decision, library: Library, words: Words) -> str:
    """The reason of an outcome in one line; empty where the outcome says it all."""
    regulation = library.regulation(decision.regulation, words.language)
    if decision.outcome is Outcome.NOT_COVERED:
        return words.say("Deze regeling bestaat, maar wij kunnen haar niet narekenen.")
    if decision.outcome is Outcome.UNKNOWN_SINCE:
        return ""
    reason = conditions.blocking(decision)
    if reason is not None:
        return conditions.why_not(reason, regulation, library, words)
    return _so_far(decision, library, words)


def detail(
    decision: Decision,
    library: Library,
    words: Words,
    contacts: tuple[Contact, ...],
    standings: Standings = NO_STANDINGS,
) -> tuple[Block, ...]:
    """Everything that is known of one regulation for this household."""
    standing = standings.get(decision.regulation)
    regulation = library.regulation(decision.regulation, words.language)
    # Where the figures have run out, the last ones are shown, labelled with their day.
    shown = decision.last_known or decision
    return (
        Heading(regulation.name, 1),
        *_said(decision, standing, library, words),
        *_opening(decision, regulation, library, words),
        *_still_needed(decision, library, words),
        *applying.in_full(decision, regulation, words),
        *_conditions(shown, decision, regulation, library, words),
        *_calculation(shown, library, words),
        *_origins(shown, regulation, library, words),
        Paragraph(_no_decision(regulation, words)),
        *((contact_block(contacts, words),) if contacts else ()),
    )


def _said(
    decision: Decision, standing: Standing | None, library: Library, words: Words
) -> Iterator[Block]:
    """What the person said of it; where it may not be right any more, what to do."""
    if standing is None:
        return
    if standing.fits is Fits.NO:
        yield _check_card(standing.against or decision, library, words)
    else:
        yield Paragraph(status_line(decision, standing, library, words), Tone.NOTE)


def _summary(decisions: Sequence[Decision], words: Words) -> Iterator[Block]:
    """How many fit or may fit, for which day; and that figures have run out where they have."""
    if not decisions:
        return
    day = words.day(decisions[0].peildatum)
    possible = sum(decision.outcome in POSSIBLE for decision in decisions)
    expired = sum(decision.outcome is Outcome.UNKNOWN_SINCE for decision in decisions)
    if possible:
        likely = sum(decision.outcome is Outcome.YES for decision in decisions)
        counted = _counted(likely, possible - likely, words)
        yield Paragraph(" ".join((*counted, words.say("Gerekend voor {dag}.", dag=day))))
    elif not expired:
        yield Paragraph(
            words.say(
                "Met uw antwoorden vinden wij nu geen regeling die past. Er zijn meer regelingen "
                "dan wij kennen. Vraag het gerust aan een mens."
            )
        )
    if expired:
        yield Paragraph(
            words.count(
                "Van {n} regeling kennen wij de cijfers voor {dag} niet. Daar staat wat het laatst "
                "bekend was.",
                "Van {n} regelingen kennen wij de cijfers voor {dag} niet. Daar staat wat het "
                "laatst bekend was.",
                expired,
                dag=day,
            )
        )


def _counted(likely: int, open_: int, words: Words) -> Iterator[str]:
    """What is likely, and apart from that what nobody can say yet: it may come to nothing."""
    if likely:
        yield words.count(
            "Waarschijnlijk past {n} regeling bij u.",
            "Waarschijnlijk passen {n} regelingen bij u.",
            likely,
        )
    if open_:
        yield words.count(
            "Van {n} regeling weten wij nog niet of ze bij u past.",
            "Van {n} regelingen weten wij nog niet of ze bij u passen.",
            open_,
        )


def _card(decision: Decision, library: Library, words: Words) -> Card:
    regulation = library.regulation(decision.regulation, words.language)
    about = f"{regulation.summary} {why(decision, library, words)}".strip()
    compared = compared_line(decision, regulation, library.program.vocabulary, words)
    lines = (_amount(decision, library, words), compared, about)
    return Card(
        regulation.name,
        status(decision, regulation, words, library),
        tone(decision.outcome),
        (
            *(Paragraph(line) for line in lines if line),
            *applying.in_short(decision, regulation, words),
        ),
    )


def _unspoken(decisions: Sequence[Decision], library: Library, words: Words) -> Iterator[Block]:
    """What there is for situations that nothing was said about: name and purpose, no more."""
    if not decisions:
        return
    yield Heading(words.say("Wat er nog meer is"))
    yield Paragraph(words.say("Misschien speelt een van deze dingen bij u. Zeggen hoeft niet."))
    yield Bullets(tuple(_unspoken_line(decision, library, words) for decision in decisions))


def _unspoken_line(decision: Decision, library: Library, words: Words) -> str:
    regulation = library.regulation(decision.regulation, words.language)
    return f"{regulation.name}. {regulation.summary}"


def _unlikely(decisions: Sequence[Decision], library: Library, words: Words) -> Iterator[Block]:
    if not decisions:
        return
    yield Heading(words.say("Waarschijnlijk niet"))
    yield Bullets(tuple(_unlikely_line(decision, library, words) for decision in decisions))
    yield Paragraph(words.say("Twijfelt u? Bel dan en vraag het na. Dat mag altijd."))


def _unlikely_line(decision: Decision, library: Library, words: Words) -> str:
    name = library.regulation(decision.regulation, words.language).name
    return f"{name}. {why(decision, library, words)}"


def _amount(decision: Decision, library: Library, words: Words) -> str:
    """What it brings; where that can't be said yet, what it depends on."""
    value = quantities.told(decision, library.program.vocabulary)
    if value is None:
        is_likely = decision.amount is not None and decision.outcome is Outcome.YES
        return _amount_depends(decision, library, words) if is_likely else ""
    text = quantities.amount(value, words)
    if value.high is None and decision.unknown_figures:
        text = words.say("{bedrag}, of een hoger bedrag dat wij niet kennen", bedrag=text)
    if decision.outcome is not Outcome.YES:
        text = words.say("Als u het krijgt: {bedrag}", bedrag=text)
    if decision.outcome is Outcome.DEPENDS or value.exact:
        return phrases.as_sentence(text)
    return f"{phrases.as_sentence(text)} {_amount_depends(decision, library, words)}".rstrip()


def _amount_depends(decision: Decision, library: Library, words: Words) -> str:
    what = missing_facts(decision, words) or unknown_figures(decision, words, library)
    return words.say("Het precieze bedrag hangt af van: {wat}.", wat=what) if what else ""


def _so_far(decision: Decision, library: Library, words: Words) -> str:
    """What could be checked, where nothing speaks against it."""
    if decision.outcome is Outcome.NO:
        return words.say("De voorwaarden kunnen met uw antwoorden niet allemaal kloppen.")
    parts = [_checked(decision, words)]
    if decision.outcome is Outcome.DEPENDS and decision.missing:
        parts.append(_not_known(decision, library, words))
    return " ".join(part for part in parts if part)


def _checked(decision: Decision, words: Words) -> str:
    ours = [reason for reason in decision.reasons if not reason.by_person]
    met = sum(reason.truth is Truth.TRUE for reason in ours)
    if not ours:
        return words.say("Alleen een mens kan dit beoordelen.") if decision.reasons else ""
    if met < len(ours):
        return (
            words.count("{n} voorwaarde klopt al.", "{n} voorwaarden kloppen al.", met)
            if met
            else ""
        )
    all_met = words.count(
        "De voorwaarde die wij konden nakijken, klopt.",
        "Alle {n} voorwaarden die wij konden nakijken, kloppen.",
        met,
    )
    if len(ours) == len(decision.reasons):
        return all_met
    # Not inside the f-string: the catalog wouldn't find it there.
    rest = words.say("De rest beoordeelt een mens.")
    return f"{all_met} {rest}"


def _not_known(decision: Decision, library: Library, words: Words) -> str:
    """What nobody could tell us; empty where that is nothing."""
    if not decision.unknown_figures:
        return ""
    what = unknown_figures(decision, words, library) or words.say("de andere voorwaarden")
    return words.say("Wat wij hier niet kennen: {wat}.", wat=what)


def _opening(
    decision: Decision, regulation: Regulation, library: Library, words: Words
) -> Iterator[Block]:
    line = status(decision, regulation, words, library)
    yield Paragraph(line, tone(decision.outcome))
    yield Paragraph(words.say("Gerekend voor {dag}.", dag=words.day(decision.peildatum)))
    about = (
        regulation.summary,
        regulation.gives,
        _amount(decision, library, words),
        _by_the_rules(decision, words),
        compared_line(decision, regulation, library.program.vocabulary, words),
        why(decision, library, words),
    )
    yield from (Paragraph(text) for text in about if text)
    if regulation.warning:
        warning = words.say("Let op: {tekst}", tekst=phrases.inside(regulation.warning))
        yield Paragraph(phrases.as_sentence(warning), Tone.NOTE)


def _by_the_rules(decision: Decision, words: Words) -> str:
    """The amount of the law, where what is paid is another one."""
    if decision.paid is None or decision.amount is None:
        return ""
    amount = quantities.amount(decision.amount, words)
    return words.say("Volgens de regels gerekend: {bedrag}.", bedrag=amount)


def _conditions(
    shown: Decision, decision: Decision, regulation: Regulation, library: Library, words: Words
) -> Iterator[Block]:
    cards = conditions.condition_cards(shown, regulation, library, words)
    if not cards:
        return
    if shown is decision:
        yield Heading(words.say("Voorwaarden"))
    else:
        day = words.day(shown.peildatum)
        yield Heading(words.say("Voorwaarden zoals ze waren op {dag}", dag=day))
    yield from cards


def _calculation(shown: Decision, library: Library, words: Words) -> Iterator[Block]:
    if not shown.steps:
        return
    vocabulary = library.program.vocabulary
    yield Heading(words.say("Zo is het gerekend"))
    yield Rows(
        tuple(
            Row(
                library.label(step.name, words.language),
                quantities.shown(step.value, words)
                if quantities.tells_something(step.value, shown.missing, vocabulary)
                else words.say("weten wij nog niet"),
                note="" if step.source is None else step.source.title,
            )
            for step in shown.steps
        )
    )


def _still_needed(decision: Decision, library: Library, words: Words) -> Iterator[Block]:
    if decision.missing:
        shorts = dict.fromkeys(words.question(key).short for key in decision.missing)
        yield Heading(words.say("Wat wij nog niet weten"))
        yield Bullets(tuple(shorts))
    if not_known := _not_known(decision, library, words):
        yield Paragraph(not_known, Tone.NOTE)


def _origins(
    shown: Decision, regulation: Regulation, library: Library, words: Words
) -> Iterator[Block]:
    sources = (
        *regulation.sources,
        *(reason.source for reason in shown.reasons),
        *(step.source for step in shown.steps),
    )
    yield Heading(words.say("Waar dit vandaan komt"))
    yield from source_blocks(sources, words)
    for info in library.infos(words.language):
        if info.id == shown.ruleset:
            yield Paragraph(f"{set_line(info, words)} {info.note}".strip())


def _no_decision(regulation: Regulation, words: Words) -> str:
    return words.say(
        "Dit is geen besluit. {instantie} beslist.", instantie=authority(regulation, words)
    )
