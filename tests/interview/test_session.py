"""A session is a log of answers, and a household is a fold over it."""

from decimal import Decimal

import pytest

from geldstap.interview.session import Session, household
from geldstap.model.answer import Declined, Given, NotKnown
from geldstap.model.fact import FactKey, Role
from geldstap.model.money import Amount, Period
from tests.source.vocabularies import real

RENT, PARTNER = "kale_huur", "heeft_partner"


def test_an_answer_leaves_all_others_alone() -> None:
    """Changing one answer never deletes another."""
    session = Session().with_answer(RENT, Given(Decimal(612))).with_answer(PARTNER, Given(False))
    changed = session.with_answer(RENT, Given(Decimal(700)))
    assert changed.value(RENT) == Decimal(700)
    assert changed.value(PARTNER) is False
    assert session.value(RENT) == Decimal(612)


@pytest.mark.parametrize("answer", [NotKnown(), Declined()])
def test_what_was_passed_over_stays_unknown(answer: NotKnown | Declined) -> None:
    """Not known is never zero and never false."""
    session = Session().with_answer(RENT, answer).with_answer(PARTNER, answer)
    assert household(session, real()).facts == {}


def test_an_amount_per_four_weeks_counts_per_month() -> None:
    """1650 x 13 / 12 = 1787.50, by hand."""
    four_weekly = Amount(Decimal(1650), Period.FOUR_WEEKS)
    session = Session().with_answer("netto_inkomen", Given(four_weekly))
    assert household(session, real()).get("netto_inkomen") == Decimal("1787.5")


def test_answers_that_are_no_facts_are_no_facts() -> None:
    """A place or a line of the plan doesn't get into the rules."""
    session = Session().with_answer("gemeente", Given("GM0518"))
    session = session.with_answer("plan:zorgtoeslag.aanvragen", Given(True))
    assert household(session, real()).facts == {}


def test_each_person_has_facts_of_their_own() -> None:
    """The second child's birthday isn't the first one's."""
    session = Session().with_answer("kinderen.2.vermogen", Given(Decimal(5)))
    assert household(session, real()).facts == {FactKey("vermogen", Role.CHILDREN, 2): Decimal(5)}
