"""The first page: a warm start, how long each step takes, where one lives, and a story."""

from collections.abc import Mapping

from geldstap.model.contact import Municipality
from geldstap.report.document import Block, Card, Link, Paragraph, Row, Rows, Tone
from geldstap.text.words import Words


def welcome_blocks(words: Words, minutes: Mapping[str, int]) -> tuple[Block, ...]:
    """What this is, and the steps with the minutes that each takes, in their order."""
    paragraphs = tuple(Paragraph(paragraph) for paragraph in words.page("welkom"))
    if not minutes:
        return paragraphs
    steps = tuple(_step(name, minutes[name], words) for name in minutes)
    return (*paragraphs, Rows(steps, words.say("Dit kunt u hier doen")))


def place_blocks(
    municipality: Municipality | None, merged_into: Municipality | None, words: Words
) -> tuple[Block, ...]:
    """The municipality, how to reach it, and that it merges where it does."""
    if municipality is None:
        text = words.say(
            "Wij weten niet in welke gemeente u woont. U ziet daarom alleen wat in heel "
            "Nederland geldt."
        )
        return (Paragraph(text),)
    blocks: list[Block] = [Paragraph(words.say("Uw gemeente is {naam}.", naam=municipality.shown))]
    if municipality.phone:
        blocks.append(Paragraph(words.say("Bellen: {telefoon}.", telefoon=municipality.phone)))
    if municipality.website:
        label = words.say("Website van de gemeente")
        blocks.append(Link(label, municipality.website))
    if merged_into is not None:
        blocks.append(Paragraph(_merger(municipality, merged_into, words), Tone.NOTE))
    return tuple(blocks)


def story_block(words: Words, step: str) -> tuple[Block, ...]:
    """The story that goes with a step, marked as made up; empty where there is none."""
    return tuple(
        Card(
            story.title,
            words.say("Een verzonnen voorbeeld"),
            Tone.NOTE,
            tuple(Paragraph(paragraph) for paragraph in story.paragraphs),
        )
        for story in words.stories()
        if story.step == step
    )


def _step(name: str, minutes: int, words: Words) -> Row:
    step = words.step(name)
    time = words.count("ongeveer {n} minuut", "ongeveer {n} minuten", minutes)
    return Row(step.title, time, note=step.sentence)


def _merger(municipality: Municipality, merged_into: Municipality, words: Words) -> str:
    return words.say(
        "De gemeenten {oud} en {nieuw} gaan samen, of zijn dat al. Vraag bij uw gemeente welke "
        "regels voor u gelden.",
        oud=municipality.shown,
        nieuw=merged_into.shown,
    )
