"""The status of regulations in a session: what was said of each, and saying it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from geldstap.app.state import State
from geldstap.app.world import World
from geldstap.engine.decide import decide
from geldstap.engine.leaning import facts_of, needs_somebody
from geldstap.engine.regulation import Program
from geldstap.interview.session import Session, household, is_amount
from geldstap.model.answer import Given
from geldstap.model.decision import Decision, Truth
from geldstap.model.fact import FactKey, Household, Role, existence
from geldstap.model.status import Status, applied_id, status_id
from geldstap.steps.standing import (
    Fits,
    Standing,
    Standings,
    decided_by,
    fits,
    fits_apart,
    receives,
)


def standings(session: Session, world: World) -> Standings:
    """By id, the regulations that something was said of."""
    return dict(_found(session, world))


def _found(session: Session, world: World) -> Iterator[tuple[str, Standing]]:
    own = _amounts(session, world)
    for decision in world.decisions(session):
        amount = own.get(decision.regulation)
        status = _status(decision.regulation, amount, session, world)
        if status not in (None, Status.RECEIVES_NOT):
            yield decision.regulation, _standing(status, decision, amount, session, world)


def _standing(
    status: Status, decision: Decision, own: Decimal | None, session: Session, world: World
) -> Standing:
    regulation = world.library(session).regulation(decision.regulation, "nl")
    if status is Status.RECEIVES:
        found, program = fits(decision, own), world.library(session).program
        if found is Fits.NO and leans_on(program, decision.regulation, regulation.received):
            apart = _apart(decision.regulation, regulation.received, session, world)
            return Standing(status, fits=fits_apart(apart), own=own, against=apart)
        return Standing(status, fits=found, own=own)
    if status is not Status.APPLIED:
        return Standing(status)
    day = session.value(applied_id(decision.regulation))
    applied_on = day if isinstance(day, date) else None
    return Standing(status, applied_on, decided_by(applied_on, regulation.application.decided_in))


def _apart(id_: str, received: str, session: Session, world: World) -> Decision:
    """What is decided as if it isn't received yet, without any amount: it is in the income itself.

    Savings aren't looked at either: who saves during the benefit may keep that (Pw 34 lid 2).
    """
    vocabulary = world.vocabulary
    known = {
        key: value
        for key, value in household(session, vocabulary).facts.items()
        if (fact := vocabulary.find(key.name, key.role)) is None or not is_amount(fact)
    }
    without = Household({**known, FactKey(received): False})
    program = world.library(session).program
    return decide(program, program.rules[id_], without, world.day)


def _status(id_: str, own: Decimal | None, session: Session, world: World) -> Status | None:
    """What was said of it; else what the fact about it says, or an amount in the budget."""
    said = session.text(status_id(id_))
    fact = world.library(session).regulation(id_, "nl").received
    gets = session.value(fact) if fact else None
    if gets is True and said in ("", Status.APPLIED):
        return Status.RECEIVES
    if said in tuple(Status):
        return Status(said)
    return Status.RECEIVES if own and gets is not False else None


def leans_on(program: Program, id_: str, fact: str) -> bool:
    """Whether the rules of a regulation name a fact of the household."""
    versions = program.rules[id_].versions
    return any(fact in facts_of(program, version) for version in versions)


def is_for_others(decision: Decision, session: Session, world: World) -> bool:
    """Whether a regulation is for who has children, and there are none."""
    if session.value(str(existence(Role.CHILDREN))) != 0:
        return False
    failed = {each.id for each in decision.reasons if each.truth is Truth.FALSE}
    versions = world.library(session).program.rules[decision.regulation].versions
    return any(failed & needs_somebody(version, Role.CHILDREN) for version in versions)


def _amounts(session: Session, world: World) -> dict[str, Decimal]:
    """What the budget says that comes in per month, by the name of the regulation."""
    known = household(session, world.vocabulary).facts
    return {
        key.name: value
        for key, value in known.items()
        if key.role is Role.BUDGET and isinstance(value, Decimal)
    }


def say(state: State, world: World, id_: str, status: Status) -> State:
    """Say how a regulation stands. The fact that is the same thing gets the same answer."""
    session = state.session.without(applied_id(id_))
    fact = world.library(session).regulation(id_, "nl").received
    if status is Status.RECEIVES and fact:
        session = session.without(status_id(id_)).with_answer(fact, Given(value=True))
    else:
        if status is Status.APPLIED and fact and session.value(fact) is True:
            session = session.with_answer(fact, Given(value=False))
        session = session.with_answer(status_id(id_), Given(status.value))
    return replace(state, session=session)


def applied(state: State, world: World, id_: str, day: date | None) -> State:
    """Say that one applied, and when, if that is known."""
    said = say(state, world, id_, Status.APPLIED)
    if day is None:
        return said
    return replace(said, session=said.session.with_answer(applied_id(id_), Given(day)))


def unsay(state: State, world: World, id_: str) -> State:
    """As if nothing had been said of it. What a fact or the budget says, is denied."""
    session = state.session.without(status_id(id_)).without(applied_id(id_))
    fact = world.library(session).regulation(id_, "nl").received
    if fact and session.value(fact) is True:
        session = session.with_answer(fact, Given(value=False))
    undone = replace(state, session=session)
    if receives(standings(session, world).get(id_)):
        return say(undone, world, id_, Status.RECEIVES_NOT)
    return undone


def note_of(id_: str, language: str, session: Session, world: World) -> str:
    """What exactly it is to get it, where a fact says so; else empty."""
    fact = world.library(session).regulation(id_, language).received
    if not fact:
        return ""
    return world.words(language).question(FactKey(fact), world.day.year).line
