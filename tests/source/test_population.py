"""A CSV file with many households: what its columns mean, and what it may never hold."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.engine.arrays import Columns
from geldstap.model.fact import FactKey, Household, Role
from geldstap.model.problem import Problem
from geldstap.source.personal_data import is_bsn, is_personal_name, is_personal_value
from geldstap.source.population import read_population
from tests.source.vocabularies import real

DAY = date(2026, 11, 22)
ALONE = {"heeft_partner": "nee", "aantal_kinderen": "0", "aantal_medebewoners": "0"}
BORN = "geboortedatum"


def read(folder: Path, text: str, **assumed: str) -> Columns:
    """The households of a file without faults."""
    columns, problems = _read(folder, text, **assumed)
    assert problems == ()
    assert columns is not None
    return columns


def _read(folder: Path, text: str, **assumed: str) -> tuple[Columns | None, tuple[Problem, ...]]:
    path = folder / "huishoudens.csv"
    path.write_text(text, encoding="utf-8")
    header = text.partition("\n")[0]
    taken = {name: value for name, value in ALONE.items() if name not in header}
    return read_population(path, real(), DAY, taken | assumed)


def _one(columns: Columns, row: int = 0) -> Household:
    return columns.household(row)


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_what_stands_between_the_columns_is_found(tmp_path: Path, mark: str) -> None:
    """Spreadsheets write semicolons, commas or tabs."""
    text = f"heeft_partner{mark}kale_huur\nja{mark}600.50\n"
    household = _one(read(tmp_path, text))
    assert household.get("heeft_partner") is True
    assert household.get("kale_huur") == Decimal("600.50")


def test_values_are_written_as_in_household_files(tmp_path: Path) -> None:
    """Amounts per week become those of the fact; an empty cell is not known, never nothing."""
    text = "netto_inkomen;vermogen;woonsituatie\n300 per week;1250,50;koop\n;;\n"
    columns = read(tmp_path, text)
    first = _one(columns)
    assert first.get("netto_inkomen") == Decimal(1300)
    assert first.get("vermogen") == Decimal("1250.50")
    assert first.get("woonsituatie") == "koop"
    assert {str(key) for key in _one(columns, 1).facts} == set(ALONE)


def test_an_age_becomes_a_day_half_a_year_ago(tmp_path: Path) -> None:
    """On 22 November 2026 somebody of 40 was 40 in May: born in May 1986."""
    household = _one(read(tmp_path, "aanvrager.leeftijd\n40\n"))
    assert household.get(BORN, Role.APPLICANT) == date(1986, 5, 1)


def test_of_who_is_not_there_nothing_is_missing(tmp_path: Path) -> None:
    """An empty cell of a partner is only a gap for who has a partner."""
    text = "heeft_partner;partner.leeftijd\nnee;\nja;\n"
    column = read(tmp_path, text).facts[FactKey(BORN, Role.PARTNER)]
    assert column.doubt is not None
    assert column.doubt.tolist() == [False, True]


def test_what_is_the_same_for_all_needs_no_column(tmp_path: Path) -> None:
    """It is read and checked as a column would be."""
    columns = read(tmp_path, "kale_huur\n600\n700\n", vermogen="0")
    assert [_one(columns, row).get("vermogen") for row in (0, 1)] == [Decimal(0), Decimal(0)]
    _, (problem,) = _read(tmp_path, "kale_huur\n600\n", vermogen="veel")
    assert problem.kind == "not_an_amount"


@pytest.mark.parametrize(
    "column",
    [
        "bsn_aanvrager",
        "BSN",
        "IBAN",
        "rekeningnummer",
        "naam",
        "Achternaam",
        "adres",
        "straat",
        "woonadres",
        "postcode",
        "aanvrager.geboortedatum",
        "e-mail",
        "telefoonnummer",
    ],
)
def test_columns_that_tell_who_somebody_is_are_refused(tmp_path: Path, column: str) -> None:
    """Whatever stands in them."""
    assert is_personal_name(column)
    _, (problem,) = _read(tmp_path, f"kale_huur;{column}\n600;x\n")
    assert (problem.kind, problem.place.column) == ("personal_column", 2)


def test_columns_of_the_vocabulary_are_not_personal() -> None:
    """All but the days of birth."""
    names = {fact.name for fact in real()} - {BORN}
    assert [name for name in sorted(names) if is_personal_name(name)] == []


@pytest.mark.parametrize(
    "value",
    # The example BSN of the government (111222333), an example IBAN of the banks' own rules.
    ["111222333", "111.222.333", "NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "a@b.nl"],
)
def test_values_that_tell_who_somebody_is_are_refused(tmp_path: Path, value: str) -> None:
    """Also in a column with a good name; what stands there isn't repeated."""
    assert is_personal_value(value)
    _, (problem,) = _read(tmp_path, f"kale_huur;vermogen\n600;{value}\n")
    assert problem.kind == "personal_value"
    assert value not in str(problem)


@pytest.mark.parametrize("text", ["111222334", "000000000", "12345678", "1112223330", ""])
def test_other_digits_are_no_bsn(text: str) -> None:
    """One digit more, less, or another one."""
    assert not is_bsn(text)


def test_all_faults_at_once_and_no_more_than_a_screen(tmp_path: Path) -> None:
    """Twenty of them say enough; none shows the row of a person."""
    rows = "\n".join("veel;nee" for _ in range(5))
    _, problems = _read(tmp_path, f"kale_huur;vermogen\n{rows}\n600;ook\n")
    assert [problem.kind for problem in problems] == ["not_an_amount"] * 3
    assert all(problem.quoted == "" for problem in problems)


def test_of_every_household_it_is_known_who_lives_there(tmp_path: Path) -> None:
    """Else nothing can be said of norms; a gap is no zero."""
    path = tmp_path / "huishoudens.csv"
    path.write_text("heeft_partner;aantal_kinderen\nja;0\n", encoding="utf-8")
    _, (problem,) = read_population(path, real(), DAY)
    assert (problem.kind, problem.arguments["key"]) == ("missing_column", "aantal_medebewoners")
    _, (problem,) = _read(tmp_path, "kale_huur;heeft_partner\n600;ja\n600;\n")
    assert (problem.kind, problem.place.line, problem.place.column) == ("empty_value", 3, 2)


@pytest.mark.parametrize("text", ["", "\n\n", "kale_huur\n", '"kale_huur\n1'])
def test_a_file_without_households(tmp_path: Path, text: str) -> None:
    """Nothing to read is said, and never a crash."""
    columns, problems = _read(tmp_path, text)
    assert columns is None
    assert problems
