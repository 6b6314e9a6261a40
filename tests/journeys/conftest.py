"""Each journey is walked once, also where several tests look at what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.journeys.script import Journey
from tests.journeys.walking import walk


@dataclass(frozen=True, slots=True)
class Walked:
    """What came of a walk: the folder in which it was done, and all that was written."""

    folder: Path
    written: bytes


@pytest.fixture(scope="session")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Journey], Walked]:
    """Walks a journey the first time that it is asked for."""
    done: dict[Journey, Walked] = {}

    def of(journey: Journey) -> Walked:
        if journey not in done:
            folder = tmp_path_factory.mktemp(str(journey))
            done[journey] = Walked(folder, walk(journey, folder))
        return done[journey]

    return of
