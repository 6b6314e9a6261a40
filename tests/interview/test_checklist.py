"""Checklists: what stands on one screen, and which answers come of the marks on it."""

from decimal import Decimal

import pytest

from geldstap.interview.checklist import (
    Mark,
    asked_with,
    completed,
    marked,
    marks,
    none_of,
    screens,
    with_marks,
)
from geldstap.interview.session import Session
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import Fact, FactKey, FactKind, Role, Vocabulary

YES, DONT_KNOW, DECLINED = Mark
CHILDREN = Fact(
    "kinderen", FactKind.NUMBER, whole=True, low=Decimal(0), high=Decimal(9), together="thuis"
)
OTHERS = Fact(
    "anderen", FactKind.NUMBER, whole=True, low=Decimal(0), high=Decimal(9), together="thuis"
)
STUDENT = Fact("student", FactKind.CHOICE, options=("nee", "mbo"), together="rest")
ILL = Fact("ziek", FactKind.BOOLEAN, together="rest")
INSURED = Fact("verzekerd", FactKind.BOOLEAN, roles=(Role.APPLICANT, Role.PARTNER), together="rest")
ALONE = Fact("alleen", FactKind.BOOLEAN)
WORDS = Vocabulary((CHILDREN, OTHERS, ALONE, STUDENT, ILL, INSURED))
KIDS, ROOM, SOLE = FactKey("kinderen"), FactKey("anderen"), FactKey("alleen")
SCHOOL, SICK = FactKey("student"), FactKey("ziek")
MINE, THEIRS = FactKey("verzekerd", Role.APPLICANT), FactKey("verzekerd", Role.PARTNER)
ALL = (THEIRS, MINE, SICK, SCHOOL, SOLE, ROOM, KIDS)
REST = (SCHOOL, SICK, MINE, THEIRS)


def test_the_facts_of_a_checklist_are_asked_in_the_order_of_the_author() -> None:
    """The partner's beside one's own; a fact without a list is asked by itself."""
    assert asked_with(SICK, ALL, (), WORDS) == REST
    assert asked_with(SOLE, ALL, (), WORDS) == (SOLE,)


def test_what_is_not_needed_is_not_on_the_list() -> None:
    """With one line left it is an ordinary question."""
    assert asked_with(SICK, (SICK, MINE), (), WORDS) == (SICK, MINE)
    assert asked_with(SICK, (SICK, SOLE), (), WORDS) == (SICK,)


def test_a_checklist_comes_once() -> None:
    """After it, what a mark leads to is asked by itself."""
    assert asked_with(KIDS, (KIDS,), (ROOM,), WORDS) == (KIDS,)
    assert asked_with(SICK, (SICK, MINE), (SCHOOL,), WORDS) == (SICK,)


@pytest.mark.parametrize(
    ("waiting", "answered", "expected"),
    [
        ((), (), 0),
        ((SOLE,), (), 1),
        ((SICK, MINE, THEIRS), (), 1),
        # Which education may follow; how many children, and how many others, too.
        (REST, (), 2),
        ((KIDS, ROOM, SOLE), (), 4),
        ((KIDS,), (), 1),
        ((KIDS, ROOM), (SICK,), 3),
        ((KIDS, SOLE), (ROOM,), 2),
        ((SICK, MINE), (SCHOOL,), 2),
    ],
)
def test_screens_are_counted_with_what_marks_lead_to(
    waiting: tuple[FactKey, ...], answered: tuple[FactKey, ...], expected: int
) -> None:
    """So that fewer may follow than was announced, never more."""
    assert screens(waiting, answered, WORDS) == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [(None, Given(value=False)), (DONT_KNOW, NotKnown()), (DECLINED, Declined())],
)
def test_what_is_left_open_gets_the_answer_for_the_rest(
    rest: Mark | None, expected: Answer
) -> None:
    """No only where the person said so; else it stays unknown."""
    complete = completed((SICK, MINE, THEIRS), {MINE: YES, THEIRS: DONT_KNOW}, rest)
    answers = with_marks(Session(), complete, WORDS).answers
    assert answers == {
        "ziek": expected,
        "aanvrager.verzekerd": Given(value=True),
        "partner.verzekerd": NotKnown(),
    }


def test_open_lines_of_numbers_and_choices_say_none() -> None:
    """Nobody, and no education."""
    complete = completed((KIDS, SCHOOL), {}, None)
    answers = with_marks(Session(), complete, WORDS).answers
    assert answers == {"kinderen": Given(Decimal(0)), "student": Given("nee")}


def test_a_mark_that_asks_more_is_no_answer_yet() -> None:
    """How many is asked, unless it was said before; “none” from before doesn't stay."""
    complete = completed((KIDS, ROOM), {KIDS: YES, ROOM: YES}, None)
    before = Session({"kinderen": Given(Decimal(3)), "anderen": Given(Decimal(0))})
    assert with_marks(Session(), complete, WORDS).answers == {}
    assert with_marks(before, complete, WORDS).answers == {"kinderen": Given(Decimal(3))}


def test_earlier_answers_come_back_as_marks() -> None:
    """No, nobody and no education are lines without one."""
    session = Session(
        {
            "kinderen": Given(Decimal(2)),
            "anderen": Given(Decimal(0)),
            "student": Given("nee"),
            "ziek": NotKnown(),
            "aanvrager.verzekerd": Given(value=True),
            "partner.verzekerd": Declined(),
        }
    )
    lines = (KIDS, ROOM, *REST)
    assert marks(lines, session, WORDS) == {
        KIDS: YES,
        ROOM: None,
        SCHOOL: None,
        SICK: DONT_KNOW,
        MINE: YES,
        THEIRS: DECLINED,
    }


def test_marks_and_answers_say_the_same() -> None:
    """Going back to a list and on again changes nothing."""
    session = with_marks(Session(), completed(REST, {SICK: YES, MINE: DECLINED}, None), WORDS)
    again = with_marks(session, completed(REST, marks(REST, session, WORDS), None), WORDS)
    assert again.answers == session.answers


def test_the_same_mark_once_more_takes_it_away() -> None:
    """Another mark takes its place; of several, those that lack it get it first."""
    once = marked({}, (SICK,), YES)
    assert once == {SICK: YES}
    assert marked(once, (SICK,), YES) == {SICK: None}
    assert marked(once, (SICK,), DONT_KNOW) == {SICK: DONT_KNOW}
    assert marked(once, (SICK, MINE), YES) == {SICK: YES, MINE: YES}
    assert list(marked({SICK: YES, MINE: YES}, (SICK,), DECLINED)) == [MINE, SICK]


def test_a_fact_has_a_none_or_it_has_not() -> None:
    """An amount of zero isn't none: it may be any number."""
    assert none_of(ILL) == Given(value=False)
    assert none_of(CHILDREN) == Given(Decimal(0))
    assert none_of(STUDENT) == Given("nee")
    assert none_of(Fact("huur", FactKind.NUMBER, low=Decimal(0))) is None
    assert none_of(Fact("soort", FactKind.CHOICE, options=("vast", "los"))) is None
