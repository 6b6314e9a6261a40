"""`geldstap regelingen vergelijk`: what a new version of a set means, and for whom."""

from pathlib import Path

import pytest

from tests.cli.conftest import Program, Ran
from tests.cli.test_results import valid
from tests.rulesets.edited_sets import DEN_HAAG, INCOME, change, copied


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A copy of the set of Den Haag that becomes its next version."""
    return copied(tmp_path)


def _compared(program: Program, new: Path, *options: str) -> Ran:
    return program("regelingen", "vergelijk", str(DEN_HAAG), str(new), *options)


def test_who_gains_and_who_loses(program: Program, new: Path) -> None:
    """A higher income limit gives people a right, a higher age takes it from others.

    By hand: the limit of 110 % of 1.419,46 without holiday allowance lies below 1.750 net
    a month, that of 150 % above it; who is 41 is above either age.
    """
    change(
        new / "cijfers.yaml",
        "waarde: 110%, bron: inkomenstoeslag",
        "waarde: 150%, bron: inkomenstoeslag",
    )
    change(
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
    change(new / INCOME, "student = nee", "student = ne")
    ran = _compared(program, new)
    assert ran.code == 1
    assert "individuele_inkomenstoeslag.yaml" in ran.err
