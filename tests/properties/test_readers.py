"""One reader for many rules, exact where it can be: quicker, and never anything else."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from geldstap.engine.decide import decide, decide_for
from geldstap.engine.reading import Reader
from geldstap.model.fact import Household
from tests.properties.cases import cases
from tests.properties.claims import Subject
from tests.properties.knowledge import Knowledge, Known, knowledge
from tests.properties.programs import subjects
from tests.properties.test_bundled_rules import DAYS, known_rules


@st.composite
def known_subjects(draw: st.DrawFn) -> tuple[Subject, Knowledge]:
    """A random rule, and a household of which less and less is known."""
    subject = draw(subjects())
    return subject, draw(knowledge(subject.program, subject.version, same_composition=False))


def check_exact_is_open(subject: Subject, known: Known) -> None:
    """Read exactly where that can be, or as if everything could be open: the same, field by field.

    Numbers are written in as many digits, too, and what is only asked in brief is no different.
    """
    household, program = known
    for split in (True, False):
        exact, as_open = (
            Reader(program, household, exact=exact).read(subject.version, subject.day, split=split)
            for exact in (True, False)
        )
        assert exact == as_open
        assert _digits(exact) == _digits(as_open)
        if not split:
            bare = replace(as_open, conditions=(), steps=())
            assert Reader(program, household).brief(subject.version, subject.day) == bare


def _digits(reading: object) -> str:
    """As text, in which 1.0 differs from 1.00; the order of what is missing has no meaning."""
    text = repr(reading)
    return "".join(sorted(text)) if "missing=frozenset({" in text else text


@cases(100)
@given(known_subjects())
def test_a_random_rule_is_read_exactly_as_if_it_could_be_open(
    case: tuple[Subject, Knowledge],
) -> None:
    """Whatever a rule says, and however much is known of the household."""
    subject, known = case
    for each in (known.full, known.finer, known.coarser):
        check_exact_is_open(subject, each)


@cases(100)
@given(known_rules())
def test_a_bundled_rule_is_read_exactly_as_if_it_could_be_open(
    case: tuple[Subject, Knowledge],
) -> None:
    """The same for every regulation that comes with the program."""
    subject, known = case
    for each in (known.full, known.finer, known.coarser):
        check_exact_is_open(subject, each)


@cases(50)
@given(known_rules(), st.sampled_from(DAYS), st.data())
def test_rules_that_are_decided_together_are_decided_as_if_alone(
    case: tuple[Subject, Knowledge], day: date, data: st.DataObject
) -> None:
    """In whatever order: what one rule needed is no step of another."""
    subject, known = case
    households = (known.full[0], known.finer[0], known.coarser[0], Household())
    household = data.draw(st.sampled_from(households))
    rules = data.draw(st.permutations(list(subject.program.rules.values())))
    reader = Reader(subject.program, household)
    for rule in rules:
        alone = decide(subject.program, rule, household, day)
        together = decide_for(reader, rule, day)
        assert repr(together) == repr(alone)
