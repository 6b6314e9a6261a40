"""Many households at once: what goes in, what comes out, and what is refused."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from geldstap.engine.exact import NotExactError
from geldstap.engine.regulation import Rule, Validity
from geldstap.model.fact import Between, FactKey, Household, Known, Role
from tests.engine.language import ALONE, TODAY, household, program, rule

pytest.importorskip("numpy", reason="the array reading is an extra: pip install geldstap[arrays]")

import numpy as np

from geldstap.engine.arrays import (
    ArrayResult,
    Columns,
    cents_column,
    choice_column,
    columns_of,
    day_column,
    evaluate_rule,
    number_column,
    rules,
    truth_column,
)
from geldstap.engine.arrays.values import Value

PROGRAM = program()
RENT = FactKey("kale_huur")


def read(made: Rule, *households: Household, day: date = TODAY) -> ArrayResult:
    """What a rule says of households."""
    result = evaluate_rule(PROGRAM, made, columns_of(households), day)
    assert result is not None
    return result


def rents(*euros: str) -> list[Household]:
    """Households that differ in rent only."""
    return [household({**ALONE, "kale_huur": Decimal(each)}) for each in euros]


HALF = rule(
    PROGRAM, {"huur": "kale_huur >= 500 euro per maand"}, "50% van kale_huur * 12 maanden per jaar"
)


def test_every_household_has_its_own_row() -> None:
    """Half of twelve rents of 600.05 is 3600.30; who pays less than 500 gets nothing."""
    result = read(HALF, *rents("600.05", "499.99", "500"))
    assert result.granted.tolist() == [True, False, True]
    assert result.amount is not None
    assert result.amount.tolist() == [360030, 0, 300000]
    assert not result.undecided.any()
    assert result.paid is None
    assert result.apart == 0


def test_amounts_are_rounded_to_whole_cents_half_up() -> None:
    """An eighth of 0.20 a month is 2.5 cents, of 0.12 it is 1.5."""
    eighth = rule(PROGRAM, {"altijd": "ja"}, "kale_huur * 1 maand per jaar / 8")
    amount = read(eighth, *rents("0.20", "0.12", "0.08")).amount
    assert amount is not None
    assert amount.tolist() == [3, 2, 1]


def test_below_zero_there_is_nothing() -> None:
    """Nobody pays to have a right."""
    negative = rule(
        PROGRAM, {"altijd": "ja"}, "(0 euro per maand - kale_huur) * 12 maanden per jaar"
    )
    amount = read(negative, *rents("10")).amount
    assert amount is not None
    assert amount.tolist() == [0]


def test_what_depends_on_an_unknown_figure_is_undecided() -> None:
    """A limit of at least 5000, nobody knows how much: only above it is it open."""
    open_limit = rule(PROGRAM, {"vermogen": "vermogen <= grens"})
    rich = [household({**ALONE, "vermogen": each}) for each in (4999, 5000, 5001, 100_000)]
    result = read(open_limit, *rich)
    assert result.granted.tolist() == [True, True, False, False]
    assert result.undecided.tolist() == [False, False, True, True]


def test_an_amount_that_depends_on_an_unknown_figure_is_undecided() -> None:
    """A share between 92 and 100 times nothing is nothing; of something it isn't known."""
    share = rule(PROGRAM, {"altijd": "ja"}, "deel van kale_huur * 12 maanden per jaar")
    result = read(share, *rents("0", "1"))
    assert result.granted.tolist() == [True, False]
    assert result.undecided.tolist() == [False, True]


def test_conditions_that_are_unknown_leave_everybody_else_undecided() -> None:
    """Who fails a condition that is known is refused all the same."""
    half_known = rule(PROGRAM, {"huur": "kale_huur >= 500 euro per maand"}, unknown_conditions=True)
    result = read(half_known, *rents("499", "501"))
    assert result.undecided.tolist() == [False, True]
    assert not result.granted.any()


@pytest.mark.parametrize(
    ("made", "day"),
    [
        (HALF, date(2027, 1, 1)),
        (HALF, date(2025, 12, 31)),
        (rule(PROGRAM, {"altijd": "ja"}, covered=False), TODAY),
        (
            rule(PROGRAM, {"altijd": "ja"}, open_for=Validity(date(2026, 1, 1), date(2026, 6, 30))),
            TODAY,
        ),
    ],
    ids=["expired", "too early", "not covered", "closed"],
)
def test_where_the_day_decides_no_household_does(made: Rule, day: date) -> None:
    """There is no result, rather than a result of last year."""
    assert evaluate_rule(PROGRAM, made, columns_of(rents("600")), day) is None


@pytest.mark.parametrize("lacking", [None, Between(Decimal(1), Decimal(2))])
def test_a_fact_that_is_needed_and_not_known_is_an_error(lacking: Known | None) -> None:
    """It is never nothing: the error names the fact, also where only one household lacks it."""
    facts = dict(household(dict(ALONE)).facts)
    unknown = Household(facts if lacking is None else {**facts, RENT: lacking})
    with pytest.raises(NotExactError) as error:
        read(HALF, *rents("600"), unknown)
    assert error.value.leaf == RENT


def test_a_fact_without_a_column_is_an_error_too() -> None:
    """Of all households it isn't known."""
    with pytest.raises(NotExactError) as error:
        evaluate_rule(PROGRAM, HALF, Columns(2, {}), TODAY)
    assert error.value.leaf == RENT


@pytest.mark.parametrize(
    ("condition", "fact"),
    [
        ("er is een partner met (zorgverzekerd)", "heeft_partner"),
        ("aantal kinderen >= 1", "aantal_kinderen"),
    ],
)
def test_who_there_are_must_be_known_of_everybody(condition: str, fact: str) -> None:
    """Without it nobody knows over whom a sum or a condition goes."""
    known = household({name: value for name, value in ALONE.items() if name != fact})
    with pytest.raises(NotExactError) as error:
        read(rule(PROGRAM, {"wie": condition}), household(dict(ALONE)), known)
    assert error.value.leaf == FactKey(fact)


def test_a_fact_that_makes_no_difference_need_not_be_known() -> None:
    """Who isn't registered is refused whatever the rent is."""
    both = rule(PROGRAM, {"een": "ingeschreven", "huur": "kale_huur >= 500 euro per maand"})
    away = household({**ALONE, "ingeschreven": False})
    here = household({**ALONE, "ingeschreven": True, "kale_huur": 600})
    assert read(both, away, here).granted.tolist() == [False, True]


def test_facts_of_who_isn_t_there_are_not_looked_at() -> None:
    """The one household has a partner and two children, the other nobody."""
    family = household(
        {
            "heeft_partner": True,
            "aantal_kinderen": 2,
            "aantal_medebewoners": 0,
            "aanvrager.toetsingsinkomen": 10_000,
            "partner.toetsingsinkomen": 5_000,
            "kinderen.1.spaargeld": 100,
            "kinderen.2.spaargeld": 40,
        }
    )
    alone = household({**ALONE, "aanvrager.toetsingsinkomen": 12_000})
    savings = rule(
        PROGRAM,
        {"inkomen": "som van toetsingsinkomen over aanvrager_en_partner > 12000 euro per jaar"},
        "(som van spaargeld over kinderen) / 1 jaar",
    )
    result = read(savings, family, alone)
    assert result.granted.tolist() == [True, False]
    assert result.amount is not None
    assert result.amount.tolist() == [14000, 0]


def test_a_household_on_a_limit_of_thirds_is_looked_at_on_its_own() -> None:
    """Three times a third of 100 isn't quite 100 in decimals, and both readings say so."""
    thirds = rule(PROGRAM, {"derde": "kale_huur / 3 * 3 >= 100 euro per maand"})
    result = read(thirds, *rents("100", "99.99", "100.01", "300"))
    assert result.granted.tolist() == [False, False, True, True]
    assert result.apart == 1


def test_numbers_that_fit_in_no_processor_stay_exact() -> None:
    """The fourth power of 9999.99 has 24 digits."""
    power = rule(
        PROGRAM,
        {
            "macht": "kale_huur * kale_huur * kale_huur * kale_huur"
            " >= kale_huur * kale_huur * kale_huur * 9999.99 euro per maand"
        },
        "kale_huur * 12 maanden per jaar",
    )
    assert read(power, *rents("9999.99", "9999.98")).granted.tolist() == [True, False]


def test_many_households_are_read_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parts come out as one, in order, also where a household is read on its own."""
    monkeypatch.setattr(rules, "BLOCK", 2)
    thirds = rule(
        PROGRAM,
        {"derde": "kale_huur / 3 * 3 >= 100 euro per maand"},
        "kale_huur * 12 maanden per jaar",
    )
    result = read(thirds, *rents("200", "50", "100", "100.5", "100"))
    assert result.granted.tolist() == [True, False, False, True, False]
    assert result.amount is not None
    assert result.amount.tolist() == [240000, 0, 0, 120600, 0]
    assert result.apart == 2


def test_of_no_households_there_is_nothing_to_say() -> None:
    """An empty result, no error."""
    empty = {RENT: cents_column(np.array([], np.int64))}
    result = evaluate_rule(PROGRAM, HALF, Columns(0, empty), TODAY)
    assert result is not None
    assert len(result.granted) == 0


# Columns


def test_columns_can_be_made_of_arrays() -> None:
    """Cents, days, choices and yes or no; and a household comes out as it went in."""
    facts: dict[FactKey, Value] = {
        RENT: cents_column(np.array([60_005, 49_999])),
        FactKey("ingeschreven"): truth_column(np.array([True, False])),
        FactKey("woonsituatie"): choice_column(np.array([1, 0]), ("huur", "koop")),
        FactKey("geboortedatum", Role.APPLICANT): day_column(
            np.array(["2008-02-29", "NaT"], "datetime64[D]")
        ),
        FactKey("aantal_kinderen"): number_column(np.array([3, 0], np.uint8)),
    }
    columns = Columns(2, facts)
    assert columns.household(0) == Household(
        {
            RENT: Decimal("600.05"),
            FactKey("ingeschreven"): True,
            FactKey("woonsituatie"): "koop",
            FactKey("geboortedatum", Role.APPLICANT): date(2008, 2, 29),
            FactKey("aantal_kinderen"): Decimal(3),
        }
    )
    assert FactKey("geboortedatum", Role.APPLICANT) not in columns.household(1).facts


def test_a_column_knows_of_whom_it_knows_nothing() -> None:
    """What stands there then isn't used."""
    rent = number_column(["12.345", "0"], known=[True, False])
    columns = Columns(2, {RENT: rent})
    assert columns.household(0).facts == {RENT: Decimal("12.345")}
    assert columns.household(1).facts == {}


@pytest.mark.parametrize("values", [[1.5], np.array([1.5]), [Decimal(1), 1.5], [None]])
def test_floats_are_refused(values: Sequence[Decimal]) -> None:
    """They have lost the cents that they stood for."""
    with pytest.raises(TypeError):
        number_column(values)


@pytest.mark.parametrize("values", [[Decimal("NaN")], [Decimal("Infinity")]])
def test_what_is_no_number_is_refused(values: list[Decimal]) -> None:
    """An amount is a number."""
    with pytest.raises((ValueError, OverflowError)):
        number_column(values)


def test_cents_are_whole() -> None:
    """Whoever has euros with a point has no column of cents."""
    with pytest.raises(TypeError):
        cents_column(np.array([1.5]))


def test_a_column_of_another_length_is_refused() -> None:
    """Somebody's rent would be that of somebody else."""
    with pytest.raises(ValueError, match="kale_huur"):
        Columns(3, {RENT: cents_column(np.array([1, 2]))})
