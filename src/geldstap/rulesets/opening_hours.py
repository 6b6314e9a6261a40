"""Opening hours in the contacts of a set: days of the week, and times on a Dutch clock."""

import re

from geldstap.model.contact import OpenTime, Weekday
from geldstap.rulesets import keys
from geldstap.source.cursor import Cursor

# “9.00”, “17:30”; 24.00 is the end of the day.
TIME_SHAPE = r"([01]?[0-9]|2[0-3])[.:][0-5][0-9]|24[.:]00"
_TIME = re.compile(TIME_SHAPE)


def open_times(at: Cursor) -> tuple[OpenTime, ...]:
    """When somebody answers; a row that isn't whole is left out.

    Problems: not_a_time(text), times_reversed, and not_a_choice for a day.
    """
    rows = (_row(item) for item in at.items())
    return tuple(row for row in rows if row is not None)


def _row(at: Cursor) -> OpenTime | None:
    fields = at.fields(*keys.OPEN_TIME)
    opens, closes = (_time(fields[name]) if name in fields else None for name in ("van", "tot"))
    found = fields["dagen"].items() if "dagen" in fields else ()
    days = frozenset(Weekday(day) for item in found if (day := item.choice(tuple(Weekday))))
    if opens is None or closes is None or not days:
        return None
    if closes <= opens:
        at.problem("times_reversed")
        return None
    return OpenTime(days, opens, closes)


def _time(at: Cursor) -> int | None:
    """Minutes from midnight. Problem: not_a_time(text)."""
    if not _TIME.fullmatch(at.raw):
        at.problem("not_a_time", text=at.raw)
        return None
    hours, minutes = map(int, re.split("[.:]", at.raw))
    return hours * 60 + minutes
