"""The mappings in the files of a set, by the name under which schemas refer to them."""

from collections.abc import Mapping
from types import MappingProxyType

from geldstap.model.contact import ContactRole, Weekday
from geldstap.model.decision import Outcome
from geldstap.model.event import Event
from geldstap.model.fact import FactKind, Role
from geldstap.model.money import Period
from geldstap.model.regulation import Compared
from geldstap.model.source import Confidence
from geldstap.rulesets import contacts, explained, figures, keys, regulations, tables
from geldstap.rulesets.examples import NO_HIGHEST, Origin
from geldstap.rulesets.places import ExecutorKind
from geldstap.rulesets.schemas.contact_forms import PERSON, PHONE, TIME, URL
from geldstap.rulesets.schemas.parts import (
    DAY,
    FORMULA,
    NAME,
    NUMBER,
    SHARE,
    TEXT,
    TEXTS,
    UNIT,
    UNIT_OR_NONE,
    WHOLE,
    YES,
    YES_NO,
    Form,
    Shape,
    by_name,
    list_of,
    one_of,
    ref,
)
from geldstap.rulesets.schemas.talk_shapes import OF_TALKS
from geldstap.source.languages import codes

# From the lowest to the highest amount, which nobody may know.
_ENDS: Form = {
    "type": "array",
    "prefixItems": [NUMBER, {"anyOf": [NUMBER, {"const": NO_HIGHEST}]}],
    "items": False,
    "minItems": 2,
}

# A figure and a row of a table: the value, or what is sure of one that isn't known.
_EITHER: Form = {"oneOf": [{"required": ["waarde"]}, {"required": ["onbekend"]}]}
_VALIDITY: Mapping[str, Form] = {"vanaf": DAY, "tot_en_met": DAY}
_KINDS_SHOWN = ("stadspas", "toeslag", "bijstand", "kwijtschelding", "kinderen", "energie")
WORDS: Form = {
    "anyOf": [
        TEXT,
        {
            "type": "object",
            "additionalProperties": False,
            "required": [contacts.DUTCH],
            "properties": dict.fromkeys(codes(), TEXT),
        },
    ]
}
_AMOUNT: Form = {
    "anyOf": [
        NUMBER,
        {
            "type": "object",
            "additionalProperties": False,
            "required": ["tussen"],
            "properties": {"tussen": _ENDS},
        },
    ]
}


def _when(kinds: tuple[FactKind, ...], then: Form, otherwise: Form | None = None) -> Form:
    """What holds for facts of these kinds, and what for the others."""
    chosen: Form = {"properties": {"soort": {"enum": list(kinds)}}, "required": ["soort"]}
    return {"if": chosen, "then": then, **({} if otherwise is None else {"else": otherwise})}


_OF_FIGURES: Mapping[str, Shape] = {
    "cijfer": Shape(
        keys.FIGURE,
        {
            "naam": NAME,
            "heet": TEXT,
            "eenheid": UNIT_OR_NONE,
            "waarden": list_of(ref("cijferwaarde"), figures.MAX_VALUES),
            "gemeente_bepaalt": YES_NO,
            "vult_in": YES_NO,
        },
    ),
    "cijferwaarde": Shape(
        keys.FIGURE_VALUE,
        {**_VALIDITY, "bron": TEXT, "waarde": SHARE, "onbekend": ref("onbekend")},
        _EITHER,
    ),
    "onbekend": Shape(keys.BOUNDS, {"minstens": SHARE, "hoogstens": SHARE}),
    "tabel": Shape(
        keys.TABLE,
        {
            "naam": NAME,
            "heet": TEXT,
            "soort": one_of(tables.KINDS),
            "bij": UNIT_OR_NONE,
            "geeft": UNIT_OR_NONE,
            "perioden": list_of(ref("tabelperiode"), figures.MAX_VALUES),
        },
    ),
    "tabelperiode": Shape(
        keys.TABLE_PERIOD,
        {**_VALIDITY, "bron": TEXT, "rijen": list_of(ref("rij"), tables.MAX_ROWS)},
    ),
    "rij": Shape(
        keys.ROW,
        {"tot": SHARE, "tot_en_met": SHARE, "waarde": SHARE, "onbekend": ref("onbekend")},
        {**_EITHER, "not": {"required": ["tot", "tot_en_met"]}},
    ),
}
_OF_REGULATIONS: Mapping[str, Shape] = {
    "begrip": Shape(
        keys.DEFINITION,
        {
            "naam": NAME,
            "heet": TEXT,
            "formule": FORMULA,
            "per": one_of(regulations.PERSONAL),
            "bron": TEXT,
        },
    ),
    "regeling": Shape(
        keys.REGULATION,
        {
            "id": NAME,
            **dict.fromkeys(("naam", "kort", "instantie", "levert_op", "let_op"), TEXT),
            "soort": {**TEXT, "examples": _KINDS_SHOWN},
            "begrippen": list_of(ref("begrip"), regulations.MAX_DEFINITIONS),
            "versies": list_of(ref("versie"), regulations.MAX_VERSIONS),
            "aanvragen": ref("aanvragen"),
            "melden": ref("melden"),
            "achteraf": ref("achteraf"),
            "gemeente_bepaalt": YES_NO,
            "vervangt": TEXT,
            "krijgt_al": NAME,
            "spoed": YES_NO,
            "vergeleken": one_of(Compared),
        },
    ),
    "versie": Shape(
        keys.VERSION,
        {
            "geldig": ref("geldig"),
            "bron": TEXT,
            "voorwaarden": list_of(ref("voorwaarde"), regulations.MAX_CONDITIONS),
            "bedrag": ref("bedrag"),
            "uitbetaald": ref("bedrag"),
            "open": ref("geldig"),
            "voorwaarden_onbekend": YES_NO,
            "niet_berekend": YES_NO,
        },
    ),
    "geldig": Shape(keys.VALIDITY, _VALIDITY),
    "voorwaarde": Shape(
        keys.CONDITION,
        {
            "id": TEXT,
            "als": FORMULA,
            "mens_beoordeelt": YES_NO,
            "aanleiding": YES_NO,
            "uitleg": TEXT,
            "bron": TEXT,
        },
        {
            "oneOf": [
                {"required": ["als"]},
                {"required": ["mens_beoordeelt"], "properties": {"mens_beoordeelt": YES}},
            ]
        },
    ),
    "bedrag": Shape(keys.PAYOUT, {"formule": FORMULA, "per": one_of(regulations.PAID_PER)}),
    "aanvragen": Shape(
        keys.APPLICATION,
        {
            **dict.fromkeys(("hoe", "termijn", "in_plan"), TEXT),
            **dict.fromkeys(("url", "proefberekening"), URL),
            "telefoon": PHONE,
            "nodig": TEXTS,
            "uiterlijk": DAY,
            "besluit_weken": WHOLE,
        },
    ),
    "melden": Shape(
        keys.REPORTING,
        {
            **dict.fromkeys(("wat", "bij", "termijn", "bron", "hoe"), TEXT),
            "url": URL,
            "gebeurtenissen": list_of(one_of(Event)),
            "voorschot": YES_NO,
        },
    ),
    "achteraf": Shape(
        keys.BACK,
        {"bron": TEXT, "kalenderjaren": WHOLE, "maanden": WHOLE},
        {"anyOf": [{"required": [key]} for key in keys.BACK.optional]},
    ),
}
_OF_THE_SET: Mapping[str, Shape] = {
    "set": Shape(
        keys.SET,
        {
            **dict.fromkeys(("id", "naam", "uitgever", "versie", "gemeente", "toelichting"), TEXT),
            "geldig": ref("geldig"),
            "niet_gedekt": TEXTS,
            "uitgelegd": list_of(ref("uitleg")),
        },
    ),
    "uitleg": Shape(
        keys.EXPLAINED, {"opmerking": one_of(tuple(explained.NAMES)), "bij": TEXT, "reden": TEXT}
    ),
    "bron": Shape(
        keys.SOURCE,
        {
            **dict.fromkeys(("titel", "gedateerd", "opmerking"), TEXT),
            "url": URL,
            "gezien": DAY,
            "zekerheid": one_of(Confidence),
        },
    ),
    "vertaling": Shape(
        keys.TRANSLATION,
        {
            "set": ref("vertaalde_set"),
            "regelingen": by_name(ref("vertaalde_regeling")),
            **dict.fromkeys(("cijfers", "tabellen", "begrippen"), by_name(TEXT)),
            "gesprek": ref("vertaald_gesprek"),
        },
    ),
    "vertaalde_set": Shape(
        keys.TRANSLATED_SET, {"naam": TEXT, "toelichting": TEXT, "niet_gedekt": TEXTS}
    ),
    "vertaalde_regeling": Shape(
        keys.TRANSLATED_REGULATION,
        {
            **dict.fromkeys(("naam", "kort", "instantie", "levert_op", "let_op"), TEXT),
            **dict.fromkeys(("voorwaarden", "begrippen"), by_name(TEXT)),
            "aanvragen": ref("vertaald_aanvragen"),
            "melden": ref("vertaald_melden"),
        },
    ),
    "vertaald_aanvragen": Shape(
        keys.TRANSLATED_APPLICATION,
        {"hoe": TEXT, "termijn": TEXT, "nodig": TEXTS, "in_plan": TEXT},
    ),
    "vertaald_melden": Shape(
        keys.TRANSLATED_REPORTING, dict.fromkeys(("wat", "bij", "termijn", "hoe"), TEXT)
    ),
    "voorbeeld": Shape(
        keys.EXAMPLE,
        {
            "id": TEXT,
            "bron": ref("voorbeeldbron"),
            "uitleg": TEXT,
            "peildatum": DAY,
            "huishouden": ref("huishouden"),
            "verwacht": by_name(ref("verwacht")),
        },
    ),
    "voorbeeldbron": Shape(
        keys.EXAMPLE_SOURCE, {"titel": TEXT, "url": URL, "soort": one_of(Origin)}
    ),
    "verwacht": Shape(
        keys.EXPECTED,
        {
            "uitkomst": one_of(Outcome),
            "bedrag": _AMOUNT,
            "per": one_of(Period),
            "uitbetaald": NUMBER,
            "sinds": DAY,
            "laatst_bekend": ref("verwacht"),
        },
    ),
}
_OF_HELP: Mapping[str, Shape] = {
    "hulp": Shape(
        keys.LOCAL_HELP,
        {
            "gemeente": {
                "type": "string",
                "pattern": "^GM[0-9]{4}$",
                "patternErrorMessage": "gemeente",
            },
            "contacten": list_of(ref("contact")),
        },
    ),
    "hulp_landelijk": Shape(
        keys.NATIONAL_HELP,
        {
            "hulplijn": TEXT,
            "contacten": list_of(ref("contact")),
            "gemeente": ref("contactwoorden"),
            "uitvoerders": {
                "type": "object",
                "additionalProperties": False,
                "required": list(ExecutorKind),
                "properties": dict.fromkeys(ExecutorKind, ref("contactwoorden")),
            },
            "kosten_van_nummers": by_name(WORDS),
        },
    ),
    "contact": Shape(
        keys.CONTACT,
        {
            "id": TEXT,
            **dict.fromkeys(("naam", "wat", "kort", "tijden", "kosten", "bron"), WORDS),
            "voor": list_of(one_of(contacts.Need)),
            "rol": one_of(ContactRole),
            "telefoon": PHONE,
            "url": URL,
            "anoniem": YES_NO,
            "spoed": YES_NO,
            "nagekeken": DAY,
            "zekerheid": one_of(contacts.SURE),
            "uren": list_of(ref("open")),
            "persoon": ref("persoon"),
        },
        {
            "anyOf": [{"required": ["telefoon"]}, {"required": ["url"]}],
            "dependentRequired": {"uren": ["tijden"]},
        },
    ),
    "open": Shape(keys.OPEN_TIME, {"dagen": list_of(one_of(Weekday)), "van": TIME, "tot": TIME}),
    "persoon": Shape(keys.PERSON, {"noemen": PERSON, "toestemming": DAY, "tot_en_met": DAY}),
    "contactwoorden": Shape(
        keys.CONTACT_TEMPLATE,
        {"wat": WORDS, "rol": one_of(ContactRole), "naam": WORDS, "bron": WORDS},
    ),
}
_OF_FACTS: Mapping[str, Shape] = {
    "feit": Shape(
        keys.FACT,
        {
            "naam": NAME,
            "soort": one_of(FactKind),
            "van": list_of(one_of(Role)),
            "eenheid": UNIT,
            "vanaf": {},
            "tot_en_met": {},
            "geheel": YES_NO,
            "keuzes": TEXTS,
            "elke_periode": YES_NO,
            "groep": TEXT,
            "wanneer": FORMULA,
            "samen": NAME,
            "betekenis": TEXT,
            "aannemelijk": ref("aannemelijk"),
        },
        {
            "allOf": [
                _when((FactKind.NUMBER, FactKind.DATE), {"required": ["vanaf", "tot_en_met"]}),
                _when((FactKind.CHOICE,), {"required": ["keuzes"]}),
                _when(
                    (FactKind.CHOICE, FactKind.BOOLEAN),
                    {"properties": {"aannemelijk": False}},
                ),
                _when(
                    (FactKind.DATE,),
                    {"properties": dict.fromkeys(("vanaf", "tot_en_met"), DAY)},
                    {"properties": dict.fromkeys(("vanaf", "tot_en_met"), SHARE)},
                ),
            ]
        },
    ),
    "aannemelijk": Shape(
        keys.USUAL,
        {"vanaf": SHARE, "tot_en_met": SHARE, "want": TEXT},
        {"anyOf": [{"required": ["vanaf"]}, {"required": ["tot_en_met"]}]},
    ),
}
SHAPES: Mapping[str, Shape] = MappingProxyType(
    {**_OF_THE_SET, **_OF_FIGURES, **_OF_REGULATIONS, **_OF_HELP, **OF_TALKS, **_OF_FACTS}
)
# What stands at the top of each file.
FILES: Mapping[str, Form] = MappingProxyType(
    {
        "set": ref("set"),
        "bronnen": by_name(ref("bron")),
        "cijfers": list_of(ref("cijfer"), figures.MAX_FIGURES),
        "tabellen": list_of(ref("tabel"), tables.MAX_TABLES),
        "begrippen": list_of(ref("begrip"), regulations.MAX_DEFINITIONS),
        "regeling": ref("regeling"),
        "voorbeelden": list_of(ref("voorbeeld")),
        "en": ref("vertaling"),
        "hulp": ref("hulp"),
        "hulp_landelijk": ref("hulp_landelijk"),
        "gesprek": ref("gesprek"),
        "feiten": list_of(ref("feit")),
    }
)
