"""The file around saved answers: versions and renamed facts."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.answer import Given
from geldstap.store.envelope import (
    MIGRATIONS,
    VERSION,
    Damaged,
    Data,
    NewerVersion,
    Renames,
    migrate,
    read,
    write,
)
from geldstap.store.saved import SavedSession
from tests.store.test_saved import SESSIONS

DAY = date(2026, 12, 1)


@given(SESSIONS)
def test_what_is_written_reads_the_same(session: SavedSession) -> None:
    """Completely."""
    assert read(write(session)) == (session, True)


def test_file_says_whose_it_is_and_which_version() -> None:
    """For the next release, and for whoever finds it."""
    assert json.loads(write(SavedSession({}, DAY)))["geldstap"] == VERSION


def test_text_that_can_t_be_written_doesn_t_lose_the_others() -> None:
    """Half a character, as a broken terminal may send it."""
    answers = {"naam": Given("a\udce9"), "kale_huur": Given(Decimal(612))}
    session, _ = read(write(SavedSession(answers, DAY)))
    assert session.answers["kale_huur"] == Given(Decimal(612))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"{}",
        b'{"geldstap": "1"}',
        b'{"geldstap": true}',
        b'{"geldstap": 0}',
        b'{"geldstap": 1}',
        b'{"geldstap": 1e400}',
        b"[" * 100_000,
        b'{"geldstap": ' + b"9" * 10_000 + b"}",
    ],
)
def test_what_isn_t_a_session_is_damaged(content: bytes) -> None:
    """Cut off, empty, of something else, or hostile."""
    with pytest.raises(Damaged):
        read(content)


def test_exception_holds_nothing_of_the_file() -> None:
    """Answers never stand in an exception, nor in the one behind it."""
    with pytest.raises(Damaged) as caught:
        read(b'{"geldstap": 1, "antwoorden": {"kale_huur": 61')
    assert (caught.value.args, caught.value.__context__) == ((), None)


@given(st.binary())
def test_no_bytes_raise_anything_else(content: bytes) -> None:
    """Whatever stands on the disk."""
    with pytest.raises((Damaged, NewerVersion)):
        read(content)


def test_newer_version_is_said_to_be_newer() -> None:
    """It isn't damaged: a later release can read it."""
    with pytest.raises(NewerVersion):
        read(b'{"geldstap": 2}')


def test_older_file_goes_through_each_version() -> None:
    """One step after the other, whatever the first was."""

    def step(name: str) -> Callable[[Data], Data]:
        return lambda data: {**data, name: True}

    steps = {1: step("naar_2"), 2: step("naar_3")}
    assert migrate({"geldstap": 1}, steps, 3) == {"geldstap": 3, "naar_2": True, "naar_3": True}
    assert migrate({"geldstap": 2}, steps, 3) == {"geldstap": 3, "naar_3": True}


def test_every_older_version_has_its_step() -> None:
    """A release that raises the version must say how to get there."""
    assert set(MIGRATIONS) == set(range(1, VERSION))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("huur", "kale_huur"),
        ("kinderen.2.inkomen", "kinderen.2.toetsingsinkomen"),
        ("partner.inkomen", "partner.toetsingsinkomen"),
        ("vermogen", "vermogen"),
    ],
)
def test_renamed_fact_keeps_its_answer(old: str, new: str) -> None:
    """A release or set that renames a fact carries the rename."""
    renames = Renames(
        {
            "huur": "kale_huur",
            "kinderen.inkomen": "kinderen.toetsingsinkomen",
            "partner.inkomen": "partner.toetsingsinkomen",
        }
    )
    answer = Given(Decimal(612))
    session, _ = read(write(SavedSession({old: answer}, DAY)), renames)
    assert session.answers == {new: answer}


def test_renamed_value_is_translated() -> None:
    """Of the fact by its new name."""
    renames = Renames({"wonen": "woonsituatie"}, {"woonsituatie": {"huur": "huur_zelfstandig"}})
    answers = {"wonen": Given("huur"), "anders": Given("huur")}
    session, _ = read(write(SavedSession(answers, DAY)), renames)
    assert session.answers == {
        "woonsituatie": Given("huur_zelfstandig"),
        "anders": Given("huur"),
    }


@pytest.mark.parametrize("ids", [("huur", "kale_huur"), ("kale_huur", "huur")])
def test_answer_under_the_new_name_wins(ids: tuple[str, str]) -> None:
    """It was given later than the one under the old name."""
    answers = {id_: Given(id_) for id_ in ids}
    session, _ = read(write(SavedSession(answers, DAY)), Renames({"huur": "kale_huur"}))
    assert session.answers == {"kale_huur": Given("kale_huur")}
