"""The results of the rights: in short, as every way of guidance begins, or all with what is behind them."""

from collections.abc import Iterator, Sequence

from geldstap.interview.guidance import Near, Way
from geldstap.model.contact import Contact
from geldstap.model.decision import Decision, Outcome
from geldstap.model.status import Status
from geldstap.report.conditions import condition_cards
from geldstap.report.document import Block, Bullets, Heading, Paragraph, Tone
from geldstap.report.earlier import also_earlier_in_short
from geldstap.report.help import contacts_in_short
from geldstap.report.in_short import outcome_in_short
from geldstap.report.origins import source_blocks, unused_blocks
from geldstap.report.outcomes import with_last_known
from geldstap.report.rights import overview
from geldstap.report.standing import hidden_blocks, to_check
from geldstap.report.standing import in_short as standing_in_short
from geldstap.rulesets.library import Library
from geldstap.steps.arranged import arranged
from geldstap.steps.earlier import Earlier, worth_saying
from geldstap.steps.rights import POSSIBLE, concerning
from geldstap.steps.standing import Standings, to_do
from geldstap.text.words import Words


def first_result(  # noqa: PLR0913 - what a page of results is made of, each by its name
    way: Way,
    decisions: Sequence[Decision],
    library: Library,
    words: Words,
    contacts: tuple[Contact, ...],
    standings: Standings,
    *,
    earlier: Sequence[Earlier] = (),
) -> tuple[Block, ...]:
    """One line for each; always with a human at the end."""
    short = _short(decisions, library, words, standings)
    before = _earlier(decisions, library, words, standings, earlier)
    return (*short, *before, *_human(way, contacts, words))


def full_result(  # noqa: PLR0913 - what is told of a result
    way: Way,
    decisions: Sequence[Decision],
    library: Library,
    words: Words,
    contacts: tuple[Contact, ...],
    standings: Standings,
    *,
    earlier: Sequence[Earlier] = (),
) -> tuple[Block, ...]:
    """A card for each, with every condition where the way has that; and a human at the end."""
    found = overview(decisions, library, words, (), standings, earlier)
    if way.conditions:
        found = (*found, *_conditions(to_do(decisions, standings), library, words))
    return (*found, *_human(way, contacts, words))


def _short(
    decisions: Sequence[Decision], library: Library, words: Words, standings: Standings
) -> tuple[Block, ...]:
    """One line for each in the order of the page in full; of what is unlikely only how many."""
    found = arranged(decisions, standings, library.hurry)
    every = found.every
    checked = to_check(every, standings)
    named = {each.regulation for each in checked}
    there = {id_ for id_, each in standings.items() if each.status is not Status.HIDDEN} - named
    others = [each for each in every if each.regulation in there]
    lines = (
        *(_line(each, library, words) for each in found.urgent),
        *(_said(each, standings, library, words) for each in checked),
        *(_line(each, library, words) for each in found.possible),
        *(_said(each, standings, library, words) for each in others),
    )
    return (
        *unused_blocks(library.unused, words),
        Bullets(lines) if lines else Paragraph(_nothing(words)),
        *_unlikely(len(found.unlikely), words),
        *hidden_blocks(every, standings, words),
        Paragraph(_reckoned(decisions, words)),
    )


def _earlier(
    decisions: Sequence[Decision],
    library: Library,
    words: Words,
    standings: Standings,
    earlier: Sequence[Earlier],
) -> Iterator[Block]:
    """What ends first of earlier years; the page of each regulation says it of that one."""
    said = [
        item
        for each in decisions
        for item in worth_saying(earlier, each, standings.get(each.regulation))
    ]
    ordered = sorted(said, key=lambda each: each.until)
    if line := also_earlier_in_short(ordered, library, words):
        yield Paragraph(line, Tone.NOTE)


def _line(decision: Decision, library: Library, words: Words) -> str:
    """Where the figures have run out, what the last ones said: else a year begins with nothing."""
    outcome = outcome_in_short(decision, words, library.program.vocabulary)
    last = decision.last_known
    if last is not None and last.outcome is not Outcome.DEPENDS:
        then = with_last_known(last, words, library)
        outcome = f"{outcome}; {then}"
    return _named(decision, library, words, outcome)


def _said(decision: Decision, standings: Standings, library: Library, words: Words) -> str:
    said = standing_in_short(standings[decision.regulation], words)
    return _named(decision, library, words, said)


def _named(decision: Decision, library: Library, words: Words, said: str) -> str:
    name = library.regulation(decision.regulation, words.language).name
    return words.say("{regeling}: {uitkomst}.", regeling=name, uitkomst=said)


def _unlikely(number: int, words: Words) -> Iterator[Block]:
    if number:
        yield Paragraph(
            words.count(
                "Waarschijnlijk niet: {n} regeling.", "Waarschijnlijk niet: {n} regelingen.", number
            )
        )


def _nothing(words: Words) -> str:
    return words.say(
        "Met uw antwoorden vinden wij nu geen regeling die past. Er zijn meer regelingen dan wij "
        "kennen. Vraag het gerust aan een mens."
    )


def _reckoned(decisions: Sequence[Decision], words: Words) -> str:
    day = words.day(decisions[0].peildatum)
    reckoned = words.say("Gerekend voor {dag}.", dag=day)
    # Not inside the f-string: the catalog wouldn't find it there.
    said = words.say("Dit is geen besluit. Wie beslist, staat bij elke regeling.")
    return f"{reckoned} {said}"


def _conditions(decisions: Sequence[Decision], library: Library, words: Words) -> Iterator[Block]:
    """What is reckoned with, of everything that may fit: each condition, and where it stands."""
    possible = [each for each in concerning(decisions) if each.outcome in POSSIBLE]
    if possible:
        yield Heading(words.say("De voorwaarden en bronnen van wat misschien past"))
    for decision in possible:
        regulation = library.regulation(decision.regulation, words.language)
        yield Heading(regulation.name, 3)
        yield from condition_cards(decision, regulation, library, words)
        yield from source_blocks(regulation.on(decision.peildatum).sources, words)


def _human(way: Way, contacts: tuple[Contact, ...], words: Words) -> Iterator[Block]:
    """A human, in as many words as the way gives to that."""
    if not contacts:
        return
    if way.near is Near.IN_LINE:
        yield Paragraph(
            words.say(
                "Een mens: {naam}, {telefoon}.", naam=contacts[0].name, telefoon=contacts[0].phone
            )
        )
    else:
        yield contacts_in_short(contacts, words)
