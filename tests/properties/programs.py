"""Random programs: figures, definitions and one rule, from text to checked trees."""

from datetime import date
from decimal import Decimal

from hypothesis import assume
from hypothesis import strategies as st

from geldstap.engine.checker import check
from geldstap.engine.parser import parse
from geldstap.engine.regulation import (
    Condition,
    Definition,
    Exactly,
    Figure,
    FigurePeriod,
    Payout,
    Program,
    Somewhere,
    Validity,
    Version,
)
from geldstap.engine.tree import Node
from geldstap.engine.types import Known, Scope, Type, figure_type
from geldstap.engine.units import NUMBER, parse_unit
from geldstap.model.fact import Role
from geldstap.model.money import Period
from tests.properties.claims import Subject
from tests.properties.expressions import (
    AGE,
    EDGES,
    FIGURES,
    MONTH,
    YEAR,
    Named,
    Place,
    number,
    of_kind,
    truth,
    vocabulary,
)

DAY = date(2026, 11, 22)
ALWAYS = Validity(date(2026, 1, 1), date(2026, 12, 31))
# Every person has a birth date and an income.
EVERYBODY = (Role.APPLICANT, Role.PARTNER, Role.CHILDREN, Role.RESIDENTS)


@st.composite
def subjects(draw: st.DrawFn) -> Subject:
    """A program with one version that has conditions and amounts."""
    figures = {name: draw(_figure(name, unit)) for unit, name in FIGURES.items()}
    types = {name: Known(name, figure_type(figure)) for name, figure in figures.items()}
    program = Program(vocabulary(), {}, {}, figures)
    known: dict[str, Known] = {}
    named: list[Named] = []
    definitions: dict[str, Definition] = {}
    for index in range(draw(st.integers(0, 3))):
        name = f"begrip_{index}"
        kind = draw(st.sampled_from(["truth", MONTH, YEAR, AGE]))
        personal = draw(st.booleans())
        roles = EVERYBODY if personal else ()
        text = draw(of_kind(kind, Place(roles, tuple(named), depth=2)))
        tree, type_, needs = resolved(text, Scope(vocabulary(), types, dict(known), roles))
        definitions[name] = Definition(name, tree, personal, unit=type_.unit, gives=type_.kind)
        known[name] = Known(name, type_, personal, needs)
        named.append(Named(name, kind, personal))
    scope = Scope(vocabulary(), types, known)
    place = Place((), tuple(named))
    conditions = tuple(
        Condition(f"c{index}", resolved(draw(truth(place)), scope)[0])
        for index in range(draw(st.integers(0, 2)))
    )
    amount = Payout(resolved(draw(number(YEAR, place)), scope)[0], Period.YEAR)
    paid = Payout(resolved(draw(number(MONTH, place)), scope)[0], Period.MONTH)
    version = Version(ALWAYS, conditions, amount, draw(st.sampled_from([paid, None])))
    program = Program(vocabulary(), {}, definitions, figures)
    return Subject(program, version, DAY)


@st.composite
def _figure(draw: st.DrawFn, name: str, unit: str) -> Figure:
    low, high = sorted(Decimal(draw(st.sampled_from(EDGES[unit]))) for _ in range(2))
    value = draw(st.sampled_from([Exactly(low), Somewhere(low, high), Somewhere(low, None)]))
    return Figure(name, parse_unit(unit) or NUMBER, (FigurePeriod(ALWAYS, value),))


def resolved(text: str, scope: Scope) -> tuple[Node, Type, frozenset[str]]:
    """A checked tree. What the strategy makes has no fault but, rarely, too large a number."""
    tree, fault = parse(text)
    assert tree is not None, (text, fault)
    found = check(tree, scope)
    assume(not any(fault.kind == "number_too_large" for fault in found.faults))
    assert not found.faults, (text, found.faults)
    return found.tree, found.type, found.needs
