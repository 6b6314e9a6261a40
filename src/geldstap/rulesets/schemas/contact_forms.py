"""How one reaches somebody, as JSON Schema: numbers, addresses, and whom to ask for."""

from geldstap.rulesets import addresses, contacts, opening_hours
from geldstap.rulesets.schemas.parts import Form

# Digits with spaces, hyphens or brackets between them: the numbers of `addresses.is_phone`.
_PHONE_SHAPE = r"^(\([0-9]+\)|[0-9]+)([ -][0-9]+)*$"
_APART = "[^0-9]*"
_PHONE_DIGITS = "|".join(
    _APART.join(number)
    for number in (
        ("1", "1", "[23]"),
        ("1", "4", "0", "[0-9]", "[0-9]"),
        ("1", "4", "0", "[0-9]", "[0-9]", "[0-9]"),
        ("0", "[89]", "0", "0", *["[0-9]"] * 4),
        ("0", "[89]", "0", "0", *["[0-9]"] * 7),
        ("0", "[1-9]", *["[0-9]"] * 8),
    )
)
# Only as text: written without quotes or spaces, an editor would lose the 0 at the start.
PHONE: Form = {
    "type": "string",
    "allOf": [
        {"pattern": _PHONE_SHAPE, "patternErrorMessage": "telefoon"},
        {"pattern": f"^{_APART}({_PHONE_DIGITS}){_APART}$", "patternErrorMessage": "telefoon"},
    ],
    "examples": ["070 353 61 88"],
    "errorMessage": "telefoon",
}
URL: Form = {
    "type": "string",
    "pattern": rf"^({addresses.URL_SHAPE})$",
    "patternErrorMessage": "url",
}
# Only as text: without quotes an editor would take 9.30 for a number.
TIME: Form = {
    "type": "string",
    "pattern": rf"^({opening_hours.TIME_SHAPE})$",
    "patternErrorMessage": "tijd",
    "examples": ["9.00"],
    "errorMessage": "tijd",
}
PERSON: Form = {
    "type": "string",
    "pattern": rf"^({contacts.PERSON_SHAPE})$",
    "patternErrorMessage": "persoon",
}
