"""The sets that a person needs: the national one and that of the municipality, linked."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from geldstap.engine.functions import right_name
from geldstap.engine.regulation import Program
from geldstap.model.fact import Vocabulary
from geldstap.model.problem import Problem
from geldstap.model.regulation import Regulation, RulesetInfo
from geldstap.rulesets.linker import link
from geldstap.rulesets.loader import LoadedSet, all_problems, load_set
from geldstap.rulesets.names import NATIONAL
from geldstap.rulesets.packages.installed import NOTHING_INSTALLED, Installed, Shelf
from geldstap.source.cursor import file_entries
from geldstap.steps.rights import NO_HURRY, Hurry

# The kind of what most households may get: more of them get an allowance than anything else.
_COMMON = "toeslag"


def _as_it_stands(regulation: Regulation, language: str) -> Regulation:  # noqa: ARG001
    return regulation


@dataclass(frozen=True, slots=True)
class Library:
    """Checked rules with their words.

    `near` gives a regulation the numbers of a municipality, in a language.
    `unused` are the names of installed sets that would have counted, but aren't as they were
    installed or don't fit (any more); `folders` are those of `sets`. `hurry` says which
    regulations are help in a crisis, and until when one can apply.
    """

    program: Program
    sets: tuple[LoadedSet, ...]
    unused: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()
    near: Callable[[Regulation, str], Regulation] = _as_it_stands
    hurry: Hurry = NO_HURRY

    def regulation(self, id_: str, language: str) -> Regulation:
        """The words of a regulation. Raises KeyError for an id that no set has."""
        for each in self.sets:
            if id_ in each.wording[language].regulations:
                return self.near(each.wording[language].regulations[id_], language)
        raise KeyError(id_)

    def label(self, name: str, language: str) -> str:
        """What a figure or intermediate result is called; its own name if it has no label.

        A right is called as its regulation.
        """
        if name.startswith(right_name("")):
            return self.regulation(name.removeprefix(right_name("")), language).name
        for each in self.sets:
            if label := each.wording[language].names.get(name):
                return label
        return name

    def infos(self, language: str) -> tuple[RulesetInfo, ...]:
        """Who made the sets."""
        return tuple(each.wording[language].info for each in self.sets)

    def covers(self, municipality: str) -> bool:
        """Whether one of the sets is of this municipality."""
        return bool(municipality) and any(
            each.info.municipality == municipality for each in self.sets
        )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a set stands: in a folder of the program, or installed."""

    folder: Path
    installed: Installed | None = None

    def load(self) -> LoadedSet:
        signer = "" if self.installed is None else self.installed.manifest.fingerprint
        return load_set(self.folder, signer)


def load_library(
    root: Path,
    vocabulary: Vocabulary,
    municipality: str = "",
    shelf: Shelf = NOTHING_INSTALLED,
    day: date = date.min,
) -> tuple[Library, tuple[Problem, ...]]:
    """The national set and, where there is one, the set of a municipality (CBS code).

    An installed set takes the place of those that come with the program, on its own days.
    One that doesn't fit what it is linked with is left out, as if it weren't there.
    """
    unused: tuple[str, ...] = ()
    refused: set[Path] = set()
    while True:
        places, altered = _places(root, municipality, shelf, day, refused)
        library, problems = link_sets(vocabulary, [place.load() for place in places])
        unfit = [place.installed for place in places if place.installed and _in(place, problems)]
        if not unfit:
            folders = tuple(place.folder for place in places)
            unused += altered
            return replace(library, unused=unused, folders=folders), problems
        refused |= {each.folder for each in unfit}
        unused += tuple(each.manifest.name for each in unfit)


def _places(
    root: Path, municipality: str, shelf: Shelf, day: date, refused: Collection[Path]
) -> tuple[list[_Place], tuple[str, ...]]:
    """The sets that count, and the names of those that were altered after installing."""
    places: list[_Place] = []
    altered: tuple[str, ...] = ()
    for scope in (NATIONAL, municipality) if municipality else (NATIONAL,):
        choice = shelf.choose(scope, day)
        altered += choice.altered
        if choice.chosen is not None and choice.chosen.folder not in refused:
            places.append(_Place(choice.chosen.folder, choice.chosen))
        elif scope == NATIONAL:
            places.append(_Place(root / NATIONAL))
        else:
            places += [_Place(folder) for folder in municipal_folders(root, municipality)]
    return places, altered


def _in(place: _Place, problems: Sequence[Problem]) -> bool:
    """Whether one of the problems stands in a file of a set."""
    return any(place.folder in Path(problem.place.file).parents for problem in problems)


def link_sets(
    vocabulary: Vocabulary, sets: Sequence[LoadedSet]
) -> tuple[Library, tuple[Problem, ...]]:
    """Link sets that were read. The problems are those of reading and of linking."""
    program = link(vocabulary, [(each.info.id, each.raw) for each in sets])
    library = Library(program, tuple(sets))
    return replace(library, hurry=_hurry(library)), all_problems(sets)


def _hurry(library: Library) -> Hurry:
    """Here and not with every answer: it is the same for as long as the sets are."""
    known = {id_: library.regulation(id_, "nl") for id_ in library.program.rules}
    return Hurry(
        frozenset(id_ for id_, each in known.items() if each.urgent),
        {id_: day for id_, each in known.items() if (day := each.application.until)},
        frozenset(id_ for id_, each in known.items() if each.kind == _COMMON),
        library.program.vocabulary,
    )


def municipal_folders(root: Path, municipality: str) -> list[Path]:
    """The folders of the sets that say that they are for this municipality."""
    paths = sorted((root / "gemeenten").glob("*/set.yaml"))
    return [path.parent for path in paths if _municipality_of(path) == municipality]


def _municipality_of(path: Path) -> str:
    """The municipality that a set says it is for; “” where it says nothing readable."""
    entries = file_entries(path)
    return next((value.raw.strip() for key, value in entries if key.raw == "gemeente"), "")
