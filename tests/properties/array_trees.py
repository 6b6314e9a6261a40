"""Random rules in the rule language, and random households of which all is known.

Everything is a bare number here, so that whatever is put together has units that fit.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import cast

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from geldstap.engine.checker import check
from geldstap.engine.functions import DAY_SHIFTS, ROUNDINGS
from geldstap.engine.parser import PERSONS, parse
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
from geldstap.engine.types import PERSONAL_ROLES, Known, Scope, Type, figure_type, table_type
from geldstap.engine.units import NUMBER
from geldstap.model.fact import Fact, FactKey, FactKind, Household, Role, Vocabulary
from geldstap.model.fact import Known as KnownValue
from geldstap.model.money import Period

TODAY = date(2026, 11, 22)
ALWAYS = Validity(date(2026, 1, 1), date(2026, 12, 31))
OPTIONS = ("een", "twee", "drie")
DURATIONS = ("1 maand", "36 maanden", "18 jaar", "2 kwartalen", "13 weken", "1 dag")
MOST_CHILDREN = 2
# On edges of rounding, and so near to one that only a second look tells.
WHOLE = tuple(map(Decimal, (0, 1, 2, 3, 7, 12, 100, 1000, 1200, 1_000_000, 1_000_000_000, -1)))
BROKEN = (33.33, 99.99, 1199.99, 123456789.01, 2.675, 0.1373, 0.5, 1.5, 0.005, 0.015, -0.5, -2.5)
NEAR = (Decimal("0.4999999999"), Decimal("0.50000000004"), Decimal("2.99499999999"))
NUMBERS = (*WHOLE, *(Decimal(str(number)) for number in BROKEN), *NEAR)
BESIDE = (Decimal(0), Decimal("0.01"), Decimal("-0.01"), Decimal("0.0000000001"))
# A whole number of years before a day that counts, and the days around that; leap days.
BIRTHDAYS = (
    date(2008, 2, 29),
    date(1960, 2, 29),
    *(
        on.replace(year=on.year - years) + timedelta(days)
        for on in (TODAY, date(2026, 11, 1), date(2026, 10, 31), date(2026, 1, 1))
        for years in (1, 18, 21, 23, 27, 67)
        for days in (-1, 0, 1)
    ),
)


def _number(name: str, *roles: Role) -> Fact:
    low, high = Decimal(-2_000_000_000), Decimal(2_000_000_000)
    return Fact(name, FactKind.NUMBER, roles or (Role.HOUSEHOLD,), low=low, high=high)


def _size(name: str) -> Fact:
    return Fact(name, FactKind.NUMBER, low=Decimal(0), high=Decimal(15), whole=True)


VOCABULARY = Vocabulary(
    (
        Fact("heeft_partner", FactKind.BOOLEAN),
        _size("aantal_kinderen"),
        _size("aantal_medebewoners"),
        _number("x"),
        _number("y"),
        Fact("b", FactKind.BOOLEAN),
        Fact("c", FactKind.BOOLEAN),
        Fact("k", FactKind.CHOICE, options=OPTIONS),
        Fact("m", FactKind.CHOICE, options=OPTIONS[1:]),
        Fact("d", FactKind.DATE, low=date(1905, 1, 1), high=date(2035, 12, 31)),
        _number("eigen_x", *PERSONAL_ROLES),
        Fact("eigen_b", FactKind.BOOLEAN, PERSONAL_ROLES),
        Fact("eigen_d", FactKind.DATE, PERSONAL_ROLES, low=date(1905, 1, 1), high=TODAY),
    )
)
FIGURES: dict[str, FigureValue] = {
    "norm": Exactly(Decimal("33.33")),
    "ergens": Somewhere(Decimal("0.5"), Decimal(100)),
    "minstens": Somewhere(Decimal(12), None),
}
_HALF = Somewhere(Decimal("0.5"), Decimal(1))
TABLES = {
    "trap": (False, [("0", True, "0.96"), ("12", False, "0.33"), ("33.33", True, "-1")], "7"),
    "schijven": (True, [("12", True, "0.3575"), ("1200", True, "-0.0651")], "0.4950"),
    "open_schijven": (True, [("100", True, "0.5")], None),
}
RIGHTS = {"goed": ("b of x >= 12", False, ALWAYS), "open": ("c", True, ALWAYS)}
RUN_OUT = {"voorbij": ("ja", False, Validity(date(2025, 1, 1), date(2025, 12, 31)))}
DEFINITIONS = {
    "derde": ("x / 3", False),
    "oud": ("leeftijd_op(eigen_d, eerste_dag_van_maand(peildatum)) / 1 jaar", True),
    "hoog": ("eigen_x >= norm", True),
}


def _figures() -> dict[str, Figure]:
    return {
        name: Figure(name, NUMBER, (FigurePeriod(ALWAYS, value),))
        for name, value in FIGURES.items()
    }


def _tables() -> dict[str, Table]:
    made: dict[str, Table] = {}
    for name, (brackets, lower, last) in TABLES.items():
        rows = [
            Row(Decimal(end), included, Exactly(Decimal(rate))) for end, included, rate in lower
        ]
        rows.append(Row(None, False, _HALF if last is None else Exactly(Decimal(last))))
        made[name] = Table(name, brackets, NUMBER, NUMBER, (TablePeriod(ALWAYS, tuple(rows)),))
    return made


def _rights(scope: Scope) -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    for id_, (text, by_person, valid) in {**RIGHTS, **RUN_OUT}.items():
        tree, fault = parse(text)
        assert tree is not None, fault
        conditions = (Condition("c", check(tree, scope).tree), Condition("p", None, by_person=True))
        rules[id_] = Rule(id_, "set", (Version(valid, conditions[: 1 + by_person]),))
    return rules


def _program() -> tuple[Program, Scope]:
    figures = _figures()
    figures_known = {name: Known(name, figure_type(each)) for name, each in figures.items()}
    known: dict[str, Known] = {}
    definitions: dict[str, Definition] = {}
    for name, (text, personal) in DEFINITIONS.items():
        persons = PERSONAL_ROLES if personal else ()
        tree, fault = parse(text)
        assert tree is not None, fault
        found = check(tree, Scope(VOCABULARY, figures_known, known, persons))
        assert found.faults == (), found.faults
        known[name] = Known(name, found.type, personal, found.needs)
        definitions[name] = Definition(name, found.tree, personal, gives=found.type.kind)
    tables = _tables()
    scope = Scope(
        VOCABULARY,
        figures_known,
        known,
        tables={name: table_type(table) for name, table in tables.items()},
        rights={id_: id_ for id_ in (*RIGHTS, *RUN_OUT)},
    )
    program = Program(VOCABULARY, _rights(scope), definitions, figures, tables)
    return program, scope


PROGRAM, SCOPE = _program()


def resolved(text: str) -> tuple[Node, Type] | None:
    """The checked tree of an expression; None where it has a fault (a number too large)."""
    tree, _ = parse(text)
    if tree is None:
        return None
    found = check(tree, SCOPE)
    return None if found.faults else (found.tree, found.type)


# Expressions as text


def _pick(draw: DrawFn, *texts: str) -> str:
    return draw(st.sampled_from(texts))


@st.composite
def numbers(draw: DrawFn, depth: int, personal: bool = False) -> str:
    """A number; `personal` where there is a person at hand."""
    if depth <= 0 or draw(st.integers(0, 5)) == 0:
        if draw(st.integers(0, 14)) == 0:
            return _pick(draw, "ergens", "minstens")
        own = ("eigen_x", "oud") if personal else ()
        return _pick(draw, "x", "y", "norm", "derde", *own, _written(draw))
    sub = numbers(depth - 1, personal)
    one, two = draw(sub), draw(sub)
    match draw(st.integers(0, 8)):
        case 8:
            return f"opzoeken({_pick(draw, *TABLES)}, {one})"
        case 0 | 1:
            return f"({one} {_pick(draw, '+', '-', '*')} {two})"
        case 2:
            return f"({one} / {_pick(draw, '12', '3', '7', '0.04', '1000', '100')})"
        case 3:
            return f"{_pick(draw, 'minimum', 'maximum')}({one}, {two})"
        case 4 | 5:
            return f"{_pick(draw, *ROUNDINGS)}({one})"
        case 6:
            return f"(als {draw(conditions(depth - 1, personal))} dan {one} anders {two})"
    return _of_persons(draw, depth)


def _written(draw: DrawFn) -> str:
    number = draw(st.sampled_from([each for each in NUMBERS if each >= 0]))
    return f"{number:f}"


def _of_persons(draw: DrawFn, depth: int) -> str:
    group = _pick(draw, *PERSONS)
    only = f" met ({draw(conditions(depth - 1, True))})" if draw(st.booleans()) else ""
    if draw(st.booleans()):
        return f"(aantal {group}{only})"
    over = f"van ({draw(numbers(depth - 1, True))}) over {group}{only}"
    if draw(st.booleans()):
        return f"(som {over})"
    otherwise = draw(numbers(depth - 1))
    return f"({_pick(draw, 'hoogste', 'laagste')} {over} anders ({otherwise}))"


@st.composite
def days(draw: DrawFn, depth: int, personal: bool = False) -> str:
    """A day."""
    if depth <= 0 or draw(st.booleans()):
        own = ("eigen_d",) if personal else ()
        return _pick(draw, "d", "peildatum", "2008-02-29", "2026-11-01", *own)
    one = draw(days(depth - 1, personal))
    if draw(st.booleans()):
        return f"{_pick(draw, *DAY_SHIFTS)}({one})"
    if draw(st.booleans()):
        return f"({one} {_pick(draw, '+', '-')} {_pick(draw, *DURATIONS)})"
    other = draw(days(depth - 1, personal))
    return f"(als {draw(conditions(depth - 1, personal))} dan {one} anders {other})"


@st.composite
def conditions(draw: DrawFn, depth: int, personal: bool = False) -> str:
    """Something that is true or not."""
    if depth <= 0:
        own = ("eigen_b", "hoog") if personal else ()
        rights = ("recht.goed", "recht.goed", "recht.open", "recht.voorbij")
        simple = ("b", "c", "ja", "heeft_partner", "x >= 12", "derde = 33.33")
        return _pick(draw, *simple, *simple, *rights, *own)
    sub = conditions(depth - 1, personal)
    sign = _pick(draw, "<", "<=", ">", ">=", "=", "<>")
    match draw(st.integers(0, 7)):
        case 0 | 1:
            one, two = (draw(numbers(depth - 1, personal)) for _ in "12")
            return f"({one} {sign} {two})"
        case 2:
            return f"({draw(days(depth - 1, personal))} {sign} {draw(days(depth - 1, personal))})"
        case 3:
            born, on = (draw(days(depth - 1, personal)) for _ in "12")
            if draw(st.booleans()):
                return f"(maanden_tussen({born}, {on}) {sign} {_pick(draw, '36', '1')} maanden)"
            return f"(leeftijd_op({born}, {on}) {sign} {_pick(draw, '18', '21', '0')} jaar)"
        case 4:
            return _of_choices(draw, depth)
        case 5:
            return f"(niet {draw(sub)})"
        case 6:
            return f"({draw(sub)} {_pick(draw, 'en', 'of')} {draw(sub)})"
    group, body = _pick(draw, *PERSONS), draw(conditions(depth - 1, True))
    if draw(st.booleans()):
        return f"(er is een {group} met ({body}))"
    return f"(elke {group} heeft ({body}))"


def _of_choices(draw: DrawFn, depth: int) -> str:
    one = _pick(draw, "k", "m", f"(als {draw(conditions(depth - 1))} dan k anders m)")
    if draw(st.booleans()):
        return f"({one} in (twee, drie))"
    return f"({one} {_pick(draw, '=', '<>')} {_pick(draw, 'k', 'm')})"


@st.composite
def rules(draw: DrawFn) -> Rule | None:
    """A rule with a condition, an amount and what is paid; None where it can't be."""
    asked = draw(st.one_of(st.just("ja"), conditions(3)))
    paid = f"naar_beneden_op_cent({draw(numbers(3))} / 12)"
    return rule_of(asked, draw(numbers(4)), paid, unknown=draw(st.integers(0, 19)) == 0)


def rule_of(asked: str, amount: str, paid: str, *, unknown: bool = False) -> Rule | None:
    """A rule of three expressions; None where one of them has a fault."""
    found = [resolved(text) for text in (asked, amount, paid)]
    if any(part is None for part in found):
        return None
    condition, yearly, monthly = (part[0] for part in found if part is not None)
    version = Version(
        ALWAYS,
        (Condition("voorwaarde", condition), Condition("oordeel", None, by_person=True)),
        Payout(yearly, Period.YEAR),
        Payout(monthly, Period.MONTH),
        unknown_conditions=unknown,
    )
    return Rule("regeling", "set", (version,))


# Households


@cache
def _values(fact: Fact, pool: tuple[Decimal, ...]) -> SearchStrategy[KnownValue]:
    """Values of a fact, many of them on a limit or an edge, or just beside it."""
    match fact.kind:
        case FactKind.BOOLEAN:
            return st.booleans()
        case FactKind.CHOICE:
            return st.sampled_from(fact.options)
        case FactKind.DATE:
            return st.sampled_from(BIRTHDAYS)
    low, high = cast("Decimal", fact.low), cast("Decimal", fact.high)
    near = [number + beside for number in pool for beside in BESIDE]
    cents = st.integers(int(max(low, Decimal(-1000)) * 100), int(min(high, Decimal(100_000)) * 100))
    return st.one_of(
        st.sampled_from([number for number in near if low <= number <= high]),
        cents.map(lambda number: Decimal(number) / 100),
    )


@st.composite
def households(
    draw: DrawFn,
    facts: Sequence[tuple[str, Role]],
    vocabulary: Vocabulary,
    pool: tuple[Decimal, ...] = NUMBERS,
) -> Household:
    """A household of which all of these facts are known, of every member."""
    children = draw(st.integers(0, MOST_CHILDREN))
    others = draw(st.integers(0, 1))
    known: dict[FactKey, KnownValue] = {
        FactKey("heeft_partner"): draw(st.booleans()),
        FactKey("aantal_kinderen"): Decimal(children),
        FactKey("aantal_medebewoners"): Decimal(others),
    }
    indices = {Role.CHILDREN: range(1, children + 1), Role.RESIDENTS: range(1, others + 1)}
    absent = () if known[FactKey("heeft_partner")] else (Role.PARTNER,)
    for name, role in facts:
        fact = vocabulary.find(name, role)
        for index in () if role in absent or fact is None else indices.get(role, range(1)):
            if (key := FactKey(name, role, index)) not in known:
                known[key] = draw(_values(fact, pool))
    return Household(known)


def all_facts(vocabulary: Vocabulary) -> list[tuple[str, Role]]:
    """Every fact of the household and its persons."""
    return [
        (fact.name, role)
        for fact in vocabulary
        for role in fact.roles
        if role in (Role.HOUSEHOLD, *PERSONAL_ROLES)
    ]
