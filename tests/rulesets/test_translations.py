"""The translations of the bundled sets can be read; what they lack is told by tools/vertalingen.py."""

from pathlib import Path

import pytest

from geldstap.rulesets.check import set_folders
from geldstap.rulesets.loader import all_problems, load_set, read_translations
from geldstap.source.data import regelingen_root


@pytest.mark.parametrize("folder", set_folders(regelingen_root()), ids=lambda folder: folder.name)
def test_the_translation_can_be_read(folder: Path) -> None:
    """No problem in it."""
    found = load_set(folder)
    read_translations([found])
    assert all_problems([found]) == ()
