"""The reading with unknowns, operator by operator."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from geldstap.engine.bounds import BoundsAlgebra, Open, Options, Span, Truths
from geldstap.engine.evaluate import Evaluator
from geldstap.model.fact import Between, FactKey, Known
from tests.engine.language import (
    ALONE,
    TODAY,
    VOCABULARY,
    FigureSketch,
    household,
    openly,
    program,
    resolved,
)

D = Decimal
KNOWN_OPEN: Mapping[str, Known | int] = {
    "kale_huur": Between(D(500), D(700)),
    "inkomen": Between(D(1000), D(1500)),
    "vermogen": Between(D(-10), D(20)),
}


def ends(value: Open) -> tuple[object, object]:
    """Low and high of a number or day."""
    assert isinstance(value, Span)
    return value.low, value.high


def missing(value: Open) -> set[str]:
    """What keeps a value open."""
    return {str(leaf) for leaf in value.missing}


def truth(value: Open) -> bool | None:
    """Yes, no, or None for not known."""
    assert isinstance(value, Truths)
    return value.can_be_true if value.settled else None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        # By hand, with rent 500-700, income 1000-1500, assets -10 to 20.
        ("kale_huur + inkomen", 1500, 2200),
        ("inkomen - kale_huur", 300, 1000),
        ("kale_huur - inkomen", -1000, -300),
        ("2 * kale_huur", 1000, 1400),
        ("vermogen * 3", -30, 60),
        ("vermogen * vermogen", -200, 400),
        ("(1 - 3) * vermogen", -40, 20),
        ("kale_huur / 2", 250, 350),
        ("minimum(kale_huur, 600 euro per maand)", 500, 600),
        ("maximum(kale_huur, 600 euro per maand)", 600, 700),
        ("maximum(0 euro per maand, kale_huur - inkomen)", 0, 0),
        ("minimum(kale_huur, inkomen)", 500, 700),
        ("naar_beneden_op_euro(kale_huur / 3)", 166, 233),
        ("naar_boven_op_euro(kale_huur / 3)", 167, 234),
        ("als ingeschreven dan kale_huur anders 900 euro per maand", 500, 900),
        ("als kale_huur < inkomen dan kale_huur anders inkomen", 500, 700),
        ("deel van kale_huur", 46000, 70000),
        ("0 * grens", 0, 0),
        ("aantal kinderen", 0, 15),
        ("aantal aanvrager_en_partner", 1, 2),
        ("aantal kinderen met (leeftijd < 18 jaar)", 0, 15),
    ],
)
def test_numbers_are_between_two_ends(text: str, low: int, high: int) -> None:
    """Each operator on intervals."""
    assert ends(openly(text, KNOWN_OPEN)) == (low, high)


def test_a_figure_without_upper_bound_has_none() -> None:
    """Sums and products with it have none either; what is cut off above has."""
    assert ends(openly("2 * grens + 1 euro")) == (10_001, D("Infinity"))
    assert ends(openly("minimum(grens, 6000 euro)")) == (5000, 6000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kale_huur < inkomen", True),
        ("inkomen <= kale_huur", False),
        ("kale_huur < 700 euro per maand", None),
        ("kale_huur <= 700 euro per maand", True),
        ("kale_huur < 500 euro per maand", False),
        ("kale_huur <= 500 euro per maand", None),
        ("kale_huur >= 500 euro per maand", True),
        ("kale_huur > 500 euro per maand", None),
        ("kale_huur > 700 euro per maand", False),
        ("kale_huur >= 700 euro per maand", None),
        ("kale_huur = 600 euro per maand", None),
        ("kale_huur = 800 euro per maand", False),
        ("kale_huur <> 800 euro per maand", True),
        ("kale_huur <> 600 euro per maand", None),
        ("ingeschreven en kale_huur > inkomen", False),
        ("ingeschreven of kale_huur < inkomen", True),
        ("ingeschreven en kale_huur < inkomen", None),
        ("ingeschreven of kale_huur > inkomen", None),
        ("niet ingeschreven", None),
        ("niet kale_huur > inkomen", True),
        ("woonsituatie = koop", None),
        ("woonsituatie in (huur, koop)", None),
        ("woonsituatie in (huur, koop, anders)", True),
        ("vermogen <= grens", True),
        ("vermogen + 5000 euro <= grens", None),
        ("er is een partner", None),
        ("er is een partner met kale_huur > inkomen", False),
        ("elke partner heeft kale_huur < inkomen", True),
        ("elke kind heeft (leeftijd < 18 jaar)", None),
    ],
)
def test_conditions_are_yes_no_or_not_known(text: str, *, expected: bool | None) -> None:
    """Kleene's logic over what the intervals allow; ends are included."""
    assert truth(openly(text, KNOWN_OPEN)) is expected


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        ("kale_huur + inkomen", {"kale_huur", "inkomen"}),
        # What is settled is missing nothing, whatever it was made of.
        ("kale_huur < inkomen", set()),
        ("ingeschreven of kale_huur < inkomen", set()),
        ("ingeschreven en kale_huur < inkomen", {"ingeschreven"}),
        ("als ingeschreven dan kale_huur anders inkomen", {"ingeschreven", "kale_huur", "inkomen"}),
        ("als kale_huur < inkomen dan kale_huur anders inkomen", {"kale_huur"}),
        # What can't be the greatest has no say in it.
        ("maximum(kale_huur, inkomen)", {"inkomen"}),
        ("minimum(kale_huur, inkomen)", {"kale_huur"}),
        ("maximum(kale_huur, 600 euro per maand)", {"kale_huur"}),
        ("0 * kale_huur", set()),
        ("deel van kale_huur", {"deel", "kale_huur"}),
        ("woonsituatie in (huur)", {"woonsituatie"}),
        # Of persons who may not exist only their number is asked for.
        ("som van spaargeld over kinderen", {"aantal_kinderen"}),
        ("er is een partner met zorgverzekerd", {"heeft_partner"}),
        ("aantal bewoners", {"heeft_partner", "aantal_kinderen", "aantal_medebewoners"}),
        (
            "som van toetsingsinkomen over aanvrager_en_partner",
            {"aanvrager.toetsingsinkomen", "heeft_partner"},
        ),
    ],
)
def test_a_value_carries_what_keeps_it_open(text: str, leaves: set[str]) -> None:
    """Facts by question id, figures by name."""
    assert missing(openly(text, KNOWN_OPEN)) == leaves


def test_members_who_surely_exist_are_asked_for_themselves() -> None:
    """With two or three children the first two are asked for; of the third only whether."""
    value = openly("som van spaargeld over kinderen", {"aantal_kinderen": Between(D(2), D(3))})
    assert missing(value) == {
        "aantal_kinderen",
        "kinderen.1.spaargeld",
        "kinderen.2.spaargeld",
    }


def test_what_is_known_of_somebody_who_may_not_exist_is_used() -> None:
    """The second child has 50 if there is one; the others may have anything."""
    facts: dict[str, Known | int] = {
        "aantal_kinderen": Between(D(1), D(2)),
        "kinderen.1.spaargeld": 10,
        "kinderen.2.spaargeld": 50,
    }
    value = openly("som van spaargeld over kinderen", facts)
    assert ends(value) == (10, 60)
    assert missing(value) == {"aantal_kinderen"}


def test_somebody_of_whom_nothing_is_known_is_not_like_one_who_is_described() -> None:
    """The first child has 10, if there is one; the others may have nothing or 100,000."""
    value = openly("som van spaargeld over kinderen", {"kinderen.1.spaargeld": 10})
    assert ends(value) == (0, 10 + 14 * 100_000)


# Two children, perhaps a third: 10 and 5 to 20 in savings; of the third nothing is known.
TWO_OR_THREE: Mapping[str, Known | int] = {
    "aantal_kinderen": Between(D(2), D(3)),
    "kinderen.1.spaargeld": 10,
    "kinderen.2.spaargeld": Between(D(5), D(20)),
}
PERHAPS_ONE: Mapping[str, Known | int] = {
    "aantal_kinderen": Between(D(0), D(1)),
    "kinderen.1.spaargeld": 50,
}


@pytest.mark.parametrize(
    ("text", "facts", "low", "high", "leaves"),
    [
        (
            "hoogste van spaargeld over kinderen anders 0 euro",
            TWO_OR_THREE,
            10,
            100_000,
            {"aantal_kinderen", "kinderen.2.spaargeld"},
        ),
        (
            "laagste van spaargeld over kinderen anders 0 euro",
            TWO_OR_THREE,
            0,
            10,
            {"aantal_kinderen", "kinderen.2.spaargeld"},
        ),
        # A third child can't have less than nothing, nor one with over 5 less than 5.
        (
            "laagste van spaargeld over kinderen anders 0 euro",
            {**TWO_OR_THREE, "kinderen.2.spaargeld": 0},
            0,
            0,
            set(),
        ),
        (
            "hoogste van spaargeld over kinderen met (spaargeld <= 10 euro) anders 0 euro",
            {**TWO_OR_THREE, "aantal_kinderen": 2},
            10,
            20,
            {"kinderen.2.spaargeld"},
        ),
        # Who may not be there: then it is what is written for nobody.
        ("hoogste van spaargeld over kinderen anders 7 euro", PERHAPS_ONE, 7, 50, None),
        ("hoogste van spaargeld over kinderen anders 70 euro", PERHAPS_ONE, 50, 70, None),
        ("laagste van spaargeld over kinderen anders 50 euro", PERHAPS_ONE, 50, 50, set()),
        # What can never be the highest isn't asked.
        (
            "hoogste van spaargeld over kinderen anders 0 euro",
            {"aantal_kinderen": 2, "kinderen.1.spaargeld": 100_000},
            100_000,
            100_000,
            set(),
        ),
    ],
)
def test_a_highest_or_lowest_of_a_group_is_tight(
    text: str, facts: Mapping[str, Known | int], low: int, high: int, leaves: set[str] | None
) -> None:
    """Worked out by hand; without other leaves it is the number of children that is missing."""
    value = openly(text, facts)
    assert ends(value) == (low, high)
    assert missing(value) == ({"aantal_kinderen"} if leaves is None else leaves)


@pytest.mark.parametrize(
    ("text", "low", "high", "leaves"),
    [
        # The figure `deel` lies between 92 and 100, and nobody answers which it is. A number
        # is only worth asking for where one of its values settles the comparison.
        ("aantal_kinderen <= deel / 8", 12, 12, {"deel"}),
        ("aantal_kinderen <= deel / 8", 11, 12, {"aantal_kinderen", "deel"}),
        ("aantal_kinderen <= deel / 8", 12, 13, {"aantal_kinderen", "deel"}),
        ("aantal_kinderen * 8 <= deel", 12, 12, {"deel"}),
        ("aantal_kinderen * 8 < deel", 12, 12, {"deel"}),
        # On the edge: 92 <= deel always holds, 100 < deel never.
        ("aantal_kinderen * 4 + 36 <= deel", 14, 15, {"aantal_kinderen", "deel"}),
        ("aantal_kinderen * 4 + 36 <= deel", 15, 15, {"deel"}),
        ("aantal_kinderen * 4 + 40 <= deel", 14, 15, {"deel"}),
        ("aantal_kinderen * 4 + 40 < deel", 14, 15, {"aantal_kinderen", "deel"}),
        ("aantal_kinderen * 4 + 40 < deel", 13, 14, {"deel"}),
        ("deel >= aantal_kinderen * 4 + 40", 14, 15, {"deel"}),
        ("deel > aantal_kinderen * 4 + 40", 14, 15, {"aantal_kinderen", "deel"}),
        ("niet deel > aantal_kinderen * 4 + 40", 13, 14, {"deel"}),
        # Where a fact keeps the other side open, both are worth asking for.
        (
            "aantal_kinderen <= aantal_medebewoners",
            3,
            4,
            {"aantal_kinderen", "aantal_medebewoners"},
        ),
    ],
)
def test_what_can_t_settle_a_comparison_is_not_asked(
    text: str, low: int, high: int, leaves: set[str]
) -> None:
    """While a limit isn't known, not every answer brings one further."""
    value = openly(text, {"aantal_kinderen": Between(D(low), D(high))})
    assert truth(value) is None
    assert missing(value) == leaves


def test_absent_is_something_else_than_unknown() -> None:
    """Without a partner nothing is asked of a partner; a sum over nobody is zero."""
    facts: dict[str, Known | int] = {**ALONE, "aanvrager.toetsingsinkomen": 100}
    value = openly("som van toetsingsinkomen over aanvrager_en_partner", facts)
    assert (ends(value), missing(value)) == ((100, 100), set())


def test_everybody_of_nobody_meets_every_condition() -> None:
    """“Elke” over no persons is yes, “er is een” no."""
    assert truth(openly("elke kind heeft (spaargeld > 0 euro)", ALONE)) is True
    assert truth(openly("er is een kind met (spaargeld > 0 euro)", ALONE)) is False


def test_days_lie_between_two_days() -> None:
    """Ages and shifted days follow from both ends of a birth date."""
    born = Between(date(2007, 11, 30), date(2009, 1, 15))
    facts: dict[str, Known | int] = {"aanvrager.geboortedatum": born}
    assert ends(openly("aanvrager.leeftijd", facts)) == (17, 18)
    shifted = openly("eerste_dag_van_maand(aanvrager.geboortedatum)", facts)
    assert ends(shifted) == (date(2007, 11, 1), date(2009, 1, 1))
    assert truth(openly("aanvrager.geboortedatum < 2010-01-01", facts)) is True


def test_choices_are_a_set_of_options() -> None:
    """A choice between two choices can be any of both."""
    value = openly(
        "als ingeschreven dan woonsituatie anders woonsituatie", {"woonsituatie": "koop"}
    )
    assert value == Options(frozenset({"koop"}))


@pytest.mark.parametrize("text", ["ingeschreven", "woonsituatie = koop", "kale_huur"])
def test_an_unknown_fact_stands_for_its_whole_domain(text: str) -> None:
    """Never for a default: what isn't known stays open, and is missing."""
    value = openly(text)
    assert not value.settled
    assert len(value.missing) == 1


def test_a_figure_may_be_known_by_its_two_ends_being_one() -> None:
    """Between 7 and 7 is 7, and nothing is missing."""
    figures: Mapping[str, FigureSketch] = {"zeven": ("", (7, 7))}
    within = program({}, figures)
    value = Evaluator(within, TODAY, BoundsAlgebra(household({}), VOCABULARY)).value(
        resolved("zeven + 0", within)
    )
    assert (ends(value), missing(value)) == ((7, 7), set())


def test_what_a_case_only_assumes_is_still_asked() -> None:
    """Reading “with a partner” apart doesn't make the partner known."""
    within = program()
    tree = resolved("som van toetsingsinkomen over partner", within)
    assumed = frozenset({FactKey("heeft_partner")})
    algebra = BoundsAlgebra(household({"heeft_partner": True}), VOCABULARY, assumed)
    assert missing(Evaluator(within, TODAY, algebra).value(tree)) == {"heeft_partner"}
