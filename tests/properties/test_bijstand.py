"""What always holds for bijstand and AIO, whatever the household."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from geldstap.engine.decide import decide
from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.fact import FactKey, Household, Known, Role
from tests.engine.test_golden_allowances import program
from tests.properties.cases import cases

DAYS = (date(2025, 10, 1), date(2026, 2, 1), date(2026, 11, 22))
SCHEMES = ("bijstand", "aio")
# The norm of a couple of AOW age since 1 July 2026: no norm of these years is higher.
HIGHEST_NORM = Decimal("2176.10")
NOTHING = (Decimal(0), Decimal(0))
Facts = dict[FactKey, Known]

_truths = st.booleans()
_cents = st.integers(0, 250_000).map(lambda cents: Decimal(cents) / 100)
_births = st.dates(date(1940, 1, 1), date(2009, 12, 31))


@st.composite
def households(draw: st.DrawFn) -> Facts:
    """Everything that bijstand and AIO ask, of households of up to six people."""
    children, others = draw(st.integers(0, 2)), draw(st.integers(0, 2))
    facts: Facts = {
        FactKey("heeft_partner"): draw(_truths),
        FactKey("aantal_kinderen"): Decimal(children),
        FactKey("aantal_medebewoners"): Decimal(others),
        FactKey("woonsituatie"): draw(st.sampled_from(("huur_zelfstandig", "koop", "anders"))),
        FactKey("vermogen"): Decimal(draw(st.integers(0, 20_000))),
        FactKey("netto_inkomen"): draw(_cents),
        FactKey("vakantiegeld_over_inkomen"): draw(_truths),
        FactKey("krijgt_bijstand"): False,
        FactKey("krijgt_aio"): False,
        FactKey("student", Role.APPLICANT): "nee",
    }
    for role in (Role.APPLICANT, Role.PARTNER):
        facts[FactKey("geboortedatum", role)] = draw(_births)
        facts[FactKey("rechtmatig_verblijf", role)] = True
        facts[FactKey("in_inrichting", role)] = draw(_truths)
        facts[FactKey("ouders_kunnen_niet_helpen", role)] = draw(_truths)
    for role, count in ((Role.CHILDREN, children), (Role.RESIDENTS, others)):
        for index in range(1, count + 1):
            facts[FactKey("geboortedatum", role, index)] = draw(_births)
            facts[FactKey("geen_kostendeler", role, index)] = draw(_truths)
    return facts


def decided(scheme: str, facts: Facts, day: date) -> Decision:
    """The decision on one of the two."""
    return decide(program(), program().rules[scheme], Household(facts), day)


def amount(decision: Decision) -> tuple[Decimal, Decimal]:
    """Between which amounts a month it lies; nothing where there is no right."""
    found: AmountRange | None = decision.amount
    if decision.outcome is Outcome.NO or found is None:
        return NOTHING
    assert found.high is not None
    low = found.low if decision.outcome is Outcome.PERSON_DECIDES else Decimal(0)
    return low, found.high


some_day, some_scheme = st.sampled_from(DAYS), st.sampled_from(SCHEMES)


@cases(75)
@given(households(), some_scheme, some_day, _cents)
def test_more_income_never_raises_it(
    facts: Facts, scheme: str, day: date, raise_of_income: Decimal
) -> None:
    """Neither the least nor the most that it can be."""
    income = facts[FactKey("netto_inkomen")]
    assert isinstance(income, Decimal)
    richer = {**facts, FactKey("netto_inkomen"): income + raise_of_income}
    before, after = (amount(decided(scheme, each, day)) for each in (facts, richer))
    assert after[0] <= before[0]
    assert after[1] <= before[1]


@cases(75)
@given(households(), some_scheme, some_day)
def test_a_euro_more_of_assets_never_opens_it(facts: Facts, scheme: str, day: date) -> None:
    """Who has no right keeps having none."""
    assets = facts[FactKey("vermogen")]
    assert isinstance(assets, Decimal)
    richer = {**facts, FactKey("vermogen"): assets + 1}
    if decided(scheme, facts, day).outcome is Outcome.NO:
        assert decided(scheme, richer, day).outcome is Outcome.NO


@cases(75)
@given(households(), some_scheme, some_day)
def test_it_is_the_same_whichever_partner_applies(facts: Facts, scheme: str, day: date) -> None:
    """A couple of which both may live here and are 21 has a right together."""
    facts[FactKey("heeft_partner")] = True
    for role in (Role.APPLICANT, Role.PARTNER):
        born = facts[FactKey("geboortedatum", role)]
        assert isinstance(born, date)
        facts[FactKey("geboortedatum", role)] = min(born, date(2004, 1, 1))
    other = {Role.APPLICANT: Role.PARTNER, Role.PARTNER: Role.APPLICANT}
    swapped = {
        FactKey(key.name, other.get(key.role, key.role) if key.name != "student" else key.role)
        if key.role in other
        else key: value
        for key, value in facts.items()
    }
    mine, theirs = decided(scheme, facts, day), decided(scheme, swapped, day)
    assert mine.outcome is theirs.outcome
    assert amount(mine) == amount(theirs)


@cases(75)
@given(households(), some_scheme, some_day)
def test_it_is_never_below_nothing_or_above_the_norm(facts: Facts, scheme: str, day: date) -> None:
    """The norm is what the same household gets without income."""
    without = {**facts, FactKey("netto_inkomen"): Decimal(0), FactKey("vermogen"): Decimal(0)}
    norm = amount(decided(scheme, without, day))[1]
    found = decided(scheme, facts, day)
    low, high = amount(found)
    assert 0 <= low <= high <= norm <= HIGHEST_NORM
    if found.paid is not None and found.paid.high is not None:
        assert 0 <= found.paid.low <= found.paid.high <= high or found.outcome is Outcome.NO
