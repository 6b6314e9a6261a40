"""What would change it: the values of one number at which an outcome or an amount changes.

For “from which income does this stop?” and “what if my income turns out higher?”. Nothing
here goes on for ever: a domain is halved until nothing changes within a piece, down to the
cent, and where more than `MOST` changes would have to be followed, the answer is None.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import cast

from geldstap.engine.bounds import BoundsAlgebra, Open, Span, Truths
from geldstap.engine.decide import decide
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.horizon import Standing, stand
from geldstap.engine.pieces import Domain, Holds, Piece
from geldstap.engine.reading import read
from geldstap.engine.regulation import Program, Row, Rule
from geldstap.engine.tables import borders
from geldstap.model.decision import AmountRange, Outcome, Truth
from geldstap.model.fact import Between, FactKey, Household

# More changes than a person can look at; with 2 × 16 readings a round, and no more rounds
# than the domain has binary digits, some thousand readings are the most there can be.
MOST = 16
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Change:
    """From the value `at` on, upwards, the outcome is `after`; one step below `before`."""

    at: Decimal
    before: Outcome
    after: Outcome


@dataclass(frozen=True, slots=True)
class Point:
    """What the law computes (not what is paid) where the number has this value."""

    value: Decimal
    amount: Decimal


def outcome_changes(
    program: Program, rule: Rule, household: Household, key: FactKey, day: date
) -> tuple[Change, ...] | None:
    """Where the outcome of a rule changes as one number rises from its lowest to its highest.

    To the cent, or in whole numbers where the fact has these. The other facts are as the
    household has them; where these are unknown, the outcome may depend on them. None where
    there are too many changes, or the fact has no lowest and highest value.
    """
    domain, standing = Domain.of(program.vocabulary.of(key)), stand(program, rule, day)
    if domain is None or standing is None:
        return None if domain is None else ()

    def settles(piece: Piece) -> bool:
        side = _with(household, key, piece)
        return key not in read(program, standing.version, side, standing.day).granted.missing

    pieces = domain.cut(settles, MOST)
    if pieces is None:
        return None
    starts = [piece.low for piece in pieces]
    outcomes = [
        decide(program, rule, _exactly(household, key, value), day).outcome for value in starts
    ]
    steps = zip(starts[1:], outcomes, outcomes[1:], strict=False)
    return tuple(Change(at, before, now) for at, before, now in steps if before is not now)


def amount_at(
    program: Program, rule: Rule, household: Household, key: FactKey, day: date, value: Decimal
) -> AmountRange | None:
    """The amount by law if one number were `value`: nothing where there is no right then.

    None where the rule has no amount. It reaches down to nothing where it isn't known
    whether there is a right.
    """
    standing = stand(program, rule, day)
    payout = None if standing is None else standing.version.amount
    if payout is None:
        return None
    found = decide(program, rule, _exactly(household, key, value), day)
    decision = found.last_known or found
    amount = decision.amount or AmountRange(_ZERO, _ZERO, payout.period)
    surely = not any(reason.truth is Truth.UNKNOWN for reason in decision.reasons)
    return amount if surely else replace(amount, low=_ZERO)


def amount_curve(
    program: Program,
    rule: Rule,
    household: Household,
    key: FactKey,
    day: date,
    between: Between | None = None,
) -> tuple[Point, ...] | None:
    """The amount by law as a line through points: the ends, and every bend.

    Between two points the amount runs straight, but for the rounding of the law. A jump is
    two points one step apart. `between` limits the values to look at. None where the rule
    has no amount, where other facts leave the amount open, or with too many bends.
    """
    domain, standing = Domain.of(program.vocabulary.of(key)), stand(program, rule, day)
    if domain is None or standing is None or standing.version.amount is None:
        return None
    if between is not None:
        domain = domain.within(cast("Decimal", between.low), cast("Decimal", between.high))
    straight = _straight(program, standing, household, key)
    points: list[Point] = []
    # A bend may lie on an end: then it is one point.
    for value in dict.fromkeys(_bends(domain.cut(straight, MOST) or (), straight)):
        amount = amount_at(program, rule, household, key, day, value)
        if amount is None or not amount.exact:
            return None
        points.append(Point(value, amount.low))
    return tuple(points) or None


def _with(household: Household, key: FactKey, piece: Piece) -> Household:
    return Household({**household.facts, key: Between(piece.low, piece.high)})


def _exactly(household: Household, key: FactKey, value: Decimal) -> Household:
    return Household({**household.facts, key: value})


def _straight(program: Program, standing: Standing, household: Household, key: FactKey) -> Holds:
    """Whether the amount is one straight line over a piece, or surely nothing."""
    version, payout = standing.version, standing.version.amount
    assert payout is not None

    def holds(piece: Piece) -> bool:
        side = _with(household, key, piece)
        granted = read(program, version, side, standing.day).granted
        if not granted.can_be_true or key in granted.missing:
            return not granted.can_be_true
        algebra = _Bending(side, program, key)
        Evaluator(program, standing.day, algebra).value(payout.tree)
        return not algebra.bends

    return holds


def _bends(pieces: Sequence[Piece], straight: Holds) -> Iterator[Decimal]:
    """Both ends, and where straight pieces meet: in one value, or else in a jump."""
    yield from (piece.low for piece in pieces[:1])
    for left, right in pairwise(pieces):
        if straight(Piece(left.low, right.low)):
            yield right.low
        elif straight(Piece(left.high, right.high)):
            yield left.high
        else:
            yield from (left.high, right.low)
    yield from (piece.high for piece in pieces[-1:])


class _Bending(BoundsAlgebra):
    """Reads as ever, and notices whether a number bends with one fact.

    Without choices that depend on the fact, without a highest or lowest of which it isn't
    clear which it is, and without products of what depends on it, everything is straight.
    """

    def __init__(self, household: Household, program: Program, key: FactKey) -> None:
        super().__init__(household, program.vocabulary)
        self._key = key
        self.bends = False

    def choose(
        self, condition: Open, then: Callable[[], Open], otherwise: Callable[[], Open]
    ) -> Open:
        self.bends |= self._key in cast("Truths", condition).missing
        return super().choose(condition, then, otherwise)

    def extreme(self, items: Sequence[Open], *, largest: bool) -> Open:
        spans = [cast("Span", item) for item in items]
        if any(self._key in span.missing for span in spans):
            self.bends |= not _has_winner(spans, largest=largest)
        return super().extreme(items, largest=largest)

    def looked_up(self, name: str, rows: Sequence[Row], value: Open, *, brackets: bool) -> Open:
        if self._key in value.missing:
            own = cast("Span", value)
            low, high = cast("Decimal", own.low), cast("Decimal", own.high)
            self.bends |= any(low <= border <= high for border in borders(rows))
        return super().looked_up(name, rows, value, brackets=brackets)

    def arithmetic(self, operator: str, left: Open, right: Open) -> Open:
        # One only divides by numbers that are written out.
        self.bends |= operator == "*" and self._key in left.missing & right.missing
        return super().arithmetic(operator, left, right)


def _has_winner(spans: Sequence[Span], *, largest: bool) -> bool:
    """Whether one of these is surely the largest (or the smallest)."""
    numbers = [(cast("Decimal", span.low), cast("Decimal", span.high)) for span in spans]
    *others, best = sorted(numbers if largest else [(-high, -low) for low, high in numbers])
    return all(high <= best[0] for _, high in others)
