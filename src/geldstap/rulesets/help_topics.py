"""What people seek help with, as a short list to choose from, and whom they can call for it.

The words of each topic stand in `content/<language>/hulpvragen.yaml`, in the same order.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from geldstap.model.contact import Contact, Municipality
from geldstap.rulesets.contacts import Contacts, Need
from geldstap.rulesets.desks import EVERYTHING, Desks
from geldstap.rulesets.places import Places


class Topic(StrEnum):
    """One line of the list, danger first; the values are the words of the command line."""

    VIOLENCE = "geweld"
    SUICIDE = "zelfmoord"
    MONEY = "geld"
    FORMS = "formulieren"
    LEGAL = "recht"
    GAMBLING = "gokken"
    FRAUD = "oplichting"
    FOOD = "eten"


# Every need is in one of them; the first one says what it is about most.
NEEDS: Mapping[Topic, tuple[Need, ...]] = {
    Topic.VIOLENCE: (Need.VIOLENCE, Need.DANGER),
    Topic.SUICIDE: (Need.SUICIDE, Need.TALK),
    Topic.MONEY: (Need.MONEY, Need.HEALTH_INSURANCE, Need.ENERGY, Need.BUSINESS),
    Topic.FORMS: (Need.PAPERS, Need.ALLOWANCES, Need.TAXES, Need.DIGITAL),
    Topic.LEGAL: (Need.LEGAL,),
    Topic.GAMBLING: (Need.GAMBLING,),
    Topic.FRAUD: (Need.FRAUD,),
    Topic.FOOD: (Need.FOOD, Need.CHILDREN),
}
# For these the numbers in need are the answer; no office comes between them.
CRISIS = (Topic.VIOLENCE, Topic.SUICIDE)
# For these the municipality knows the way; for the others who works on nothing else.
_NEAR_FIRST = (Topic.MONEY, Topic.FORMS, Topic.FOOD)


def helpers(
    topic: Topic, contacts: Contacts, places: Places, municipality: Municipality | None, day: date
) -> tuple[Contact, ...]:
    """Whom to call about a topic, best first; never empty, and nobody twice."""
    own = _of_municipality(topic, contacts, municipality)
    national = tuple(each for need in NEEDS[topic] for each in contacts.for_need(need))
    if topic in CRISIS:
        return _once(*national, *own)
    if municipality is None:
        return _once(*national, contacts.helpline)
    general = contacts.general(municipality)
    if topic is Topic.MONEY:
        desks = Desks.of(places, municipality, day).helpers(contacts, EVERYTHING)
        return _once(*desks, *own, *national)
    if topic in _NEAR_FIRST:
        return _once(*own, *national, general, contacts.helpline)
    return _once(*own, *national, general)


def _of_municipality(
    topic: Topic, contacts: Contacts, municipality: Municipality | None
) -> tuple[Contact, ...]:
    if municipality is None:
        return ()
    entries = contacts.local.get(municipality.code, ())
    return tuple(entry.contact for need in NEEDS[topic] for entry in entries if need in entry.needs)


def _once(*found: Contact) -> tuple[Contact, ...]:
    return tuple(dict.fromkeys(found))
