"""`geldstap schema`: the JSON Schemas of what goes in and of what comes out."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.text.words import msgid

if TYPE_CHECKING:
    from geldstap.export.json_results import Json

HELP = msgid("JSON Schema: de vorm van een bestand met uw gegevens, en van de JSON-uitvoer.")
_NAMES = (
    "huishouden",
    "uitkomst",
    "begroting",
    "verandering",
    "contacten",
    "regelingen",
    "controle",
    "test",
)

Name = Annotated[str, typer.Argument(metavar="|".join(_NAMES), help=msgid("Welk schema."))]


def run(context: typer.Context, name: Name) -> ExitCode:
    """Print one schema."""
    from geldstap.export.json_results import dumps

    environment: Environment = context.obj
    if name not in _NAMES:
        from geldstap.cli.faults import BadValue

        raise BadValue(name="geldstap schema", value=name, choices=_NAMES)
    output.data(environment, dumps(_schema(name, environment)))
    return ExitCode.FINE


def _schema(name: str, environment: Environment) -> "Mapping[str, Json]":
    from geldstap.cli.household import keeping_of, world_of
    from geldstap.export import ruleset_schemas, schemas

    if name == "huishouden":
        world = world_of(environment, keeping_of(environment))
        return schemas.household_schema(world.vocabulary)
    made = {
        "uitkomst": schemas.result_schema,
        "begroting": schemas.budget_schema,
        "verandering": schemas.change_schema,
        "contacten": schemas.contacts_schema,
        "regelingen": ruleset_schemas.list_schema,
        "controle": ruleset_schemas.check_schema,
        "test": ruleset_schemas.trial_schema,
    }
    return made[name]()
