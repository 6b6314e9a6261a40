"""The list of regulations, and the list of what runs out when."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from geldstap.model.contact import Municipality
from geldstap.report import phrases
from geldstap.report.document import Block, Bullets, Heading, Paragraph, Row, Rows, Tone
from geldstap.report.origins import made_by, set_line, unused_blocks
from geldstap.rulesets.endings import Dated, Ending, OldSource
from geldstap.rulesets.library import Library
from geldstap.rulesets.listing import Listed
from geldstap.text.words import Words, msgid

_KINDS: dict[Dated, str] = {
    Dated.VERSION: msgid("Regelingen:"),
    Dated.APPLYING: msgid("Aanvragen kan tot en met deze dag:"),
    Dated.FIGURE: msgid("Cijfers:"),
    Dated.TABLE: msgid("Tabellen:"),
}


def list_blocks(
    found: Sequence[Listed], library: Library, day: date, words: Words
) -> Iterator[Block]:
    """Set by set: each regulation with who decides, its id, and until when it is known."""
    yield from unused_blocks(library.unused, words)
    for each in library.sets:
        info = each.wording[words.language].info
        own = [one for one in found if one.ruleset == info.id]
        yield Heading(info.name)
        by = made_by(info, words) if info.municipality and not info.signer else ""
        yield Paragraph(f"{set_line(info, words)} {by}".rstrip())
        if own:
            yield Rows(tuple(_row(one, day, words) for one in own))
        else:
            yield Paragraph(words.say("In deze set staat nog geen regeling."))
        if info.not_covered:
            yield Paragraph(words.say("Dit zit er niet in:"))
            yield Bullets(info.not_covered)


def about_municipality(
    municipality: Municipality | None, library: Library, others: Sequence[str], words: Words
) -> Paragraph:
    """Whether a municipality has a set, or which municipalities have one."""
    if municipality is None:
        return Paragraph(
            words.say(
                "Dit zijn de landelijke regelingen. Met --gemeente NAAM ziet u ook die van een"
                " gemeente. Er is een set van: {namen}.",
                namen=", ".join(others) or words.say("nog geen gemeente"),
            ),
            Tone.NOTE,
        )
    if library.covers(municipality.code):
        return Paragraph(
            words.say(
                "Dit zijn de landelijke regelingen en die van {gemeente}.",
                gemeente=municipality.shown,
            )
        )
    return Paragraph(
        words.say(
            "Van {gemeente} is er nog geen set. Dit zijn de landelijke regelingen. Uw gemeente"
            " heeft misschien meer.",
            gemeente=municipality.shown,
        ),
        Tone.NOTE,
    )


def until_in_words(one: Listed, day: date, words: Words) -> str:
    """Until when a regulation is known."""
    if one.until == date.min:
        return words.say("op {dag} nog niet bekend", dag=words.day(day))
    if one.until is None:
        return words.say("bekend, zonder laatste dag")
    if one.until < day:
        return words.say("was bekend tot en met {dag}", dag=words.day(one.until))
    return words.say("bekend tot en met {dag}", dag=words.day(one.until))


def _row(one: Listed, day: date, words: Words) -> Row:
    about = [
        words.say(
            "{instantie} beslist.", instantie=phrases.as_sentence(one.regulation.authority)[:-1]
        ),
        words.say("Naam in bestanden: {naam}.", naam=one.regulation.id),
    ]
    if not one.calculated:
        about.append(words.say("Wij rekenen deze niet uit."))
    return Row(one.regulation.name, until_in_words(one, day, words), note=" ".join(about))


def ending_blocks(
    found: Sequence[Ending], old: Sequence[OldSource], library: Library, day: date, words: Words
) -> Iterator[Block]:
    """Per day what runs out, earliest first; then what never does, and sources long unseen."""
    past = [each for each in found if each.last is not None and each.last < day]
    coming = [each for each in found if each.last is not None and each.last >= day]
    endless = [each for each in found if each.last is None]
    yield Paragraph(_summary(coming, day, words))
    for last, group in groupby(coming, key=lambda each: each.last):
        yield Heading(_after(last, words))
        yield from _grouped(list(group), library, words)
    if endless:
        yield Heading(words.say("Zonder laatste dag"))
        yield from _grouped(endless, library, words)
    if old:
        yield Heading(words.say("Bronnen die meer dan een jaar geleden zijn gezien"))
        yield Bullets(tuple(_old(each, words) for each in old))
    if past:
        yield Heading(words.say("Al verlopen op {dag}", dag=words.day(day)))
        for last, group in groupby(past, key=lambda each: each.last):
            yield Heading(_after(last, words), 3)
            yield from _grouped(list(group), library, words)


def _summary(coming: Sequence[Ending], day: date, words: Words) -> str:
    if not coming or coming[0].last is None:
        return words.say("Na {dag} loopt er niets meer af.", dag=words.day(day))
    first = words.day(coming[0].last)
    return words.count(
        "Vanaf {dag} loopt {n} onderdeel af. Dat is op {eerste}.",
        "Vanaf {dag} lopen {n} onderdelen af. De eerste dag is {eerste}.",
        len(coming),
        dag=words.day(day),
        eerste=first,
    )


def _after(last: date | None, words: Words) -> str:
    day = "" if last is None else words.day(last)
    return words.say("Laatste dag: {dag}", dag=day)


def _grouped(group: Iterable[Ending], library: Library, words: Words) -> Iterator[Block]:
    """By kind: regulations first, since these are what people see."""
    group = tuple(group)
    for kind, caption in _KINDS.items():
        own = [each for each in group if each.kind is kind]
        if own:
            yield Paragraph(words.say(caption))
            yield Bullets(tuple(_named(each, library, words) for each in own))


def _named(ending: Ending, library: Library, words: Words) -> str:
    of_regulation = ending.kind in (Dated.VERSION, Dated.APPLYING)
    language = words.language
    label = (
        library.regulation(ending.name, language).name
        if of_regulation
        else library.label(ending.name, language)
    )
    return f"{label} ({ending.ruleset}: {ending.name})"


def _old(old: OldSource, words: Words) -> str:
    seen = "" if old.source.seen is None else words.day(old.source.seen)
    return words.say(
        "{titel} ({naam}). Gezien op {dag}.",
        titel=old.source.title,
        naam=f"{old.ruleset}: {old.name}",
        dag=seen,
    )
