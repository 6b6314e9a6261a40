"""What to ask: only what can still change something, in the author's order, and how many."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from geldstap.engine.ask import Asking, after, asking
from geldstap.engine.regulation import Program, Validity
from geldstap.model.fact import Between, FactKey, Household
from tests.engine import language
from tests.engine.language import ALONE, TODAY, household

BORN = {"aanvrager.geboortedatum": date(1980, 1, 1)}


def rules(**conditions: str) -> Program:
    """A program with one rule for each condition."""
    within = language.program()
    made = {id_: language.rule(within, {id_: text}) for id_, text in conditions.items()}
    return replace(within, rules={id_: replace(rule, id=id_) for id_, rule in made.items()})


def asked(left: Asking) -> list[str]:
    """The questions as ids."""
    return [str(key) for key in left.keys]


def test_questions_come_in_the_author_s_order() -> None:
    """Not in that of the rule, nor in that of the alphabet."""
    program = rules(a="vermogen <= 5 euro of kale_huur < norm of aanvrager.leeftijd >= 18 jaar")
    left = asking(program, Household(), TODAY)
    assert asked(left) == ["aanvrager.geboortedatum", "kale_huur", "vermogen"]


def test_what_can_t_change_anything_isn_t_asked() -> None:
    """Who is too young need not tell what they own; what is known isn't asked again."""
    program = rules(a="aanvrager.leeftijd >= 18 jaar en vermogen <= 5000 euro")
    young = household({"aanvrager.geboortedatum": date(2015, 1, 1)})
    assert asked(asking(program, young, TODAY)) == []
    assert asked(asking(program, household(BORN), TODAY)) == ["vermogen"]


def test_what_was_passed_over_isn_t_asked_again() -> None:
    """Nor is what is only known about: more isn't known."""
    program = rules(a="vermogen <= 5000 euro en kale_huur < norm")
    passed = (FactKey("vermogen"),)
    assert asked(asking(program, Household(), TODAY, passed)) == ["kale_huur"]
    about = household({"vermogen": Between(Decimal(4000), Decimal(6000))})
    assert asked(asking(program, about, TODAY)) == ["kale_huur"]


def test_of_persons_who_may_not_exist_nothing_is_asked() -> None:
    """First whether they are there; after that their own facts."""
    program = rules(
        a="er is een kind met (spaargeld > 5 euro) en elke partner heeft (zorgverzekerd)"
    )
    left = asking(program, Household(), TODAY)
    assert asked(left) == ["heeft_partner", "aantal_kinderen"]
    known = household({"heeft_partner": True, "aantal_kinderen": 2})
    left = after(left, program, known, tuple(known.facts))
    assert asked(left) == ["partner.zorgverzekerd", "kinderen.1.spaargeld", "kinderen.2.spaargeld"]


def test_a_partner_who_is_kept_silent_isn_t_asked_about() -> None:
    """Whoever won't say whether there is a partner isn't asked for the partner's facts."""
    program = rules(a="elke partner heeft (zorgverzekerd)")
    assert asked(asking(program, Household(), TODAY, (FactKey("heeft_partner"),))) == []


def test_the_number_is_said_once_it_is_known_who_lives_here() -> None:
    """Each child brings questions: before that no number would be true."""
    program = rules(a="som van spaargeld over kinderen <= 5 euro en kale_huur < norm")
    assert asking(program, Household(), TODAY).at_most is None
    left = asking(program, household({"aantal_kinderen": 3}), TODAY)
    assert left.at_most == 4
    left = asking(program, Household(), TODAY, (FactKey("aantal_kinderen"),))
    assert left.at_most == 1


def test_a_limit_that_nobody_knows_is_no_reason_to_ask() -> None:
    """Between the bounds of an unknown figure no income settles anything; below it does."""
    program = rules(a="inkomen <= deel van 14 euro per maand")
    between = household({"inkomen": Between(Decimal(1290), Decimal(1399))})
    left = asking(program, between, TODAY)
    assert left.missing["a"] == frozenset({"deel"})
    wider = household({"inkomen": Between(Decimal(1280), Decimal(1399))})
    assert FactKey("inkomen") in asking(program, wider, TODAY).missing["a"]


@pytest.mark.parametrize(
    ("facts", "changed", "read_again"),
    [
        ({"vermogen": 100}, "vermogen", {"rijk"}),
        ({"aantal_kinderen": 0}, "aantal_kinderen", {"kind"}),
        ({"ingeschreven": True}, "ingeschreven", set[str]()),
    ],
)
def test_only_rules_that_lean_on_an_answer_are_read_again(
    facts: dict[str, bool | int], changed: str, read_again: set[str]
) -> None:
    """What else was found stays as it is; together it is what asking anew finds."""
    program = rules(
        rijk="vermogen > 5000 euro", huur="kale_huur < norm", kind="aantal kinderen >= 1"
    )
    before = asking(program, Household(), TODAY)
    known = household(facts)
    now = after(before, program, known, (FactKey.parse(changed),))
    assert now == asking(program, known, TODAY)
    assert {id_ for id_ in now.missing if now.missing[id_] is not before.missing[id_]} == read_again


def test_a_definition_and_its_persons_count_as_leaning_on_a_fact() -> None:
    """A rule leans on what stands in the definitions that it names."""
    program = rules(a="er is een aanvrager_en_partner met (verdient) en jaarhuur > 5 euro per jaar")
    names = asking(program, Household(), TODAY).grounds["a"].names
    assert names == {"heeft_partner", "toetsingsinkomen", "kale_huur"}


def test_a_rule_of_which_nothing_is_known_asks_nothing() -> None:
    """Neither one that isn't covered, nor one from before anything is known."""
    within = language.program()
    later = Validity(date(2030, 1, 1), None)
    made = {
        "dicht": language.rule(within, {"a": "vermogen > 5 euro"}, covered=False),
        "later": language.rule(within, {"a": "vermogen > 5 euro"}, valid=later),
    }
    left = asking(replace(within, rules=made), household(ALONE), TODAY)
    assert (left.keys, left.at_most, dict(left.missing)) == ((), 0, {})
