"""The example people: each file is in order, and each has a result that is worth a look."""

from pathlib import Path

import pytest

from geldstap.app.example import example, example_document, higher_blocks, names, path_of
from geldstap.app.household_file import session_from
from geldstap.app.pages.example import ExamplePage, ExamplesPage
from geldstap.app.screen import Chosen
from geldstap.app.state import State
from geldstap.app.world import World
from geldstap.export.plain import render
from geldstap.model.decision import Outcome
from geldstap.report.document import Rows
from geldstap.text.words import LANGUAGES
from tests.app.worlds import world
from tests.report.reading import texts

PEOPLE = {
    "aow-paar",
    "bijstand",
    "den-haag",
    "koophuis",
    "oekraiens-gezin",
    "student",
    "zelfstandige",
}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> World:
    return world(tmp_path_factory.mktemp("examples"))


def test_there_are_seven(here: World) -> None:
    """Few enough for one list, in different places, one of them without rules of its own."""
    assert set(names()) == PEOPLE
    read = [session_from(path_of(name).read_text(encoding="utf-8"), name, here) for name in PEOPLE]
    towns = {each.session.text("gemeente") for each in read}
    assert len(towns) == len(PEOPLE)
    covered = {code for code in towns if here.library_of(code).covers(code)}
    assert len(covered) == len(PEOPLE) - 1


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_every_example_has_a_result_without_problems(here: World, name: str) -> None:
    """Nothing is wrong in the file, nothing is left to ask, and something comes out."""
    read = session_from(path_of(name).read_text(encoding="utf-8"), name, here)
    assert read.problems == ()
    assert read.peildatum == here.day
    assert here.missing(read.session) == ()
    found = {each.outcome for each in here.decisions(read.session)}
    assert found & {Outcome.YES, Outcome.DEPENDS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_is_marked_as_one(here: World, language: str) -> None:
    """The first line of the page, and the first of the story, say that nobody is real."""
    words = here.words(language)
    for name in PEOPLE:
        first, *_ = words.example(name).paragraphs
        assert ("verzonnen" if language == "nl" else "invented") in first
    document = example_document(here, language, "student")
    text = render(document, words, 10_000)
    assert words.example("student").name in text
    assert text.index("2026") < text.index(words.example("student").paragraphs[0])


def test_what_one_has_a_right_to_comes_first(here: World) -> None:
    """Before the budget that led to it; and of no one it says that they made it themselves."""
    words = here.words("nl")
    for name in PEOPLE:
        text = render(example_document(here, "nl", name), words, 10_000)
        assert text.index("Waar heeft u recht op?") < text.index("Wat houdt u per maand over?")
        assert "zelf gemaakt" not in text


def test_the_story_of_a_higher_income_is_shown(here: World) -> None:
    """Joris looked first at what a higher income does: so does his page, and nobody else's.

    WHT art. 21, alone in 2026: up to 23.425 the income doesn't matter, so 20 % above 19.200
    (23.040) nothing goes back. At 28.800, 50 % above it: 5.375 × 27 % = 1.451,25. Zorgtoeslag
    falls from 29.736 on.
    """
    words = here.words("nl")
    shown = example(here, "nl", "zelfstandige")
    (rows,) = (each for each in higher_blocks(shown, "nl") if isinstance(each, Rows))
    assert [(row.label, row.value) for row in rows.rows] == [
        ("10% hoger", "niets"),
        ("20% hoger", "niets"),
        ("50% hoger", "€ 1.451"),
    ]
    text = render(example_document(here, "nl", "zelfstandige"), words, 10_000)
    assert text.index("Als het inkomen hoger uitvalt") < text.index("Waar heeft u recht op?")
    others = [name for name in PEOPLE if example(here, "nl", name).has_uncertain_income]
    assert others == ["zelfstandige"]


@pytest.mark.parametrize(("name", "choices"), [("student", 2), ("zelfstandige", 3)])
def test_an_example_begins_short(here: World, name: str, choices: int) -> None:
    """The story, a line for each regulation, and from there everything or somebody else."""
    page = ExamplePage()
    state = ExamplesPage().reply(State(), here, Chosen(name))
    screen = page.screen(state, here)
    assert screen.prompt is not None
    assert len(screen.prompt.choices) == choices
    assert "Zorgtoeslag: waarschijnlijk wel, € 129 per maand" in "\n".join(
        texts(screen.document.blocks)
    )
    whole = page.screen(page.reply(state, here, Chosen("alles")), here)
    assert len(whole.document.blocks) > len(screen.document.blocks)


def test_looking_leads_back_to_the_list(here: World, tmp_path: Path) -> None:  # noqa: ARG001
    """One choice to the result, and from there to the next person."""
    looking = ExamplesPage().reply(State(), here, Chosen("student"))
    assert looking.where.item == "student"
