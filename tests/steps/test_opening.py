"""Whether somebody answers now: weekdays, both ends of the hours, holidays, the next opening."""

from datetime import datetime

import pytest

from geldstap.model.contact import MINUTES_PER_DAY, Contact, OpenTime, Weekday
from geldstap.steps.opening import Now, Opening, opening

WORKING_DAYS = frozenset(list(Weekday)[:5])
DESK = Contact(
    "balie",
    "Balie",
    "14 099",
    open_times=(
        OpenTime(WORKING_DAYS, 9 * 60, 12 * 60 + 30),
        OpenTime(frozenset({Weekday.THURSDAY}), 16 * 60, 20 * 60),
    ),
)
ALWAYS = Contact(
    "113", "113", "113", open_times=(OpenTime(frozenset(Weekday), 0, MINUTES_PER_DAY),), urgent=True
)
UNKNOWN = Contact("geldfit", "Geldfit", "0800-8115")


def at(text: str) -> datetime:
    """A moment on a Dutch clock."""
    return datetime.fromisoformat(text)


# 23 November 2026 is a Monday.
@pytest.mark.parametrize(
    ("moment", "found"),
    [
        ("2026-11-23T08:59", Now(Opening.CLOSED, again=at("2026-11-23T09:00"))),
        ("2026-11-23T09:00", Now(Opening.OPEN, until=at("2026-11-23T12:30"))),
        ("2026-11-23T12:29", Now(Opening.OPEN, until=at("2026-11-23T12:30"))),
        ("2026-11-23T12:30", Now(Opening.CLOSED, again=at("2026-11-24T09:00"))),
        ("2026-11-26T12:30", Now(Opening.CLOSED, again=at("2026-11-26T16:00"))),
        ("2026-11-26T19:59", Now(Opening.OPEN, until=at("2026-11-26T20:00"))),
        ("2026-11-27T13:00", Now(Opening.CLOSED, again=at("2026-11-30T09:00"))),
    ],
)
def test_the_first_minute_counts_and_the_last_doesn_t(moment: str, found: Now) -> None:
    """From nine to half past twelve: at half past twelve it is closed, after Friday until Monday."""
    assert opening(DESK, at(moment)) == found


def test_on_a_holiday_one_is_often_closed() -> None:
    """Christmas Day 2026 is a Friday, Easter Monday 2027 is 29 March: nobody knows for sure."""
    for moment in ("2026-12-25T10:00", "2027-03-29T10:00"):
        assert opening(DESK, at(moment)) == Now(Opening.HOLIDAY)
        assert opening(UNKNOWN, at(moment)) == Now(Opening.HOLIDAY)


def test_the_next_opening_isn_t_on_a_holiday() -> None:
    """24 December 2026 is a Thursday; Friday and Saturday are Christmas: Monday it is."""
    closed = opening(DESK, at("2026-12-24T20:00"))
    assert closed == Now(Opening.CLOSED, again=at("2026-12-28T09:00"))


@pytest.mark.parametrize("moment", ["2026-11-22T03:00", "2026-12-25T23:59", "2026-11-23T00:00"])
def test_day_and_night_is_also_on_holidays(moment: str) -> None:
    """Whoever calls at three in the night isn't told to wait."""
    assert opening(ALWAYS, at(moment)) == Now(Opening.OPEN)


def test_hours_that_nobody_knows_are_never_told() -> None:
    """Neither open nor closed; and a number in danger isn't called closed on a holiday."""
    assert opening(UNKNOWN, at("2026-11-23T10:00")) is None
    danger = Contact("nood", "Nood", "112", urgent=True)
    assert opening(danger, at("2026-12-25T10:00")) is None


def test_parts_of_a_day_that_meet_are_a_whole_day() -> None:
    """Two halves without a minute between them are day and night."""
    days = frozenset(Weekday)
    halves = (OpenTime(days, 0, 720), OpenTime(days, 720, MINUTES_PER_DAY))
    whole = Contact("lijn", "Lijn", "0800-0000", open_times=halves)
    assert opening(whole, at("2026-12-25T12:00")) == Now(Opening.OPEN)
    gap = Contact("lijn", "Lijn", "0800-0000", open_times=(halves[0], OpenTime(days, 721, 1440)))
    assert opening(gap, at("2026-12-25T12:00")) == Now(Opening.HOLIDAY)


def test_who_never_opens_says_no_more_than_closed() -> None:
    """A row for no day that comes: nothing is promised."""
    never = Contact("x", "X", "112", open_times=(OpenTime(frozenset(), 0, 60),))
    assert opening(never, at("2026-11-23T10:00")) == Now(Opening.CLOSED)
