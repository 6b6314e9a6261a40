"""The JSON Schemas of what the commands for those who make sets print with `--json`."""

from geldstap.export.json_results import Json
from geldstap.export.schema_parts import (
    CENTS,
    ISO_DAY,
    TEXT,
    TEXTS,
    head,
    ids,
    list_of,
    object_of,
    or_null,
    part,
    ruleset,
    top,
)
from geldstap.model.decision import Outcome, Truth
from geldstap.model.money import Period
from geldstap.report.installed_sets import Standing
from geldstap.rulesets.compare import Change
from geldstap.rulesets.endings import Dated
from geldstap.rulesets.examples import Origin
from geldstap.steps.effects import Direction

_COUNT: Json = {"type": "integer", "minimum": 0}
_YES_NO: Json = {"type": "boolean"}
_HOLDS = (
    "regelingen",
    "voorwaarden",
    "cijfers",
    "tabellen",
    "begrippen",
    "bronnen",
    "voorbeelden",
)


def list_schema() -> dict[str, Json]:
    """The form of `geldstap regelingen lijst --json`."""
    names = ("regeling", "naam", "set", "soort", "instantie", "kort")
    known: dict[str, Json] = {
        "bekend": _YES_NO,
        "bekend_tot_en_met": or_null(ISO_DAY),
        "berekend": _YES_NO,
    }
    regulation = object_of(dict.fromkeys(names, TEXT) | known)
    ending = object_of(
        {
            "laatste_dag": or_null(ISO_DAY),
            "soort": {"enum": ids(Dated)},
            "naam": TEXT,
            "set": TEXT,
        }
    )
    old = object_of({"naam": TEXT, "titel": TEXT, "gezien": or_null(ISO_DAY), "set": TEXT})
    return {
        **top("regelingen"),
        **object_of(
            head("regelingen")
            | {
                "regelingen": {"type": "array", "items": regulation},
                "verloopt": {"type": "array", "items": ending},
                "oude_bronnen": {"type": "array", "items": old},
                "sets": {"type": "array", "items": ruleset()},
            }
        ),
    }


def installed_schema() -> dict[str, Json]:
    """The form of `geldstap regelingen lijst --geinstalleerd --json`."""
    texts = ("id", "naam", "uitgever", "versie", "gemeente", "sleutel")
    days: dict[str, Json] = {"vanaf": ISO_DAY, "tot_en_met": ISO_DAY}
    one = object_of(dict.fromkeys(texts, TEXT) | days | {"stand": {"enum": ids(Standing)}})
    sets: Json = {"type": "array", "items": one}
    return {**top("geinstalleerd"), **object_of(head("geinstalleerd") | {"sets": sets})}


def check_schema() -> dict[str, Json]:
    """The form of `geldstap regelingen controleer --json`."""
    return {
        **top("controle"),
        "$defs": _problems(),
        **object_of(head("controle") | {"sets": {"type": "array", "items": object_of(_checked())}}),
    }


def trial_schema() -> dict[str, Json]:
    """The form of `geldstap regelingen test --json`."""
    return {
        **top("test"),
        "$defs": {**_problems(), "uitkomst": _expected()},
        **object_of(
            head("test") | {"sets": {"type": "array", "items": object_of(_checked() | _tried())}}
        ),
    }


def _checked() -> dict[str, Json]:
    return dict.fromkeys(("set", "naam", "versie", "gemeente"), TEXT) | {
        "in_orde": _YES_NO,
        "bevat": object_of(dict.fromkeys(_HOLDS, _COUNT)),
        "fouten": list_of("fout"),
        "opmerkingen": list_of("opmerking"),
        "uitgelegd": list_of("uitgelegd"),
    }


def _tried() -> dict[str, Json]:
    unseen = object_of({"regeling": TEXT, "voorwaarde": TEXT, "waarheid": {"enum": ids(Truth)}})
    deviation = object_of(
        {
            "voorbeeld": TEXT,
            "bestand": TEXT,
            "regel": _COUNT,
            "regeling": TEXT,
            "verwacht": part("uitkomst"),
            "gevonden": part("uitkomst"),
        }
    )
    return {
        "geslaagd": _COUNT,
        "herkomst": object_of({origin.value: _COUNT for origin in Origin}),
        "afwijkingen": {"type": "array", "items": deviation},
        "niet_getoond": {"type": "array", "items": unseen},
        "niet_vergeleken": {"type": "array", "items": TEXT},
    }


def _expected() -> Json:
    return object_of(
        {
            "uitkomst": {"enum": ids(Outcome)},
            "bedrag": or_null(object_of({"laag": CENTS, "hoog": CENTS})),
            "per": or_null({"enum": ids(Period)}),
            "uitbetaald": or_null(CENTS),
            "sinds": or_null(ISO_DAY),
            "laatst_bekend": or_null(part("uitkomst")),
        }
    )


def comparison_schema() -> dict[str, Json]:
    """The form of `geldstap regelingen vergelijk --json`."""
    figure = object_of({"laag": TEXT, "hoog": or_null(TEXT), "laatste_dag": or_null(ISO_DAY)})
    value: Json = {"anyOf": [TEXT, figure, {"type": "null"}]}
    difference = object_of(
        {
            "soort": {"enum": ids(Change)},
            "regeling": or_null(TEXT),
            "naam": TEXT,
            "oud": value,
            "nieuw": value,
        }
    )
    outcome = or_null({"enum": ids(Outcome)})
    gain = object_of(
        {
            "huishouden": TEXT,
            "regeling": TEXT,
            "richting": {"enum": ids(Direction)},
            "uitkomst_oud": outcome,
            "uitkomst_nieuw": outcome,
        }
    )
    return {
        **top("vergelijking"),
        **object_of(
            head("vergelijking")
            | {
                "verschillen": {"type": "array", "items": difference},
                "huishoudens": _COUNT,
                "dag_oud": ISO_DAY,
                "dag_nieuw": ISO_DAY,
                "gevolgen": {"type": "array", "items": gain},
            }
        ),
    }


def effect_schema() -> dict[str, Json]:
    """The form of `geldstap regelingen effect --json`."""
    count = or_null(_COUNT)
    regulation = object_of(
        {
            "regeling": TEXT,
            "krijgt": count,
            "hangt_af_van_set": count,
            "gegevens_ontbreken": count,
            "bedrag": or_null(CENTS),
            "periode": or_null({"enum": ids(Period)}),
            "mens_beslist": _YES_NO,
        }
    )
    share = object_of({"hoogstens": or_null(_COUNT), "huishoudens": count})
    pressure = object_of(
        {
            "percentage_meer_inkomen": _COUNT,
            "regelingen": TEXTS,
            "verdeling": {"type": "array", "items": share},
        }
    )
    point = object_of({"bruto": _COUNT, "netto": CENTS, "regelingen": or_null(CENTS)})
    fall = object_of({"van": _COUNT, "tot": _COUNT, "meer": CENTS, "minder": CENTS})
    curve = object_of(
        {
            "huishouden": TEXT,
            "punten": {"type": "array", "items": point},
            "dalingen": {"type": "array", "items": fall},
        }
    )
    return {
        **top("effect"),
        **object_of(
            head("effect")
            | {
                "huishoudens": _COUNT,
                "bedacht": _YES_NO,
                "regelingen": {"type": "array", "items": regulation},
                "ontbrekende_feiten": TEXTS,
                "marginale_druk": or_null(pressure),
                "inkomens": {"type": "array", "items": curve},
            }
        ),
    }


def _problems() -> dict[str, Json]:
    """What is wrong; what wants a second look; and of what the set says why it is right."""
    wrong: dict[str, Json] = {
        **dict.fromkeys(("bestand", "soort", "tekst", "aangehaald"), TEXT),
        **dict.fromkeys(("regel", "kolom"), _COUNT),
    }
    remark: dict[str, Json] = {**wrong, "naam": TEXT, "bij": TEXT}
    return {
        "fout": object_of(wrong),
        "opmerking": object_of(remark),
        "uitgelegd": object_of({**remark, "reden": TEXT}),
    }
