"""Life events, for anybody: before is what is decided now, and what stays changes nothing."""

from hypothesis import given
from hypothesis import strategies as st

from geldstap.engine.decide import decide
from geldstap.model.event import Event
from geldstap.model.fact import Household
from geldstap.steps.changes import Change, Occasion, after, change, occasions
from geldstap.steps.effects import Direction, compare, totals
from geldstap.steps.rights import decide_all
from tests.properties.cases import cases
from tests.properties.test_questions import Person, people

# Events that only ask: with the same answers as before nothing has changed.
ASKING = (Event.INCOME, Event.MOVE, Event.RENT)


def changed(person: Person, event: Occasion, known: Household) -> Change:
    """What an event does where these facts are answered."""
    vocabulary = person.program.vocabulary
    return change(event, person.truth, known.facts, person.day, vocabulary)


@given(people(), st.sampled_from(ASKING))
@cases(25)
def test_the_same_answers_change_nothing(person: Person, event: Event) -> None:
    """An event that is answered with what was so already has no effect on any regulation."""
    done = changed(person, Occasion(event), Household({}))
    answers = {key: person.truth.facts[key] for key in done.asks if key in person.truth.facts}
    then = after(person.truth, done, answers)
    now = decide_all(person.program, person.truth, person.day)
    effects = compare(now, decide_all(person.program, then, person.day))
    assert {effect.direction for effect in effects} == {Direction.SAME}
    if (sums := totals(effects)) is not None:
        assert sums.before == sums.after


@given(people(), st.data())
@cases(25)
def test_before_is_what_is_decided_now(person: Person, data: st.DataObject) -> None:
    """Every regulation is there once on each side, and an event never touches the household."""
    event = data.draw(st.sampled_from(occasions(person.truth, person.day, 67)))
    facts = dict(person.truth.facts)
    then = after(person.truth, changed(person, event, Household({})), {})
    now = decide_all(person.program, person.truth, person.day)
    effects = compare(now, decide_all(person.program, then, person.day))
    assert person.truth.facts == facts
    assert {effect.regulation for effect in effects} == set(person.program.rules)
    for effect in effects:
        rule = person.program.rules[effect.regulation]
        assert effect.before == decide(person.program, rule, person.truth, person.day)
        assert effect.after is not None


@given(people(), st.data())
@cases(25)
def test_what_isn_t_answered_is_covered(person: Person, data: st.DataObject) -> None:
    """Whatever the answers become, the amount lies within what was shown without them."""
    event = data.draw(st.sampled_from(occasions(person.truth, person.day, 67)))
    done = changed(person, event, Household({}))
    known = {key: person.truth.facts[key] for key in done.asks if key in person.truth.facts}
    for rule in person.program.rules.values():
        wide = decide(person.program, rule, after(person.truth, done, {}), person.day)
        one = decide(person.program, rule, after(person.truth, done, known), person.day)
        if one.amount is None or wide.amount is None:
            continue
        assert wide.amount.low <= one.amount.low
        if wide.amount.high is not None:
            assert one.amount.high is not None
            assert one.amount.high <= wide.amount.high
