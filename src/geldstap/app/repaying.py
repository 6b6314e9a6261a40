"""What goes back where an income turns out higher: of one regulation, and of all together."""

from decimal import Decimal

from geldstap.app.world import World
from geldstap.interview.session import Session, household
from geldstap.model.decision import Outcome
from geldstap.report.income import Repaid
from geldstap.steps.effects import shown
from geldstap.steps.repayment import Higher, higher_incomes, incomes, last_income, may_go_back

_LIKELY = (Outcome.YES, Outcome.PERSON_DECIDES)
# Whoever has a business has an income that goes up and down by more than a raise.
_FAR = (10, 20, 50)


def may_rise(id_: str, session: Session, world: World) -> bool:
    """Whether a regulation is paid on an estimate of an income that may turn out higher."""
    reporting = world.library(session).regulation(id_, "nl").reporting
    decision = world.decision(session, id_)
    return (
        reporting is not None
        and reporting.advance
        and shown(decision).outcome in _LIKELY
        and may_go_back(decision, household(session, world.vocabulary))
    )


def rises(id_: str, session: Session, world: World) -> tuple[Higher, ...]:
    """What goes back of a regulation; nothing where it isn't paid on an estimate."""
    if not may_rise(id_, session, world):
        return ()
    program = world.library(session).program
    known = household(session, world.vocabulary)
    return higher_incomes(program, program.rules[id_], known, world.day)


def last(id_: str, session: Session, world: World) -> Decimal | None:
    """The highest own income with which there is a right, where that is one number."""
    program = world.library(session).program
    known = household(session, world.vocabulary)
    own = incomes(known)[:1]
    return last_income(program, program.rules[id_], known, world.day, own[0]) if own else None


def may_any_rise(session: Session, world: World) -> bool:
    """Whether anything is paid on an estimate of an income."""
    return any(may_rise(each.regulation, session, world) for each in world.decisions(session))


def all_repaid(session: Session, language: str, world: World) -> tuple[Repaid, ...]:
    """Each regulation that is paid on an estimate, in the order of the results."""
    library = world.library(session)
    program, known = library.program, household(session, world.vocabulary)
    return tuple(
        Repaid(
            library.regulation(id_, language),
            higher_incomes(program, program.rules[id_], known, world.day, _FAR),
            last(id_, session, world),
        )
        for id_ in (each.regulation for each in world.decisions(session))
        if may_rise(id_, session, world)
    )
