"""Whom people can call: the contacts in the data, and who comes first."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.contact import Contact, ContactRole, Municipality
from geldstap.rulesets.addresses import is_phone
from geldstap.rulesets.contacts import Contacts, Need, read_municipal
from geldstap.rulesets.places import Places
from geldstap.source.data import regelingen_root

PLACES = Places()
DUTCH, PROBLEMS = Contacts.load("nl")
ENGLISH, _ = Contacts.load("en")
TODAY = date(2026, 11, 22)
NATIONAL = (regelingen_root() / "hulp.yaml").read_text(encoding="utf-8")


def place(name: str) -> Municipality:
    """A municipality that the test names."""
    found = PLACES.find(name)
    assert found is not None
    return found


def listed(contacts: Contacts) -> Iterator[Contact]:
    """Every contact that stands in a `hulp.yaml`."""
    yield from (entry.contact for entry in contacts.national)
    for entries in contacts.local.values():
        yield from (entry.contact for entry in entries)


def everyone(contacts: Contacts) -> Iterator[Contact]:
    """Every contact that can be shown, those of municipalities and executors included."""
    yield from listed(contacts)
    for each in PLACES.all():
        yield contacts.general(each)
        for executor in PLACES.executors(each.code, TODAY):
            yield contacts.for_executor(executor)


def test_the_data_have_no_faults() -> None:
    """What comes with the program reads without a single problem."""
    assert PROBLEMS == ()


def test_every_contact_can_be_reached_and_says_where_that_stands() -> None:
    """A phone number or a website, what it is for, and a source."""
    for contact in everyone(DUTCH):
        assert contact.phone or contact.url, contact
        assert contact.what, contact
        assert contact.source, contact
        assert not contact.phone or is_phone(contact.phone), contact


def test_every_number_has_the_day_on_which_it_was_checked() -> None:
    """Or, as for the helpdesk of Den Haag, says in words that it wasn't and when it was seen."""
    for contact in everyone(DUTCH):
        if contact.checked is None:
            assert "gezien in 2026, niet nagekeken bij de gemeente" in contact.source, contact
        else:
            assert date(2025, 7, 1) <= contact.checked <= TODAY, contact


# Wrong, outdated or unexpectedly expensive, each with its reason in gemeenten/BRON.md.
@pytest.mark.parametrize(
    "number",
    [
        "0900-1450",
        "0900-0101",
        "0900-8020",
        "088-7788990",
        "0800-2117",
        "0800-0177",
        "0900-2029940",
        "0900-2177721",
    ],
)
def test_a_number_that_is_known_to_be_wrong_is_never_shown(number: str) -> None:
    """Old lists still pass these around."""
    wrong = number.replace("-", "")
    shown = "".join(f"{contact.phone} {contact.what}" for contact in everyone(DUTCH))
    assert wrong not in shown.replace("-", "").replace(" ", "")


def test_the_number_of_veilig_thuis_belongs_to_nobody_else() -> None:
    """Old lists give 0800-2000 for a youth line that doesn't exist."""
    assert [c.id for c in listed(DUTCH) if c.phone == "0800-2000"] == ["veilig_thuis"]


def test_danger_comes_first() -> None:
    """112 first; each of these is open day and night and says so."""
    crisis = DUTCH.crisis()
    assert [contact.phone for contact in crisis[:3]] == ["112", "113", "0800-2000"]
    assert {contact.hours for contact in crisis} == {"dag en nacht"}
    assert {contact.role for contact in crisis} == {ContactRole.HELPS}


def test_without_a_municipality_there_is_a_national_help_line() -> None:
    """Geldfit: 0800-8115, free and anonymous."""
    line = DUTCH.main(None)
    assert (line.phone, line.cost, line.anonymous) == ("0800-8115", "gratis", True)


def test_a_desk_for_money_worries_goes_before_the_general_number() -> None:
    """Den Haag: Helpdesk Geldzaken, then Geldfit."""
    the_hague = place("Den Haag")
    called = DUTCH.for_municipality(the_hague)
    assert [contact.phone for contact in called] == ["(070) 353 61 88", "0800-8115"]
    assert DUTCH.main(the_hague) == called[0]
    assert called[0].role is ContactRole.HELPS


def test_the_help_line_always_has_a_number(tmp_path: Path) -> None:
    """A local contact with a website alone leaves the line to the national one."""
    (tmp_path / "hulp.yaml").write_text(NATIONAL, encoding="utf-8")
    (tmp_path / "gemeenten" / "breda").mkdir(parents=True)
    text = (regelingen_root() / "gemeenten/den-haag/hulp.yaml").read_text(encoding="utf-8")
    text = text.replace("GM0518", "GM0758").replace("    telefoon: (070) 353 61 88\n", "")
    (tmp_path / "gemeenten" / "breda" / "hulp.yaml").write_text(text, encoding="utf-8")
    contacts, _ = Contacts.load("nl", tmp_path)
    assert contacts.for_municipality(place("Breda"))[0].id == "helpdesk_geldzaken"
    assert contacts.main(place("Breda")) == contacts.helpline


def test_elsewhere_the_general_number_comes_first() -> None:
    """Groningen: 14 050 (Register van Overheidsorganisaties), which also decides; then Geldfit."""
    called = DUTCH.for_municipality(place("Groningen"))
    assert [contact.phone for contact in called] == ["14 050", "0800-8115"]
    assert called[0].name == "Gemeente Groningen"
    assert called[0].role is ContactRole.DECIDES
    assert called[0].checked == date(2026, 5, 16)


def test_a_local_contact_is_for_what_it_says() -> None:
    """The energy coach of Den Haag for energy; for legal questions the general number."""
    the_hague = place("Den Haag")
    energy = DUTCH.for_municipality(the_hague, Need.ENERGY)
    assert [contact.id for contact in energy] == ["energiecoach", "geldfit"]
    legal = DUTCH.for_municipality(the_hague, Need.LEGAL)
    assert [contact.id for contact in legal] == ["GM0518", "juridisch_loket", "geldfit"]


def test_the_page_of_a_municipality_ends_with_its_general_number() -> None:
    """Own contacts first; without any, the general number alone."""
    assert [contact.phone for contact in DUTCH.of_municipality(place("Den Haag"))][-1] == "14 070"
    assert [contact.phone for contact in DUTCH.of_municipality(place("Groningen"))] == ["14 050"]


@pytest.mark.parametrize("need", [n for n in Need if n not in (Need.ENERGY, Need.TAXES)])
def test_there_is_national_help_for_a_need(need: Need) -> None:
    """Energy coaches and taxes are local; for the rest there is somebody everywhere."""
    assert DUTCH.for_need(need)


@given(st.sampled_from(PLACES.all()), st.sampled_from(list(Need)))
def test_there_is_always_somebody_to_call(municipality: Municipality, need: Need) -> None:
    """Everywhere, for every need: no contact twice, and the national help line among them."""
    called = DUTCH.for_municipality(municipality, need)
    assert called
    assert len(called) == len(set(called))
    assert DUTCH.helpline in called


def test_a_number_says_what_it_costs_where_its_beginning_tells() -> None:
    """0800 is free (Arnhem); of 0900 (Haarlemmermeer) it wasn't checked; others don't tell."""
    assert DUTCH.general(place("Arnhem")).cost == "gratis"
    assert "niet nagekeken" in DUTCH.general(place("Haarlemmermeer")).cost
    assert DUTCH.general(place("Utrecht")).cost == ""


def test_an_executor_is_a_contact_with_its_role() -> None:
    """Zevenaar: RSD de Liemers, 0316 27 95 33, decides (Register van Overheidsorganisaties)."""
    executors = PLACES.executors(place("Zevenaar").code, TODAY)
    contacts = {executor.kind: DUTCH.for_executor(executor) for executor in executors}
    social_service = next(c for c in contacts.values() if c.phone == "0316 27 95 33")
    assert social_service.role is ContactRole.DECIDES
    assert social_service.checked == date(2026, 5, 2)


def test_english_has_the_same_contacts_in_english() -> None:
    """Nothing is lost by another language, and what explains a contact is translated."""
    for dutch, english in zip(everyone(DUTCH), everyone(ENGLISH), strict=True):
        assert (dutch.id, dutch.phone) == (english.id, english.phone)
        assert dutch.what != english.what
        assert bool(dutch.hours) == bool(english.hours)
        assert not dutch.cost or dutch.cost != english.cost


def test_an_unknown_language_falls_back_to_dutch() -> None:
    """Better Dutch than nothing."""
    contacts, _ = Contacts.load("fr")
    assert contacts.main(None) == DUTCH.main(None)


def test_every_local_file_is_of_a_municipality() -> None:
    """The codes in the files exist."""
    assert "GM0518" in DUTCH.local
    assert [code for code in DUTCH.local if PLACES.by_code(code) is None] == []


@pytest.mark.parametrize(
    "text",
    [
        *("112", "113", "14 070", "14 0511", "0800-8115", "0800-2400022", "0900 18 52"),
        *("(070) 353 61 88", "088 0767 000", "0599 63 16 31", "0703536188"),
    ],
)
def test_a_phone_number_may_be_grouped_in_any_usual_way(text: str) -> None:
    """Service numbers, area codes in brackets, groups with spaces or a hyphen."""
    assert is_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "114", "070 353 61 8", "070 353 61 889", "1234567890", "0800-81"),
        *("+31 70 353 61 88", "(070 353 61 88", "070  353 61 88"),
        *("bel 112", "0800-8115 ", "٠٧٠٣٥٣٦١٨٨"),
    ],
)
def test_what_cannot_be_dialled_is_no_phone_number(text: str) -> None:
    """Too short, too long, foreign, or with something else in it."""
    assert not is_phone(text)


FAULTY = """\
gemeente: Den Haag
contacten:
  - id: een
    naam: Een
    telefoon: 070 12
    url: www.voorbeeld.nl
    wat: Hulp met geld.
    voor: [geld, gelt]
    rol: helpt
    bron: eigen site
    zekerheid: laag
  - id: een
    naam: Twee
    wat:
      en: Help with money.
    voor: [geld]
    rol: hepl
    bron: eigen site
    nagekeken: gisteren
    zekerheid: hoog
    openingstijden: altijd
"""


def test_every_fault_of_a_file_is_found_at_once(tmp_path: Path) -> None:
    """With its line; and nobody is given contacts of an unknown municipality."""
    path = tmp_path / "hulp.yaml"
    path.write_text(FAULTY, encoding="utf-8")
    code, entries, problems = read_municipal(path, "nl")
    assert code == ""
    assert [entry.contact.id for entry in entries] == ["een"]
    assert entries[0].contact.phone == ""
    assert entries[0].needs == (Need.MONEY,)
    assert {(problem.place.line, problem.kind) for problem in problems} == {
        (1, "unknown_municipality"),
        (5, "not_a_phone"),
        (6, "not_a_url"),
        (8, "not_a_choice"),
        (11, "not_a_choice"),
        (12, "missing_key"),  # neither phone nor url
        (12, "duplicate_key"),
        (15, "missing_key"),  # no Dutch text
        (17, "not_a_choice"),
        (19, "not_a_date"),
        (21, "unknown_key"),
    }


@pytest.mark.parametrize("text", ["", "[]", "gemeente: GM0518", "gemeente: [\n"])
def test_a_file_with_nothing_in_it_gives_nothing(tmp_path: Path, text: str) -> None:
    """No exception, no contacts."""
    path = tmp_path / "hulp.yaml"
    path.write_text(text, encoding="utf-8")
    assert read_municipal(path, "nl")[1] == ()


def test_a_faulty_municipal_file_leaves_the_national_help(tmp_path: Path) -> None:
    """The problem is told, and the help line stays."""
    (tmp_path / "hulp.yaml").write_text(NATIONAL, encoding="utf-8")
    (tmp_path / "gemeenten" / "ergens").mkdir(parents=True)
    (tmp_path / "gemeenten" / "ergens" / "hulp.yaml").write_text("- geen velden\n")
    contacts, problems = Contacts.load("nl", tmp_path)
    assert contacts.main(place("Den Haag")).phone == "14 070"
    assert contacts.helpline == DUTCH.helpline
    assert "not_a_mapping" in {problem.kind for problem in problems}


@pytest.mark.parametrize(
    "text",
    ["", "contacten: []\n", NATIONAL.replace("hulplijn: geldfit", "hulplijn: niemand")],
)
def test_without_a_national_help_line_the_program_does_not_go_on(tmp_path: Path, text: str) -> None:
    """That is a fault of the program itself: nobody is left without a number unnoticed."""
    with pytest.raises(LookupError):
        Contacts.load("nl", tmp_path)
    (tmp_path / "hulp.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(LookupError):
        Contacts.load("nl", tmp_path)
