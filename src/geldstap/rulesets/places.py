"""Municipalities: found by postcode, name or code, and who does some of their work.

The data are the csv files in `regelingen/gemeenten` (BRON.md there says how each was
made). Each file is read when it is first needed. The files come with the program, so a
file that is missing or damaged is a fault of the program and raises.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from geldstap.model.contact import Municipality
from geldstap.model.source import Confidence
from geldstap.source.data import regelingen_root

_POSTCODE = re.compile(r"\s*([1-9][0-9]{3})\s*(?:[A-Za-z]{2})?\s*")
# No Dutch place name comes near this; it keeps the search for near matches short.
_LONGEST_NAME = 60
# Below this, names that have little in common are offered, too.
_NEAR = 0.75


class ExecutorKind(StrEnum):
    """Which work an organisation does for a municipality; the values are those of the data."""

    TAXES = "belastingen"
    SOCIAL_SERVICE = "sociale_dienst"
    CREDIT_BANK = "kredietbank"


@dataclass(frozen=True, slots=True)
class Executor:
    """An organisation that several municipalities have together.

    `ends` is the last day of the arrangement, None where no end is known. A joint tax
    office has confidence MEDIUM: taking part doesn't say which taxes, or who decides.
    """

    municipality: str
    kind: ExecutorKind
    name: str
    website: str
    phone: str
    ends: date | None
    source: str
    checked: date
    confidence: Confidence


class MergerStatus(StrEnum):
    """How sure a merger is; the values are those of the data."""

    PROPOSED = "voorgesteld"
    ADOPTED = "aangenomen"


@dataclass(frozen=True, slots=True)
class Merger:
    """Municipality `old` becomes part of `new` on the day `start`."""

    old: str
    new: str
    start: date
    status: MergerStatus
    source: str
    checked: date


class Places:
    """The municipalities of the Netherlands, from the csv files in one folder.

    Without a folder: the data that travels with the program.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or regelingen_root() / "gemeenten"

    def all(self) -> tuple[Municipality, ...]:
        """Every municipality, by the name that is shown."""
        return self._sorted

    def by_code(self, code: str) -> Municipality | None:
        """The municipality with this CBS code (`GM0518`), or None."""
        return self._by_code.get(code)

    def name_of(self, code: str) -> str:
        """What the municipality with a code is called; "" where there is none."""
        found = self.by_code(code)
        return "" if found is None else found.shown

    def by_postcode(self, text: str) -> Municipality | None:
        """The municipality of `2512 AB`, `2512ab` or `2512`; None for anything else.

        Where the four digits lie in two municipalities this is the one with most
        addresses; a person can always choose another.
        """
        match = _POSTCODE.fullmatch(text)
        return self._by_postcode.get(match[1]) if match else None

    def find(self, name: str) -> Municipality | None:
        """The municipality of this name, whatever its capitals, accents and punctuation.

        Knows official names, spoken names and some larger towns. A name that two
        municipalities could mean ("Bergen") gives None.
        """
        return self._names.get(_folded(name))

    def is_called(self, place: Municipality, text: str) -> bool:
        """Whether this is its own name, in full: not a postcode or a town in it."""
        return _folded(text) in (_folded(place.name), _folded(place.shown))

    def search(self, text: str, limit: int = 8) -> tuple[Municipality, ...]:
        """Municipalities to choose from, closest first and within that the shortest name.

        Names that begin with the text, then those of towns that do, then names that contain
        it. Only where there are none: names that look like it.
        """
        wanted = _folded(text)[:_LONGEST_NAME]
        if not wanted or limit < 1:
            return ()
        keys = [key for group in self._containing(wanted) for key in sorted(group, key=_short)]
        if not keys:
            # Not at the top: most runs never meet a misspelled name.
            import difflib

            keys = difflib.get_close_matches(wanted, self._names, n=limit, cutoff=_NEAR)
        return tuple(dict.fromkeys(self._names[key] for key in keys))[:limit]

    def merger(self, code: str) -> Merger | None:
        """The merger in which the municipality with this code ends, or None."""
        return self._mergers.get(code)

    def successors(self, code: str, peildatum: date) -> tuple[Municipality, ...]:
        """Where one belongs on a day: usually the municipality itself.

        From the day of a merger on: the new municipality; as long as it isn't known that
        the merger was adopted, the old and the new one, so that both can be offered.
        """
        own = self.by_code(code)
        merger = self._mergers.get(code)
        if own is None:
            return ()
        if merger is None or peildatum < merger.start:
            return (own,)
        new = self._by_code[merger.new]
        return (new,) if merger.status is MergerStatus.ADOPTED else (own, new)

    def executors(self, code: str, on: date) -> tuple[Executor, ...]:
        """The joint organisations of a municipality whose arrangement runs on this day.

        None listed doesn't mean that the municipality does the work itself: the data
        don't say.
        """
        return tuple(
            executor
            for executor in self._executors
            if executor.municipality == code and (executor.ends is None or on <= executor.ends)
        )

    def _containing(self, wanted: str) -> tuple[list[str], list[str], list[str]]:
        beginning = [key for key in self._names if key.startswith(wanted)]
        return (
            [key for key in beginning if key not in self._towns],
            [key for key in beginning if key in self._towns],
            [key for key in self._names if wanted in key[1:] and key not in self._towns],
        )

    @cached_property
    def _by_code(self) -> Mapping[str, Municipality]:
        spoken = {n["gemeente"]: n["naam"] for n in self._named if n["soort"] == "gesproken"}
        return {
            row["code"]: Municipality(
                code=row["code"],
                name=row["naam"],
                spoken=spoken.get(row["code"], ""),
                website=row["website"],
                phone=row["telefoon"],
                checked=date.fromisoformat(row["nagekeken"]),
            )
            for row in self._rows("gemeenten.csv")
        }

    @cached_property
    def _sorted(self) -> tuple[Municipality, ...]:
        return tuple(sorted(self._by_code.values(), key=lambda place: _folded(place.shown)))

    @cached_property
    def _by_postcode(self) -> Mapping[str, Municipality]:
        rows = self._rows("postcodes.csv")
        return {row["postcode"]: self._by_code[row["gemeente"]] for row in rows}

    @cached_property
    def _named(self) -> tuple[dict[str, str], ...]:
        return tuple(self._rows("namen.csv"))

    @cached_property
    def _names(self) -> Mapping[str, Municipality]:
        """Folded name to municipality; official names go before all others."""
        official = {_folded(place.name): place for place in self._by_code.values()}
        return {_folded(n["naam"]): self._by_code[n["gemeente"]] for n in self._named} | official

    @cached_property
    def _towns(self) -> frozenset[str]:
        return frozenset(_folded(n["naam"]) for n in self._named if n["soort"] == "plaats")

    @cached_property
    def _mergers(self) -> Mapping[str, Merger]:
        return {
            row["oud"]: Merger(
                old=row["oud"],
                new=row["nieuw"],
                start=date.fromisoformat(row["ingang"]),
                status=MergerStatus(row["stand"]),
                source=row["bron"],
                checked=date.fromisoformat(row["nagekeken"]),
            )
            for row in self._rows("herindelingen.csv")
        }

    @cached_property
    def _executors(self) -> tuple[Executor, ...]:
        return tuple(_executor(row) for row in self._rows("uitvoerders.csv"))

    def _rows(self, name: str) -> Iterator[dict[str, str]]:
        with (self._folder / name).open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


def _executor(row: Mapping[str, str]) -> Executor:
    return Executor(
        municipality=row["gemeente"],
        kind=ExecutorKind(row["soort"]),
        name=row["naam"],
        website=row["website"],
        phone=row["telefoon"],
        ends=date.fromisoformat(row["eindigt"]) if row["eindigt"] else None,
        source=row["bron"],
        checked=date.fromisoformat(row["nagekeken"]),
        confidence=Confidence(row["zekerheid"]),
    )


def _folded(name: str) -> str:
    """Letters and digits alone, in lower case and without accents."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if letter.isalnum())


def _short(key: str) -> tuple[int, str]:
    """Sort key: the shortest name first, equally long names by letter."""
    return (len(key), key)
