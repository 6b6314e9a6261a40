"""Whether the amounts of a regulation were compared with published outcomes (`vergeleken`).

The key stands in the regulation, because examples needn't travel with a set and nobody who
looks at a result should wait for them. A check of the set compares the two.
"""

from collections.abc import Iterable, Iterator, Sequence

from geldstap.model.problem import Problem
from geldstap.model.regulation import Compared
from geldstap.rulesets.examples import Example, Expected, Origin
from geldstap.rulesets.raw import RawRegulation


def remarks_on_comparing(
    regulations: Iterable[RawRegulation], examples: Sequence[Example]
) -> Iterator[Problem]:
    """Where the key says something else than the examples do.

    Kinds: not_compared(text, value), compared_after_all(text).
    """
    for each in regulations:
        fitting = _fitting(each, examples)
        if each.compared in fitting:
            continue
        if Compared.YES in fitting:
            yield each.at.remark("compared_after_all", text=each.id)
        else:
            yield each.at.remark("not_compared", text=each.id, value=fitting[0].value)


def _fitting(regulation: RawRegulation, examples: Iterable[Example]) -> Sequence[Compared]:
    """What the key may say; of exact outcomes only the author knows whether they are extremes."""
    if not any(version.amount or version.paid for version in regulation.versions):
        return (Compared.YES,)
    found = [
        known
        for example in examples
        if example.origin is Origin.PUBLISHED and regulation.id in example.expected
        if (known := _with_amount(example.expected[regulation.id])) is not None
    ]
    if not found:
        return (Compared.NO,)
    exact = any(_is_exact(each) for each in found)
    return (Compared.YES, Compared.EXTREMES) if exact else (Compared.EXTREMES,)


def _with_amount(expected: Expected) -> Expected | None:
    """What is expected, now or by the last figures, as far as it is about an amount."""
    if expected.amount is not None or expected.paid is not None:
        return expected
    return None if expected.last_known is None else _with_amount(expected.last_known)


def _is_exact(expected: Expected) -> bool:
    amount = expected.amount
    return expected.paid is not None or (amount is not None and amount[0] == amount[1])
