"""The bundled example households."""

from dataclasses import replace
from pathlib import Path

from geldstap.app.household_file import FileSession, session_from
from geldstap.app.letter import whole_letter
from geldstap.app.world import World
from geldstap.report.document import Document, Paragraph, Tone
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
    then = world.on(read.peildatum or world.day)
    words = world.words(language)
    letter = whole_letter(read.session, language, then)
    mark = Paragraph(
        words.say(
            "Dit is een voorbeeld. De persoon bestaat niet. De cijfers zijn die van {dag}.",
            dag=words.day(then.day),
        ),
        Tone.NOTE,
    )
    title = words.say("Een voorbeeld")
    return replace(letter, title=title, blocks=(mark, *letter.blocks))
