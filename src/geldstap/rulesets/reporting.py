"""What must be reported (`melden`), and how far back one can apply (`achteraf`)."""

from collections.abc import Mapping

from geldstap.model.event import Event
from geldstap.model.regulation import Back, Reporting
from geldstap.model.source import Source
from geldstap.rulesets import keys
from geldstap.rulesets.addresses import url_of
from geldstap.rulesets.fields import optional, source_named, text_of
from geldstap.source.cursor import Cursor


def read_reporting(at: Cursor, sources: Mapping[str, Source]) -> Reporting:
    """`{wat: …, bij: …, termijn: …, bron: …}`; the rest may be left out.

    Problems: those of its fields, not_a_choice for an event that there isn't.
    """
    fields = at.fields(*keys.REPORTING)
    return Reporting(
        text_of(fields, "wat"),
        text_of(fields, "bij"),
        text_of(fields, "termijn"),
        text_of(fields, "hoe"),
        optional(fields, "url", url_of) or "",
        optional(fields, "gebeurtenissen", _events) or frozenset(),
        bool(optional(fields, "voorschot", Cursor.yes_no)),
        source_named(fields, sources),
    )


def read_back(at: Cursor, sources: Mapping[str, Source]) -> Back:
    """`{kalenderjaren: 1, bron: …}` or `{maanden: 12, bron: …}`.

    Problems: those of its fields; missing_key where it says neither.
    """
    fields = at.fields(*keys.BACK)
    if fields.keys().isdisjoint(keys.BACK.optional):
        at.problem("missing_key", key="kalenderjaren")
    years, months = (optional(fields, name, Cursor.whole) for name in keys.BACK.optional)
    return Back(max(years or 0, 0), max(months or 0, 0), source_named(fields, sources))


def _events(at: Cursor) -> frozenset[Event]:
    named = (item.choice(tuple(Event)) for item in at.items())
    return frozenset(Event(name) for name in named if name is not None)
