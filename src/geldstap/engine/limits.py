"""The limits that still matter of an amount that is asked for.

Where all that depends on an amount only depends on which side of some limits it lies, the
side is enough: an answer on one side decides like every amount on that side.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import cast

from geldstap.engine.ask import Ground, grounds_of, missing_of
from geldstap.engine.bounds import BoundsAlgebra, Open, Span
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.functions import EDGE
from geldstap.engine.pieces import Domain, Piece, down, up
from geldstap.engine.reading import Reader
from geldstap.engine.regulation import Program, Row
from geldstap.engine.tables import borders
from geldstap.model.fact import Between, FactKey, Household


def limits(
    program: Program, household: Household, day: date, key: FactKey, most: int = 3
) -> tuple[Between, ...] | None:
    """The sides between which one can choose instead of giving the number, lowest first.

    They adjoin, to the cent, and together are all that the number can be; whether a limit
    itself lies on the lower or the upper side is as the rule says. None where nothing
    depends on the number, where sides don't settle it, or where more than `most` limits
    would be needed. What was answered before doesn't count.
    """
    domain = Domain.of(program.vocabulary.of(key))
    without = Household({known: value for known, value in household.facts.items() if known != key})
    reader = Reader(program, without)
    grounds = [
        ground
        for ground in grounds_of(program, day).values()
        if key.name in ground.names and key in missing_of(reader, ground)
    ]
    if domain is None or not grounds:
        return None

    def settles(piece: Piece) -> bool:
        side = Reader(program, _with(household, key, piece))
        for ground in grounds:
            if key in missing_of(side, ground):
                # What one piece leaves open, the next one probably does, too.
                grounds.remove(ground)
                grounds.insert(0, ground)
                return False
        return True

    ends = {
        end
        for ground in grounds
        for end in _ends(program, ground, _with(household, key, domain.whole), key, domain)
    }
    sides = domain.cut(settles, most, ends)
    return None if sides is None else tuple(Between(side.low, side.high) for side in sides)


def _with(household: Household, key: FactKey, piece: Piece) -> Household:
    return Household({**household.facts, key: Between(piece.low, piece.high)})


def _ends(
    program: Program, ground: Ground, household: Household, key: FactKey, domain: Domain
) -> Collection[Decimal]:
    """Where the comparisons of a rule may turn: the last value below each limit."""
    algebra = _Watching(household, program, key, domain)
    evaluator: Evaluator[Open] = Evaluator(program, ground.standing.day, algebra)
    for tree in ground.standing.version.trees:
        evaluator.value(tree)
    return algebra.ends


class _Watching(BoundsAlgebra):
    """Reads as ever, and writes down where comparisons with a fact may turn.

    What is compared need not be the fact itself, as long as it rises evenly with it. These
    are guesses: whoever uses them looks whether they are right.
    """

    def __init__(
        self, household: Household, program: Program, key: FactKey, domain: Domain
    ) -> None:
        super().__init__(household, program.vocabulary)
        self._key = key
        self._domain = domain
        self.ends: set[Decimal] = set()

    def compare(self, operator: str, left: Open, right: Open) -> Open:
        if isinstance(left, Span) and isinstance(right, Span):
            if self._key in left.missing and self._key not in right.missing:
                self.ends.update(self._turns(left, right))
            elif self._key in right.missing and self._key not in left.missing:
                self.ends.update(self._turns(right, left))
        return super().compare(operator, left, right)

    def looked_up(self, name: str, rows: Sequence[Row], value: Open, *, brackets: bool) -> Open:
        if self._key in value.missing:
            own = cast("Span", value)
            for border in borders(rows):
                self.ends.update(self._turns(own, Span(border, border)))
        return super().looked_up(name, rows, value, brackets=brackets)

    def _turns(self, own: Span, limit: Span) -> Iterator[Decimal]:
        """The last steps below the ends of a limit, for what rises evenly over the domain."""
        low, high = cast("Decimal", own.low), cast("Decimal", own.high)
        if low == high or not (low.is_finite() and high.is_finite()):
            return
        whole, step = self._domain.whole, self._domain.step
        for end in (cast("Decimal", limit.low), cast("Decimal", limit.high)):
            if low <= end <= high:
                at = whole.low + (end - low) / (high - low) * (whole.high - whole.low)
                at = at.quantize(EDGE)
                # The limit itself may lie on either side.
                yield from (down(at, step), up(at, step) - step)
