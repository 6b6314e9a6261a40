"""From a reading to a decision: the table of outcomes, implemented once.

Precedence: closed or expired before `nee`, `nee` before `hangt_af`, `hangt_af` before
`mens_beslist`, that before `ja`. A right is granted by the authority, never by us.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import cast

from geldstap.engine.bounds import Missing, Open, Options, Span, Truths
from geldstap.engine.horizon import Standing, stand
from geldstap.engine.leaning import KEPT, filled_in_of
from geldstap.engine.reading import ConditionReading, Reader, Reading
from geldstap.engine.regulation import Exactly, Payout, Program, Rule, Version
from geldstap.engine.tree import Comparison, DefinitionRef, FactRef, FigureRef, Literal, Node
from geldstap.model.decision import (
    AmountRange,
    Decision,
    Outcome,
    Quantity,
    Reason,
    Step,
    Truth,
)
from geldstap.model.fact import FactKey, Household


def decide(
    program: Program, rule: Rule, household: Household, peildatum: date, *, split: bool = True
) -> Decision:
    """What can be said of one regulation for a household on the reference date.

    Without `split` possibilities aren't read apart: quicker, and never too certain, but an
    amount may be wider and more may be asked. Enough to know what to ask.
    """
    return decide_for(Reader(program, household), rule, peildatum, split=split)


def decide_for(reader: Reader, rule: Rule, peildatum: date, *, split: bool = True) -> Decision:
    """The same for the household of a reader: quicker where it decides more than one."""
    standing = stand(reader.program, rule, peildatum)
    if standing is None or not standing.version.covered:
        return Decision(rule.id, rule.ruleset, peildatum, Outcome.NOT_COVERED)
    decision = _decide_version(reader, rule, standing, split=split)
    if standing.expired_since is not None:
        return Decision(
            rule.id,
            rule.ruleset,
            peildatum,
            Outcome.UNKNOWN_SINCE,
            missing=decision.missing,
            since=standing.expired_since,
            last_known=decision,
        )
    return _with_window(decision, standing.version, peildatum)


def _decide_version(reader: Reader, rule: Rule, standing: Standing, *, split: bool) -> Decision:
    program, version = reader.program, standing.version
    reading = reader.read(version, standing.day, split=split)
    return Decision(
        rule.id,
        rule.ruleset,
        standing.day,
        _outcome(reading, version),
        amount=_range(reading.amount, version.amount),
        paid=_range(reading.paid, version.paid),
        reasons=tuple(
            _reason(program, condition, _filled_in(program, names, standing.day))
            for condition, names in zip(
                reading.conditions, filled_in_of(program, version), strict=True
            )
        ),
        steps=tuple(_step(program, name, value) for name, value in reading.steps),
        missing=_facts(program, reading.missing),
        unknown_figures=_figures(reading.missing),
    )


def _outcome(reading: Reading, version: Version) -> Outcome:
    if not reading.granted.can_be_true:
        return Outcome.NO
    if not reading.granted.settled:
        return Outcome.DEPENDS
    by_person = any(condition.by_person for condition in version.conditions)
    return Outcome.PERSON_DECIDES if by_person else Outcome.YES


def _with_window(decision: Decision, version: Version, peildatum: date) -> Decision:
    window = version.open_for
    if window is None or window.covers(peildatum):
        return decision
    if peildatum < window.first:
        return replace(decision, outcome=Outcome.NOT_YET_OPEN, since=window.first)
    first_closed = None if window.last is None else window.last + timedelta(days=1)
    return replace(decision, outcome=Outcome.CLOSED, since=first_closed)


def _facts(program: Program, leaves: Missing) -> tuple[FactKey, ...]:
    if not leaves:
        return ()
    keys = (leaf for leaf in leaves if isinstance(leaf, FactKey))
    return tuple(sorted(keys, key=program.vocabulary.rank))


def _figures(leaves: Missing) -> tuple[str, ...]:
    if not leaves:
        return ()
    return tuple(sorted(leaf for leaf in leaves if isinstance(leaf, str)))


def _range(value: Span | None, payout: Payout | None) -> AmountRange | None:
    if value is None or payout is None:
        return None
    # Nobody pays to have a right: below zero there is nothing.
    low = max(cast("Decimal", value.low), Decimal(0))
    high = max(cast("Decimal", value.high), Decimal(0))
    return AmountRange(low, high if high.is_finite() else None, payout.period)


def _reason(
    program: Program, reading: ConditionReading, filled_in: Mapping[str, Quantity]
) -> Reason:
    condition, tree = reading.condition, reading.condition.tree
    compared = isinstance(tree, Comparison)
    unit = unit_of(program, tree)
    return Reason(
        condition.id,
        _truth(reading.truth),
        source=condition.source,
        comparison=tree.operator if isinstance(tree, Comparison) else "",
        own=quantity_of(reading.left, unit) if compared and reading.left is not None else None,
        limit=quantity_of(reading.right, unit) if compared and reading.right is not None else None,
        values={
            name: quantity_of(value, named_unit(program, name)) for name, value in reading.values
        },
        missing=_facts(program, reading.truth.missing),
        unknown_figures=_figures(reading.truth.missing),
        by_person=condition.by_person,
        filled_in=filled_in,
        occasion=condition.occasion,
    )


def _filled_in(program: Program, names: Sequence[str], day: date) -> dict[str, Quantity]:
    """Figures that a municipality gave where the law leaves it to, as far as they are known."""
    periods = {name: program.figures[name].on(day) for name in names}
    return {
        name: Quantity(period.value.value, period.value.value, named_unit(program, name))
        for name, period in periods.items()
        if period is not None and isinstance(period.value, Exactly)
    }


def unit_of(program: Program, node: Node | None) -> str:
    """The unit of a value that is named or written out, or of either side of a comparison."""
    match node:
        case Comparison(left=left, right=right):
            return unit_of(program, left) or unit_of(program, right)
        case FactRef(fact=fact):
            return fact.unit
        case Literal(unit=unit):
            return str(unit)
        case DefinitionRef(name=name) | FigureRef(name=name):
            return named_unit(program, name)
    return ""


@lru_cache(maxsize=KEPT)
def named_unit(program: Program, name: str) -> str:
    """The unit of a definition or figure, by its name."""
    definition = program.definitions.get(name)
    return str(program.figures[name].unit if definition is None else definition.unit)


def _step(program: Program, name: str, value: Open) -> Step:
    definition = program.definitions.get(name)
    source = None if definition is None else definition.source
    return Step(name, quantity_of(value, named_unit(program, name)), source)


def _truth(value: Truths) -> Truth:
    if not value.settled:
        return Truth.UNKNOWN
    return Truth.TRUE if value.can_be_true else Truth.FALSE


def quantity_of(value: Open, unit: str = "") -> Quantity:
    """A value of the reading with unknowns as a value that is passed on."""
    if isinstance(value, Truths):
        return Quantity(value.can_be_true, value.can_be_true if value.settled else None, unit)
    if isinstance(value, Options):
        return Quantity(" ".join(sorted(value.possible)), None, unit)
    high = value.high
    unbounded = isinstance(high, Decimal) and not high.is_finite()
    return Quantity(value.low, None if unbounded else high, unit)
