"""Birthdays in a time, which regulations they change, and from when that counts."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.fact import Between, FactKey, Known, Role
from geldstap.steps.birthdays import Birthday, Turn, birthdays, turns
from geldstap.steps.dates import add_months
from geldstap.steps.effects import Direction
from geldstap.steps.rights import decide_all
from tests.report.households import TENANT, household, library

FIRST, LAST = date(2026, 11, 22), date(2027, 2, 22)
CHILD = FactKey("geboortedatum", Role.CHILDREN, 1)


def of_child(born: Known, first: date = FIRST, last: date = LAST) -> list[Birthday]:
    """The birthdays of an only child in a time; the parent's lie outside it."""
    known = household(TENANT, aantal_kinderen=Decimal(1), kinderen__1__geboortedatum=born)
    return list(birthdays(known, first, last))


@pytest.mark.parametrize(
    ("born", "age", "day"),
    [
        (date(2014, 12, 10), 12, date(2026, 12, 10)),
        (date(2009, 1, 20), 18, date(2027, 1, 20)),
        (date(2020, 11, 22), 6, date(2026, 11, 22)),
        (date(2020, 2, 22), 7, date(2027, 2, 22)),
    ],
)
def test_a_birthday_in_the_time_is_found(born: date, age: int, day: date) -> None:
    """Both ends included, and over the end of the year."""
    assert of_child(born) == [Birthday(CHILD, age, day, day)]


@pytest.mark.parametrize(
    "born",
    [
        date(2014, 11, 21),
        date(2014, 2, 23),
        date(2026, 12, 1),
        Between(date(2013, 5, 1), date(2014, 4, 30)),
    ],
)
def test_what_isn_t_surely_in_the_time_isn_t_there(born: Known) -> None:
    """The day before, the day after, a day of birth itself, and a year that isn't known."""
    assert of_child(born) == []


def test_a_month_of_birth_gives_first_and_last_day() -> None:
    """Of a child born in December 2014 it is known that the birthday is in that month."""
    (found,) = of_child(Between(date(2014, 12, 1), date(2014, 12, 31)))
    assert (found.first, found.last) == (date(2026, 12, 1), date(2026, 12, 31))


def test_a_birthday_on_a_leap_day_is_on_the_first_of_march() -> None:
    """docs/taal.md: whoever was born on 29 February is a year older on 1 March."""
    (found,) = of_child(date(2012, 2, 29), date(2027, 1, 1), date(2027, 4, 1))
    assert found.first == date(2027, 3, 1)


def test_a_child_that_doesn_t_live_here_any_more_has_none() -> None:
    """Answers about a third child stay; with two children they count for nothing."""
    known = household(
        TENANT, aantal_kinderen=Decimal(0), kinderen__1__geboortedatum=date(2014, 12, 10)
    )
    assert list(birthdays(known, FIRST, LAST)) == []


def changes(born: date, day: date) -> dict[str, Turn]:
    """What the birthday of an only child does, by regulation, as seen on a day."""
    known = household(
        TENANT,
        aantal_kinderen=Decimal(1),
        kinderen__1__geboortedatum=born,
        kinderen__1__toetsingsinkomen=Decimal(0),
        kinderen__1__vermogen=Decimal(0),
        kinderen__1__school_of_diploma=True,
        kind_met_inkomen=False,
    )
    program = library().program
    (birthday,) = birthdays(known, day, add_months(day, 3))
    decided = decide_all(program, known, day)
    return {each.regulation: each for each in turns(program, known, birthday, day, decided)}


def test_twelve_counts_from_the_month_or_the_quarter_after() -> None:
    """A child born on 10 February 2014, seen in January 2026, turns 12 on 10 February 2026.

    Kinderbijslag: the age on the first day of a quarter (AKW art. 12), so from 1 April.
    Kindgebonden budget: from the first day of the month after (WKB art. 2), so from 1 March.
    """
    found = changes(date(2014, 2, 10), date(2026, 1, 22))
    assert found["kinderbijslag"] == Turn("kinderbijslag", Direction.MORE, date(2026, 4, 1))
    assert found["kindgebonden_budget"].since == date(2026, 3, 1)


def test_the_day_is_known_where_the_figures_of_that_year_aren_t() -> None:
    """A child born on 20 January 2009 turns 18 in 2027, of which nothing is known in 2026.

    Kinderbijslag: on 1 January 2027 the child is 17 still, so until the next quarter, 1 April.
    """
    found = changes(date(2009, 1, 20), date(2026, 11, 22))
    assert found["kinderbijslag"] == Turn("kinderbijslag", Direction.STOPS, date(2027, 4, 1))
    assert found["kindgebonden_budget"].since == date(2027, 2, 1)


def test_a_birthday_that_changes_nothing_isn_t_told() -> None:
    """No national rule knows the age of nine; that of Den Haag doesn't either."""
    assert changes(date(2017, 12, 10), date(2026, 11, 22)) == {}
