"""Where somebody lives: whatever way they come, both municipalities of a merger can be chosen."""

from datetime import date
from pathlib import Path

import pytest

from geldstap.app.world import MUNICIPALITY
from geldstap.model.answer import Given
from tests.app.worlds import play, start, world

BEFORE, AFTER = date(2026, 11, 22), date(2027, 1, 1)
WIJDEMEREN, HILVERSUM = "GM1696", "GM0402"


def _said(screen: object) -> str:
    return " ".join(str(screen).split())


@pytest.mark.parametrize("typed", [("1243",), ("Wijdemeren",), ("wijdem", WIJDEMEREN)])
@pytest.mark.parametrize(
    ("day", "words"),
    [
        (BEFORE, "Wijdemeren wordt misschien op 1 januari 2027 een deel van Hilversum."),
        (AFTER, "Wijdemeren is sinds 1 januari 2027 misschien een deel van Hilversum."),
    ],
)
def test_by_postcode_by_name_and_from_a_list_both_are_offered(
    tmp_path: Path, typed: tuple[str, ...], day: date, words: str
) -> None:
    """Nobody has seen whether the merger was adopted; somebody who lives there may know."""
    asked = play(start(tmp_path, day=day), "begin", "maakt_niet_uit", *typed)
    prompt = asked.screen().prompt
    assert prompt is not None
    assert [choice.key for choice in prompt.choices][:2] == [WIJDEMEREN, HILVERSUM]
    assert words in _said(asked.screen())
    chosen = play(asked, HILVERSUM)
    assert chosen.state.session.answers[MUNICIPALITY] == Given(HILVERSUM)


@pytest.mark.parametrize("name", ["Groningen", "Assen", "Rozendaal"])
def test_where_there_is_no_set_the_frames_name_the_municipality(tmp_path: Path, name: str) -> None:
    """In a city, a town and a village: its own number stands at what the law leaves to it."""
    found = world(tmp_path).places.find(name)
    assert found is not None
    library = world(tmp_path).library_of(found.code)
    assert not library.covers(found.code)
    for frame in ("stadspas_landelijk", "collectieve_zorgverzekering_landelijk", "schuldhulp"):
        assert library.regulation(frame, "nl").application.phone == found.phone
