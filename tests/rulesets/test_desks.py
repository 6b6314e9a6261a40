"""The numbers of a municipality where the law leaves something to it, and who works for it."""

from datetime import date

import pytest

from geldstap.model.contact import ContactRole, Municipality
from geldstap.model.regulation import Application, Regulation
from geldstap.rulesets.contacts import Contacts
from geldstap.rulesets.desks import _AT, EVERYTHING, Desks
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.places import Places
from geldstap.source.data import regelingen_root

PLACES = Places()
DUTCH, PROBLEMS = Contacts.load("nl")
TODAY = date(2026, 11, 22)
NATIONAL = load_set(regelingen_root() / "landelijk")


def place(name: str) -> Municipality:
    """A municipality that there is."""
    found = PLACES.find(name)
    assert found is not None, name
    return found


def desks(name: str, day: date = TODAY) -> Desks:
    """The desks of a municipality on a day."""
    return Desks.of(PLACES, place(name), day)


def test_every_regulation_with_a_desk_exists() -> None:
    """And every one that only says “your municipality” has one."""
    national = NATIONAL.wording["nl"].regulations
    nameless = {
        id_
        for id_, each in national.items()
        if "gemeente" in each.authority.casefold()
        and not (each.application.phone or each.application.url)
    }
    assert nameless <= set(_AT) <= set(national)


def test_a_joint_organisation_stands_after_the_municipality() -> None:
    """Assen: its own number, the credit bank, the social service, and then Geldfit."""
    called = desks("Assen").helpers(DUTCH)
    assert [each.name for each in called] == [
        "Gemeente Assen",
        "Gemeentelijke Kredietbank Drenthe",
        "Werkplein Drentsche Aa",
        "Geldfit",
    ]
    assert called[1].role is ContactRole.HELPS


def test_taxes_are_named_where_everything_is() -> None:
    """Not among whom to call with worries about money: a tax office doesn't help with those."""
    names = [each.name for each in desks("Groningen").helpers(DUTCH)]
    assert "Noordelijk Belastingkantoor" not in names
    everything = [each.name for each in desks("Groningen").helpers(DUTCH, EVERYTHING)]
    assert everything.index("Noordelijk Belastingkantoor") < everything.index("Geldfit")


@pytest.mark.parametrize(
    ("day", "until"), [(date(2026, 12, 31), [date(2026, 12, 31)]), (date(2027, 1, 1), [])]
)
def test_an_arrangement_is_named_until_its_last_day(day: date, until: list[date]) -> None:
    """Fijnder works for Winterswijk up to and including 31 December 2026, and says so."""
    called = desks("Winterswijk", day).helpers(DUTCH)
    assert [each.until for each in called if each.name == "Fijnder"] == until


def test_nobody_is_named_twice() -> None:
    """RSD de Liemers stands among the contacts of Zevenaar itself, and in the register."""
    phones = [each.phone for each in desks("Zevenaar").helpers(DUTCH, EVERYTHING)]
    assert phones.count("0316 27 95 33") == 1


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2026, 12, 31), ["Gemeente Wijdemeren"]),
        (date(2027, 1, 1), ["Gemeente Wijdemeren", "Gemeente Hilversum"]),
    ],
)
def test_from_the_day_of_a_merger_on_both_are_named(day: date, names: list[str]) -> None:
    """As long as nobody has seen whether it was adopted."""
    called = desks("Wijdemeren", day).helpers(DUTCH)
    assert [each.name for each in called if each.name.startswith("Gemeente")] == names


def test_what_the_law_leaves_open_gets_the_numbers_of_the_municipality() -> None:
    """With the organisation that may do it, and what that does; its website, too."""
    frame = NATIONAL.wording["nl"].regulations["kwijtschelding_gemeente_landelijk"]
    apply = desks("Groningen").near(frame, DUTCH).application
    assert (apply.phone, apply.url) == ("14 050", "https://gemeente.groningen.nl")
    assert apply.how.startswith(frame.application.how)
    assert "Noordelijk Belastingkantoor: 088 787 90 00." in apply.how
    assert "Vraag of u hier ook kwijtschelding aanvraagt." in apply.how


def test_what_has_a_number_keeps_it() -> None:
    """Only what is empty is filled; a regulation of somebody else stays as it is."""
    own = Regulation("schuldhulp", "", "", "", "", application=Application(phone="112"))
    assert desks("Groningen").near(own, DUTCH).application.phone == "112"
    other = NATIONAL.wording["nl"].regulations["zorgtoeslag"]
    assert desks("Groningen").near(other, DUTCH) is other
