"""The sets that were installed on this computer: whose, for when, and whether they count."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from geldstap.report.document import Block, Bullets, Heading, Paragraph, Row, Rows, Tone
from geldstap.rulesets.packages.manifest import Manifest
from geldstap.text.words import Words, msgid


class Standing(StrEnum):
    """How an installed set stands on a day."""

    USED = "in_gebruik"
    OTHER_DAYS = "andere_dagen"
    HIGHER = "hogere_versie"
    ALTERED = "veranderd"


_STANDINGS: Mapping[Standing, tuple[str, Tone]] = {
    Standing.USED: (msgid("Deze set wordt gebruikt."), Tone.GOOD),
    Standing.OTHER_DAYS: (msgid("Deze set is voor andere dagen."), Tone.PLAIN),
    Standing.HIGHER: (msgid("Op deze dag gaat een hogere versie voor."), Tone.PLAIN),
    Standing.ALTERED: (
        msgid(
            "Deze set is veranderd na het installeren. Zij wordt niet gebruikt. Verwijder haar en"
            " installeer haar opnieuw."
        ),
        Tone.NO,
    ),
}


@dataclass(frozen=True, slots=True)
class InstalledSet:
    """An installed set with how it stands; `place` is the name of its municipality, or ""."""

    manifest: Manifest
    place: str
    standing: Standing


def installed_blocks(
    found: Sequence[InstalledSet], unreadable: Sequence[Path], day: date, words: Words
) -> Iterator[Block]:
    """Each set with all that one needs to know before using it."""
    if not found:
        yield Paragraph(words.say("Op deze computer is geen set geïnstalleerd."))
    for each in found:
        about = each.manifest
        text, tone = _STANDINGS[each.standing]
        yield Heading(about.name)
        yield Paragraph(words.say(text), tone)
        yield Rows(tuple(_rows(each, words)))
    if unreadable:
        yield Heading(words.say("Niet te lezen, en niet gebruikt"))
        yield Bullets(tuple(str(path) for path in unreadable))
    yield Paragraph(words.say("Gekeken naar {dag}.", dag=words.day(day)))


def whose(place: str, words: Words) -> str:
    """For whom a set is: the municipality of this name, or without one everybody."""
    return place or words.say("heel Nederland")


def _rows(each: InstalledSet, words: Words) -> Iterator[Row]:
    about = each.manifest
    yield Row(words.say("Voor"), whose(each.place, words))
    yield Row(words.say("Versie"), about.version)
    yield Row(
        words.say("Geldig"),
        words.say(
            "{eerste} tot en met {laatste}",
            eerste=words.day(about.first),
            laatste=words.day(about.last),
        ),
    )
    yield Row(words.say("Uitgever, volgens de set zelf"), about.publisher)
    yield Row(words.say("Vingerafdruk van de sleutel"), about.fingerprint)
    yield Row(words.say("Naam in opdrachten"), about.id)
