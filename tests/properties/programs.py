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
    FigureValue,
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
    known: dict[str, Known] = {}
    named: list[Named] = []
    written: list[str] = []
    definitions: dict[str, Definition] = {}
    for index in range(draw(st.integers(0, 3))):
        name = f"begrip_{index}"
        kind = draw(st.sampled_from(["truth", MONTH, YEAR, AGE]))
        personal = draw(st.booleans())
        roles = EVERYBODY if personal else ()
        text = draw(of_kind(kind, Place(roles, tuple(named), depth=2)))
        written.append(f"{name}: {text}")
        tree, type_, needs = resolved(text, Scope(vocabulary(), types, dict(known), roles))
        definitions[name] = Definition(name, tree, personal, unit=type_.unit, gives=type_.kind)
        known[name] = Known(name, type_, personal, needs)
        named.append(Named(name, kind, personal))
    scope = Scope(vocabulary(), types, known)
    place = Place((), tuple(named))
    texts = [draw(truth(place)) for _ in range(draw(st.integers(0, 2)))]
    amounts = (draw(number(YEAR, place)), draw(number(MONTH, place)))
    conditions = tuple(
        Condition(f"c{index}", resolved(text, scope)[0]) for index, text in enumerate(texts)
    )
    amount = Payout(resolved(amounts[0], scope)[0], Period.YEAR)
    paid = Payout(resolved(amounts[1], scope)[0], Period.MONTH)
    version = Version(ALWAYS, conditions, amount, draw(st.sampled_from([paid, None])))
    program = Program(vocabulary(), {}, definitions, figures)
    return Subject(program, version, DAY, "\n".join([*written, *texts, *amounts]))


@st.composite
def _figure(draw: st.DrawFn, name: str, unit: str) -> Figure:
    low, high = sorted(Decimal(draw(st.sampled_from(EDGES[unit]))) for _ in range(2))
    values: list[FigureValue] = [Exactly(low), Somewhere(low, high), Somewhere(low, None)]
    value = draw(st.sampled_from(values))
    return Figure(name, parse_unit(unit) or NUMBER, (FigurePeriod(ALWAYS, value),))


def resolved(text: str, scope: Scope) -> tuple[Node, Type, frozenset[str]]:
    """A checked tree. What the strategy makes has no fault but, rarely, too large a number."""
    tree, fault = parse(text)
    assert tree is not None, (text, fault)
    found = check(tree, scope)
    assume(not any(fault.kind == "number_too_large" for fault in found.faults))
    assert not found.faults, (text, found.faults)
    return found.tree, found.type, found.needs
