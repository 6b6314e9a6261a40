"""What always holds of the beslagvrije voet, whatever the household."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from geldstap.engine.decide import decide
from geldstap.model.decision import AmountRange, Outcome
from geldstap.model.fact import FactKey, Household, Known, Role
from tests.engine.test_golden_allowances import program
from tests.properties.cases import cases

# The highest amounts of the law (Rv 475da lid 1): alone, parent alone, couple, couple with children.
DAYS = {
    date(2026, 3, 1): ("2191.42", "2526.69", "2881.41", "3155.31"),
    date(2026, 11, 22): ("2208.48", "2543.75", "2905.79", "3179.68"),
}
CENT = Decimal("0.01")


def facts(couple: bool, child: bool, gross: int, net: Decimal) -> dict[FactKey, Known]:
    """Somebody whose income is seized; a partner has none."""
    return {
        FactKey("beslag_op_inkomen"): True,
        FactKey("heeft_partner"): couple,
        FactKey("aantal_kinderen"): Decimal(child),
        FactKey("aantal_medebewoners"): Decimal(0),
        FactKey("netto_inkomen"): net,
        FactKey("vakantiegeld_over_inkomen"): False,
        FactKey("geboortedatum", Role.APPLICANT): date(1985, 7, 1),
        FactKey("geboortedatum", Role.PARTNER): date(1985, 7, 1),
        FactKey("geboortedatum", Role.CHILDREN, 1): date(2018, 5, 1),
        FactKey("toetsingsinkomen", Role.APPLICANT): Decimal(gross),
        FactKey("toetsingsinkomen", Role.PARTNER): Decimal(0),
    }


def kept(known: dict[FactKey, Known], day: date) -> tuple[Decimal, Decimal]:
    """What is kept a month, at least and at most; a person always has the last word."""
    found = decide(program(), program().rules["beslagvrije_voet"], Household(known), day)
    assert found.outcome is Outcome.PERSON_DECIDES
    amount: AmountRange | None = found.amount
    assert amount is not None
    assert amount.high is not None
    return amount.low, amount.high


some_day, yes_or_no = st.sampled_from(sorted(DAYS)), st.booleans()
income, netto = st.integers(0, 120_000), st.integers(0, 700_000).map(lambda n: Decimal(n) / 100)


@cases(75)
@given(some_day, yes_or_no, yes_or_no, income, netto)
def test_it_lies_below_the_highest_of_the_law_and_95_percent_of_the_income(
    day: date, couple: bool, child: bool, gross: int, net: Decimal
) -> None:
    """And never below nothing."""
    low, high = kept(facts(couple, child, gross, net), day)
    highest = Decimal(DAYS[day][2 * couple + child])
    assert 0 <= low <= high <= highest
    assert high <= Decimal("0.95") * net + CENT


@cases(50)
@given(some_day, yes_or_no, yes_or_no, income, st.integers(1, 20_000))
def test_whoever_earns_more_keeps_no_less(
    day: date, couple: bool, child: bool, gross: int, more: int
) -> None:
    """With the same net income beside it, both ends go up or stay."""
    less, greater = (
        kept(facts(couple, child, each, Decimal(7000)), day) for each in (gross, gross + more)
    )
    assert less[0] <= greater[0]
    assert less[1] <= greater[1]


@cases(30)
@given(some_day, yes_or_no, st.integers(31_500, 120_000))
def test_above_the_limits_it_is_exact(day: date, couple: bool, gross: int) -> None:
    """Only below the limit of the rent (and of the children) two readings are possible."""
    low, high = kept(facts(couple, False, gross, Decimal(7000)), day)
    assert low == high
