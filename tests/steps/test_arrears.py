"""Letters: until when one can do what, with the statute and the working beside each day."""

from datetime import date

import pytest

from geldstap.steps.arrears import (
    GROUPS,
    NATURES,
    Letter,
    Received,
    Term,
    TermKind,
    Urgency,
    next_term,
    terms,
    urgency_on,
)
from geldstap.steps.plan import PlanKind, from_letters

TODAY = date(2026, 11, 22)

# (letter, the day that is asked, what ends, when, and the day before it was moved)
TERMS = [
    # Awb 6:7 with AWR 22j: 42 days after Monday 2 November is Monday 14 December.
    (Letter.TAX, date(2026, 11, 2), TermKind.OBJECT, date(2026, 12, 14), None),
    # IW 1990 9, first and second paragraph. Monday 16 November: 14 days is 30 November, a month
    # 16 December, 42 days 28 December.
    (Letter.TAX, date(2026, 11, 16), TermKind.PAY_NAHEFFING, date(2026, 11, 30), None),
    (Letter.TAX, date(2026, 11, 16), TermKind.PAY_NAVORDERING, date(2026, 12, 16), None),
    (Letter.TAX, date(2026, 11, 16), TermKind.PAY_AANSLAG, date(2026, 12, 28), None),
    # By the tenth paragraph no day is moved: Friday 13 November and 42 days stays Christmas.
    (Letter.TAX, date(2026, 11, 13), TermKind.PAY_AANSLAG, date(2026, 12, 25), None),
    # A month after 31 January ends on the last day of February.
    (Letter.TAX, date(2027, 1, 31), TermKind.PAY_NAVORDERING, date(2027, 2, 28), None),
    # Rv 475i, third paragraph: four weeks after the letter came, so 28 days after its date is in time.
    (Letter.SEIZURE, date(2026, 11, 20), TermKind.REPORT, date(2026, 12, 18), None),
    # The same with Awb 6:8. Friday 13 November and 42 days: Friday 25 December, Christmas; then
    # Saturday and Sunday: Monday 28 December (Algemene termijnenwet, article 1).
    (
        Letter.MUNICIPALITY,
        date(2026, 11, 13),
        TermKind.OBJECT,
        date(2026, 12, 28),
        date(2026, 12, 25),
    ),
    # Awir 28: six weeks to pay, and by the third paragraph no day is moved.
    (Letter.ALLOWANCE, date(2026, 11, 13), TermKind.PAY, date(2026, 12, 25), None),
    # Awir 35: the objection against the same decision is moved.
    (
        Letter.ALLOWANCE,
        date(2026, 11, 13),
        TermKind.OBJECT,
        date(2026, 12, 28),
        date(2026, 12, 25),
    ),
    # WAHV 6 with Awb 6:7. Saturday 17 October and 42 days: Saturday 28 November; Monday the 30th.
    (Letter.FINE, date(2026, 10, 17), TermKind.APPEAL, date(2026, 11, 30), date(2026, 11, 28)),
    # BW 6:96, sixth paragraph: fourteen days from the day after 9 November. The 14th is the 23rd.
    (Letter.REMINDER, date(2026, 11, 9), TermKind.WITHOUT_COSTS, date(2026, 11, 23), None),
    # The creditor sets this term, not the law: a Sunday isn't moved, which is the careful reading.
    (Letter.COLLECTION, date(2026, 11, 8), TermKind.WITHOUT_COSTS, date(2026, 11, 22), None),
    # Rv 143, second paragraph: four weeks after 3 November is 1 December.
    (Letter.JUDGMENT, date(2026, 11, 3), TermKind.OPPOSE, date(2026, 12, 1), None),
    # Zvw 18a, fourth paragraph: four weeks after 1 November is Sunday 29 November; not moved.
    (Letter.HEALTH_INSURANCE, date(2026, 11, 1), TermKind.ACCEPT, date(2026, 11, 29), None),
    # The days that a letter names stay as they are.
    (Letter.SUMMONS, date(2026, 12, 8), TermKind.HEARING, date(2026, 12, 8), None),
    (Letter.EVICTION, date(2026, 11, 28), TermKind.EVICTION, date(2026, 11, 28), None),
    (Letter.ENERGY, date(2026, 12, 1), TermKind.CUT_OFF, date(2026, 12, 1), None),
]


@pytest.mark.parametrize(("letter", "on", "kind", "last", "from_"), TERMS)
def test_terms(letter: Letter, on: date, kind: TermKind, last: date, from_: date | None) -> None:
    """Each last day as it follows from the statute named beside it."""
    assert Term(kind, last, from_) in terms(Received(letter, on))


@pytest.mark.parametrize("letter", Letter)
def test_without_a_day_no_term_is_made_up(letter: Letter) -> None:
    """Who doesn't know the date is told no day at all."""
    assert terms(Received(letter)) == ()
    assert next_term(Received(letter), TODAY) is None


def test_the_next_term_is_the_first_that_isnt_over() -> None:
    """On its last day a term still runs."""
    received = Received(Letter.ALLOWANCE, date(2026, 11, 13))
    on = [next_term(received, date(2026, 12, day)) for day in (25, 26, 28, 29)]
    kinds = [None if term is None else term.kind for term in on]
    assert kinds == [TermKind.PAY, TermKind.OBJECT, TermKind.OBJECT, None]


def test_the_first_day_to_pay_a_tax_goes_first() -> None:
    """Which kind of assessment it is, the program doesn't know: the earliest day stands on top."""
    kinds = [term.kind for term in terms(Received(Letter.TAX, date(2026, 11, 16)))]
    assert kinds[0] is TermKind.PAY_NAHEFFING
    term = next_term(Received(Letter.TAX, date(2026, 11, 16)), TODAY)
    assert term is not None
    assert term.last == date(2026, 11, 30)


# With six weeks to appeal (WAHV 6): 6 October leads to 17 November, 17 October to 30 November.
@pytest.mark.parametrize(
    ("on", "today", "urgency"),
    [
        (date(2026, 10, 17), date(2026, 11, 22), Urgency.IN_TIME),
        (date(2026, 10, 17), date(2026, 11, 23), Urgency.THIS_WEEK),
        (date(2026, 10, 6), date(2026, 11, 22), Urgency.THIS_WEEK),
        (None, date(2026, 11, 22), Urgency.IN_TIME),
    ],
)
def test_what_has_time_is_for_this_week_near_its_day(
    on: date | None, today: date, urgency: Urgency
) -> None:
    """And where every day has passed, there is no time left either."""
    assert urgency_on(Received(Letter.FINE, on), today) is urgency


@pytest.mark.parametrize("letter", [Letter.EVICTION, Letter.SEIZURE])
def test_what_is_urgent_stays_so(letter: Letter) -> None:
    """A day that is far away takes nothing off it."""
    received = Received(letter, date(2027, 3, 1))
    assert urgency_on(received, TODAY) is NATURES[letter].urgency


def test_what_the_law_calls_threatening_is_for_today() -> None:
    """Wgs 4, second paragraph: eviction, and gas, electricity, heating or water cut off."""
    urgent = {letter for letter in Letter if NATURES[letter].urgency is Urgency.TODAY}
    assert urgent == {Letter.EVICTION, Letter.ENERGY, Letter.WATER}


def test_every_letter_stands_in_one_list() -> None:
    """And no list is too long for a small screen, with two lines more to go elsewhere."""
    listed = [letter for group in GROUPS.values() for letter in group]
    assert sorted(listed) == sorted(Letter)
    assert max(len(GROUPS), *map(len, GROUPS.values())) <= 7


def test_a_letter_goes_into_the_plan_with_its_next_day() -> None:
    """What is urgent goes before every date; a term that is over proposes no day."""
    asked = (
        Received(Letter.EVICTION, date(2026, 11, 28)),
        Received(Letter.TAX, date(2026, 11, 2)),
        Received(Letter.TAX, date(2026, 9, 1)),
    )
    items = from_letters(asked, TODAY)
    assert [(item.id, item.on, item.urgent) for item in items] == [
        ("brief:ontruiming.reageren", date(2026, 11, 28), True),
        # The 14 days of a naheffingsaanslag are over on 16 November; a month is the next.
        ("brief:belasting.reageren", date(2026, 12, 2), False),
        ("brief:belasting.reageren", None, False),
    ]
    assert all(item.to_do and item.kind is PlanKind.RESPOND for item in items)
