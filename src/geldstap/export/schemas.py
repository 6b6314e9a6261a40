"""The JSON Schemas (2020-12) that `geldstap schema` prints.

The one of a household file is made from the vocabulary, so that an editor completes and
checks exactly the facts that there are. The others fix the form of what `--json` prints.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from math import ceil, floor

from geldstap.export.json_results import ONCE, VERSION, Json
from geldstap.model.contact import ContactRole
from geldstap.model.decision import Outcome, Truth
from geldstap.model.event import Event
from geldstap.model.fact import GROUP_SIZES, SINGLE_ROLES, Fact, FactKind, Role, Vocabulary
from geldstap.model.money import Period
from geldstap.model.source import Confidence
from geldstap.rulesets.schemas.parts import DIALECT
from geldstap.steps.effects import Direction

_TEXT: Json = {"type": "string"}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_ISO_DAY: Json = {
    "type": "string",
    "format": "date",
    "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
}
_CENTS: Json = {"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{2}$"}
_SKIPPED: Json = {"enum": ["weet_ik_niet", "zeg_ik_niet"]}
_YES_NO: Json = {"enum": [True, False, "ja", "nee"]}
_WITH_PERIOD: Json = {
    "type": "string",
    "pattern": r"^[0-9]+([.,][0-9]{1,2})? per (week|vier weken|4 weken|maand|kwartaal|jaar)$",
}


def household_schema(vocabulary: Vocabulary) -> dict[str, Json]:
    """The form of a household file: every fact of the vocabulary, and nothing else."""
    return {
        **_top("huishouden"),
        "$defs": _answers(),
        **_section(vocabulary.in_section(Role.HOUSEHOLD), _place() | _persons(vocabulary)),
    }


def household_definitions(vocabulary: Vocabulary) -> dict[str, Json]:
    """`huishouden` for other schemas to refer to: the facts alone, without day and place."""
    facts = vocabulary.in_section(Role.HOUSEHOLD)
    return {**_answers(), "huishouden": _section(facts, _persons(vocabulary))}


def result_schema() -> dict[str, Json]:
    """The form of `geldstap recht --json`."""
    return {
        **_top("uitkomst"),
        "$defs": _parts() | {"besluit": _decision(), "hulp": _contact()},
        **_object(
            _head("uitkomst")
            | {
                "regelingen": _list_of("besluit"),
                "sets": {"type": "array", "items": _ruleset()},
                "hulp": _list_of("hulp"),
            }
        ),
    }


def budget_schema() -> dict[str, Json]:
    """The form of `geldstap budget --json`."""
    return {
        **_top("begroting"),
        "$defs": {"hulp": _contact()},
        **_object(
            _head("begroting")
            | {
                "periode": {"const": Period.MONTH.value},
                "groepen": {"type": "object", "additionalProperties": _or_null(_CENTS)},
                "uitgaven": _or_null(_CENTS),
                "over": _or_null(_CENTS),
                "niet_ingevuld": _TEXTS,
                "hulp": _list_of("hulp"),
            }
        ),
    }


def change_schema() -> dict[str, Json]:
    """The form of `geldstap verandering --json`."""
    return {
        **_top("verandering"),
        "$defs": _parts()
        | {"besluit": _decision(), "hulp": _contact(), "gevolg": _effect(), "melden": _report()},
        **_object(
            _head("verandering")
            | {
                "gebeurtenis": _or_null({"enum": _ids(Event)}),
                "gevolgen": _list_of("gevolg"),
                "samen": _or_null(
                    _object(
                        {
                            "nu": _part("bedrag"),
                            "daarna": _part("bedrag"),
                            "niet_meegeteld": _TEXTS,
                        }
                    )
                ),
                "doorgeven": _list_of("melden"),
                "hoger_inkomen": {"type": "array", "items": _higher()},
                "inkomen": _cliffs(),
                "hulp": _list_of("hulp"),
            }
        ),
    }


def contacts_schema() -> dict[str, Json]:
    """The form of `geldstap hulp --json`."""
    return {
        **_top("contacten"),
        "$defs": {"hulp": _contact()},
        **_object(
            _head("contacten")
            | {
                "gemeente": _or_null(_object({"code": _TEXT, "naam": _TEXT})),
                "hulp": _list_of("hulp"),
                "bij_gevaar": _list_of("hulp"),
            }
        ),
    }


def _answers() -> dict[str, Json]:
    """What the forms of facts refer to."""
    return {
        "datum": _ISO_DAY,
        "bedrag_met_periode": _WITH_PERIOD,
        "niet_beantwoord": _SKIPPED,
    }


def _persons(vocabulary: Vocabulary) -> dict[str, Json]:
    """What a household has besides the facts of the household itself."""
    sections: dict[str, Json] = {
        role.value: _section(vocabulary.in_section(role)) for role in SINGLE_ROLES
    }
    groups: dict[str, Json] = {role.value: _group(vocabulary, role) for role in GROUP_SIZES}
    return sections | groups


def _place() -> dict[str, Json]:
    """The day and the place in a household file."""
    return {
        "peildatum": {"$ref": "#/$defs/datum"},
        "postcode": {
            "anyOf": [
                {"type": "string", "pattern": "^[1-9][0-9]{3}( ?[A-Za-z]{2})?$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        },
        "gemeente": {"type": "string", "minLength": 1},
    }


def _group(vocabulary: Vocabulary, role: Role) -> Json:
    size = vocabulary.find(GROUP_SIZES[role])
    most = {"maxItems": floor(size.high)} if size and isinstance(size.high, Decimal) else {}
    return {"type": "array", "items": _section(vocabulary.in_section(role)), **most}


def _section(facts: tuple[Fact, ...], frame: Mapping[str, Json] | None = None) -> dict[str, Json]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": dict(frame or {}) | {fact.name: _fact(fact) for fact in facts},
    }


def _fact(fact: Fact) -> Json:
    described = {"description": _description(fact)} if fact.meaning or fact.unit else {}
    return {
        "title": fact.name.replace("_", " "),
        **described,
        "anyOf": [*_values(fact), {"$ref": "#/$defs/niet_beantwoord"}],
    }


def _description(fact: Fact) -> str:
    unit = f"({fact.unit})" if fact.unit else ""
    return f"{fact.meaning} {unit}".strip()


def _values(fact: Fact) -> list[Json]:
    match fact.kind:
        case FactKind.BOOLEAN:
            return [_YES_NO]
        case FactKind.CHOICE:
            return [{"enum": list(fact.options)}]
        case FactKind.DATE:
            return [*_days(fact), _between(*_days(fact))]
        case FactKind.NUMBER:
            number = _number(fact)
            with_period: list[Json] = [{"$ref": "#/$defs/bedrag_met_periode"}]
            return [number, _between(number), *(with_period if fact.any_period else [])]


def _number(fact: Fact) -> Json:
    low = {"minimum": floor(fact.low)} if isinstance(fact.low, Decimal) else {}
    high = {"maximum": ceil(fact.high)} if isinstance(fact.high, Decimal) else {}
    return {"type": "integer" if fact.whole else "number", **low, **high}


def _days(fact: Fact) -> list[Json]:
    """A day, or a bare year, which stands for all its days."""
    low = {"minimum": fact.low.year} if isinstance(fact.low, date) else {}
    high = {"maximum": fact.high.year} if isinstance(fact.high, date) else {}
    return [{"$ref": "#/$defs/datum"}, {"type": "integer", **low, **high}]


def _between(*values: Json) -> Json:
    bound: Json = values[0] if len(values) == 1 else {"anyOf": values}
    pair: Json = {"type": "array", "items": bound, "minItems": 2, "maxItems": 2}
    return _object({"tussen": pair})


def _top(name: str) -> dict[str, Json]:
    return {"$schema": DIALECT, "$id": f"urn:geldstap:{name}:{VERSION}", "title": name}


def _head(kind: str) -> dict[str, Json]:
    return {
        "versie": {"const": VERSION},
        "soort": {"const": kind},
        "peildatum": _ISO_DAY,
        "taal": _TEXT,
    }


def _parts() -> dict[str, Json]:
    once_or_period = [*_ids(Period), ONCE]
    bounds = {"laag": _CENTS, "hoog": _or_null(_CENTS), "periode": {"enum": once_or_period}}
    value: Json = {"type": ["string", "boolean"]}
    return {
        "bedrag": _object(bounds),
        "waarde": _object({"laag": value, "hoog": _or_null(value), "eenheid": _TEXT}),
        "bron": _object(
            {
                "titel": _TEXT,
                "url": _TEXT,
                "gezien": _or_null(_ISO_DAY),
                "gedateerd": _TEXT,
                "zekerheid": {"enum": _ids(Confidence)},
                "toelichting": _TEXT,
            }
        ),
        "reden": _reason(),
        "stap": _object(
            {"naam": _TEXT, "waarde": _part("waarde"), "bron": _or_null(_part("bron"))}
        ),
    }


def _reason() -> Json:
    values: Json = {"type": "object", "additionalProperties": _part("waarde")}
    return _object(
        {
            "id": _TEXT,
            "waarheid": {"enum": _ids(Truth)},
            "mens_beoordeelt": {"type": "boolean"},
            "aanleiding": {"type": "boolean"},
            "eigen": _or_null(_part("waarde")),
            "vergelijking": _TEXT,
            "grens": _or_null(_part("waarde")),
            "waarden": values,
            "ontbreekt": _TEXTS,
            "onbekende_cijfers": _TEXTS,
            "gemeente_bepaalt": values,
            "bron": _or_null(_part("bron")),
        }
    )


def _decision() -> Json:
    return _object(
        {
            "regeling": _TEXT,
            "naam": _TEXT,
            "instantie": _TEXT,
            "set": _TEXT,
            "peildatum": _ISO_DAY,
            "uitkomst": {"enum": _ids(Outcome)},
            "bedrag": _or_null(_part("bedrag")),
            "uitbetaald": _or_null(_part("bedrag")),
            "sinds": _or_null(_ISO_DAY),
            "redenen": _list_of("reden"),
            "stappen": _list_of("stap"),
            "ontbreekt": _TEXTS,
            "onbekende_cijfers": _TEXTS,
            "laatst_bekend": _or_null(_part("besluit")),
        }
    )


def _effect() -> Json:
    return _object(
        {
            "regeling": _TEXT,
            "naam": _TEXT,
            "richting": {"enum": _ids(Direction)},
            "nu": _or_null(_part("besluit")),
            "daarna": _or_null(_part("besluit")),
        }
    )


def _report() -> Json:
    what = _object({"regeling": _TEXT, "wat": _TEXT, "bron": _or_null(_part("bron"))})
    names = ("bij", "termijn", "hoe", "url")
    return _object(dict.fromkeys(names, _TEXT) | {"regelingen": {"type": "array", "items": what}})


def _higher() -> Json:
    return _object(
        {
            "regeling": _TEXT,
            "percentage": {"type": "integer"},
            "per_jaar": _part("bedrag"),
            "terug": _part("bedrag"),
            "uitbetaald": _or_null(_part("bedrag")),
        }
    )


def _cliffs() -> Json:
    amounts: Json = {"type": "object", "additionalProperties": _CENTS}
    point = _object({"inkomen": _CENTS, "per_jaar": amounts, "samen": _CENTS})
    stop = _object({"regeling": _TEXT, "tot_en_met": _CENTS, "per_jaar": _CENTS})
    return _object(
        {
            "feit": _TEXT,
            "punten": {"type": "array", "items": point},
            "stopt": {"type": "array", "items": stop},
            "niet_berekend": _TEXTS,
        }
    )


def _ruleset() -> Json:
    names = ("id", "naam", "uitgever", "versie", "gemeente", "toelichting", "vingerafdruk")
    return _object(dict.fromkeys(names, _TEXT) | {"niet_in_deze_set": _TEXTS})


def _contact() -> Json:
    names = ("naam", "telefoon", "url", "wat", "tijden", "kosten")
    return _object(
        dict.fromkeys(names, _TEXT)
        | {
            "rol": {"enum": _ids(ContactRole)},
            "anoniem": {"type": ["boolean", "null"]},
            "gecontroleerd": _or_null(_ISO_DAY),
        }
    )


def _object(properties: Mapping[str, Json]) -> dict[str, Json]:
    """An object with all of these keys and no other."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def _part(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}


def _list_of(name: str) -> Json:
    return {"type": "array", "items": _part(name)}


def _or_null(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}


def _ids(values: type[StrEnum]) -> list[Json]:
    return [value.value for value in values]
