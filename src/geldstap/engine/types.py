"""What a node gives, and what names may stand for: what the checker works with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from geldstap.engine.regulation import Figure, Somewhere
from geldstap.engine.scalars import WHOLE_DIGITS
from geldstap.engine.units import NUMBER, Unit, parse_unit
from geldstap.model.fact import Fact, FactKind, Role, Vocabulary

# Whose facts a name may stand for inside a fold or a personal definition.
PERSONAL_ROLES = (Role.APPLICANT, Role.PARTNER, Role.CHILDREN, Role.RESIDENTS)
# A number that may get longer than this in a calculation is no amount any more. Far below
# what decimals can hold: a checked tree can't overflow.
MAX_DIGITS = 60
# The longest whole part of a number that a file may hold for a fact without bounds.
_LONGEST_FACT = 30


@dataclass(frozen=True, slots=True)
class Type:
    """What a node gives: truth, number, day, choice, or anything (after a fault).

    `digits` says of a number how long its whole part can become.
    """

    kind: str
    unit: Unit = NUMBER
    options: tuple[str, ...] = ()
    digits: int = 0

    @property
    def word(self) -> str:
        """The kind in the words of the vocabulary."""
        return _WORDS.get(self.kind, "")


TRUTH = Type("truth")
DAY = Type("day")
ANYTHING = Type("anything")
_KINDS = {
    FactKind.BOOLEAN: "truth",
    FactKind.NUMBER: "number",
    FactKind.DATE: "day",
    FactKind.CHOICE: "choice",
}
_WORDS = {kind: word.value for word, kind in _KINDS.items()}


def fact_type(fact: Fact) -> Type:
    """The type of a fact, from the vocabulary."""
    if fact.kind is not FactKind.NUMBER:
        return Type(_KINDS[fact.kind], options=fact.options)
    ends = [end for end in (fact.low, fact.high) if isinstance(end, Decimal)]
    digits = longest(ends) if len(ends) == 2 else _LONGEST_FACT  # noqa: PLR2004 - both ends
    return Type("number", parse_unit(fact.unit) or NUMBER, digits=digits)


def figure_type(figure: Figure) -> Type:
    """The type of a figure; of one that is unknown without an upper bound any may be meant."""
    ends: list[Decimal] = []
    open_above = False
    for period in figure.periods:
        if not isinstance(period.value, Somewhere):
            ends.append(period.value.value)
            continue
        ends.append(period.value.low)
        open_above = open_above or period.value.high is None
        ends.extend(() if period.value.high is None else (period.value.high,))
    digits = max(longest(ends), WHOLE_DIGITS) if open_above else longest(ends)
    return Type("number", figure.unit, digits=digits)


def longest(numbers: Iterable[Decimal]) -> int:
    """How many digits the whole part of the longest number has."""
    return max((max(0, number.adjusted() + 1) for number in numbers), default=0)


def calculated(operator: str, left: Type, right: Type, divisor: Decimal | None = None) -> Type:
    """The type of two numbers whose units allow the operation. `divisor` is for “/”."""
    if operator == "*":
        digits = left.digits + right.digits
        return Type("number", left.unit.times(right.unit), digits=digits)
    if divisor is not None:
        digits = max(0, left.digits - divisor.adjusted())
        return Type("number", left.unit.over(right.unit), digits=digits)
    digits = max(left.digits, right.digits) + 1
    return Type("number", left.unit.merged(right.unit), digits=digits)


@dataclass(frozen=True, slots=True)
class Known:
    """A definition or figure that a name may stand for.

    `needs` are the facts that a personal definition takes of its person.
    """

    key: str
    type: Type
    personal: bool = False
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scope:
    """What names mean at some place: facts, figures and definitions by their short name.

    `persons` are the roles of the person at hand inside a personal definition. Without
    `suggest` nobody looks for the nearest right word, which is slow.
    """

    vocabulary: Vocabulary
    figures: Mapping[str, Known] = field(default_factory=dict)
    definitions: Mapping[str, Known] = field(default_factory=dict)
    persons: tuple[Role, ...] = ()
    suggest: bool = True
