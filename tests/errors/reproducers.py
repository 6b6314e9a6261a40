"""One small file per kind of problem, read the way the program reads it.

Most are household files in `files/`; their first line is a comment with the place where
the fault is. What can't lie ready as a file is made by a function here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from geldstap.model.problem import Problem
from geldstap.rulesets.places import Places
from geldstap.source.cursor import Cursor
from geldstap.source.population import read_population
from geldstap.source.yaml_text import decode, read_file
from geldstap.store.answers import AnswerStore
from geldstap.store.household import read_household
from tests.source.vocabularies import real

HERE = Path(__file__).parent
NAME = "huishouden.yaml"
HOUSEHOLDS = {path.stem: path for path in sorted((HERE / "files").glob("*.yaml"))}


def of_household(path: Path) -> Sequence[Problem]:
    """What is wrong in a household file."""
    text, problems = decode(path.read_bytes(), NAME)
    if text is None:
        return problems
    return read_household(text, NAME, real(), {"gemeente": _known_municipality})[2]


def expected_place(path: Path) -> tuple[int, int]:
    """Line and column as the first line of a reproducer names them."""
    first = path.read_bytes().splitlines()[0].decode()
    line, column = first.removeprefix("# ").split(":")
    return int(line), int(column)


@cache
def _places() -> Places:
    return Places()


def _known_municipality(at: Cursor) -> None:
    if _places().find(at.raw) is None:
        found = _places().search(at.raw, 1)
        suggestion = found[0].shown if found else ""
        at.problem("unknown_municipality", text=at.raw, suggestion=suggestion)


def _missing_file(folder: Path) -> Sequence[Problem]:
    return read_file(folder / NAME)[1]


def _folder_for_a_file(folder: Path) -> Sequence[Problem]:
    (folder / NAME).mkdir()
    return read_file(folder / NAME)[1]


def _large_file(folder: Path) -> Sequence[Problem]:
    (folder / NAME).write_bytes(b"#" * (1024 * 1024 + 1))
    return read_file(folder / NAME)[1]


def _kept(name: str) -> Callable[[Path], Sequence[Problem]]:
    def load(folder: Path) -> Sequence[Problem]:
        (folder / "antwoorden.json").write_bytes((HERE / "files" / name).read_bytes())
        return AnswerStore(folder).load()[1]

    return load


WHO = "heeft_partner;aantal_kinderen;aantal_medebewoners"


def _population(text: str) -> Callable[[Path], Sequence[Problem]]:
    def load(folder: Path) -> Sequence[Problem]:
        path = folder / "huishoudens.csv"
        path.write_text(text, encoding="utf-8")
        return read_population(path, real(), date(2026, 11, 22))[1]

    return load


MADE: Mapping[str, Callable[[Path], Sequence[Problem]]] = {
    "file_not_found": _missing_file,
    "file_unreadable": _folder_for_a_file,
    "too_large": _large_file,
    "damaged_file": _kept("damaged_file.json"),
    "newer_version": _kept("newer_version.json"),
    "unknown_column": _population(f"{WHO};kale_hur\nja;0;0;600\n"),
    "missing_column": _population("heeft_partner;aantal_kinderen\nja;0\n"),
    "personal_column": _population(f"{WHO};aanvrager.geboortedatum\nja;0;0;1980-05-01\n"),
    "personal_value": _population(f"{WHO};vermogen\nja;0;0;111222333\n"),
    "no_rows": _population(f"{WHO}\n"),
    "wrong_row": _population(f"{WHO}\nja;0;0\nja;0\n"),
}


def problems_of(kind: str, folder: Path) -> tuple[Problem, ...]:
    """What reading the reproducer of this kind gives; names of `folder` are left out."""
    found = of_household(HOUSEHOLDS[kind]) if kind in HOUSEHOLDS else MADE[kind](folder)
    return tuple(_without(problem, f"{folder}/") for problem in found)


def _without(problem: Problem, folder: str) -> Problem:
    place = replace(problem.place, file=problem.place.file.removeprefix(folder))
    arguments = {name: text.removeprefix(folder) for name, text in problem.arguments.items()}
    return replace(problem, place=place, arguments=arguments)
