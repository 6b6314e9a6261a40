"""The first page, where one lives, and stories."""

import pytest

from geldstap.report.document import Paragraph
from geldstap.report.welcome import story_block, welcome_blocks
from geldstap.text.words import Words
from tests.report.households import DUTCH, ENGLISH, said
from tests.report.reading import texts


def test_the_steps_are_counted_with_their_time() -> None:
    """How many there are, and how long they take together."""
    blocks = welcome_blocks(DUTCH, 2, 6, 9)
    assert said(blocks[-1:]) == "Er zijn 2 stappen, samen 6 tot 9 minuten. Eén stap is ook goed."


def test_without_steps_only_the_welcome_is_left() -> None:
    """No empty list."""
    paragraphs = tuple(Paragraph(text) for text in DUTCH.page("welkom"))
    assert welcome_blocks(DUTCH, 0, 0, 0) == paragraphs


@pytest.mark.parametrize("words", [DUTCH, ENGLISH], ids=["nl", "en"])
@pytest.mark.parametrize("step", ["budget", "contracten", "recht"])
def test_a_story_is_marked_as_made_up(step: str, words: Words) -> None:
    """Nobody takes it for advice or for somebody they know."""
    title, first, *others = texts(story_block(words, step))
    assert title.startswith("Voorbeeld:" if words is DUTCH else "Example:")
    assert ("verzonnen" if words is DUTCH else "invented") in first
    assert others


def test_a_step_without_story_has_none() -> None:
    """The plan is the person's own."""
    assert story_block(DUTCH, "plan") == ()
