"""The examples of a set (`voorbeelden/*.yaml`): households with the outcome that is expected.

What is expected comes from the source that an example names: a published outcome, or a sum
that was made by hand from the rule. Where nobody published an outcome, the example says so.
"""

from collections.abc import Collection
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
from geldstap.rulesets.fields import optional, text_of
from geldstap.source.cursor import Cursor, file_cursor
from geldstap.source.household_facts import read_facts
from geldstap.source.nearest import nearest

FOLDER = "voorbeelden"
MAX_EXAMPLES = 2000
Bounds: TypeAlias = tuple[Decimal, Decimal]


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
        for item in () if root is None else root.items(MAX_EXAMPLES):
            example = _example(item, vocabulary, regulations)
            if example is not None and example.id in found:
                item.problem("name_taken", text=example.id)
            elif example is not None:
                found[example.id] = example
        problems += of_file
    return tuple(found.values()), tuple(problems)


def _example(at: Cursor, vocabulary: Vocabulary, regulations: Collection[str]) -> Example | None:
    """One example; None where any part of it can't be read."""
    before = len(at.problems)
    fields = at.fields(("id", "bron", "uitleg", "peildatum", "huishouden", "verwacht"))
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
    fields = at.fields(("titel", "soort"), ("url",))
    kind = optional(fields, "soort", lambda c: c.choice(tuple(Origin)))
    title = text_of(fields, "titel")
    return None if kind is None else (Origin(kind), title, text_of(fields, "url"))


def _all_expected(at: Cursor, regulations: Collection[str]) -> dict[str, Expected]:
    found: dict[str, Expected] = {}
    for key, value in at.entries():
        if key.raw not in regulations:
            suggestion = nearest(key.raw, regulations)
            key.problem("unknown_regulation", text=key.raw, suggestion=suggestion)
        expected = _expected(value)
        if expected is not None:
            found[key.raw] = expected
    return found


def _expected(at: Cursor) -> Expected | None:
    fields = at.fields(("uitkomst",), ("bedrag", "per", "uitbetaald", "sinds", "laatst_bekend"))
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
    """`129`, or `{tussen: [80, 129]}`. Problem: not_two_bounds."""
    if not at.is_mapping:
        exact = at.decimal()
        return None if exact is None else (exact, exact)
    fields = at.fields(("tussen",))
    ends = fields["tussen"].items() if "tussen" in fields else ()
    numbers = [end.decimal() for end in ends]
    known = [number for number in numbers if number is not None]
    if len(ends) != 2 or len(known) != 2:  # noqa: PLR2004 - two ends
        at.problem("not_two_bounds")
        return None
    return known[0], known[1]
