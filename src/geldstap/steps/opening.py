"""Whether somebody answers now, and else when again. All times are those of a Dutch clock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from geldstap.model.contact import MINUTES_PER_DAY, Contact, OpenTime, Weekday
from geldstap.steps.holidays import is_holiday

# Whoever isn't open in the week to come isn't open soon; holidays may take some days of it.
_DAYS_AHEAD = 14


class Opening(StrEnum):
    """Whether a contact is open; the values are used in JSON."""

    OPEN = "open"
    CLOSED = "gesloten"
    HOLIDAY = "vaak_gesloten"


@dataclass(frozen=True, slots=True)
class Now:
    """How it is at a moment. `until` is when it closes, `again` when it opens; None for never.

    Both are moments on a Dutch clock. On a holiday neither is said.
    """

    opening: Opening
    until: datetime | None = None
    again: datetime | None = None


def opening(contact: Contact, now: datetime) -> Now | None:
    """How it is at a moment on a Dutch clock; None where the hours aren't known.

    On a public holiday hours may be others: then it is only said that one is often closed, also
    where the hours aren't known. Who is there day and night is there on holidays, too.
    """
    times = contact.open_times
    if is_always(times):
        return Now(Opening.OPEN)
    if is_holiday(now.date()) and contact.phone and not contact.urgent:
        return Now(Opening.HOLIDAY)
    if not times:
        return None
    minute = now.hour * 60 + now.minute
    for opens, closes in _on(times, now.date()):
        if opens <= minute < closes:
            return Now(Opening.OPEN, until=_at(now.date(), closes))
    return Now(Opening.CLOSED, again=_next(times, now))


def is_always(times: Sequence[OpenTime]) -> bool:
    """Whether somebody answers day and night."""
    return all(_covers_all(times, day) for day in Weekday)


def _covers_all(times: Sequence[OpenTime], day: Weekday) -> bool:
    """Whether the times of one day leave no minute open."""
    reached = 0
    for opens, closes in sorted((each.opens, each.closes) for each in times if day in each.days):
        if opens > reached:
            return False
        reached = max(reached, closes)
    return reached == MINUTES_PER_DAY


def _on(times: Sequence[OpenTime], day: date) -> Iterator[tuple[int, int]]:
    """The times of a day, earliest first."""
    weekday = list(Weekday)[day.weekday()]
    yield from sorted((each.opens, each.closes) for each in times if weekday in each.days)


def _next(times: Sequence[OpenTime], now: datetime) -> datetime | None:
    """The next moment of opening that isn't on a holiday."""
    for ahead in range(_DAYS_AHEAD):
        day = now.date() + timedelta(days=ahead)
        if is_holiday(day):
            continue
        for opens, _ in _on(times, day):
            if (at := _at(day, opens)) > now.replace(tzinfo=None):
                return at
    return None


def _at(day: date, minute: int) -> datetime:
    """A moment without a zone; the end of a day is the start of the next."""
    return datetime.combine(day, time()) + timedelta(minutes=minute)
