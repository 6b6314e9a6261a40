"""Where a municipality does what the law leaves to it: its own number, and who works for it.

A national regulation names no number where each municipality has its own. Here it gets that of
the municipality, and of the joint organisation that may do the work there.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from geldstap.model.contact import Contact, Municipality
from geldstap.model.regulation import Regulation
from geldstap.rulesets.contacts import Contacts
from geldstap.rulesets.places import Executor, ExecutorKind, Places

_SOCIAL = (ExecutorKind.SOCIAL_SERVICE,)
_DEBTS = (ExecutorKind.CREDIT_BANK,)
# Who may do the work of a national regulation for a municipality. The water board isn't among
# them: who collects its tax isn't known by municipality.
_AT: Mapping[str, tuple[ExecutorKind, ...]] = {
    "bijstand": _SOCIAL,
    "bbz": _SOCIAL,
    "ioaw": _SOCIAL,
    "ioaz": _SOCIAL,
    "bijzondere_bijstand_landelijk": _SOCIAL,
    "individuele_inkomenstoeslag_landelijk": _SOCIAL,
    "studietoeslag_landelijk": _SOCIAL,
    "stadspas_landelijk": _SOCIAL,
    "collectieve_zorgverzekering_landelijk": _SOCIAL,
    "kwijtschelding_gemeente_landelijk": (ExecutorKind.TAXES,),
    "schuldhulp": _DEBTS,
    "schuldhulp_met_spoed": _DEBTS,
}
# Whom to call with worries about money; taxes come only where everything is named.
FOR_MONEY = (ExecutorKind.CREDIT_BANK, ExecutorKind.SOCIAL_SERVICE)
EVERYTHING = (*FOR_MONEY, ExecutorKind.TAXES)


@dataclass(frozen=True, slots=True)
class Desks:
    """A municipality, and the organisations that work for it on a day.

    `merged_into` is the one that it is part of by then, as far as is known.
    """

    municipality: Municipality
    executors: tuple[Executor, ...]
    merged_into: tuple[Municipality, ...] = ()

    @classmethod
    def of(cls, places: Places, municipality: Municipality, day: date) -> "Desks":
        """Those of a municipality; an arrangement that ended before the day isn't there."""
        code = municipality.code
        others = tuple(each for each in places.successors(code, day) if each.code != code)
        return cls(municipality, places.executors(code, day), others)

    def helpers(
        self, contacts: Contacts, kinds: tuple[ExecutorKind, ...] = FOR_MONEY
    ) -> tuple[Contact, ...]:
        """Whom to call there, best first; joint organisations after the municipality's own.

        An organisation whose number stands there already isn't named twice.
        """
        called = contacts.for_municipality(self.municipality)
        known = {contact.phone for contact in called}
        joint = self._joint(contacts, kinds)
        found = tuple(contact for contact in joint if contact.phone not in known)
        nationwide = {entry.contact for entry in contacts.national}
        near = tuple(contact for contact in called if contact not in nationwide)
        merged = (contacts.general(each) for each in self.merged_into)
        return (*near, *merged, *found, *called[len(near) :])

    def near(self, regulation: Regulation, contacts: Contacts) -> Regulation:
        """A national regulation with the numbers of this municipality; others as they are."""
        if regulation.id not in _AT:
            return regulation
        apply = regulation.application
        joint = self._joint(contacts, _AT[regulation.id])
        sentences = (f"{each.name}: {each.phone}. {each.what}" for each in joint)
        nearby = replace(
            apply,
            how=" ".join((apply.how, *sentences)),
            phone=apply.phone or self.municipality.phone,
            url=apply.url or self.municipality.website,
        )
        return replace(regulation, application=nearby)

    def _joint(self, contacts: Contacts, kinds: Iterable[ExecutorKind]) -> Iterator[Contact]:
        """The organisations that do this work for the municipality, kind by kind."""
        for kind in kinds:
            own = (each for each in self.executors if each.kind is kind)
            yield from (contacts.for_executor(each) for each in own)
