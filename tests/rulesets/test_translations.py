"""Every text of a bundled set has its English one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from geldstap.model.regulation import Regulation
from geldstap.rulesets.check import set_folders
from geldstap.rulesets.loader import LoadedSet, all_problems, load_set, read_translations
from geldstap.rulesets.wording import Wording
from geldstap.source.data import regelingen_root

ROOT = regelingen_root()
FOLDERS = set_folders(ROOT)
# Names of organisations are the same in both languages.
NAMES = {
    "Duurzaam Den Haag",
    "Leergeld Breda",
    "Leergeld Den Haag",
    "Sociale Fondsen Den Haag",
    "DigiD",
}


def texts(wording: Wording) -> Iterator[tuple[str, str]]:
    """Every text with where it stands."""
    yield "set", wording.info.name
    yield "toelichting", wording.info.note
    yield from (("niet_gedekt", text) for text in wording.info.not_covered)
    yield from wording.names.items()
    for id_, regulation in wording.regulations.items():
        yield from ((f"{id_}.{where}", text) for where, text in regulation_texts(regulation))


def regulation_texts(regulation: Regulation) -> Iterator[tuple[str, str]]:
    """Every text of one regulation."""
    yield "naam", regulation.name
    yield "kort", regulation.summary
    yield "instantie", regulation.authority
    yield "levert_op", regulation.gives
    yield "let_op", regulation.warning
    yield "hoe", regulation.application.how
    yield "termijn", regulation.application.term
    yield "in_plan", regulation.application.in_plan
    yield from (("nodig", text) for text in regulation.application.papers)
    yield from regulation.conditions.items()
    if (reporting := regulation.reporting) is not None:
        yield "melden.wat", reporting.what
        yield "melden.bij", reporting.to
        yield "melden.termijn", reporting.term
        yield "melden.hoe", reporting.how


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def loaded(request: pytest.FixtureRequest) -> LoadedSet:
    """One bundled set with its translation."""
    folder: Path = request.param
    found = load_set(folder)
    read_translations([found])
    return found


def test_the_translation_can_be_read(loaded: LoadedSet) -> None:
    """No problem in it."""
    assert all_problems([loaded]) == ()


def test_nothing_stays_dutch(loaded: LoadedSet) -> None:
    """Somebody who reads English better sees no Dutch sentence."""
    dutch, english = list(texts(loaded.wording["nl"])), list(texts(loaded.wording["en"]))
    assert [where for where, _ in dutch] == [where for where, _ in english]
    same = [
        where
        for (where, text), (_, translated) in zip(dutch, english, strict=True)
        if text == translated and text and text not in NAMES
    ]
    assert same == []
