"""The results of the RIGHTS step: an overview of all regulations.

Nothing here decides anything: every page says so, names who does, and ends with a human.
"""

from collections.abc import Iterator, Sequence

from geldstap.model.contact import Contact
from geldstap.model.decision import Decision, Outcome, Truth
from geldstap.report import applying, conditions, phrases, quantities
from geldstap.report.compared import compared_line
from geldstap.report.document import (
    Block,
    Bullets,
    Card,
    Heading,
    Paragraph,
)
from geldstap.report.earlier import also_earlier
from geldstap.report.help import contact_block
from geldstap.report.open_ends import FEW, open_blocks, waiting
from geldstap.report.origins import set_blocks, unused_blocks
from geldstap.report.outcomes import (
    missing_facts,
    status,
    tone,
    unknown_figures,
)
from geldstap.report.standing import check_card, said_blocks, to_check
from geldstap.rulesets.library import Library
from geldstap.steps.arranged import arranged
from geldstap.steps.earlier import Earlier, worth_saying
from geldstap.steps.rights import POSSIBLE, unspoken
from geldstap.steps.standing import NO_STANDINGS, Standings
from geldstap.text.words import Words


def overview(
    decisions: Sequence[Decision],
    library: Library,
    words: Words,
    contacts: tuple[Contact, ...],
    standings: Standings = NO_STANDINGS,
    earlier: Sequence[Earlier] = (),
) -> tuple[Block, ...]:
    """All results, most important first; what is unlikely only as a short list.

    So is what is for a situation that nothing was said about. What is for a situation that
    isn't there, isn't on the page at all. Of what the person gets already first what may not be
    right any more; the rest of it stands after what there is to do. `earlier` is what may still be
    applied for of earlier years: it stands on the card of its regulation.
    """
    found = arranged(decisions, standings, library.hurry)
    # A long row of cards that all wait for an answer is no overview.
    waits = waiting(found.possible)
    open_ = waits if len(waits) > FEW else ()
    likely = [decision for decision in found.possible if decision not in open_]
    return (
        *_summary((*found.urgent, *found.possible, *found.unlikely), words),
        *unused_blocks(library.unused, words),
        *(_card(decision, library, words, earlier) for decision in found.urgent),
        *(check(decision, library, words) for decision in to_check(found.every, standings)),
        *(_card(decision, library, words, earlier) for decision in likely),
        *open_blocks(open_, library, words),
        *said_blocks(found.every, standings, library, words),
        *_unspoken(unspoken(found.open), library, words),
        *_unlikely(found.unlikely, library, words),
        Heading(words.say("Wie dit heeft gemaakt")),
        *set_blocks(library.infos(words.language), words),
        Paragraph(words.say("Dit is geen besluit. Wie beslist, staat bij elke regeling.")),
        *((contact_block(contacts, words),) if contacts else ()),
    )


def check(decision: Decision, library: Library, words: Words) -> Card:
    """What somebody gets that may not be right any more."""
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


def _card(decision: Decision, library: Library, words: Words, earlier: Sequence[Earlier]) -> Card:
    regulation = library.regulation(decision.regulation, words.language)
    about = f"{regulation.summary} {why(decision, library, words)}".strip()
    compared = compared_line(decision, regulation, library.program.vocabulary, words)
    also = also_earlier(worth_saying(earlier, decision, None), library, words)
    lines = (amount_line(decision, library, words), compared, about, also)
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


def amount_line(decision: Decision, library: Library, words: Words) -> str:
    """What a regulation brings; where that can't be said yet, what it depends on."""
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
        parts.append(not_known(decision, library, words))
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


def not_known(decision: Decision, library: Library, words: Words) -> str:
    """What nobody could tell us; empty where that is nothing."""
    if not decision.unknown_figures:
        return ""
    what = unknown_figures(decision, words, library) or words.say("de andere voorwaarden")
    return words.say("Wat wij hier niet kennen: {wat}.", wat=what)
