"""Numbers in a text that may be a BSN, and what else tells who somebody is."""

import pytest

from geldstap.source.personal_numbers import Looks, Tells, numbers_in, tells

# Worked out by hand with the weights 9 8 7 6 5 4 3 2 -1 (Logisch Ontwerp BSN, “elfproef”):
# 111222333:  9 +  8 +  7 + 12 + 10 +  8 +  9 +  6 - 3 =  66 =  6 * 11, so it passes.
# 123456782:  9 + 16 + 21 + 24 + 25 + 24 + 21 + 16 - 2 = 154 = 14 * 11, so it passes.
# 123456789:  9 + 16 + 21 + 24 + 25 + 24 + 21 + 16 - 9 = 147 = 13 * 11 + 4, so it fails.
# 010203040:  0 +  8 +  0 + 12 +  0 + 12 +  0 +  8 - 0 =  40 =  3 * 11 + 7, so it fails.


def looks(text: str) -> list[tuple[str, Looks]]:
    """What was found, in order."""
    return [(each.text, each.looks) for each in numbers_in(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("mijn nummer is 111222333", "111222333"),
        ("111222333.", "111222333"),
        ("111 222 333", "111 222 333"),
        ("1112.22.333", "1112.22.333"),
        ("123-456-782 is van mij", "123-456-782"),
        ("1 2 3 4 5 6 7 8 2", "1 2 3 4 5 6 7 8 2"),
        ("١١١٢٢٢٣٣٣", "١١١٢٢٢٣٣٣"),
        ("111222333 5 keer gebeld", "111222333"),
        ("op 3 111 222 333", "111 222 333"),
        # The word says it, whatever the test says, and also without the zero at the start.
        ("BSN 123456789", "123456789"),
        ("BSN111222333", "111222333"),
        ("burgerservicenummer: 12345678", "12345678"),
        ("mijn sofinummer was 12345678", "12345678"),
    ],
)
def test_what_looks_like_a_bsn_is_found(text: str, number: str) -> None:
    """With spaces, dots and hyphens too, and in the digits of other scripts."""
    assert looks(text) == [(number, Looks.BSN)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("123456789", "123456789"),
        ("010203040", "010203040"),
        ("klantnummer 111222333", "111222333"),
        ("Kenmerk: 111.222.333", "111.222.333"),
        ("mijn dossiernummer is 123456782", "123456782"),
        ("customer number 111222333", "111222333"),
        ("polis A111222333", "111222333"),
    ],
)
def test_what_may_be_a_reference_is_in_doubt(text: str, number: str) -> None:
    """By the word before it, by a letter in it, or because it fails the test."""
    assert looks(text) == [(number, Looks.PERHAPS)]


@pytest.mark.parametrize(
    "text",
    [
        "06 123 456 78",
        "0612345678",
        "(070) 353 61 88",
        "+31 6 12345678",
        "0031 6 1234 5678",
        "NL91ABNA0417164300",
        "NL91 ABNA 0417 1643 00",
        "12-03-2026 15.00",
        "op 12-03-2026",
        "€ 1.250,50 en € 12.345,67",
        "12345678",
        "2026-00012345",
        "1234567890",
        "",
        "Ik heb 3 kinderen.",
    ],
)
def test_what_can_be_no_bsn_is_left_alone(text: str) -> None:
    """Phone numbers, accounts, dates and amounts: nobody is asked about these."""
    assert looks(text) == []


def test_every_number_in_a_text_is_found() -> None:
    """Not only the first, also where they stand side by side."""
    found = looks("111222333 123456782, en kenmerk 123456789")
    assert found == [
        ("111222333", Looks.BSN),
        ("123456782", Looks.BSN),
        ("123456789", Looks.PERHAPS),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NL91 ABNA 0417 1643 00", (Tells.ACCOUNT,)),
        ("mail mij op a.b@voorbeeld.nl", (Tells.EMAIL,)),
        ("bel 06-12345678", (Tells.PHONE,)),
        ("bel +31612345678 of a@b.nl", (Tells.EMAIL, Tells.PHONE)),
        ("ik betaal € 12,50 op 12-03-2026", ()),
    ],
)
def test_what_tells_who_somebody_is(text: str, found: tuple[Tells, ...]) -> None:
    """An account, an address for e-mail, a phone number."""
    assert tells(text) == found
