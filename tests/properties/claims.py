"""What the reading with unknowns claims, as checks that fail with what went wrong."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from hypothesis.vendor.pretty import RepresentationPrinter

from geldstap.engine.bounds import Open, Options, Span, Truths
from geldstap.engine.evaluate import Evaluator
from geldstap.engine.exact import ExactAlgebra, Value
from geldstap.engine.reading import Reading, read
from geldstap.engine.regulation import Payout, Program, Version
from geldstap.engine.tree import Comparison, Node
from geldstap.model.fact import (
    GROUP_SIZES,
    HAS_PARTNER,
    Between,
    FactKey,
    Household,
    Role,
    existence,
)
from tests.properties.knowledge import Known

_SHOWN = 5000


@dataclass(frozen=True, slots=True)
class Exact:
    """What a version says where everything is known."""

    truths: tuple[bool, ...]
    granted: bool
    amount: Decimal | None
    paid: Decimal | None


@dataclass(frozen=True, slots=True, repr=False)
class Subject:
    """A version on a day: what the claims are about. `text` is how it was written."""

    program: Program
    version: Version
    day: date
    text: str = ""

    def _repr_pretty_(self, printer: RepresentationPrinter, cycle: bool) -> None:  # noqa: ARG002
        """What hypothesis shows of a counterexample."""
        printer.text(repr(self))

    def __repr__(self) -> str:
        """What was written, cut where nobody would read on."""
        return self.text[:_SHOWN]

    def read(self, known: Known, *, split: bool = True) -> Reading:
        """With what is known."""
        household, program = known
        return read(program, self.version, household, self.day, split=split)

    def evaluator(self, known: Known) -> Evaluator[Value]:
        """Exactly."""
        household, program = known
        return Evaluator(program, self.day, ExactAlgebra(household))

    def exactly(self, known: Known) -> Exact:
        """The decision where everything is known."""
        evaluator = self.evaluator(known)
        trees = [each.tree for each in self.version.conditions]
        truths = tuple(tree is None or bool(evaluator.value(tree)) for tree in trees)

        def euros(payout: Payout | None) -> Decimal | None:
            return None if payout is None else cast("Decimal", evaluator.value(payout.tree))

        granted = all(truths)
        if not granted:
            return Exact(truths, granted, None, None)
        return Exact(truths, granted, euros(self.version.amount), euros(self.version.paid))


def holds(value: Open, exact: Value) -> bool:
    """Whether an exact value lies within an open one."""
    if isinstance(value, Truths):
        return value.can_be_true if exact else value.can_be_false
    if isinstance(value, Options):
        return exact in value.possible
    low, high = cast("tuple[Decimal, Decimal]", (value.low, value.high))
    return low <= cast("Decimal", exact) <= high


def within(narrow: Open | None, wide: Open | None) -> bool:
    """Whether all that one value allows is allowed by another. None allows nothing."""
    if narrow is None:
        return True
    match narrow, wide:
        case Truths(), Truths():
            more_true = narrow.can_be_true and not wide.can_be_true
            return not more_true and not (narrow.can_be_false and not wide.can_be_false)
        case Options(), Options():
            return narrow.possible <= wide.possible
        case Span(), Span():
            lows = cast("tuple[Decimal, Decimal]", (narrow.low, wide.low))
            highs = cast("tuple[Decimal, Decimal]", (narrow.high, wide.high))
            return lows[1] <= lows[0] and highs[0] <= highs[1]
    return False


def check_sound(subject: Subject, reading: Reading, full: Known) -> None:
    """(a) However the unknown turns out, the exact result lies within what was said."""
    exact = subject.exactly(full)
    evaluator = subject.evaluator(full)
    assert holds(reading.granted, exact.granted)
    for condition, truth in zip(reading.conditions, exact.truths, strict=True):
        assert holds(condition.truth, truth), condition.condition.id
        tree = condition.condition.tree
        if isinstance(tree, Comparison):
            _check_sides(evaluator, tree, condition.left, condition.right)
        for name, value in condition.values:
            assert holds(value, _named(evaluator, name)), name
    if exact.granted:
        _check_steps(subject, reading, full)
    for said, is_so in ((reading.amount, exact.amount), (reading.paid, exact.paid)):
        if is_so is not None:
            assert said is not None
            assert holds(said, is_so), (said, is_so)


def _check_steps(subject: Subject, reading: Reading, full: Known) -> None:
    """A step is about the households in which the amount needs it."""
    evaluator = subject.evaluator(full)
    for tree in subject.version.payout_trees:
        evaluator.value(tree)
    steps = dict(reading.steps)
    for name, exact in evaluator.results().items():
        assert holds(steps[name], exact), name


def _check_sides(
    evaluator: Evaluator[Value], tree: Comparison, left: Open | None, right: Open | None
) -> None:
    def check(node: Node, side: Open | None) -> None:
        assert side is not None
        assert holds(side, evaluator.value(node))

    check(tree.left, left)
    check(tree.right, right)


def _named(evaluator: Evaluator[Value], name: str) -> Value:
    program = evaluator._program
    return evaluator.named(name) if name in program.definitions else evaluator.figure(name)


def check_exact(subject: Subject, full: Known) -> None:
    """(b) Where nothing is unknown, both readings say the same, and nothing is missing."""
    reading, exact = subject.read(full), subject.exactly(full)
    assert reading.granted.settled
    assert reading.granted.can_be_true is exact.granted
    assert [each.truth.can_be_true for each in reading.conditions] == list(exact.truths)
    for said, is_so in ((reading.amount, exact.amount), (reading.paid, exact.paid)):
        assert (said is None) == (is_so is None)
        assert said is None or said.low == said.high == is_so
    assert open_leaves(reading) == frozenset()


def check_never_wider(finer: Reading, coarser: Reading) -> None:
    """(d) More knowledge never makes a result wider."""
    assert within(finer.granted, coarser.granted)
    assert within(finer.amount, coarser.amount), (finer.amount, coarser.amount)
    assert within(finer.paid, coarser.paid), (finer.paid, coarser.paid)
    for fine, coarse in zip(finer.conditions, coarser.conditions, strict=True):
        assert within(fine.truth, coarse.truth), fine.condition.id


def check_never_asks_more(finer: Reading, coarser: Reading) -> None:
    """(d) In the same household, more answers never make more facts missing.

    That is about answers. A figure that becomes known may well make a fact worth asking for:
    while the limit can be anything, no income settles whether it is below.
    """
    assert open_leaves(finer) <= open_leaves(coarser)


def check_asks_only_of_those_who_are_there(reading: Reading, household: Household) -> None:
    """Of somebody who may not exist nothing is asked before it is known that there is one."""
    for leaf in open_leaves(reading):
        if isinstance(leaf, FactKey) and leaf.role not in (Role.HOUSEHOLD, Role.APPLICANT):
            assert surely_there(leaf, household), str(leaf)


def surely_there(key: FactKey, household: Household) -> bool:
    """Whether whom a fact is about exists, however the unknown turns out."""
    if key.role is Role.PARTNER:
        return household.get(HAS_PARTNER) is True
    if key.role not in GROUP_SIZES:
        return True
    size = household.get(GROUP_SIZES[key.role])
    least = size.low if isinstance(size, Between) else size
    return isinstance(least, Decimal) and key.index <= least


def open_leaves(reading: Reading) -> frozenset[FactKey | str]:
    """What keeps the outcome or an amount open."""
    if not reading.granted.can_be_true:
        return frozenset()
    amounts = [part.missing for part in (reading.amount, reading.paid) if part is not None]
    return reading.granted.missing.union(*amounts)


def doesn_t_matter(reading: Reading, household: Household, key: FactKey) -> bool:
    """Whether a reading says that a fact can't change anything.

    Of somebody who may not exist it doesn't name the facts, but whether that person is there.
    """
    leaf = key if surely_there(key, household) else existence(key.role)
    return leaf not in open_leaves(reading)


def check_same(one: Reading, other: Reading) -> None:
    """(e) Two readings with the same outcome and amounts; the first may leave less open."""
    assert one.granted.can_be_true == other.granted.can_be_true
    assert one.granted.can_be_false == other.granted.can_be_false
    assert one.granted.missing <= other.granted.missing
    assert within(one.amount, other.amount)
    assert within(other.amount, one.amount)
    assert within(one.paid, other.paid)
    assert within(other.paid, one.paid)
