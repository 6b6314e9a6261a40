"""The vocabulary file (`regelingen/feiten.yaml`) as facts."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from geldstap.model.fact import Fact, FactKind, Role, Vocabulary
from geldstap.model.problem import Problem
from geldstap.source.cursor import Cursor, file_cursor

_REQUIRED = ("naam", "soort")
_OPTIONAL = (
    "van",
    "eenheid",
    "vanaf",
    "tot_en_met",
    "geheel",
    "keuzes",
    "elke_periode",
    "groep",
    "wanneer",
    "betekenis",
)
T = TypeVar("T")


def load_vocabulary(path: Path) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Read all facts; what is wrong with one of them doesn't hide the others."""
    root, problems = file_cursor(path)
    if root is None:
        return Vocabulary(()), tuple(problems)
    facts = tuple(fact for item in root.items() if (fact := _fact(item)) is not None)
    return Vocabulary(facts), tuple(problems)


def _fact(item: Cursor) -> Fact | None:
    fields = item.fields(_REQUIRED, _OPTIONAL)

    def read(name: str, reader: Callable[[Cursor], T | None], default: T) -> T:
        value = reader(fields[name]) if name in fields else None
        return default if value is None else value

    name = read("naam", Cursor.text, "")
    kind = read("soort", lambda at: at.choice(tuple(FactKind)), "")
    if not name or not kind:
        return None
    bound: Callable[[Cursor], Decimal | date | None] = (
        Cursor.day if kind == FactKind.DATE else Cursor.decimal
    )
    return Fact(
        name,
        FactKind(kind),
        roles=read("van", _roles, (Role.HOUSEHOLD,)),
        unit=read("eenheid", Cursor.text, ""),
        low=bound(fields["vanaf"]) if "vanaf" in fields else None,
        high=bound(fields["tot_en_met"]) if "tot_en_met" in fields else None,
        whole=read("geheel", Cursor.yes_no, default=False),
        options=read("keuzes", texts, ()),
        any_period=read("elke_periode", Cursor.yes_no, default=False),
        group=read("groep", Cursor.text, ""),
        asked_when=read("wanneer", Cursor.text, ""),
        meaning=read("betekenis", Cursor.text, ""),
    )


def _roles(at: Cursor) -> tuple[Role, ...]:
    found = (item.choice(tuple(Role)) for item in at.items())
    return tuple(Role(role) for role in found if role is not None)


def texts(at: Cursor) -> tuple[str, ...]:
    """A list of texts, those that can be read."""
    return tuple(text for item in at.items() if (text := item.text()) is not None)
