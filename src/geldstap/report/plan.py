"""The plan as people read it: what they chose to do, and days to know."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from geldstap.model.regulation import Application
from geldstap.report import phrases
from geldstap.report.document import Block, Bullets, Heading, Paragraph, Tone
from geldstap.steps.plan import ENERGY, PHONE, PlanItem, PlanKind, in_order
from geldstap.text.words import Words


def item_text(item: PlanItem, name: str, words: Words, first: str = "") -> str:
    """One line of the plan; `name` is what its subject is called inside a sentence.

    `first` is what one does first where one doesn't apply oneself.
    """
    match item.kind:
        case PlanKind.GIVE_NOTICE:
            return _give_notice(item, name, words)
        case PlanKind.APPLY:
            return _first(item, first, words) if first else _apply(item, name, words)
        case PlanKind.FREE_FROM:
            return _free_from(item, name, words)
        case PlanKind.HANDSET_PAID:
            return _handset_paid(item, words)
        case PlanKind.RESPOND:
            return _respond(item, name, words)


def plan_blocks(
    items: Sequence[PlanItem], line_of: Callable[[PlanItem], str], words: Words, today: date
) -> tuple[Block, ...]:
    """What there is to do in order of date, then the days to know.

    `line_of` gives the line of an item (`item_text`), with how to begin where that is known.
    """
    if not items:
        return _empty(words)
    ordered = in_order(items)
    to_do = [phrases.as_sentence(line_of(item)) for item in ordered if item.is_for_now(today)]
    days = [phrases.as_sentence(line_of(item)) for item in ordered if not item.is_for_now(today)]
    return (
        *_listed(words.say("Wat u eerst kunt doen"), to_do, numbered=True),
        *_notes(items, words),
        *_listed(words.say("Dagen om te onthouden"), days),
    )


def with_how(line: str, application: Application, words: Words) -> str:
    """A line of the plan with whom to call, where to look and what to have at hand.

    A number or address that the line itself names isn't said again.
    """
    phone = "" if application.phone in line else application.phone
    site = urlsplit(application.url).hostname or ""
    site = site.removeprefix("www.")
    how = _begin(phone, "" if site in line else site, words)
    if not (how or application.phone or site):
        how = application.how
    papers = "; ".join(application.papers)
    nearby = words.say("U heeft nodig: {papieren}.", papieren=papers) if papers else ""
    return " ".join(part for part in (phrases.as_sentence(line), how, nearby) if part)


def _begin(phone: str, site: str, words: Words) -> str:
    if phone and site:
        return words.say("Bel {telefoon}, of kijk op {site}.", telefoon=phone, site=site)
    if phone:
        return words.say("Bel {telefoon}.", telefoon=phone)
    return words.say("Kijk op {site}.", site=site) if site else ""


def _give_notice(item: PlanItem, name: str, words: Words) -> str:
    if item.subject == ENERGY:
        return _leave_energy(item, words)
    if item.on is None:
        return words.say("Zeg {naam} op (dat kan elke dag)", naam=name)
    return words.say("Zeg {naam} op, uiterlijk {dag}", naam=name, dag=words.day(item.on))


def _leave_energy(item: PlanItem, words: Words) -> str:
    """Switching comes first: the new supplier gives notice then, and the house keeps its energy."""
    if item.on is None:
        return words.say("Stap over met uw energie, of zeg op (dat kan elke dag)")
    return words.say("Stap over met uw energie, of zeg op, uiterlijk {dag}", dag=words.day(item.on))


def _apply(item: PlanItem, name: str, words: Words) -> str:
    if item.on is None:
        return words.say("{naam} aanvragen", naam=name)
    return words.say("{naam} aanvragen, uiterlijk {dag}", naam=name, dag=words.day(item.on))


def _respond(item: PlanItem, name: str, words: Words) -> str:
    """What is urgent is for today, whichever day the letter names."""
    if item.urgent:
        called = words.say("Bel vandaag over {naam}", naam=name)
        return called if item.on is None else f"{called} ({words.day(item.on)})"
    if item.on is None:
        return words.say("Reageer op {naam}", naam=name)
    return words.say("Reageer op {naam}, uiterlijk {dag}", naam=name, dag=words.day(item.on))


def _first(item: PlanItem, first: str, words: Words) -> str:
    if item.on is None:
        return first
    return words.say("{wat}, uiterlijk {dag}", wat=first, dag=words.day(item.on))


def _free_from(item: PlanItem, name: str, words: Words) -> str:
    whom = _whom(item.subject, name, words)
    if item.on is None:
        return words.say("U kunt gratis weg bij {naam}", naam=whom)
    return words.say("Vanaf {dag} kunt u gratis weg bij {naam}", dag=words.day(item.on), naam=whom)


def _whom(subject: str, name: str, words: Words) -> str:
    """One leaves a company, not a contract."""
    if subject == ENERGY:
        return words.say("uw energieleverancier")
    return words.say("uw telefoonaanbieder") if subject == PHONE else name


def _handset_paid(item: PlanItem, words: Words) -> str:
    if item.on is None:
        return words.say("Kijk of de kosten van uw toestel stoppen als het is afbetaald")
    return words.say(
        "Rond {dag} is uw toestel afbetaald: kijk of de kosten ervoor stoppen",
        dag=words.day(item.on),
    )


def _empty(words: Words) -> tuple[Block, ...]:
    return (
        Paragraph(words.say("Uw plan is nog leeg, en dat mag.")),
        Paragraph(
            words.say(
                "Ziet u bij een van de stappen iets wat u wilt doen? Dan kunt u het in uw plan zetten. Wie u belt en wat u nodig heeft, komt erbij. U kiest zelf wat, en wanneer."
            )
        ),
    )


def _listed(heading: str, lines: Sequence[str], *, numbered: bool = False) -> Iterator[Block]:
    if lines:
        yield Heading(heading, 3)
        yield Bullets(tuple(lines), numbered)


def _notes(items: Sequence[PlanItem], words: Words) -> Iterator[Paragraph]:
    """What goes with the things to do: take them one by one, and who does or decides what."""
    kinds = {(item.kind, item.subject) for item in items if item.to_do}
    if len(kinds) > 1:
        yield Paragraph(words.say("Het hoeft niet allemaal tegelijk. Eén ding is al een stap."))
    if (PlanKind.GIVE_NOTICE, ENERGY) in kinds:
        yield Paragraph(
            words.say(
                "Stapt u over naar een andere energieleverancier? Dan zegt die voor u op. Zeg in dat geval niet zelf op."
            ),
            Tone.NOTE,
        )
    if any(kind is PlanKind.APPLY for kind, _ in kinds):
        yield Paragraph(words.say("Over een aanvraag beslist altijd de instantie zelf."), Tone.NOTE)
