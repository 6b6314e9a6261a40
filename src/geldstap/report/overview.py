"""The overview on a page: what is fine, what is arranged, what comes up, and what one may look at.

What is fine is said as plainly as what isn't. Nothing here is a task.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geldstap.model.decision import Decision
from geldstap.model.status import Status
from geldstap.report import phrases
from geldstap.report.budget import left_over
from geldstap.report.coming import coming_line
from geldstap.report.contracts import short_lines
from geldstap.report.document import Block, Bullets, Heading, Paragraph
from geldstap.report.standing import applied_lines, gets_line
from geldstap.rulesets.library import Library
from geldstap.steps.arranged import arranged
from geldstap.steps.budget import Budget, to_cents
from geldstap.steps.energy import Leaving
from geldstap.steps.energy_contract import EnergyContract
from geldstap.steps.overview import Begun, Coming, Kind, Span, Suggestion, open_rights, unplanned
from geldstap.steps.phone import RULE_OF_THUMB, PhoneResult
from geldstap.steps.standing import Fits, Standings, with_status
from geldstap.text.words import Words


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the page is made of. None: nothing was said about it.

    `in_plan` are the lines of the plan that have no day in the span; `minutes` how long each
    step takes.
    """

    span: Span
    coming: tuple[Coming, ...]
    decisions: tuple[Decision, ...]
    standings: Standings
    suggestions: tuple[Suggestion, ...]
    begun: Begun
    minutes: Mapping[str, int]
    budget: Budget | None = None
    energy: EnergyContract | None = None
    leaving: Leaving | None = None
    phone: PhoneResult | None = None
    in_plan: tuple[str, ...] = ()


def overview_blocks(
    found: Overview, library: Library, words: Words, *, sources: bool = True
) -> tuple[Block, ...]:
    """The whole page, without the contacts; `sources`: with where each day stands."""
    check, fine, going_on = (
        lines(found, library, words) for lines in (check_lines, fine_lines, arranged_lines)
    )
    return (
        *_in_short(found, len(fine), library, words),
        *(() if fine or check or going_on else _nothing_yet(found, words)),
        *_listed(words.say("Wat u kunt nakijken"), check),
        *_listed(words.say("Wat klopt"), fine),
        *_listed(words.say("Wat er loopt"), going_on),
        *coming_blocks(found, library, words, sources=sources),
        *_suggested(found, library, words),
    )


def coming_blocks(
    found: Overview, library: Library, words: Words, *, sources: bool = True
) -> tuple[Block, ...]:
    """What comes up in the span, by day."""
    heading = Heading(
        words.say(
            "Wat eraan komt: van {eerste} tot en met {laatste}",
            eerste=words.day(found.span.first),
            laatste=words.day(found.span.last),
        )
    )
    if not found.coming:
        nothing = words.say("In deze drie maanden zien wij geen dag waar u iets mee hoeft.")
        return (heading, Paragraph(nothing))
    lines = tuple(coming_line(each, library, words, sources=sources) for each in found.coming)
    return (heading, Bullets(lines), *_about_birthdays(found.coming, words))


def _in_short(found: Overview, fine: int, library: Library, words: Words) -> tuple[Block, ...]:
    """What can't wait, how much is fine, and the first day that comes."""
    urgent = arranged(found.decisions, found.standings, library.hurry).urgent
    days = sorted({item.day for item in found.coming})
    lines = []
    if urgent:
        names = _names(urgent, library, words)
        lines.append(words.say("Dit eerst: {regelingen}.", regelingen=names))
    if fine:
        lines.append(words.count("{n} ding klopt zo.", "{n} dingen kloppen zo.", fine))
    if days:
        first = words.day(days[0])
        lines.append(
            words.count(
                "Er komt {n} belangrijke dag aan: {dag}.",
                "Er komen {n} belangrijke dagen aan. De eerste is {dag}.",
                len(days),
                dag=first,
            )
        )
    return (Paragraph(" ".join(lines)),) if lines else ()


def fine_lines(found: Overview, library: Library, words: Words) -> tuple[str, ...]:
    """What is as it should be: nothing to do."""
    return tuple(_fine(found, library, words))


def check_lines(found: Overview, library: Library, words: Words) -> tuple[str, ...]:
    """Too little money, and what somebody gets that may not be right any more, or not so much."""
    return (
        *_short_of(found, words),
        *_received(found, (Fits.NO, Fits.AMOUNT), library, words),
    )


def arranged_lines(found: Overview, library: Library, words: Words) -> tuple[str, ...]:
    """What somebody gets or applied for, contracts, the budget, and the plan."""
    return tuple(_arranged(found, library, words))


def suggestion_lines(found: Overview, library: Library, words: Words) -> tuple[str, ...]:
    """What one may look at, in the order of the suggestions."""
    return tuple(_suggestion(each, found, library, words) for each in found.suggestions)


def _about_birthdays(coming: Sequence[Coming], words: Words) -> Iterator[Block]:
    if any(item.kind in (Kind.BIRTHDAY, Kind.PENSION) for item in coming):
        yield Paragraph(
            words.say(
                "Wat een verjaardag doet, ziet u met bedragen bij “{stap}”.",
                stap=words.say("Er is iets veranderd"),
            )
        )


def _fine(found: Overview, library: Library, words: Words) -> Iterator[str]:
    yield from _received(found, (Fits.YES,), library, words)
    above = None if found.phone is None else found.phone.above_rule_of_thumb
    if above is not None and not above.euros:
        yield words.say(
            "Telefoon: uw abonnement kost niet meer dan de vuistregel van {bedrag}. Klopt zo, niets "
            "te doen.",
            bedrag=words.amount(RULE_OF_THUMB),
        )
    if found.energy is not None and _runs_on(found):
        assert found.energy.ends is not None
        yield words.say(
            "Energie: uw contract loopt door tot en met {dag}. Deze drie maanden niets te doen.",
            dag=words.day(found.energy.ends),
        )
    if found.budget is not None and _is_enough(found.budget):
        yield words.say(
            "Budget: er gaat niet meer uit dan er binnenkomt. {over}",
            over=left_over(found.budget, words),
        )


def _runs_on(found: Overview) -> bool:
    """Whether neither the end of the contract nor the last day of notice comes up."""
    if found.energy is None or found.leaving is None or found.energy.ends is None:
        return False
    notice = found.leaving.notice_by
    return found.energy.ends > found.span.last and notice is not None and notice > found.span.last


def _is_enough(budget: Budget) -> bool:
    """Only where every group was filled in."""
    return not budget.empty and budget.left is not None and to_cents(budget.left) >= 0


def _is_short(budget: Budget) -> bool:
    return budget.left is not None and to_cents(budget.left) < 0


def _short_of(found: Overview, words: Words) -> Iterator[str]:
    if found.budget is not None and _is_short(found.budget):
        yield _left_over(found.budget, words)


def _left_over(budget: Budget, words: Words) -> str:
    return words.say("Budget: {uitkomst}", uitkomst=phrases.inside(left_over(budget, words)) + ".")


def _arranged(found: Overview, library: Library, words: Words) -> Iterator[str]:
    yield from _received(found, (Fits.OPEN,), library, words)
    yield from applied_lines(found.decisions, found.standings, library, words)
    yield from short_lines(None if _runs_on(found) else found.leaving, found.phone, words)
    if found.budget is not None and not (_is_enough(found.budget) or _is_short(found.budget)):
        yield _left_over(found.budget, words)
    for line in found.in_plan:
        yield words.say("In uw plan: {wat}.", wat=line)


def _received(
    found: Overview, fits: tuple[Fits, ...], library: Library, words: Words
) -> tuple[str, ...]:
    gets = with_status(found.decisions, found.standings, Status.RECEIVES)
    return tuple(
        gets_line(each, found.standings, library, words)
        for each in gets
        if found.standings[each.regulation].fits in fits
    )


def _suggested(found: Overview, library: Library, words: Words) -> Iterator[Block]:
    if found.suggestions:
        yield Heading(words.say("Als u verder wilt kijken"))
        yield Bullets(suggestion_lines(found, library, words))
        yield Paragraph(words.say("Het hoeft niet. Eén ding is al een stap."))


def _suggestion(kind: Suggestion, found: Overview, library: Library, words: Words) -> str:
    match kind:
        case Suggestion.RIGHTS:
            return _open_rights(found, library, words)
        case Suggestion.PHONE:
            assert found.phone is not None
            assert found.phone.above_rule_of_thumb is not None
            return words.say(
                "Uw telefoonabonnement kost {meer} meer dan de vuistregel van {bedrag}.",
                meer=words.amount(found.phone.above_rule_of_thumb),
                bedrag=words.amount(RULE_OF_THUMB),
            )
        case Suggestion.DATES:
            return words.count(
                "{n} dag hierboven kunt u nog in uw plan zetten.",
                "{n} dagen hierboven kunt u nog in uw plan zetten.",
                len(unplanned(found.coming)),
            )
        case Suggestion.FIRST_RIGHTS:
            return _step("recht", found, words)
    return _step(kind.value, found, words)


def _open_rights(found: Overview, library: Library, words: Words) -> str:
    """In the words of the outcomes: what is likely by name, of the others how many."""
    sure, perhaps = open_rights(found.decisions, found.standings)
    lines = []
    if sure:
        lines.append(
            words.say("Waarschijnlijk wel: {regelingen}.", regelingen=_names(sure, library, words))
        )
    if perhaps:
        lines.append(
            words.count(
                "Misschien, of nog niet zeker: {n} regeling.",
                "Misschien, of nog niet zeker: {n} regelingen.",
                len(perhaps),
            )
        )
    lines.append(words.say("Kijk bij “{stap}”.", stap=words.step("recht").title))
    return " ".join(lines)


def _step(step: str, found: Overview, words: Words) -> str:
    title = words.step(step).title
    return words.count(
        "Nog niet bekeken: “{stap}”. Dat duurt ongeveer {n} minuut.",
        "Nog niet bekeken: “{stap}”. Dat duurt ongeveer {n} minuten.",
        found.minutes[step],
        stap=title,
    )


def _nothing_yet(found: Overview, words: Words) -> tuple[Block, ...]:
    """Kind, and of use: what will stand here, and where one says it."""
    if found.begun.rights:
        return (
            Paragraph(
                words.say(
                    "Wat u al krijgt of heeft aangevraagd, weten wij nog niet. Dat kunt u zeggen bij "
                    "“{stap}”. Dan staat hier of het klopt.",
                    stap=words.step("recht").title,
                )
            ),
        )
    return (
        Paragraph(words.say("Er is nog niet veel ingevuld, en dat mag.")),
        Paragraph(
            words.say(
                "Vult u later iets in? Dan staat hier wat klopt, wat geregeld is en welke dagen eraan "
                "komen. Een paar dagen die voor veel mensen gelden, staan er al."
            )
        ),
    )


def _listed(heading: str, lines: Sequence[str]) -> Iterator[Block]:
    if lines:
        yield Heading(heading)
        yield Bullets(tuple(lines))


def _names(decisions: Sequence[Decision], library: Library, words: Words) -> str:
    return phrases.listed((_name(each.regulation, library, words) for each in decisions), words)


def _name(id_: str, library: Library, words: Words) -> str:
    return library.regulation(id_, words.language).name
