"""One version read for one household: what is granted, which amounts, and what is open."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from geldstap.engine.bounds import Span
from geldstap.engine.leaning import MAX_CASES, figures_of, read_apart
from geldstap.engine.reading import Reading, read
from geldstap.model.fact import Between, FactKey, Known
from tests.engine.language import ALONE, DEFINITIONS, TODAY, household, program, rule

Facts = Mapping[str, Known | int]


def reading(
    conditions: Mapping[str, str | None],
    amount: str,
    facts: Facts,
    definitions: Mapping[str, str] = DEFINITIONS,
    *,
    split: bool = True,
) -> Reading:
    """What a rule with these parts says of a household."""
    within = program(definitions)
    version = rule(within, conditions, amount).versions[0]
    return read(within, version, household(facts), TODAY, split=split)


def ends(value: Span | None) -> tuple[object, object] | None:
    """Low and high of an amount."""
    return None if value is None else (value.low, value.high)


def missing(value: Span | None) -> set[str]:
    """What keeps an amount open."""
    return set() if value is None else {str(leaf) for leaf in value.missing}


# The first 200 euros are for one, 300 for two; partners pay 100 of them.
ALLOWANCE = (
    "(als heeft_partner dan 300 euro per jaar anders 200 euro per jaar)"
    " - (als heeft_partner dan 100 euro per jaar anders 0 euro per jaar)"
)


def test_one_partner_or_none_is_never_half_a_partner() -> None:
    """With a partner 300 - 100, without 200 - 0: both are 200, whatever is the case."""
    found = reading({}, ALLOWANCE, {})
    assert (ends(found.amount), missing(found.amount)) == ((200, 200), set())


def test_without_reading_apart_the_result_is_wider() -> None:
    """Taken each by itself the parts give 200 - 100 up to 300 - 0."""
    found = reading({}, ALLOWANCE, {}, split=False)
    assert (ends(found.amount), missing(found.amount)) == ((100, 300), {"heeft_partner"})


def test_persons_who_come_with_the_partner_are_read_apart_too() -> None:
    """A fold over the couple counts as naming the partner."""
    amount = (
        "(aantal aanvrager_en_partner * 100 euro per jaar)"
        " - (als heeft_partner dan 150 euro per jaar anders 50 euro per jaar)"
    )
    assert ends(reading({}, amount, {}).amount) == (50, 50)


def test_reading_apart_doesn_t_ask_about_somebody_who_may_not_exist() -> None:
    """Of the partner nothing is missing before it is known that there is one."""
    amount = (
        "(som van toetsingsinkomen over aanvrager_en_partner)"
        " + (als heeft_partner dan 1 euro per jaar anders 2 euro per jaar)"
    )
    facts: Facts = {"aanvrager.toetsingsinkomen": 0}
    assert missing(reading({}, amount, facts).amount) == {"heeft_partner"}
    with_partner: Facts = {**facts, "heeft_partner": True}
    assert missing(reading({}, amount, with_partner).amount) == {"partner.toetsingsinkomen"}


def test_only_what_a_result_depends_on_keeps_it_open() -> None:
    """What is read apart for one thing isn't missing for another."""
    conditions = {"c": "ingeschreven of ingeschreven en heeft_partner"}
    amount = "als heeft_partner dan jaarhuur anders 2 * jaarhuur"
    found = reading(conditions, amount, {"kale_huur": 100})
    assert ends(found.amount) == (1200, 2400)
    assert missing(found.amount) == {"heeft_partner"}
    assert {str(leaf) for leaf in found.granted.missing} == {"ingeschreven"}


def test_a_case_without_a_right_has_no_amount() -> None:
    """What holds only where there is no right doesn't make the amount wider."""
    amount = "als ingeschreven dan 500 euro per jaar anders 100 euro per jaar"
    found = reading({"c": "ingeschreven"}, amount, {})
    assert (ends(found.amount), missing(found.amount)) == ((500, 500), set())
    assert (found.granted.settled, {str(leaf) for leaf in found.granted.missing}) == (
        False,
        {"ingeschreven"},
    )


def test_a_contradiction_is_seen() -> None:
    """Nobody is registered and not registered, known or not."""
    found = reading({"c": "ingeschreven", "d": "niet ingeschreven"}, "", {})
    assert not found.granted.can_be_true


def test_what_all_cases_leave_open_stays_missing() -> None:
    """Also the assumption itself: with other knowledge the cases may come out differently."""
    amount = "als ingeschreven dan jaarhuur anders 12000 euro per jaar - jaarhuur"
    facts: Facts = {"kale_huur": Between(Decimal(400), Decimal(600))}
    found = reading({"c": "ingeschreven of heeft_partner"}, amount, facts)
    assert ends(found.amount) == (4800, 7200)
    assert missing(found.amount) == {"ingeschreven", "kale_huur"}


def test_a_right_that_can_t_exist_has_no_amounts_and_steps() -> None:
    """Nothing is calculated for somebody who gets nothing."""
    found = reading({"c": "ingeschreven"}, "jaarhuur", {"ingeschreven": False})
    assert (found.granted.can_be_true, found.amount, found.steps) == (False, None, ())


def test_conditions_show_their_sides_and_the_values_they_name() -> None:
    """The person's own value, the limit, and each named value once."""
    conditions = {"c": "jaarhuur <= 12 maanden per jaar * norm + 0 * jaarhuur"}
    found = reading(conditions, "", {"kale_huur": 700}).conditions[0]
    assert found.left == Span(Decimal(8400), Decimal(8400))
    assert found.right == Span(Decimal(16800), Decimal(16800))
    assert dict(found.values) == {
        "jaarhuur": Span(Decimal(8400), Decimal(8400)),
        "norm": Span(Decimal(1400), Decimal(1400)),
    }
    assert len(found.values) == 2


def test_what_a_person_judges_is_neither_yes_nor_no_here() -> None:
    """It doesn't keep the machine's own conditions from being met."""
    found = reading({"noodzaak": None, "c": "ingeschreven"}, "", {"ingeschreven": True})
    assert found.granted.settled
    assert [condition.condition.by_person for condition in found.conditions] == [True, False]


# What is read apart


def apart(conditions: Mapping[str, str | None], amount: str = "") -> list[str]:
    """The facts that a rule reads apart, in order."""
    within = program()
    return [str(key) for key in read_apart(within, rule(within, conditions, amount).versions[0])]


@pytest.mark.parametrize(
    ("conditions", "amount", "keys"),
    [
        # What occurs once can't contradict itself.
        ({"c": "ingeschreven"}, "", []),
        ({"c": "ingeschreven"}, ALLOWANCE, ["heeft_partner"]),
        ({"c": "ingeschreven", "d": "ingeschreven"}, ALLOWANCE, ["heeft_partner", "ingeschreven"]),
        ({"c": "er is een partner of elke partner heeft ja"}, "", ["heeft_partner"]),
        ({"c": "woonsituatie = koop of woonsituatie = huur"}, "", ["woonsituatie"]),
        ({"c": "kale_huur > norm en kale_huur > inkomen"}, "", []),
        ({"c": "aanvrager.student = mbo of aanvrager.student = nee"}, "", ["aanvrager.student"]),
        # Facts of persons who may not exist are never read apart.
        ({"c": "er is een kind met (leeftijd > 1 jaar of leeftijd < 9 jaar)"}, "", []),
    ],
)
def test_what_occurs_more_than_once_is_read_apart(
    conditions: Mapping[str, str | None], amount: str, keys: list[str]
) -> None:
    """Yes/no facts and choices, most often named first."""
    assert apart(conditions, amount) == keys


def test_what_a_definition_names_counts_for_every_use_of_it() -> None:
    """Two uses of one definition can contradict each other, too."""
    within = program({"basis": "als ingeschreven dan 1 anders 2"})
    twice = rule(within, {"c": "basis - basis < 1"}).versions[0]
    once = rule(within, {"c": "basis < 1"}).versions[0]
    assert list(read_apart(within, twice)) == [FactKey("ingeschreven")]
    assert list(read_apart(within, once)) == []


def test_only_so_many_cases_are_read_apart() -> None:
    """Beyond it a result is wider, but the work stays bounded."""
    facts = (
        "heeft_partner",
        "ingeschreven",
        "aanvrager.student = mbo",
        "woonsituatie = koop",
        "aanvrager.zorgverzekerd",
    )
    # By hand: 2 x 2 x 3 = 12, and woonsituatie would make it 36. What comes after it isn't
    # taken instead: which facts are read apart must not depend on the others.
    assert MAX_CASES == 32
    assert apart({"c": " of ".join((*facts, *facts))}) == [
        "heeft_partner",
        "ingeschreven",
        "aanvrager.student",
    ]


def test_a_version_leans_on_figures_behind_definitions() -> None:
    """Through definitions of definitions, each once."""
    within = program({"a": "50% van norm", "b": "a + a", "c": "deel van b"})
    version = rule(within, {"x": "inkomen <= c"}, "12 maanden per jaar * norm").versions[0]
    assert figures_of(within, version) == {"norm", "deel"}


def test_known_households_are_read_once() -> None:
    """Where everything is known, amounts are exact and nothing is missing."""
    facts: Facts = {
        **ALONE,
        "aanvrager.toetsingsinkomen": 20_000,
        "aanvrager.geboortedatum": date(1990, 1, 1),
    }
    found = reading({"c": "aanvrager.leeftijd >= 18 jaar"}, ALLOWANCE, facts)
    assert (found.granted.settled, ends(found.amount)) == (True, (200, 200))
