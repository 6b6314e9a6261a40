"""Whatever a rule says: with unknowns never wrong, never wider for knowing more, never idle.

(c), many households at once, is in test_arrays.py.
"""

from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.fact import Household
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
from tests.properties.knowledge import Knowledge, facts_of, knowledge, other_value
from tests.properties.programs import subjects

Case = tuple[Subject, Knowledge]


@st.composite
def subjects_with_knowledge(draw: st.DrawFn) -> Case:
    """A rule and a household of which less and less is known."""
    subject = draw(subjects())
    same = draw(st.booleans())
    return subject, draw(knowledge(subject.program, subject.version, same_composition=same))


@cases(150)
@given(subjects_with_knowledge())
def test_what_is_said_with_less_knowledge_stays_true(case: Case) -> None:
    """(a) sound, (b) exact where all is known, (d) never wider and never asking for more.

    Read apart or not; reading apart itself only makes a result narrower.
    """
    subject, known = case
    check_exact(subject, known.full)
    for split in (True, False):
        coarser = subject.read(known.coarser, split=split)
        finer = subject.read(known.finer, split=split)
        check_sound(subject, coarser, known.full)
        check_sound(subject, finer, known.full)
        check_never_wider(finer, coarser)
        check_asks_only_of_those_who_are_there(coarser, known.coarser[0])
        if known.same_composition:
            asked = subject.read(known.finer_facts, split=split)
            check_never_asks_more(asked, coarser)
    check_never_wider(subject.read(known.coarser), subject.read(known.coarser, split=False))


@cases(75)
@given(subjects_with_knowledge(), st.data())
def test_what_is_not_missing_changes_nothing(case: Case, data: st.DataObject) -> None:
    """(e) Whatever the answer to a question that isn't asked would have been."""
    subject, known = case
    household, program = known.coarser
    reading = subject.read(known.coarser)
    for key in facts_of(subject.program, subject.version):
        if doesn_t_matter(reading, household, key):
            value = data.draw(other_value(subject.program, key, household.facts.get(key)))
            answered = Household({**household.facts, key: value})
            check_same(subject.read((answered, program)), reading)
