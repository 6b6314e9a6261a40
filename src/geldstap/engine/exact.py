"""The exact reading: everything is known, and values are just values."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeAlias, cast

from geldstap.engine import scalars
from geldstap.engine.evaluate import Person
from geldstap.engine.functions import Rounding
from geldstap.engine.regulation import Exactly, FigureValue, Row
from geldstap.engine.tables import parts, within
from geldstap.model.fact import (
    GROUP_SIZES,
    HAS_PARTNER,
    Between,
    Fact,
    FactKey,
    Household,
    Role,
)

Value: TypeAlias = bool | Decimal | date | str


class NotExactError(Exception):
    """Something that the exact reading needs isn't known; `leaf` is what."""

    def __init__(self, leaf: FactKey | str) -> None:
        super().__init__(str(leaf))
        self.leaf = leaf


class ExactAlgebra:
    """Implements `Algebra` for known values."""

    def __init__(self, household: Household) -> None:
        self._household = household

    def literal(self, value: Value) -> Value:
        return value

    def fact(self, fact: Fact, key: FactKey, *, certain: bool) -> Value:  # noqa: ARG002
        known = self._household.facts.get(key)
        if known is None or isinstance(known, Between):
            raise NotExactError(key)
        return known

    def figure(self, name: str, value: FigureValue) -> Value:
        if not isinstance(value, Exactly):
            raise NotExactError(name)
        return value.value

    def arithmetic(self, operator: str, left: Value, right: Value) -> Value:
        return scalars.ARITHMETIC[operator](cast("Decimal", left), cast("Decimal", right))

    def compare(self, operator: str, left: Value, right: Value) -> Value:
        return scalars.compare(operator, cast("Decimal", left), cast("Decimal", right))

    def both(self, items: Sequence[Callable[[], Value]], *, every: bool) -> Value:
        results = (bool(item()) for item in items)
        return all(results) if every else any(results)

    def negated(self, item: Value) -> Value:
        return not item

    def choose(
        self, condition: Value, then: Callable[[], Value], otherwise: Callable[[], Value]
    ) -> Value:
        return then() if condition else otherwise()

    def one_of(self, item: Value, options: tuple[str, ...]) -> Value:
        return item in options

    def extreme(self, items: Sequence[Value], *, largest: bool) -> Value:
        numbers = cast("Sequence[Decimal]", items)
        return max(numbers) if largest else min(numbers)

    def best(
        self,
        items: Sequence[tuple[Value, Callable[[], Value]]],
        otherwise: Callable[[], Value],
        *,
        largest: bool,
    ) -> Value:
        found = [value() for counts, value in items if counts]
        return self.extreme(found, largest=largest) if found else otherwise()

    def rounded(self, rounding: Rounding, value: Value) -> Value:
        return scalars.rounded(rounding, cast("Decimal", value))

    def unknown(self, name: str) -> Value:
        raise NotExactError(name)

    def looked_up(self, name: str, rows: Sequence[Row], value: Value, *, brackets: bool) -> Value:
        number = cast("Decimal", value)
        if not brackets:
            return self.figure(name, within(rows, number).value)
        shares = (
            scalars.times(cast("Decimal", self.figure(name, row.value)), size)
            for row, size in parts(rows, number)
        )
        return sum(shares, Decimal(0))

    def elapsed(self, function: str, since: Value, day: Value) -> Value:
        return scalars.ELAPSED[function](cast("date", since), cast("date", day))

    def later(self, day: Value, count: int, unit: str) -> Value:
        return scalars.later(cast("date", day), count, unit)

    def shifted(self, function: str, day: Value) -> Value:
        return scalars.DAY_SHIFTS[function](cast("date", day))

    def members(self, role: Role) -> Sequence[tuple[Person, Value]]:
        if role is Role.APPLICANT:
            return [(Person(role, 0, certain=True), True)]
        if role is Role.PARTNER:
            here = self._known(HAS_PARTNER)
            return [(Person(role, 0, certain=True), True)] if here else []
        size = int(cast("Decimal", self._known(GROUP_SIZES[role])))
        return [(Person(role, i, certain=True), True) for i in range(1, size + 1)]

    def _known(self, name: str) -> Value:
        known = self._household.get(name)
        if known is None or isinstance(known, Between):
            raise NotExactError(FactKey(name))
        return known
