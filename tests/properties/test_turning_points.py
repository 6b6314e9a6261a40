"""Limits and breakpoints of random rules: what is said of a piece holds all over that piece.

The rules turn on two amounts, the rent and the income, in all the ways in which one writes
such a thing: with limits that are known, unknown or chosen, sums, extremes and roundings.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import cast

from hypothesis import assume, given
from hypothesis import strategies as st

from geldstap.engine.ask import asking
from geldstap.engine.breakpoints import (
    MOST,
    Change,
    Point,
    amount_at,
    amount_curve,
    outcome_changes,
)
from geldstap.engine.decide import decide
from geldstap.engine.limits import limits
from geldstap.engine.pieces import CENT
from geldstap.engine.regulation import Program, Rule
from geldstap.model.decision import Outcome
from geldstap.model.fact import Between, FactKey, Household, Known
from tests.engine import language
from tests.properties.cases import cases

RENT, INCOME, REGISTERED = FactKey("kale_huur"), FactKey("inkomen"), FactKey("ingeschreven")
HIGHEST = Decimal(10_000)
OWN = (
    "kale_huur",
    "inkomen",
    "2 * kale_huur",
    "kale_huur + inkomen",
    "2000 euro per maand - kale_huur",
    "maximum(kale_huur, 300 euro per maand)",
    "minimum(kale_huur, inkomen)",
    "afgerond_op_euro(inkomen)",
)
LIMIT = (
    "500 euro per maand",
    "932.93 euro per maand",
    "norm",
    "deel van 14 euro per maand",
    "(als ingeschreven dan norm anders 710.5 euro per maand)",
)
LINE = (
    "12 maanden per jaar * maximum(0 euro per maand, norm - kale_huur)",
    "12 maanden per jaar * minimum(kale_huur, 20% van inkomen)",
    "naar_beneden_op_euro(20% van jaarhuur)",
    "125 euro per jaar",
)


@st.composite
def conditions(draw: st.DrawFn) -> str:
    """One or two comparisons, or what they make together."""
    compared = f"{draw(st.sampled_from(OWN))} {draw(st.sampled_from(['<', '<=', '>', '>=', '=']))} "
    compared += draw(st.sampled_from(LIMIT))
    match draw(st.integers(0, 4)):
        case 0:
            return f"niet ({compared})"
        case 1:
            return f"({compared}) of ingeschreven"
        case 2:
            return f"({compared}) en ({draw(conditions())})"
        case 3:
            return f"({compared}) of ({draw(conditions())})"
    return compared


@dataclass(frozen=True, slots=True, repr=False)
class Made:
    """A program with one rule, and how that was written."""

    program: Program
    rule: Rule
    texts: tuple[str, ...]

    def __repr__(self) -> str:
        """What an author would have written."""
        return "\n".join(self.texts)


@st.composite
def rules(draw: st.DrawFn) -> Made:
    """A program with one rule; more often than not with an amount."""
    within = language.program()
    line = draw(st.sampled_from(LINE))
    amount = draw(
        st.sampled_from(["", line, f"als {draw(conditions())} dan {line} anders 24 euro per jaar"])
    )
    made = {f"c{index}": draw(conditions()) for index in range(draw(st.integers(1, 2)))}
    rule = language.rule(within, made, amount)
    return Made(replace(within, rules={rule.id: rule}), rule, (*made.values(), amount))


def amounts() -> st.SearchStrategy[Decimal]:
    """Amounts, often beside those that the rules name."""
    named = (0, 300, 500, Decimal("710.5"), Decimal("932.93"), 1288, 1400, 2000, 10_000)
    near = {Decimal(each) + step * CENT for each in named for step in (-1, 0, 1)}
    likely = sorted(each for each in near if 0 <= each <= HIGHEST)
    return st.one_of(st.sampled_from(likely), st.integers(0, 1_000_000).map(lambda n: n * CENT))


@st.composite
def households(draw: st.DrawFn, *, complete: bool) -> Household:
    """Somebody who may keep something to themselves."""
    facts: dict[FactKey, Known] = {
        RENT: draw(amounts()),
        INCOME: draw(amounts()),
        REGISTERED: draw(st.booleans()),
    }
    hidden = set() if complete else draw(st.sets(st.sampled_from(sorted(facts))))
    return Household({key: value for key, value in facts.items() if key not in hidden})


KEYS = st.sampled_from([RENT, INCOME])


@cases(100)
@given(rules(), households(complete=False), KEYS, st.data())
def test_a_side_decides_like_every_amount_on_it(
    made: Made, household: Household, key: FactKey, data: st.DataObject
) -> None:
    """(f) Of whatever rule: outcome and amounts are the same all over each side."""
    program, rule = made.program, made.rule
    sides = limits(program, household, language.TODAY, key)
    for side in sides or ():
        chosen = _decided(program, rule, _with(household, key, side))
        low, high = cast("Decimal", side.low), cast("Decimal", side.high)
        for amount in (low, high, min(max(data.draw(amounts()), low), high)):
            assert _decided(program, rule, _with(household, key, amount)) == chosen
    for below, above in pairwise(sides or ()):
        assert cast("Decimal", above.low) - cast("Decimal", below.high) == CENT
        together = _with(household, key, Between(below.low, above.high))
        assert key in asking(program, together, language.TODAY).missing[rule.id]


@cases(75)
@given(rules(), households(complete=True), KEYS, st.data())
def test_between_two_changes_the_outcome_stays(
    made: Made, household: Household, key: FactKey, data: st.DataObject
) -> None:
    """Where an outcome changes it changes to the cent; nowhere else."""
    program, rule = made.program, made.rule
    changes = outcome_changes(program, rule, household, key, language.TODAY)
    assert changes is not None
    assert len(changes) <= MOST
    values = {data.draw(amounts()) for _ in range(5)}
    values |= {change.at for change in changes} | {change.at - CENT for change in changes}
    found = {
        value: decide(program, rule, _with(household, key, value), language.TODAY).outcome
        for value in values
    }
    before = changes[0].before if changes else next(iter(found.values()))
    assert found == {value: _after(changes, value, before) for value in values}


@cases(75)
@given(rules(), households(complete=True), KEYS, st.data())
def test_between_two_points_the_amount_runs_straight(
    made: Made, household: Household, key: FactKey, data: st.DataObject
) -> None:
    """A curve is the amount, but for the rounding of the law."""
    program, rule = made.program, made.rule
    points = amount_curve(program, rule, household, key, language.TODAY)
    assume(points is not None)
    assert points is not None
    assert (points[0].value, points[-1].value) == (Decimal(0), HIGHEST)
    for value in (data.draw(amounts()) for _ in range(5)):
        amount = amount_at(program, rule, household, key, language.TODAY, value)
        assert amount is not None
        assert abs(amount.low - _on_the_line(points, value)) <= 1


def _decided(program: Program, rule: Rule, household: Household) -> tuple[object, ...]:
    decision = decide(program, rule, household, language.TODAY)
    return decision.outcome, decision.amount, decision.paid


def _after(changes: tuple[Change, ...], value: Decimal, before: Outcome) -> Outcome:
    """The outcome at a value by the changes alone."""
    return next((change.after for change in reversed(changes) if change.at <= value), before)


def _on_the_line(points: tuple[Point, ...], value: Decimal) -> Decimal:
    """The amount by interpolation."""
    for one, other in pairwise(points):
        if one.value <= value <= other.value:
            share = (value - one.value) / (other.value - one.value)
            return one.amount + share * (other.amount - one.amount)
    raise AssertionError(value)


def _with(household: Household, key: FactKey, value: Known) -> Household:
    return Household({**household.facts, key: value})
