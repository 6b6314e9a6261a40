"""A letter that somebody got, explained: how urgent, what it means, until when, and whom to call."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from geldstap.model.contact import Contact
from geldstap.report.document import Block, Bullets, Contacts, Heading, Link, Paragraph, Tone
from geldstap.report.help import contact_block
from geldstap.steps.arrears import (
    Received,
    Term,
    Urgency,
    terms,
    terms_ahead,
    urgency_on,
)
from geldstap.text.letter_words import (
    Claim,
    LetterText,
    debt_help,
    letter_text,
    term_claim,
    term_moved,
    term_over,
)
from geldstap.text.words import Words, msgid

_URGENCY: Mapping[Urgency, str] = {
    Urgency.TODAY: msgid("Dit is dringend. Bel vandaag. Vaak is er nog iets te regelen."),
    Urgency.THIS_WEEK: msgid("Doe hier deze week iets aan. Eén telefoontje is al een begin."),
    Urgency.IN_TIME: msgid("Er is tijd. Reageer uiterlijk op de dag die in de brief staat."),
}


@dataclass(frozen=True, slots=True)
class Explained:
    """A letter on the day that one asks, with those whom one can call about it."""

    received: Received
    today: date
    contacts: tuple[Contact, ...]

    @property
    def urgency(self) -> Urgency:
        """How soon one does something about it."""
        return urgency_on(self.received, self.today)

    @property
    def is_urgent(self) -> bool:
        """Whether one does best to call today."""
        return self.urgency is Urgency.TODAY

    def text(self, words: Words) -> LetterText:
        """The words of this kind of letter."""
        return letter_text(words, self.received.letter)

    def help(self, words: Words) -> Claim:
        """How soon the municipality speaks with somebody."""
        return debt_help(words, urgent=self.is_urgent)

    def terms(self, words: Words) -> tuple[tuple[Term, Claim], ...]:
        """Each term with what is said of it."""
        return tuple((term, _said(term, self.today, words)) for term in terms(self.received))

    def claims(self, words: Words) -> tuple[Claim, ...]:
        """All that is said, each with its source."""
        dated = (claim for _, claim in self.terms(words))
        return (*self.text(words).claims, *dated, self.help(words))


def letter_blocks(explained: Explained, words: Words) -> tuple[Block, ...]:
    """All of it, for paper. Where it is urgent, whom to call and what to say go before all else."""
    calling, meaning = call_blocks(explained, words), tuple(_explanation(explained, words))
    return (
        _urgency(explained, words),
        *((*calling, *meaning) if explained.is_urgent else (*meaning, *calling)),
        Heading(words.say("Waar dit staat")),
        *source_blocks(explained, words),
    )


def meaning_blocks(explained: Explained, words: Words) -> tuple[Block, ...]:
    """What one can do and what it means, for a screen; where it is urgent, first whom to call.

    Where there is time until a day, that stands beside the question (`letter_in_short`).
    """
    first: tuple[Block, ...] = () if _has_time(explained) else (_urgency(explained, words),)
    if explained.is_urgent:
        first = (*first, *_called_in_short(explained, words), *_saying(explained, words))
    return (*first, *_explanation(explained, words))


def call_blocks(
    explained: Explained, words: Words, now: datetime | None = None
) -> tuple[Block, ...]:
    """Whom to call, what to say, and what to keep at hand; `now` only where it is read at once."""
    return (
        contact_block(explained.contacts, words, words.say("Wie u kunt bellen"), now),
        *_saying(explained, words),
        Heading(words.say("Wat u erbij houdt als u belt")),
        Bullets(explained.text(words).papers),
    )


def source_blocks(explained: Explained, words: Words) -> tuple[Link, ...]:
    """Each source once, in the order in which it was first used."""
    claims = explained.claims(words)
    found = dict.fromkeys((claim.source, claim.url) for claim in claims if claim.source)
    return tuple(Link(source, url) for source, url in found)


def urgency_sentence(explained: Explained, words: Words) -> str:
    """How soon something can be done about it, with the last day where there is time until it."""
    if not _has_time(explained):
        return words.say(_URGENCY[explained.urgency])
    only = msgid("Er is tijd. Reageer uiterlijk op {dag}.")
    return _next_day(
        explained, only, msgid("Er is tijd. De eerste dag die kan tellen: {dag}."), words
    )


def letter_in_short(explained: Explained, words: Words) -> str:
    """What stands beside the question: the next day that counts, or whom to call today."""
    if _has_time(explained):
        return urgency_sentence(explained, words)
    lines = []
    if explained.is_urgent:
        called = next((each for each in explained.contacts if each.phone), None)
        if called is not None:
            lines.append(
                words.say("Bel eerst: {naam}, {telefoon}.", naam=called.name, telefoon=called.phone)
            )
    if terms_ahead(explained.received, explained.today):
        only, first = (
            msgid("De dag die telt: {dag}."),
            msgid("De eerste dag die kan tellen: {dag}."),
        )
        lines.append(_next_day(explained, only, first, words))
    return "\n".join(lines)


def _has_time(explained: Explained) -> bool:
    """Whether there is time until a day that is known."""
    ahead = terms_ahead(explained.received, explained.today)
    return explained.urgency is Urgency.IN_TIME and bool(ahead)


def _next_day(explained: Explained, only: str, first: str, words: Words) -> str:
    """The next day, in the words for a letter with one day left or with several."""
    ahead = terms_ahead(explained.received, explained.today)
    return words.say(only if len(ahead) == 1 else first, dag=words.day(ahead[0].last))


def _urgency(explained: Explained, words: Words) -> Block:
    return Paragraph(urgency_sentence(explained, words), Tone.NOTE)


def _explanation(explained: Explained, words: Words) -> Iterator[Block]:
    """What to do and until when goes first: who reads no further knows the most important."""
    text = explained.text(words)
    yield Heading(words.say("Wat u nu kunt doen"))
    yield Bullets(tuple(claim.text for claim in (*text.now, explained.help(words))))
    yield from _days(explained, words)
    yield Paragraph(words.say("Uw brief hebben wij niet gelezen. Wat daarin staat, gaat voor."))
    yield Heading(words.say("Wat deze brief betekent"))
    yield from (Paragraph(claim.text) for claim in text.means)
    yield Heading(words.say("Waar u niet bang voor hoeft te zijn"))
    yield Bullets(tuple(claim.text for claim in text.calm))


def _called_in_short(explained: Explained, words: Words) -> Iterator[Block]:
    """Names and numbers alone: what else is known of them stands elsewhere."""
    called = [f"{each.name}: {each.phone}" for each in explained.contacts if each.phone]
    yield Contacts(tuple(called), words.say("Wie u kunt bellen"))


def _saying(explained: Explained, words: Words) -> Iterator[Block]:
    yield Heading(words.say("Wat u kunt zeggen"))
    yield Bullets(explained.text(words).say)


def _days(explained: Explained, words: Words) -> Iterator[Block]:
    """The days that count; where the date isn't known, that the letter names them."""
    if explained.received.nature.asked is None:
        return
    yield Heading(words.say("Welke dag telt"))
    found = explained.terms(words)
    if not found:
        yield Paragraph(
            words.say(
                "De datum weten wij niet. Zoek in de brief de laatste dag. Vindt u die niet? Doe dan "
                "deze week iets, of laat iemand meelezen."
            )
        )
        return
    yield Bullets(tuple(_sentences(term, claim, explained.today, words) for term, claim in found))


def _sentences(term: Term, claim: Claim, today: date, words: Words) -> str:
    if term.from_ is None or term.is_over(today):
        return claim.text
    return f"{claim.text} {term_moved(words, words.day(term.from_))}"


def _said(term: Term, today: date, words: Words) -> Claim:
    day = words.day(term.last)
    if term.is_over(today):
        return term_over(words, term.kind, day)
    return term_claim(words, term.kind, day)
