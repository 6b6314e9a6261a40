"""A phone contract: from when one can leave, the loan for the handset, a rule of thumb."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum

from geldstap.model.fact import FactKey, Role
from geldstap.model.money import Amount, Period
from geldstap.steps.dates import add_months

LONGEST_TERM_MONTHS = 24
NOTICE_MONTHS = 1

# A rule of thumb, not a price comparison: the letter in the research by Hogeschool Utrecht
# (2026, doi 10.48544/643d6713-ecf9-4d09-aebe-824468edd945) holds that a subscription
# without a handset need not cost more than this, in euros per month.
RULE_OF_THUMB = Amount(Decimal(15), Period.MONTH)


class PhoneKind(StrEnum):
    """Kinds of contract; the values are the words of the vocabulary."""

    TERM = "looptijd"
    MONTHLY = "maandelijks_opzegbaar"
    PREPAID = "prepaid"


@dataclass(frozen=True, slots=True)
class PhoneContract:
    """What is known of the contract. `ends` is the last day of the fixed term.

    `costs` are euros per month without the handset; `handset_costs` euros per month for
    the loan, `handset_left` the euros still to pay. None: not known.
    """

    kind: PhoneKind | None = None
    ends: date | None = None
    costs: Decimal | None = None
    handset_loan: bool | None = None
    handset_costs: Decimal | None = None
    handset_left: Decimal | None = None


@dataclass(frozen=True, slots=True)
class HandsetLoan:
    """The loan that goes on beside the subscription: months to pay and about when it ends."""

    months_left: int
    ends: date


@dataclass(frozen=True, slots=True)
class PhoneResult:
    """What can be said of the contract today.

    `tied` is False where there is nothing to cancel. `leave_from` is the first day on which
    the contract can have ended without costs, when notice is given in time; `notice_by`
    is the last day of notice for ending with the fixed term, None where there is none
    (any more) and any day will do. `leave_at_latest` is given where only the longest term
    that the law allows is known. `term_too_long` says that
    the end date lies further away than the law allows. `handset` is None without a loan
    or where its figures are missing. `above_rule_of_thumb` is the difference per month,
    zero where the contract doesn't cost more, None where its costs aren't known.
    """

    tied: bool = True
    leave_from: date | None = None
    leave_at_latest: date | None = None
    notice_by: date | None = None
    term_too_long: bool = False
    handset: HandsetLoan | None = None
    above_rule_of_thumb: Amount | None = None
    missing: tuple[FactKey, ...] = ()


def review(contract: PhoneContract, today: date) -> PhoneResult:
    """What the contract comes to today.

    Sources: Telecommunicatiewet art. 7.2a (a term of at most 24 months; after it, and
    without one, notice of at most a month, free of charge); ACM ConsuWijzer, Wanneer kan
    ik mijn abonnement opzeggen? (the month runs from the day of giving notice).
    """
    latest = add_months(today, LONGEST_TERM_MONTHS)
    return PhoneResult(
        tied=contract.kind is not PhoneKind.PREPAID,
        leave_from=_leave_from(contract, today),
        leave_at_latest=latest if _end_unknown(contract) else None,
        notice_by=_notice_by(contract, today),
        term_too_long=contract.ends is not None and _has_term(contract) and contract.ends > latest,
        handset=_handset(contract, today),
        above_rule_of_thumb=_above(contract.costs),
        missing=tuple(_missing(contract)),
    )


def phone_fact(name: str) -> FactKey:
    """The vocabulary's key of a fact of the contract."""
    return FactKey(name, Role.PHONE)


def _has_term(contract: PhoneContract) -> bool:
    return contract.kind is PhoneKind.TERM


def _end_unknown(contract: PhoneContract) -> bool:
    return _has_term(contract) and contract.ends is None


def _leave_from(contract: PhoneContract, today: date) -> date | None:
    if contract.kind in (None, PhoneKind.PREPAID) or _end_unknown(contract):
        return None
    after_notice = add_months(today, NOTICE_MONTHS)
    if _has_term(contract) and contract.ends is not None:
        return max(contract.ends, after_notice)
    return after_notice


def _notice_by(contract: PhoneContract, today: date) -> date | None:
    if not _has_term(contract) or contract.ends is None:
        return None
    last = add_months(contract.ends, -NOTICE_MONTHS)
    return last if last >= today else None


def _handset(contract: PhoneContract, today: date) -> HandsetLoan | None:
    """The months that are still to be paid, the last of them perhaps in part."""
    left, per_month = contract.handset_left, contract.handset_costs
    if not contract.handset_loan or left is None:
        return None
    if left == 0:
        return HandsetLoan(0, today)
    if not per_month:
        return None
    months = int((left / per_month).to_integral_value(rounding=ROUND_CEILING))
    return HandsetLoan(months, add_months(today, months))


def _above(costs: Decimal | None) -> Amount | None:
    if costs is None:
        return None
    return Amount(max(costs - RULE_OF_THUMB.euros, Decimal(0)), Period.MONTH)


def _missing(contract: PhoneContract) -> list[FactKey]:
    """The facts without which something isn't told."""
    names = {
        "soort": contract.kind is None,
        "einddatum": _end_unknown(contract),
        "kosten_abonnement": contract.costs is None,
        "toestel_op_afbetaling": contract.handset_loan is None,
    }
    if contract.handset_loan:
        names["toestel_nog_te_betalen"] = contract.handset_left is None
        names["toestel_per_maand"] = contract.handset_left != 0 and not contract.handset_costs
    return [phone_fact(name) for name, is_missing in names.items() if is_missing]
