"""Units: a euro per month is never compared with a euro per year."""

import pytest

from geldstap.engine.units import NUMBER, UNIT_WORDS, Unit, parse_unit


def unit(text: str) -> Unit:
    """A unit that can be read."""
    found = parse_unit(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("personen", ""),
        ("stuks", ""),
        ("euro", "euro"),
        ("euro per maand", "euro per maand"),
        ("euro per maanden", "euro per maand"),
        ("euro per jaar bruto", "euro per jaar bruto"),
        ("maanden per jaar", "maand per jaar"),
        ("kWh per jaar", "kWh per jaar"),
        ("euro per kWh", "euro per kWh"),
    ],
)
def test_a_unit_is_read_and_shown_in_the_same_words(text: str, shown: str) -> None:
    """Plurals become singular; what is merely counted has no unit."""
    assert str(unit(text)) == shown


@pytest.mark.parametrize(
    "text", ["dollar", "euro dollar", "per maand", "euro per", "bruto euro", "euro bruto per maand"]
)
def test_what_is_no_unit_is_not_read(text: str) -> None:
    """An unknown word, a “per” without something on both sides, a basis in the middle."""
    assert parse_unit(text) is None


@pytest.mark.parametrize("word", sorted(UNIT_WORDS))
def test_every_word_is_a_unit_by_itself(word: str) -> None:
    """Each word can be written behind a number."""
    assert parse_unit(word) is not None


@pytest.mark.parametrize(
    ("left", "right", "product", "quotient"),
    [
        ("euro per maand", "maanden per jaar", "euro per jaar", "euro jaar per maand^2"),
        ("euro per jaar", "maanden per jaar", "euro maand per jaar^2", "euro per maand"),
        ("euro per jaar bruto", "", "euro per jaar bruto", "euro per jaar bruto"),
        ("kWh per jaar", "euro per kWh", "euro per jaar", "kWh^2 per euro per jaar"),
        ("euro", "euro", "euro^2", ""),
    ],
)
def test_units_multiply_and_divide(left: str, right: str, product: str, quotient: str) -> None:
    """What stands above and below cancels out; gross stays gross."""
    assert str(unit(left).times(unit(right))) == product
    assert str(unit(left).over(unit(right))) == quotient


@pytest.mark.parametrize(
    ("left", "right", "fits"),
    [
        ("euro per maand", "euro per maand", True),
        ("euro per maand", "euro per jaar", False),
        ("euro", "euro per maand", False),
        ("euro", "", False),
        ("jaar", "maand", False),
        # What says neither gross nor net fits both; gross never fits net.
        ("euro per jaar bruto", "euro per jaar", True),
        ("euro per jaar", "euro per jaar netto", True),
        ("euro per jaar bruto", "euro per jaar netto", False),
    ],
)
def test_what_may_be_added_or_compared(left: str, right: str, *, fits: bool) -> None:
    """The same dimensions, and not gross with net; it works both ways."""
    assert unit(left).fits(unit(right)) is fits
    assert unit(right).fits(unit(left)) is fits


def test_a_sum_of_something_gross_is_gross() -> None:
    """From either side."""
    gross, plain = unit("euro per jaar bruto"), unit("euro per jaar")
    assert plain.merged(gross) == gross.merged(plain) == gross


def test_a_power_of_a_thousand_is_shown_shortly() -> None:
    """A unit that was multiplied over and over can still be named."""
    huge = unit("euro")
    for _ in range(100):
        huge = huge.times(huge)
    assert len(str(huge)) < 100
    assert huge.over(huge) == NUMBER
