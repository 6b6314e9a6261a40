"""Whom one can call, and the short way to them: `geldstap hulp` shouldn't wait.

To load the parser of options takes nearly half as long as all that this page needs.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from geldstap.app.clock import dutch_time
from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.model.contact import Contact, Municipality
from geldstap.report.document import Block, Document, Paragraph
from geldstap.report.help import crisis_blocks, help_blocks, topic_blocks
from geldstap.rulesets.contacts import Contacts
from geldstap.rulesets.desks import EVERYTHING, Desks
from geldstap.rulesets.help_topics import CRISIS, Topic, helpers
from geldstap.rulesets.places import Places
from geldstap.text.words import Words

_SUGGESTED = 3


def shortcut(arguments: Sequence[str]) -> Callable[[Environment], ExitCode] | None:
    """What a plain line with `hulp` runs; None for all that takes a parser to understand."""
    match arguments:
        case ("hulp",):
            return show_contacts
        case ("hulp", "--gemeente", name) if not name.startswith("-"):
            return partial(show_contacts, name=name)
        case ("hulp", "--voor", topic) if not topic.startswith("-"):
            return partial(show_contacts, topic=topic)
        case ("hulp", "--postcode", postcode) if not postcode.startswith("-"):
            return partial(show_contacts, postcode=postcode)
    return None


def show_contacts(
    environment: Environment,
    name: str | None = None,
    postcode: str | None = None,
    as_json: bool = False,
    topic: str | None = None,
) -> ExitCode:
    """Contacts of a municipality, or those for the whole country; with a topic those for it.

    Raises UnknownMunicipality, UnknownPostcode, or BadValue for a topic that there isn't.
    """
    words = Words.load(environment.language)
    about = None if topic is None else _topic(topic, words)
    municipality = _municipality(name, postcode)
    contacts, _ = Contacts.load(
        environment.language, None, partial(_installed, environment), environment.day
    )
    found = Found(
        municipality,
        _helpers(contacts, municipality, about, environment.day),
        contacts.crisis(),
        about,
        () if about is None else words.need(about).saying,
    )
    if as_json:
        _write_json(environment, found)
        return ExitCode.FINE
    title = words.say("Wie u kunt bellen") if about is None else words.need(about).name
    document = Document(title, _blocks(found, environment, words), words.language)
    output.show(document, environment, words)
    return ExitCode.FINE


@dataclass(frozen=True, slots=True)
class Found:
    """Whom one can call, where, about what, and what one may say."""

    municipality: Municipality | None
    helpers: tuple[Contact, ...]
    crisis: tuple[Contact, ...]
    topic: Topic | None
    saying: tuple[str, ...]


def _blocks(found: Found, environment: Environment, words: Words) -> tuple[Block, ...]:
    now = _now(environment)
    if found.topic is not None:
        danger = () if found.topic in CRISIS else crisis_blocks(found.crisis, words)
        about = topic_blocks(found.topic, found.crisis, found.helpers, words, now)
        blocks: tuple[Block, ...] = (*danger, *about)
    else:
        names = ", ".join(Topic)
        choose = words.say("Met --voor kiest u waarvoor u hulp zoekt: {namen}.", namen=names)
        blocks = (*help_blocks(found.crisis, found.helpers, words, now), Paragraph(choose))
    if found.municipality is not None:
        return blocks
    nearer = words.say(
        "Met --gemeente of --postcode ziet u ook wie u in uw eigen gemeente kunt bellen."
    )
    return (*blocks, Paragraph(nearer))


def _now(environment: Environment) -> datetime | None:
    clock = environment.clock_of_day
    return None if clock is None else dutch_time(clock())


def _topic(text: str, words: Words) -> Topic:
    """The topic of this name, or of another word for it: nobody looks it up first."""
    for each in Topic:
        if text.casefold() in (each, *words.need(each).also):
            return each
    from geldstap.cli.faults import BadValue

    raise BadValue(name="--voor", value=text, choices=tuple(Topic))


def _helpers(
    contacts: Contacts, municipality: Municipality | None, topic: Topic | None, day: date
) -> tuple[Contact, ...]:
    if topic is not None:
        return helpers(topic, contacts, Places(), municipality, day)
    if municipality is None:
        return (contacts.helpline,)
    return Desks.of(Places(), municipality, day).helpers(contacts, EVERYTHING)


def _write_json(environment: Environment, found: Found) -> None:
    from geldstap.export import contacts_json, json_results

    document = contacts_json.contacts(
        found.helpers,
        found.crisis,
        found.municipality,
        environment.day,
        environment.language,
        topic=found.topic,
        saying=found.saying,
        now=_now(environment),
    )
    output.data(environment, json_results.dumps(document))


def _installed(environment: Environment, code: str) -> Path | None:
    """The folder of the set that was installed for a municipality; looked for when one is."""
    from geldstap.rulesets.packages.installed import InstalledSets
    from geldstap.store.places import sets_folder

    sets = InstalledSets(sets_folder(environment.options.data))
    chosen = sets.choose(code, environment.day).chosen
    return None if chosen is None else chosen.folder


def _municipality(name: str | None, postcode: str | None) -> Municipality | None:
    """The municipality that was named; a name goes before a postcode."""
    if name is not None:
        return municipality_named(name)
    return None if postcode is None else _with_postcode(postcode)


def municipality_named(name: str, *, by_postcode: bool = True) -> Municipality:
    """The municipality of this name. Raises UnknownMunicipality."""
    places = Places()
    found = places.find(name)
    if found is None:
        from geldstap.cli.faults import UnknownMunicipality

        likely = tuple(each.shown for each in places.search(name, _SUGGESTED))
        raise UnknownMunicipality(name, likely, by_postcode)
    return found


def _with_postcode(postcode: str) -> Municipality:
    found = Places().by_postcode(postcode)
    if found is None:
        from geldstap.cli.faults import UnknownPostcode

        raise UnknownPostcode(postcode)
    return found
