"""The table of outcomes, and what a decision says beside it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from geldstap.engine.decide import decide
from geldstap.engine.regulation import Validity
from geldstap.model.decision import AmountRange, Decision, Outcome, Quantity, Truth
from geldstap.model.fact import Between, Known
from geldstap.model.money import Period
from tests.engine.language import TODAY, household, program, rule

Facts = Mapping[str, Known | int]
MET = {"c": "ingeschreven"}
JUDGED: Mapping[str, str | None] = {**MET, "noodzaak": None}
PAST = Validity(date(2026, 1, 1), date(2026, 11, 21))
FUTURE = Validity(date(2026, 11, 23), None)
NOW = Validity(date(2026, 11, 22), date(2026, 11, 22))
YES, NO, OPEN = {"ingeschreven": True}, {"ingeschreven": False}, dict[str, Known | int]()


def decided(
    conditions: Mapping[str, str | None],
    facts: Facts,
    amount: str = "",
    day: date = TODAY,
    **parts: Any,  # noqa: ANN401 - parts of a version
) -> Decision:
    """The decision of a rule on a household."""
    within = program()
    return decide(within, rule(within, conditions, amount, **parts), household(facts), day)


@pytest.mark.parametrize(
    ("conditions", "facts", "parts", "outcome"),
    [
        (MET, YES, {}, Outcome.YES),
        ({}, OPEN, {}, Outcome.YES),
        (JUDGED, YES, {}, Outcome.PERSON_DECIDES),
        ({"noodzaak": None}, OPEN, {}, Outcome.PERSON_DECIDES),
        (MET, OPEN, {}, Outcome.DEPENDS),
        (MET, YES, {"unknown_conditions": True}, Outcome.DEPENDS),
        ({"c": "50% van deel > 49"}, OPEN, {}, Outcome.DEPENDS),
        (MET, NO, {}, Outcome.NO),
        (MET, NO, {"unknown_conditions": True}, Outcome.NO),
        (MET, YES, {"open_for": PAST}, Outcome.CLOSED),
        (MET, YES, {"open_for": FUTURE}, Outcome.NOT_YET_OPEN),
        (MET, YES, {"open_for": NOW}, Outcome.YES),
        (MET, YES, {"valid": PAST}, Outcome.UNKNOWN_SINCE),
        (MET, YES, {"valid": FUTURE}, Outcome.NOT_COVERED),
        (MET, YES, {"covered": False}, Outcome.NOT_COVERED),
        # Precedence: closed before nee, nee before hangt_af, that before mens_beslist.
        (MET, NO, {"open_for": PAST}, Outcome.CLOSED),
        (MET, OPEN, {"open_for": FUTURE}, Outcome.NOT_YET_OPEN),
        (JUDGED, NO, {}, Outcome.NO),
        ({**JUDGED, "d": "heeft_partner"}, NO, {}, Outcome.NO),
        (JUDGED, OPEN, {}, Outcome.DEPENDS),
        (MET, NO, {"valid": PAST}, Outcome.UNKNOWN_SINCE),
        (MET, NO, {"covered": False}, Outcome.NOT_COVERED),
        (JUDGED, YES, {"open_for": PAST}, Outcome.CLOSED),
        # Expired before closed: when one could apply isn't known any more, either.
        (MET, YES, {"valid": PAST, "open_for": PAST}, Outcome.UNKNOWN_SINCE),
    ],
)
def test_every_row_of_the_table_of_outcomes(
    conditions: Mapping[str, str | None], facts: Facts, parts: dict[str, Any], outcome: Outcome
) -> None:
    """The outcome, and which one goes before which."""
    assert decided(conditions, facts, **parts).outcome is outcome


@pytest.mark.parametrize(
    ("window", "since"),
    [
        # The first day on which one can't apply any more; the day on which it opens.
        (PAST, date(2026, 11, 22)),
        (FUTURE, date(2026, 11, 23)),
        (NOW, None),
    ],
)
def test_a_window_says_from_when(window: Validity, since: date | None) -> None:
    """Closed since, or open from."""
    assert decided(MET, YES, open_for=window).since == since


def test_an_amount_has_its_period() -> None:
    """What the law computes per year, and what lands on the account per month."""
    found = decided(
        MET, YES, "naar_beneden_op_euro(50% van norm * 12 maanden per jaar)", paid="50% van norm"
    )
    assert found.amount == AmountRange(Decimal(8400), Decimal(8400), Period.YEAR)
    assert found.paid == AmountRange(Decimal(700), Decimal(700), Period.MONTH)


@pytest.mark.parametrize(
    ("amount", "low", "high"),
    [
        # By hand: 100 - 12 x rent between 0 and 20 lies between -140 and 100.
        ("100 euro per jaar - jaarhuur", 0, 100),
        ("0 euro per jaar - 1 euro per jaar", 0, 0),
    ],
)
def test_an_amount_is_never_below_zero(amount: str, low: int, high: int) -> None:
    """Nobody pays to have a right."""
    facts: Facts = {**YES, "kale_huur": Between(Decimal(0), Decimal(20))}
    found = decided(MET, facts, amount).amount
    assert found == AmountRange(Decimal(low), Decimal(high), Period.YEAR)


def test_an_amount_without_upper_bound_says_so() -> None:
    """An unknown figure without upper bound gives “at least”."""
    found = decided(MET, YES, "grens * 1 / 1 jaar").amount
    assert found == AmountRange(Decimal(5000), None, Period.YEAR)


def test_what_can_still_change_something_is_missing_in_the_author_s_order() -> None:
    """Facts for conditions and amounts; figures that aren't known apart."""
    found = decided({**MET, "d": "inkomen <= deel / 100 * norm"}, OPEN, "jaarhuur")
    assert [str(key) for key in found.missing] == ["ingeschreven", "kale_huur", "inkomen"]
    assert found.unknown_figures == ("deel",)


def test_after_a_no_nothing_is_missing() -> None:
    """One condition that isn't met is enough; no amount is promised."""
    found = decided({**MET, "d": "inkomen <= norm"}, NO, "jaarhuur")
    assert (found.missing, found.unknown_figures, found.amount) == ((), (), None)


def test_unknown_conditions_are_named_as_such() -> None:
    """A regulation may be known to exist only: its conditions stand beside the figures."""
    assert decided({}, OPEN, unknown_conditions=True).unknown_figures == ("voorwaarden",)


def test_a_reason_shows_the_own_value_beside_the_limit() -> None:
    """With operator, units, and what keeps it open."""
    facts: Facts = {"inkomen": Between(Decimal(1300), Decimal(1500))}
    reason = decided({"c": "inkomen <= norm"}, facts).reasons[0]
    assert (reason.truth, reason.comparison) == (Truth.UNKNOWN, "<=")
    assert reason.own == Quantity(Decimal(1300), Decimal(1500), "euro per maand netto")
    assert reason.limit is not None
    assert (reason.limit.low, reason.limit.high) == (1400, 1400)
    assert [str(key) for key in reason.missing] == ["inkomen"]


@pytest.mark.parametrize(
    ("facts", "truth"), [(YES, Truth.TRUE), (NO, Truth.FALSE), (OPEN, Truth.UNKNOWN)]
)
def test_a_reason_is_yes_no_or_not_known(facts: Facts, truth: Truth) -> None:
    """Each condition has its own outcome, also beside one that isn't met."""
    reasons = decided({**MET, "d": "nee"}, facts).reasons
    assert [reason.truth for reason in reasons] == [truth, Truth.FALSE]


def test_a_step_names_the_results_that_the_amount_uses() -> None:
    """With their value and unit."""
    found = decided(MET, {**YES, "kale_huur": 600}, "jaarhuur - jaarhuur / 2")
    assert [(step.name, step.value) for step in found.steps] == [
        ("jaarhuur", Quantity(Decimal(7200), Decimal(7200), "euro per jaar"))
    ]
