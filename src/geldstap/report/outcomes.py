"""The table of outcomes in words: one line for each decision.

No line promises anything: what is likely is called so, and who decides is named.
"""

from datetime import date, timedelta

from geldstap.engine.functions import right_name
from geldstap.model.decision import Decision, Outcome
from geldstap.model.regulation import Regulation
from geldstap.report import phrases, quantities
from geldstap.report.document import Tone
from geldstap.rulesets.library import Library
from geldstap.text.words import Words

# What stands for conditions that nobody could tell us, among the names of figures.
CONDITIONS = "voorwaarden"
LIMITS = ("<", "<=", ">", ">=")

_TONES: dict[Outcome, Tone] = {
    Outcome.YES: Tone.GOOD,
    Outcome.PERSON_DECIDES: Tone.OPEN,
    Outcome.DEPENDS: Tone.OPEN,
    Outcome.NOT_YET_OPEN: Tone.OPEN,
    Outcome.NO: Tone.NO,
    Outcome.CLOSED: Tone.NOTE,
    Outcome.UNKNOWN_SINCE: Tone.NOTE,
    Outcome.NOT_COVERED: Tone.NOTE,
}


def tone(outcome: Outcome) -> Tone:
    """How an outcome is marked on a screen; its words say the same."""
    return _TONES[outcome]


def status(decision: Decision, regulation: Regulation, words: Words, library: Library) -> str:
    """The line of the table of outcomes for a decision."""
    match decision.outcome:
        case Outcome.YES:
            return words.say(
                "Waarschijnlijk wel. {instantie} beslist.", instantie=authority(regulation, words)
            )
        case Outcome.PERSON_DECIDES:
            return _person_decides(decision, regulation, words)
        case Outcome.DEPENDS:
            return _depends(decision, words, library)
        case Outcome.NO:
            return words.say("Op basis van uw antwoorden waarschijnlijk niet.")
        case Outcome.CLOSED:
            return _closed(decision.since, words)
        case Outcome.NOT_YET_OPEN:
            return _not_yet_open(decision.since, words)
        case Outcome.UNKNOWN_SINCE:
            return _unknown_since(decision, words, library)
        case Outcome.NOT_COVERED:
            instance = phrases.inside_name(authority(regulation, words))
            return words.say(
                "Wij rekenen dit niet uit. Vraag het bij {instantie}.", instantie=instance
            )


def authority(regulation: Regulation, words: Words) -> str:
    """Who decides, for the start of a sentence."""
    return regulation.authority or words.say("De instantie")


def missing_facts(decision: Decision, words: Words) -> str:
    """What we would have to ask, as people call it; the first few."""
    shorts = (words.question(key).short for key in decision.missing)
    return phrases.listed(shorts, words)


def unknown_figures(decision: Decision, words: Words, library: Library) -> str:
    """The figures that nobody could tell us, as the set calls them; may be empty."""
    labels = (
        _label(name, label, words)
        for name in decision.unknown_figures
        if name != CONDITIONS and (label := library.label(name, words.language)) != name
    )
    return phrases.listed(labels, words)


def _label(name: str, label: str, words: Words) -> str:
    """What isn't known, for the middle of a sentence: a figure, or whether one has a right."""
    if name.startswith(right_name("")):
        return words.say("of u recht hebt op: {regeling}", regeling=label)
    return label


def unknown(decision: Decision, words: Words, library: Library) -> str:
    """That it depends on something that isn't known here, and on what."""
    what = unknown_figures(decision, words, library)
    if not what and CONDITIONS in decision.unknown_figures:
        return words.say("Dat hangt af van voorwaarden die wij niet kennen.")
    if not what:
        return words.say("Dat hangt af van een grens die wij niet kennen.")
    if _is_limit(decision):
        return words.say("Dat hangt af van een grens die wij niet kennen: {wat}.", wat=what)
    return words.say("Dat hangt af van iets wat wij niet kennen: {wat}.", wat=what)


def _is_limit(decision: Decision) -> bool:
    """Whether every condition that unknown figures keep open is a limit."""
    kept_open = [reason for reason in decision.reasons if reason.unknown_figures]
    return bool(kept_open) and all(reason.comparison in LIMITS for reason in kept_open)


def _person_decides(decision: Decision, regulation: Regulation, words: Words) -> str:
    texts = (
        regulation.conditions.get(reason.id, "") for reason in decision.reasons if reason.by_person
    )
    points = [phrases.inside(phrases.first_sentence(text)) for text in texts if text.strip()]
    instance = authority(regulation, words)
    if not points:
        return words.say("Misschien. {instantie} beslist.", instantie=instance)
    return words.say(
        "Misschien. {instantie} kijkt naar: {punten}.",
        instantie=instance,
        punten=phrases.listed(points, words, between="; "),
    )


def _depends(decision: Decision, words: Words, library: Library) -> str:
    if decision.missing:
        return words.say("Dat hangt af van: {feiten}.", feiten=missing_facts(decision, words))
    return unknown(decision, words, library)


def _closed(since: date | None, words: Words) -> str:
    if since is None:
        return words.say("Nu gesloten.")
    last = words.day(since - timedelta(days=1))
    return words.say("Nu gesloten. Aanvragen kon tot en met {dag}.", dag=last)


def _not_yet_open(since: date | None, words: Words) -> str:
    if since is None:
        return words.say("Nog niet open.")
    return words.say("Open vanaf {dag}.", dag=words.day(since))


def _unknown_since(decision: Decision, words: Words, library: Library) -> str:
    since, last = decision.since, decision.last_known
    if since is None or last is None:
        return words.say("Dit weten wij nu niet.")
    return words.say(
        "Onbekend sinds {dag}. Met de cijfers van {toen} {uitkomst}; {onbekend}.",
        dag=words.day(since),
        toen=_then(last.peildatum, words),
        uitkomst=_was(last, words, library),
        onbekend=_not_known(decision.peildatum, since, words),
    )


def with_last_known(last: Decision, words: Words, library: Library) -> str:
    """What the last known figures said, for behind what isn't known now."""
    then, was = _then(last.peildatum, words), _was(last, words, library)
    return words.say("met de cijfers van {toen} {uitkomst}", toen=then, uitkomst=was)


def _then(day: date, words: Words) -> str:
    """The year that has ended, or the day where it wasn't the end of a year."""
    last_day_of_year = (day.month, day.day) == (12, 31)
    return str(day.year) if last_day_of_year else words.day(day)


def _not_known(peildatum: date, since: date, words: Words) -> str:
    if (since.month, since.day) == (1, 1) and since.year == peildatum.year:
        return words.say("de cijfers van {jaar} kennen wij hier nog niet", jaar=since.year)
    return words.say("de cijfers van daarna kennen wij hier nog niet")


def _was(last: Decision, words: Words, library: Library) -> str:
    """What the last known figures said, for the middle of a sentence."""
    paid = last.paid or last.amount
    match last.outcome:
        case Outcome.YES if paid is not None:
            return words.say("was het {bedrag}", bedrag=quantities.amount(paid, words))
        case Outcome.YES:
            return words.say("was het waarschijnlijk wel")
        case Outcome.PERSON_DECIDES:
            return words.say("was het misschien")
        case Outcome.NO:
            return words.say("was het waarschijnlijk niet")
    if last.missing:
        return words.say("hing het af van: {feiten}", feiten=missing_facts(last, words))
    if what := unknown_figures(last, words, library):
        return words.say("hing het af van: {feiten}", feiten=what)
    return words.say("was het ook niet zeker")
