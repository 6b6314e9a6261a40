"""What is asked, how often, and by which limits: for the sets that come with the program.

The letters are those of the claims that the engine makes: (e) a question that isn't asked
changes nothing, (f) a side of an offered limit decides like every amount on that side,
(g) the number that was announced is never exceeded.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import cast

from hypothesis import assume, given
from hypothesis import strategies as st

from geldstap.engine.ask import Asking, after, asking, grounds_of
from geldstap.engine.decide import decide
from geldstap.engine.limits import limits
from geldstap.engine.pieces import CENT
from geldstap.engine.regulation import Program
from geldstap.interview.checklist import asked_with, asks_more, none_of, screens
from geldstap.interview.path import worth_asking
from geldstap.interview.session import is_amount
from geldstap.model.answer import Given
from geldstap.model.decision import AmountRange, Outcome
from geldstap.model.fact import GROUP_SIZES, HAS_PARTNER, Between, FactKey, Household, Known, Role
from geldstap.rulesets.check import set_folders
from geldstap.rulesets.library import load_library
from geldstap.rulesets.loader import load_set
from geldstap.source.data import regelingen_root
from tests.properties.cases import cases
from tests.properties.expressions import vocabulary
from tests.properties.knowledge import facts_of, other_value

# The national set alone (“”), and with that of each municipality.
MUNICIPALITIES = tuple(
    load_set(folder).info.municipality for folder in set_folders(regelingen_root())
)
DAYS = (date(2026, 2, 1), date(2026, 11, 22), date(2027, 2, 1))
# What is decided of a rule: the outcome, the amount by law, what is paid.
Decided = tuple[Outcome, AmountRange | None, AmountRange | None]


@cache
def program(municipality: str) -> Program:
    """The national set, with that of a municipality."""
    library, problems = load_library(regelingen_root(), vocabulary(), municipality)
    assert problems == ()
    return library.program


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """A household that knows everything about itself, and the rules that it is asked for."""

    program: Program
    day: date
    truth: Household

    def __repr__(self) -> str:
        """Enough to ask the same again."""
        facts = ", ".join(f"{key}={value}" for key, value in self.truth.facts.items())
        return f"{self.day}, {len(self.program.rules)} rules: {facts}"


@cache
def _keys(municipality: str, day: date) -> tuple[FactKey, ...]:
    within = program(municipality)
    versions = [ground.standing.version for ground in grounds_of(within, day).values()]
    return tuple(sorted({key for version in versions for key in facts_of(within, version)}))


@st.composite
def people(draw: st.DrawFn) -> Person:
    """Anybody, on a day on which the figures are known or have run out."""
    municipality, day = draw(st.sampled_from(MUNICIPALITIES)), draw(st.sampled_from(DAYS))
    within = program(municipality)
    facts = {key: draw(other_value(within, key, None)) for key in _keys(municipality, day)}
    return Person(within, day, Household(facts))


@dataclass(slots=True)
class Interview:
    """An interview: what was answered and passed over, and what is still asked."""

    person: Person
    left: Asking
    known: Household = field(default_factory=Household)
    passed_over: frozenset[FactKey] = frozenset()

    @classmethod
    def of(cls, person: Person) -> "Interview":
        """Nothing was answered yet."""
        return cls(person, asking(person.program, Household(), person.day))

    def answer(self, key: FactKey, value: Known | None) -> None:
        """Give an answer; None passes the question over."""
        if value is None:
            self.passed_over |= {key}
        else:
            self.known = Household({**self.known.facts, key: value})
        self.left = after(self.left, self.person.program, self.known, (key,), self.passed_over)

    def true_answer(self, key: FactKey) -> Known:
        """What the person would say if everything were known."""
        return self.person.truth.facts[key]


def _decided(interview: Interview, known: Household, names: frozenset[str]) -> dict[str, Decided]:
    """What is decided, of the rules that lean on one of these facts."""
    person, found = interview.person, {}
    for id_, ground in interview.left.grounds.items():
        if not names.isdisjoint(ground.names):
            decision = decide(person.program, person.program.rules[id_], known, person.day)
            last = decision.last_known or decision
            found[id_] = (last.outcome, last.amount, last.paid)
    return found


def _is_here(key: FactKey, known: Household) -> bool:
    """Whether it is sure that the person of a fact exists."""
    if key.role is Role.PARTNER:
        return known.get(HAS_PARTNER) is True
    size = known.get(GROUP_SIZES[key.role]) if key.role in GROUP_SIZES else Decimal(key.index)
    return isinstance(size, Decimal) and key.index <= size


@cases(40)
@given(people(), st.data())
def test_the_number_of_screens_that_was_announced_is_kept(
    person: Person, data: st.DataObject
) -> None:
    """(g) Not more screens than were said to follow, whatever one marks or passes over."""
    interview, shown = Interview.of(person), 0
    announced: list[int] = []
    within = person.program.vocabulary
    marked = set[FactKey]()
    while keys := _waiting(interview):
        answered = {*interview.known.facts, *interview.passed_over, *marked}
        if interview.left.at_most is not None:
            announced.append(shown + screens(keys, answered, within))
        lines = asked_with(keys[0], keys, answered, within)
        shown += 1
        if len(lines) > 1:
            marked |= {key for key in lines if _leads_on(interview, key)}
        for key in lines:
            if len(lines) == 1 or key not in marked:
                passed = data.draw(st.integers(0, 4)) == 0
                interview.answer(key, None if passed else interview.true_answer(key))
    assert all(shown <= total for total in announced), (shown, announced)
    assert announced == sorted(announced, reverse=True)


@cases(40)
@given(people())
def test_no_condition_keeps_back_what_is_needed(person: Person) -> None:
    """Whoever answers all that is asked is asked all that matters: nothing stays open."""
    interview = Interview.of(person)
    while keys := _waiting(interview):
        interview.answer(keys[0], interview.true_answer(keys[0]))
    assert interview.left.keys == ()


def _waiting(interview: Interview) -> tuple[FactKey, ...]:
    """The questions whose condition holds or can come to hold."""
    person, left = interview.person, interview.left
    vocabulary_ = person.program.vocabulary
    return worth_asking(left.keys, interview.known, interview.passed_over, vocabulary_, person.day)


def _leads_on(interview: Interview, key: FactKey) -> bool:
    """Whether this person marks a line that has a question of its own behind it."""
    fact = interview.person.program.vocabulary.of(key)
    return asks_more(fact) and none_of(fact) != Given(interview.true_answer(key))


@cases(40)
@given(people(), st.data())
def test_the_number_of_questions_never_rises(person: Person, data: st.DataObject) -> None:
    """(g) Not in whatever order one answers, nor by passing over or by choosing a side."""
    interview = Interview.of(person)
    announced: int | None = None
    while interview.left.keys:
        keys, at_most = interview.left.keys, interview.left.at_most
        assert at_most is None or at_most == len(keys)
        assert announced is None or (at_most is not None and at_most <= announced)
        announced = at_most
        key = keys[0] if data.draw(st.booleans()) else data.draw(st.sampled_from(keys))
        value = data.draw(st.sampled_from([interview.true_answer(key)] * 4 + [None]))
        if value is not None and data.draw(st.booleans()):
            value = next(_sides_of(interview, key), value)
        interview.answer(key, value)
        assert key not in interview.left.keys
        assert announced is None or len(interview.left.keys) < announced


def _sides_of(interview: Interview, key: FactKey) -> Iterator[Between]:
    """The side that the true amount lies on, where limits are offered."""
    person, value = interview.person, interview.true_answer(key)
    if is_amount(person.program.vocabulary.of(key)) and isinstance(value, Decimal):
        for side in limits(person.program, interview.known, person.day, key) or ():
            if cast("Decimal", side.low) <= value <= cast("Decimal", side.high):
                yield side


@cases(50)
@given(people(), st.data())
def test_what_is_not_asked_changes_nothing(person: Person, data: st.DataObject) -> None:
    """(e) Halfway or at the end: whatever the answers to the other questions would be."""
    interview = Interview.of(person)
    for _ in range(data.draw(st.integers(0, 30))):
        if interview.left.keys:
            interview.answer(interview.left.keys[0], interview.true_answer(interview.left.keys[0]))
    unasked = {
        key: value
        for key, value in person.truth.facts.items()
        if key not in (*interview.left.keys, *interview.known.facts)
        and _is_here(key, interview.known)
    }
    assume(unasked)
    told = Household({**interview.known.facts, **unasked})
    names = frozenset(key.name for key in unasked)
    assert _decided(interview, told, names) == _decided(interview, interview.known, names)


@cases(40)
@given(people())
def test_whoever_answers_all_questions_knows_all_outcomes(person: Person) -> None:
    """(e) At the end it is as if everything had been asked."""
    interview = Interview.of(person)
    while interview.left.keys:
        key = interview.left.keys[0]
        interview.answer(key, next(_sides_of(interview, key), interview.true_answer(key)))
    names = frozenset(key.name for key in person.truth.facts)
    here = {key: value for key, value in person.truth.facts.items() if _is_here(key, person.truth)}
    assert _decided(interview, interview.known, names) == _decided(
        interview, Household(here), names
    )


@cases(40)
@given(people(), st.data())
def test_a_side_decides_like_every_amount_on_it(person: Person, data: st.DataObject) -> None:
    """(f) At both ends, a cent beside them, and anywhere between."""
    interview = Interview.of(person)
    for _ in range(data.draw(st.integers(3, 25))):
        if interview.left.keys:
            interview.answer(interview.left.keys[0], interview.true_answer(interview.left.keys[0]))
    offered = dict(_offered(interview))
    assume(offered)
    key, sides = data.draw(st.sampled_from(sorted(offered.items(), key=lambda each: each[0])))
    _check_adjoining(person, key, sides)
    names = frozenset((key.name,))
    for side in sides:
        chosen = _decided(interview, Household({**interview.known.facts, key: side}), names)
        for amount in data.draw(_amounts_on(side)):
            exactly = Household({**interview.known.facts, key: amount})
            assert _decided(interview, exactly, names) == chosen, (key, side, amount)


def _offered(interview: Interview) -> Iterator[tuple[FactKey, tuple[Between, ...]]]:
    """The amounts that are still asked and for which limits are offered, with the sides."""
    person = interview.person
    for key in interview.left.keys:
        if is_amount(person.program.vocabulary.of(key)):
            sides = limits(person.program, interview.known, person.day, key)
            yield from () if sides is None else ((key, sides),)


def _check_adjoining(person: Person, key: FactKey, sides: tuple[Between, ...]) -> None:
    """At most four sides that together are the domain, to the cent."""
    fact = person.program.vocabulary.of(key)
    assert 2 <= len(sides) <= 4
    assert (sides[0].low, sides[-1].high) == (fact.low, fact.high)
    for side, next_one in pairwise(sides):
        assert cast("Decimal", next_one.low) - cast("Decimal", side.high) == CENT


@st.composite
def _amounts_on(draw: st.DrawFn, side: Between) -> set[Decimal]:
    low, high = cast("Decimal", side.low), cast("Decimal", side.high)
    inside = draw(st.integers(int(low * 100), int(high * 100))) * CENT
    return {low, min(low + CENT, high), max(high - CENT, low), high, inside}
