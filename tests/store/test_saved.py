"""Saved sessions as JSON values."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.interview.guidance import Guidance
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import Between
from geldstap.model.money import Amount, Period
from geldstap.store.saved import Json, SavedSession, from_json, to_json

DECIMALS = st.decimals(-(10**9), 10**9, places=2)
VALUES: st.SearchStrategy[bool | Decimal | date | str | Amount | Between] = st.one_of(
    st.booleans(),
    DECIMALS,
    st.dates(),
    st.text(st.characters(exclude_categories=["Cs"])),
    st.builds(Amount, DECIMALS, st.sampled_from(Period)),
    st.builds(Between, DECIMALS, DECIMALS),
    st.builds(Between, st.dates(), st.dates()),
)
ANSWERS: st.SearchStrategy[Answer] = st.one_of(
    st.builds(NotKnown), st.builds(Declined), VALUES.map(Given)
)
SESSIONS = st.builds(
    SavedSession,
    st.dictionaries(st.text("abc._1", min_size=1), ANSWERS),
    st.dates(),
    st.sampled_from(["nl", "en"]),
    st.booleans(),
    st.dictionaries(st.text("abc"), st.text("0123456789abcdef")),
)


@given(SESSIONS)
def test_session_survives_the_way_through_json(session: SavedSession) -> None:
    """Every kind of value comes back as that kind: a text “2026” is no number."""
    text = json.dumps(to_json(session))
    assert from_json(json.loads(text)) == (session, 0)


@given(SESSIONS)
def test_order_of_the_answers_is_kept(session: SavedSession) -> None:
    """A session is a log."""
    read, _ = from_json(to_json(session))
    assert read is not None
    assert list(read.answers) == list(session.answers)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "ja",
        {},
        [],
        {"getal": 612},
        {"getal": "NaN"},
        {"getal": "1e9"},
        {"getal": "1", "tekst": "1"},
        {"ja_nee": "ja"},
        {"ja_nee": 1},
        {"datum": "gisteren"},
        {"datum": 5},
        {"tekst": 5},
        {"bedrag": "12", "per": "dag"},
        {"bedrag": "veel", "per": "week"},
        {"bedrag": "12", "per": "week", "x": "y"},
        {"tussen": [{"getal": "1"}]},
        {"tussen": [{"getal": "1"}, {"datum": "2026-01-01"}]},
        {"tussen": [{"ja_nee": True}, {"ja_nee": True}]},
        {"antwoord": "misschien"},
        {"onbekend": "1"},
    ],
)
def test_value_that_isn_t_ours_is_left_out_and_counted(value: Json) -> None:
    """The other answers are still there."""
    data: dict[str, Json] = {
        "opgeslagen": "2026-12-01",
        "antwoorden": {"vreemd": value, "kale_huur": {"getal": "612"}},
    }
    session, lost = from_json(data)
    assert session is not None
    assert (session.answers, lost) == ({"kale_huur": Given(Decimal(612))}, 1)


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"opgeslagen": "2026-12-01"},
        {"antwoorden": {}},
        {"opgeslagen": 3, "antwoorden": {}},
        {"opgeslagen": "2026-12-01", "antwoorden": []},
    ],
)
def test_what_isn_t_a_session_gives_none(data: dict[str, Json]) -> None:
    """Without a day or without answers there is nothing to go on with."""
    assert from_json(data)[0] is None


def test_strange_settings_fall_back() -> None:
    """They aren't answers; nobody loses anything."""
    data: dict[str, Json] = {
        "opgeslagen": "2026-12-01",
        "antwoorden": {},
        "taal": 7,
        "eenvoudig": "ja",
        "sets": {"landelijk": 1, "den-haag": "ab"},
    }
    session = SavedSession({}, date(2026, 12, 1), rulesets={"den-haag": "ab"})
    assert from_json(data) == (session, 0)


@pytest.mark.parametrize("guidance", [None, *Guidance])
def test_the_chosen_guidance_comes_back(guidance: Guidance | None) -> None:
    """Where nobody chose, the file is as it was before one could."""
    session = SavedSession({}, date(2026, 12, 1), guidance=guidance)
    data = to_json(session)
    assert ("begeleiding" in data) == (guidance is not None)
    assert from_json(data) == (session, 0)


@pytest.mark.parametrize("value", ["heel_anders", "", 7, True, None, [], {"snel": "snel"}])
def test_guidance_that_isn_t_ours_is_as_if_none_was_chosen(value: Json) -> None:
    """Of a later release, or written by hand: no answer is lost by it, and none is blamed."""
    data = to_json(SavedSession({"kale_huur": Given(Decimal(612))}, date(2026, 12, 1)))
    session, lost = from_json({**data, "begeleiding": value})
    assert session is not None
    assert (session.guidance, lost) == (None, 0)
    assert session.answers == {"kale_huur": Given(Decimal(612))}
