"""What the JSON Schemas of `schemas` and `ruleset_schemas` are put together from."""

from collections.abc import Mapping
from enum import StrEnum

from geldstap.export.json_results import VERSION, Json
from geldstap.model.contact import ContactRole

DIALECT = "https://json-schema.org/draft/2020-12/schema"

TEXT: Json = {"type": "string"}
TEXTS: Json = {"type": "array", "items": TEXT}
ISO_DAY: Json = {
    "type": "string",
    "format": "date",
    "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
}
CENTS: Json = {"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{2}$"}


def top(name: str) -> dict[str, Json]:
    """What every schema begins with."""
    return {"$schema": DIALECT, "$id": f"urn:geldstap:{name}:{VERSION}", "title": name}


def head(kind: str) -> dict[str, Json]:
    """What every document begins with."""
    return {
        "versie": {"const": VERSION},
        "soort": {"const": kind},
        "peildatum": ISO_DAY,
        "taal": TEXT,
    }


def ruleset() -> Json:
    """Who made a set, and for whom."""
    names = ("id", "naam", "uitgever", "versie", "gemeente", "toelichting", "vingerafdruk")
    days = dict.fromkeys(("vanaf", "tot_en_met"), or_null(ISO_DAY))
    more = {"niet_in_deze_set": TEXTS, **days, "sleutel": or_null(TEXT)}
    return object_of(dict.fromkeys(names, TEXT) | more)


def object_of(properties: Mapping[str, Json]) -> dict[str, Json]:
    """An object with all of these keys and no other."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def part(name: str) -> Json:
    """A reference to a part that `$defs` holds."""
    return {"$ref": f"#/$defs/{name}"}


def list_of(name: str) -> Json:
    """A list of such parts."""
    return {"type": "array", "items": part(name)}


def or_null(schema: Json) -> Json:
    """What may also be null."""
    return {"anyOf": [schema, {"type": "null"}]}


def ids(values: type[StrEnum]) -> list[Json]:
    """The values of an enumeration."""
    return [value.value for value in values]


def contact() -> dict[str, Json]:
    """Whom one can call, as every document names it."""
    return object_of(of_contact())


def of_contact() -> dict[str, Json]:
    """What is written of whom one can call."""
    names = ("naam", "telefoon", "url", "wat", "tijden", "kosten")
    return {
        **dict.fromkeys(names, TEXT),
        "rol": {"enum": ids(ContactRole)},
        "anoniem": {"type": ["boolean", "null"]},
        "gecontroleerd": or_null(ISO_DAY),
    }
