"""The bundled example households: people who don't exist, with their story and what comes out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from geldstap.app.household_file import FileSession, session_from
from geldstap.app.letter import budget_part, contract_blocks, rights_part
from geldstap.app.overview import coming_part
from geldstap.app.repaying import all_repaid
from geldstap.app.statuses import standings
from geldstap.app.world import World
from geldstap.interview.guidance import USUAL
from geldstap.interview.session import Session
from geldstap.report.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Paragraph,
    Row,
    Rows,
    Tone,
)
from geldstap.report.first_result import first_result
from geldstap.report.help import contact_block
from geldstap.report.income import all_higher_blocks
from geldstap.report.origins import set_line
from geldstap.report.review import answer_rows
from geldstap.source.data import content_root
from geldstap.text.content import ExampleText
from geldstap.text.words import Words

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


@dataclass(frozen=True, slots=True)
class Example:
    """An example household, in the world of the day on which its figures hold."""

    session: Session
    world: World
    text: ExampleText

    @property
    def has_uncertain_income(self) -> bool:
        """Whether it goes up and down, so that the story asks what a higher one does."""
        return self.session.value("eigen_bedrijf") is True


def example(world: World, language: str, name: str = DEFAULT) -> Example:
    """The example of a name. Raises KeyError for a name that isn't in `names`."""
    path = path_of(name)
    read = session_from(path.read_text(encoding="utf-8"), path.name, world)
    day = read.peildatum or world.day
    then = world if day == world.day else world.on(day)
    return Example(read.session, then, world.words(language).example(name))


def story_blocks(shown: Example, words: Words) -> tuple[Block, ...]:
    """That it is an example, and who it is."""
    mark = words.say(
        "Dit is een voorbeeld. De persoon bestaat niet. De cijfers zijn die van {dag}.",
        dag=words.day(shown.world.day),
    )
    return (Paragraph(mark, Tone.NOTE), *(Paragraph(each) for each in shown.text.paragraphs))


def short_blocks(shown: Example, language: str) -> tuple[Block, ...]:
    """What comes out, one line for each regulation; for a screen."""
    world = shown.world
    return first_result(
        USUAL,
        world.decisions(shown.session),
        world.library(shown.session),
        world.words(language),
        (),
        standings(shown.session, world),
    )


def higher_blocks(shown: Example, language: str) -> tuple[Block, ...]:
    """What goes back if the income turns out higher."""
    found = all_repaid(shown.session, language, shown.world)
    return all_higher_blocks(found, shown.world.words(language))


def example_document(world: World, language: str, name: str = DEFAULT) -> Document:
    """Everything that comes out for an example, what one has a right to first.

    Raises KeyError for a name that isn't in `names`.
    """
    shown = example(world, language, name)
    session, then, words = shown.session, shown.world, world.words(language)
    rows = answer_rows(session.answers, then.vocabulary, words)
    higher = higher_blocks(shown, language) if shown.has_uncertain_income else ()
    parts = (
        (words.say("Als het inkomen hoger uitvalt"), higher),
        (words.step("recht").title, rights_part(session, then, words)),
        (words.step("budget").title, budget_part(session, then, words)),
        (words.step("contracten").title, contract_blocks(session, then, words)),
        ("", coming_part(session, language, then)),
        (words.say("De antwoorden"), (Rows(tuple(Row(each, said) for _, each, said in rows)),)),
        (words.say("Waarmee is gerekend"), _sets(shown, language)),
    )
    blocks = (
        *story_blocks(shown, words),
        *(block for title, part in parts for block in _below(title, part)),
        contact_block(then.helpers(session, language), words),
    )
    return Document(words.say("Een voorbeeld: {naam}", naam=shown.text.name), blocks, language)


def _below(title: str, part: tuple[Block, ...]) -> tuple[Block, ...]:
    """A part below its title, unless it brings a heading of its own."""
    if not part or not title or isinstance(part[0], Heading):
        return part
    return (Heading(title), *part)


def _sets(shown: Example, language: str) -> tuple[Block, ...]:
    infos = shown.world.library(shown.session).infos(language)
    return (Bullets(tuple(set_line(info, shown.world.words(language)) for info in infos)),)


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
