"""Life events: what each of them sets, what it asks, and what comes after."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.event import Event
from geldstap.model.fact import Between, FactKey, Household, Known
from geldstap.steps.changes import Occasion, after, change, occasions
from tests.report.households import vocabulary

DAY = date(2026, 11, 22)
AOW = 67
SINGLE: Mapping[str, Known] = {
    "aanvrager.geboortedatum": date(1980, 5, 5),
    "heeft_partner": False,
    "aantal_kinderen": Decimal(0),
    "aantal_medebewoners": Decimal(0),
    "woonsituatie": "huur_zelfstandig",
    "kale_huur": Decimal(612),
    "aanvrager.toetsingsinkomen": Decimal(21000),
}
COUPLE: Mapping[str, Known] = {
    **SINGLE,
    "heeft_partner": True,
    "partner.geboortedatum": date(1960, 3, 1),
    "partner.toetsingsinkomen": Decimal(18000),
}


def facts(known: Mapping[str, Known]) -> dict[FactKey, Known]:
    """Facts by their key."""
    return {FactKey.parse(id_): value for id_, value in known.items()}


def ids(household: Mapping[str, Known]) -> list[str]:
    """The events that can come."""
    return [each.id for each in occasions(Household(facts(household)), DAY, AOW)]


def then(
    id_: str, known: Mapping[str, Known], answers: Mapping[str, Known]
) -> tuple[dict[str, Known], set[str]]:
    """What is known after an event, and what it asks."""
    before, given = Household(facts(known)), facts(answers)
    changed = change(Occasion.parse(id_), before, given, DAY, vocabulary())
    found = after(before, changed, given)
    return {str(k): v for k, v in found.facts.items()}, {str(key) for key in changed.asks}


def test_only_what_can_come_is_there() -> None:
    """Nobody without a partner separates; nobody with one is asked who moves in."""
    assert "uit_elkaar" not in ids(SINGLE)
    assert "samenwonen" in ids(SINGLE)
    assert "uit_elkaar" in ids(COUPLE)
    assert "samenwonen" not in ids(COUPLE)
    assert "andere_huur" not in ids({**SINGLE, "woonsituatie": "koop"})


def test_of_nobody_everything_but_birthdays_can_come() -> None:
    """Where nothing is known nothing is ruled out, and no birthday is made up."""
    assert set(ids({})) == set(Event) - {Event.CHILD_TURNS, Event.RETIREMENT}


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (date(2014, 12, 30), ["kind_wordt.kinderen.1.12"]),
        # The birthday is today: it has come.
        (date(2014, 11, 22), ["kind_wordt.kinderen.1.16"]),
        (date(2008, 11, 23), ["kind_wordt.kinderen.1.18"]),
        (date(2008, 11, 22), []),
        # Twelve is more than five years away.
        (date(2020, 1, 1), []),
        # Only the year is known: 12 in the course of 2027, whichever day it is.
        (Between(date(2015, 1, 1), date(2015, 12, 31)), ["kind_wordt.kinderen.1.12"]),
    ],
)
def test_the_next_birthday_of_a_child_is_found(born: Known, expected: list[str]) -> None:
    """12, 16 or 18, whichever comes next, if it comes within five years."""
    household = {**SINGLE, "aantal_kinderen": Decimal(1), "kinderen.1.geboortedatum": born}
    assert [each for each in ids(household) if each.startswith("kind_wordt")] == expected


def test_a_birthday_says_when_it_comes() -> None:
    """Whoever is born on 29 February has birthdays on the last of that month."""
    household = {
        **SINGLE,
        "aantal_kinderen": Decimal(2),
        "kinderen.1.geboortedatum": date(2012, 2, 29),
        "kinderen.2.geboortedatum": Between(date(2015, 1, 1), date(2015, 12, 31)),
    }
    found = {each.id: each.on for each in occasions(Household(facts(household)), DAY, AOW)}
    assert found["kind_wordt.kinderen.1.16"] == date(2028, 2, 29)
    expected = Between(date(2027, 1, 1), date(2027, 12, 31))
    assert found["kind_wordt.kinderen.2.12"] == expected


def test_the_state_pension_comes_for_both() -> None:
    """The partner, born on 1 March 1960, turns 67 on 1 March 2027 (AOW art. 7a)."""
    assert "pensioen.partner.67" in ids(COUPLE)
    older = {**COUPLE, "aanvrager.geboortedatum": date(1961, 1, 1)}
    assert {"pensioen.partner.67", "pensioen.aanvrager.67"} <= set(ids(older))
    assert not [each for each in occasions(Household(facts(older)), DAY, None) if each.person]


@pytest.mark.parametrize("household", [SINGLE, COUPLE, {}])
def test_an_id_is_read_back(household: Mapping[str, Known]) -> None:
    """What the id says of an event is all but its day."""
    children: Mapping[str, Known] = {
        "aantal_kinderen": Decimal(1),
        "kinderen.1.geboortedatum": date(2014, 12, 30),
    }
    known = Household(facts({**household, **children}))
    for each in occasions(known, DAY, AOW):
        again = Occasion.parse(each.id)
        assert (again.event, again.person, again.age) == (each.event, each.person, each.age)


@pytest.mark.parametrize("text", ["", "huur", "kind_wordt.2", "kind_wordt.kinderen.1.twaalf"])
def test_what_is_no_event_is_refused(text: str) -> None:
    """With the exception that says so."""
    with pytest.raises(ValueError, match=r"."):
        Occasion.parse(text)


def test_who_moves_in_is_a_partner_or_a_resident() -> None:
    """Awir art. 3: one address doesn't make partners. So that is asked before all else."""
    _, asks = then("samenwonen", SINGLE, {})
    assert asks == {"heeft_partner"}
    known, asks = then("samenwonen", SINGLE, {"heeft_partner": True})
    assert known["partner_hele_jaar"] is False
    assert {"partner.toetsingsinkomen", "partner.geboortedatum", "vermogen"} <= asks
    known, asks = then("samenwonen", SINGLE, {"heeft_partner": False})
    assert known["aantal_medebewoners"] == 1
    assert "medebewoners.1.toetsingsinkomen" in asks
    assert "partner.toetsingsinkomen" not in asks


def test_a_partner_may_bring_children() -> None:
    """Each that comes is asked about; who was here stays as they were."""
    household: Mapping[str, Known] = {
        **SINGLE,
        "aantal_kinderen": Decimal(1),
        "kinderen.1.geboortedatum": date(2014, 12, 30),
    }
    answers: Mapping[str, Known] = {"heeft_partner": True, "aantal_kinderen": Decimal(2)}
    known, asks = then("samenwonen", household, answers)
    assert known["kinderen.1.geboortedatum"] == date(2014, 12, 30)
    assert "kinderen.2.geboortedatum" in asks


def test_who_separates_keeps_no_facts_of_the_partner() -> None:
    """What home, assets and income become is asked, and not known until then."""
    known, asks = then("uit_elkaar", COUPLE, {"kale_huur": Decimal(700)})
    assert known["heeft_partner"] is False
    assert not [id_ for id_ in known if id_.startswith("partner")]
    assert "woonsituatie" not in known
    assert known["kale_huur"] == 700
    assert {"woonsituatie", "aantal_kinderen", "vermogen", "netto_inkomen"} <= asks
    assert known["aanvrager.toetsingsinkomen"] == 21000


def test_which_children_stay_isn_t_guessed() -> None:
    """Of two children one stays: it may be either, so that one is asked about."""
    household = {
        **COUPLE,
        "aantal_kinderen": Decimal(2),
        "kinderen.1.geboortedatum": date(2014, 12, 30),
        "kinderen.2.geboortedatum": date(2018, 1, 1),
    }
    known, asks = then("uit_elkaar", household, {"aantal_kinderen": Decimal(1)})
    assert "kinderen.1.geboortedatum" not in known
    assert "kinderen.1.geboortedatum" in asks


def test_a_newborn_has_nothing() -> None:
    """No income and no assets; born so long ago that rules by month or quarter count it."""
    known, asks = then("kind_geboren", SINGLE, {})
    assert known["aantal_kinderen"] == 1
    assert known["kinderen.1.geboortedatum"] == date(2026, 7, 22)
    assert known["kinderen.1.toetsingsinkomen"] == 0
    assert known["kind_met_inkomen"] is False
    assert "kinderen.1.geboortedatum" not in asks
    known, asks = then("kind_geboren", {}, {})
    assert "aantal_kinderen" not in known
    assert "aantal_kinderen" in asks


def test_a_birthday_is_supposed_to_have_been() -> None:
    """Twelve years and four months before the day; what is known of the child stays."""
    household = {**SINGLE, "aantal_kinderen": Decimal(1), "kinderen.1.vermogen": Decimal(5)}
    known, asks = then("kind_wordt.kinderen.1.12", household, {})
    assert known["kinderen.1.geboortedatum"] == date(2014, 7, 22)
    assert known["kinderen.1.vermogen"] == 5
    assert "kinderen.1.vermogen" not in asks
    assert "kinderen.1.toetsingsinkomen" in asks


def test_who_retires_is_asked_what_comes_in_then() -> None:
    """Of the one who retires only."""
    known, asks = then("pensioen.partner.67", COUPLE, {})
    assert known["partner.geboortedatum"] == date(1959, 7, 22)
    assert asks == {"partner.toetsingsinkomen", "netto_inkomen"}
    assert known["aanvrager.toetsingsinkomen"] == 21000


@pytest.mark.parametrize(
    ("id_", "household", "expected"),
    [
        ("andere_huur", SINGLE, {"kale_huur"}),
        ("verhuizing", SINGLE, {"woonsituatie", "kale_huur"}),
        (
            "baan_kwijt",
            SINGLE,
            {"aanvrager.toetsingsinkomen", "netto_inkomen", "uitkering_van_uwv"},
        ),
        (
            "ander_inkomen",
            COUPLE,
            {"aanvrager.toetsingsinkomen", "partner.toetsingsinkomen", "netto_inkomen"},
        ),
    ],
)
def test_what_an_event_asks_isn_t_known_until_it_is_answered(
    id_: str, household: Mapping[str, Known], expected: set[str]
) -> None:
    """And nothing else changes, but that work is lost where it is."""
    known, asks = then(id_, household, {})
    assert asks == expected
    assert known.pop("werk_kwijt", False) is (id_ == "baan_kwijt")
    assert known == {key: value for key, value in household.items() if key not in expected}
