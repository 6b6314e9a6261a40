"""Whatever happened to the files of a set: problems or sound rules, soon, and no exception."""

import shutil
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.engine.decide import decide
from geldstap.model.fact import Household
from geldstap.model.problem import Problem
from geldstap.rulesets.library import Library
from geldstap.source.cursor import file_cursor
from geldstap.source.data import regelingen_root
from geldstap.text.problems import render
from geldstap.text.words import Words
from tests.engine.language import TODAY
from tests.properties.broken_files import broken
from tests.properties.cases import cases
from tests.rulesets import rich_sets
from tests.rulesets.test_schemas import FROM_A_FILE, READERS

BUNDLED = [regelingen_root() / "landelijk", regelingen_root() / "gemeenten" / "den-haag"]
# Of processor time. The limit is one second, and alone the largest sets take a tenth of it; on
# a busy machine everything takes several times as long.
SECONDS = 5
MADE = {("rijk", name): text for name, text in rich_sets.NATIONAL.items()} | {
    ("stad", name): text for name, text in rich_sets.MUNICIPAL.items()
}


def read(folders: list[Path]) -> tuple[Library, tuple[Problem, ...]]:
    """The sets with all problems; it takes no longer than it may."""
    start = time.process_time()
    library, problems = rich_sets.linked(folders)
    assert time.process_time() - start < SECONDS
    return library, problems


def check_sound(library: Library, problems: tuple[Problem, ...]) -> None:
    """Every problem can be told, and every rule that is left decided about somebody unknown."""
    told = render(problems, Words.load("nl"))
    assert all(each.place.line >= 1 and each.place.column >= 1 for each in problems)
    assert bool(told) == bool(problems)
    for id_, rule in library.program.rules.items():
        assert decide(library.program, rule, Household({}), TODAY).regulation == id_
        assert library.regulation(id_, "nl").id == library.regulation(id_, "en").id == id_


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for sets that are written anew for each case."""
    return tmp_path_factory.mktemp("gemaakt")


@st.composite
def broken_sets(draw: st.DrawFn) -> dict[tuple[str, str], str]:
    """One or two files of the small sets, broken."""
    names = draw(st.lists(st.sampled_from(sorted(MADE)), min_size=1, max_size=2, unique=True))
    return {name: draw(broken(MADE[name])) for name in names}


@cases(40)
@given(changed=broken_sets())
def test_a_broken_set_is_a_set_with_problems(
    made: Path, changed: dict[tuple[str, str], str]
) -> None:
    """Tables, rights and municipal figures lean on each other, and each can be broken."""
    check_sound(*read(rich_sets.write(made, changed)))


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The bundled sets, elsewhere, without their examples."""
    root = tmp_path_factory.mktemp("gebundeld")
    without = shutil.ignore_patterns("voorbeelden")
    return [shutil.copytree(each, root / each.name, ignore=without) for each in BUNDLED]


@st.composite
def broken_bundled(draw: st.DrawFn) -> tuple[int, str, str]:
    """Which set, which of its files, and how it then reads."""
    number = draw(st.integers(0, len(BUNDLED) - 1))
    paths = [
        path for path in sorted(BUNDLED[number].rglob("*.yaml")) if "voorbeelden" not in path.parts
    ]
    path = draw(st.sampled_from(paths))
    text = draw(broken(path.read_text(encoding="utf-8")))
    return number, path.relative_to(BUNDLED[number]).as_posix(), text


@cases(12)
@given(case=broken_bundled())
def test_a_broken_bundled_set_is_a_set_with_problems(
    copied: list[Path], case: tuple[int, str, str]
) -> None:
    """What people make by hand is longer and has more to lean on."""
    number, name, text = case
    path = copied[number] / name
    whole = path.read_bytes()
    try:
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        check_sound(*read(copied))
    finally:
        path.write_bytes(whole)


@st.composite
def broken_files(draw: st.DrawFn) -> tuple[str, str]:
    """A file of any kind, broken."""
    name = draw(st.sampled_from(sorted(rich_sets.BY_SCHEMA)))
    return name, draw(broken(rich_sets.BY_SCHEMA[name]))


@cases(30)
@given(case=broken_files())
def test_no_reader_fails_on_a_broken_file(made: Path, case: tuple[str, str]) -> None:
    """Those of help, facts and examples neither, which aren't read with the set."""
    name, text = case
    path = made / "bestand.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    if name in FROM_A_FILE:
        assert render(FROM_A_FILE[name](path), Words.load("nl")) is not None
        return
    root, problems = file_cursor(path)
    if root is not None:
        READERS[name](root)
    assert bool(render(problems, Words.load("nl"))) == bool(problems)
