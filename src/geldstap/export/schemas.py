"""The JSON Schemas (2020-12) that `geldstap schema` prints.

The one of a household file is made from the vocabulary, so that an editor completes and
checks exactly the facts that there are. The others fix the form of what `--json` prints.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from math import ceil, floor

from geldstap.engine.unfold import PartKind
from geldstap.export.json_results import ONCE, Json
from geldstap.export.schema_parts import (
    CENTS,
    ISO_DAY,
    TEXT,
    TEXTS,
    contact,
    head,
    ids,
    list_of,
    object_of,
    or_null,
    part,
    ruleset,
    top,
)
from geldstap.export.talk_json import wishes_schema
from geldstap.model.decision import Outcome, Truth
from geldstap.model.event import Event
from geldstap.model.fact import GROUP_SIZES, SINGLE_ROLES, Fact, FactKind, Role, Vocabulary
from geldstap.model.money import Period
from geldstap.model.regulation import Compared
from geldstap.model.source import Confidence
from geldstap.model.status import Status
from geldstap.steps.effects import Direction
from geldstap.steps.standing import Fits

_SKIPPED: Json = {"enum": ["weet_ik_niet", "zeg_ik_niet"]}
_YES_NO: Json = {"enum": [True, False, "ja", "nee"]}
_AMOUNT = r"[0-9]+([.,][0-9]{1,2})? per (week|vier weken|4 weken|maand|kwartaal|jaar)"
_WITH_PERIOD: Json = {"type": "string", "pattern": rf"^{_AMOUNT}$"}
# In a budget an amount may be marked as an estimate.
_ROUGHLY: Json = {"type": "string", "pattern": rf"^(ongeveer )?{_AMOUNT}$"}


def household_schema(vocabulary: Vocabulary) -> dict[str, Json]:
    """The form of a household file: every fact of the vocabulary, and nothing else."""
    return {
        **top("huishouden"),
        "$defs": _answers(),
        **_section(
            vocabulary.in_section(Role.HOUSEHOLD),
            _place()
            | _persons(vocabulary)
            | {"regelingen": _statuses(), "gesprek": wishes_schema()},
        ),
    }


def household_definitions(vocabulary: Vocabulary) -> dict[str, Json]:
    """`huishouden` for other schemas to refer to: the facts alone, without day and place."""
    facts = vocabulary.in_section(Role.HOUSEHOLD)
    return {**_answers(), "huishouden": _section(facts, _persons(vocabulary))}


def result_schema() -> dict[str, Json]:
    """The form of `geldstap recht --json`; `berekeningen` only with `--uitgebreid`."""
    whole: Json = object_of({"regeling": TEXT, "peildatum": ISO_DAY, "delen": list_of("deel")})
    return _with_optional(_result_schema(), {"berekeningen": {"type": "array", "items": whole}}) | {
        "$defs": _parts() | {"besluit": _decision(), "hulp": contact(), "deel": _calculated()}
    }


def _with_optional(schema: dict[str, Json], optional: dict[str, Json]) -> dict[str, Json]:
    """The same object with keys that may be there."""
    properties = schema["properties"]
    assert isinstance(properties, Mapping)
    return schema | {"properties": {**properties, **optional}}


def _calculated() -> Json:
    """One part of a calculation, with the parts that it is made of."""
    valid = object_of({"vanaf": ISO_DAY, "tot_en_met": or_null(ISO_DAY)})
    return object_of(
        {
            "soort": {"enum": ids(PartKind)},
            "naam": TEXT,
            "formule": TEXT,
            "waarde": or_null(part("waarde")),
            "bron": or_null(part("bron")),
            "geldig": or_null(valid),
            "eerder": {"type": "boolean"},
            "delen": list_of("deel"),
        }
    )


def _result_schema() -> dict[str, Json]:
    return {
        **top("uitkomst"),
        **object_of(
            head("uitkomst")
            | {
                "regelingen": list_of("besluit"),
                "eigen": {"type": "array", "items": _standing()},
                "eerder": {"type": "array", "items": _earlier()},
                "sets": {"type": "array", "items": ruleset()},
                "hulp": list_of("hulp"),
            }
        ),
    }


def budget_schema() -> dict[str, Json]:
    """The form of `geldstap budget --json`."""
    return {
        **top("begroting"),
        "$defs": {"hulp": contact()},
        **object_of(
            head("begroting")
            | {
                "periode": {"const": Period.MONTH.value},
                "groepen": {"type": "object", "additionalProperties": or_null(CENTS)},
                "uitgaven": or_null(CENTS),
                "over": or_null(CENTS),
                "niet_ingevuld": TEXTS,
                "hulp": list_of("hulp"),
            }
        ),
    }


def change_schema() -> dict[str, Json]:
    """The form of `geldstap verandering --json`."""
    return {
        **top("verandering"),
        "$defs": _parts()
        | {"besluit": _decision(), "hulp": contact(), "gevolg": _effect(), "melden": _report()},
        **object_of(
            head("verandering")
            | {
                "gebeurtenis": or_null({"enum": ids(Event)}),
                "gevolgen": list_of("gevolg"),
                "samen": or_null(
                    object_of(
                        {
                            "nu": part("bedrag"),
                            "daarna": part("bedrag"),
                            "niet_meegeteld": TEXTS,
                        }
                    )
                ),
                "doorgeven": list_of("melden"),
                "hoger_inkomen": {"type": "array", "items": _higher()},
                "inkomen": _cliffs(),
                "hulp": list_of("hulp"),
            }
        ),
    }


def _answers() -> dict[str, Json]:
    """What the forms of facts refer to."""
    return {
        "datum": ISO_DAY,
        "bedrag_met_periode": _WITH_PERIOD,
        "begroot_bedrag": _ROUGHLY,
        "niet_beantwoord": _SKIPPED,
    }


def _persons(vocabulary: Vocabulary) -> dict[str, Json]:
    """What a household has besides the facts of the household itself."""
    sections: dict[str, Json] = {
        role.value: _section(vocabulary.in_section(role)) for role in SINGLE_ROLES
    }
    groups: dict[str, Json] = {role.value: _group(vocabulary, role) for role in GROUP_SIZES}
    return sections | groups


def _statuses() -> Json:
    """What somebody said of regulations, by their id."""
    applied = object_of({"aangevraagd_op": ISO_DAY})
    status: Json = {"anyOf": [{"enum": ids(Status)}, applied]}
    return {"type": "object", "additionalProperties": status}


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
            form = "begroot_bedrag" if Role.BUDGET in fact.roles else "bedrag_met_periode"
            with_period: list[Json] = [{"$ref": f"#/$defs/{form}"}]
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
    return object_of({"tussen": pair})


def _parts() -> dict[str, Json]:
    once_or_period = [*ids(Period), ONCE]
    bounds = {"laag": CENTS, "hoog": or_null(CENTS), "periode": {"enum": once_or_period}}
    value: Json = {"type": ["string", "boolean"]}
    return {
        "bedrag": object_of(bounds),
        "waarde": object_of({"laag": value, "hoog": or_null(value), "eenheid": TEXT}),
        "bron": object_of(
            {
                "titel": TEXT,
                "url": TEXT,
                "gezien": or_null(ISO_DAY),
                "gedateerd": TEXT,
                "zekerheid": {"enum": ids(Confidence)},
                "toelichting": TEXT,
            }
        ),
        "reden": _reason(),
        "stap": object_of({"naam": TEXT, "waarde": part("waarde"), "bron": or_null(part("bron"))}),
    }


def _reason() -> Json:
    values: Json = {"type": "object", "additionalProperties": part("waarde")}
    return object_of(
        {
            "id": TEXT,
            "waarheid": {"enum": ids(Truth)},
            "mens_beoordeelt": {"type": "boolean"},
            "aanleiding": {"type": "boolean"},
            "eigen": or_null(part("waarde")),
            "vergelijking": TEXT,
            "grens": or_null(part("waarde")),
            "waarden": values,
            "ontbreekt": TEXTS,
            "onbekende_cijfers": TEXTS,
            "gemeente_bepaalt": values,
            "bron": or_null(part("bron")),
        }
    )


def _decision() -> Json:
    return object_of(
        {
            "regeling": TEXT,
            "naam": TEXT,
            "instantie": TEXT,
            "set": TEXT,
            "peildatum": ISO_DAY,
            "uitkomst": {"enum": ids(Outcome)},
            "bedrag": or_null(part("bedrag")),
            "uitbetaald": or_null(part("bedrag")),
            "vergeleken": or_null({"enum": ids(Compared)}),
            "sinds": or_null(ISO_DAY),
            "redenen": list_of("reden"),
            "stappen": list_of("stap"),
            "ontbreekt": TEXTS,
            "onbekende_cijfers": TEXTS,
            "laatst_bekend": or_null(part("besluit")),
        }
    )


def _standing() -> Json:
    return object_of(
        {
            "regeling": TEXT,
            "status": {"enum": ids(Status)},
            "klopt": or_null({"enum": ids(Fits)}),
            "eigen_bedrag_per_maand": or_null(CENTS),
            "aangevraagd_op": or_null(ISO_DAY),
            "besluit_uiterlijk": or_null(ISO_DAY),
        }
    )


def _earlier() -> Json:
    return object_of(
        {
            "regeling": TEXT,
            "vanaf": ISO_DAY,
            "tot_en_met": ISO_DAY,
            "aanvragen_tot_en_met": ISO_DAY,
            "besluit": part("besluit"),
        }
    )


def _effect() -> Json:
    return object_of(
        {
            "regeling": TEXT,
            "naam": TEXT,
            "richting": {"enum": ids(Direction)},
            "nu": or_null(part("besluit")),
            "daarna": or_null(part("besluit")),
        }
    )


def _report() -> Json:
    what = object_of({"regeling": TEXT, "wat": TEXT, "bron": or_null(part("bron"))})
    names = ("bij", "termijn", "hoe", "url")
    return object_of(dict.fromkeys(names, TEXT) | {"regelingen": {"type": "array", "items": what}})


def _higher() -> Json:
    return object_of(
        {
            "regeling": TEXT,
            "percentage": {"type": "integer"},
            "per_jaar": part("bedrag"),
            "terug": part("bedrag"),
            "uitbetaald": or_null(part("bedrag")),
        }
    )


def _cliffs() -> Json:
    amounts: Json = {"type": "object", "additionalProperties": CENTS}
    point = object_of({"inkomen": CENTS, "per_jaar": amounts, "samen": CENTS})
    stop = object_of({"regeling": TEXT, "tot_en_met": CENTS, "per_jaar": CENTS})
    return object_of(
        {
            "feit": TEXT,
            "punten": {"type": "array", "items": point},
            "stopt": {"type": "array", "items": stop},
            "niet_berekend": TEXTS,
        }
    )
