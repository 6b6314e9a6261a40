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
    Row,
    Rule,
    Somewhere,
    Table,
    TablePeriod,
    Validity,
    Version,
)
from geldstap.engine.tree import Node
from geldstap.engine.types import Known, Scope, Type, figure_type, table_type
from geldstap.engine.units import NUMBER, parse_unit
from geldstap.model.fact import Role
from geldstap.model.money import Period
from tests.properties.claims import Subject
from tests.properties.expressions import (
    AGE,
    BRACKETS,
    EDGES,
    FIGURES,
    MONTH,
    RIGHTS,
    STEPS,
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
    tables = {STEPS: draw(_table(STEPS)), BRACKETS: draw(_table(BRACKETS, brackets=True))}
    table_types = {name: table_type(table) for name, table in tables.items()}
    rules: dict[str, Rule] = {}
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
        scope = Scope(vocabulary(), types, dict(known), roles, tables=table_types)
        tree, type_, needs = resolved(text, scope)
        definitions[name] = Definition(name, tree, personal, unit=type_.unit, gives=type_.kind)
        known[name] = Known(name, type_, personal, needs)
        named.append(Named(name, kind, personal))
    rights = {id_: id_ for id_ in RIGHTS}
    scope = Scope(vocabulary(), types, known, tables=table_types, rights=rights)
    for id_ in RIGHTS:
        text = draw(truth(Place((), tuple(named), depth=1, rights=tuple(rules))))
        written.append(f"recht.{id_}: {text}")
        rules[id_] = draw(_right(id_, resolved(text, scope)[0]))
    place = Place((), tuple(named), rights=RIGHTS)
    texts = [draw(truth(place)) for _ in range(draw(st.integers(0, 2)))]
    amounts = (draw(number(YEAR, place)), draw(number(MONTH, place)))
    conditions = tuple(
        Condition(f"c{index}", resolved(text, scope)[0]) for index, text in enumerate(texts)
    )
    amount = Payout(resolved(amounts[0], scope)[0], Period.YEAR)
    paid = Payout(resolved(amounts[1], scope)[0], Period.MONTH)
    version = Version(ALWAYS, conditions, amount, draw(st.sampled_from([paid, None])))
    program = Program(vocabulary(), rules, definitions, figures, tables)
    return Subject(program, version, DAY, "\n".join([*written, *texts, *amounts]))


@st.composite
def _figure(draw: st.DrawFn, name: str, unit: str) -> Figure:
    low, high = sorted(Decimal(draw(st.sampled_from(EDGES[unit]))) for _ in range(2))
    values: list[FigureValue] = [Exactly(low), Somewhere(low, high), Somewhere(low, None)]
    value = draw(st.sampled_from(values))
    return Figure(name, parse_unit(unit) or NUMBER, (FigurePeriod(ALWAYS, value),))


@st.composite
def _table(draw: st.DrawFn, name: str, *, brackets: bool = False) -> Table:
    """Rates that rise and fall; of some rows the rate isn't known."""
    ends = [Decimal(end) for end in EDGES[YEAR] if Decimal(end) > 0]
    known = [Exactly(Decimal(rate)) for rate in ("0", "0.0192", "0.31", "-0.065", "1")]
    values: list[FigureValue] = [*known, Somewhere(Decimal(0), Decimal("0.5"))]
    rows = tuple(
        Row(end, draw(st.booleans()), draw(st.sampled_from(values))) for end in (*ends, None)
    )
    year = parse_unit(YEAR) or NUMBER
    return Table(name, brackets, year, NUMBER, (TablePeriod(ALWAYS, rows),))


@st.composite
def _right(draw: st.DrawFn, id_: str, tree: Node) -> Rule:
    """A regulation of which only the right counts; a person may judge it, or it has run out."""
    conditions = (Condition("c", tree), Condition("p", None, by_person=True))
    by_person = draw(st.booleans())
    valid = draw(st.sampled_from([ALWAYS, ALWAYS, Validity(date(2025, 1, 1), date(2025, 12, 31))]))
    return Rule(id_, "set", (Version(valid, conditions[: 1 + by_person]),))


def resolved(text: str, scope: Scope) -> tuple[Node, Type, frozenset[str]]:
    """A checked tree. What the strategy makes has no fault but, rarely, too large a number."""
    tree, fault = parse(text)
    assert tree is not None, (text, fault)
    found = check(tree, scope)
    assume(not any(fault.kind == "number_too_large" for fault in found.faults))
    assert not found.faults, (text, found.faults)
    return found.tree, found.type, found.needs
