"""The bundled example households: people who don't exist, with their story and what comes out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from geldstap.app.household_file import session_from
from geldstap.app.letter import whole_letter
from geldstap.app.world import World
from geldstap.report.document import Bullets, Document, Heading, Paragraph, Tone
from geldstap.source.data import content_root

DEFAULT = "den-haag"


def names() -> tuple[str, ...]:
    """The examples that there are."""
    return tuple(sorted(path.stem for path in (content_root() / "voorbeelden").glob("*.yaml")))


def path_of(name: str) -> Path:
    """The household file of an example. Raises KeyError for a name that isn't in `names`."""
    if name not in names():
        raise KeyError(name)
    return content_root() / "voorbeelden" / f"{name}.yaml"


def example_document(world: World, language: str, name: str = DEFAULT) -> Document:
    """Everything that comes out for an example, on the reference date of its file.

    Raises KeyError for a name that isn't in `names`.
    """
    path = path_of(name)
    read = session_from(path.read_text(encoding="utf-8"), path.name, world)
    day = read.peildatum or world.day
    then = world if day == world.day else world.on(day)
    words = world.words(language)
    letter = whole_letter(read.session, language, then)
    mark = Paragraph(
        words.say(
            "Dit is een voorbeeld. De persoon bestaat niet. De cijfers zijn die van {dag}.",
            dag=words.day(then.day),
        ),
        Tone.NOTE,
    )
    text = words.example(name)
    title = words.say("Een voorbeeld: {naam}", naam=text.name)
    story = (Paragraph(paragraph) for paragraph in text.paragraphs)
    return replace(letter, title=title, blocks=(mark, *story, *letter.blocks))


def with_others(document: Document, world: World, language: str, name: str) -> Document:
    """The document of an example, with how to see the other ones below it."""
    return replace(document, blocks=(*document.blocks, *_others(world, language, name)))


def _others(world: World, language: str, name: str) -> Iterator[Heading | Bullets]:
    words = world.words(language)
    others = [each for each in names() if each != name]
    yield Heading(words.say("Andere voorbeelden"))
    yield Bullets(
        tuple(f"geldstap voorbeeld {each}: {words.example(each).name}" for each in others)
    )
