"""What somebody gets already, applied for, or has put aside: on the page of results and the plan.

Nothing here blames anybody. Where something may not be right any more, it says what can
happen, what one can do, and whom to call.
"""

from collections.abc import Iterator, Sequence

from geldstap.model.decision import Decision, Outcome
from geldstap.model.money import Amount, Period
from geldstap.model.regulation import Regulation
from geldstap.model.status import Status
from geldstap.report import phrases, quantities
from geldstap.report.document import Block, Bullets, Card, Heading, Link, Paragraph, Tone
from geldstap.report.outcomes import authority, missing_facts
from geldstap.rulesets.library import Library
from geldstap.steps.standing import (
    Fits,
    Standing,
    Standings,
    receives,
    with_status,
)
from geldstap.text.words import Words


def in_short(standing: Standing, words: Words) -> str:
    """What was said and what that comes to, in a few words, for beside a name in a list."""
    match standing.status:
        case Status.RECEIVES if standing.fits is Fits.YES:
            return words.say("u krijgt dit al, en dat past")
        case Status.RECEIVES if standing.fits is Fits.AMOUNT:
            return words.say("u krijgt dit al; kijk of het bedrag past")
        case Status.RECEIVES if standing.fits is Fits.NO:
            return words.say("u krijgt dit; klopt misschien niet meer")
        case Status.RECEIVES:
            return words.say("u krijgt dit al")
        case Status.APPLIED if standing.applied_on is not None:
            return words.say("aangevraagd op {dag}", dag=words.day(standing.applied_on))
        case Status.APPLIED:
            return words.say("aangevraagd")
        case Status.NOT_NOW:
            return words.say("niet nu")
    return words.say("tonen wij niet meer")


def said_of(standing: Standing, words: Words) -> str:
    """Only what was said, to read it back; what that comes to stands on the page of the result."""
    if standing.status is Status.RECEIVES:
        return words.say("u krijgt dit al")
    return in_short(standing, words)


def to_check(decisions: Sequence[Decision], standings: Standings) -> tuple[Decision, ...]:
    """What somebody gets and has no right to by their answers: the decisions that say so."""
    return tuple(
        standings[each.regulation].against or each
        for each in decisions
        if _wrong(standings.get(each.regulation))
    )


def _wrong(standing: Standing | None) -> bool:
    return receives(standing) and standing is not None and standing.fits is Fits.NO


def check_card(decision: Decision, reason: str, regulation: Regulation, words: Words) -> Card:
    """What somebody gets that may not be right any more: what can happen, and what to do.

    `reason` is why not, in one line.
    """
    return Card(
        regulation.name,
        words.say("U krijgt dit al. Met uw antwoorden klopt het misschien niet meer."),
        Tone.OPEN,
        tuple(_check(decision, reason, regulation, words)),
    )


def _check(
    decision: Decision, reason: str, regulation: Regulation, words: Words
) -> Iterator[Block]:
    if reason:
        yield Paragraph(reason)
    reporting, application = regulation.reporting, regulation.application
    if reporting is not None or decision.amount is not None:
        yield Paragraph(
            words.say(
                "Blijkt dat zo te zijn, dan betaalt u misschien een deel terug. Hoe eerder u het "
                "vraagt of doorgeeft, hoe minder dat wordt. Vraag dan of het in delen kan."
            )
        )
    yield Paragraph(
        words.say(
            "Kijk eerst of uw antwoorden kloppen. Vraag het daarna na bij {instantie}. Zeg: ik krijg "
            "dit, en ik wil weten of het nog klopt.",
            instantie=phrases.inside_name(authority(regulation, words)),
        )
    )
    how = (reporting.how if reporting is not None else "") or application.how
    if reporting is not None and how:
        passing_on = words.say("Doorgeven of stoppen: {hoe}", hoe=phrases.inside(how))
        yield Paragraph(phrases.as_sentence(passing_on))
    if application.phone and application.phone not in how:
        yield Paragraph(words.say("Bellen: {telefoon}.", telefoon=application.phone))
    url = (reporting.url if reporting is not None else "") or application.url
    if url:
        yield Link(words.say("Nakijken of doorgeven"), url)


def said_blocks(
    decisions: Sequence[Decision], standings: Standings, library: Library, words: Words
) -> Iterator[Block]:
    """What was applied for, what one gets, what waits; of what is hidden only how much."""
    yield from applied_blocks(decisions, standings, library, words)
    gets = with_status(decisions, standings, Status.RECEIVES)
    fine = [each for each in gets if not _wrong(standings[each.regulation])]
    if fine:
        yield Heading(words.say("Wat u al krijgt"))
        yield Bullets(tuple(gets_line(each, standings, library, words) for each in fine))
    if later := with_status(decisions, standings, Status.NOT_NOW):
        yield Heading(words.say("Niet nu"))
        yield Bullets(tuple(_name(each, library, words) for each in later))
    yield from hidden_blocks(decisions, standings, words)


def hidden_blocks(
    decisions: Sequence[Decision], standings: Standings, words: Words
) -> Iterator[Block]:
    """How much isn't shown any more, and how to see it again."""
    if hidden := with_status(decisions, standings, Status.HIDDEN):
        yield Paragraph(
            words.count(
                "{n} regeling tonen wij niet meer, omdat u dat koos. Bij de losse regelingen kunt u "
                "dat terugdraaien.",
                "{n} regelingen tonen wij niet meer, omdat u dat koos. Bij de losse regelingen kunt "
                "u dat terugdraaien.",
                len(hidden),
            )
        )


def applied_lines(
    decisions: Sequence[Decision], standings: Standings, library: Library, words: Words
) -> tuple[str, ...]:
    """What was applied for, when, and when the decision can be expected; the first to come first."""
    waiting = sorted(
        with_status(decisions, standings, Status.APPLIED),
        key=lambda each: str(standings[each.regulation].decided_by or "~"),
    )
    return tuple(_waiting(each, standings[each.regulation], library, words) for each in waiting)


def applied_blocks(
    decisions: Sequence[Decision], standings: Standings, library: Library, words: Words
) -> tuple[Block, ...]:
    """The same below a heading; nothing where nothing was applied for."""
    lines = applied_lines(decisions, standings, library, words)
    if not lines:
        return ()
    return (Heading(words.say("Wat u heeft aangevraagd")), Bullets(lines))


def status_line(decision: Decision, standing: Standing, library: Library, words: Words) -> str:
    """What was said of a regulation, as a sentence on its own page."""
    match standing.status:
        case Status.RECEIVES:
            return _about_what_one_gets(decision, standing, words)
        case Status.APPLIED:
            return _about_applying(decision, standing, library, words)
    return phrases.as_sentence(words.say("u koos: {status}", status=in_short(standing, words)))


def gets_line(decision: Decision, standings: Standings, library: Library, words: Words) -> str:
    """What somebody gets, and whether that is fine, as one line."""
    name = _name(decision, library, words)
    standing = standings[decision.regulation]
    return f"{name}: {phrases.inside(_about_what_one_gets(decision, standing, words))}."


def _about_what_one_gets(decision: Decision, standing: Standing, words: Words) -> str:
    match standing.fits:
        case Fits.YES:
            fine = words.say("U krijgt dit al, en dat past.")
            return f"{fine} {_amount(decision, standing, words)}"
        case Fits.AMOUNT:
            gets = words.say("U krijgt dit al.")
            return f"{gets} {_amount(decision, standing, words)}"
        case Fits.NO:
            return words.say("U krijgt dit al. Met uw antwoorden klopt het misschien niet meer.")
    if decision.outcome is Outcome.DEPENDS and decision.missing:
        return words.say(
            "U krijgt dit al. Of het nog klopt, hangt af van: {feiten}.",
            feiten=missing_facts(decision, words),
        )
    if decision.outcome is Outcome.NO:
        return words.say(
            "U krijgt dit al. Of het bedrag nog past, kunnen wij niet zien: deze uitkering is zelf een "
            "deel van uw inkomen. Twijfelt u, dan mag u het navragen."
        )
    return words.say("U krijgt dit al. U hoeft het niet aan te vragen.")


def _amount(decision: Decision, standing: Standing, words: Words) -> str:
    """Whether the amount fits: what we find, beside what they say they get."""
    found = decision.paid or decision.amount
    if found is None:
        return words.say("Niets te doen.")
    ours = quantities.amount(found, words)
    if standing.own is None:
        return words.say(
            "Wij komen uit op {bedrag}. Krijgt u een ander bedrag? Vraag dan na hoe dat komt.",
            bedrag=ours,
        )
    if standing.fits is Fits.YES:
        return words.say(
            "Ook het bedrag past: wij komen uit op {bedrag}. Niets te doen.", bedrag=ours
        )
    return words.say(
        "Bij uw budget staat {eigen}. Wij komen uit op {bedrag}. Kijk of uw gegevens bij de instantie nog kloppen.",
        eigen=words.amount(Amount(standing.own, Period.MONTH)),
        bedrag=ours,
    )


def _waiting(decision: Decision, standing: Standing, library: Library, words: Words) -> str:
    name = _name(decision, library, words)
    return f"{name}: {phrases.inside(_about_applying(decision, standing, library, words))}."


def _about_applying(decision: Decision, standing: Standing, library: Library, words: Words) -> str:
    regulation = library.regulation(decision.regulation, words.language)
    applied = words.say("Aangevraagd.")
    if standing.applied_on is not None:
        applied = words.say("Aangevraagd op {dag}.", dag=words.day(standing.applied_on))
    return f"{applied} {_decision_comes(decision, standing, regulation, words)}"


def _decision_comes(
    decision: Decision, standing: Standing, regulation: Regulation, words: Words
) -> str:
    until = standing.decided_by
    phone = regulation.application.phone
    if until is None:
        if phone:
            return words.say(
                "Wanneer het besluit komt, weten wij hier niet. Navragen kan: {telefoon}.",
                telefoon=phone,
            )
        return words.say("Wanneer het besluit komt, weten wij hier niet. Navragen mag altijd.")
    if until >= decision.peildatum:
        return words.say("Het besluit komt uiterlijk {dag}.", dag=words.day(until))
    if phone:
        return words.say(
            "Het besluit kwam als het goed is uiterlijk {dag}. Nog niets gehoord? Bel {telefoon}.",
            dag=words.day(until),
            telefoon=phone,
        )
    return words.say(
        "Het besluit kwam als het goed is uiterlijk {dag}. Nog niets gehoord? Vraag het na.",
        dag=words.day(until),
    )


def _name(decision: Decision, library: Library, words: Words) -> str:
    return library.regulation(decision.regulation, words.language).name
