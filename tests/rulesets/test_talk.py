"""What a municipality offers to talk about: read from its set, checked, packed, translated."""

from datetime import date
from pathlib import Path

import pytest

from geldstap.rulesets.check import check_set
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.packages.layout import belongs, fault_of
from geldstap.rulesets.talk import MAX_PEOPLE, MAX_TOPICS, LocalTalk, LocalTopic, read_talk
from geldstap.source.cursor import cursor
from geldstap.source.data import regelingen_root
from geldstap.steps.talk_offer import PEOPLE
from tests.rulesets import rich_sets
from tests.rulesets.made_sets import vocabulary

ROOT = regelingen_root()
WITH_TALK = sorted(path.parent for path in ROOT.rglob("gesprek.yaml"))
TOPIC = "{id: %s, naam: Iets, contact: loket}"
PERSON = "{id: %s, naam: Iemand, wie: Denkt mee., contact: loket}"


def read(text: str, contacts: tuple[str, ...] = ("loket",)) -> tuple[LocalTalk, list[str]]:
    """What is read, and the kinds of problems."""
    at, problems = cursor(text, "gesprek.yaml")
    assert at is not None
    found = read_talk(at, contacts)
    return found, [each.kind for each in problems]


def test_topics_and_people_are_read() -> None:
    """With all that can be said of them."""
    found, problems = read(rich_sets.TALK)
    assert problems == []
    assert found.topics == (
        LocalTopic("fietsen", "Een fiets", "loket", ("een foto", "een rekening")),
    )
    (person,) = found.people
    assert (person.topics, person.ways) == (("fietsen", "schulden"), ("telefoon", "thuis"))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"onderwerpen: [{TOPIC % 'schulden'}]", "name_taken"),
        (f"onderwerpen: [{TOPIC % 'a'}, {TOPIC % 'a'}]", "name_taken"),
        (f"mensen: [{PERSON % 'a'}, {PERSON % 'a'}]", "name_taken"),
        ("onderwerpen: [{id: a, naam: Iets, contact: ander}]", "unknown_contact"),
        ("mensen: [{id: a, naam: B, wie: C., contact: loket, bij: [x]}]", "unknown_topic"),
        ("mensen: [{id: a, naam: B, wie: C., contact: loket, hoe: [fax]}]", "not_a_choice"),
        ("mensen: [{id: a b, naam: B, wie: C., contact: loket}]", "not_a_name"),
        ("mensen: [{id: a, naam: B, contact: loket}]", "missing_key"),
        (
            f"onderwerpen: [{', '.join(TOPIC % f't{n}' for n in range(MAX_TOPICS + 1))}]",
            "too_many_items",
        ),
        (
            f"mensen: [{', '.join(PERSON % f'p{n}' for n in range(MAX_PEOPLE + 1))}]",
            "too_many_items",
        ),
    ],
)
def test_one_fault_is_one_problem(text: str, problem: str) -> None:
    """And the rest is read."""
    assert read(text)[1] == [problem]


def test_a_person_may_be_called_as_a_national_one() -> None:
    """That is how a municipality says who does it there."""
    found, problems = read(f"mensen: [{PERSON % PEOPLE[0].id}]")
    assert (len(found.people), problems) == (1, [])


def test_without_readable_contacts_only_these_are_wrong(tmp_path: Path) -> None:
    """What is wrong in hulp.yaml isn't said twice."""
    (tmp_path / "set.yaml").write_text(
        "id: a\nnaam: A\nuitgever: b\nversie: '1'\n", encoding="utf-8"
    )
    (tmp_path / "hulp.yaml").write_text("gemeente: GM0001\ncontacten: x\n", encoding="utf-8")
    (tmp_path / "gesprek.yaml").write_text(f"mensen: [{PERSON % 'a'}]\n", encoding="utf-8")
    assert [each for several in load_set(tmp_path).problems for each in several] == []


def test_the_words_are_translated(tmp_path: Path) -> None:
    """By id; what isn't translated stays Dutch."""
    (rijk, _) = rich_sets.write(tmp_path)
    english = load_set(rijk).wording["en"].talk
    assert english.topics == (LocalTopic("fietsen", "A bicycle", "loket", ("a photo", "a bill")),)
    assert (english.people[0].name, english.people[0].who) == ("A buddy", "Thinks along.")


def test_another_number_of_papers_stays_dutch(tmp_path: Path) -> None:
    """Nobody can know which is which."""
    text = rich_sets.NATIONAL["en.yaml"].replace("[a photo, a bill]", "[a photo]")
    (rijk, _) = rich_sets.write(tmp_path, {("rijk", "en.yaml"): text})
    assert load_set(rijk).wording["en"].talk.topics[0].papers == ("een foto", "een rekening")


def test_it_travels_in_a_package() -> None:
    """It is one of the files of a set, and no stray."""
    assert belongs("gesprek.yaml")
    assert fault_of("gesprek.yaml") == ""


@pytest.mark.parametrize("folder", WITH_TALK, ids=lambda path: path.name)
def test_what_comes_with_the_program_is_in_order(folder: Path) -> None:
    """Whole, in both languages, in plain words; each with a contact that has a source."""
    checked = check_set(folder, ROOT, vocabulary(), date(2026, 11, 22))
    assert [each for each in checked.problems if "gesprek" in each.place.file] == []
    assert [each for each in checked.remarks if "gesprek" in each.place.file] == []
    dutch, english = (checked.own.wording[language].talk for language in ("nl", "en"))
    assert dutch.topics or dutch.people
    for before, after in zip(dutch.topics, english.topics, strict=True):
        assert before.name != after.name
    for person, translated in zip(dutch.people, english.people, strict=True):
        assert person.who != translated.who
        # Nobody is taken by surprise, and a narrow screen shows it in three lines.
        assert "beslist" in person.who.lower()
        assert len(person.who) <= 100
