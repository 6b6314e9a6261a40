"""Municipalities by postcode, name and code, and who works for them."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.contact import Municipality
from geldstap.model.source import Confidence
from geldstap.rulesets.places import ExecutorKind, MergerStatus, Places
from geldstap.source.data import regelingen_root

FOLDER = regelingen_root() / "gemeenten"
PLACES = Places()


def rows(name: str) -> list[dict[str, str]]:
    """The rows of one data file, as they stand there."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def looks_like_a_phone(text: str) -> bool:
    """14 + area code, 0800/0900 + 4 or 7 digits, or ten digits, in groups."""
    digits = re.sub(r"[ -]", "", text)
    return bool(re.fullmatch(r"140[0-9]{2,3}|0[89]00[0-9]{4}(?:[0-9]{3})?|0[1-9][0-9]{8}", digits))


def test_every_municipality_can_be_called_and_visited_online() -> None:
    """All 342 have a phone number in a known form, a website, a source and a date."""
    assert len(PLACES.all()) == 342
    for place in PLACES.all():
        assert looks_like_a_phone(place.phone), place
        assert re.fullmatch(r"https://[a-z0-9.-]+", place.website), place
        assert place.checked == date(2026, 5, 16)
    assert all(row["bron"] for row in rows("gemeenten.csv"))


def test_every_code_in_the_data_is_a_municipality() -> None:
    """Postcodes, names, executors and mergers refer to nothing that isn't there."""
    codes = {row["gemeente"] for row in rows("postcodes.csv") + rows("namen.csv")}
    codes |= {row["gemeente"] for row in rows("uitvoerders.csv")}
    codes |= {row[side] for row in rows("herindelingen.csv") for side in ("oud", "nieuw")}
    assert [code for code in codes if PLACES.by_code(code) is None] == []


def test_every_postcode_is_listed_once() -> None:
    """4.072 postcodes (CBS, 2024), none twice, and every municipality has at least one."""
    listed = [row["postcode"] for row in rows("postcodes.csv")]
    assert len(listed) == len(set(listed)) == 4072
    assert len({row["gemeente"] for row in rows("postcodes.csv")}) == 342


# Each found in two sources that don't depend on each other: GeoNames and CBS (BRON.md).
@pytest.mark.parametrize(
    ("postcode", "shown"),
    [
        ("2512", "Den Haag"),
        ("5211", "Den Bosch"),
        ("1231", "Wijdemeren"),
        ("1381", "Amsterdam"),  # Weesp, part of Amsterdam since 24 March 2022
        ("3221", "Voorne aan Zee"),  # Hellevoetsluis, since 1 January 2023
        ("4062", "Tiel"),  # shared with West Betuwe, which has 10 % of the addresses
    ],
)
def test_a_postcode_gives_its_municipality(postcode: str, shown: str) -> None:
    """The municipality with most addresses in these four digits, by its spoken name."""
    found = PLACES.by_postcode(postcode)
    assert found is not None
    assert found.shown == shown


@pytest.mark.parametrize("text", ["2512 AB", "2512ab", "2512", " 2512  aB ", "2512\u00a0AB"])
def test_a_postcode_may_be_typed_in_any_usual_way(text: str) -> None:
    """With or without letters, spaces and capitals."""
    found = PLACES.by_postcode(text)
    assert found is not None
    assert found.name == "'s-Gravenhage"


@pytest.mark.parametrize(
    "text", ["", "251", "25122", "2512 A", "2512 ABC", "0000", "1000", "1234", "٢٥١٢", "Den Haag"]
)
def test_an_unknown_postcode_is_never_guessed(text: str) -> None:
    """Not a postcode, a post-office box (1000) or one that only GeoNames has (1234): None."""
    assert PLACES.by_postcode(text) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Den Haag", "GM0518"),
        ("'s-Gravenhage", "GM0518"),
        ("s gravenhage", "GM0518"),
        ("THE HAGUE", "GM0518"),
        ("den bosch", "GM0796"),
        ("’s Hertogenbosch", "GM0796"),
        ("Bergen NH", "GM0373"),
        ("Bergen (L)", "GM0893"),
        ("Bergen (Noord-Holland)", "GM0373"),
        ("Hengelo", "GM0164"),
        ("Nuenen", "GM0820"),
        ("sudwest fryslan", "GM1900"),
        ("Súdwest-Fryslân", "GM1900"),
        ("hendrik ido ambacht", "GM0531"),
        ("Hoofddorp", "GM0394"),
    ],
)
def test_a_name_is_found_as_people_write_it(name: str, code: str) -> None:
    """Official, spoken or the name of a town; codes as in the CBS list of municipalities."""
    found = PLACES.find(name)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("name", ["", "Bergen", "Elst", "Utrec", "Atlantis", "2512", "-"])
def test_a_name_that_is_unknown_or_meant_by_two_gives_nothing(name: str) -> None:
    """`find` is exact; choosing among several is for `search`."""
    assert PLACES.find(name) is None


@pytest.mark.parametrize(
    ("text", "is_called"),
    [("breda", True), ("den haag", True), ("s gravenhage", True), ("4811", False), ("Brd", False)],
)
def test_its_own_name_in_full_leaves_nothing_to_ask(text: str, is_called: bool) -> None:
    """A postcode may lie in two municipalities."""
    place = PLACES.by_postcode(text) or PLACES.find(text) or PLACES.by_code("GM0758")
    assert place is not None
    assert PLACES.is_called(place, text) is is_called


def test_a_town_is_not_the_name_of_its_municipality() -> None:
    """Hoofddorp lies in Haarlemmermeer: that is asked."""
    place = PLACES.find("Hoofddorp")
    assert place is not None
    assert not PLACES.is_called(place, "Hoofddorp")


def test_every_name_in_the_data_finds_its_own_municipality() -> None:
    """No official name, spoken name or town hides another."""
    for place in PLACES.all():
        assert PLACES.find(place.name) == PLACES.find(place.shown) == place
    for row in rows("namen.csv"):
        assert PLACES.find(row["naam"]) == PLACES.by_code(row["gemeente"]), row


def test_every_town_lies_in_its_municipality() -> None:
    """The postcode beside a town's name gives the same municipality."""
    towns = [row for row in rows("namen.csv") if row["soort"] == "plaats"]
    assert towns
    for row in towns:
        assert PLACES.by_postcode(row["postcode"]) == PLACES.by_code(row["gemeente"]), row


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("den", ["Den Haag", "Den Bosch", "Den Helder"]),
        ("bergen", ["Bergen (Limburg)", "Bergen (Noord-Holland)"]),
        ("utrecht", ["Utrecht", "Utrechtse Heuvelrug"]),
        ("hoofdd", ["Haarlemmermeer"]),
        ("edam", ["Edam-Volendam", "Schiedam"]),
        ("amsterdm", ["Amsterdam"]),
        ("Zwole", ["Zwolle"]),
        ("Elst", ["Rhenen", "Overbetuwe"]),
        ("qqqq", []),
        ("  ", []),
    ],
)
def test_a_search_offers_the_closest_first(text: str, first: list[str]) -> None:
    """Beginnings, then towns, then names that contain it, then names that look like it."""
    assert [place.shown for place in PLACES.search(text)][: len(first)] == first
    assert bool(first) == bool(PLACES.search(text))


@given(st.text(max_size=200), st.integers(min_value=-1, max_value=12))
def test_any_text_gives_an_answer(text: str, limit: int) -> None:
    """Whatever is typed, nothing raises and no more than `limit` different ones are offered."""
    PLACES.by_postcode(text)
    PLACES.find(text)
    PLACES.by_code(text)
    offered = PLACES.search(text, limit)
    assert len(offered) == len(set(offered)) <= max(limit, 0)


@given(st.sampled_from(PLACES.all()), st.integers(min_value=1, max_value=30))
def test_typing_the_beginning_of_a_name_offers_it(place: Municipality, length: int) -> None:
    """Each municipality is among the results for any beginning of the name that is shown."""
    shown = place.shown
    if any(letter.isalnum() for letter in shown[:length]):
        assert place in PLACES.search(shown[:length], limit=342)


@pytest.mark.parametrize(
    ("day", "codes"),
    [(date(2026, 12, 31), ["GM1696"]), (date(2027, 1, 1), ["GM1696", "GM0402"])],
)
def test_a_proposed_merger_offers_both_from_its_day_on(day: date, codes: list[str]) -> None:
    """Wijdemeren may become part of Hilversum on 1 January 2027; adoption wasn't verified."""
    assert [place.code for place in PLACES.successors("GM1696", day)] == codes
    merger = PLACES.merger("GM1696")
    assert merger is not None
    assert merger.status is MergerStatus.PROPOSED
    assert merger.source


def test_an_adopted_merger_gives_the_new_municipality(tmp_path: Path) -> None:
    """Once the data say `aangenomen`, only the new one is offered from that day on."""
    for name in ("gemeenten.csv", "namen.csv"):
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    text = (FOLDER / "herindelingen.csv").read_text(encoding="utf-8")
    text = text.replace("voorgesteld", "aangenomen")
    (tmp_path / "herindelingen.csv").write_text(text, encoding="utf-8")
    places = Places(tmp_path)
    assert [p.code for p in places.successors("GM1696", date(2026, 12, 31))] == ["GM1696"]
    assert [p.code for p in places.successors("GM1696", date(2027, 1, 1))] == ["GM0402"]


def test_who_does_not_merge_is_its_own_successor() -> None:
    """Nearly every municipality stays as it is; an unknown code gives nothing."""
    day = date(2027, 6, 1)
    assert PLACES.successors("GM0518", day) == (PLACES.by_code("GM0518"),)
    assert PLACES.merger("GM0518") is None
    assert PLACES.successors("GM9999", day) == ()


# Register van Overheidsorganisaties: Fijnder ends on 31 December 2026.
@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2026, 12, 31), {"Stadsbank Oost Nederland", "Fijnder"}),
        (date(2027, 1, 1), {"Stadsbank Oost Nederland"}),
    ],
)
def test_an_arrangement_that_ended_is_left_out(day: date, names: set[str]) -> None:
    """Berkelland's social service is named up to and including its last day."""
    assert {executor.name for executor in PLACES.executors("GM1859", day)} == names


def test_a_joint_tax_office_is_found_with_its_confidence() -> None:
    """Utrecht: BghU, 088 064 02 00 (Register van Overheidsorganisaties)."""
    offices = PLACES.executors("GM0344", date(2026, 11, 22))
    taxes = [office for office in offices if office.kind is ExecutorKind.TAXES]
    assert [office.phone for office in taxes] == ["088 064 02 00"]
    assert taxes[0].confidence is Confidence.MEDIUM


def test_every_executor_can_be_called_and_has_a_source() -> None:
    """280 rows, each with a phone number, a website, a source and a date."""
    day = date(2026, 11, 22)
    listed = [e for place in PLACES.all() for e in PLACES.executors(place.code, day)]
    assert len(listed) == len(rows("uitvoerders.csv")) == 280
    for executor in listed:
        assert looks_like_a_phone(executor.phone), executor
        assert executor.website.startswith(("https://", "http://"))
        assert executor.source
        assert executor.checked <= day
        assert executor.confidence is not Confidence.LOW


def test_a_municipality_without_executors_has_none() -> None:
    """Den Haag does its own taxes and social assistance."""
    assert PLACES.executors("GM0518", date(2026, 11, 22)) == ()
