"""Reading many households at once gives what reading each of them exactly gives."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import cast

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from geldstap.engine.evaluate import Evaluator
from geldstap.engine.exact import ExactAlgebra, NotExactError, Value
from geldstap.engine.functions import ROUNDINGS
from geldstap.engine.reading import Reading, read
from geldstap.engine.regulation import Program, Rule, Version
from geldstap.engine.scalars import rounded
from geldstap.model.fact import Household
from tests.properties import array_trees as trees

pytest.importorskip("numpy", reason="the array reading is an extra: pip install geldstap[arrays]")

from geldstap.engine.arrays import columns_of, evaluate_rule

# Granted (None: it depends on the set), and the cents of the amount and of what is paid.
Outcome = tuple[bool | None, int, int]
CENT = ROUNDINGS["afgerond_op_cent"]


def one_by_one(program: Program, version: Version, household: Household, day: date) -> Outcome:
    """The exact reading of one household; where a figure is unknown, what is settled."""
    evaluator: Evaluator[Value] = Evaluator(program, day, ExactAlgebra(household))
    payouts = (version.amount, version.paid)
    try:
        trees_ = [each.tree for each in version.conditions if each.tree is not None]
        granted = all([evaluator.value(tree) for tree in trees_])
        amounts = [evaluator.value(p.tree) if p else None for p in payouts] if granted else []
    except NotExactError:
        reading = read(program, version, household, day, split=False)
        return _settled(reading, version)
    if not granted or version.unknown_conditions:
        return (None if granted else False), 0, 0
    return True, *(_cents(amount) for amount in amounts)


def _settled(reading: Reading, version: Version) -> Outcome:
    if not reading.granted.can_be_true:
        return False, 0, 0
    amounts = (reading.amount, reading.paid)
    settled = all(amount is None or amount.settled for amount in amounts)
    if not reading.granted.settled or not settled or version.unknown_conditions:
        return None, 0, 0
    return True, *(_cents(None if a is None else cast("Decimal", a.low)) for a in amounts)


def _cents(amount: Value | None) -> int:
    """What is below zero is nothing."""
    if amount is None:
        return 0
    assert isinstance(amount, Decimal)
    return int(rounded(CENT, max(amount, Decimal(0))) * 100)


def all_at_once(
    program: Program, rule: Rule, households: Sequence[Household], day: date
) -> list[Outcome]:
    """The array reading of all households."""
    result = evaluate_rule(program, rule, columns_of(households), day)
    assert result is not None
    zeros = [0] * len(households)
    amounts = zeros if result.amount is None else result.amount.tolist()
    paid = zeros if result.paid is None else result.paid.tolist()
    granted = [
        None if open_ else yes
        for yes, open_ in zip(result.granted.tolist(), result.undecided.tolist(), strict=True)
    ]
    return list(zip(granted, amounts, paid, strict=True))


FACTS = trees.all_facts(trees.VOCABULARY)


@settings(max_examples=400)
@given(
    trees.rules(),
    st.lists(trees.households(FACTS, trees.VOCABULARY), min_size=1, max_size=6),
)
def test_any_rule_gives_each_household_what_the_exact_reading_gives(
    rule: Rule | None, households: list[Household]
) -> None:
    """Whatever is put together in the language, to the cent."""
    assume(rule is not None)
    assert rule is not None
    (version,) = rule.versions
    alone = [one_by_one(trees.PROGRAM, version, each, trees.TODAY) for each in households]
    assert all_at_once(trees.PROGRAM, rule, households, trees.TODAY) == alone
