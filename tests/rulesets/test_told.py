"""Every national regulation says who decides, how one applies, with which papers, how long it takes."""

from functools import cache

import pytest

from geldstap.rulesets.library import Library, load_library
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root

# A fund of which nobody knows yet whether it opens, so not with which papers either.
NOT_OPEN = "noodfonds_energie"


@cache
def library() -> Library:
    """The national set."""
    root = regelingen_root()
    vocabulary, _ = load_vocabulary(root / "feiten.yaml")
    return load_library(root, vocabulary)[0]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("id_", sorted(library().program.rules))
def test_a_regulation_says_what_one_must_know_to_apply(id_: str, language: str) -> None:
    """Who, how, which papers and how long; unknown is said in so many words."""
    found = library().regulation(id_, language)
    assert found.authority
    assert found.application.how
    assert found.application.term
    assert found.application.papers or id_ == NOT_OPEN


@pytest.mark.parametrize("id_", sorted(library().program.rules))
def test_a_regulation_has_a_source_for_every_condition(id_: str) -> None:
    """And of every version that is told without conditions at least one."""
    assert library().regulation(id_, "nl").sources
    for version in library().program.rules[id_].versions:
        assert all(condition.source for condition in version.conditions)
