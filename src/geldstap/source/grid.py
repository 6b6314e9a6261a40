"""The invented households of `content/raster.yaml`, for seeing rules at every income."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from geldstap.interview.session import Session, household
from geldstap.model.fact import Household, Vocabulary
from geldstap.model.problem import Problem
from geldstap.source.cursor import Cursor, file_cursor
from geldstap.source.data import content_root
from geldstap.source.household_facts import read_facts
from geldstap.source.languages import SOURCE_LANGUAGE, codes


class Earned(StrEnum):
    """What the income of the applicant is; the values are the words of the file."""

    WAGE = "loon"
    PENSION = "pensioen"


@dataclass(frozen=True, slots=True)
class Invented:
    """A household with its name in each language, and what its income is."""

    id: str
    names: dict[str, str]
    earned: Earned
    household: Household


def read_grid(
    vocabulary: Vocabulary, path: Path | None = None
) -> tuple[tuple[Invented, ...], date | None, tuple[Problem, ...]]:
    """The households, the reference date of their days of birth, and what is wrong."""
    root, problems = file_cursor(path or content_root() / "raster.yaml")
    if root is None:
        return (), None, tuple(problems)
    fields = root.fields(("peildatum", "huishoudens"))
    day = fields["peildatum"].day() if "peildatum" in fields else None
    items = fields["huishoudens"].items() if "huishoudens" in fields else ()
    found = (_invented(item, vocabulary) for item in items)
    return tuple(each for each in found if each is not None), day, tuple(root.problems)


def _invented(at: Cursor, vocabulary: Vocabulary) -> Invented | None:
    required = ("id", SOURCE_LANGUAGE, "inkomen", "huishouden")
    fields = at.fields(required, codes()[1:])
    if not fields.keys() >= set(required):
        return None
    answers, _ = read_facts(fields["huishouden"], vocabulary)
    earned = fields["inkomen"].choice(tuple(Earned))
    names = {code: (fields.get(code) or fields[SOURCE_LANGUAGE]).text() or "" for code in codes()}
    id_ = fields["id"].text()
    if id_ is None or earned is None:
        return None
    return Invented(id_, names, Earned(earned), household(Session(answers), vocabulary))
