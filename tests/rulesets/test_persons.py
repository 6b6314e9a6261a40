"""People who are named in a set: by first name or function, with consent, up to a last day."""

from datetime import date
from pathlib import Path

import pytest

from geldstap.export.plain import render
from geldstap.report.document import Document
from geldstap.report.help import contact_block
from geldstap.rulesets.contacts import Contacts, read_municipal
from geldstap.rulesets.places import Places
from geldstap.source.data import regelingen_root
from geldstap.text.words import Words
from tests.rulesets.made_packages import CODE, SET

LAST = date(2027, 3, 31)


def _help(person: str) -> str:
    return f"{SET['hulp.yaml']}    persoon: {person}\n"


def _named(folder: Path, day: date | None) -> str:
    """What the page says of whom to call in Zevenaar on a day."""
    (folder / "hulp.yaml").write_text(
        _help("{noemen: Samira, toestemming: 2026-10-01, tot_en_met: 2027-03-31}"), encoding="utf-8"
    )
    contacts, _ = Contacts.load("nl", None, {CODE: folder}.get, day)
    place = Places(regelingen_root() / "gemeenten").by_code(CODE)
    assert place is not None
    words = Words.load("nl")
    block = contact_block(contacts.for_municipality(place), words)
    return render(Document("", (block,), "nl"), words)


@pytest.mark.parametrize(
    ("day", "named"),
    [(date(2026, 11, 22), True), (LAST, True), (date(2027, 4, 1), False), (None, False)],
)
def test_a_person_is_named_up_to_the_last_day(
    tmp_path: Path, day: date | None, named: bool
) -> None:
    """And where no day is known not at all; the number stays."""
    shown = _named(tmp_path, day)
    assert ("Vraag naar Samira." in shown) == named
    assert "Het loket: (0316) 59 51 11" in shown


@pytest.mark.parametrize(
    ("person", "kinds"),
    [
        ("{noemen: Samira, toestemming: 2026-10-01, tot_en_met: 2027-03-31}", []),
        ("{noemen: Jan-Willem, toestemming: 2026-10-01, tot_en_met: 2026-10-01}", []),
        ("{noemen: Zoë, toestemming: 2026-10-01, tot_en_met: 2027-03-31}", []),
        ("{noemen: een consulent, toestemming: 2026-10-01, tot_en_met: 2027-03-31}", []),
        (
            "{noemen: Jan Jansen, toestemming: 2026-10-01, tot_en_met: 2027-03-31}",
            ["not_a_first_name"],
        ),
        (
            "{noemen: mevrouw Jansen, toestemming: 2026-10-01, tot_en_met: 2027-03-31}",
            ["not_a_first_name"],
        ),
        ("{noemen: J., toestemming: 2026-10-01, tot_en_met: 2027-03-31}", ["not_a_first_name"]),
        ("{noemen: Samira, tot_en_met: 2027-03-31}", ["missing_key"]),
        ("{noemen: Samira, toestemming: 2026-10-01}", ["missing_key"]),
        ("{noemen: Samira, toestemming: ja, tot_en_met: 2027-03-31}", ["not_a_date"]),
        ("{noemen: Samira, toestemming: 2027-10-01, tot_en_met: 2027-03-31}", ["days_reversed"]),
    ],
)
def test_nobody_is_named_in_another_way(tmp_path: Path, person: str, kinds: list[str]) -> None:
    """No surname, no consent, no last day: then no name, and the author is told."""
    path = tmp_path / "hulp.yaml"
    path.write_text(_help(person), encoding="utf-8")
    _, (entry,), problems = read_municipal(path, "nl")
    assert [problem.kind for problem in problems] == kinds
    assert bool(entry.contact.person) == (not kinds)
