"""Whatever a rule says: with unknowns never wrong, never needlessly wide, never asking in vain."""

from hypothesis import given
from hypothesis import strategies as st

from tests.properties.cases import cases
from tests.properties.claims import (
    Subject,
    check_exact,
    check_never_asks_more,
    check_never_wider,
    check_same,
    check_sound,
    doesn_t_matter,
)
from tests.properties.knowledge import Knowledge, facts_of, knowledge, other_value
from tests.properties.programs import subjects

Case = tuple[Subject, Knowledge]


@st.composite
def subjects_with_knowledge(draw: st.DrawFn, *, same_composition: bool = False) -> Case:
    """A rule and a household of which less and less is known."""
    subject = draw(subjects())
    keys = facts_of(subject.program, subject.version)
    return subject, draw(knowledge(subject.program, keys, same_composition=same_composition))


@cases(200)
@given(subjects_with_knowledge())
def test_the_exact_result_lies_within_what_was_said(case: Case) -> None:
    """(a) With less known and with more, read apart or not."""
    subject, known = case
    for less in (known.coarser, known.finer):
        for split in (True, False):
            check_sound(subject, subject.read(less, split=split), known.full)


@cases(150)
@given(subjects_with_knowledge())
def test_where_nothing_is_unknown_both_readings_agree(case: Case) -> None:
    """(b) Outcome and amounts to the last digit."""
    subject, known = case
    check_exact(subject, known.full)


@cases(200)
@given(subjects_with_knowledge())
def test_more_knowledge_never_makes_a_result_wider(case: Case) -> None:
    """(d) Also where it becomes known who there is; and reading apart only helps."""
    subject, known = case
    coarser, finer = subject.read(known.coarser), subject.read(known.finer)
    check_never_wider(finer, coarser)
    check_never_wider(
        subject.read(known.finer, split=False), subject.read(known.coarser, split=False)
    )
    check_never_wider(coarser, subject.read(known.coarser, split=False))


@cases(200)
@given(subjects_with_knowledge(same_composition=True))
def test_more_knowledge_never_asks_for_more(case: Case) -> None:
    """(d) As long as it stays the same who there is."""
    subject, known = case
    check_never_asks_more(subject.read(known.finer), subject.read(known.coarser))


@cases(200)
@given(subjects_with_knowledge(), st.data())
def test_what_is_not_missing_changes_nothing(case: Case, data: st.DataObject) -> None:
    """(e) Whatever the answer to a question that isn't asked would have been."""
    subject, known = case
    household, figures = known.coarser
    reading = subject.read(known.coarser)
    keys = facts_of(subject.program, subject.version)
    idle = [key for key in keys if doesn_t_matter(reading, household, key)]
    for key in idle:
        value = data.draw(other_value(subject.program, key, household.facts.get(key)))
        answered = type(household)({**household.facts, key: value})
        check_same(subject.read((answered, figures)), reading)
