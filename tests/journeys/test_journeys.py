"""Every journey of this folder, walked with the real program in a pseudo-terminal."""

from pathlib import Path

import pytest

from tests.journeys.script import KEYS, PLAIN, Journey, read
from tests.journeys.walking import walk

JOURNEYS = [journey for path in sorted(Path(__file__).parent.glob("*.txt")) for journey in read(path)]


@pytest.mark.parametrize("journey", JOURNEYS, ids=str)
def test_the_journey_goes_as_it_says(journey: Journey, tmp_path: Path) -> None:
    """Every page shows what the file says, and a number to call."""
    written = walk(journey, tmp_path)
    if journey.mode == PLAIN:
        assert b"\x1b" not in written, "plain mode sends no escape codes"


def test_there_are_journeys_with_keys_and_in_plain_mode() -> None:
    """The folder isn't empty, and both prompters are walked."""
    assert {journey.mode for journey in JOURNEYS} == {KEYS, PLAIN}
