"""The words of a regulation: which source belongs to which day."""

from datetime import date

import pytest

from geldstap.model.regulation import Regulation
from geldstap.model.source import Source

OLD, NEW = Source("De wet van 2025"), Source("De wet van 2026")
HUURTOESLAG = Regulation(
    "huurtoeslag",
    "Huurtoeslag",
    "",
    "toeslag",
    "Dienst Toeslagen",
    origins=((date(2025, 1, 1), OLD), (date(2026, 1, 1), NEW)),
)


@pytest.mark.parametrize(
    ("day", "source"),
    [
        (date(2024, 12, 31), OLD),
        (date(2025, 12, 31), OLD),
        (date(2026, 1, 1), NEW),
        (date(2027, 3, 1), NEW),
    ],
)
def test_the_source_is_that_of_the_law_of_the_day(day: date, source: Source) -> None:
    """No text of last year stands below a calculation of this year."""
    assert HUURTOESLAG.on(day).sources == (source,)


def test_a_source_of_two_versions_is_named_once() -> None:
    """Where nothing is said about a day, every text is named, and none twice."""
    same = Regulation("a", "A", "", "x", "", origins=((date(2025, 1, 1), OLD),) * 2)
    assert same.sources == (OLD,)
    assert HUURTOESLAG.sources == (OLD, NEW)


def test_a_regulation_without_a_source_names_none() -> None:
    """Nothing is made up where no source is known."""
    assert Regulation("a", "A", "", "x", "").on(date(2026, 1, 1)).sources == ()
