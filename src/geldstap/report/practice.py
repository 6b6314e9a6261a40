"""The invented household for practice, as a sheet to type from."""

from geldstap.report.document import Block, Heading, Paragraph, Row, Rows
from geldstap.text.words import Words


def practice_blocks(
    about: tuple[str, ...], answers: tuple[tuple[str, str], ...], words: Words
) -> tuple[Block, ...]:
    """Who it is, and all answers: labels with what is typed or chosen."""
    return (
        *(Paragraph(text) for text in about),
        Heading(words.say("De antwoorden")),
        Rows(tuple(Row(label, answer) for label, answer in answers)),
    )
