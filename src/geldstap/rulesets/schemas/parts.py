"""What the schemas of a set are made of: the forms of one value, and mappings with known keys.

Our reader takes every value as text; an editor sees `1400`, `true` and `null` as a number, a
truth value and nothing. So each form says how an editor sees what the reader takes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from geldstap.engine.scalars import DECIMALS, WHOLE_DIGITS
from geldstap.engine.tokens import MAX_LENGTH
from geldstap.engine.units import BASES, UNIT_WORDS
from geldstap.rulesets.keys import Keys

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"
Form: TypeAlias = Mapping[str, Json]

_DIGITS = rf"0*[0-9]{{1,{WHOLE_DIGITS}}}(\.[0-9]{{1,{DECIMALS}}})?"
_IN_ANY_CASE = "[Jj][Aa]|[Nn][Ee][Ee]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]"
_BELOW = 10**WHOLE_DIGITS
_WORD = f"({'|'.join(sorted(UNIT_WORDS, key=len, reverse=True))})"
_BASIS = f"({'|'.join(BASES)})"
_UNIT = rf"({_WORD}((\s+({_WORD}|per))*\s+{_WORD})?(\s+{_BASIS})?|{_BASIS})"

# How an editor tells that a value has the wrong form: the name of a sentence, which is put in
# its place when a schema is made. Without one it would show the pattern.
_SAID = ("errorMessage", "patternErrorMessage")


def _said(name: str) -> dict[str, Json]:
    return dict.fromkeys(_SAID, name)


TEXT: Form = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
TEXTS: Form = {"type": "array", "items": TEXT}
NAME: Form = {
    "type": ["string", "boolean"],
    "pattern": r"^\s*[A-Za-z][A-Za-z0-9_]*\s*$",
    **_said("naam"),
}
FORMULA: Form = {**TEXT, "maxLength": MAX_LENGTH}
DAY: Form = {
    "type": "string",
    "format": "date",
    "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    **_said("dag"),
}
YES_NO: Form = {
    "anyOf": [
        {"type": "boolean"},
        {"enum": ["ja", "nee"]},
        {"type": "string", "pattern": rf"^\s*({_IN_ANY_CASE})\s*$", **_said("ja_nee")},
    ]
}
# What the reader takes for “ja” where it must be “ja”.
YES: Form = {"not": {"anyOf": [{"const": False}, {"type": "string", "pattern": r"^\s*[NnFf]"}]}}
NUMBER: Form = {
    "anyOf": [
        {"type": "number", **_said("getal")},
        {"type": "string", "pattern": r"^\s*-?[0-9]{1,30}(\.[0-9]{1,30})?\s*$", **_said("getal")},
    ]
}
WHOLE: Form = {
    "anyOf": [
        {"type": "integer", **_said("geheel")},
        {"type": "string", "pattern": r"^\s*-?[0-9]{1,30}(\.0{1,30})?\s*$", **_said("geheel")},
    ]
}
# A number or a percentage that amounts can be calculated with.
SHARE: Form = {
    "anyOf": [
        {
            "type": "number",
            "exclusiveMinimum": -_BELOW,
            "exclusiveMaximum": _BELOW,
            **_said("getal"),
        },
        {"type": "string", "pattern": rf"^(\s*-?{_DIGITS}\s*|{_DIGITS}%)$", **_said("getal")},
    ]
}
_UNITS_SHOWN = ("euro", "euro per maand", "euro per maand netto", "euro per jaar bruto", "jaar")
UNIT: Form = {
    "type": "string",
    "pattern": rf"^\s*{_UNIT}\s*$",
    **_said("eenheid"),
    "examples": _UNITS_SHOWN,
}
# Nothing is a unit, too: that of a bare number.
UNIT_OR_NONE: Form = {
    "type": ["string", "null"],
    "pattern": rf"^\s*{_UNIT}?\s*$",
    **_said("eenheid"),
    "examples": (*_UNITS_SHOWN, ""),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A mapping with known keys: the form of each value, and what else holds for it."""

    keys: Keys
    forms: Mapping[str, Form]
    more: Form = field(default_factory=dict)

    def described(self, words: Mapping[str, str], faults: Mapping[str, str]) -> Form:
        """As JSON Schema, each key with its description, each form with what to write instead.

        Raises KeyError where there are no words.
        """
        return {
            "type": "object",
            "additionalProperties": False,
            "required": self.keys.required,
            "properties": {
                key: {"description": words[key], **_in_words(self.forms[key], faults)}
                for key in (*self.keys.required, *self.keys.optional)
            },
            **_in_words(self.more, faults),
        }


def _in_words(form: Form, faults: Mapping[str, str]) -> Form:
    """With sentences in the place of their names."""
    return {
        key: faults[value] if key in _SAID and isinstance(value, str) else _inside(value, faults)
        for key, value in form.items()
    }


def _inside(value: Json, faults: Mapping[str, str]) -> Json:
    if isinstance(value, Mapping):
        return _in_words(value, faults)
    if isinstance(value, str) or not isinstance(value, Sequence):
        return value
    return [_inside(each, faults) for each in value]


def one_of(values: Iterable[str], **more: Json) -> Form:
    """One of these words."""
    return {"enum": list(values), **more}


def ref(name: str) -> Form:
    """What is defined under this name."""
    return {"$ref": f"#/$defs/{name}"}


def list_of(form: Form, most: int | None = None) -> Form:
    """A list, of at most so many items."""
    return {"type": "array", "items": form, **({} if most is None else {"maxItems": most})}


def by_name(form: Form) -> Form:
    """A mapping with free keys."""
    return {"type": "object", "additionalProperties": form}


def refs_in(form: Json) -> frozenset[str]:
    """The names of all definitions that a form refers to itself."""
    if isinstance(form, Mapping):
        named = form.get("$ref")
        own = {named.rpartition("/")[2]} if isinstance(named, str) else set()
        return frozenset(own).union(*(refs_in(each) for each in form.values()))
    if isinstance(form, str) or not isinstance(form, Sequence):
        return frozenset()
    return frozenset().union(*(refs_in(each) for each in form))
