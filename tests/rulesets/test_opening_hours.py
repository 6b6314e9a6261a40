"""Opening hours in the contacts of a set."""

from pathlib import Path

import pytest

from geldstap.model.contact import MINUTES_PER_DAY, OpenTime, Weekday
from geldstap.rulesets.contacts import Contacts, read_municipal

FILE = """\
gemeente: GM0518
contacten:
  - id: balie
    naam: Balie
    telefoon: 070 353 61 88
    wat: Hulp.
    voor: [geld]
    rol: helpt
    tijden: op werkdagen
    uren: {uren}
    bron: een folder
    zekerheid: hoog
"""


def read(folder: Path, uren: str, text: str = FILE) -> tuple[tuple[OpenTime, ...], list[str]]:
    """The hours, and the kinds of problems."""
    path = folder / "hulp.yaml"
    path.write_text(text.replace("{uren}", uren), encoding="utf-8")
    _, entries, problems = read_municipal(path, "nl")
    return entries[0].contact.open_times, [each.kind for each in problems]


def test_hours_are_days_and_minutes(tmp_path: Path) -> None:
    """With a point or a colon; 24.00 is the end of the day."""
    hours = (
        '[{dagen: [ma, do], van: "9.00", tot: "12:30"}, {dagen: [zo], van: "00:00", tot: "24.00"}]'
    )
    assert read(tmp_path, hours) == (
        (
            OpenTime(frozenset({Weekday.MONDAY, Weekday.THURSDAY}), 540, 750),
            OpenTime(frozenset({Weekday.SUNDAY}), 0, MINUTES_PER_DAY),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("hours", "kinds"),
    [
        ('[{dagen: [ma], van: "9", tot: "12.30"}]', ["not_a_time"]),
        ('[{dagen: [ma], van: "9.60", tot: "24.01"}]', ["not_a_time", "not_a_time"]),
        ('[{dagen: [ma], van: "12.30", tot: "9.00"}]', ["times_reversed"]),
        ('[{dagen: [ma], van: "9.00", tot: "9.00"}]', ["times_reversed"]),
        ('[{dagen: [maandag], van: "9.00", tot: "12.30"}]', ["not_a_choice"]),
        ('[{dagen: [ma], van: "9.00"}]', ["missing_key"]),
        ("dag en nacht", ["not_a_list"]),
    ],
)
def test_hours_that_aren_t_whole_are_told_and_left_out(
    hours: str, kinds: list[str], tmp_path: Path
) -> None:
    """Then nobody is told that it is open or closed."""
    assert read(tmp_path, hours) == ((), kinds)


def test_hours_for_the_computer_go_with_those_for_people(tmp_path: Path) -> None:
    """Nobody reads that it is open without reading the hours."""
    without = FILE.replace("    tijden: op werkdagen\n", "")
    _, kinds = read(tmp_path, '[{dagen: [ma], van: "9.00", tot: "12.30"}]', without)
    assert kinds == ["missing_key"]


def test_what_is_bundled_says_the_same_in_words() -> None:
    """Day and night in the one is day and night in the other; the children's line 11 to 21."""
    contacts = Contacts.load("nl")[0]
    every = {entry.contact.id: entry.contact for entry in contacts.national}
    for contact in every.values():
        whole = [(each.opens, each.closes) for each in contact.open_times] == [(0, MINUTES_PER_DAY)]
        assert whole == (contact.hours == "dag en nacht"), contact.id
    (hours,) = every["kindertelefoon"].open_times
    assert (hours.opens, hours.closes) == (11 * 60, 21 * 60)
    assert every["geldfit"].open_times == ()
