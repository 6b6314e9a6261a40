"""The limits of an amount: to the cent, each on the side where the rule has it."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from geldstap.engine.limits import limits
from geldstap.engine.regulation import Program
from geldstap.model.fact import Between, FactKey
from geldstap.model.fact import Known as KnownValue
from tests.engine import language
from tests.engine.language import TODAY, household

Facts = Mapping[str, KnownValue | int]


def one_rule(condition: str, amount: str = "") -> Program:
    """A program with this rule only."""
    within = language.program()
    return replace(within, rules={"regel": language.rule(within, {"a": condition}, amount)})


def sides(program: Program, key: str, facts: Facts | None = None, most: int = 3) -> str | None:
    """The sides that are offered, written short."""
    found = limits(program, household(facts or {}), TODAY, FactKey.parse(key), most)
    return None if found is None else " | ".join(f"{side.low}-{side.high}" for side in found)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("vermogen <= 8000 euro", "0.00-8000.00 | 8000.01-100000.00"),
        ("vermogen < 8000 euro", "0.00-7999.99 | 8000.00-100000.00"),
        ("vermogen > 8000 euro", "0.00-8000.00 | 8000.01-100000.00"),
        ("vermogen >= 8000 euro", "0.00-7999.99 | 8000.00-100000.00"),
        ("8000 euro >= vermogen", "0.00-8000.00 | 8000.01-100000.00"),
        ("vermogen = 8000 euro", "0.00-7999.99 | 8000.00-8000.00 | 8000.01-100000.00"),
        ("vermogen <= 0 euro", "0.00-0.00 | 0.01-100000.00"),
        ("vermogen <= 8000.005 euro", "0.00-8000.00 | 8000.01-100000.00"),
        ("vermogen < 8000.005 euro", "0.00-8000.00 | 8000.01-100000.00"),
    ],
)
def test_a_limit_lies_on_the_side_where_the_rule_has_it(condition: str, expected: str) -> None:
    """“Niet hoger dan” is the lower side, “minder dan” the upper one; sides meet to the cent."""
    assert sides(one_rule(condition), "vermogen") == expected


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        # 92 × 14 = 1,288 and 100 × 14 = 1,400: between them nobody knows.
        (
            "inkomen <= deel van 14 euro per maand",
            "0.00-1288.00 | 1288.01-1400.00 | 1400.01-10000.00",
        ),
        (
            "inkomen < deel van 14 euro per maand",
            "0.00-1287.99 | 1288.00-1399.99 | 1400.00-10000.00",
        ),
        (
            "deel van 14 euro per maand < inkomen",
            "0.00-1288.00 | 1288.01-1400.00 | 1400.01-10000.00",
        ),
        (
            "deel van 14 euro per maand <= inkomen",
            "0.00-1287.99 | 1288.00-1399.99 | 1400.00-10000.00",
        ),
    ],
)
def test_both_ends_of_a_limit_that_isn_t_known_are_limits(condition: str, expected: str) -> None:
    """Between them the outcome depends on the limit, whatever the income."""
    assert sides(one_rule(condition), "inkomen") == expected


def test_a_limit_without_an_upper_bound_has_one_end() -> None:
    """“Minstens 5.000” is all that is known of it."""
    expected = "0.00-5000.00 | 5000.01-100000.00"
    assert sides(one_rule("vermogen <= grens"), "vermogen") == expected


def test_limits_of_several_rules_are_offered_together() -> None:
    """In order; those that change nothing any more aren't there."""
    condition = "vermogen <= 8000 euro en (ingeschreven of vermogen <= 3000 euro)"
    program = one_rule(condition)
    expected = "0.00-3000.00 | 3000.01-8000.00 | 8000.01-100000.00"
    assert sides(program, "vermogen") == expected
    registered = sides(program, "vermogen", {"ingeschreven": True})
    assert registered == "0.00-8000.00 | 8000.01-100000.00"


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        # 3,000 - 1,000 that is known, and half of that.
        ("kale_huur + inkomen <= 3000 euro per maand", "0.00-2000.00 | 2000.01-10000.00"),
        ("2 * (kale_huur + inkomen) <= 3000 euro per maand", "0.00-500.00 | 500.01-10000.00"),
        # The rent above which a third of a cent decides: 3,000 / 7 = 428.571…
        ("7 * kale_huur <= 3000 euro per maand", "0.00-428.57 | 428.58-10000.00"),
        ("3000 euro per maand - kale_huur >= inkomen", "0.00-2000.00 | 2000.01-10000.00"),
        ("maximum(kale_huur, inkomen) <= 1500 euro per maand", "0.00-1500.00 | 1500.01-10000.00"),
    ],
)
def test_what_is_compared_need_not_be_the_amount_itself(condition: str, expected: str) -> None:
    """The limit is told in the amount that is asked for."""
    assert sides(one_rule(condition), "kale_huur", {"inkomen": 1000}) == expected


@pytest.mark.parametrize(
    ("condition", "amount", "facts"),
    [
        pytest.param("kale_huur < norm", "jaarhuur", {}, id="the amount follows the rent"),
        pytest.param(
            "kale_huur + inkomen < norm", "", {}, id="the limit hangs on another question"
        ),
        pytest.param("kale_huur < inkomen", "", {}, id="two unknown sides"),
        pytest.param("ingeschreven", "", {}, id="nothing depends on it"),
        pytest.param(
            "kale_huur < norm en ingeschreven", "", {"ingeschreven": False}, id="already settled"
        ),
    ],
)
def test_where_sides_are_not_enough_the_amount_is_asked(
    condition: str, amount: str, facts: Facts
) -> None:
    """Then nothing is offered."""
    assert sides(one_rule(condition, amount), "kale_huur", facts) is None


def test_more_than_four_choices_are_too_many() -> None:
    """Unless the caller allows more."""
    stairs = (
        "als kale_huur < 100 euro per maand dan 1 euro per jaar "
        "anders als kale_huur < 300 euro per maand dan 2 euro per jaar "
        "anders als kale_huur < 500 euro per maand dan 3 euro per jaar "
        "anders als kale_huur < 700 euro per maand dan 4 euro per jaar anders 5 euro per jaar"
    )
    program = one_rule("ja", stairs)
    assert sides(program, "kale_huur") is None
    found = sides(program, "kale_huur", most=4)
    assert found is not None
    assert found.count("|") == 4


def test_an_answer_given_before_doesn_t_count() -> None:
    """So that going back shows the same choices."""
    program = one_rule("vermogen <= 8000 euro")
    asked_first = sides(program, "vermogen")
    assert sides(program, "vermogen", {"vermogen": 12}) == asked_first


def test_whole_numbers_have_whole_sides() -> None:
    """Nobody has two and a half children."""
    found = limits(
        one_rule("aantal_kinderen >= 3"), household({}), TODAY, FactKey("aantal_kinderen")
    )
    assert found == (Between(Decimal(0), Decimal(2)), Between(Decimal(3), Decimal(15)))
