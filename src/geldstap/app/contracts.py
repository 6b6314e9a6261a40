"""The contracts in a session: what leaving means, what offers would save, and dates."""

from dataclasses import dataclass

from geldstap.app.steps import number_of_offers
from geldstap.app.world import World
from geldstap.interview.session import Session, household
from geldstap.model.fact import FactKey, Role
from geldstap.steps.contracts import energy_contract, offers, phone_contract
from geldstap.steps.energy import Leaving, leaving
from geldstap.steps.energy_contract import EnergyContract
from geldstap.steps.offers import OfferResult, compare
from geldstap.steps.phone import PhoneContract, PhoneResult, review
from geldstap.steps.plan import PlanItem, from_energy, from_phone


@dataclass(frozen=True, slots=True)
class EnergyStep:
    """The energy contract and what follows from it."""

    contract: EnergyContract
    leaving: Leaving
    offers: tuple[OfferResult, ...]


@dataclass(frozen=True, slots=True)
class PhoneStep:
    """The phone contract and what follows from it."""

    contract: PhoneContract
    result: PhoneResult


def energy(session: Session, world: World) -> EnergyStep | None:
    """None where nothing was said about energy."""
    if not _begun(session, Role.ENERGY):
        return None
    known = household(session, world.vocabulary)
    contract = energy_contract(known)
    leave = leaving(contract, world.day)
    return EnergyStep(contract, leave, compare(contract, offers(known), leave))


def phone(session: Session, world: World) -> PhoneStep | None:
    """None where nothing was said about the phone."""
    if not _begun(session, Role.PHONE):
        return None
    contract = phone_contract(household(session, world.vocabulary))
    return PhoneStep(contract, review(contract, world.day))


def items(session: Session, world: World) -> tuple[PlanItem, ...]:
    """What both contracts propose for the plan."""
    found: tuple[PlanItem, ...] = ()
    if (step := energy(session, world)) is not None:
        found += from_energy(free_from=step.leaving.free_from, notice_by=step.leaving.notice_by)
    if (other := phone(session, world)) is not None:
        result = other.result
        loan = result.handset
        ends = loan.ends if loan is not None and loan.months_left else None
        found += from_phone(
            leave_from=result.leave_from, notice_by=result.notice_by, handset_ends=ends
        )
    return found


def next_offer(session: Session) -> int:
    """The number of the offer that would come next."""
    return number_of_offers(session) + 1


def _begun(session: Session, role: Role) -> bool:
    return str(FactKey("soort", role)) in session.answers
