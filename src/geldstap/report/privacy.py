"""What is kept, where and why, and how to erase it."""

from collections.abc import Iterator
from datetime import date

from geldstap.report.document import Block, Heading, Paragraph
from geldstap.text.words import Words


def privacy_blocks(
    kept: bool,
    path: str,
    saved_at: date | None,
    words: Words,
    command: str = "geldstap",
) -> tuple[Block, ...]:
    """The privacy page. `path` is where answers are kept, or would be; it may be empty.

    `command` starts the program with these answers.
    """
    return (
        *(Paragraph(paragraph) for paragraph in words.page("privacy")),
        Heading(words.say("Wat er nu bewaard is")),
        *(Paragraph(line) for line in _kept(kept, path, saved_at, words)),
        Heading(words.say("Wissen")),
        *(Paragraph(line) for line in _erasing(kept, words, command)),
    )


def _kept(kept: bool, path: str, saved_at: date | None, words: Words) -> Iterator[str]:
    if not kept:
        if not path:
            yield words.say("Van u is op deze computer niets bewaard.")
            return
        # Answers may have been kept in another folder: nothing is said of that one.
        yield words.say("Hier is niets van u bewaard: {pad}", pad=path)
        yield words.say("Kiest u later voor bewaren, dan staat het daar.")
        return
    yield words.say(
        "Uw antwoorden, uw gemeente en uw taal staan op deze computer, zodat u een andere keer "
        "verder kunt."
    )
    if path:
        yield words.say("Ze staan hier: {pad}", pad=path)
    if saved_at is not None:
        yield words.say("Voor het laatst bewaard op {dag}.", dag=words.day(saved_at))
    yield words.say("Wie deze computer kan gebruiken, kan ze ook lezen.")


def _erasing(kept: bool, words: Words, command: str) -> Iterator[str]:
    if kept:
        yield words.say("Typ “{opdracht} wis” om alles in één keer weg te halen.", opdracht=command)
    else:
        yield words.say("Er is nu niets om te wissen.")
    yield words.say(
        "Een bestand dat u zelf liet maken, blijft staan waar u het heeft gezet. Dat haalt u zelf "
        "weg."
    )
    yield words.say(
        "Regelingen die u zelf installeerde, blijven ook staan. Ze gaan niet over u. Weghalen kan met "
        "“geldstap regelingen verwijder”."
    )
