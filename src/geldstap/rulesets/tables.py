"""The dated tables of a set (`tabellen.yaml`): rows of steps, or brackets with a rate."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from geldstap.engine.regulation import Row, Table, TablePeriod
from geldstap.engine.types import KnownTable, table_type
from geldstap.engine.units import NUMBER, Unit
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
from geldstap.rulesets.figures import MAX_VALUES, unit_of, value_of
from geldstap.source.cursor import Cursor

MAX_TABLES = 200
MAX_ROWS = 500
KINDS = _STEPS, _BRACKETS = "trap", "schijven"


@dataclass(frozen=True, slots=True)
class NamedTable:
    """A table, what it is called in words, and where it stands.

    One that couldn't be read whole isn't `sound`: nothing is looked up in it.
    """

    table: Table
    label: str
    at: Cursor
    sound: bool

    @property
    def type(self) -> KnownTable:
        """What the checker has to know of it."""
        return table_type(self.table, sound=self.sound)


def read_tables(root: Cursor, sources: Mapping[str, Source]) -> dict[str, NamedTable]:
    """The tables by name. Problems: name_taken, unknown_unit, periods_overlap and shapes."""
    found: dict[str, NamedTable] = {}
    for item in root.items(MAX_TABLES):
        named = _table(item, sources)
        if named is None:
            continue
        if named.table.name in found:
            named.at.problem("name_taken", text=named.table.name)
        found.setdefault(named.table.name, named)
    return found


def _table(item: Cursor, sources: Mapping[str, Source]) -> NamedTable | None:
    before = len(item.problems)
    fields = item.fields(*keys.TABLE)
    name = name_of(fields, "naam")
    kind = optional(fields, "soort", lambda at: at.choice(KINDS))
    label = text_of(fields, "heet")
    units: list[Unit | None] = [
        unit_of(fields[key]) if key in fields else NUMBER for key in ("bij", "geeft")
    ]
    brackets = kind == _BRACKETS
    periods = _periods(fields["perioden"], sources, brackets) if "perioden" in fields else ()
    if not name:
        return None
    takes, gives = (unit or NUMBER for unit in units)
    sound = len(item.problems) == before
    return NamedTable(Table(name, brackets, takes, gives, periods), label, fields["naam"], sound)


def _periods(at: Cursor, sources: Mapping[str, Source], brackets: bool) -> tuple[TablePeriod, ...]:
    """The rows through time. Problem: periods_overlap(text)."""
    return through_time(at, MAX_VALUES, lambda item: _period(item, sources, brackets))


def _period(at: Cursor, sources: Mapping[str, Source], brackets: bool) -> TablePeriod | None:
    fields = at.fields(*keys.TABLE_PERIOD)
    valid = validity_of(fields, at)
    source = source_named(fields, sources)
    rows = _rows(fields["rijen"], brackets) if "rijen" in fields else ()
    return TablePeriod(valid, rows, source) if valid is not None and rows else None


def _rows(at: Cursor, brackets: bool) -> tuple[Row, ...]:
    """Rows from low to high. Problems: rows_not_rising, row_without_end, no_last_row."""
    items = at.items(MAX_ROWS)
    read = [(item, _row(item)) for item in items]
    found = [(item, row) for item, row in read if row is not None]
    if items and len(found) == len(items):
        _check_order_of(found, brackets)
    return tuple(row for _, row in found)


def _row(at: Cursor) -> Row | None:
    fields = at.fields(*keys.ROW)
    value = value_of(at, {key: fields[key] for key in fields if key not in ("tot", "tot_en_met")})
    if "tot" in fields and "tot_en_met" in fields:
        at.problem("one_end_of_row")
        return None
    included = "tot_en_met" in fields
    end = optional(fields, "tot_en_met" if included else "tot", share)
    if value is None or (end is None and ("tot" in fields or included)):
        return None
    return Row(end, included, value)


def _check_order_of(found: list[tuple[Cursor, Row]], brackets: bool) -> None:
    """Every row but the last one has an end, higher than the one before; brackets from zero."""
    *lower, (last, highest) = found
    if highest.upto is not None:
        last.problem("no_last_row")
    reached = Decimal(0) if brackets else None
    for item, row in lower:
        if row.upto is None:
            item.problem("row_without_end")
            return
        if reached is not None and row.upto <= reached:
            item.problem("rows_not_rising", text=str(row.upto))
            return
        reached = row.upto
