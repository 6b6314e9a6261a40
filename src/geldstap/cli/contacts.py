"""Whom one can call, and the short way to them: `geldstap hulp` shouldn't wait.

To load the parser of options takes nearly half as long as all that this page needs.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.model.contact import Contact, Municipality
from geldstap.report.document import Document, Paragraph
from geldstap.report.help import help_blocks
from geldstap.rulesets.contacts import Contacts
from geldstap.rulesets.desks import EVERYTHING, Desks
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
        case ("hulp", "--postcode", postcode) if not postcode.startswith("-"):
            return partial(show_contacts, postcode=postcode)
    return None


def show_contacts(
    environment: Environment,
    name: str | None = None,
    postcode: str | None = None,
    as_json: bool = False,
) -> ExitCode:
    """Contacts of a municipality, or those for the whole country.

    Raises UnknownMunicipality or UnknownPostcode.
    """
    municipality = _municipality(name, postcode)
    contacts, _ = Contacts.load(
        environment.language, None, partial(_installed, environment), environment.day
    )
    helpers = _helpers(contacts, municipality, environment.day)
    if as_json:
        _write_json(environment, helpers, contacts.crisis(), municipality)
        return ExitCode.FINE
    words = Words.load(environment.language)
    blocks = help_blocks(contacts.crisis(), helpers, words)
    if municipality is None:
        nearer = words.say(
            "Met --gemeente of --postcode ziet u ook wie u in uw eigen gemeente kunt bellen."
        )
        blocks = (*blocks, Paragraph(nearer))
    document = Document(words.say("Wie u kunt bellen"), blocks, words.language)
    output.show(document, environment, words)
    return ExitCode.FINE


def _helpers(
    contacts: Contacts, municipality: Municipality | None, day: date
) -> tuple[Contact, ...]:
    if municipality is None:
        return (contacts.helpline,)
    return Desks.of(Places(), municipality, day).helpers(contacts, EVERYTHING)


def _write_json(
    environment: Environment,
    helpers: tuple[Contact, ...],
    crisis: tuple[Contact, ...],
    municipality: Municipality | None,
) -> None:
    from geldstap.export import json_results

    language, day = environment.language, environment.day
    found = json_results.contacts(helpers, crisis, municipality, day, language)
    output.data(environment, json_results.dumps(found))


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
