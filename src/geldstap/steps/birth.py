"""Days of birth, apart where other tax rules hold for them."""

from datetime import date, timedelta

from geldstap.model.fact import Between
from geldstap.steps.dates import add_months

# Born before this day: a longer first bracket (Wet IB 2001, article 2.10a).
_BEFORE_1946 = date(1945, 12, 31)
_FIRST, _LAST = date(1905, 1, 1), date(2199, 12, 31)


def birth_ranges(
    known: date | Between | None, aow_age: int, day: date
) -> tuple[tuple[Between, bool], ...]:
    """The ranges of birth that are possible on a day, each with whether it has AOW age.

    AOW age counts from the month in which it is reached.
    """
    last_with_aow = _years_before(add_months(day.replace(day=1), 1), aow_age) - timedelta(days=1)
    low, high = _limits(known)
    cuts = (
        (_FIRST, _BEFORE_1946, True),
        (_BEFORE_1946 + timedelta(days=1), last_with_aow, True),
        (last_with_aow + timedelta(days=1), _LAST, False),
    )
    return tuple(
        (Between(max(low, first), min(high, last)), has_aow)
        for first, last, has_aow in cuts
        if max(low, first) <= min(high, last)
    )


def _limits(known: date | Between | None) -> tuple[date, date]:
    if isinstance(known, Between) and isinstance(known.low, date) and isinstance(known.high, date):
        return known.low, known.high
    return (known, known) if isinstance(known, date) else (_FIRST, _LAST)


def _years_before(day: date, years: int) -> date:
    """The same day years before; `day` is the first of a month, which every year has."""
    return day.replace(year=day.year - years)
