"""The same answers that aren't certain, in every way they may turn out, before and after a change.

Two ranges that are wide because of the same answer can't be set off against each other: a rent
that is only known about makes both amounts uncertain, and not the difference between them. So
both are decided with that answer at one value at a time.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import TypeAlias

from geldstap.engine.pieces import Domain
from geldstap.model.fact import (
    GROUP_SIZES,
    Between,
    FactKey,
    FactKind,
    Household,
    Known,
    Vocabulary,
)

# More worlds than this are too many to decide while somebody waits.
MOST = 256

# The values of one number at which something bends, its ends included, in a world where all
# else is certain.
Bends: TypeAlias = Callable[[Household, FactKey, Between], Sequence[Decimal]]


def worlds(
    household: Household, open_: Sequence[FactKey], vocabulary: Vocabulary, bends: Bends
) -> tuple[Household, ...] | None:
    """The household with each of the `open_` facts at one value, for all that matter.

    Of a yes/no and a choice these are all values, of a number its ends and where something
    bends. Between two of them everything runs straight where one number is open. None where
    a fact can't be walked through like this, or there would be more than `MOST`.
    """
    options = {key: _options(key, vocabulary) for key in open_ if key not in household.facts}
    sides = {key: values for key, values in options.items() if values}
    numbers = {key: _span(key, household, vocabulary) for key in open_ if key not in sides}
    spans = {key: span for key, span in numbers.items() if span is not None}
    if len(spans) < len(numbers):
        return None
    found: list[Household] = []
    for world in _each(household, sides):
        values = {key: _values(world, key, spans, bends) for key in spans}
        for certain in _each(world, values):
            if len(found) == MOST:
                return None
            found.append(certain)
    return tuple(found)


def _options(key: FactKey, vocabulary: Vocabulary) -> tuple[Known, ...]:
    fact = vocabulary.of(key)
    match fact.kind:
        case FactKind.BOOLEAN:
            return (False, True)
        case FactKind.CHOICE:
            return fact.options
    return ()


def _span(key: FactKey, household: Household, vocabulary: Vocabulary) -> Between | None:
    """All that a number can be; None for a day, and for how many persons there are."""
    known = household.facts.get(key)
    if isinstance(known, Between) and isinstance(known.low, Decimal):
        return known
    domain = Domain.of(vocabulary.of(key))
    if known is not None or domain is None or key.name in GROUP_SIZES.values():
        return None
    return Between(domain.whole.low, domain.whole.high)


def _values(
    world: Household, key: FactKey, spans: dict[FactKey, Between], bends: Bends
) -> tuple[Known, ...]:
    """Where something bends with one number, while the others are at either end."""
    others = {other: (span.low, span.high) for other, span in spans.items() if other != key}
    corners = [
        Household({**world.facts, **{other: ends[side] for other, ends in others.items()}})
        for side in ((0, 1) if others else (0,))
    ]
    return tuple(sorted({value for each in corners for value in bends(each, key, spans[key])}))


def _each(household: Household, values: dict[FactKey, tuple[Known, ...]]) -> Iterator[Household]:
    for found in product(*values.values()):
        yield Household({**household.facts, **dict(zip(values, found, strict=True))})
