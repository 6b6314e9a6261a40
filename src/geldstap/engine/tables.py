"""How a number lies in the rows of a table."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from geldstap.engine.regulation import Row

_ZERO = Decimal(0)


def within(rows: Sequence[Row], number: Decimal) -> Row:
    """The row that a number is in; the last one goes on without end."""
    return next(row for row in rows if row.reaches(number))


def parts(rows: Sequence[Row], number: Decimal) -> Iterator[tuple[Row, Decimal]]:
    """The part of a number that lies in each bracket, from zero; what is below counts as zero."""
    start = _ZERO
    for row in rows:
        if number <= start:
            return
        end = number if row.upto is None else min(number, row.upto)
        yield row, max(end - start, _ZERO)
        start = end if row.upto is None else max(start, row.upto)


def borders(rows: Sequence[Row]) -> Iterator[Decimal]:
    """Where one row ends and the next begins."""
    return (row.upto for row in rows if row.upto is not None)
