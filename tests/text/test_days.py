"""What people type as a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.fact import Between
from geldstap.text.days import parse_day, parse_near_day
from geldstap.text.words import Words

TODAY = date(2026, 11, 22)
BIRTH = date(1985, 3, 12)


@pytest.mark.parametrize(
    "typed",
    [
        "12 maart 1985",
        "12 mrt 85",
        "12 mrt. 1985",
        "12mrt1985",
        "12-mrt-1985",
        "12 maart '85",
        "12-3-1985",
        "12-03-1985",
        "12-3-85",
        "12/3/1985",
        "12.3.1985",
        "12 3 1985",
        "12 - 3 - 1985",
        "1985-03-12",
        "1985/3/12",
        "12031985",
        "19850312",
        "120385",
        "12 March 1985",
        "March 12, 1985",
        "12th of March 1985",
        "12e maart 1985",
        " 12 MAART 1985 ",
        "twaalf maart 1985",
        "op 12 maart 1985",
        "12 maart in 1985",
    ],
)
def test_a_day_may_be_typed_in_many_ways(typed: str) -> None:
    """Marks, month names and the order of the parts are free where they are clear."""
    assert parse_day(typed, "nl", TODAY, latest=TODAY) == BIRTH
    assert parse_day(typed, "en", TODAY, latest=TODAY) == BIRTH


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("1985", date(1985, 1, 1), date(1985, 12, 31)),
        ("'85", date(1985, 1, 1), date(1985, 12, 31)),
        ("maart 1985", date(1985, 3, 1), date(1985, 3, 31)),
        ("in 1985", date(1985, 1, 1), date(1985, 12, 31)),
        ("feb 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("3-1985", date(1985, 3, 1), date(1985, 3, 31)),
        ("1985-03", date(1985, 3, 1), date(1985, 3, 31)),
        ("2026", date(2026, 1, 1), TODAY),
        ("november 2026", date(2026, 11, 1), TODAY),
    ],
)
def test_a_year_or_month_alone_is_a_span(typed: str, first: date, last: date) -> None:
    """Who knows only the year has answered, up to the last day that makes sense."""
    assert parse_day(typed, "nl", TODAY, latest=TODAY) == Between(first, last)


@pytest.mark.parametrize(
    ("typed", "birth", "contract"),
    [
        ("1-3-26", date(2026, 3, 1), date(2026, 3, 1)),
        ("31-12-26", date(1926, 12, 31), date(2026, 12, 31)),
        ("1-3-28", date(1928, 3, 1), date(2028, 3, 1)),
        ("1-3-70", date(1970, 3, 1), date(2070, 3, 1)),
        ("1-3-99", date(1999, 3, 1), date(1999, 3, 1)),
    ],
)
def test_a_short_year_is_the_likely_one(typed: str, birth: date, contract: date) -> None:
    """A birth is never in the future; any other day is the one nearest to today."""
    assert parse_day(typed, "nl", TODAY, latest=TODAY) == birth
    assert parse_day(typed, "nl", TODAY) == contract


def test_the_29th_of_february_finds_its_year() -> None:
    """A short year is one in which the day exists: 1900 was no leap year, 2000 was."""
    assert parse_day("29-2-00", "nl", TODAY, latest=TODAY) == date(2000, 2, 29)


def test_a_full_year_is_taken_as_typed() -> None:
    """A day that is too late is returned; whether it fits is checked elsewhere."""
    assert parse_day("1-3-2030", "nl", TODAY, latest=TODAY) == date(2030, 3, 1)


def test_the_month_comes_first_only_in_english_and_when_clear() -> None:
    """12/3 is the 12th of March for people who live here, whatever language they read."""
    assert parse_day("3/25/1985", "en", TODAY) == date(1985, 3, 25)
    assert parse_day("3/25/1985", "nl", TODAY) is None
    assert parse_day("12/3/1985", "en", TODAY) == BIRTH


@pytest.mark.parametrize("typed", ["vandaag", "Today"])
def test_today_is_a_day(typed: str) -> None:
    """The word is read as the day it is said."""
    assert parse_day(typed, "nl", TODAY) == TODAY


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "-",
        "weet ik niet",
        "31-2-1985",
        "12-13-1985",
        "0-3-1985",
        "12-3",
        "12 maart",
        "12 foo 1985",
        "85",
        "1-2-3",
        "99991231",
        "0085",
        "1200",
        "12-3-198",
        "12-3-19855",
        "٣-٣-1985",
        "1" * 60,
    ],
)
def test_a_day_that_does_not_exist_is_not_guessed(typed: str) -> None:
    """Half a day, an impossible one or other words give nothing."""
    assert parse_day(typed, "nl", TODAY, latest=TODAY) is None


@pytest.mark.parametrize("language", ["nl", "en"])
@given(day=st.dates(date(1850, 1, 1), date(2150, 12, 31)))
def test_a_day_that_is_shown_is_read_back(language: str, day: date) -> None:
    """An answer that is filled in again means what it meant; so does the form of files."""
    assert parse_day(Words.load(language).day(day), language, TODAY) == day
    assert parse_day(day.isoformat(), language, TODAY) == day


@given(text=st.text(max_size=60), language=st.sampled_from(["nl", "en"]))
def test_any_text_is_read_or_refused(text: str, language: str) -> None:
    """Nothing that is typed is an error."""
    found = parse_day(text, language, TODAY, latest=TODAY)
    assert found is None or isinstance(found, date | Between)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("16 nov", date(2026, 11, 16)),
        ("16 november", date(2026, 11, 16)),
        ("16nov", date(2026, 11, 16)),
        ("nov 16", date(2026, 11, 16)),
        ("16-11", date(2026, 11, 16)),
        ("16/11", date(2026, 11, 16)),
        ("zestien november", date(2026, 11, 16)),
        ("op 16 november", date(2026, 11, 16)),
        ("16 november 2025", date(2025, 11, 16)),
        ("gisteren", date(2026, 11, 21)),
        ("vandaag", TODAY),
        # The latest such day, also of the year before.
        ("24 december", date(2025, 12, 24)),
        # Within a month ahead: given back as it is, so that it can be questioned.
        ("23 december", date(2026, 12, 23)),
    ],
)
def test_a_day_nearby_needs_no_year(typed: str, day: date) -> None:
    """The date of a letter, or of an application: it lies behind us, and not far."""
    assert parse_near_day(typed, "nl", TODAY, latest=TODAY) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [("8 dec", date(2026, 12, 8)), ("8 jan", date(2027, 1, 8)), ("8 okt", date(2026, 10, 8))],
)
def test_a_day_that_may_come_is_the_nearest_one(typed: str, day: date) -> None:
    """A hearing in January is that of the coming year."""
    assert parse_near_day(typed, "nl", TODAY) == day


@pytest.mark.parametrize(
    "typed", ["", "nov", "november 2026", "2026", "31-11", "29 feb", "16", "16-13"]
)
def test_a_day_nearby_that_cant_be_read(typed: str) -> None:
    """No day of its own, or one that these years don't have."""
    assert parse_near_day(typed, "nl", TODAY, latest=TODAY) is None


def test_the_month_first_without_a_year_only_in_english() -> None:
    """And only where the other order names no day."""
    assert parse_near_day("11/16", "en", TODAY, latest=TODAY) == date(2026, 11, 16)
    assert parse_near_day("11/16", "nl", TODAY, latest=TODAY) is None
    assert parse_near_day("5/11", "en", TODAY, latest=TODAY) == date(2026, 11, 5)


def test_without_a_year_a_birth_isnt_guessed() -> None:
    """Only who asks for a day nearby lets the year go."""
    assert parse_day("16 nov", "nl", TODAY, latest=TODAY) is None
