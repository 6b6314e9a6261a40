"""The first page, where one lives, and stories."""

import pytest

from geldstap.report.document import Card, Paragraph
from geldstap.report.welcome import story_block, welcome_blocks
from geldstap.text.words import Words
from tests.report.households import DUTCH, ENGLISH, said


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
    (block,) = story_block(words, step)
    assert isinstance(block, Card)
    assert block.status == words.say("Een verzonnen voorbeeld")
    assert block.blocks


def test_a_step_without_story_has_none() -> None:
    """The plan is the person's own."""
    assert story_block(DUTCH, "plan") == ()
