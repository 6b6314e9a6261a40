"""The dated figures of a set (`cijfers.yaml`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from geldstap.engine.regulation import Exactly, Figure, FigurePeriod, FigureValue, Somewhere
from geldstap.engine.types import ANYTHING, Type, figure_type
from geldstap.engine.units import NUMBER, Unit, parse_unit
from geldstap.model.source import Source
from geldstap.rulesets import keys
from geldstap.rulesets.fields import (
    name_of,
    optional,
    share,
    source_named,
    text_of,
    through_time,
    validity_of,
)
from geldstap.source.cursor import Cursor

MAX_FIGURES = 2000
MAX_VALUES = 200


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A figure, what it is called in words, and where it stands.

    Without unit it couldn't be read; then it fits everywhere, so that one fault stays one.
    `left_open` says that the law leaves it to the municipality, `fills_in` that this is what
    a municipality made of it. `in_percent` says that its file writes it as a percentage.
    """

    name: str
    unit: Unit | None
    periods: tuple[FigurePeriod, ...]
    label: str
    at: Cursor
    left_open: bool = False
    fills_in: bool = False
    in_percent: bool = False

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return Figure(self.name, self.unit or NUMBER, self.periods)

    @property
    def type(self) -> Type:
        """What it gives in an expression."""
        return ANYTHING if self.unit is None else figure_type(self.figure)


def read_figures(root: Cursor, sources: Mapping[str, Source]) -> dict[str, NamedFigure]:
    """All figures by name. Problems: name_taken, unknown_unit, periods_overlap and shapes."""
    found: dict[str, NamedFigure] = {}
    for item in root.items(MAX_FIGURES):
        named = _figure(item, sources)
        if named is None:
            continue
        if named.name in found:
            named.at.problem("name_taken", text=named.name)
        found.setdefault(named.name, named)
    return found


def _figure(item: Cursor, sources: Mapping[str, Source]) -> NamedFigure | None:
    fields = item.fields(*keys.FIGURE)
    name = name_of(fields, "naam")
    unit = unit_of(fields["eenheid"]) if "eenheid" in fields else NUMBER
    periods = _periods(fields["waarden"], sources) if "waarden" in fields else ()
    label = text_of(fields, "heet")
    left_open, fills_in = (
        bool(optional(fields, key, Cursor.yes_no)) for key in ("gemeente_bepaalt", "vult_in")
    )
    if not name:
        return None
    in_percent = "waarden" in fields and any(map(_is_percentage, _texts(fields["waarden"])))
    return NamedFigure(name, unit, periods, label, fields["naam"], left_open, fills_in, in_percent)


def _is_percentage(text: str) -> bool:
    return text.endswith("%")


def _texts(at: Cursor) -> Iterator[str]:
    """Every value within a value, as it is written; never a problem."""
    if at.is_sequence:
        for item in at.items():
            yield from _texts(item)
    elif at.is_mapping:
        for _, value in at.entries():
            yield from _texts(value)
    else:
        yield at.raw


def _periods(at: Cursor, sources: Mapping[str, Source]) -> tuple[FigurePeriod, ...]:
    """The values through time. Problem: periods_overlap(text)."""
    return through_time(at, MAX_VALUES, lambda item: _period(item, sources))


def unit_of(at: Cursor) -> Unit | None:
    """A unit in the words of the language. Problems: not_text, unknown_unit(text)."""
    if not at.is_scalar:
        at.problem("not_text")
        return None
    unit = parse_unit(at.raw)
    if unit is None:
        at.problem("unknown_unit", text=at.raw)
    return unit


def _period(at: Cursor, sources: Mapping[str, Source]) -> FigurePeriod | None:
    fields = at.fields(*keys.FIGURE_VALUE)
    valid = validity_of(fields, at)
    value = value_of(at, fields)
    source = source_named(fields, sources)
    return None if valid is None or value is None else FigurePeriod(valid, value, source)


def value_of(at: Cursor, fields: Mapping[str, Cursor]) -> FigureValue | None:
    """What `waarde` or `onbekend` says. Problems: value_or_unknown, bounds_reversed."""
    if ("waarde" in fields) == ("onbekend" in fields):
        at.problem("value_or_unknown")
        return None
    if "waarde" in fields:
        exact = share(fields["waarde"])
        return None if exact is None else Exactly(exact)
    limits = fields["onbekend"].fields(*keys.BOUNDS)
    low = optional(limits, "minstens", share) or Decimal(0)
    high: Decimal | None = optional(limits, "hoogstens", share)
    if high is not None and high < low:
        fields["onbekend"].problem("bounds_reversed", low=str(low), high=str(high))
        return None
    return Somewhere(low, high)
