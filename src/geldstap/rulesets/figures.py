"""The dated figures of a set (`cijfers.yaml`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from geldstap.engine.regulation import Exactly, Figure, FigurePeriod, FigureValue, Somewhere
from geldstap.engine.units import NUMBER, Unit, parse_unit
from geldstap.model.source import Source
from geldstap.rulesets.fields import (
    optional,
    share,
    source_named,
    text_of,
    validity_of,
)
from geldstap.source.cursor import Cursor


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A figure and what it is called in words."""

    figure: Figure
    label: str


def read_figures(root: Cursor, sources: Mapping[str, Source]) -> dict[str, NamedFigure]:
    """All figures by name. Problems: name_taken, unknown_unit, periods_overlap and shapes."""
    found: dict[str, NamedFigure] = {}
    for item in root.items():
        named = _figure(item, sources)
        if named is None:
            continue
        if named.figure.name in found:
            item.problem("name_taken", text=named.figure.name)
        found[named.figure.name] = named
    return found


def _figure(item: Cursor, sources: Mapping[str, Source]) -> NamedFigure | None:
    fields = item.fields(("naam", "heet", "waarden"), ("eenheid",))
    name = text_of(fields, "naam")
    unit = _unit(fields["eenheid"]) if "eenheid" in fields else NUMBER
    if not name or "waarden" not in fields:
        return None
    periods = tuple(
        period
        for value in fields["waarden"].items()
        if (period := _period(value, sources)) is not None
    )
    _check_order(fields["waarden"], periods)
    return NamedFigure(Figure(name, unit, periods), text_of(fields, "heet")) if periods else None


def _unit(at: Cursor) -> Unit:
    unit = parse_unit(at.raw)
    if unit is None:
        at.problem("unknown_unit", text=at.raw)
    return unit or NUMBER


def _period(at: Cursor, sources: Mapping[str, Source]) -> FigurePeriod | None:
    fields = at.fields(("vanaf", "bron"), ("tot_en_met", "waarde", "onbekend"))
    valid = validity_of(fields, at)
    value = _value(at, fields)
    source = source_named(fields, sources)
    return None if valid is None or value is None else FigurePeriod(valid, value, source)


def _value(at: Cursor, fields: Mapping[str, Cursor]) -> FigureValue | None:
    if ("waarde" in fields) == ("onbekend" in fields):
        at.problem("value_or_unknown")
        return None
    if "waarde" in fields:
        exact = share(fields["waarde"])
        return None if exact is None else Exactly(exact)
    limits = fields["onbekend"].fields((), ("minstens", "hoogstens"))
    low = optional(limits, "minstens", share)
    return Somewhere(Decimal(0) if low is None else low, optional(limits, "hoogstens", share))


def _check_order(at: Cursor, periods: tuple[FigurePeriod, ...]) -> None:
    for earlier, later in zip(periods, periods[1:], strict=False):
        last = earlier.validity.last
        if last is None or last >= later.validity.first:
            at.problem("periods_overlap", text=later.validity.first.isoformat())
