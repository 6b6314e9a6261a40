"""One set with everything that belongs to it: rules, examples, and all that is wrong with it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from geldstap.model.fact import Vocabulary
from geldstap.model.problem import Place, Problem
from geldstap.rulesets.contacts import read_municipal
from geldstap.rulesets.examples import Example, read_examples
from geldstap.rulesets.explained import Explained, explain
from geldstap.rulesets.library import Library, link_sets
from geldstap.rulesets.loader import LoadedSet, all_problems, load_set, read_translations
from geldstap.rulesets.names import EXAMPLE, INVENTED, NATIONAL, SET_FILE
from geldstap.rulesets.places import Places
from geldstap.rulesets.remarks import remarks_on, remarks_on_sound
from geldstap.rulesets.trials import Trial, tried
from geldstap.source.cursor import file_entries


@dataclass(frozen=True, slots=True)
class CheckedSet:
    """A set, linked with the national one where it isn't that itself.

    `problems` must be mended; `remarks` are what a lawyer or a citizen would trip over, and
    `explained` those of which the set says why they are right so. `trials` are its examples,
    decided; none where there are problems: then they say nothing.
    """

    own: LoadedSet
    library: Library
    examples: tuple[Example, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...]
    explained: tuple[Explained, ...] = ()
    trials: tuple[Trial, ...] = ()


def check_set(
    folder: Path, root: Path, vocabulary: Vocabulary, day: date, national: Path | None = None
) -> CheckedSet:
    """Read the set in a folder with all its files, and find all that is wrong at once.

    `root` holds the national set, unless `national` is the folder of another one; `day` is the
    one from which a source counts as old.
    """
    own = load_set(folder)
    others = [] if own.info.id == NATIONAL else [load_set(national or root / NATIONAL)]
    sets = [*others, own]
    library, _ = link_sets(vocabulary, sets)
    read_translations(sets)
    examples, in_examples = read_examples(folder, vocabulary, library.program.rules)
    elsewhere = (*in_examples, *_of_help(folder, own), *_of_place(folder, own, root))
    problems = [*all_problems(sets), *elsewhere]
    found = [*remarks_on(folder, own, library, examples, day)]
    trials: tuple[Trial, ...] = ()
    if not problems:
        trials = tuple(tried(library.program, example) for example in examples)
        found += remarks_on_sound(folder, own, library, trials, day)
    remarks, explained = explain(folder, in_order(found))
    ordered = in_order(problems), in_order(remarks)
    return CheckedSet(own, library, examples, *ordered, explained, trials)


def set_folders(root: Path) -> tuple[Path, ...]:
    """The folders of the sets below a root: the national one first, the invented one last.

    The invented one lies apart from the municipalities, so that nobody can be offered it.
    """
    paths = sorted((root / "gemeenten").glob(f"*/{SET_FILE}"))
    example = sorted(root.glob(f"{EXAMPLE}/{SET_FILE}"))
    return (root / NATIONAL, *(path.parent for path in (*paths, *example)))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, in the order of files and lines."""
    once = {(problem.place, problem.kind, _about(problem)): problem for problem in problems}
    return tuple(sorted(once.values(), key=lambda problem: problem.place))


def _about(problem: Problem) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(problem.arguments.items()))


def _of_help(folder: Path, own: LoadedSet) -> Sequence[Problem]:
    """A set speaks for its own municipality alone. Problem: other_municipality(text)."""
    path = folder / "hulp.yaml"
    if not path.exists():
        return ()
    code, _, problems = read_municipal(path, "nl")
    if code and code != own.info.municipality:
        place = Place(str(path), 1, 1)
        return (*problems, Problem(place, "other_municipality", {"text": code}))
    return problems


def _of_place(folder: Path, own: LoadedSet, root: Path) -> Iterator[Problem]:
    """Nobody lives in a municipality that there isn't. Problem: no_such_code(text)."""
    code = own.info.municipality
    if code in ("", INVENTED) or Places(root / "gemeenten").by_code(code) is not None:
        return
    for key, value in file_entries(folder / SET_FILE):
        if key.raw == "gemeente":
            yield value.remark("no_such_code", text=code)
