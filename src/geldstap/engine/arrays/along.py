"""Households that were made up: each with every one of a row of incomes."""

from collections.abc import Sequence
from datetime import date
from typing import cast

import numpy as np

from geldstap.engine.arrays import numbers
from geldstap.engine.arrays.algebra import ArrayAlgebra
from geldstap.engine.arrays.columns import Columns, cents_column, columns_of
from geldstap.engine.arrays.scaled import constant
from geldstap.engine.arrays.values import Numbers, Value, known_numbers
from geldstap.engine.evaluate import Evaluator, Person
from geldstap.engine.functions import ROUNDINGS
from geldstap.engine.regulation import Program
from geldstap.model.fact import FactKey, Household

_CENTS = 100
_MONTHS = 12


def along(
    households: Sequence[Household], keys: Sequence[FactKey], euros: Sequence[int]
) -> Columns:
    """Every household with each of the amounts in turn, the amounts of one after another."""
    rows = np.repeat(np.arange(len(households)), len(euros))
    columns = columns_of(households).rows(rows)
    amounts = cents_column(np.tile(np.array(euros, np.int64) * _CENTS, len(households)))
    return Columns(columns.size, {**columns.facts, **dict.fromkeys(keys, amounts)})


def net_of(
    program: Program,
    columns: Columns,
    income: FactKey,
    withheld: Sequence[str],
    day: date,
) -> Numbers:
    """What is left per month of a yearly income after the named results that are withheld.

    The results are those of the person whose income it is, per year. Raises KeyError for a
    result that there isn't.
    """
    algebra = ArrayAlgebra(columns, slice(0, columns.size))
    evaluator: Evaluator[Value] = Evaluator(program, day, algebra)
    person = Person(income.role, income.index, certain=True)
    left = cast("Numbers", columns.facts[income])
    for name in withheld:
        left = numbers.minus(left, cast("Numbers", evaluator.named(name, person)))
    share = numbers.over(left, known_numbers(constant(_MONTHS)))
    return numbers.rounded(ROUNDINGS["afgerond_op_cent"], share)


def alongside(parts: Sequence[Columns]) -> Columns:
    """The households of several columns one after another.

    Facts of a partner or a child that some of them haven't are taken over as unknown there.
    """
    households = [part.household(row) for part in parts for row in range(part.size)]
    return columns_of(households)
