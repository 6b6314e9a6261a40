"""The examples of a set (`voorbeelden/*.yaml`): households with the outcome that is expected.

What is expected comes from the source that an example names: a published outcome, or a sum
that was made by hand from the rule. Where nobody published an outcome, the example says so.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from geldstap.interview.session import Session, household
from geldstap.model.decision import Outcome
from geldstap.model.fact import Household, Vocabulary
from geldstap.model.money import Period
from geldstap.model.problem import Place, Problem
from geldstap.rulesets import keys
from geldstap.rulesets.addresses import url_of
from geldstap.rulesets.fields import Fields, optional, text_of
from geldstap.source.cursor import Cursor, file_cursor
from geldstap.source.household_facts import read_facts
from geldstap.source.nearest import nearest

FOLDER = "voorbeelden"
MAX_EXAMPLES = 2000
# From the lowest to the highest; None where nobody knows the highest, written as `geen`.
Bounds: TypeAlias = tuple[Decimal, Decimal | None]
NO_HIGHEST = "geen"


class Origin(StrEnum):
    """Where an expected outcome comes from; the values are the words of the files."""

    PUBLISHED = "gepubliceerd"
    BY_HAND = "met_de_hand"
    NOT_COMPARED = "niet_vergeleken"


@dataclass(frozen=True, slots=True)
class Expected:
    """What an example says of one regulation; None where it says nothing.

    `amount` and `paid` are euros, `period` is that of `amount`.
    """

    outcome: Outcome
    amount: Bounds | None = None
    period: Period | None = None
    paid: Decimal | None = None
    since: date | None = None
    last_known: "Expected | None" = None


@dataclass(frozen=True, slots=True)
class Example:
    """A household on a day, with what is expected by regulation, and where that comes from."""

    id: str
    origin: Origin
    title: str
    url: str
    note: str
    peildatum: date
    household: Household
    expected: dict[str, Expected]
    place: Place


def read_examples(
    folder: Path, vocabulary: Vocabulary, regulations: Collection[str]
) -> tuple[tuple[Example, ...], tuple[Problem, ...]]:
    """The examples of the set in a folder, those that can be read, and all that is wrong.

    Problems: unknown_regulation(text, suggestion), name_taken(text), and shapes.
    """
    found: dict[str, Example] = {}
    problems: list[Problem] = []
    for path in sorted((folder / FOLDER).glob("*.yaml")):
        root, of_file = file_cursor(path)
        for example, item in () if root is None else _of_file(root, vocabulary, regulations):
            if example.id in found:
                item.problem("name_taken", text=example.id)
            found.setdefault(example.id, example)
        problems += of_file
    return tuple(found.values()), tuple(problems)


def examples_of(root: Cursor, vocabulary: Vocabulary) -> tuple[Example, ...]:
    """The examples of one file; what is wrong goes to the problems of the file.

    Whether the regulations that they name exist isn't looked at.
    """
    return tuple(example for example, _ in _of_file(root, vocabulary, None))


def _of_file(
    root: Cursor, vocabulary: Vocabulary, regulations: Collection[str] | None
) -> Iterator[tuple[Example, Cursor]]:
    for item in root.items(MAX_EXAMPLES):
        example = _example(item, vocabulary, regulations)
        if example is not None:
            yield example, item


def _example(
    at: Cursor, vocabulary: Vocabulary, regulations: Collection[str] | None
) -> Example | None:
    """One example; None where any part of it can't be read."""
    before = len(at.problems)
    fields = at.fields(*keys.EXAMPLE)
    id_, note = text_of(fields, "id"), text_of(fields, "uitleg")
    peildatum = optional(fields, "peildatum", Cursor.day)
    origin = optional(fields, "bron", _origin)
    answers = read_facts(fields["huishouden"], vocabulary)[0] if "huishouden" in fields else {}
    expected = _all_expected(fields["verwacht"], regulations) if "verwacht" in fields else {}
    if len(at.problems) > before or origin is None or peildatum is None:
        return None
    kind, title, url = origin
    known = household(Session(answers), vocabulary)
    place = fields["id"].place
    return Example(id_, kind, title, url, note, peildatum, known, expected, place)


def _origin(at: Cursor) -> tuple[Origin, str, str] | None:
    fields = at.fields(*keys.EXAMPLE_SOURCE)
    kind = optional(fields, "soort", lambda c: c.choice(tuple(Origin)))
    title = text_of(fields, "titel")
    return None if kind is None else (Origin(kind), title, optional(fields, "url", url_of) or "")


def _all_expected(at: Cursor, regulations: Collection[str] | None) -> dict[str, Expected]:
    found: dict[str, Expected] = {}
    for key, value in at.entries():
        if regulations is not None and key.raw not in regulations:
            suggestion = nearest(key.raw, regulations)
            key.problem("unknown_regulation", text=key.raw, suggestion=suggestion)
        expected = _expected(value)
        if expected is not None:
            found[key.raw] = expected
    return found


def _expected(at: Cursor) -> Expected | None:
    fields = at.fields(*keys.EXPECTED)
    outcome = optional(fields, "uitkomst", lambda c: c.choice(tuple(Outcome)))
    period = optional(fields, "per", lambda c: c.choice(tuple(Period)))
    bounds = optional(fields, "bedrag", _bounds)
    paid = optional(fields, "uitbetaald", Cursor.decimal)
    since = optional(fields, "sinds", Cursor.day)
    last = optional(fields, "laatst_bekend", _expected)
    if outcome is None:
        return None
    known_period = None if period is None else Period(period)
    return Expected(Outcome(outcome), bounds, known_period, paid, since, last)


def _bounds(at: Cursor) -> Bounds | None:
    """`129`, `{tussen: [80, 129]}` or `{tussen: [80, geen]}`. Problem: not_two_bounds."""
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
