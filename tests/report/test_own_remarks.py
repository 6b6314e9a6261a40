"""What our own sources say about themselves can be read in both languages."""

import pytest

from geldstap.model.source import Source
from geldstap.report.origins import OWN_REMARKS
from geldstap.steps import sources
from geldstap.text.words import Words

# The same in every language: a year, and where it was published.
SAME_EVERYWHERE = {"2026", "Staatscourant 2023, 1492"}
ALL = [source for source in vars(sources).values() if isinstance(source, Source)]


@pytest.mark.parametrize("source", ALL, ids=lambda source: source.title)
def test_every_remark_on_a_source_is_in_the_catalog(source: Source) -> None:
    """A remark that isn't known here would stay Dutch on an English screen."""
    remarks = {source.dated, source.note} - {""} - SAME_EVERYWHERE
    assert remarks <= set(OWN_REMARKS)


def test_an_english_reader_gets_them_in_english() -> None:
    """Each remark has another text in English."""
    words = Words.load("en")
    assert all(words.translated(remark) != remark for remark in OWN_REMARKS)
