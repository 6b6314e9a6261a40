"""Options that several commands share."""

from typing import Annotated

import typer

from geldstap.text.words import msgid

HouseholdFile = Annotated[
    str | None,
    typer.Option(
        "--huishouden",
        metavar=msgid("BESTAND"),
        help=msgid("Een bestand met uw gegevens, in plaats van vragen. Met - van de invoer."),
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help=msgid("De uitkomst als JSON, voor een ander programma."))
]
Yes = Annotated[bool, typer.Option("--ja", help=msgid("Niet meer vragen of het goed is."))]
MunicipalityName = Annotated[
    str | None,
    typer.Option(
        "--gemeente", metavar=msgid("NAAM"), help=msgid("Ook de regelingen van deze gemeente.")
    ),
]
SetFolder = Annotated[
    str | None,
    typer.Argument(
        metavar=msgid("MAP"),
        help=msgid("De map met set.yaml. Zonder map de sets die bij geldstap zitten."),
    ),
]
