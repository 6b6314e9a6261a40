"""Human help as a page: whom to call, and what stands behind a question."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from geldstap.model.contact import Contact, ContactRole
from geldstap.report import phrases
from geldstap.report.document import Block, Bullets, Contacts, Heading, Paragraph
from geldstap.rulesets.help_topics import CRISIS, Topic
from geldstap.steps.opening import Now, Opening, opening
from geldstap.text.content import QuestionText
from geldstap.text.words import Words, msgid

# More of them push out of view what one asked help for; all of them are one choice away.
_MOST_IN_SHORT = 2
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
    """Whom to call in danger, then humans with all that is known of each.

    `now` is the moment on a Dutch clock; without it nothing is said of who is open.
    """
    caption = words.say("Een mens die u helpt")
    humans = (contact_block(contacts, words, caption, now),) if contacts else ()
    return (*crisis_blocks(crisis, words), *humans)


def topic_blocks(
    topic: Topic,
    crisis: tuple[Contact, ...],
    contacts: tuple[Contact, ...],
    words: Words,
    now: datetime | None = None,
    calling: tuple[Block, ...] = (),
) -> tuple[Block, ...]:
    """Whom to call about one thing, and what one may say.

    In a crisis the numbers come first, on a row each, and there is no place for how to call
    about money (`calling`). Elsewhere the caller puts those numbers where they belong.
    """
    saying = (
        Heading(words.say("Wat u kunt zeggen")),
        Bullets(words.need(topic).saying),
    )
    if topic in CRISIS:
        numbers = dict.fromkeys((*(each for each in contacts if each.short), *crisis))
        return (
            Contacts(_numbers(numbers, words), words.say("Wie u kunt bellen")),
            *saying,
            contact_block(contacts, words, words.say("Meer over deze nummers"), now),
        )
    return (contact_block(contacts, words, "", now), *saying, *calling)


def own_line(contact: Contact, words: Words) -> str:
    """For on somebody's own paper: who it is and how to get there; nothing that says “u”."""
    parts = (
        _name(contact, words),
        _cost(contact, words) if contact.cost else "",
        _hours(contact, words) if contact.hours else "",
        words.say("Website: {adres}", adres=contact.url) if contact.url else "",
    )
    return " ".join(part for part in parts if part)


def crisis_blocks(crisis: tuple[Contact, ...], words: Words) -> tuple[Block, ...]:
    """The numbers in danger, each on a row of its own."""
    if not crisis:
        return ()
    caption = words.say("Bij gevaar, of als het u te veel wordt")
    return (Contacts(_numbers(crisis, words), caption),)


def help_in_short(
    crisis: tuple[Contact, ...],
    contacts: tuple[Contact, ...],
    words: Words,
    question: QuestionText | None = None,
    meaning: tuple[Block, ...] = (),
) -> tuple[Block, ...]:
    """The nearest humans, what the question means (`meaning`), and what stands behind it.

    Whoever can be called comes before who has a website or a door alone.
    """
    nearest = humans_in_short(contacts, words, _MOST_IN_SHORT)
    return (*nearest, *crisis_blocks(crisis, words), *meaning, *_behind(question, words))


def humans_in_short(
    contacts: tuple[Contact, ...], words: Words, most: int | None = None
) -> tuple[Block, ...]:
    """Who can be called, in as few words as say who it is and what they do."""
    if not contacts:
        return ()
    called_first = sorted(contacts, key=lambda contact: not contact.phone)
    lines = tuple(_line_in_short(contact, words) for contact in called_first[:most])
    return (Heading(words.say("Een mens die u helpt")), Bullets(lines))


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


def _numbers(contacts: Iterable[Contact], words: Words) -> tuple[str, ...]:
    """The number first: in need nobody reads on to find it."""
    return tuple(
        words.say("{telefoon}: {waarvoor}", telefoon=each.phone, waarvoor=each.short or each.name)
        for each in contacts
        if each.phone
    )


def _line_in_short(contact: Contact, words: Words) -> str:
    """Without a number what one finds there is said, in which the way to it stands."""
    parts = (
        _name(contact, words),
        "" if contact.phone else phrases.as_sentence(contact.what),
        _until(contact, words),
        _cost(contact, words) if contact.cost else "",
        words.say(_ROLES[contact.role]),
    )
    return " ".join(part for part in parts if part)


def _behind(question: QuestionText | None, words: Words) -> Iterator[Block]:
    if question is None:
        return
    if question.why:
        yield Heading(words.say("Waarom wij dit vragen"))
        yield Paragraph(question.why)
    yield Paragraph(" ".join(words.page("uw_antwoord")))
    if question.paper:
        yield Heading(words.say("Waar u het antwoord vindt"))
        yield Paragraph(question.paper)


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
