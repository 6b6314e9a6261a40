"""The example households of a set (`voorbeelden/*.yaml`), each with the expected outcomes."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from geldstap.interview.session import Session, household
from geldstap.model.decision import Outcome
from geldstap.model.fact import Household, Vocabulary
from geldstap.model.money import Period
from geldstap.rulesets import keys
from geldstap.rulesets.fields import Fields, optional, text_of
from geldstap.source.cursor import Cursor
from geldstap.source.household_facts import read_facts

# What stands for the highest amount where nobody knows one.
NO_HIGHEST = "geen"


class Compared(StrEnum):
    """What an expected outcome was taken from; the values are those of the files."""

    PUBLISHED = "gepubliceerd"
    BY_HAND = "met_de_hand"
    NOT_COMPARED = "niet_vergeleken"


@dataclass(frozen=True, slots=True)
class Expected:
    """What an example says of one regulation; None where it says nothing.

    `amount` and `paid` are euros, an amount from its lowest to its highest (None: nobody knows).
    """

    outcome: Outcome
    amount: tuple[Decimal, Decimal | None] | None = None
    period: Period | None = None
    paid: Decimal | None = None
    since: date | None = None
    last_known: "Expected | None" = None


@dataclass(frozen=True, slots=True)
class Example:
    """A household on a day, with what is expected by the id of a regulation."""

    id: str
    peildatum: date
    household: Household
    expected: dict[str, Expected]


def read_examples(root: Cursor, vocabulary: Vocabulary) -> tuple[Example, ...]:
    """The examples of a file; one that can't be read is left out and a problem."""
    found = (_example(item, vocabulary) for item in root.items())
    return tuple(example for example in found if example is not None)


def _example(at: Cursor, vocabulary: Vocabulary) -> Example | None:
    fields = at.fields(*keys.EXAMPLE)
    if "bron" in fields:
        _check_source(fields["bron"])
    text_of(fields, "uitleg")
    id_, peildatum = text_of(fields, "id"), optional(fields, "peildatum", Cursor.day)
    answers = read_facts(fields["huishouden"], vocabulary)[0] if "huishouden" in fields else {}
    found = _all_expected(fields["verwacht"]) if "verwacht" in fields else {}
    if not id_ or peildatum is None:
        return None
    return Example(id_, peildatum, household(Session(answers), vocabulary), found)


def _check_source(at: Cursor) -> None:
    fields = at.fields(*keys.EXAMPLE_SOURCE)
    optional(fields, "soort", lambda kind: kind.choice(tuple(Compared)))
    for name in ("titel", "url"):
        text_of(fields, name)


def _all_expected(at: Cursor) -> dict[str, Expected]:
    read = ((key.raw, _expected(value)) for key, value in at.entries())
    return {name: expected for name, expected in read if expected is not None}


def _expected(at: Cursor) -> Expected | None:
    fields = at.fields(*keys.EXPECTED)
    outcome = optional(fields, "uitkomst", lambda c: c.choice(tuple(Outcome)))
    period = optional(fields, "per", lambda c: c.choice(tuple(Period)))
    amount = optional(fields, "bedrag", _ends)
    paid = optional(fields, "uitbetaald", Cursor.decimal)
    since = optional(fields, "sinds", Cursor.day)
    last = optional(fields, "laatst_bekend", _expected)
    if outcome is None:
        return None
    return Expected(Outcome(outcome), amount, Period(period) if period else None, paid, since, last)


def _ends(at: Cursor) -> tuple[Decimal, Decimal | None] | None:
    """One amount, or `{tussen: [120, 130]}`; `geen` is no highest. Problem: not_two_bounds."""
    ends = _between(at.fields(("tussen",))) if at.is_mapping else (at, at)
    if ends is None:
        return None
    low, high = ends[0].decimal(), None
    if ends[1].raw.strip() != NO_HIGHEST and (high := ends[1].decimal()) is None:
        return None
    return None if low is None else (low, high)


def _between(fields: Fields) -> tuple[Cursor, Cursor] | None:
    if "tussen" not in fields:
        return None
    match fields["tussen"].items():
        case (low, high):
            return low, high
    if fields["tussen"].is_sequence:
        fields["tussen"].problem("not_two_bounds")
    return None
