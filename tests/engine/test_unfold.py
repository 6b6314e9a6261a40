"""The whole calculation as a tree: what came out of each part, and what it is made of."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from geldstap.engine.horizon import stand
from geldstap.engine.unfold import Part, PartKind, unfold
from geldstap.model.decision import Truth
from geldstap.model.fact import Known
from geldstap.steps.rights import decide_all
from tests.report.households import DAY, TENANT, household, library


def parts(regulation: str, day: date = DAY, **changes: Known | None) -> tuple[Part, ...]:
    """What is behind one regulation for the tenant, with changes."""
    program = library().program
    standing = stand(program, program.rules[regulation], day)
    assert standing is not None
    known = household(TENANT, **changes)
    return unfold(program, standing.version, known, standing.day)


def every(found: tuple[Part, ...]) -> Iterator[Part]:
    """The parts, and all below them."""
    for part in found:
        yield part
        yield from every(part.parts)


def named(found: tuple[Part, ...], name: str) -> Part:
    """The first part of this name."""
    return next(part for part in every(found) if part.name == name)


def test_each_figure_has_its_value_and_its_time() -> None:
    """Zorgtoeslag of 2026: standard premium 2,119 (Stcrt. 2025, 40022), valid that year."""
    premium = named(parts("zorgtoeslag"), "standaardpremie")
    assert premium.kind is PartKind.FIGURE
    assert premium.value is not None
    assert (premium.value.low, premium.value.unit) == (Decimal(2119), "euro per jaar")
    assert premium.validity is not None
    assert premium.validity.last == date(2026, 12, 31)
    assert premium.source is not None


def test_only_the_side_that_was_taken_is_shown() -> None:
    """Who lives alone needs no limit for partners."""
    names = {part.name for part in every(parts("zorgtoeslag"))}
    assert "vermogensgrens_zorgtoeslag_alleen" in names
    assert "vermogensgrens_zorgtoeslag_partners" not in names


def test_what_is_not_known_keeps_both_sides() -> None:
    """And the condition that hangs on it is open."""
    names = {part.name for part in every(parts("zorgtoeslag", heeft_partner=None))}
    assert {"vermogensgrens_zorgtoeslag_alleen", "vermogensgrens_zorgtoeslag_partners"} <= names


def test_what_is_needed_twice_is_worked_out_once() -> None:
    """The second time it only says that it stands above."""
    shown = [
        part for part in every(parts("zorgtoeslag")) if part.name.endswith("zorgtoeslag_per_jaar")
    ]
    assert [part.again for part in shown] == [False, True, True]
    assert [bool(part.parts) for part in shown] == [True, False, False]


def test_each_person_of_a_group_has_a_part() -> None:
    """With the facts of that person."""
    found = parts("zorgtoeslag")
    (person,) = {part.name for part in every(found) if part.kind is PartKind.PERSON}
    assert person == "aanvrager.0"


@pytest.mark.parametrize("changes", [{}, {"aanvrager__toetsingsinkomen": None}, {"vermogen": None}])
def test_the_tree_never_says_more_than_the_decision(changes: dict[str, None]) -> None:
    """What is true or false of a condition in it, is so in the decision."""
    program = library().program
    for decision in decide_all(program, household(TENANT, **changes), DAY):
        shown = decision.last_known or decision
        standing = stand(program, program.rules[decision.regulation], DAY)
        if standing is None or not standing.version.covered:
            continue
        truths = {reason.id: reason.truth for reason in shown.reasons}
        for part in parts(decision.regulation, DAY, **changes):
            if part.kind is not PartKind.CONDITION or part.value is None:
                continue
            if part.value.high is not None:
                expected = Truth.TRUE if part.value.low else Truth.FALSE
                assert truths[part.name] is expected, (decision.regulation, part.name)
