"""A life event in a session: what can come, what is asked of it, and what comes after.

What is answered about a change stands apart from the answers of the session, until the
person says that it is so now.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from geldstap.app import statuses
from geldstap.app.world import MUNICIPALITY, World
from geldstap.engine.ask import asking
from geldstap.engine.regulation import Exactly, Program
from geldstap.interview.session import Session, fact_of, household, passed_over
from geldstap.model.answer import Answer, Given
from geldstap.model.decision import Decision, Outcome
from geldstap.model.event import Event
from geldstap.model.fact import FactKey, FactKind, Role
from geldstap.steps import changes
from geldstap.steps.changes import Occasion
from geldstap.steps.cliffs import Cliffs, cliffs
from geldstap.steps.earlier import Earlier, earlier
from geldstap.steps.effects import Effect, compare
from geldstap.steps.repayment import INCOME
from geldstap.steps.rights import decide_all
from geldstap.steps.standing import receives
from geldstap.text.content import EventText
from geldstap.text.words import Words

# The figure of a set that says from which age the state pension is paid.
_PENSION_AGE = "aow_leeftijd"
_SETTLED = frozenset({Outcome.YES, Outcome.PERSON_DECIDES, Outcome.NO})


@dataclass(frozen=True, slots=True)
class Supposed:
    """A session, an event, and what was answered about the event so far."""

    session: Session
    occasion: Occasion
    answers: Session = field(default_factory=Session)


def occasions(session: Session, world: World) -> tuple[Occasion, ...]:
    """The events that can come to a household."""
    program = world.library(session).program
    known = household(session, world.vocabulary)
    return changes.occasions(known, world.day, pension_age(program, world))


def occasion(id_: str, session: Session, world: World) -> Occasion | None:
    """The event of an id, or the first of its kind; None where it can't come to a household."""
    found = occasions(session, world)
    exact = (each for each in found if each.id == id_)
    alike = (each for each in found if each.event == id_)
    return next(exact, None) or next(alike, None)


def event_text(of: Occasion, words: Words) -> EventText:
    """The words of an event."""
    person = of.person
    return words.event(
        of.event,
        nummer=person.index if person is not None else 0,
        leeftijd=of.age,
        wie=person.role.value if person is not None else "",
    )


def after(supposed: Supposed, world: World) -> Session:
    """The session as it would be after the event, with what was answered about it."""
    changed = _change(supposed, world)
    gone = {str(key) for key in (*changed.asks, *changed.sets)}
    kept = {id_: given for id_, given in supposed.session.answers.items() if id_ not in gone}
    given = {str(key): Given(value) for key, value in changed.sets.items() if value is not None}
    return Session({**kept, **given, **answered(supposed, world)})


def answered(supposed: Supposed, world: World) -> Mapping[str, Answer]:
    """What was answered about the event, without what it doesn't ask any more."""
    asks = {MUNICIPALITY, *(str(key) for key in _change(supposed, world).asks)}
    return {id_: given for id_, given in supposed.answers.answers.items() if id_ in asks}


def left(supposed: Supposed, world: World) -> tuple[FactKey, ...]:
    """The questions about the event that can still change something, in order."""
    then = after(supposed, world)
    passed = [
        FactKey.parse(question)
        for question, answer in then.answers.items()
        if passed_over(answer) and fact_of(question, world.vocabulary) is not None
    ]
    program = world.library(then).program
    found = asking(program, household(then, world.vocabulary), world.day, passed).keys
    asks = set(_change(supposed, world).asks)
    return tuple(key for key in found if key in asks)


def asks_place(supposed: Supposed) -> bool:
    """Whether it is still to be asked where one will live."""
    return supposed.occasion.event is Event.MOVE and MUNICIPALITY not in supposed.answers.answers


def effects(supposed: Supposed, world: World) -> tuple[Effect, ...]:
    """Every regulation now and after the event."""
    then = after(supposed, world)
    return compared(supposed.session, then, touched(supposed, then, world), world)


def compared(
    session: Session, then: Session, about: Collection[FactKey], world: World
) -> tuple[Effect, ...]:
    """Every regulation for both sessions; `about` is what the change between them is about."""
    said = statuses.standings(session, world)
    received = {id_ for id_, standing in said.items() if receives(standing)}
    return compare(world.decisions(session), decisions(then, world), about, received)


def touched(supposed: Supposed, then: Session, world: World) -> frozenset[FactKey]:
    """The facts that an event is about, and all others that differ between now and `then`."""
    changed = _change(supposed, world)
    differ = differing(supposed.session, then, world)
    return frozenset((*changed.asks, *changed.sets, *differ))


def income_cliffs(session: Session, world: World) -> Cliffs:
    """All amounts against the income of the applicant."""
    program = world.library(session).program
    known = household(session, world.vocabulary)
    return cliffs(program, known, FactKey(INCOME, Role.APPLICANT), world.day)


def earlier_years(
    session: Session, world: World, of: Iterable[str] | None = None
) -> tuple[Earlier, ...]:
    """What may still be applied for of earlier years; `of` only these regulations."""
    library = world.library(session)
    back = {
        id_: how_far
        for id_ in (library.program.rules if of is None else of)
        if (how_far := library.regulation(id_, "nl").back) is not None
    }
    known = household(session, world.vocabulary)
    return earlier(library.program, known, world.day, back)


def earlier_of(
    decisions: Iterable[Decision], session: Session, world: World
) -> tuple[Earlier, ...]:
    """What may still be applied for of earlier years, of what is settled for now.

    What is open now was open then as well, and takes long to compute for nothing.
    """
    settled = [each.regulation for each in decisions if each.outcome in _SETTLED]
    return earlier_years(session, world, settled)


def differing(before: Session, then: Session, world: World) -> tuple[FactKey, ...]:
    """The facts whose answers differ between two sessions, in the author's order."""
    ids = {**before.answers, **then.answers}
    other = [id_ for id_ in ids if before.answers.get(id_) != then.answers.get(id_)]
    keys = [FactKey.parse(id_) for id_ in other if fact_of(id_, world.vocabulary) is not None]
    return tuple(sorted(keys, key=world.vocabulary.rank))


def becomes_so(supposed: Supposed, world: World) -> Session:
    """The session after the event has come.

    A birthday that was only supposed to have been changes nothing: the true day of birth
    stays. Of a newborn child it isn't known; the month is asked when it matters. That one
    doesn't know something replaces what was said of it, and adds nothing where nothing was.
    """
    then, said = after(supposed, world), supposed.session.answers
    answers = {
        id_: given for id_, given in then.answers.items() if id_ in said or not passed_over(given)
    }
    for key in _change(supposed, world).sets:
        if world.vocabulary.of(key).kind is FactKind.DATE:
            answers.pop(str(key), None)
            if (true := supposed.session.answers.get(str(key))) is not None:
                answers[str(key)] = true
    return Session(answers)


def _change(supposed: Supposed, world: World) -> changes.Change:
    vocabulary = world.vocabulary
    known = household(supposed.session, vocabulary)
    answered = household(supposed.answers, vocabulary).facts
    return changes.change(supposed.occasion, known, answered, world.day, vocabulary)


def decisions(session: Session, world: World) -> tuple[Decision, ...]:
    """All decisions for a session that is only supposed."""
    program = world.library(session).program
    return decide_all(program, household(session, world.vocabulary), world.day)


def pension_age(program: Program, world: World) -> int | None:
    """The age from which the state pension is paid, in whole years; None where the set doesn't know it for this day."""
    figure = program.figures.get(_PENSION_AGE)
    period = None if figure is None else figure.on(world.day)
    if period is None or not isinstance(period.value, Exactly):
        return None
    years = period.value.value
    return int(years) if years == int(years) else None
