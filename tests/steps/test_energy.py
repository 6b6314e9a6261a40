"""What leaving an energy contract costs, and from when it is free."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.decision import AmountRange
from geldstap.steps.energy import RULE_SOURCES, Leaving, Rule, leaving
from geldstap.steps.energy_contract import EnergyContract, EnergyKind, Supply

TODAY = date(2026, 11, 22)
IN_30_DAYS = date(2026, 12, 22)
ELECTRICITY = Supply(Decimal(2500), Decimal("0.60"), Decimal("0.50"))
GAS = Supply(Decimal(1000), Decimal("1.20"), Decimal("1.30"))
NOT_TAKEN = Supply(usage=Decimal(0))
# 292 of 365 days are left after the last day of delivery: four fifths of a year.
FIXED = EnergyContract(
    EnergyKind.FIXED, date(2025, 10, 11), date(2027, 10, 10), ELECTRICITY, GAS, Decimal(7)
)
OLD = replace(FIXED, started=date(2023, 5, 31), ends=date(2028, 1, 1))


def once(low: str, high: str | None) -> AmountRange:
    """Euros, once."""
    return AmountRange(Decimal(low), None if high is None else Decimal(high), None)


def names(result: Leaving) -> list[str]:
    """The names of what is missing."""
    return [key.name for key in result.missing]


@pytest.mark.parametrize("kind", [EnergyKind.VARIABLE, EnergyKind.DYNAMIC])
def test_a_contract_that_is_not_fixed_is_free_to_leave(kind: EnergyKind) -> None:
    """No fee, nothing else to know, and 30 days' notice from the day after cancelling."""
    result = leaving(EnergyContract(kind), TODAY)
    assert (result.rule, result.fee, result.missing) == (Rule.NOT_FIXED, once("0", "0"), ())
    assert (result.earliest_end, result.free_from) == (IN_30_DAYS, IN_30_DAYS)
    assert result.notice_by is None


def test_who_has_no_choice_of_supplier_has_nothing_to_leave() -> None:
    """Block or district heating without a contract gives no fee and no dates."""
    result = leaving(EnergyContract(EnergyKind.NO_CHOICE), TODAY)
    assert result == Leaving(Rule.NO_CHOICE)


def test_a_fixed_contract_since_june_2023_costs_the_supplier_s_loss() -> None:
    """The published example: 2,000 kWh still expected, 0.60 against 0.50, so about 200.

    noordenergie.nl/service/klantenservice; 2,500 kWh a year x 292 / 365 days = 2,000. Gas
    is dearer now than in the contract and so costs nothing. At most a whole year: 250.
    """
    result = leaving(FIXED, TODAY)
    assert (result.rule, result.about, result.estimated) == (Rule.LOSS, Decimal(200), True)
    assert (result.fee, result.missing, result.sure) == (once("0", "250"), (), True)


def test_no_loss_is_exactly_nothing() -> None:
    """Where both current rates are higher, leaving is free, whatever the usage and the end."""
    supply = Supply(None, Decimal("0.20"), Decimal("0.21"))
    contract = replace(FIXED, electricity=supply, ends=None)
    result = leaving(contract, TODAY)
    assert (result.fee, result.estimated, result.missing) == (once("0", "0"), False, ())


@pytest.mark.parametrize(
    ("started", "rule"),
    [(date(2023, 5, 31), Rule.FLAT), (date(2023, 6, 1), Rule.LOSS)],
)
def test_the_day_of_concluding_decides_which_rule_holds(started: date, rule: Rule) -> None:
    """Contracts from before 1 June 2023 keep the flat amounts."""
    assert leaving(replace(FIXED, started=started), TODAY).rule is rule


@pytest.mark.parametrize(
    ("gas", "fee"),
    [
        # Just over a year is left: 50 per product (juridischloket.nl).
        (GAS, once("100", "100")),
        (NOT_TAKEN, once("50", "50")),
        (Supply(), once("50", "100")),
    ],
)
def test_a_flat_fee_is_per_product(gas: Supply, fee: AmountRange) -> None:
    """Without gas one fee; with gas two; not known is a range and not zero."""
    assert leaving(replace(OLD, gas=gas), TODAY).fee == fee


def test_an_unknown_product_is_named() -> None:
    """Whether gas is taken at all is what keeps the flat fee open."""
    assert names(leaving(replace(OLD, gas=Supply()), TODAY)) == ["verbruik_gas"]


def test_a_flat_fee_near_an_edge_is_a_range() -> None:
    """A year and a half is left today but not after the notice: 50 to 75 per product."""
    result = leaving(replace(OLD, ends=date(2028, 6, 21), gas=NOT_TAKEN), TODAY)
    assert result.fee == once("50", "75")


def test_a_flat_fee_without_an_end_date_has_a_highest_amount() -> None:
    """Anything up to 125 per product, and the end date is missing."""
    result = leaving(replace(OLD, ends=None), TODAY)
    assert (result.fee, names(result)) == (once("0", "250"), ["einddatum"])


@pytest.mark.parametrize(
    ("contract", "missing"),
    [
        (EnergyContract(), ["soort"]),
        (EnergyContract(EnergyKind.FIXED), ["startdatum", "einddatum"]),
        (replace(FIXED, started=None), ["startdatum"]),
        (replace(FIXED, ends=None), ["einddatum"]),
        (
            replace(FIXED, electricity=Supply(), gas=NOT_TAKEN),
            ["verbruik_stroom", "tarief_stroom", "actueel_tarief_stroom"],
        ),
        (
            replace(FIXED, gas=replace(GAS, current_rate=None), electricity=NOT_TAKEN),
            ["actueel_tarief_gas"],
        ),
    ],
)
def test_an_unknown_fee_names_what_is_missing(contract: EnergyContract, missing: list[str]) -> None:
    """Nothing is filled in for what isn't known: no fee, and the facts that would give it."""
    result = leaving(contract, TODAY)
    assert (result.fee, result.about, names(result)) == (None, None, missing)


def test_a_partly_known_fee_has_only_a_low_side() -> None:
    """More than a year of electricity is surely lost (250); the gas tariff isn't known."""
    contract = replace(FIXED, ends=date(2028, 6, 30), gas=replace(GAS, current_rate=None))
    assert leaving(contract, TODAY).fee == once("250", None)


@pytest.mark.parametrize(
    ("started", "days_before_end", "rule", "sure"),
    [
        (date(2025, 1, 1), 8, Rule.LOSS, True),
        (date(2025, 1, 1), 7, Rule.LAST_DAYS, False),
        (date(2025, 1, 1), 1, Rule.LAST_DAYS, False),
        (date(2025, 1, 1), 0, Rule.RUN_OUT, True),
        (date(2025, 1, 1), -100, Rule.RUN_OUT, True),
        (date(2022, 1, 1), 15, Rule.FLAT, True),
        (date(2022, 1, 1), 14, Rule.LAST_DAYS, False),
        (date(2022, 1, 1), 0, Rule.RUN_OUT, True),
    ],
)
def test_the_last_days_are_free_by_one_weaker_source(
    started: date, days_before_end: int, rule: Rule, sure: bool
) -> None:
    """Seven days before the end (older contracts: 14) it is free, but not surely."""
    ends = IN_30_DAYS + timedelta(days_before_end)
    result = leaving(replace(FIXED, started=started, ends=ends), TODAY)
    assert (result.rule, result.sure) == (rule, sure)
    assert (result.about == 0) == (rule in (Rule.LAST_DAYS, Rule.RUN_OUT))


def test_after_the_end_date_kind_and_start_need_not_be_known() -> None:
    """A term that has run out is free to leave, whatever else is unknown."""
    result = leaving(EnergyContract(ends=date(2026, 1, 1)), TODAY)
    assert (result.fee, result.missing, result.free_from) == (once("0", "0"), (), IN_30_DAYS)


def test_the_plan_gets_the_last_day_of_notice() -> None:
    """Thirty days before the end date one gives notice to leave on it without a fee."""
    result = leaving(FIXED, TODAY)
    assert result.notice_by == date(2027, 9, 10)
    assert result.free_from == date(2027, 10, 10)
    assert result.perhaps_free_from == date(2027, 10, 3)


@pytest.mark.parametrize(
    ("ends", "notice_by", "free_from"),
    [
        (IN_30_DAYS, TODAY, IN_30_DAYS),
        (IN_30_DAYS - timedelta(1), None, IN_30_DAYS),
        (date(2026, 11, 1), None, IN_30_DAYS),
    ],
)
def test_a_day_of_notice_that_has_passed_is_not_given(
    ends: date, notice_by: date | None, free_from: date
) -> None:
    """Too late for the end date: any day will do, and delivery ends 30 days later."""
    result = leaving(replace(FIXED, ends=ends), TODAY)
    assert (result.notice_by, result.free_from) == (notice_by, free_from)


@pytest.mark.parametrize(
    ("started", "until"),
    [
        (TODAY, date(2026, 12, 6)),
        (date(2026, 11, 8), TODAY),
        (date(2026, 11, 7), None),
        (None, None),
    ],
)
def test_a_new_contract_can_be_reconsidered(started: date | None, until: date | None) -> None:
    """Burgerlijk Wetboek 6:230o: fourteen days from the day after concluding."""
    assert leaving(replace(FIXED, started=started), TODAY).withdraw_until == until


@pytest.mark.parametrize(
    ("started", "at_risk"), [(date(2026, 5, 23), True), (date(2026, 5, 22), False), (None, False)]
)
def test_a_bonus_can_be_claimed_back_in_the_first_half_year(
    started: date | None, at_risk: bool
) -> None:
    """Juridischloket.nl, Energierekening: leaving within half a year of the start."""
    assert leaving(replace(FIXED, started=started), TODAY).bonus_at_risk is at_risk


def test_every_rule_has_its_sources() -> None:
    """A result can show where its rule comes from."""
    assert set(RULE_SOURCES) == set(Rule)
    assert all(RULE_SOURCES[rule] for rule in Rule if rule is not Rule.NO_CHOICE)


RATES = st.decimals(0, 5, places=4)
SUPPLIES = st.builds(Supply, st.decimals(0, 10_000, places=0), RATES, RATES)
MAYBE_SUPPLIES = st.builds(
    Supply,
    st.none() | st.decimals(0, 10_000, places=0),
    st.none() | RATES,
    st.none() | RATES,
)
DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
FIXED_SINCE_2023 = st.builds(
    EnergyContract,
    st.just(EnergyKind.FIXED),
    st.dates(date(2023, 6, 1), date(2028, 1, 1)),
    st.dates(date(2024, 6, 1), date(2032, 1, 1)),
    SUPPLIES,
    SUPPLIES,
)
ANY = st.builds(
    EnergyContract,
    st.none() | st.sampled_from(EnergyKind),
    st.none() | DAYS,
    st.none() | DAYS,
    MAYBE_SUPPLIES,
    MAYBE_SUPPLIES,
)


@given(ANY, DAYS)
def test_a_fee_is_never_negative_and_its_sides_are_in_order(
    contract: EnergyContract, today: date
) -> None:
    """Zero or more, low before about before high, and open only where facts are missing."""
    result = leaving(contract, today)
    if result.fee is None or result.fee.high is None:
        assert result.missing or result.rule is Rule.NO_CHOICE
        return
    assert 0 <= result.fee.low <= result.fee.high
    if result.about is not None:
        assert result.fee.low <= result.about <= result.fee.high


@given(FIXED_SINCE_2023, DAYS, st.integers(0, 800))
def test_a_fee_never_grows_as_time_passes(contract: EnergyContract, today: date, days: int) -> None:
    """At constant rates a later day costs no more than an earlier one, on all three sides."""
    now, later = leaving(contract, today), leaving(contract, today + timedelta(days))
    assert now.fee is not None
    assert later.fee is not None
    assert later.fee.low <= now.fee.low
    assert (later.fee.high or 0) <= (now.fee.high or 0)
    assert (later.about or 0) <= (now.about or 0)


@given(ANY, st.integers(0, 2000))
def test_on_and_after_the_end_date_leaving_is_free(contract: EnergyContract, days: int) -> None:
    """From the end date on there is no fee, however little else is known."""
    if contract.ends is None or contract.kind is EnergyKind.NO_CHOICE:
        return
    assert leaving(contract, contract.ends + timedelta(days)).fee == once("0", "0")


@given(FIXED_SINCE_2023, DAYS, st.sampled_from(["usage", "rate", "current_rate"]))
def test_knowing_less_never_excludes_the_fee(
    contract: EnergyContract, today: date, name: str
) -> None:
    """With one fact of the gas unknown the range still holds every fee from before."""
    known = leaving(contract, today).fee
    less = leaving(replace(contract, gas=_without(contract.gas, name)), today).fee
    assert known is not None
    assert known.high is not None
    if less is not None:
        assert less.low <= known.low
        assert less.high is None or less.high >= known.high


def _without(supply: Supply, name: str) -> Supply:
    return Supply(
        None if name == "usage" else supply.usage,
        None if name == "rate" else supply.rate,
        None if name == "current_rate" else supply.current_rate,
    )
