"""The bundled example households: people who don't exist, with their story and what comes out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from geldstap.app.household_file import FileSession, session_from
from geldstap.app.letter import whole_letter
from geldstap.app.world import World
from geldstap.report.document import Bullets, Document, Heading, Paragraph, Tone
from geldstap.source.data import content_root

DEFAULT = "den-haag"
# For volunteers: it is no example of an outcome, and stands apart from those.
PRACTICE = "oefenhuishouden"


def names() -> tuple[str, ...]:
    """The examples that there are."""
    found = (path.stem for path in (content_root() / "voorbeelden").glob("*.yaml"))
    return tuple(sorted(name for name in found if name != PRACTICE))


def path_of(name: str) -> Path:
    """The household file of an example, or that for practice. Raises KeyError for another."""
    if name not in (*names(), PRACTICE):
        raise KeyError(name)
    return content_root() / "voorbeelden" / f"{name}.yaml"


def practice(world: World) -> FileSession:
    """The household for practice: its answers, and the day on which its figures hold."""
    path = path_of(PRACTICE)
    return session_from(path.read_text(encoding="utf-8"), path.name, world)


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
