"""What may be known of a household and of figures: everything, some of it, or less still."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeAlias, cast

from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter

from geldstap.engine.regulation import (
    Exactly,
    Figure,
    FigureValue,
    Program,
    Rule,
    Somewhere,
    Table,
    Validity,
    Version,
)
from geldstap.engine.tree import At, DefinitionRef, FactRef, Literal, Node, RightRef, walk
from geldstap.engine.units import NUMBER
from geldstap.model.fact import (
    GROUP_SIZES,
    HAS_PARTNER,
    Between,
    Fact,
    FactKey,
    FactKind,
    Household,
    Role,
    Vocabulary,
)
from geldstap.model.fact import Known as Value

MOST_MEMBERS = 3
_DAY = date(2026, 11, 22)
_ALWAYS = Validity(date(2026, 1, 1), date(2026, 12, 31))
_SHOWN = 4000
COMPOSITION = (
    FactKey(HAS_PARTNER),
    FactKey(GROUP_SIZES[Role.CHILDREN]),
    FactKey(GROUP_SIZES[Role.RESIDENTS]),
)
PERSONS = (
    (Role.APPLICANT, 0),
    (Role.PARTNER, 0),
    *((Role.CHILDREN, index) for index in range(1, MOST_MEMBERS + 1)),
    *((Role.RESIDENTS, index) for index in range(1, MOST_MEMBERS + 1)),
)


# A household, and the rules that it is judged by, as far as they are known.
Known: TypeAlias = tuple[Household, Program]


@dataclass(frozen=True, slots=True, repr=False)
class Knowledge:
    """One household with the rules, as three people know it.

    `full` knows everything, `finer` what is compatible with it, `coarser` less than that.
    """

    full: Known
    finer: Known
    coarser: Known

    @property
    def finer_facts(self) -> Known:
        """More known of the household, with the rules as the set knows them."""
        return self.finer[0], self.coarser[1]

    @property
    def same_composition(self) -> bool:
        """Whether those who don't know everything know the same of who there is."""
        finer, coarser = self.finer[0].facts, self.coarser[0].facts
        return all(finer.get(key) == coarser.get(key) for key in COMPOSITION)

    def _repr_pretty_(self, printer: RepresentationPrinter, cycle: bool) -> None:  # noqa: ARG002
        """What hypothesis shows of a counterexample."""
        printer.text(repr(self))

    def __repr__(self) -> str:
        """The facts of each, and the figures and tables."""
        return "\n".join(
            f"{name}: {_shown(known)}"
            for name, known in (
                ("full", self.full),
                ("finer", self.finer),
                ("coarser", self.coarser),
            )
        )


def _shown(known: Known) -> str:
    household, program = known
    facts = [f"{key}={value}" for key, value in household.facts.items()]
    figures = program.figures.items()
    values = [f"{name}={period.value}" for name, f in figures for period in f.periods[:1]]
    rows = [f"{name}={t.periods[0].rows}" for name, t in program.tables.items() if t.periods]
    rights = [f"recht.{id_}={rule.versions}" for id_, rule in program.rules.items()]
    return ", ".join([*facts, *values, *rows, *rights])[:_SHOWN]


def facts_of(program: Program, version: Version) -> tuple[FactKey, ...]:
    """The facts that a version may ask for, of every person who may exist."""
    keys = set(COMPOSITION)
    for node in _nodes(program, version):
        keys.update(_keys(node, program.vocabulary))
    return tuple(sorted(keys))


def _nodes(program: Program, version: Version) -> Iterator[Node]:
    """All nodes of a version, and of the definitions behind it."""
    trees = list(version.trees)
    seen: set[str] = set()
    while trees:
        for node in walk(trees.pop()):
            yield node
            if isinstance(node, DefinitionRef) and node.name not in seen:
                seen.add(node.name)
                trees.append(program.definitions[node.name].tree)
            if isinstance(node, RightRef) and f"recht.{node.id}" not in seen:
                seen.add(f"recht.{node.id}")
                versions = program.rules[node.id].versions
                conditions = (each for v in versions for each in v.conditions)
                trees += [each.tree for each in conditions if each.tree is not None]


def _keys(node: Node, vocabulary: Vocabulary) -> Iterable[FactKey]:
    if not isinstance(node, FactRef):
        return
    if node.role is not None:
        yield FactKey(node.fact.name, node.role)
        return
    for role, index in PERSONS:
        if vocabulary.find(node.fact.name, role) is not None:
            yield FactKey(node.fact.name, role, index)


@st.composite
def knowledge(
    draw: st.DrawFn, program: Program, version: Version, *, same_composition: bool = False
) -> Knowledge:
    """A household of which three people know more or less, with figures likewise."""
    full: dict[FactKey, Value] = {}
    finer: dict[FactKey, Value] = {}
    coarser: dict[FactKey, Value] = {}
    pool = edges(program, version)
    for key in facts_of(program, version):
        fact = program.vocabulary.of(key)
        values = _values(fact, pool)
        full[key] = draw(values)
        known = draw(_hidden(full[key], values))
        less = known if same_composition and key in COMPOSITION else draw(_hidden(known, values))
        finer.update({} if known is None else {key: known})
        coarser.update({} if less is None else {key: less})
    exact, tight = draw(_programs(program, version))
    return Knowledge(
        (Household(full), exact), (Household(finer), tight), (Household(coarser), program)
    )


@st.composite
def _programs(draw: st.DrawFn, program: Program, version: Version) -> tuple[Program, Program]:
    """The rules as they turn out to be, and as somebody knows them who knows some more."""
    figures = {name: draw(_figures(each)) for name, each in program.figures.items()}
    tables = {name: draw(_tables(each)) for name, each in program.tables.items()}
    named = {node.id for node in _nodes(program, version) if isinstance(node, RightRef)}
    rights = {id_: draw(_rights(program.rules[id_])) for id_ in sorted(named)}

    def known(which: int) -> Program:
        return replace(
            program,
            figures={name: each[which] for name, each in figures.items()},
            tables={name: each[which] for name, each in tables.items()},
            rules={**program.rules, **{id_: each[which] for id_, each in rights.items()}},
        )

    return known(0), known(1)


@st.composite
def _rights(draw: st.DrawFn, rule: Rule) -> tuple[Rule, Rule]:
    """A right as somebody judges it who knows all, and as it is known."""
    judged = tuple(_judged(version, granted=draw(st.booleans())) for version in rule.versions)
    if not any(version.validity.covers(_DAY) for version in judged):
        # Run out for us, in force for whoever knows today's rules.
        judged = tuple(replace(version, validity=_ALWAYS) for version in judged[:1])
    return replace(rule, versions=judged), rule


def _judged(version: Version, *, granted: bool) -> Version:
    """A version of which a person, and whoever knows all conditions, has decided."""
    at = At(0, 0)
    said = Literal(granted, NUMBER, at)
    conditions = tuple(
        replace(each, tree=said, by_person=False) if each.tree is None else each
        for each in version.conditions
    )
    return replace(version, conditions=conditions, unknown_conditions=False)


def edges(program: Program, version: Version | None = None) -> tuple[Decimal, ...]:
    """The values of figures, and those that a version writes out: where something may change."""
    nodes = () if version is None else _nodes(program, version)
    written = (node.value for node in nodes if isinstance(node, Literal))
    values = {value for value in written if isinstance(value, Decimal)}
    for figure in program.figures.values():
        for period in figure.periods:
            values.update({period.value.low, period.value.high or period.value.low})
    return tuple(sorted(values))


def _values(fact: Fact, pool: Sequence[Decimal]) -> st.SearchStrategy[Value]:
    if fact.kind is FactKind.BOOLEAN:
        return st.booleans()
    if fact.kind is FactKind.CHOICE:
        return st.sampled_from(fact.options)
    if fact.kind is FactKind.DATE:
        return _days(cast("date", fact.low), cast("date", fact.high))
    low, high = cast("Decimal", fact.low), cast("Decimal", fact.high)
    if fact.name in GROUP_SIZES.values():
        return st.integers(0, MOST_MEMBERS).map(Decimal)
    near = {edge + step for edge in pool for step in (-1, Decimal("-0.01"), 0, 1)}
    likely = sorted({low, high, *(value for value in near if low <= value <= high)})
    anything = st.integers(int(low), int(min(high, Decimal(60_000)))).map(Decimal)
    return st.one_of(st.sampled_from(likely), anything)


def _days(low: date, high: date) -> st.SearchStrategy[Value]:
    """Any day, but mostly one on which somebody becomes 18, 21, 23, 27 or 67 in 2026."""
    years = [2026 - age for age in (18, 21, 23, 27, 67)]
    birthdays = [date(year, month, day) for year in years for month, day in ((1, 1), (11, 22))]
    near = [day + timedelta(days=step) for day in birthdays for step in (-1, 0, 1)]
    likely = [low, *(day for day in near if low <= day <= high), high]
    return st.one_of(st.sampled_from(likely), st.dates(low, high))


def _hidden(
    known: Value | None, values: st.SearchStrategy[Value]
) -> st.SearchStrategy[Value | None]:
    """The same or less than what is known of a fact."""
    if known is None:
        return st.none()
    if isinstance(known, bool | str):
        return st.sampled_from([known, None])
    low, high = (known.low, known.high) if isinstance(known, Between) else (known, known)

    def wider(ends: tuple[Value, Value]) -> Value:
        one, other = cast("tuple[Decimal, Decimal]", ends)
        return Between(
            min(one, other, cast("Decimal", low)), max(one, other, cast("Decimal", high))
        )

    return st.one_of(
        st.just(known), st.none(), st.tuples(values, values).map(wider), st.just(Between(low, high))
    )


@st.composite
def _figures(draw: st.DrawFn, figure: Figure) -> tuple[Figure, Figure]:
    """A figure as it turns out to be, and as it is known."""
    read = [(period, draw(_value(period.value))) for period in figure.periods]
    exact = tuple(replace(period, value=chosen) for period, (chosen, _) in read)
    tight = tuple(replace(period, value=known) for period, (_, known) in read)
    return replace(figure, periods=exact), replace(figure, periods=tight)


@st.composite
def _tables(draw: st.DrawFn, table: Table) -> tuple[Table, Table]:
    """A table as it turns out to be, and as it is known."""
    read = [
        (period, [(row, draw(_value(row.value))) for row in period.rows])
        for period in table.periods
    ]

    def known(which: int) -> Table:
        periods = (
            replace(period, rows=tuple(replace(row, value=both[which]) for row, both in rows))
            for period, rows in read
        )
        return replace(table, periods=tuple(periods))

    return known(0), known(1)


@st.composite
def _value(draw: st.DrawFn, value: FigureValue) -> tuple[FigureValue, FigureValue]:
    """A value as it turns out to be, and as it is known."""
    if not isinstance(value, Somewhere):
        return value, value
    high = value.low + 1_000_000 if value.high is None else value.high
    inside = st.decimals(value.low, high, places=4)
    number = draw(st.one_of(st.sampled_from([value.low, high]), inside))
    narrow = Somewhere(draw(st.sampled_from([value.low, number])), high)
    options: list[FigureValue] = [value, narrow, Exactly(number)]
    return Exactly(number), draw(st.sampled_from(options))


@st.composite
def other_value(draw: st.DrawFn, program: Program, key: FactKey, known: Value | None) -> Value:
    """Any value that a fact may have, given what is known of it."""
    value = draw(_values(program.vocabulary.of(key), edges(program)))
    if isinstance(known, Between):
        ends = cast("tuple[Decimal, Decimal]", (known.low, known.high))
        return min(max(cast("Decimal", value), ends[0]), ends[1])
    return value if known is None else known
