"""Questions come in the author's order, and back goes where one was."""

from datetime import date

import pytest

from geldstap.interview import path
from geldstap.interview.session import Session
from geldstap.model.answer import Given, NotKnown
from geldstap.model.fact import Fact, FactKey, FactKind, Household, Role
from tests.source.vocabularies import real

FIRST, SECOND, THIRD = (
    FactKey("geboortedatum", Role.APPLICANT),
    FactKey("heeft_partner"),
    FactKey("kale_huur"),
)
KEYS = (THIRD, FIRST, SECOND)
DAY = date(2026, 11, 22)


def answered(*keys: FactKey) -> Session:
    """A session in which these questions were passed over."""
    return Session({str(key): NotKnown() for key in keys})


def test_the_first_open_question_is_next() -> None:
    """In the order of the vocabulary, whatever the order of the list."""
    assert path.next_open(KEYS, Session(), real()) == FIRST
    assert path.next_open(KEYS, answered(FIRST), real()) == SECOND


def test_after_a_question_comes_the_next_one_that_is_open() -> None:
    """And after the last one, what was left open before it."""
    assert path.following(KEYS, FIRST, answered(FIRST, SECOND), real()) == THIRD
    assert path.following(KEYS, THIRD, answered(SECOND, THIRD), real()) == FIRST
    assert path.following(KEYS, THIRD, answered(*KEYS), real()) is None


def test_back_leads_to_the_last_one_that_was_answered() -> None:
    """Also over one that was never asked."""
    assert path.previous(KEYS, THIRD, answered(FIRST), real()) == FIRST
    assert path.previous(KEYS, FIRST, answered(SECOND), real()) is None


def test_what_is_left_is_counted() -> None:
    """A question that was passed over isn't left."""
    assert path.how_many_left(KEYS, answered(SECOND), real()) == len(KEYS) - 1


def test_every_condition_for_asking_can_be_read() -> None:
    """A condition in the vocabulary is in the rule language, and gives yes or no."""
    for fact in real():
        path.matters(fact, Household({}), real(), DAY)


@pytest.mark.parametrize(
    ("kind", "asked"),
    [("variabel", False), ("vast", True)],
)
def test_the_end_date_is_only_asked_of_a_fixed_contract(kind: str, asked: bool) -> None:
    """Others have none."""
    session = Session({"energie.soort": Given(kind)})
    keys = path.section_keys(Role.ENERGY, session, real(), DAY)
    assert (FactKey("einddatum", Role.ENERGY) in keys) is asked


@pytest.mark.parametrize(
    ("started", "asked"), [(date(2023, 5, 31), False), (date(2023, 6, 1), True)]
)
def test_current_rates_matter_for_contracts_since_june_2023(started: date, asked: bool) -> None:
    """ACM: the fee of contracts since 1 June 2023 depends on them, older ones have a fixed fee."""
    session = Session({"energie.soort": Given("vast"), "energie.startdatum": Given(started)})
    keys = path.section_keys(Role.ENERGY, session, real(), DAY)
    assert (FactKey("actueel_tarief_gas", Role.ENERGY) in keys) is asked


STUDENT, GRANT = (
    FactKey("student", Role.APPLICANT),
    FactKey("krijgt_studiefinanciering", Role.APPLICANT),
)


@pytest.mark.parametrize(
    ("known", "needed", "passed_over", "is_asked"),
    [
        ("mbo", (GRANT,), (), True),
        ("nee", (GRANT,), (), False),
        # It can still come to hold.
        (None, (STUDENT, GRANT), (), True),
        # It can't any more: who doesn't know it isn't asked on.
        (None, (GRANT,), (STUDENT,), False),
        # Nobody will be asked what it waits for: then nothing holds it back.
        (None, (GRANT,), (), True),
    ],
)
def test_a_condition_keeps_back_what_it_can_not_hold_for(
    known: str | None, needed: tuple[FactKey, ...], passed_over: tuple[FactKey, ...], is_asked: bool
) -> None:
    """Money for studying is asked of students, and of nobody who passed that over."""
    household = Household({} if known is None else {STUDENT: known})
    asked = path.worth_asking(needed, household, passed_over, real(), DAY)
    assert (GRANT in asked) is is_asked


@pytest.mark.parametrize(("day", "asked"), [(date(2026, 11, 22), True), (date(2027, 6, 1), False)])
def test_a_condition_reads_the_day_of_the_conversation(day: date, asked: bool) -> None:
    """Whoever is young enough on that day is asked, and the year after no more."""
    young = "aanvrager.geboortedatum + 18 jaar > peildatum"
    fact = Fact("x", FactKind.BOOLEAN, asked_when=young)
    born = Household({FIRST: date(2009, 5, 1)})
    assert path.matters(fact, born, real(), day) is asked
