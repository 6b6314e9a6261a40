"""One set with everything that belongs to it: rules, examples, and all that is wrong with it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from geldstap.model.fact import Vocabulary
from geldstap.model.problem import Problem
from geldstap.rulesets.contacts import read_municipal
from geldstap.rulesets.examples import Example, read_examples
from geldstap.rulesets.library import NATIONAL, Library, link_sets
from geldstap.rulesets.loader import LoadedSet, all_problems, load_set, read_translations
from geldstap.rulesets.places import Places
from geldstap.rulesets.remarks import remarks_on
from geldstap.source.cursor import file_cursor

SET_FILE = "set.yaml"


@dataclass(frozen=True, slots=True)
class CheckedSet:
    """A set, linked with the national one where it isn't that itself.

    `problems` must be mended; `remarks` are what a lawyer or a citizen would trip over.
    """

    own: LoadedSet
    library: Library
    examples: tuple[Example, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...]


def check_set(folder: Path, root: Path, vocabulary: Vocabulary, day: date) -> CheckedSet:
    """Read the set in a folder with all its files, and find all that is wrong at once.

    `root` holds the national set; `day` is the one from which a source counts as old.
    """
    own = load_set(folder)
    others = [] if own.info.id == NATIONAL else [load_set(root / NATIONAL)]
    sets = [*others, own]
    library, _ = link_sets(vocabulary, sets)
    read_translations(sets)
    examples, in_examples = read_examples(folder, vocabulary, library.program.rules)
    elsewhere = (*in_examples, *_of_help(folder), *_of_place(folder, own, root))
    problems = [*all_problems(sets), *elsewhere]
    frames = {name: each for other in others for name, each in other.raw.figures.items()}
    found = remarks_on(folder, own, examples, day, frames)
    return CheckedSet(own, library, examples, in_order(problems), in_order(found))


def set_folders(root: Path) -> tuple[Path, ...]:
    """The folders of the sets below a root: the national one first."""
    paths = sorted((root / "gemeenten").glob(f"*/{SET_FILE}"))
    return (root / NATIONAL, *(path.parent for path in paths))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, in the order of files and lines."""
    once = {(problem.place, problem.kind): problem for problem in problems}
    return tuple(sorted(once.values(), key=lambda problem: problem.place))


def _of_help(folder: Path) -> Sequence[Problem]:
    path = folder / "hulp.yaml"
    return read_municipal(path, "nl")[2] if path.exists() else ()


def _of_place(folder: Path, own: LoadedSet, root: Path) -> Iterator[Problem]:
    """Nobody lives in a municipality that there isn't. Problem: no_such_code(text)."""
    code = own.info.municipality
    if not code or Places(root / "gemeenten").by_code(code) is not None:
        return
    at = file_cursor(folder / SET_FILE)[0]
    for key, value in () if at is None else at.entries():
        if key.raw == "gemeente":
            yield value.source.problem(value.place, "no_such_code", text=code)
