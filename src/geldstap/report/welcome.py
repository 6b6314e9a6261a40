"""The first page: a warm start, how long the steps take, and a story."""

from geldstap.report.document import Block, Heading, Paragraph
from geldstap.text.words import Words


def welcome_blocks(words: Words, steps: int, least: int, most: int) -> tuple[Block, ...]:
    """What this is, and how many steps there are with the minutes that they take together.

    How many that are hangs on the way of guidance, which is chosen after this.
    """
    paragraphs = tuple(Paragraph(paragraph) for paragraph in words.page("welkom"))
    if not steps:
        return paragraphs
    said = words.say(
        "Er zijn {stappen} stappen, samen {minuten} tot {meer} minuten. Eén stap is ook goed.",
        stappen=steps,
        minuten=least,
        meer=most,
    )
    return (*paragraphs, Paragraph(said))


def story_block(words: Words, step: str) -> tuple[Block, ...]:
    """The story that goes with a step; its title and first sentence say that it is made up."""
    blocks: list[Block] = []
    for story in words.stories():
        if story.step == step:
            blocks.append(Heading(story.title, 3))
            blocks += [Paragraph(paragraph) for paragraph in story.paragraphs]
    return tuple(blocks)
