"""A BSN among what people type: found as they write it, and nothing else taken for one."""

import pytest

from geldstap.source.personal_data import holds_bsn

# 111222333 is the example number of the government; 123456782 passes the same test:
# 1*9+2*8+3*7+4*6+5*5+6*4+7*3+8*2-2 = 154 = 14 * 11.
BSNS = (
    "111222333",
    "123456782",
    "123 456 782",
    "123.456.782",
    "1234.56.782",
    "mijn bsn: 123456782.",
)
OTHERS = (
    "123456789",  # fails the test: 147 isn't divisible by eleven
    "000000000",
    "1.250,50",
    "12-03-1985",
    "12031985",
    "070 353 61 88",
    "0612345678",
    "11112223331",
    "2 111222333",
    "7.654.321",
    "",
)


@pytest.mark.parametrize("text", BSNS)
def test_a_bsn_is_found_as_people_write_it(text: str) -> None:
    """In groups, with dots, and with words around it."""
    assert holds_bsn(text)


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_are_left_alone(text: str) -> None:
    """Amounts, days, phone numbers, and nine digits that are part of something longer."""
    assert not holds_bsn(text)
