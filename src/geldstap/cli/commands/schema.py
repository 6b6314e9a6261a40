"""`geldstap schema`: the JSON Schemas of what goes in and comes out, and of regulation sets."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from geldstap.cli import output
from geldstap.cli.environment import Environment
from geldstap.cli.exit_codes import ExitCode
from geldstap.text.words import msgid

if TYPE_CHECKING:
    from geldstap.export.json_results import Json
    from geldstap.model.fact import Vocabulary

HELP = msgid(
    "De vorm van een bestand met uw gegevens, van de JSON-uitvoer, en van de bestanden van een set "
    "met regelingen: JSON Schema."
)
_OURS = (
    "huishouden",
    "uitkomst",
    "begroting",
    "verandering",
    "briefje",
    "overzicht",
    "contacten",
    "brieven",
    "regelingen",
    "geinstalleerd",
    "controle",
    "test",
    "effect",
    "vergelijking",
)
# The names in `rulesets.schemas.shapes.FILES`, which `--help` needn't load.
_OF_SETS = (
    "set",
    "bronnen",
    "cijfers",
    "tabellen",
    "begrippen",
    "regeling",
    "voorbeelden",
    "en",
    "hulp",
    "hulp_landelijk",
    "gesprek",
    "feiten",
)
_NAMES = (*_OURS, *_OF_SETS)

Name = Annotated[
    str,
    typer.Argument(
        metavar="SCHEMA",
        help=msgid(
            "Voor uw gegevens en de uitvoer: huishouden, uitkomst, begroting, verandering, overzicht, "
            "briefje, contacten of brieven. "
            "Voor een set met regelingen: set, bronnen, cijfers, tabellen, begrippen, regeling, "
            "voorbeelden, en, hulp, hulp_landelijk, gesprek of feiten."
        ),
    ),
]


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
    from geldstap.export import help_schemas, ruleset_schemas, schemas, talk_json

    if name == "huishouden":
        return schemas.household_schema(_vocabulary(environment))
    if name in _OF_SETS:
        return _of_a_set(name, environment)
    made = {
        "uitkomst": schemas.result_schema,
        "begroting": schemas.budget_schema,
        "verandering": schemas.change_schema,
        "briefje": talk_json.talk_schema,
        "overzicht": help_schemas.overview_schema,
        "contacten": help_schemas.contacts_schema,
        "brieven": help_schemas.letters_schema,
        "regelingen": ruleset_schemas.list_schema,
        "geinstalleerd": ruleset_schemas.installed_schema,
        "controle": ruleset_schemas.check_schema,
        "test": ruleset_schemas.trial_schema,
        "effect": ruleset_schemas.effect_schema,
        "vergelijking": ruleset_schemas.comparison_schema,
    }
    return made[name]()


def _of_a_set(name: str, environment: Environment) -> "Mapping[str, Json]":
    from geldstap.export.schemas import household_definitions
    from geldstap.rulesets.schemas.files import file_schema

    if name == "voorbeelden":
        return file_schema(name, household_definitions(_vocabulary(environment)))
    return file_schema(name)


def _vocabulary(environment: Environment) -> "Vocabulary":
    from geldstap.cli.household import keeping_of, world_of

    return world_of(environment, keeping_of(environment)).vocabulary
