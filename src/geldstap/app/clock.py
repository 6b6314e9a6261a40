"""The clock on a Dutch wall: hours of opening are meant that way, wherever the computer stands."""

from collections.abc import Callable
from datetime import datetime

# Gives the present moment, with its zone.
Clock = Callable[[], datetime]


def dutch_time(moment: datetime) -> datetime | None:
    """A moment as a clock in the Netherlands shows it; summer time is in it.

    None where this computer has no table of time zones: then nobody is told what is open.
    """
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        zone = ZoneInfo("Europe/Amsterdam")
    except ZoneInfoNotFoundError:
        return None
    return moment.astimezone(zone)
