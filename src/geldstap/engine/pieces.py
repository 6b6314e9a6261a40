"""Cutting the domain of a number into pieces: where something holds all over each piece.

What is looked for must be inherited: where it holds for a piece, it holds for every part of
that piece. So it is with “nothing changes here” and with “this is one straight line”.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from geldstap.model.fact import Fact

CENT = Decimal("0.01")
_WHOLE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Piece:
    """All steps from `low` to `high`, both included."""

    low: Decimal
    high: Decimal


Holds = Callable[[Piece], bool]


@dataclass(frozen=True, slots=True)
class Domain:
    """All that a number can be, and the step between two values."""

    whole: Piece
    step: Decimal

    @classmethod
    def of(cls, fact: Fact) -> "Domain | None":
        """The domain of a fact, to the cent or in whole numbers; None without two ends."""
        if not isinstance(fact.low, Decimal) or not isinstance(fact.high, Decimal):
            return None
        step = _WHOLE if fact.whole else CENT
        return cls(Piece(up(fact.low, step), down(fact.high, step)), step)

    def within(self, low: Decimal, high: Decimal) -> "Domain":
        """The part of a domain between two values."""
        low = max(self.whole.low, up(low, self.step))
        return Domain(Piece(low, min(self.whole.high, down(high, self.step))), self.step)

    def cut(self, holds: Holds, most: int, ends: Iterable[Decimal] = ()) -> list[Piece] | None:
        """The fewest adjoining pieces on which something holds; None beyond `most` cuts.

        `ends` are guesses of where pieces end. The work is bounded: halving a piece down to
        one step takes as many rounds as its length has binary digits, and in each round no
        more than `most` pieces may be left to halve.
        """
        waiting = list(self._between(ends))
        found: list[Piece] = []
        while waiting:
            failing: list[Piece] = []
            for piece in waiting:
                if holds(piece):
                    found.append(piece)
                    continue
                failing.append(piece)
                if len(failing) > most or piece.low == piece.high:
                    return None
            waiting = [half for piece in failing for half in self._halves(piece)]
        joined = _joined(sorted(found, key=lambda piece: piece.low), holds)
        return None if len(joined) > most + 1 else joined

    def _between(self, ends: Iterable[Decimal]) -> Iterator[Piece]:
        """The whole domain, cut behind each of these ends."""
        low = self.whole.low
        for end in sorted({end for end in ends if self.whole.low <= end < self.whole.high}):
            yield Piece(low, end)
            low = end + self.step
        yield Piece(low, self.whole.high)

    def _halves(self, piece: Piece) -> tuple[Piece, Piece]:
        middle = down((piece.low + piece.high) / 2, self.step)
        return Piece(piece.low, middle), Piece(middle + self.step, piece.high)


def down(number: Decimal, step: Decimal) -> Decimal:
    """The last step that isn't higher."""
    return number.quantize(step, rounding=ROUND_FLOOR)


def up(number: Decimal, step: Decimal) -> Decimal:
    """The first step that isn't lower."""
    return number.quantize(step, rounding=ROUND_CEILING)


def _joined(pieces: Collection[Piece], holds: Holds) -> list[Piece]:
    """Neighbours together, as long as it holds for them as one."""
    joined: list[Piece] = []
    for piece in pieces:
        wider = Piece(joined[-1].low, piece.high) if joined else piece
        if joined and holds(wider):
            joined[-1] = wider
        else:
            joined.append(piece)
    return joined
