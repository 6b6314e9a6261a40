"""From net pay to the gross income of a year: it holds the truth, and says what it assumed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geldstap.model.fact import Between, FactKey, Household, Known, Role
from geldstap.model.money import TIMES_PER_YEAR, Amount, Period
from geldstap.steps.income import asks_pension, estimate
from geldstap.steps.net_income import Assumption, Earner, Estimate, Kind, NetIncome, Paper
from tests.engine.taxes import OLDER, YOUNGER, Case, amount, cases, earning, program

DAY = date(2026, 11, 22)
NOTHING = Amount(Decimal(0), Period.MONTH)


def earner(born: date | None = YOUNGER, day: date = DAY, **more: Known) -> Earner:
    """An applicant of whom the day of birth is known, or not."""
    facts: dict[FactKey, Known] = {FactKey(name): value for name, value in more.items()}
    if born is not None:
        facts[FactKey("geboortedatum", Role.APPLICANT)] = born
    return Earner(program(), Household(facts), Role.APPLICANT, day)


def wage(net: str, period: Period = Period.MONTH, **known: object) -> NetIncome:
    """A wage of which everything is known, unless said otherwise."""
    about = {"holiday_included": True, "pension": NOTHING, "tax_credit": True} | known
    return NetIncome(Kind.WAGE, Amount(Decimal(net), period), **about)  # type: ignore[arg-type]


def ends(found: Estimate) -> tuple[Decimal, Decimal]:
    """Both ends of an estimate."""
    assert found.between is not None
    assert isinstance(found.between.low, Decimal)
    assert isinstance(found.between.high, Decimal)
    return found.between.low, found.between.high


@pytest.mark.parametrize("case", cases("loonheffing"), ids=lambda case: case["id"])
def test_the_wage_of_a_published_row_lies_in_the_estimate(case: Case) -> None:
    """Twelve months of it, where holiday pay is in it; and the range is narrow."""
    born = OLDER if case["aow"] == "ja" else YOUNGER
    day = date.fromisoformat(case["dag"])
    low, high = ends(estimate([wage(case["netto"])], earner(born, day)))
    assert low <= Decimal(case["loon"]) * 12 <= high
    # Of older people the credit for who lives alone may be in it, and of 2025 not all is known.
    assert high - low <= (100 if born is YOUNGER else 2500)


AOW_YEARS = [case for case in cases("aow") if "jaar" in case]


@pytest.mark.parametrize("case", AOW_YEARS, ids=lambda case: case["id"])
@pytest.mark.parametrize("born", [OLDER, None], ids=["older", "age unknown"])
def test_a_published_year_of_aow_lies_in_the_estimate(case: Case, born: date | None) -> None:
    """Holiday pay, which comes in May, is in it."""
    net = Amount(Decimal(case["netto"]), Period.MONTH)
    income = NetIncome(Kind.AOW, net, tax_credit=case["korting"] == "ja")
    found = estimate([income], earner(born, date.fromisoformat(case["dag"])))
    low, high = ends(found)
    assert low <= Decimal(case["jaar"]) <= high
    assert high - low <= 500
    assert Assumption.AOW_HOLIDAY in found.assumptions
    assert found.papers == (Paper.SVB,)


KINDS = st.sampled_from([Kind.WAGE, Kind.BENEFIT, Kind.WAJONG, Kind.PENSION])


@settings(max_examples=120, deadline=None)
@given(
    kind=KINDS,
    gross=st.decimals(0, 150_000, places=2),
    part=st.decimals(0, Decimal("0.25"), places=3),
    apart=st.booleans(),
    credit=st.booleans(),
    period=st.sampled_from([Period.WEEK, Period.FOUR_WEEKS, Period.MONTH]),
    born=st.sampled_from([YOUNGER, OLDER, date(1940, 5, 5)]),
    hidden=st.sets(st.sampled_from(["holiday", "pension", "credit", "born"])),
    whole=st.booleans(),
)
def test_the_income_that_a_net_amount_came_from_lies_in_its_estimate(  # noqa: PLR0917 - drawn
    kind: Kind,
    gross: Decimal,
    part: Decimal,
    apart: bool,
    credit: bool,
    period: Period,
    born: date,
    hidden: set[str],
    whole: bool,
) -> None:
    """Whatever isn't told: gross to net and back holds the gross amount of the year.

    The way there is written out here: a wage before the contribution, what of it is taxed,
    the tax over a year by the rules, and a part for every time it is paid.
    """
    apart = apart and kind is not Kind.PENSION
    contribution = gross * part if kind is Kind.WAGE else Decimal(0)
    taxed = gross - contribution
    facts = earning(taxed, born, works=kind is Kind.WAGE)
    tax = "loonheffing_jonggehandicapte" if kind is Kind.WAJONG else "loonheffing"
    withheld = amount(tax if credit else "heffing_box1", facts, DAY)[0]
    if kind is Kind.PENSION:
        withheld += amount("bijdrage_zvw", facts, DAY)[0]
    times = TIMES_PER_YEAR[period]
    net = round((taxed - withheld) / times, 0 if whole else 2)
    income = NetIncome(
        kind,
        Amount(net, period),
        holiday_included=None if "holiday" in hidden else not apart,
        pension=None if "pension" in hidden else Amount(contribution / times, period),
        tax_credit=None if "credit" in hidden else credit,
    )
    year = taxed + (gross * Decimal("0.08") if apart else 0)
    low, high = ends(estimate([income], earner(None if "born" in hidden else born)))
    assert low <= year <= high
    assert low % 1 == high % 1 == 0


@settings(max_examples=40, deadline=None)
@given(net=st.decimals(1, 9_000, places=2), more=st.decimals(1, 500, places=2))
def test_more_net_is_never_less_gross(net: Decimal, more: Decimal) -> None:
    """Both ends go up."""
    less, greater = (ends(estimate([wage(str(each))], earner())) for each in (net, net + more))
    assert less[0] <= greater[0]
    assert less[1] <= greater[1]


def test_four_weeks_come_thirteen_times() -> None:
    """A thousand every four weeks is as much as 1.083,33 a month: a month has more days."""
    months, weeks = (
        ends(estimate([wage(net, period)], earner()))
        for net, period in (("1083.33", Period.MONTH), ("1000.00", Period.FOUR_WEEKS))
    )
    assert abs(months[0] - weeks[0]) <= 30


SURE = wage("1900.00", holiday_included=False)
UNSURE = {
    "holiday": replace(SURE, holiday_included=None),
    "credit": replace(SURE, tax_credit=None),
    "pension": replace(SURE, pension=None),
}


@pytest.mark.parametrize("unsure", UNSURE.values(), ids=UNSURE)
def test_what_is_not_known_makes_the_range_wider(unsure: NetIncome) -> None:
    """And is said, not guessed."""
    told, open_ = (estimate([each], earner()) for each in (SURE, unsure))
    assert ends(open_)[0] <= ends(told)[0]
    assert ends(open_)[1] >= ends(told)[1]
    assert ends(open_) != ends(told)
    assert set(open_.assumptions) - set(told.assumptions)


def test_holiday_pay_apart_is_eight_percent_more() -> None:
    """41.958 with it in the month; 45.314,64 where it comes in May and nothing is for a pension."""
    low, high = ends(estimate([wage("2904.42", holiday_included=False)], earner()))
    assert low <= Decimal("45314.64") <= high
    assert high - low <= 100


def test_a_pension_contribution_only_counts_for_holiday_pay() -> None:
    """It comes off the wage before tax: net tells the same whatever it is."""
    contribution = Amount(Decimal(200), Period.MONTH)
    with_, without = (
        ends(estimate([wage("2000.00", pension=each)], earner()))
        for each in (contribution, NOTHING)
    )
    assert with_ == without
    apart = wage("2000.00", pension=contribution, holiday_included=False)
    plain = wage("2000.00", holiday_included=False)
    # 8% of 12 x 200
    assert ends(estimate([apart], earner()))[1] - ends(estimate([plain], earner()))[1] == 192


def test_an_amount_without_cents_is_taken_a_euro_wider() -> None:
    """Nobody types the cents of what they know by heart."""
    whole, cents = (ends(estimate([wage(net)], earner())) for net in ("1900", "1900.37"))
    assert whole[0] < cents[0] < cents[1] < whole[1]


def test_incomes_are_added_up() -> None:
    """A second one has no credits as a rule; what was assumed is said once."""
    first = wage("1500.00")
    second = NetIncome(Kind.PENSION, Amount(Decimal("300.00"), Period.MONTH), tax_credit=False)
    one, two = (estimate([each], earner()) for each in (first, second))
    both = estimate([first, second], earner())
    low = ends(one)[0] + ends(two)[0]
    assert low <= ends(both)[0] <= low + 1
    assert both.papers == (Paper.EMPLOYER, Paper.PAYSLIP, Paper.PENSION_FUND)
    assert len(set(both.assumptions)) == len(both.assumptions)


def test_of_some_incomes_nobody_can_tell() -> None:
    """A profit has no payslip: only the paper says it."""
    unknown = NetIncome(Kind.OTHER, Amount(Decimal(1348), Period.MONTH))
    assert estimate([unknown], earner()) == Estimate(None, (), (Paper.TAX_OFFICE, Paper.UWV))
    assert estimate([wage("500.00"), unknown], earner()).between is None


def assistance(net: str, credit: bool | None = None) -> NetIncome:
    """Social assistance per month."""
    return NetIncome(Kind.ASSISTANCE, Amount(Decimal(net), Period.MONTH), tax_credit=credit)


ALONE = earner(heeft_partner=False)


@pytest.mark.parametrize(
    ("net", "credit", "low", "high"),
    [
        # The norm is € 1.401,50 until July 2026 and € 1.419,46 after it (Participatiewet 21);
        # 95% of it comes monthly: € 1.331,43 and € 1.348,49. Box 1 up to € 38.883: 35,75%;
        # the general credit: € 3.115 up to € 29.736 (Wet IB 2001, 2.10 and 8.10).
        # Least: (12 x 1.331,43 - 3.115) / 0,6425 = 20.018,91.
        # Most: 12 x 1.419,46 / 0,6425 = 26.511,56; with the credit it is
        # (12 x 1.419,46 - 3.115) / 0,6425 = 21.663,30.
        ("1348.49", None, "20018.91", "26511.56"),
        ("1348.49", True, "20018.91", "21663.30"),
        # Without the credit: 12 x 1.331,43 / 0,6425 = 24.867,18.
        ("1348.49", False, "24867.18", "26511.56"),
        # € 150 kept back for a debt is gross income just as well: 1.198,49 x 1.401,50 / 1.419,46
        # = 1.183,33; (12 x 1.183,33 - 3.115) / 0,6425 = 17.252,86.
        ("1198.49", None, "17252.86", "26511.56"),
    ],
)
def test_assistance_of_who_is_alone_lies_between_its_net_amount_and_the_norm(
    net: str, credit: bool | None, low: str, high: str
) -> None:
    """With every credit at least, without any at most; a row of the table and cents wider."""
    found = estimate([assistance(net, credit)], ALONE)
    least, most = ends(found)
    assert Decimal(low) - 100 <= least <= Decimal(low)
    assert Decimal(high) <= most <= Decimal(high) + 100
    assert found.papers == (Paper.MUNICIPALITY,)
    assert {Assumption.ONLY_ASSISTANCE, Assumption.UP_TO_NORM} < set(found.assumptions)


@pytest.mark.parametrize(
    ("incomes", "whose"),
    [
        ([assistance("1348")], earner()),
        ([assistance("1348")], earner(heeft_partner=True)),
        ([assistance("1348")], earner(OLDER, heeft_partner=False)),
        ([assistance("1348")], earner(None, heeft_partner=False)),
        ([assistance("1348")], replace(ALONE, role=Role.PARTNER)),
        ([assistance("1348")], replace(ALONE, day=date(2027, 1, 1))),
        ([assistance("1348"), wage("200.00")], ALONE),
        # More than the norm: with holiday allowance it is at most € 1.419,46 a month.
        ([assistance("1450")], ALONE),
    ],
    ids=["partner unknown", "couple", "AOW", "age unknown", "partner's", "2027", "wage", "more"],
)
def test_assistance_stays_open_where_more_than_its_amount_counts(
    incomes: list[NetIncome], whose: Earner
) -> None:
    """Each of a couple has half; other income is taken off; AOW age has another norm."""
    assert estimate(incomes, whose).between is None


def test_without_the_tax_rules_of_a_year_nothing_is_estimated() -> None:
    """The figures of 2027 aren't known: those of 2026 aren't used for it."""
    assert estimate([wage("1900.00")], earner(day=date(2027, 1, 1))).between is None
    assert estimate([], earner()).between is None


def test_an_unknown_age_takes_in_every_age() -> None:
    """A pension is taxed less from AOW age; somebody with AOW has that age."""
    pension = NetIncome(Kind.PENSION, Amount(Decimal("900.00"), Period.MONTH), tax_credit=False)
    ages = [ends(estimate([pension], earner(born))) for born in (YOUNGER, OLDER)]
    found = estimate([pension], earner(None))
    assert ends(found) == (min(low for low, _ in ages), max(high for _, high in ages))
    assert Assumption.AGE_UNKNOWN in found.assumptions


def test_the_credit_for_who_lives_alone_may_have_been_given() -> None:
    """Somebody with AOW age and a pension of 25.000: € 540 less tax if they live alone.

    A partner rules that out, and makes the range narrower.
    """
    pension = NetIncome(Kind.PENSION, Amount(Decimal("1900.00"), Period.MONTH), tax_credit=True)
    anyone, partner = (
        ends(estimate([pension], each))
        for each in (earner(OLDER), earner(OLDER, heeft_partner=True))
    )
    assert anyone[0] < partner[0]
    assert anyone[1] == partner[1]


def test_an_income_beyond_every_bound_stays_within_the_vocabulary() -> None:
    """The answer must be one that the question takes."""
    low, high = ends(estimate([wage("9999999")], earner()))
    assert low <= high == 10_000_000
    assert ends(estimate([wage("0")], earner()))[0] == 0


@pytest.mark.parametrize(
    ("kind", "included", "asked"),
    [
        (Kind.WAGE, False, True),
        (Kind.WAGE, None, True),
        (Kind.WAGE, True, False),
        (Kind.AOW, None, False),
    ],
)
def test_a_contribution_is_asked_where_it_changes_something(
    kind: Kind, included: bool | None, asked: bool
) -> None:
    """Not where holiday pay is in the amount already."""
    assert asks_pension(kind, included) is asked


def test_a_birth_year_is_enough() -> None:
    """Of 1959 both rates are possible in November 2026, of 1985 only one."""
    pension = NetIncome(Kind.PENSION, Amount(Decimal("900.00"), Period.MONTH), tax_credit=False)
    for year, several in ((1959, True), (1985, False)):
        born = Between(date(year, 1, 1), date(year, 12, 31))
        facts: dict[FactKey, Known] = {FactKey("geboortedatum", Role.APPLICANT): born}
        found = estimate([pension], Earner(program(), Household(facts), Role.APPLICANT, DAY))
        assert (Assumption.AGE_UNKNOWN in found.assumptions) is several
