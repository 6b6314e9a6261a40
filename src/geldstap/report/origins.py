"""Where it comes from: sources with the day on which they were read, and who made a set."""

from collections.abc import Iterable, Iterator

from geldstap.model.regulation import RulesetInfo
from geldstap.model.source import Confidence, Source
from geldstap.report.document import Block, Bullets, Heading, Link, Paragraph, Tone
from geldstap.text.words import Words, msgid

OWN_PUBLISHER = "project geldstap"
# Enough of a hash to compare by eye.
_SHORT_DIGEST = 12

_CONFIDENCE: dict[Confidence, str] = {
    Confidence.HIGH: msgid("Zekerheid: hoog."),
    Confidence.MEDIUM: msgid("Zekerheid: middel."),
    Confidence.LOW: msgid("Zekerheid: laag."),
}


_NOTHING_LOCAL = msgid(
    "De regels van uw eigen gemeente zitten hier niet in. Zij bepaalt zelf grenzen en bedragen, en"
    " heeft misschien meer. Vraag ernaar."
)


# What our own sources say about themselves, so that it gets into the catalog.
OWN_REMARKS = (
    msgid("Pagina van een vergelijkingssite; niet nagekeken in de regels van de ACM."),
    msgid("tekst van 2017; het artikel kan sindsdien vernummerd zijn"),
    msgid("Vuistregel uit een brief in dit onderzoek; geen prijsvergelijking."),
)


def source_line(source: Source, words: Words) -> str:
    """A source on one line: title, its own date, the day it was read, and how sure it is."""
    return words.say(
        "Bron: {titel}. {details}", titel=source.title, details=_details(source, words)
    )


def source_blocks(sources: Iterable[Source | None], words: Words) -> tuple[Block, ...]:
    """Every source once: its title, its address, and what is known of it."""
    different = dict.fromkeys(source for source in sources if source is not None)
    return tuple(block for source in different for block in _source(source, words))


def made_by(info: RulesetInfo, words: Words) -> str:
    """Who put a set together; of ours for a municipality, that it isn't the municipality's."""
    if info.publisher == OWN_PUBLISHER and info.municipality:
        return words.say(
            "Samengesteld door {uitgever}, niet door de gemeente.", uitgever=info.publisher
        )
    return words.say("Samengesteld door {uitgever}.", uitgever=info.publisher)


def set_blocks(infos: Iterable[RulesetInfo], words: Words) -> tuple[Block, ...]:
    """Each set: who put it together, and what it leaves out.

    Without a municipal set that is the first thing left out: nobody may think that there is
    nothing more.
    """
    known = tuple(infos)
    blocks = tuple(block for info in known for block in _set(info, words))
    if any(info.municipality for info in known):
        return blocks
    return (*blocks, Paragraph(words.say(_NOTHING_LOCAL)))


def unused_blocks(names: Iterable[str], words: Words) -> tuple[Block, ...]:
    """Installed sets that can't be used, so that others stand in their place."""
    return tuple(
        Paragraph(
            words.say(
                "De geïnstalleerde set “{naam}” wordt niet gebruikt: ze is veranderd, of ze past"
                " niet bij deze versie van geldstap. Wij gebruiken wat bij geldstap zit."
                " Installeer haar opnieuw om haar weer te gebruiken.",
                naam=name,
            ),
            Tone.NOTE,
        )
        for name in names
    )


def set_line(info: RulesetInfo, words: Words) -> str:
    """A set with its version and a short hash, by which two can be compared.

    Of an installed one that it isn't ours, whose it says that it is, and whose key signed it.
    """
    line = (
        _installed(info, words)
        if info.signer
        else words.say(
            "{set}, versie {versie}, van {uitgever}.",
            set=info.name,
            versie=info.version,
            uitgever=info.publisher,
        )
    )
    digest = info.digest.removeprefix("sha256:")[:_SHORT_DIGEST]
    # Not inside the f-string: phrases are only collected outside of them.
    mark = words.say("Kenmerk: {kenmerk}.", kenmerk=digest)
    return f"{line} {mark}" if digest else line


def _installed(info: RulesetInfo, words: Words) -> str:
    return words.say(
        "{set}, versie {versie}, op deze computer geïnstalleerd en niet van project geldstap."
        " Volgens de set zelf is zij van {uitgever}. Vingerafdruk van de sleutel:"
        " {vingerafdruk}.",
        set=info.name,
        versie=info.version,
        uitgever=info.publisher,
        vingerafdruk=info.signer,
    )


def _details(source: Source, words: Words) -> str:
    parts = []
    if source.dated:
        parts.append(
            words.say("Datum van de tekst: {datum}.", datum=words.translated(source.dated))
        )
    if source.seen is not None:
        parts.append(words.say("Gezien op {dag}.", dag=words.day(source.seen)))
    return " ".join([*parts, words.say(_CONFIDENCE[source.confidence])])


def _source(source: Source, words: Words) -> Iterator[Block]:
    yield Link(source.title, source.url) if source.url else Paragraph(source.title)
    yield Paragraph(f"{_details(source, words)} {words.translated(source.note)}".strip())


def _set(info: RulesetInfo, words: Words) -> Iterator[Block]:
    yield Heading(info.name, 3)
    if info.signer:
        yield Paragraph(set_line(info, words), Tone.NOTE)
    else:
        yield Paragraph(made_by(info, words))
    if info.not_covered:
        yield Paragraph(words.say("Dit zit er niet in:"))
        yield Bullets(info.not_covered)
