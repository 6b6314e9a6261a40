"""What nearly every municipality has is told once: by its own set, or else by the national frame."""

from pathlib import Path

import pytest

from geldstap.rulesets.check import set_folders
from geldstap.rulesets.library import link_sets
from geldstap.rulesets.loader import load_set
from geldstap.source.data import regelingen_root
from tests.rulesets.made_sets import vocabulary

ROOT = regelingen_root()
NATIONAL, *MUNICIPAL = set_folders(ROOT)
# The kinds of which a municipality has one; of others (care, transport) it may have several.
FRAMES = {
    "stadspas": "stadspas_landelijk",
    "inkomenstoeslag": "individuele_inkomenstoeslag_landelijk",
    "bijzondere_bijstand": "bijzondere_bijstand_landelijk",
}


@pytest.mark.parametrize("folder", MUNICIPAL, ids=lambda folder: folder.name)
def test_a_set_with_its_own_takes_the_place_of_the_frame(folder: Path) -> None:
    """Nobody reads “your municipality may have a pass” beside the pass of that municipality."""
    own = load_set(folder)
    library, _ = link_sets(vocabulary(), [load_set(NATIONAL), own])
    kinds = {each.kind for each in own.wording["nl"].regulations.values()}
    beside = {kind: id_ for kind, id_ in FRAMES.items() if id_ in library.program.rules}
    assert kinds & set(beside) == set(), "add vervangt: to the regulation of this kind"


def test_every_frame_is_left_open_and_of_its_kind() -> None:
    """So that a municipal set can take its place."""
    national = load_set(NATIONAL)
    for kind, id_ in FRAMES.items():
        assert national.raw.regulations[id_].left_open
        assert national.wording["nl"].regulations[id_].kind == kind
