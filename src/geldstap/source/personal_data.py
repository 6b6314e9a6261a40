"""What tells who somebody is: columns and values that a file about many may not have."""

import re

# Words in the name of a column, apart or as the beginning of it.
_NAMES = (
    "achternaam",
    "adres",
    "bankrekening",
    "bsn",
    "burgerservicenummer",
    "clientnummer",
    "cliëntnummer",
    "email",
    "geboortedag",
    "geboortedatum",
    "huisnummer",
    "iban",
    "klantnummer",
    "naam",
    "postcode",
    "rekeningnummer",
    "sofinummer",
    "straat",
    "telefoonnummer",
    "voorletters",
    "voornaam",
)
# Whether somebody is registered, not where.
_HARMLESS = frozenset({"ingeschreven_op_adres"})
_WORDS = re.compile(r"[^\W_]+")
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
_NINE_DIGITS = re.compile(r"[0-9]{9}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_ELEVEN = 11
# Nine digits as people type a number: perhaps in groups, and not part of a longer one.
_TYPED = re.compile(r"(?<![0-9])(?<![0-9][ .-])[0-9](?:[ .-]?[0-9]){8}(?![ .-]?[0-9])")


def is_personal_name(column: str) -> bool:
    """Whether the name of a column promises who somebody is."""
    if column in _HARMLESS:
        return False
    return any(
        word.startswith(name) or word.endswith(name)
        for word in _WORDS.findall(column.casefold().replace("-", ""))
        for name in _NAMES
    )


def is_personal_value(text: str) -> bool:
    """Whether a value looks like a BSN, an IBAN or an address for e-mail."""
    bare = re.sub(r"[\s.-]", "", text).upper()
    return bool(_IBAN.fullmatch(bare) or _EMAIL.fullmatch(text.strip())) or is_bsn(bare)


def is_bsn(text: str) -> bool:
    """Nine digits that pass the test of a BSN: weighed 9 to 2 and -1, divisible by eleven.

    Source: Logisch Ontwerp BSN, “elfproef”.
    """
    if not _NINE_DIGITS.fullmatch(text) or text == "0" * 9:
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(d) * w for d, w in zip(text, weights, strict=True)) % _ELEVEN == 0


def holds_bsn(text: str) -> bool:
    """Whether a text that was typed has something in it that looks like a BSN."""
    return any(is_bsn(re.sub(r"[ .-]", "", found)) for found in _TYPED.findall(text))
