"""From when one can leave a phone contract, the handset, and the rule of thumb."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.money import Amount, Period
from geldstap.steps.phone import HandsetLoan, PhoneContract, PhoneKind, PhoneResult, review

TODAY = date(2026, 11, 22)
IN_A_MONTH = date(2026, 12, 22)


def names(result: PhoneResult) -> list[str]:
    """The names of what is missing."""
    return [key.name for key in result.missing]


def term(ends: date | None) -> PhoneContract:
    """A contract with a fixed term."""
    return PhoneContract(PhoneKind.TERM, ends, Decimal(12), handset_loan=False)


@pytest.mark.parametrize(
    ("ends", "leave_from", "notice_by"),
    [
        # Telecommunicatiewet 7.2a: a month's notice, from the day on which it is given.
        (date(2027, 6, 30), date(2027, 6, 30), date(2027, 5, 30)),
        (date(2027, 3, 31), date(2027, 3, 31), date(2027, 2, 28)),
        (IN_A_MONTH, IN_A_MONTH, TODAY),
        (date(2026, 12, 21), IN_A_MONTH, None),
        (date(2025, 1, 1), IN_A_MONTH, None),
    ],
)
def test_a_term_ends_on_its_last_day_or_a_month_from_today(
    ends: date, leave_from: date, notice_by: date | None
) -> None:
    """Within the term its end counts, after it always a month's notice."""
    result = review(term(ends), TODAY)
    assert (result.leave_from, result.notice_by) == (leave_from, notice_by)


def test_a_monthly_contract_ends_a_month_from_today() -> None:
    """There is no last day of notice: any day will do."""
    result = review(PhoneContract(PhoneKind.MONTHLY), TODAY)
    assert (result.leave_from, result.notice_by) == (IN_A_MONTH, None)


def test_prepaid_has_nothing_to_cancel() -> None:
    """Nobody is tied to prepaid, so there is no date."""
    result = review(PhoneContract(PhoneKind.PREPAID), TODAY)
    assert (result.tied, result.leave_from) == (False, None)


def test_an_unknown_end_is_at_most_two_years_away() -> None:
    """The law allows 24 months, so that is the latest; the end date is missing."""
    result = review(term(None), TODAY)
    assert (result.leave_from, result.leave_at_latest) == (None, date(2028, 11, 22))
    assert names(result) == ["einddatum"]


@pytest.mark.parametrize(
    ("ends", "too_long"), [(date(2028, 11, 22), False), (date(2028, 11, 23), True)]
)
def test_a_term_of_more_than_two_years_is_noticed(ends: date, too_long: bool) -> None:
    """An end date further than 24 months away is more than the law allows."""
    assert review(term(ends), TODAY).term_too_long is too_long


@pytest.mark.parametrize(
    ("left", "per_month", "loan"),
    [
        # By hand: 240 / 20 = 12; 250 / 20 = 12.5, so a 13th month; 5 of 20 is one month.
        ("240", "20", HandsetLoan(12, date(2027, 11, 22))),
        ("250", "20", HandsetLoan(13, date(2027, 12, 22))),
        ("5", "20", HandsetLoan(1, IN_A_MONTH)),
        ("0", None, HandsetLoan(0, TODAY)),
        ("240", "0", None),
        ("240", None, None),
        (None, "20", None),
    ],
)
def test_a_handset_is_paid_off_in_whole_months(
    left: str | None, per_month: str | None, loan: HandsetLoan | None
) -> None:
    """What is left divided by the monthly amount, rounded up to the last payment."""
    contract = PhoneContract(
        PhoneKind.MONTHLY,
        costs=Decimal(10),
        handset_loan=True,
        handset_costs=None if per_month is None else Decimal(per_month),
        handset_left=None if left is None else Decimal(left),
    )
    result = review(contract, TODAY)
    assert result.handset == loan
    assert (names(result) == []) == (loan is not None)


def test_without_a_loan_there_is_no_handset() -> None:
    """Figures of a handset say nothing where there is no loan."""
    contract = PhoneContract(
        PhoneKind.MONTHLY,
        handset_loan=False,
        handset_costs=Decimal(9),
        handset_left=Decimal(90),
    )
    assert review(contract, TODAY).handset is None


@pytest.mark.parametrize(
    ("costs", "above"), [("22.50", "7.50"), ("15", "0"), ("14.99", "0"), ("15.01", "0.01")]
)
def test_the_rule_of_thumb_is_fifteen_euros_a_month(costs: str, above: str) -> None:
    """What a subscription without handset costs above that, per month and per year."""
    result = review(PhoneContract(PhoneKind.MONTHLY, costs=Decimal(costs)), TODAY)
    assert result.above_rule_of_thumb == Amount(Decimal(above), Period.MONTH)
    assert result.above_rule_of_thumb.per(Period.YEAR) == Decimal(above) * 12


def test_what_is_not_known_is_named() -> None:
    """An empty contract gives no figures, only the questions that are open."""
    result = review(PhoneContract(), TODAY)
    assert (result.leave_from, result.handset, result.above_rule_of_thumb) == (None, None, None)
    assert names(result) == ["soort", "kosten_abonnement", "toestel_op_afbetaling"]


@given(st.dates(date(2024, 1, 1), date(2032, 1, 1)), st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_notice_on_the_last_day_ends_the_contract_in_time(ends: date, today: date) -> None:
    """Whoever gives notice on `notice_by` is free on the end date, and not on a later day."""
    notice_by = review(term(ends), today).notice_by
    if notice_by is not None:
        assert review(term(ends), notice_by).leave_from == ends
