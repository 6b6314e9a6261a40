"""Many households from a CSV file: a column per fact, a row per household.

The columns have the names of the vocabulary (`netto_inkomen`, `partner.toetsingsinkomen`,
`kinderen.1.leeftijd`), the values are written as in household files, and what is empty isn't
known. Ages stand in it, never days of birth: nobody in such a file may be found again.
"""

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from geldstap.engine.arrays import (
    Columns,
    choice_column,
    day_column,
    number_column,
    truth_column,
)
from geldstap.engine.arrays.values import Value
from geldstap.interview.session import in_unit_of
from geldstap.model.answer import Given
from geldstap.model.fact import (
    GROUP_SIZES,
    Between,
    Fact,
    FactKey,
    FactKind,
    Role,
    Vocabulary,
    existence,
)
from geldstap.model.money import Amount
from geldstap.model.problem import Place, Problem
from geldstap.source.cursor import Cursor
from geldstap.source.fact_values import read_answer
from geldstap.source.lines import SourceText, shorten
from geldstap.source.nearest import nearest
from geldstap.source.nodes import Scalar
from geldstap.source.personal_data import is_personal_name, is_personal_value
from geldstap.source.yaml_text import Limits, read_text

LIMITS = Limits(size=512 * 1024 * 1024)
MAX_ROWS = 1_000_000
AGE, BORN = "leeftijd", "geboortedatum"
_WHO_LIVES_HERE = tuple(map(existence, (Role.PARTNER, Role.CHILDREN, Role.RESIDENTS)))
_PERSONS = (Role.HOUSEHOLD, Role.APPLICANT, Role.PARTNER, Role.CHILDREN, Role.RESIDENTS)
# A file with more faults than this has one that is behind them all.
_SHOWN = 20
_DELIMITERS = ";,\t"
_ANY_DAY = date(1970, 1, 1)
_NONE = Decimal(0)
NOTHING: Mapping[str, str] = MappingProxyType({})
# Shorter than a BSN, and without the three decimals that could as well be thousands.
_PLAIN = re.compile(r"[0-9]{1,8}([.,][0-9]{1,2})?")
_MONTHS = 12
_HALF_A_YEAR = 6


Single: TypeAlias = bool | Decimal | date | str
_Read: TypeAlias = Callable[[str, Place, list[Problem]], Single | None]
Faults: TypeAlias = list[Problem]


@dataclass(frozen=True, slots=True)
class _Column:
    """A column by its name: the fact that it fills, whether by age, and its cells."""

    key: FactKey
    fact: Fact
    by_age: bool
    number: int
    cells: Sequence[str]


def read_population(
    path: Path, vocabulary: Vocabulary, day: date, assumed: Mapping[str, str] = NOTHING
) -> tuple[Columns | None, tuple[Problem, ...]]:
    """The households of a file on a reference date; None where something is wrong.

    `assumed` are columns that aren't in the file, with the one value that they have for all.
    Problems: personal_column(key), personal_value(key), unknown_column(key, suggestion),
    missing_column(key), empty_value, duplicate_key(key), wrong_row(found, expected), no_rows, too_many_items(limit), those of
    values, and those of files. No problem shows a row, nor a value that looks personal.
    """
    text, problems = read_text(path, LIMITS)
    if text is None:
        return None, problems
    table = _table(text.removeprefix("\ufeff"))
    header, *rows = table or [[]]
    if faults := _rows_wrong(header, rows, str(path)):
        return None, tuple(faults[:_SHOWN])
    cells: list[Sequence[str]] = [*zip(*rows, strict=True)]
    cells += [[value] * len(rows) for value in assumed.values()]
    columns, faults = _columns([*header, *assumed], cells, str(path), vocabulary)
    if not faults:
        facts = _facts(columns, str(path), day, faults)
        if not faults:
            return Columns(len(rows), facts), ()
    return None, tuple(sorted(faults, key=lambda each: each.place)[:_SHOWN])


def _table(text: str) -> list[list[str]]:
    """The rows, without empty lines; what stands between names most often separates."""
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    try:
        return [row for row in csv.reader(text.splitlines(), delimiter=delimiter) if row]
    except csv.Error:
        return []


def _rows_wrong(header: Sequence[str], rows: Sequence[Sequence[str]], file: str) -> Faults:
    if not rows:
        return [Problem(Place(file, 1, 1), "no_rows")]
    if len(rows) > MAX_ROWS:
        return [Problem(Place(file, MAX_ROWS + 2, 1), "too_many_items", {"limit": str(MAX_ROWS)})]
    expected = {"expected": str(len(header))}
    return [
        Problem(Place(file, line, 1), "wrong_row", {"found": str(len(row)), **expected})
        for line, row in enumerate(rows, start=2)
        if len(row) != len(header)
    ]


# Columns


def _columns(
    header: Sequence[str], cells: Sequence[Sequence[str]], file: str, vocabulary: Vocabulary
) -> tuple[dict[FactKey, _Column], Faults]:
    columns: dict[FactKey, _Column] = {}
    problems: Faults = []
    for number, name in enumerate((name.strip() for name in header), start=1):
        place, shown = Place(file, 1, number), shorten(name)
        key = _key(name)
        fact = None if key is None else _fact(key, vocabulary)
        if is_personal_name(name):
            problems.append(Problem(place, "personal_column", {"key": shown}))
        elif key is None or fact is None:
            suggestion = nearest(name, _names(vocabulary))
            arguments = {"key": shown, "suggestion": suggestion}
            problems.append(Problem(place, "unknown_column", arguments))
        elif key in columns:
            problems.append(Problem(place, "duplicate_key", {"key": shown}))
        else:
            by_age = name.rpartition(".")[2] == AGE
            columns[key] = _Column(key, fact, by_age, number, cells[number - 1])
    missing = [key for key in _WHO_LIVES_HERE if key not in columns]
    place = Place(file, 1, 1)
    problems += [Problem(place, "missing_column", {"key": str(key)}) for key in missing]
    return columns, problems


def _names(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Names that a column may have, of the first member of each group."""
    keys = (
        FactKey(AGE if fact.name == BORN else fact.name, role, 1 if role in GROUP_SIZES else 0)
        for role in _PERSONS
        for fact in vocabulary.in_section(role)
    )
    return tuple(str(key) for key in keys)


def _key(name: str) -> FactKey | None:
    """The fact that a column fills; an age fills the day of birth."""
    try:
        key = FactKey.parse(name)
    except ValueError:
        return None
    return FactKey(BORN, key.role, key.index) if key.name == AGE else key


def _fact(key: FactKey, vocabulary: Vocabulary) -> Fact | None:
    return vocabulary.find(key.name, key.role) if key.role in _PERSONS else None


# Cells


def _facts(
    columns: Mapping[FactKey, _Column], file: str, day: date, problems: Faults
) -> dict[FactKey, Value]:
    """All columns read. Of every household it must be known who lives there."""
    read = {key: _read(column, file, day, problems) for key, column in columns.items()}
    for key in _WHO_LIVES_HERE:
        if None in read[key] and not problems:
            place = Place(file, read[key].index(None) + 2, columns[key].number)
            problems.append(Problem(place, "empty_value"))
    return {
        key: _as_column(values, columns[key].fact, _known(key, read))
        for key, values in read.items()
    }


def _known(key: FactKey, read: Mapping[FactKey, Sequence[Single | None]]) -> list[bool]:
    """Of whom a fact is known; of a partner or child that isn't there nothing is missing."""
    values = read[key]
    if key.role in (Role.HOUSEHOLD, Role.APPLICANT) or existence(key.role) not in read:
        return [value is not None for value in values]
    return [
        value is not None or there is False or (isinstance(there, Decimal) and there < key.index)
        for value, there in zip(values, read[existence(key.role)], strict=True)
    ]


def _read(column: _Column, file: str, day: date, problems: Faults) -> list[Single | None]:
    """One column. Every text is read once, however often it occurs."""
    read = _age_reader(column.fact, day) if column.by_age else _fact_reader(column.fact)
    known: dict[str, Single | None] = {}
    for line, text in enumerate(column.cells, start=2):
        if text in known:
            continue
        place = Place(file, line, column.number)
        number = _quickly(text, column.fact)
        if number is not None and not column.by_age:
            known[text] = number
        elif is_personal_value(text):
            problems.append(Problem(place, "personal_value", {"key": str(column.key)}))
            known[text] = None
        else:
            known[text] = read(text.strip(), place, problems) if text.strip() else None
    return [known[text] for text in column.cells]


def _quickly(text: str, fact: Fact) -> Decimal | None:
    """The number that nearly all cells hold, without a closer look; None for all others."""
    if fact.kind is not FactKind.NUMBER or not _PLAIN.fullmatch(text):
        return None
    number = Decimal(text.replace(",", "."))
    is_within = (not isinstance(fact.low, Decimal) or fact.low <= number) and (
        not isinstance(fact.high, Decimal) or number <= fact.high
    )
    return number if is_within and not fact.whole else None


def _fact_reader(fact: Fact) -> _Read:
    def read(text: str, place: Place, problems: Faults) -> Single | None:
        match read_answer(_cursor(text, place, problems), fact):
            case Given(Amount() as amount):
                value = in_unit_of(fact, amount)
            case Given(given) if not isinstance(given, Amount):
                value = given
            case _:
                return None
        return None if isinstance(value, Between) else value

    return read


def _age_reader(fact: Fact, day: date) -> _Read:
    """Ages in whole years; the birthday was half a year ago, so that it is far from now."""
    months = day.year * _MONTHS + day.month - 1 - _HALF_A_YEAR
    year, month = divmod(months, _MONTHS)
    oldest = year - fact.low.year if isinstance(fact.low, date) else year

    def read(text: str, place: Place, problems: Faults) -> Single | None:
        cursor = _cursor(text, place, problems)
        age = cursor.whole()
        if age is None:
            return None
        if not 0 <= age < oldest:
            cursor.problem("out_of_domain", text=text, low="0", high=str(oldest - 1))
            return None
        return date(year - age, month + 1, 1)

    return read


def _cursor(text: str, place: Place, problems: Faults) -> Cursor:
    """A cell for the readers of household files; its row isn't quoted."""
    return Cursor(Scalar(text, place), SourceText(place.file, ()), problems)


def _as_column(values: Sequence[Single | None], fact: Fact, known: Sequence[bool]) -> Value:
    match fact.kind:
        case FactKind.BOOLEAN:
            return truth_column([value is True for value in values], known)
        case FactKind.DATE:
            return day_column([str(value or _ANY_DAY) for value in values], known)
        case FactKind.CHOICE:
            codes = {option: code for code, option in enumerate(fact.options)}
            return choice_column(
                [codes.get(str(value), 0) for value in values], fact.options, known
            )
        case FactKind.NUMBER:
            numbers = [value if isinstance(value, Decimal) else _NONE for value in values]
            return number_column(numbers, known)
