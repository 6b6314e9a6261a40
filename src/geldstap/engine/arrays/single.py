"""One household on its own: for those about whom the columns leave doubt."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from geldstap.engine.bounds import Missing, Span
from geldstap.engine.exact import NotExactError
from geldstap.engine.reading import Reader
from geldstap.engine.regulation import Version
from geldstap.model.fact import FactKey


@dataclass(frozen=True, slots=True)
class One:
    """Whether a machine can grant it (None: that depends on the set), and how much it is."""

    granted: bool | None
    amount: Decimal | None = None
    paid: Decimal | None = None


def read_one(reader: Reader, version: Version, day: date) -> One:
    """What a version says of the household of a reader, whatever unknown figures are.

    Raises NotExactError for a fact that is needed and not known.
    """
    reading = reader.brief(version, day)
    if _facts(reading.missing):
        reading = reader.read(version, day)
    missing = reading.missing
    if facts := _facts(missing):
        raise NotExactError(min(facts))
    if not reading.granted.can_be_true:
        return One(granted=False)
    if missing:
        return One(None)
    return One(True, _end(reading.amount), _end(reading.paid))


def _facts(missing: Missing) -> list[FactKey]:
    return [leaf for leaf in missing if isinstance(leaf, FactKey)] if missing else []


def _end(span: Span | None) -> Decimal | None:
    return None if span is None else cast("Decimal", span.low)
