"""Human help as a page: whom to call, and what stands behind a question."""

from collections.abc import Iterator
from datetime import datetime

from geldstap.model.contact import Contact, ContactRole
from geldstap.report import phrases
from geldstap.report.document import Block, Bullets, Contacts, Heading, Paragraph
from geldstap.steps.opening import Now, Opening, opening
from geldstap.text.content import NeedText, QuestionText
from geldstap.text.words import Words, msgid

_ROLES: dict[ContactRole, str] = {
    ContactRole.HELPS: msgid("Helpt u, en beslist niet over u."),
    ContactRole.DECIDES: msgid("Beslist ook over aanvragen."),
    ContactRole.ENFORCES: msgid("Let ook op of mensen zich aan regels houden."),
}


def help_blocks(
    crisis: tuple[Contact, ...],
    contacts: tuple[Contact, ...],
    words: Words,
    now: datetime | None = None,
) -> tuple[Block, ...]:
    """Humans first, then whom to call in danger, with all that is known of each.

    `now` is the moment on a Dutch clock; without it nothing is said of who is open.
    """
    return tuple(_help(crisis, contacts, words, now))


def topic_blocks(
    text: NeedText, contacts: tuple[Contact, ...], words: Words, now: datetime | None = None
) -> tuple[Block, ...]:
    """Whom to call about one thing, and what one may say."""
    return (
        contact_block(contacts, words, "", now),
        Heading(words.say("Wat u kunt zeggen")),
        Bullets(text.saying),
    )


def crisis_in_short(crisis: tuple[Contact, ...], words: Words) -> str:
    """The numbers in danger on a line, for beside a question."""
    numbers = ", ".join(f"{contact.name} {contact.phone}".strip() for contact in crisis)
    return words.say("Bij gevaar, of als het u te veel wordt: {nummers}.", nummers=numbers)


def help_in_short(
    crisis: tuple[Contact, ...],
    contacts: tuple[Contact, ...],
    words: Words,
    question: QuestionText | None,
) -> tuple[Block, ...]:
    """Humans, and then what stands behind the question, on about one screen.

    The end of a page is what is in view on a small screen; the number of a human always is.
    """
    return tuple(_in_short(crisis, contacts, words, question))


def contact_block(
    contacts: tuple[Contact, ...], words: Words, caption: str = "", now: datetime | None = None
) -> Contacts:
    """Whom one can call, each on a line that says all that is known.

    `now` is only given where it is read at once: on paper nothing is open or closed.
    """
    return Contacts(tuple(contact_line(contact, words, now) for contact in contacts), caption)


def contacts_in_short(contacts: tuple[Contact, ...], words: Words) -> Contacts:
    """Whom one can call, at the end of a result: name and number first, then cost and role.

    All that is known of each stands one choice away, behind help.
    """
    return Contacts(tuple(_line_in_short(contact, words) for contact in contacts))


def contact_line(contact: Contact, words: Words, now: datetime | None = None) -> str:
    """Name, number, what for, cost, hours, role, whether one may stay anonymous, when checked."""
    return " ".join(part for part in _parts(contact, words, now) if part)


def _help(
    crisis: tuple[Contact, ...],
    contacts: tuple[Contact, ...],
    words: Words,
    now: datetime | None,
) -> Iterator[Block]:
    if contacts:
        yield contact_block(contacts, words, words.say("Een mens die u helpt"), now)
    if crisis:
        lines = tuple(_in_crisis(contact, words) for contact in crisis)
        yield Contacts(lines, words.say("Bij gevaar, of als het u te veel wordt"))


def _in_short(
    crisis: tuple[Contact, ...],
    contacts: tuple[Contact, ...],
    words: Words,
    question: QuestionText | None,
) -> Iterator[Block]:
    if contacts:
        yield Heading(words.say("Een mens die u helpt"))
        yield Bullets(tuple(_line_in_short(contact, words) for contact in contacts))
    if crisis:
        yield Paragraph(crisis_in_short(crisis, words))
    if question is not None:
        yield from _behind(question, words)


def _line_in_short(contact: Contact, words: Words) -> str:
    parts = (
        _name(contact, words),
        _until(contact, words),
        _cost(contact, words),
        words.say(_ROLES[contact.role]),
    )
    return " ".join(part for part in parts if part)


def _behind(question: QuestionText, words: Words) -> Iterator[Block]:
    if question.why:
        yield Heading(words.say("Waarom wij dit vragen"))
        yield Paragraph(question.why)
    yield Paragraph(" ".join(words.page("uw_antwoord")))
    if question.paper:
        yield Heading(words.say("Waar u het antwoord vindt"))
        yield Paragraph(question.paper)


def _in_crisis(contact: Contact, words: Words) -> str:
    """Short enough to be read in need: name and number, what for, when."""
    what = phrases.as_sentence(contact.what)
    hours = words.say("Tijden: {tijden}.", tijden=contact.hours) if contact.hours else ""
    return " ".join(part for part in (_name(contact, words), what, hours) if part)


def _parts(contact: Contact, words: Words, now: datetime | None) -> Iterator[str]:
    """The address comes last, so that no mark behind it is copied along."""
    yield _name(contact, words)
    if contact.person:
        yield words.say("Vraag naar {persoon}.", persoon=contact.person)
    yield phrases.as_sentence(contact.what)
    yield _until(contact, words)
    yield _cost(contact, words)
    yield _hours(contact, words)
    if now is not None:
        yield _open(contact, now, words)
    yield words.say(_ROLES[contact.role])
    yield _anonymous(contact, words)
    yield _checked(contact, words)
    if contact.url:
        yield words.say("Website: {adres}", adres=contact.url)


def _name(contact: Contact, words: Words) -> str:
    if contact.phone:
        return words.say("{naam}: {telefoon}.", naam=contact.name, telefoon=contact.phone)
    if contact.url:
        return f"{contact.name}."
    return words.say("{naam}: nummer niet bekend.", naam=contact.name)


def _until(contact: Contact, words: Words) -> str:
    """Only where an end is known: whom to call after that isn't."""
    if contact.until is None:
        return ""
    return words.say(
        "Dit loopt tot en met {dag}. Bel daarna uw gemeente.", dag=words.day(contact.until)
    )


def _cost(contact: Contact, words: Words) -> str:
    if contact.cost:
        return words.say("Kosten: {kosten}.", kosten=contact.cost)
    return words.say("Kosten niet bekend.")


def _hours(contact: Contact, words: Words) -> str:
    if contact.hours:
        return words.say("Tijden: {tijden}.", tijden=contact.hours)
    return words.say("Tijden niet bekend.") if contact.phone else ""


def _open(contact: Contact, now: datetime, words: Words) -> str:
    """Whether somebody answers now; empty where it isn't known, or where the hours say it all."""
    found = opening(contact, now)
    match found:
        case Now(Opening.HOLIDAY):
            return words.say("Vandaag is een feestdag: dan vaak gesloten.")
        case Now(Opening.OPEN, until=datetime() as until):
            return words.say("Nu open, tot {tijd}.", tijd=words.clock(until))
        case Now(Opening.CLOSED, again=datetime() as again):
            return words.say("Nu gesloten. Weer open: {wanneer}.", wanneer=_when(again, now, words))
        case Now(Opening.CLOSED):
            return words.say("Nu gesloten.")
    return ""


def _when(moment: datetime, now: datetime, words: Words) -> str:
    """`vandaag om 9.00 uur`; a day further away by its date."""
    time = words.clock(moment)
    match (moment.date() - now.date()).days:
        case 0:
            return words.say("vandaag om {tijd}", tijd=time)
        case 1:
            return words.say("morgen om {tijd}", tijd=time)
    return words.say("{dag} om {tijd}", dag=words.day(moment), tijd=time)


def _anonymous(contact: Contact, words: Words) -> str:
    match contact.anonymous:
        case True:
            return words.say("U hoeft uw naam niet te noemen.")
        case False:
            return words.say("Zij vragen uw naam.")
    if not contact.phone or contact.urgent:
        return ""
    return words.say("Of u uw naam moet noemen, weten wij niet.")


def _checked(contact: Contact, words: Words) -> str:
    if contact.checked is None:
        return words.say("Dit hebben wij niet kunnen nakijken.")
    return words.say("Nagekeken op {dag}.", dag=words.day(contact.checked))
