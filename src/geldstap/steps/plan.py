"""The plan: what one decided to do, with dates. The program proposes, the person chooses."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from geldstap.steps.arrears import Received, Urgency, next_term

ENERGY = "energie"
PHONE = "telefoon"
# Before the kind of a letter, so that it is no regulation.
LETTER = "brief:"


class PlanKind(StrEnum):
    """What an item is about; the values are used in ids and in JSON."""

    GIVE_NOTICE = "opzeggen"
    FREE_FROM = "vrij_vanaf"
    HANDSET_PAID = "toestel_betaald"
    APPLY = "aanvragen"
    RESPOND = "reageren"


TO_DO = frozenset({PlanKind.GIVE_NOTICE, PlanKind.APPLY, PlanKind.RESPOND})
# Giving notice later than this is nothing to begin with: a day to remember is enough.
FAR = timedelta(weeks=13)


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One line of the plan.

    `subject` is `energie`, `telefoon`, the id of a regulation, or a kind of letter behind
    `brief:`. For what there is to do
    `on` is the last day to do it; for other items the day on which something happens.
    None: no date is known, or any day will do. `urgent` goes before every date.
    """

    kind: PlanKind
    subject: str
    on: date | None = None
    urgent: bool = False

    @property
    def id(self) -> str:
        """The name under which a choice is kept: `energie.opzeggen`."""
        return f"{self.subject}.{self.kind}"

    @property
    def to_do(self) -> bool:
        """True for something to do, False for a day to know."""
        return self.kind in TO_DO

    def is_for_now(self, today: date) -> bool:
        """Whether it is something to do these months, and not a day to remember."""
        is_far = self.kind is PlanKind.GIVE_NOTICE and self.on is not None and self.on - today > FAR
        return self.to_do and not is_far


def from_energy(*, free_from: date | None, notice_by: date | None) -> tuple[PlanItem, ...]:
    """Items for the energy contract, from the dates in `energy.Leaving`.

    Whoever switches leaves giving notice to the new supplier (ACM ConsuWijzer,
    Energiecontract opzeggen); the date is the same.
    """
    return _from_contract(ENERGY, free_from, notice_by)


def from_phone(
    *, leave_from: date | None, notice_by: date | None, handset_ends: date | None
) -> tuple[PlanItem, ...]:
    """Items for the phone contract, from the dates in `phone.PhoneResult`."""
    items = _from_contract(PHONE, leave_from, notice_by)
    if handset_ends is None:
        return items
    return (*items, PlanItem(PlanKind.HANDSET_PAID, PHONE, handset_ends))


def from_rights(rights: Iterable[tuple[str, date | None]]) -> tuple[PlanItem, ...]:
    """Items for regulations to apply for: their id and the last day, where there is one."""
    return tuple(PlanItem(PlanKind.APPLY, regulation, until) for regulation, until in rights)


def from_letters(letters: Iterable[Received], today: date) -> tuple[PlanItem, ...]:
    """Items to react to letters: until the first term that isn't over, where there is one."""
    return tuple(_to_respond(received, today) for received in letters)


def make_plan(proposed: Iterable[PlanItem], chosen: frozenset[str]) -> tuple[PlanItem, ...]:
    """The proposed items that the person chose, in order. Ids that aren't proposed are skipped."""
    return in_order(item for item in proposed if item.id in chosen)


def in_order(items: Iterable[PlanItem]) -> tuple[PlanItem, ...]:
    """What is urgent, then by date; without one last, and on the same day what there is to do first.

    What is alike keeps the order in which it is given.
    """
    return tuple(sorted(items, key=_rank))


def _rank(item: PlanItem) -> tuple[bool, bool, date, bool]:
    return (not item.urgent, item.on is None, item.on or date.max, not item.to_do)


def _to_respond(received: Received, today: date) -> PlanItem:
    term = next_term(received, today)
    urgent = received.nature.urgency is Urgency.TODAY
    on = None if term is None else term.last
    return PlanItem(PlanKind.RESPOND, f"{LETTER}{received.letter}", on, urgent)


def _from_contract(
    subject: str, free_from: date | None, notice_by: date | None
) -> tuple[PlanItem, ...]:
    """Without a last day of notice but with a day of leaving, notice can be given any day."""
    if free_from is None:
        return ()
    notice = PlanItem(PlanKind.GIVE_NOTICE, subject, notice_by)
    if notice_by is None:
        return (notice,)
    return (notice, PlanItem(PlanKind.FREE_FROM, subject, free_from))
