"""What came out, in a few lines: a whole page of results is longer than a screen.

These lines stand beside the question below such a page, where they are always in view.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from geldstap.model.decision import Decision, Outcome
from geldstap.model.fact import Vocabulary
from geldstap.model.status import Status
from geldstap.report import phrases, quantities
from geldstap.report.energy import is_free
from geldstap.report.offers import first_year
from geldstap.report.standing import to_check
from geldstap.rulesets.library import Library
from geldstap.steps.arranged import arranged
from geldstap.steps.energy import Leaving
from geldstap.steps.offers import OfferResult
from geldstap.steps.standing import NO_STANDINGS, Fits, Standings, with_status
from geldstap.text.words import Words, msgid

_WITH_AMOUNT = (Outcome.YES, Outcome.PERSON_DECIDES, Outcome.DEPENDS)


def rights_in_short(
    decisions: Sequence[Decision],
    library: Library,
    words: Words,
    standings: Standings = NO_STANDINGS,
) -> str:
    """What can't wait and what is likely by name, with amounts.

    The page says how many others there are. Then what the person gets already: what may not be right any more, and what is fine.
    """
    found = arranged(decisions, standings, library.hurry)
    every = found.every
    lines = (
        *_by_name(found.urgent, msgid("Dit eerst: {regelingen}."), library, words),
        *_by_name(
            to_check(every, standings),
            msgid("Kijk of dit nog klopt: {regelingen}."),
            library,
            words,
        ),
        *_likely(found.possible, library, words),
        *_by_name(
            _fine(every, standings),
            msgid("Dit krijgt u al, en dat past: {regelingen}."),
            library,
            words,
        ),
        *_by_name(
            with_status(every, standings, Status.APPLIED),
            msgid("Aangevraagd: {regelingen}."),
            library,
            words,
        ),
    )
    return "\n".join(lines)


def _by_name(
    decisions: Sequence[Decision], line: str, library: Library, words: Words
) -> Iterator[str]:
    if decisions:
        names = (library.regulation(each.regulation, words.language).name for each in decisions)
        yield words.say(line, regelingen=phrases.listed(names, words))


def _fine(decisions: Sequence[Decision], standings: Standings) -> tuple[Decision, ...]:
    gets = with_status(decisions, standings, Status.RECEIVES)
    return tuple(each for each in gets if standings[each.regulation].fits is Fits.YES)


def energy_in_short(leaving: Leaving, offers: Sequence[OfferResult], words: Words) -> str:
    """From when leaving is free, and what each offer makes of the first year.

    What it costs now isn't said again: the page begins with that.
    """
    lines = list(_offers(offers, words))
    if leaving.free_from is not None and not is_free(leaving):
        day = words.day(leaving.free_from)
        lines.insert(0, words.say("Zonder kosten weg vanaf {dag}.", dag=day))
    return "\n".join(lines)


def outcome_in_short(decision: Decision, words: Words, vocabulary: Vocabulary | None = None) -> str:
    """A decision in a few words, for beside the name of the regulation in a list.

    With the vocabulary a ceiling that says nothing of this household is left out.
    """
    outcome = _outcome(decision, words)
    amount = decision.paid or decision.amount
    if vocabulary is not None:
        amount = quantities.told(decision, vocabulary)
    if amount is None or decision.outcome not in _WITH_AMOUNT:
        return outcome
    shown = quantities.amount(amount, words)
    if decision.outcome is Outcome.YES:
        return f"{outcome}, {shown}"
    return words.say("{uitkomst}; als u het krijgt: {bedrag}", uitkomst=outcome, bedrag=shown)


def _likely(decisions: Sequence[Decision], library: Library, words: Words) -> Iterator[str]:
    if likely := [each for each in decisions if each.outcome is Outcome.YES]:
        names = phrases.listed((_named(each, library, words) for each in likely), words)
        yield words.say("Waarschijnlijk wel: {regelingen}.", regelingen=names)


def _named(decision: Decision, library: Library, words: Words) -> str:
    name = library.regulation(decision.regulation, words.language).name
    amount = quantities.told(decision, library.program.vocabulary)
    return name if amount is None else f"{name} ({quantities.amount(amount, words)})"


def _offers(offers: Sequence[OfferResult], words: Words) -> Iterator[str]:
    for offer in offers:
        title = words.say("Aanbieding {nummer}", nummer=offer.number)
        yield f"{title}: {phrases.inside(first_year(offer, words))}."


def _outcome(decision: Decision, words: Words) -> str:
    match decision.outcome:
        case Outcome.YES:
            return words.say("waarschijnlijk wel")
        case Outcome.PERSON_DECIDES:
            return words.say("misschien")
        case Outcome.DEPENDS:
            return words.say("nog niet zeker")
        case Outcome.NO:
            return words.say("waarschijnlijk niet")
        case Outcome.CLOSED:
            return words.say("nu gesloten")
        case Outcome.NOT_YET_OPEN:
            return words.say("nog niet open")
        case Outcome.NOT_COVERED:
            return words.say("rekenen wij niet uit")
    return _unknown(decision.since, decision.peildatum, words)


def _unknown(since: date | None, peildatum: date, words: Words) -> str:
    """The year that nothing is known of, or the day where it isn't the whole of this year."""
    if since is None:
        return words.say("onbekend")
    if since == date(peildatum.year, 1, 1):
        return words.say("onbekend voor {jaar}", jaar=since.year)
    return words.say("onbekend sinds {dag}", dag=words.day(since))
