"""What may be known of a household and of figures: everything, some of it, or less still."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeAlias, cast

from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter

from geldstap.engine.regulation import Exactly, Figure, FigureValue, Program, Somewhere, Version
from geldstap.engine.tree import DefinitionRef, FactRef, Literal, Node, walk
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


# A household, and the figures it is judged by.
Known: TypeAlias = tuple[Household, Mapping[str, Figure]]


@dataclass(frozen=True, slots=True, repr=False)
class Knowledge:
    """One household with its figures, as three people know it.

    `full` knows everything, `finer` what is compatible with it, `coarser` less than that.
    """

    full: Known
    finer: Known
    coarser: Known

    @property
    def finer_facts(self) -> Known:
        """More known of the household, with the figures as the set knows them."""
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
        """The facts of each, and the figures."""
        return "\n".join(
            f"{name}: {_shown(known)}"
            for name, known in (
                ("full", self.full),
                ("finer", self.finer),
                ("coarser", self.coarser),
            )
        )


def _shown(known: Known) -> str:
    household, figures = known
    facts = [f"{key}={value}" for key, value in household.facts.items()]
    values = [f"{name}={period.value}" for name, f in figures.items() for period in f.periods[:1]]
    return ", ".join([*facts, *values])[:_SHOWN]


def facts_of(program: Program, version: Version) -> tuple[FactKey, ...]:
    """The facts that a version may ask for, of every person who may exist."""
    keys = set(COMPOSITION)
    for node in _nodes(program, version):
        keys.update(_keys(node, program.vocabulary))
    return tuple(sorted(keys))


def _nodes(program: Program, version: Version) -> Iterator[Node]:
    """All nodes of a version, and of the definitions behind it."""
    trees = [condition.tree for condition in version.conditions if condition.tree is not None]
    trees += [payout.tree for payout in (version.amount, version.paid) if payout is not None]
    seen: set[str] = set()
    while trees:
        for node in walk(trees.pop()):
            yield node
            if isinstance(node, DefinitionRef) and node.name not in seen:
                seen.add(node.name)
                trees.append(program.definitions[node.name].tree)


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
    exact, tight, wide = {}, {}, {}
    for name, figure in program.figures.items():
        exact[name], tight[name], wide[name] = draw(_figures(figure))
    return Knowledge(
        (Household(full), exact), (Household(finer), tight), (Household(coarser), wide)
    )


def edges(program: Program, version: Version | None = None) -> tuple[Decimal, ...]:
    """The values of figures, and those that a version writes out: where something may change."""
    nodes = () if version is None else _nodes(program, version)
    written = (node.value for node in nodes if isinstance(node, Literal))
    values = {value for value in written if isinstance(value, Decimal)}
    for figure in program.figures.values():
        for period in figure.periods:
            if isinstance(period.value, Exactly):
                values.add(period.value.value)
            else:
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
def _figures(draw: st.DrawFn, figure: Figure) -> tuple[Figure, Figure, Figure]:
    """A figure as it turns out to be, as it is known, and as a set knows it."""
    if all(isinstance(period.value, Exactly) for period in figure.periods):
        return figure, figure, figure
    exact, tight = [], []
    for period in figure.periods:
        value = period.value
        chosen: FigureValue = value
        known: FigureValue = value
        if isinstance(value, Somewhere):
            high = value.low + 1_000_000 if value.high is None else value.high
            inside = st.decimals(value.low, high, places=4)
            number = draw(st.one_of(st.sampled_from([value.low, high]), inside))
            chosen = Exactly(number)
            narrow = Somewhere(draw(st.sampled_from([value.low, number])), high)
            options: list[FigureValue] = [value, narrow, chosen]
            known = draw(st.sampled_from(options))
        exact.append(replace(period, value=chosen))
        tight.append(replace(period, value=known))
    return (
        replace(figure, periods=tuple(exact)),
        replace(figure, periods=tuple(tight)),
        figure,
    )


@st.composite
def other_value(draw: st.DrawFn, program: Program, key: FactKey, known: Value | None) -> Value:
    """Any value that a fact may have, given what is known of it."""
    value = draw(_values(program.vocabulary.of(key), edges(program)))
    if isinstance(known, Between):
        ends = cast("tuple[Decimal, Decimal]", (known.low, known.high))
        return min(max(cast("Decimal", value), ends[0]), ends[1])
    return value if known is None else known
