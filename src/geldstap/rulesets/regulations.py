"""Regulation files (`regelingen/*.yaml`) and shared definitions (`begrippen.yaml`)."""

from collections.abc import Mapping

from geldstap.engine.parser import parse
from geldstap.model.money import Period
from geldstap.model.regulation import Application
from geldstap.model.source import Source
from geldstap.rulesets.fields import optional, source_named, text_of, validity
from geldstap.rulesets.raw import (
    Expression,
    RawCondition,
    RawDefinition,
    RawPayout,
    RawRegulation,
    RawVersion,
)
from geldstap.rulesets.vocabulary import texts
from geldstap.source.cursor import Cursor

Sources = Mapping[str, Source]
_PERIODS = {
    "jaar": Period.YEAR,
    "kwartaal": Period.QUARTER,
    "maand": Period.MONTH,
    "week": Period.WEEK,
    "eenmalig": None,
}


def expression(at: Cursor) -> Expression | None:
    """Parse the text at a cursor; a fault becomes a problem there."""
    text = at.text()
    if text is None:
        return None
    tree, fault = parse(text)
    if fault is not None:
        arguments = dict(fault.arguments)
        at.problem(fault.kind, **{"text": "", **arguments, "expression": text})
        return None
    return None if tree is None else Expression(tree, at)


def read_definitions(root: Cursor, sources: Sources, owner: str = "") -> dict[str, RawDefinition]:
    """Definitions by their short name. Problem: name_taken."""
    found: dict[str, RawDefinition] = {}
    for item in root.items():
        definition = _definition(item, sources, owner)
        if definition is None:
            continue
        if definition.name in found:
            item.problem("name_taken", text=definition.name)
        found[definition.name] = definition
    return found


def _definition(item: Cursor, sources: Sources, owner: str) -> RawDefinition | None:
    fields = item.fields(("naam", "heet", "formule"), ("per", "bron"))
    name = text_of(fields, "naam")
    formula = optional(fields, "formule", expression)
    if not name or formula is None:
        return None
    personal = optional(fields, "per", lambda at: at.choice(("persoon", "huishouden")))
    return RawDefinition(
        f"{owner}.{name}" if owner else name,
        name,
        text_of(fields, "heet"),
        formula,
        personal == "persoon",
        source_named(fields, sources),
    )


def read_regulation(root: Cursor, sources: Sources) -> RawRegulation | None:
    """One regulation; None where it has no id."""
    fields = root.fields(
        ("id", "naam", "soort", "kort", "instantie", "versies"),
        ("levert_op", "let_op", "begrippen", "aanvragen"),
    )
    id_ = text_of(fields, "id")
    if not id_ or "versies" not in fields:
        return None
    definitions: Mapping[str, RawDefinition] = {}
    if "begrippen" in fields:
        definitions = read_definitions(fields["begrippen"], sources, id_)
    versions = (_version(item, sources) for item in fields["versies"].items())
    return RawRegulation(
        id_,
        text_of(fields, "naam"),
        text_of(fields, "soort"),
        text_of(fields, "kort"),
        text_of(fields, "instantie"),
        text_of(fields, "levert_op"),
        text_of(fields, "let_op"),
        definitions,
        tuple(version for version in versions if version is not None),
        optional(fields, "aanvragen", application) or Application(),
    )


def _version(at: Cursor, sources: Sources) -> RawVersion | None:
    fields = at.fields(
        ("geldig", "bron"),
        ("voorwaarden", "bedrag", "uitbetaald", "open", "voorwaarden_onbekend", "niet_berekend"),
    )
    valid = optional(fields, "geldig", validity)
    conditions = fields["voorwaarden"].items() if "voorwaarden" in fields else ()
    read = tuple(_condition(item, sources) for item in conditions)
    if valid is None:
        return None
    return RawVersion(
        valid,
        source_named(fields, sources),
        tuple(condition for condition in read if condition is not None),
        optional(fields, "bedrag", _payout),
        optional(fields, "uitbetaald", _payout),
        optional(fields, "open", validity),
        bool(optional(fields, "voorwaarden_onbekend", Cursor.yes_no)),
        not optional(fields, "niet_berekend", Cursor.yes_no),
    )


def _condition(at: Cursor, sources: Sources) -> RawCondition | None:
    fields = at.fields(("id", "uitleg", "bron"), ("als", "mens_beoordeelt"))
    id_ = text_of(fields, "id")
    by_person = bool(optional(fields, "mens_beoordeelt", Cursor.yes_no))
    if by_person == ("als" in fields):
        at.problem("rule_or_person")
        return None
    tree = optional(fields, "als", expression)
    if not id_ or (tree is None and not by_person):
        return None
    return RawCondition(id_, text_of(fields, "uitleg"), tree, source_named(fields, sources))


def _payout(at: Cursor) -> RawPayout | None:
    fields = at.fields(("formule", "per"))
    formula = optional(fields, "formule", expression)
    period = optional(fields, "per", lambda c: c.choice(tuple(_PERIODS)))
    if formula is None or period is None:
        return None
    return RawPayout(formula, _PERIODS[period])


def application(at: Cursor) -> Application:
    """How to apply; every field may be absent."""
    fields = at.fields(
        (), ("url", "telefoon", "hoe", "nodig", "termijn", "uiterlijk", "proefberekening")
    )
    return Application(
        text_of(fields, "url"),
        text_of(fields, "telefoon"),
        text_of(fields, "hoe"),
        optional(fields, "nodig", texts) or (),
        text_of(fields, "termijn"),
        optional(fields, "uiterlijk", Cursor.day),
        text_of(fields, "proefberekening"),
    )
