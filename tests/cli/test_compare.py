"""`geldstap regelingen vergelijk`: what a new version of a set means, and for whom."""

from pathlib import Path
from shutil import copytree

import pytest

from geldstap.source.data import regelingen_root
from tests.cli.conftest import Program, Ran
from tests.cli.test_results import valid

DEN_HAAG = regelingen_root() / "gemeenten" / "den-haag"
INCOME = "regelingen/individuele_inkomenstoeslag.yaml"


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A copy of the set of Den Haag that becomes its next version."""
    return Path(copytree(DEN_HAAG, tmp_path / "nieuw"))


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


def _compared(program: Program, new: Path, *options: str) -> Ran:
    return program("regelingen", "vergelijk", str(DEN_HAAG), str(new), *options)


def test_who_gains_and_who_loses(program: Program, new: Path) -> None:
    """A higher income limit gives people a right, a higher age takes it from others.

    By hand: the limit of 110 % of 1.419,46 without holiday allowance lies below 1.750 net
    a month, that of 150 % above it; who is 41 is above either age.
    """
    _change(
        new / "cijfers.yaml",
        "waarde: 110%, bron: inkomenstoeslag",
        "waarde: 150%, bron: inkomenstoeslag",
    )
    _change(
        new / INCOME,
        "aanvrager.leeftijd_vandaag >= 21 jaar",
        "aanvrager.leeftijd_vandaag >= 22 jaar",
    )
    document = valid(program, "vergelijking", _compared(program, new, "--json").out)
    found = {
        each["huishouden"]: each["richting"]
        for each in document["gevolgen"]
        if each["regeling"] == "individuele_inkomenstoeslag"
    }
    assert found["Alleen, 41 jaar, € 1.750 netto per maand"] == "begint"
    assert found["iit-21-vandaag"] == "stopt"
    assert "Alleen, 41 jaar, € 1.000 netto per maand" not in found


def test_a_set_that_is_not_in_order_is_not_compared(program: Program, new: Path) -> None:
    """All its faults are said instead."""
    _change(new / INCOME, "student = nee", "student = ne")
    ran = _compared(program, new)
    assert ran.code == 1
    assert "individuele_inkomenstoeslag.yaml" in ran.err
