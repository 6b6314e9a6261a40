"""Regulation files (`regelingen/*.yaml`) and shared definitions (`begrippen.yaml`)."""

from collections.abc import Mapping

from geldstap.engine.parser import parse
from geldstap.model.money import Period
from geldstap.model.regulation import Application, Compared
from geldstap.model.source import Source
from geldstap.rulesets import keys
from geldstap.rulesets.addresses import phone_of, url_of
from geldstap.rulesets.fields import (
    name_of,
    optional,
    source_named,
    text_of,
    texts,
    through_time,
    validity,
)
from geldstap.rulesets.positions import report
from geldstap.rulesets.raw import (
    Expression,
    RawCondition,
    RawDefinition,
    RawPayout,
    RawRegulation,
    RawVersion,
    Received,
    Replaces,
)
from geldstap.rulesets.reporting import read_back, read_reporting
from geldstap.source.cursor import Cursor

MAX_DEFINITIONS = 500
MAX_VERSIONS = 50
MAX_CONDITIONS = 100

Sources = Mapping[str, Source]
# Whether a definition is worked out for each person, or once.
PERSONAL = ("persoon", "huishouden")
PAID_PER = {
    "jaar": Period.YEAR,
    "kwartaal": Period.QUARTER,
    "maand": Period.MONTH,
    "week": Period.WEEK,
    "eenmalig": None,
}


def expression(at: Cursor) -> Expression | None:
    """Parse the text at a cursor; a fault becomes a problem where it stands in the text."""
    text = at.text()
    if text is None:
        return None
    tree, fault = parse(text)
    if fault is not None:
        report(at, [fault])
    return None if tree is None else Expression(tree, at)


def read_definitions(root: Cursor, sources: Sources, owner: str = "") -> dict[str, RawDefinition]:
    """Definitions by their short name. Problem: name_taken."""
    found: dict[str, RawDefinition] = {}
    for item in root.items(MAX_DEFINITIONS):
        definition = _definition(item, sources, owner)
        if definition is None:
            continue
        if definition.name in found:
            definition.at.problem("name_taken", text=definition.name)
        found.setdefault(definition.name, definition)
    return found


def _definition(item: Cursor, sources: Sources, owner: str) -> RawDefinition | None:
    fields = item.fields(*keys.DEFINITION)
    name = name_of(fields, "naam")
    formula = optional(fields, "formule", expression)
    if not name:
        return None
    persons = optional(fields, "per", lambda at: at.choice(PERSONAL))
    if "per" in fields and persons is None:
        formula = None
    return RawDefinition(
        f"{owner}.{name}" if owner else name,
        name,
        text_of(fields, "heet"),
        fields["naam"],
        formula,
        persons == PERSONAL[0],
        source_named(fields, sources),
    )


def read_regulation(root: Cursor, sources: Sources) -> RawRegulation | None:
    """One regulation; None where it has no id."""
    fields = root.fields(*keys.REGULATION)
    id_ = name_of(fields, "id")
    if not id_ or "versies" not in fields:
        return None
    definitions: Mapping[str, RawDefinition] = {}
    if "begrippen" in fields:
        definitions = read_definitions(fields["begrippen"], sources, id_)
    return RawRegulation(
        fields["id"],
        id_,
        text_of(fields, "naam"),
        text_of(fields, "soort"),
        text_of(fields, "kort"),
        text_of(fields, "instantie"),
        text_of(fields, "levert_op"),
        text_of(fields, "let_op"),
        definitions,
        _versions(fields["versies"], sources),
        optional(fields, "aanvragen", application) or Application(),
        optional(fields, "melden", lambda at: read_reporting(at, sources)),
        optional(fields, "achteraf", lambda at: read_back(at, sources)),
        bool(optional(fields, "gemeente_bepaalt", Cursor.yes_no)),
        optional(fields, "vervangt", _replaces),
        _received(fields),
        bool(optional(fields, "spoed", Cursor.yes_no)),
        Compared(optional(fields, "vergeleken", _compared) or Compared.YES),
    )


def _replaces(at: Cursor) -> Replaces | None:
    text = at.text()
    return None if text is None else Replaces(text, at)


def _compared(at: Cursor) -> str | None:
    return at.choice(tuple(Compared))


def _received(fields: Mapping[str, Cursor]) -> Received | None:
    name = name_of(fields, "krijgt_al") if "krijgt_al" in fields else ""
    return Received(name, fields["krijgt_al"]) if name else None


def _versions(at: Cursor, sources: Sources) -> tuple[RawVersion, ...]:
    """The versions, earliest first. Problem: periods_overlap(text)."""
    return through_time(at, MAX_VERSIONS, lambda item: _version(item, sources))


def _version(at: Cursor, sources: Sources) -> RawVersion | None:
    fields = at.fields(*keys.VERSION)
    valid = optional(fields, "geldig", validity)
    conditions = _conditions(fields["voorwaarden"], sources) if "voorwaarden" in fields else ()
    payouts = {name: optional(fields, name, _payout) for name in ("bedrag", "uitbetaald")}
    if valid is None:
        return None
    unread = [name for name, payout in payouts.items() if payout is None and name in fields]
    return RawVersion(
        valid,
        source_named(fields, sources),
        tuple(condition for condition in conditions if condition is not None),
        payouts["bedrag"],
        payouts["uitbetaald"],
        optional(fields, "open", validity),
        bool(optional(fields, "voorwaarden_onbekend", Cursor.yes_no)),
        not optional(fields, "niet_berekend", Cursor.yes_no),
        complete=not unread and None not in conditions,
    )


def _conditions(at: Cursor, sources: Sources) -> tuple[RawCondition | None, ...]:
    """The conditions; None for one that can't be read. Problem: name_taken(text)."""
    found: list[RawCondition | None] = []
    ids: set[str] = set()
    for item in at.items(MAX_CONDITIONS):
        condition = _condition(item, sources)
        found.append(condition)
        if condition is not None and condition.id in ids:
            item.problem("name_taken", text=condition.id)
        ids.update(() if condition is None else (condition.id,))
    return tuple(found)


def _condition(at: Cursor, sources: Sources) -> RawCondition | None:
    fields = at.fields(*keys.CONDITION)
    id_ = text_of(fields, "id")
    by_person = bool(optional(fields, "mens_beoordeelt", Cursor.yes_no))
    if by_person == ("als" in fields):
        at.problem("rule_or_person")
        return None
    tree = optional(fields, "als", expression)
    if not id_ or (tree is None and not by_person):
        return None
    occasion = bool(optional(fields, "aanleiding", Cursor.yes_no))
    text, source = text_of(fields, "uitleg"), source_named(fields, sources)
    return RawCondition(id_, text, tree, source, occasion)


def _payout(at: Cursor) -> RawPayout | None:
    fields = at.fields(*keys.PAYOUT)
    formula = optional(fields, "formule", expression)
    period = optional(fields, "per", lambda c: c.choice(tuple(PAID_PER)))
    if formula is None or period is None:
        return None
    return RawPayout(formula, PAID_PER[period])


def application(at: Cursor) -> Application:
    """How to apply; every field may be absent. Problems: not_a_phone(text), not_a_url(text)."""
    fields = at.fields(*keys.APPLICATION)
    return Application(
        optional(fields, "url", url_of) or "",
        optional(fields, "telefoon", phone_of) or "",
        text_of(fields, "hoe"),
        optional(fields, "nodig", texts) or (),
        text_of(fields, "termijn"),
        optional(fields, "uiterlijk", Cursor.day),
        optional(fields, "proefberekening", url_of) or "",
        text_of(fields, "in_plan"),
        optional(fields, "besluit_weken", Cursor.whole),
    )
