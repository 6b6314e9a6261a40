"""The same claims for every regulation that comes with the program."""

from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.engine.decide import decide
from geldstap.engine.horizon import stand
from geldstap.engine.regulation import Program
from geldstap.model.decision import Decision, Outcome
from geldstap.model.fact import Household
from geldstap.rulesets.library import load_library
from geldstap.rulesets.loader import load_set
from geldstap.source.data import regelingen_root
from tests.properties.cases import cases
from tests.properties.claims import (
    Subject,
    check_asks_only_of_those_who_are_there,
    check_exact,
    check_never_asks_more,
    check_never_wider,
    check_same,
    check_sound,
    doesn_t_matter,
)
from tests.properties.expressions import vocabulary
from tests.properties.knowledge import Knowledge, facts_of, knowledge, other_value

# A day in each half of the years that the sets know.
DAYS = (date(2025, 11, 1), date(2026, 2, 1), date(2026, 11, 22))
MUNICIPALITIES = sorted(
    path.parent.name for path in (regelingen_root() / "gemeenten").glob("*/set.yaml")
)


@cache
def program(folder: str) -> Program:
    """The national set with that of one municipality."""
    code = load_set(regelingen_root() / "gemeenten" / folder).info.municipality
    library, problems = load_library(regelingen_root(), vocabulary(), code)
    assert problems == ()
    return library.program


RULES = [(folder, id_) for folder in MUNICIPALITIES for id_ in sorted(program(folder).rules)]


@st.composite
def known_rules(draw: st.DrawFn) -> tuple[Subject, Knowledge]:
    """A rule on a day on which it is known, and a household of which less and less is."""
    folder, id_ = draw(st.sampled_from(RULES))
    within = program(folder)
    standing = stand(within, within.rules[id_], draw(st.sampled_from(DAYS)))
    if standing is None:
        standing = stand(within, within.rules[id_], DAYS[-1])
    assert standing is not None
    subject = Subject(within, standing.version, standing.day, f"{folder}: {id_}")
    same = draw(st.booleans())
    return subject, draw(knowledge(within, standing.version, same_composition=same))


@cases(150)
@given(known_rules())
def test_what_is_said_with_less_knowledge_stays_true(case: tuple[Subject, Knowledge]) -> None:
    """(a) sound, (b) exact where all is known, (d) never wider and never asking for more."""
    subject, known = case
    if not subject.version.unknown_conditions:
        check_exact(subject, known.full)
    for split in (True, False):
        coarser = subject.read(known.coarser, split=split)
        finer = subject.read(known.finer, split=split)
        check_sound(subject, coarser, known.full)
        check_never_wider(finer, coarser)
        check_asks_only_of_those_who_are_there(coarser, known.coarser[0])
        if known.same_composition:
            asked = subject.read(known.finer_facts, split=split)
            check_never_asks_more(asked, coarser)


@cases(75)
@given(known_rules(), st.data())
def test_what_is_not_missing_changes_nothing(
    case: tuple[Subject, Knowledge], data: st.DataObject
) -> None:
    """(e) Whatever the answer to a question that isn't asked would have been."""
    subject, known = case
    household, program = known.coarser
    reading = subject.read(known.coarser)
    for key in facts_of(subject.program, subject.version):
        if doesn_t_matter(reading, household, key):
            value = data.draw(other_value(subject.program, key, household.facts.get(key)))
            answered = Household({**household.facts, key: value})
            check_same(subject.read((answered, program)), reading)


# What may become of an outcome when more is known; what has come stays.
_STAYS = {Outcome.DEPENDS: frozenset(Outcome)}


@cases(50)
@given(known_rules(), st.sampled_from(DAYS))
def test_an_outcome_that_was_certain_stays(case: tuple[Subject, Knowledge], day: date) -> None:
    """(d) Only “hangt af” may become something else, on every day."""
    subject, known = case
    id_ = subject.text.partition(": ")[2]
    rule = subject.program.rules[id_]
    before = decide(subject.program, rule, known.coarser[0], day)
    after = decide(subject.program, rule, known.finer[0], day)
    while before.last_known is not None and after.last_known is not None:
        assert (before.outcome, before.since) == (after.outcome, after.since)
        before, after = before.last_known, after.last_known
    assert after.outcome in _STAYS.get(before.outcome, {before.outcome})
    assert _not_wider(after, before)


def _not_wider(after: Decision, before: Decision) -> bool:
    if after.amount is None or before.amount is None:
        return after.amount is None
    above = before.amount.high is None or (
        after.amount.high is not None and after.amount.high <= before.amount.high
    )
    return above and before.amount.low <= after.amount.low


@pytest.mark.parametrize("folder", MUNICIPALITIES)
def test_of_somebody_about_whom_nothing_is_known_nothing_is_certain(folder: str) -> None:
    """No regulation promises or refuses anything that needs an answer first."""
    within = program(folder)
    for rule in within.rules.values():
        found = decide(within, rule, Household({}), DAYS[-1])
        if found.outcome in (Outcome.YES, Outcome.NO):
            standing = stand(within, rule, DAYS[-1])
            assert standing is not None
            assert not any(condition.tree for condition in standing.version.conditions), rule.id
