"""Every journey of this folder, walked with the real program in a pseudo-terminal."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.conftest import Walked
from tests.journeys.script import KEYS, LONG, PLAIN, Journey, NotUnderstood, is_walked, read

JOURNEYS = [
    journey for path in sorted(Path(__file__).parent.glob("*.txt")) for journey in read(path)
]

WALKED = [journey for journey in JOURNEYS if is_walked(journey)]


@pytest.mark.parametrize("journey", WALKED, ids=str)
def test_the_journey_goes_as_it_says(journey: Journey, walked: Callable[[Journey], Walked]) -> None:
    """Every page shows what the file says, and a number to call."""
    written = walked(journey).written
    if journey.mode == PLAIN:
        assert b"\x1b" not in written, "plain mode sends no escape codes"


def test_there_are_journeys_with_keys_and_in_plain_mode() -> None:
    """The folder isn't empty, and both ways to show the program are walked."""
    assert {journey.mode for journey in WALKED} == {KEYS, PLAIN}
    assert LONG in map(str, JOURNEYS)


@pytest.mark.parametrize("line", ["kies Beginnen", "typ 1", "Waar woont u?"])
def test_a_line_that_is_no_action_is_refused(line: str, tmp_path: Path) -> None:
    """A misspelled line would check nothing."""
    path = tmp_path / "fout.txt"
    path.write_text(f"ziet Welkom\n{line}\n", encoding="utf-8")
    with pytest.raises(NotUnderstood) as raised:
        read(path)
    assert raised.value.args == ("fout.txt", 2, line)
