"""`geldstap hulp`: whom one can call. Works without any answers, and starts fast."""

from typing import Annotated

import typer

from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.cli.parameters import AsJson
from geldstap.model.contact import Municipality
from geldstap.text.words import msgid

HELP = msgid("Wie u kunt bellen: mensen die helpen, bij u in de buurt en in heel Nederland.")
_SUGGESTED = 3

Name = Annotated[
    str | None,
    typer.Option("--gemeente", metavar=msgid("NAAM"), help=msgid("De gemeente waar u woont.")),
]
Postcode = Annotated[
    str | None,
    typer.Option(
        "--postcode", metavar=msgid("CIJFERS"), help=msgid("Uw postcode. De cijfers zijn genoeg.")
    ),
]


def run(
    context: typer.Context, name: Name = None, postcode: Postcode = None, as_json: AsJson = False
) -> ExitCode:
    """Contacts of a municipality, or those for the whole country."""
    from geldstap.cli import output
    from geldstap.rulesets.contacts import Contacts
    from geldstap.text.words import Words

    environment: Environment = context.obj
    language, municipality = environment.language, _municipality(name, postcode)
    contacts, _ = Contacts.load(language)
    crisis = contacts.crisis()
    helpers = contacts.for_municipality(municipality) if municipality else (contacts.helpline,)
    if as_json:
        from geldstap.export import json_results

        found = json_results.contacts(helpers, crisis, municipality, environment.day, language)
        output.data(environment, json_results.dumps(found))
        return ExitCode.FINE
    from geldstap.report.document import Document, Paragraph
    from geldstap.report.help import help_blocks

    words = Words.load(language)
    blocks = help_blocks(crisis, helpers, words, None)
    if municipality is None:
        nearer = words.say(
            "Met --gemeente of --postcode ziet u ook wie u in uw eigen gemeente kunt bellen."
        )
        blocks = (*blocks, Paragraph(nearer))
    output.show(Document(words.say("Wie u kunt bellen"), blocks, language), environment, words)
    return ExitCode.FINE


def _municipality(name: str | None, postcode: str | None) -> Municipality | None:
    """The municipality that was named; a name goes before a postcode."""
    from geldstap.rulesets.places import Places

    places = Places()
    if name is not None:
        found = places.find(name)
        if found is None:
            from geldstap.cli.faults import UnknownMunicipality

            likely = places.search(name, _SUGGESTED)
            raise UnknownMunicipality(name, tuple(each.shown for each in likely))
        return found
    if postcode is not None:
        found = places.by_postcode(postcode)
        if found is None:
            from geldstap.cli.faults import UnknownPostcode

            raise UnknownPostcode(postcode)
        return found
    return None
