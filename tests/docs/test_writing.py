"""Every example in docs/schrijven.md is a set that is read, and decided as the text says."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

from geldstap.engine.decide import decide
from geldstap.engine.regulation import Exactly
from geldstap.rulesets.examples import Example, Expected, examples_of
from geldstap.rulesets.library import Library, link_sets
from geldstap.rulesets.loader import LoadedSet, load_set, read_translations
from geldstap.rulesets.schemas.shapes import FILES
from geldstap.rulesets.trials import seen as decided_as
from geldstap.source.cursor import file_cursor
from geldstap.source.data import regelingen_root
from geldstap.text.problems import render
from geldstap.text.words import Words
from tests.engine.language import TODAY
from tests.rulesets.editor import seen
from tests.rulesets.made_sets import vocabulary
from tests.rulesets.test_schemas import accepts, schema_of
from tools.vertalingen import texts_of

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "schrijven.md").read_text(encoding="utf-8")
NATIONAL = "landelijk/"
# What the examples of a national set are added to, beside the real one.
INVENTED = "verzonnen"
Files = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the files below it, by their path in the set."""

    title: str
    text: str
    files: Files


def sections() -> Iterator[Section]:
    """The parts of the page."""
    for part in TEXT.split("\n## ")[1:]:
        blocks = re.findall(r"```yaml\n# (\S+)\n(.*?)```", part, flags=re.DOTALL)
        yield Section(part.partition("\n")[0], part, dict(blocks))


SECTIONS = {section.title.partition(":")[0]: section for section in sections()}
BASE = SECTIONS["De map"].files
WORKED = [section for name, section in SECTIONS.items() if name.startswith("Voorbeeld ")]
TRANSLATED = Section("en", "", {**WORKED[0].files, **SECTIONS["Vertalen"].files})
titles = pytest.mark.parametrize("section", [*WORKED, TRANSLATED], ids=lambda each: each.title)
worked = pytest.mark.parametrize("section", WORKED, ids=lambda each: each.title)


@cache
def national() -> LoadedSet:
    """The national set that comes with the program."""
    return load_set(regelingen_root() / "landelijk")


def written(folder: Path, files: Files) -> list[Path]:
    """The set of Voorbeeldstad, and where the text has one the invented national set."""
    own = {name: text for name, text in files.items() if not name.startswith(NATIONAL)}
    wider = {
        f"../{INVENTED}/{name.removeprefix(NATIONAL)}": files[name]
        for name in set(files) - set(own)
    }
    if wider:
        wider[f"../{INVENTED}/bronnen.yaml"] = BASE["bronnen.yaml"]
        wider[f"../{INVENTED}/set.yaml"] = f"id: {INVENTED}\nnaam: x\nuitgever: x\nversie: x\n"
    for name, text in {**BASE, **own, **wider}.items():
        path = folder / "voorbeeldstad" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return sorted(path.parent for path in folder.glob("*/set.yaml"))


def library(folder: Path, files: Files) -> tuple[Library, str]:
    """All sets together, and what is wrong with them in words."""
    sets = [national(), *(load_set(each) for each in reversed(written(folder, files)))]
    read_translations(sets)
    found, problems = link_sets(vocabulary(), sets)
    return found, render(problems, Words.load("nl"))


def examples(folder: Path) -> Iterator[Example]:
    """The households of a section."""
    for path in sorted(folder.glob("voorbeeldstad/voorbeelden/*.yaml")):
        root, problems = file_cursor(path)
        assert root is not None
        yield from examples_of(root, vocabulary())
        assert problems == []


def test_there_are_ten_examples() -> None:
    """From simple to hard, numbered."""
    assert [each.title.partition(":")[0] for each in WORKED] == [
        f"Voorbeeld {number}" for number in range(1, 11)
    ]


@titles
def test_an_example_is_a_set_without_problems(section: Section, tmp_path: Path) -> None:
    """As the real program reads it, with the national set that comes with it."""
    found, wrong = library(tmp_path, section.files)
    assert wrong == ""
    named = {
        name.rpartition("/")[2][: -len(".yaml")] for name in section.files if "regelingen/" in name
    }
    replaced = {"reisgeld_landelijk"}
    assert named - replaced <= set(found.program.rules)
    assert replaced.isdisjoint(found.program.rules)


def test_the_translation_that_is_shown_is_whole(tmp_path: Path) -> None:
    """Nothing of the first example stays Dutch."""
    own = load_set(written(tmp_path, TRANSLATED.files)[0])
    dutch, english = (dict(texts_of(own.wording[language])) for language in ("nl", "en"))
    assert [where for where, text in dutch.items() if text and english[where] == text] == []


@worked
def test_households_get_the_outcome_that_the_text_tells(section: Section, tmp_path: Path) -> None:
    """At least two for each example, on different sides."""
    program = library(tmp_path, section.files)[0].program
    told: list[Expected] = []
    for example in examples(tmp_path):
        for id_, expected in example.expected.items():
            decision = decide(program, program.rules[id_], example.household, example.peildatum)
            assert decided_as(decision, expected) == expected, example.id
            told.append(expected)
    assert len({each.outcome for each in told}) > 1


@titles
def test_an_editor_sees_nothing_wrong_with_an_example(section: Section) -> None:
    """The published schemas accept every file that is shown."""
    for name, text in {**BASE, **section.files}.items():
        assert accepts(schema_of(Path(name)), seen(text)), name


def test_the_first_example_is_as_short_as_most_regulations() -> None:
    """About thirty lines."""
    assert len(WORKED[0].files["regelingen/speelgoedbank.yaml"].splitlines()) <= 30


@worked
def test_an_amount_that_is_expected_is_told(section: Section) -> None:
    """Every amount of an example stands in its text, with the sum."""
    expected = re.findall(r"bedrag: (\d+)", section.text)
    assert [amount for amount in expected if f"€ {amount}" not in section.text] == []


def test_a_fault_is_told_as_the_page_shows_it(tmp_path: Path) -> None:
    """A misspelled key in the first example."""
    name = "regelingen/speelgoedbank.yaml"
    whole = WORKED[0].files[name]
    broken = whole.replace("        bron: folder", "        brn: folder")
    assert broken != whole
    _, wrong = library(tmp_path, {**WORKED[0].files, name: broken})
    shown = re.search(r"```\n(regelingen/.*?)\n```", TEXT, flags=re.DOTALL)
    assert shown is not None
    assert wrong.replace(f"{tmp_path / 'voorbeeldstad'}{os.sep}", "") == shown[1]


def test_the_editor_is_told_about_every_file_of_a_set() -> None:
    """Each schema of a set is written by a command, and goes with the files that it is for."""
    (block,) = re.findall(r"```json\n(.*?)```", TEXT, flags=re.DOTALL)
    globs: dict[str, str | list[str]] = json.loads(block)["yaml.schemas"]
    names = {name for name in FILES if name not in ("hulp_landelijk", "feiten")}
    assert set(globs) == {f"schema/{name}.json" for name in names}
    assert set(re.findall(r"geldstap schema (\S+) > schema/\1\.json", TEXT)) == names
    for path in (
        each for each in regelingen_root().rglob("*.yaml") if each.parent != regelingen_root()
    ):
        fitting = {name for name, glob in globs.items() if _fits(path, glob)}
        assert fitting == {f"schema/{schema_of(path)}.json"}, path


def _fits(path: Path, globs: str | list[str]) -> bool:
    several = [globs] if isinstance(globs, str) else globs
    return any(fnmatch(path.as_posix(), glob.replace("**/", "*/")) for glob in several)


def test_the_one_amount_that_is_not_invented_is_that_of_the_national_set() -> None:
    """On the day of the examples."""
    periods = national().raw.figures["norm_alleenstaande"].periods
    (now,) = (period for period in periods if period.validity.covers(TODAY))
    assert now.value == Exactly(Decimal("1419.46"))
    assert "€ 1.419,46" in TEXT
