"""Reading many households at once gives what reading each of them exactly gives."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import cast

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from geldstap.engine.evaluate import Evaluator
from geldstap.engine.exact import ExactAlgebra, NotExactError, Value
from geldstap.engine.functions import ROUNDINGS
from geldstap.engine.horizon import stand
from geldstap.engine.leaning import facts_of
from geldstap.engine.reading import Reading, read
from geldstap.engine.regulation import Exactly, Program, Rule, Version
from geldstap.engine.scalars import rounded
from geldstap.model.fact import FactKey, Household, Known, Role, Vocabulary
from geldstap.rulesets.check import set_folders
from geldstap.rulesets.library import Library, load_library
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root
from tests.properties import array_trees as trees
from tests.properties.cases import cases
from tests.properties.claims import Subject
from tests.properties.knowledge import Knowledge
from tests.properties.test_random_rules import subjects_with_knowledge

pytest.importorskip("numpy", reason="the array reading is an extra: pip install geldstap[arrays]")

from geldstap.engine.arrays import columns_of, evaluate_rule

# Granted (None: it depends on the set), and the cents of the amount and of what is paid.
Outcome = tuple[bool | None, int, int]
CENT = ROUNDINGS["afgerond_op_cent"]


def one_by_one(program: Program, version: Version, household: Household, day: date) -> Outcome:
    """The exact reading of one household; where a figure is unknown, what is settled."""
    evaluator: Evaluator[Value] = Evaluator(program, day, ExactAlgebra(household))
    try:
        if not all(evaluator.value(tree) for tree in version.condition_trees):
            return False, 0, 0
        amount, paid = (
            None if payout is None else cast("Decimal", evaluator.value(payout.tree))
            for payout in (version.amount, version.paid)
        )
    except NotExactError:
        return _settled(read(program, version, household, day, split=False), version)
    return (None, 0, 0) if version.unknown_conditions else (True, _cents(amount), _cents(paid))


def _settled(reading: Reading, version: Version) -> Outcome:
    """What the reading with unknowns says, as far as it is sure of it."""
    if not reading.granted.can_be_true:
        return False, 0, 0
    parts = [part for part in (reading.amount, reading.paid) if part is not None]
    settled = reading.granted.settled and all(part.settled for part in parts)
    if not settled or version.unknown_conditions:
        return None, 0, 0
    amount, paid = (
        None if part is None else cast("Decimal", part.low)
        for part in (reading.amount, reading.paid)
    )
    return True, _cents(amount), _cents(paid)


def _cents(amount: Decimal | None) -> int:
    """What is below zero is nothing."""
    return 0 if amount is None else int(rounded(CENT, max(amount, Decimal(0))) * 100)


def all_at_once(
    program: Program, rule: Rule, households: Sequence[Household], day: date
) -> list[Outcome]:
    """The array reading of all households."""
    result = evaluate_rule(program, rule, columns_of(households), day)
    assert result is not None
    zeros = [0] * len(households)
    amounts = zeros if result.amount is None else result.amount.tolist()
    paid = zeros if result.paid is None else result.paid.tolist()
    granted = [
        None if open_ else yes
        for yes, open_ in zip(result.granted.tolist(), result.undecided.tolist(), strict=True)
    ]
    return list(zip(granted, amounts, paid, strict=True))


FACTS = trees.all_facts(trees.VOCABULARY)


@cases(250)
@given(
    trees.rules(),
    st.lists(trees.households(FACTS, trees.VOCABULARY), min_size=1, max_size=6),
)
def test_any_rule_gives_each_household_what_the_exact_reading_gives(
    rule: Rule | None, households: list[Household]
) -> None:
    """Whatever is put together in the language, to the cent."""
    assume(rule is not None)
    assert rule is not None
    (version,) = rule.versions
    alone = [one_by_one(trees.PROGRAM, version, each, trees.TODAY) for each in households]
    assert all_at_once(trees.PROGRAM, rule, households, trees.TODAY) == alone


HUGE = Decimal(10) ** 9


@pytest.mark.parametrize(
    ("condition", "amount", "xs"),
    [
        # Half a euro below zero goes away from zero; a whole one stays.
        ("ja", "100 + afgerond_op_euro(x)", ["-2.5", "-0.5", "-1.5", "-1", "0.5", "2.4999"]),
        ("ja", "100 + naar_beneden_op_euro(x)", ["-2.5", "-0.01", "0", "2.99"]),
        ("ja", "100 + naar_boven_op_cent(x)", ["-2.501", "-0.019", "0", "2.991"]),
        # Beyond fifteen digits nothing is rounded.
        (f"naar_beneden_op_euro(x * {HUGE}) = x * {HUGE}", "x", ["1000000.0000000005", "0.5"]),
        # What thirds lose in decimals, made large.
        ("ja", "100 + naar_beneden_op_euro((x / 3 * 3 - x) * 1000000000000 * 10000)", [HUGE, 3]),
        # Thirds that are compared, through everything that hands numbers on.
        ("maximum(x / 3 * 3, 0) >= 100", "x", [100, 101]),
        ("maximum(x / 3 * 3, 100) = 100", "x", [100, 99]),
        ("maximum(x / 3 * 3, 200) <= 200", "x", [200, 199]),
        ("minimum(100, x / 3 * 3) >= 100", "x", [100, 101, 300]),
        ("minimum(x / 3 * 3, 100) >= 100", "x", [100, 101, 300]),
        ("(als b dan x / 3 * 3 anders x) >= 100", "x", [100, 101]),
        ("(x / 3 + x / 3 + x / 3) * 2 - 100 >= 100", "x", [100, 101]),
        ("ja", "als x / 3 * 3 >= 100 dan 1 anders 2", [100, 101, 3]),
        # A figure of at least 12 that nobody knows.
        ("minimum(x, minstens) <= 12", "minimum(minstens, x)", [7, 12, 13]),
        ("minimum(ergens, minstens) <= 100", "x", [7]),
        ("minimum(ergens, minstens) <= 50", "x", [7]),
        ("maximum(x, minstens) >= 12", "maximum(x, minstens)", [7, 13]),
        ("x - minstens >= 0 - 20", "1", [5, 100, -9]),
        ("minstens - x >= 0", "1", [5, 12, 13]),
        ("x * minstens >= 24", "x * minstens", [0, 2, 3, -2]),
        ("ja", "x * minstens", [0, 2]),
        ("minstens / 4 >= 3", "x", [1]),
        ("naar_boven_op_euro(minstens / 5) >= x", "x", [2, 3, 4]),
        ("(als x > 5 dan minstens anders 7) > 11", "als x > 5 dan minstens anders 7", [5, 6]),
        ("minstens = 12 of x = 1", "1", [1, 2]),
        ("niet minstens = 11 en minstens <> 11.5", "1", [1]),
        # A figure between 0.5 and 100 that nobody knows.
        ("(x - 10) * ergens > 0", "(x - 10) * ergens", [9, 10, 11]),
        ("als ergens > 50 dan x > 7 anders x > 3", "als ergens > 50 dan x anders 7", [3, 5, 7, 8]),
        ("ergens - ergens = 0", "1", [1]),
        # A table that falls after it rose: the most is at a border, not at an end.
        ("x < opzoeken(schijven, ergens)", "x", ["-5.6", "-2.5", "0.1", "4.29", "4.3"]),
        ("x < opzoeken(schijven, minstens)", "x", ["-73.1", "-5.6", "4.28", "4.29"]),
        ("x > opzoeken(schijven, 0 - minstens)", "x", [0, 1]),
        # Who counts may depend on a figure, and nobody may count.
        ("hoogste van x over bewoner met (ergens > 50) anders 7 > 6", "x", [5, 6, 7, 8]),
        ("ja", "laagste van x over bewoners met (x > 5) anders ergens", [5, 6]),
        ("hoogste van x over kinderen anders x = x", "laagste van x over bewoner anders 0", [3]),
        ("als ergens > 50 dan k = m anders k = m", "1", [1]),
        ("(als ergens > 50 dan d anders peildatum) = peildatum", "1", [1]),
        # Days at the ends of months.
        ("laatste_dag_van_vorige_maand(d) = 2008-02-29", "1", [1]),
        ("laatste_dag_van_vorige_maand(2100-03-05) = 2100-02-28", "1", [1]),
        ("laatste_dag_van_vorige_maand(2000-03-05) = 2000-02-29", "1", [1]),
        ("laatste_dag_van_vorige_maand(2026-01-05) = 2025-12-31", "1", [1]),
        ("leeftijd_op(2008-02-29, 2026-02-28) = 17 jaar", "1", [1]),
        ("leeftijd_op(2008-02-29, 2026-03-01) = 18 jaar", "1", [1]),
        ("leeftijd_op(2026-03-01, 2008-02-29) < 0 jaar", "1", [1]),
    ],
)
def test_corners_give_each_household_what_the_exact_reading_gives(
    condition: str, amount: str, xs: Sequence[str | int | Decimal]
) -> None:
    """Where the two could differ if one of them were careless."""
    rule = trees.rule_of(condition, amount, f"naar_beneden_op_cent(({amount}) / 12)")
    assert rule is not None
    fixed: dict[FactKey, Known] = {
        **{FactKey(name): False for name in ("heeft_partner", "c")},
        **{FactKey(name): Decimal(0) for name in ("aantal_kinderen", "aantal_medebewoners", "y")},
        FactKey("d"): date(2008, 3, 1),
        FactKey("k"): "twee",
        FactKey("m"): "drie",
    }
    households = [
        Household({**fixed, FactKey("x"): Decimal(x), FactKey("b"): b})
        for x in xs
        for b in (True, False)
    ]
    (version,) = rule.versions
    alone = [one_by_one(trees.PROGRAM, version, each, trees.TODAY) for each in households]
    assert all_at_once(trees.PROGRAM, rule, households, trees.TODAY) == alone


@cases(100)
@given(subjects_with_knowledge())
def test_a_rule_over_the_real_vocabulary_does_so_too(case: tuple[Subject, Knowledge]) -> None:
    """With units and domains as authors use them."""
    subject, known = case
    household, program = known.full
    alone = one_by_one(program, subject.version, household, subject.day)
    rule = Rule("regeling", "set", (subject.version,))
    assert all_at_once(program, rule, [household], subject.day) == [alone]


# The bundled regulations


@cache
def _vocabulary() -> Vocabulary:
    vocabulary, problems = load_vocabulary(regelingen_root() / "feiten.yaml")
    assert problems == ()
    return vocabulary


@cache
def _library(municipality: str) -> Library:
    library, problems = load_library(regelingen_root(), _vocabulary(), municipality)
    assert problems == ()
    return library


DAYS = [date(2025, 7, 15), date(2025, 12, 31), date(2026, 1, 1), date(2026, 11, 22)]
# Each regulation once, with the municipality whose set it is in; “” for the national one.
BUNDLED = [
    (own.info.municipality, id_)
    # The last is the invented one, which no municipality has.
    for own in map(load_set, set_folders(regelingen_root())[:-1])
    for id_ in sorted(own.raw.regulations)
]


@cache
def _facts(municipality: str, rule: str) -> list[tuple[str, Role]]:
    """The facts that a regulation leans on, in any of its versions."""
    program = _library(municipality).program
    versions = program.rules[rule].versions
    names = {name for version in versions for name in facts_of(program, version)}
    return [each for each in trees.all_facts(_vocabulary()) if each[0] in names]


@cache
def _limits(municipality: str) -> tuple[Decimal, ...]:
    """Every figure, and what a share of one or twelve times one comes to."""
    figures = _library(municipality).program.figures.values()
    periods = (period for figure in figures for period in figure.periods)
    found = {period.value.value for period in periods if isinstance(period.value, Exactly)}
    shares = [Decimal("1.3"), Decimal("1.1"), Decimal(12), Decimal("0.5")]
    amounts = [number for number in found if number > 1]
    return tuple(sorted({*amounts, *(share * each for share in shares for each in amounts)}))


@st.composite
def asked(draw: st.DrawFn) -> tuple[tuple[str, str], date, list[Household]]:
    """A bundled regulation, a day, and households on and beside all limits."""
    rule = draw(st.sampled_from(BUNDLED))
    one = trees.households(_facts(*rule), _vocabulary(), _limits(rule[0]))
    return rule, draw(st.sampled_from(DAYS)), draw(st.lists(one, min_size=1, max_size=6))


def _is_closed(version: Version, day: date) -> bool:
    return version.open_for is not None and not version.open_for.covers(day)


@cases(300)
@given(asked())
def test_a_bundled_regulation_gives_each_household_what_the_exact_reading_gives(
    case: tuple[tuple[str, str], date, list[Household]],
) -> None:
    """On limits too, and with the figures of both years."""
    (municipality, id_), day, households = case
    program = _library(municipality).program
    rule = program.rules[id_]
    standing = stand(program, rule, day)
    if (
        standing is None
        or standing.expired_since
        or not standing.version.covered
        or _is_closed(standing.version, day)
    ):
        assert evaluate_rule(program, rule, columns_of(households), day) is None
        return
    alone = [one_by_one(program, standing.version, each, day) for each in households]
    assert all_at_once(program, rule, households, day) == alone


TENANT = Household(
    {
        FactKey("heeft_partner"): False,
        FactKey("aantal_kinderen"): Decimal(0),
        FactKey("aantal_medebewoners"): Decimal(0),
        FactKey("geboortedatum", Role.APPLICANT): date(1990, 5, 17),
        FactKey("rechtmatig_verblijf", Role.APPLICANT): True,
        FactKey("zorgverzekerd", Role.APPLICANT): True,
        FactKey("woonsituatie"): "huur_zelfstandig",
        FactKey("kale_huur"): Decimal("701.35"),
        FactKey("handicap_in_woning"): False,
        FactKey("ingeschreven_op_adres"): True,
        FactKey("vermogen"): Decimal(1000),
    }
)
INCOME = FactKey("toetsingsinkomen", Role.APPLICANT)


@cases(150)
@given(
    st.sampled_from(
        [
            # What is rounded, how much less it is for a euro of income, and its edges.
            ("zorgtoeslag", "zorgtoeslag.aanspraak", Decimal("0.1373"), Decimal("0.5")),
            ("huurtoeslag", "huurtoeslag.huurtoeslag_per_maand", Decimal("0.0225"), Decimal(0)),
        ]
    ),
    st.integers(1, 90),
    st.integers(-6, 6),
)
def test_an_income_beside_an_edge_of_rounding_is_no_exception(
    case: tuple[str, str, Decimal, Decimal], euros: int, beside: int
) -> None:
    """As near to it as ten decimals can bring it, and a little further."""
    id_, name, share, edge = case
    program, day, start = _library("").program, date(2026, 11, 22), Decimal(31_000)
    rule = program.rules[id_]
    household = Household({**TENANT.facts, INCOME: start})
    exact: Evaluator[Value] = Evaluator(program, day, ExactAlgebra(household))
    before = cast("Decimal", exact.named(name))
    income = start + (before - (int(before) - euros + edge)) / share
    income = income.quantize(Decimal("1e-10")) + beside * Decimal("1e-10")
    household = Household({**TENANT.facts, INCOME: income})
    alone = one_by_one(program, rule.versions[-1], household, day)
    assert alone[0]
    assert all_at_once(program, rule, [household], day) == [alone]
