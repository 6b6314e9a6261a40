"""Days as people type them: `12 mrt 85`, `twaalf maart 1985`, `12031985`, or a year alone."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TypeAlias
from unicodedata import normalize

from geldstap.model.fact import Between

_LONGEST = 40
_MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb", "febr"),
    ("maart", "march", "mrt", "mar", "maa"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_NUMBERS = {name: n for n, names in enumerate(_MONTHS, 1) for name in names}
_TODAY, _YESTERDAY = ("vandaag", "today"), ("gisteren", "yesterday")
_SMALL = (
    *("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf"),
    *("twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien"),
    *("negentien", "twintig"),
)
# From 21 on the ones go first: eenentwintig, tweeëntwintig (typed without marks).
_ABOVE_TWENTY = tuple(f"{one}entwintig" for one in _SMALL[:9])
_DAYS_IN_WORDS = {
    word: n for n, word in enumerate((*_SMALL, *_ABOVE_TWENTY, "dertig", "eenendertig"), 1)
} | {"eerste": 1, "tweede": 2, "derde": 3, "first": 1, "second": 2, "third": 3}
_EARLIEST_YEAR, _LATEST_YEAR = 1850, 2150
_FULL_YEAR = len("1985")

_DAY, _MONTH = r"(?P<day>[0-9]{1,2})", r"(?P<month>[0-9]{1,2})"
_NAME = r"(?P<month>[a-z]+)"
_YEAR = r"(?P<year>[0-9]{4})"
_ANY_YEAR = r"(?P<year>[0-9]{4}|'?[0-9]{2})"
_CLEAR_YEAR = r"(?P<year>[0-9]{4}|'[0-9]{2})"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}-{_MONTH}-{_DAY}",
        rf"{_DAY}-{_MONTH}-{_ANY_YEAR}",
        rf"{_DAY}-?{_NAME}-?{_ANY_YEAR}",
        rf"{_NAME}-?{_DAY}-{_ANY_YEAR}",
        r"(?P<day>[0-9]{2})(?P<month>[0-9]{2})(?P<year>[0-9]{4}|[0-9]{2})",
        r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        rf"{_NAME}-?{_CLEAR_YEAR}",
        rf"{_MONTH}-{_YEAR}",
        rf"{_YEAR}-{_MONTH}",
        _CLEAR_YEAR,
    )
)
_MONTH_FIRST = re.compile(rf"{_MONTH}-{_DAY}-{_ANY_YEAR}")
_WITHOUT_YEAR = tuple(
    re.compile(pattern)
    for pattern in (rf"{_DAY}-{_MONTH}", rf"{_DAY}-?{_NAME}", rf"{_NAME}-?{_DAY}")
)
_MONTH_FIRST_WITHOUT_YEAR = re.compile(rf"{_MONTH}-{_DAY}")
# A day that comes within a month isn't that of a year ago.
_SOON = timedelta(days=31)

_Span: TypeAlias = tuple[date, date]


def parse_day(
    text: str, language: str, today: date, latest: date | None = None
) -> date | Between | None:
    """The day that a text means, or all days of a year or month that stands alone.

    `latest` is the last day that makes sense (for a birth: today): a year of two digits
    is then the last one possible, and a year or month alone ends there. Otherwise a year
    of two digits is the one nearest to today. None where the text can't be read or names
    a day that doesn't exist. The month comes first only in English, and only where the
    other order names no day.
    """
    plain = _plain(text)
    if plain in _TODAY:
        return today
    patterns = (*_PATTERNS, _MONTH_FIRST) if language == "en" else _PATTERNS
    for pattern in patterns:
        found = pattern.fullmatch(plain)
        span = _meant(_spans(found), today, latest) if found else None
        if found and span:
            return span[0] if "day" in found.groupdict() else Between(*span)
    return None


def parse_near_day(
    text: str, language: str, today: date, latest: date | None = None
) -> date | None:
    """A day that isn't far away, so that the year may be left out: `16 nov`, `16-11`, `gisteren`.

    Without a year it is the day nearest to today. Where a day can't be after `latest` it is the
    last one before that, but never one of a year ago where the same day comes within a month:
    such a day is given back as it is, for whoever asks to question it. None where the text
    can't be read, names no single day, or a day that doesn't exist.
    """
    day = parse_day(text, language, today, latest)
    if day is not None:
        return day if isinstance(day, date) else None
    plain = _plain(text)
    if plain in _YESTERDAY:
        return today - timedelta(days=1)
    month_first = (_MONTH_FIRST_WITHOUT_YEAR,) if language == "en" else ()
    for pattern in (*_WITHOUT_YEAR, *month_first):
        found = pattern.fullmatch(plain)
        days = _around(found, today) if found else []
        if days:
            return _near(days, today, latest)
    return None


def _around(found: re.Match[str], today: date) -> list[date]:
    """A day and month in the years around today, as far as they are there."""
    years = range(today.year - 1, today.year + 2)
    spans = (_span(year, found["month"], found["day"]) for year in years)
    return [span[0] for span in spans if span]


def _near(days: list[date], today: date, latest: date | None) -> date:
    if latest is None:
        return min(days, key=lambda day: abs(day - today))
    return max((day for day in days if day <= latest + _SOON), default=days[0])


def _plain(text: str) -> str:
    """Lower case, with one dash between the parts; empty where too long."""
    folded = normalize("NFKC", text).casefold().strip().replace("’", "'")
    if len(folded) > _LONGEST:
        return ""
    bare = re.sub(
        r"(?<=[0-9])(?:st|nd|rd|th|e|ste|de)\b|\b(?:of|van|op|in|on|sinds|since)\b", " ", folded
    )
    spoken = re.sub(r"^\s*(?:de |the )?([a-zë]+)(?=\s)", _day_in_digits, bare.strip())
    return re.sub(r"[\s\-‐‑–—−./,\\]+", "-", spoken).strip("-")


def _day_in_digits(word: re.Match[str]) -> str:
    """A day that is written out, in digits: “twaalf”."""
    number = _DAYS_IN_WORDS.get(word[1].replace("ë", "e"))
    return word[0] if number is None else str(number)


def _spans(found: re.Match[str]) -> list[_Span]:
    """All readings of the parts, as first and last day."""
    parts = found.groupdict()
    spans = (_span(year, parts.get("month"), parts.get("day")) for year in _years(parts["year"]))
    return [span for span in spans if span]


def _meant(spans: list[_Span], today: date, latest: date | None) -> _Span | None:
    """The reading that is meant, cut off at `latest` where that leaves something."""
    if latest is None:
        return min(spans, key=lambda span: abs(span[0] - today), default=None)
    in_time = [(first, min(last, latest)) for first, last in spans if first <= latest]
    return max(in_time or spans, default=None)


def _years(text: str) -> tuple[int, ...]:
    digits = text.strip("'")
    year = int(digits)
    if len(digits) < _FULL_YEAR:
        return (1900 + year, 2000 + year)
    return (year,) if _EARLIEST_YEAR <= year <= _LATEST_YEAR else ()


def _span(year: int, month: str | None, day: str | None) -> _Span | None:
    """First and last day of what is named, or None where there is no such day."""
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    number = int(month) if month.isdigit() else _MONTH_NUMBERS.get(month, 0)
    try:
        if day is None:
            return date(year, number, 1), date(year, number, monthrange(year, number)[1])
        return date(year, number, int(day)), date(year, number, int(day))
    except ValueError:
        return None
