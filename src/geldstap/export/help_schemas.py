"""The JSON Schemas (2020-12) of the overview, and of whom one can call."""

from geldstap.export.json_results import Json
from geldstap.export.schema_parts import (
    ISO_DAY,
    TEXT,
    TEXTS,
    contact,
    head,
    ids,
    list_of,
    object_of,
    of_contact,
    or_null,
    top,
)
from geldstap.model.contact import Weekday
from geldstap.rulesets.help_topics import Topic
from geldstap.steps.arrears import Letter, TermKind, Urgency
from geldstap.steps.effects import Direction
from geldstap.steps.opening import Opening
from geldstap.steps.overview import Kind, Suggestion


def overview_schema() -> dict[str, Json]:
    """The form of `geldstap overzicht --json`."""
    return {
        **top("overzicht"),
        "$defs": {"hulp": contact()},
        **object_of(
            head("overzicht")
            | {
                "vanaf": ISO_DAY,
                "tot_en_met": ISO_DAY,
                "klopt": TEXTS,
                "na_te_kijken": TEXTS,
                "geregeld": TEXTS,
                "komt": {"type": "array", "items": _coming()},
                "suggesties": {
                    "type": "array",
                    "items": object_of({"soort": {"enum": ids(Suggestion)}, "tekst": TEXT}),
                },
                "hulp": list_of("hulp"),
            }
        ),
    }


def letters_schema() -> dict[str, Json]:
    """The form of `geldstap brief --json`."""
    claim: dict[str, Json] = {"tekst": TEXT, "bron": TEXT, "url": TEXT}
    claims: Json = {"type": "array", "items": object_of(claim)}
    term: dict[str, Json] = {
        "soort": {"enum": ids(TermKind)},
        "dag": ISO_DAY,
        "zonder_verschuiving": or_null(ISO_DAY),
        "voorbij": {"type": "boolean"},
    }
    letter: dict[str, Json] = {
        "soort": {"enum": ids(Letter)},
        "naam": TEXT,
        "spoed": {"enum": ids(Urgency)},
        "datum": or_null(ISO_DAY),
        "termijnen": {"type": "array", "items": object_of(term | claim)},
        **dict.fromkeys(("betekenis", "nu", "gerust"), claims),
        **dict.fromkeys(("zeggen", "papieren"), TEXTS),
        "hulp": list_of("hulp"),
    }
    return {
        **top("brieven"),
        "$defs": {"hulp": contact()},
        **object_of(
            head("brieven")
            | {
                "brieven": {"type": "array", "items": object_of(letter)},
                "bij_gevaar": list_of("hulp"),
            }
        ),
    }


def contacts_schema() -> dict[str, Json]:
    """The form of `geldstap hulp --json`."""
    return {
        **top("contacten"),
        "$defs": {"hulp": _open_or_not()},
        **object_of(
            head("contacten")
            | {
                "moment": or_null(TEXT),
                "gemeente": or_null(object_of({"code": TEXT, "naam": TEXT})),
                "voor": or_null({"enum": ids(Topic)}),
                "hulp": list_of("hulp"),
                "bij_gevaar": list_of("hulp"),
                "wat_u_kunt_zeggen": TEXTS,
            }
        ),
    }


def _coming() -> Json:
    turn = object_of(
        {"regeling": TEXT, "richting": {"enum": ids(Direction)}, "vanaf": or_null(ISO_DAY)}
    )
    earlier = object_of({"regeling": TEXT, "vanaf": ISO_DAY, "tot_en_met": ISO_DAY})
    return object_of(
        {
            "dag": ISO_DAY,
            "tot_en_met": or_null(ISO_DAY),
            "soort": {"enum": ids(Kind)},
            "onderwerpen": TEXTS,
            "in_plan": {"type": "boolean"},
            "leeftijd": or_null({"type": "integer"}),
            "wordt_anders": {"type": "array", "items": turn},
            "eerder": {"type": "array", "items": earlier},
            "tekst": TEXT,
        }
    )


def _open_or_not() -> Json:
    """A contact with its hours, and whether it is open at the `moment` of the document."""
    times = object_of(
        {"dagen": {"type": "array", "items": {"enum": ids(Weekday)}}, "van": TEXT, "tot": TEXT}
    )
    return object_of(
        {
            **of_contact(),
            "uren": {"type": "array", "items": times},
            "nu": or_null({"enum": ids(Opening)}),
            "open_tot": or_null(TEXT),
            "weer_open": or_null(TEXT),
        }
    )
