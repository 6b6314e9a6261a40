"""What came out, in a few lines: a whole page of results is longer than a screen.

These lines stand beside the question below such a page, where they are always in view.
"""

from collections.abc import Iterator, Sequence

from geldstap.model.decision import Decision, Outcome
from geldstap.report import phrases, quantities
from geldstap.report.contracts import short_lines
from geldstap.report.offers import first_year
from geldstap.rulesets.library import Library
from geldstap.steps.energy import Leaving
from geldstap.steps.offers import OfferResult
from geldstap.steps.rights import concerning, in_order
from geldstap.text.words import Words


def rights_in_short(decisions: Sequence[Decision], library: Library, words: Words) -> str:
    """What is likely by name, with amounts; how many of the others there are."""
    return "\n".join(_rights(concerning(in_order(decisions)), library, words))


def energy_in_short(leaving: Leaving, offers: Sequence[OfferResult], words: Words) -> str:
    """What leaving costs, from when it is free, and what each offer makes of the first year."""
    return "\n".join((*short_lines(leaving, None, words), *_offers(offers, words)))


def outcome_in_short(decision: Decision, words: Words) -> str:
    """A decision in a few words, for beside the name of the regulation in a list."""
    outcome = _outcome(decision, words)
    amount = decision.paid or decision.amount
    if amount is None or decision.outcome not in (Outcome.YES, Outcome.DEPENDS):
        return outcome
    shown = quantities.amount(amount, words)
    if decision.outcome is Outcome.YES:
        return f"{outcome}, {shown}"
    return words.say("{uitkomst}; als u het krijgt: {bedrag}", uitkomst=outcome, bedrag=shown)


def _rights(decisions: Sequence[Decision], library: Library, words: Words) -> Iterator[str]:
    if likely := [each for each in decisions if each.outcome is Outcome.YES]:
        names = phrases.listed((_named(each, library, words) for each in likely), words)
        yield words.say("Waarschijnlijk wel: {regelingen}.", regelingen=names)
    open_ = sum(each.outcome in (Outcome.PERSON_DECIDES, Outcome.DEPENDS) for each in decisions)
    if open_:
        yield words.count(
            "Misschien, of nog niet zeker: {n} regeling.",
            "Misschien, of nog niet zeker: {n} regelingen.",
            open_,
        )
    if unlikely := sum(each.outcome is Outcome.NO for each in decisions):
        yield words.count(
            "Waarschijnlijk niet: {n} regeling.", "Waarschijnlijk niet: {n} regelingen.", unlikely
        )


def _named(decision: Decision, library: Library, words: Words) -> str:
    name = library.regulation(decision.regulation, words.language).name
    amount = decision.paid or decision.amount
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
        case Outcome.UNKNOWN_SINCE if decision.since is not None:
            return words.say("onbekend sinds {dag}", dag=words.day(decision.since))
    return words.say("onbekend")
