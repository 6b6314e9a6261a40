"""The Dutch clock, wherever the computer stands."""

import zoneinfo
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from geldstap.app.clock import dutch_time
from geldstap.app.world import World
from geldstap.store.answers import AnswerStore
from tests.app.worlds import DAY, FolderWriter

NEW_YORK = timezone(timedelta(hours=-5))


# Directive 2000/84/EC: summer time from the last Sunday of March, 01.00 UTC, to the last Sunday
# of October, 01.00 UTC. In 2026 these are 29 March and 25 October. Winter: UTC + 1; summer: + 2.
@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (datetime(2026, 12, 1, 8, 30, tzinfo=UTC), "2026-12-01 09:30"),
        (datetime(2026, 7, 1, 8, 30, tzinfo=UTC), "2026-07-01 10:30"),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "2026-03-29 01:59"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "2026-03-29 03:00"),
        (datetime(2026, 10, 25, 0, 59, tzinfo=UTC), "2026-10-25 02:59"),
        (datetime(2026, 10, 25, 1, 0, tzinfo=UTC), "2026-10-25 02:00"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "2027-01-01 00:30"),
        (datetime(2026, 12, 1, 3, 30, tzinfo=NEW_YORK), "2026-12-01 09:30"),
    ],
)
def test_a_moment_is_shown_as_in_the_netherlands(moment: datetime, shown: str) -> None:
    """Summer and winter, and at both changes of the clock."""
    found = dutch_time(moment)
    assert found is not None
    assert f"{found:%Y-%m-%d %H:%M}" == shown


def test_without_a_table_of_zones_nobody_is_told_what_is_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A computer without the table: no guess by the clock of that computer."""
    monkeypatch.setattr(zoneinfo, "TZPATH", ())
    monkeypatch.setattr(zoneinfo, "ZoneInfo", _no_zone)
    assert dutch_time(datetime(2026, 12, 1, 8, 30, tzinfo=UTC)) is None


def _no_zone(key: str) -> None:
    raise zoneinfo.ZoneInfoNotFoundError(key)


def test_another_reference_date_has_no_clock(tmp_path: Path) -> None:
    """Whoever reckons for another day doesn't read what is open today."""
    keeper, writer = AnswerStore(tmp_path), FolderWriter(tmp_path)
    world = World(DAY, keeper, writer, clock=lambda: datetime(2026, 11, 22, 12, tzinfo=UTC))
    now = world.now()
    assert now is not None
    assert now.hour == 13
    assert world.on(DAY).now() is None
