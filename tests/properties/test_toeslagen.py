"""What holds of the allowances and of kinderbijslag for every household, whatever its answers."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import cache
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from geldstap.engine.decide import decide
from geldstap.engine.regulation import Program
from geldstap.model.decision import Decision, Outcome
from geldstap.model.fact import FactKey, Household, Known, Role
from geldstap.rulesets.library import load_library
from geldstap.source.data import regelingen_root
from tests.engine.test_golden_kinderopvang import rows
from tests.properties.cases import cases
from tests.properties.expressions import vocabulary

ALLOWANCES = ("zorgtoeslag", "huurtoeslag", "kindgebonden_budget")
# A day in each half of the years that are known.
DAYS = (date(2025, 3, 14), date(2025, 9, 1), date(2026, 2, 1), date(2026, 11, 22))
# The highest amounts of a year. Zorgtoeslag without and with a partner: the official card of 2026,
# and 2 x 2112 - 4.273 % of 28406 = 3010.21 for 2025. Huurtoeslag for 1, 2, and 3 or more persons:
# worked out in the examples of the set. Kindgebonden budget: per child, for a child of 16 or 17,
# and without a partner (Wkb art. 2). Kinderbijslag: per child of 12 to 17 (AKW art. 12).
MOST_ZORG = {2025: (1573, 3010), 2026: (1550, 2963)}
MOST_HUUR = {2025: (5985, 6007, 6153), 2026: (6279, 6301, 6454)}
MOST_KIND = {2025: (2511, 936, 3389), 2026: (2580, 964, 3416)}
MOST_KINDERBIJSLAG = {2025: Decimal("416.41"), 2026: Decimal("426.29")}
# What a paid month is rounded down from: the part of a year, and the named step.
FROM_THE_YEAR = {"kindgebonden_budget": "budget_onafgerond"}
FROM_THE_MONTH = {2025: "huurtoeslag_per_maand_2025", 2026: "huurtoeslag_per_maand"}


@dataclass(frozen=True, slots=True)
class Home:
    """Who lives together on a day, with whole euros; all other conditions are met."""

    day: date
    born: date
    partner_born: date | None
    children: tuple[date, ...]
    income: int
    partner_income: int
    assets: int
    rent: Decimal
    care: tuple[tuple[str, Decimal, Decimal], ...] = ()

    def household(self) -> Household:
        """All facts that the five regulations ask for."""
        facts: dict[FactKey, Known] = {
            FactKey("heeft_partner"): self.partner_born is not None,
            FactKey("partner_hele_jaar"): True,
            FactKey("aantal_kinderen"): Decimal(len(self.children)),
            FactKey("aantal_medebewoners"): Decimal(0),
            FactKey("woonsituatie"): "huur_zelfstandig",
            FactKey("kale_huur"): self.rent,
            FactKey("servicekosten_huurtoeslag"): Decimal(0),
            FactKey("ingeschreven_op_adres"): True,
            FactKey("handicap_in_woning"): False,
            FactKey("uitzondering_huurgrens"): False,
            FactKey("kind_met_inkomen"): False,
            FactKey("vermogen"): Decimal(self.assets),
            FactKey("volwassen_huisgenoten_verblijf"): True,
            FactKey("ontvangt_kinderbijslag"): True,
            FactKey("gebruikt_kinderopvang"): True,
            FactKey("opvang_in_register"): True,
        }
        people = [(Role.APPLICANT, self.born, self.income)]
        if self.partner_born is not None:
            people.append((Role.PARTNER, self.partner_born, self.partner_income))
        for role, born, income in people:
            facts[FactKey("geboortedatum", role)] = born
            facts[FactKey("toetsingsinkomen", role)] = Decimal(income)
            facts[FactKey("rechtmatig_verblijf", role)] = True
            facts[FactKey("zorgverzekerd", role)] = True
            facts[FactKey("werkt_of_leert", role)] = True
        for index, born in enumerate(self.children, start=1):
            facts[FactKey("geboortedatum", Role.CHILDREN, index)] = born
            facts[FactKey("school_of_diploma", Role.CHILDREN, index)] = True
            facts[FactKey("vermogen", Role.CHILDREN, index)] = Decimal(0)
        for index, (kind, hours, price) in enumerate(self.care, start=1):
            facts[FactKey("soort_opvang", Role.CHILDREN, index)] = kind
            facts[FactKey("opvanguren", Role.CHILDREN, index)] = hours
            facts[FactKey("opvangprijs", Role.CHILDREN, index)] = price
        return Household(facts)


@cache
def program() -> Program:
    """The national regulations."""
    library, problems = load_library(regelingen_root(), vocabulary())
    assert problems == ()
    return library.program


def decided(home: Home, scheme: str) -> Decision:
    """A decision in which nothing is left open."""
    found = decide(program(), program().rules[scheme], home.household(), home.day)
    assert found.outcome in (Outcome.YES, Outcome.NO)
    return found


def a_year(home: Home, scheme: str) -> Decimal:
    """What is granted a year, or a quarter; nothing without a right."""
    found = decided(home, scheme)
    if found.outcome is Outcome.NO:
        return Decimal(0)
    assert found.amount is not None
    assert found.amount.exact
    return found.amount.low


def a_month(found: Decision) -> Decimal:
    """What is paid a month."""
    assert found.paid is not None
    assert found.paid.exact
    return found.paid.low


def step(found: Decision, name: str) -> Decimal:
    """A named step of a calculation."""
    low = next(each.value.low for each in found.steps if each.name.endswith(f".{name}"))
    assert isinstance(low, Decimal)
    return low


@st.composite
def homes(draw: st.DrawFn) -> Home:
    """Adults with incomes around the limits, children of every age, and rents of every height."""
    day = draw(st.sampled_from(DAYS))
    adult = st.dates(date(1950, 1, 1), date(day.year - 19, 1, 1))
    amount = st.one_of(st.integers(0, 60_000), st.integers(0, 150_000))
    return Home(
        day,
        draw(adult),
        draw(st.none() | adult),
        tuple(draw(st.lists(st.dates(date(day.year - 20, 1, 1), day), max_size=4))),
        draw(amount),
        draw(amount),
        draw(st.sampled_from((0, 37_395, 38_479, 74_790, 76_958, 141_896, 146_011, 184_633))),
        draw(st.decimals(0, 1100, places=2)),
    )


@cases(75)
@given(homes(), st.integers(1, 20_000))
def test_more_income_never_gives_more(home: Home, more: int) -> None:
    """All else equal, whoever of the partners earns it."""
    for scheme in ALLOWANCES:
        before = a_year(home, scheme)
        assert a_year(replace(home, income=home.income + more), scheme) <= before
        richer = replace(home, partner_income=home.partner_income + more)
        assert a_year(richer, scheme) <= before


@cases(50)
@given(homes(), st.integers(1, 100_000))
def test_more_assets_never_open_an_allowance(home: Home, more: int) -> None:
    """One more euro takes a right away or leaves it, with the same amount."""
    for scheme in ALLOWANCES:
        for extra in (1, more):
            after = a_year(replace(home, assets=home.assets + extra), scheme)
            assert after in (0, a_year(home, scheme))


@cases(50)
@given(homes())
def test_it_makes_no_difference_which_partner_asks(home: Home) -> None:
    """Two adults who are both insured and rent together get the same either way around."""
    if home.partner_born is None:
        return
    other = replace(
        home,
        born=home.partner_born,
        partner_born=home.born,
        income=home.partner_income,
        partner_income=home.income,
    )
    for scheme in (*ALLOWANCES, "kinderbijslag"):
        assert a_year(other, scheme) == a_year(home, scheme)


@cases(75)
@given(homes())
def test_no_amount_is_below_zero_or_above_its_maximum(home: Home) -> None:
    """The highest amounts are those of the law and of the official card."""
    year, two = home.day.year, home.partner_born is not None
    children = len(home.children)
    persons = 1 + two + children
    per_child, extra, alone = MOST_KIND[year]
    most: dict[str, Decimal | int] = {
        "zorgtoeslag": MOST_ZORG[year][two],
        "huurtoeslag": MOST_HUUR[year][min(persons, 3) - 1],
        "kindgebonden_budget": children * (per_child + extra) + (0 if two else alone),
        "kinderbijslag": children * MOST_KINDERBIJSLAG[year],
    }
    for scheme, highest in most.items():
        assert 0 <= a_year(home, scheme) <= highest


@cases(75)
@given(homes())
def test_the_paid_month_follows_the_rounding_of_its_allowance(home: Home) -> None:
    """Zorgtoeslag: the rounded year in twelve, down. The others: the month itself, down."""
    for scheme in ALLOWANCES:
        found = decided(home, scheme)
        if found.outcome is Outcome.NO:
            continue
        granted = a_year(home, scheme)
        if scheme == "huurtoeslag":
            month = step(found, FROM_THE_MONTH[home.day.year])
            year = month * 12
        else:
            year = step(found, FROM_THE_YEAR[scheme]) if scheme in FROM_THE_YEAR else granted
            month = year / 12
        assert granted == year.quantize(Decimal(1), ROUND_HALF_UP)
        assert a_month(found) == month.quantize(Decimal(1), ROUND_FLOOR)
        assert granted >= 24


# Kinderopvangtoeslag 2026: the highest and the lowest percentage, hours and prices of its table.
HIGHEST, LOWEST, HOURS = Decimal("0.96"), Decimal("0.365"), Decimal(230)
PRICES = {"dagopvang": Decimal("11.23"), "bso": Decimal("9.98"), "gastouder": Decimal("8.49")}
CENT = Decimal("0.01")


@st.composite
def homes_with_care(draw: st.DrawFn) -> Home:
    """One to four young children, each with its own care; incomes over the whole table."""
    kind = st.sampled_from((*PRICES, "geen"))
    # Few different hours, so that children often have equal ones.
    hours = st.sampled_from(
        (Decimal(0), Decimal("0.5"), Decimal(80), Decimal("80.5"), Decimal(240))
    )
    price = st.one_of(st.just(Decimal(10)), st.decimals(1, 15, places=2))
    care = draw(st.lists(st.tuples(kind, hours, price), min_size=1, max_size=4))
    born = tuple(date(2022, 3, index + 1) for index in range(len(care)))
    income = st.integers(0, 260_000)
    adult = date(1990, 1, 1)
    return Home(
        DAYS[-1],
        adult,
        draw(st.sampled_from((None, adult))),
        born,
        draw(income),
        draw(income),
        0,
        Decimal(0),
        tuple(care),
    )


def care_costs(home: Home) -> Decimal:
    """What counts of the costs of all children together, by hours and prices of the law."""
    return sum(
        (
            min(hours, HOURS) * min(price, PRICES[kind])
            for kind, hours, price in home.care
            if kind in PRICES
        ),
        Decimal(0),
    )


def care_ends(home: Home) -> tuple[Decimal, Decimal]:
    """The lowest and the highest amount a month; nothing without a right."""
    found = decide(program(), program().rules["kinderopvangtoeslag"], home.household(), home.day)
    if found.outcome is Outcome.NO:
        return Decimal(0), Decimal(0)
    assert found.missing == ()
    assert found.amount is not None
    assert found.amount.high is not None
    return found.amount.low, found.amount.high


@cases(75)
@given(homes_with_care())
def test_care_is_paid_between_the_lowest_and_the_highest_percentage(home: Home) -> None:
    """Never below zero, and never more than 96 % of the costs that count."""
    low, high = care_ends(home)
    assert 0 <= low <= high
    # Each child is rounded to cents twice.
    slack = 2 * CENT * len(home.care)
    assert high <= HIGHEST * care_costs(home) + slack
    if low:
        assert low >= LOWEST * care_costs(home) - slack


@cases(75)
@given(homes_with_care(), st.integers(1, 60_000))
def test_more_income_never_gives_more_for_care(home: Home, more: int) -> None:
    """The percentages only go down, so neither end of an amount comes out higher than the highest."""
    low, high = care_ends(home)
    richer_low, richer_high = care_ends(replace(home, income=home.income + more))
    assert richer_low <= high
    if low == high and richer_low == richer_high:
        assert richer_high <= low


@cases(50)
@given(homes_with_care())
def test_the_paid_month_of_care_is_the_amount_without_its_cents(home: Home) -> None:
    """The leaflet rounds a month down to whole euros; where two amounts are possible, both."""
    found = decide(program(), program().rules["kinderopvangtoeslag"], home.household(), home.day)
    if found.outcome is Outcome.NO or found.amount is None or found.paid is None:
        assert found.outcome is Outcome.NO
        return
    for exact, paid in (
        (found.amount.low, found.paid.low),
        (found.amount.high, found.paid.high),
    ):
        assert exact is not None
        assert paid == exact.quantize(Decimal(1), ROUND_FLOOR)


@cases(50)
@given(homes_with_care(), st.dates(date(1960, 1, 1), date(2004, 1, 1)))
def test_it_makes_no_difference_which_parent_asks_for_care(home: Home, born: date) -> None:
    """Two parents who both work get the same either way around."""
    one = replace(home, partner_born=born)
    other = replace(
        one,
        born=born,
        partner_born=home.born,
        income=home.partner_income,
        partner_income=home.income,
    )
    assert care_ends(other) == care_ends(one)


@cases(50)
@given(homes_with_care(), st.randoms(use_true_random=False))
def test_it_makes_no_difference_in_which_order_children_are_named(
    home: Home, random: Random
) -> None:
    """Which of them is the first child for the law follows from hours and costs."""
    care = list(home.care)
    random.shuffle(care)
    assert care_ends(replace(home, care=tuple(care))) == care_ends(home)


@cases(50)
@given(homes_with_care())
def test_the_amount_has_a_first_child_among_those_with_most_hours(home: Home) -> None:
    """Worked out apart: what each possible first child would give lies within what is said."""
    low, high = care_ends(home)
    if not high:
        return
    found = decide(program(), program().rules["kinderopvangtoeslag"], home.household(), home.day)
    first, following = percentages(home)
    costs = [
        (
            min(hours, HOURS),
            (min(hours, HOURS) * min(price, PRICES[kind])).quantize(CENT, ROUND_HALF_UP),
        )
        for kind, hours, price in home.care
        if kind in PRICES
    ]
    most = max(hours for hours, _ in costs)
    for chosen, (hours, _) in enumerate(costs):
        if hours == most:
            parts = [
                ((first if index == chosen else following) * cost).quantize(CENT, ROUND_HALF_UP)
                for index, (_, cost) in enumerate(costs)
            ]
            assert low <= sum(parts) <= high, found.steps


def percentages(home: Home) -> tuple[Decimal, Decimal]:
    """The row of the published table that fits the income of both partners."""
    income = home.income + (home.partner_income if home.partner_born else 0)
    row = next(row for row in reversed(rows()) if income >= int(row["vanaf"]))
    return Decimal(row["eerste"]) / 100, Decimal(row["volgend"]) / 100
