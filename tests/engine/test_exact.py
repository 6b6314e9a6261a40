"""The exact reading: values, folds over persons, and what it can't do without."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from geldstap.engine.evaluate import Evaluator
from geldstap.engine.exact import ExactAlgebra, NotExactError
from geldstap.model.fact import Between, Known
from tests.engine.language import ALONE, TODAY, exactly, household, program, resolved

FAMILY: Mapping[str, Known | int] = {
    "heeft_partner": True,
    "aantal_kinderen": 2,
    "aantal_medebewoners": 1,
    "aanvrager.geboortedatum": date(1990, 1, 1),
    "partner.geboortedatum": date(1992, 2, 29),
    "kinderen.1.geboortedatum": date(2008, 11, 22),
    "kinderen.2.geboortedatum": date(2008, 11, 23),
    "medebewoners.1.geboortedatum": date(1950, 5, 5),
    "aanvrager.toetsingsinkomen": 20_000,
    "partner.toetsingsinkomen": 5_000,
    "kinderen.1.spaargeld": 100,
    "kinderen.2.spaargeld": 40,
    "medebewoners.1.spaargeld": 7,
    "woonsituatie": "koop",
    "aanvrager.student": "nee",
    "kale_huur": Decimal("712.50"),
    "ingeschreven": True,
}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("aantal bewoners", 5),
        ("aantal aanvrager_en_partner", 2),
        ("aantal kinderen_en_medebewoners", 3),
        ("aantal kinderen met (leeftijd < 18 jaar)", 1),
        ("aantal bewoners met (leeftijd >= 18 jaar)", 4),
        ("som van toetsingsinkomen over aanvrager_en_partner", 25_000),
        ("som van spaargeld over kinderen", 140),
        ("som van spaargeld over kinderen_en_medebewoners met spaargeld > 10 euro", 140),
        ("som van (spaargeld * 2) over medebewoner", 14),
        ("hoogste van spaargeld over kinderen anders 0 euro", 100),
        ("laagste van spaargeld over kinderen anders 0 euro", 40),
        ("hoogste van spaargeld over kinderen met (leeftijd < 18 jaar) anders 0 euro", 40),
        ("hoogste van spaargeld over kinderen met spaargeld > 100 euro anders 5 euro", 5),
        # The alternative is no candidate where there is somebody.
        ("hoogste van spaargeld over kinderen anders 999 euro", 100),
        ("aantal kinderen met (spaargeld = hoogste van spaargeld over kind anders 0 euro)", 1),
        ("er is een kind met spaargeld > 99 euro", True),
        ("er is een kind met (spaargeld > 99 euro en leeftijd < 18 jaar)", False),
        ("elke kind heeft (spaargeld > 30 euro)", True),
        ("elke kind heeft (leeftijd < 18 jaar)", False),
        ("er is een partner", True),
        # Inside a fold “aanvrager.” still is the applicant.
        ("er is een partner met (toetsingsinkomen < aanvrager.toetsingsinkomen)", True),
        # A fold inside a fold is about its own persons.
        ("som van (aantal kinderen * spaargeld) over kinderen", 280),
        ("kale_huur + 12.50 euro per maand", 725),
        ("jaarhuur", 8550),
        ("130% van kale_huur", Decimal("926.25")),
        ("naar_beneden_op_euro(kale_huur)", 712),
        ("als woonsituatie = koop dan 1 anders 2", 1),
        ("woonsituatie in (huur, koop)", True),
        ("aanvrager.student = nee", True),
        ("aanvrager.leeftijd", 36),
        ("peildatum > 2026-11-21", True),
        ("minimum(3, 1, 2) + maximum(3, 1, 2)", 4),
    ],
)
def test_values_of_a_known_household(text: str, value: object) -> None:
    """Every construct with everything known."""
    assert exactly(text, FAMILY) == value


def test_nobody_has_no_sum_and_no_count() -> None:
    """Folds over groups that are empty."""
    assert exactly("som van spaargeld over kinderen", ALONE) == 0
    assert exactly("aantal bewoners", ALONE) == 1
    assert exactly("er is een partner", ALONE) is False
    assert exactly("laagste van spaargeld over kinderen anders 3 euro", ALONE) == 3


@pytest.mark.parametrize(
    ("text", "leaf"),
    [
        ("kale_huur", "kale_huur"),
        ("inkomen", "inkomen"),
        ("aantal kinderen", "aantal_kinderen"),
        ("er is een partner", "heeft_partner"),
        ("deel van norm", "deel"),
        ("som van spaargeld over medebewoners", "medebewoners.1.spaargeld"),
    ],
)
def test_what_is_not_known_exactly_is_named(text: str, leaf: str) -> None:
    """There is no default: the reading stops and says what it needs."""
    facts: Mapping[str, Known | int] = {
        "inkomen": Between(Decimal(1), Decimal(2)),
        "aantal_medebewoners": 1,
    }
    with pytest.raises(NotExactError) as stopped:
        exactly(text, facts)
    assert str(stopped.value.leaf) == leaf


def test_a_branch_that_is_not_taken_needs_nothing() -> None:
    """Only the facts that a value really uses are needed."""
    facts: Mapping[str, Known | int] = {"ingeschreven": True, "kale_huur": 600}
    assert exactly("als ingeschreven dan kale_huur anders inkomen", facts) == 600
    assert exactly("ingeschreven of heeft_partner", facts) is True


def test_a_fold_in_a_fold_costs_one_fold() -> None:
    """Ten folds inside each other over fifteen children end at once."""
    text = "aantal kinderen"
    for _ in range(10):
        text = f"som van ({text}) over kinderen"
    facts: Mapping[str, Known | int] = {"aantal_kinderen": 15}
    assert exactly(text, facts) == 15**11


def test_a_named_value_is_computed_once_per_person() -> None:
    """Definitions that each use the one before twice don't take twice as long each."""
    definitions = {"d0": "kale_huur"}
    definitions |= {f"d{n}": f"d{n - 1} - d{n - 1} + d{n - 1}" for n in range(1, 30)}
    within = program(definitions)
    algebra = ExactAlgebra(household({"kale_huur": 600}))
    assert Evaluator(within, TODAY, algebra).value(resolved("d29", within)) == 600


def test_a_figure_outside_its_dates_is_an_error_of_the_program() -> None:
    """What a day can be decided on is settled before: here it is no longer asked."""
    within = program()
    evaluator = Evaluator(within, date(2030, 1, 1), ExactAlgebra(household({})))
    with pytest.raises(LookupError):
        evaluator.value(resolved("norm", within))
