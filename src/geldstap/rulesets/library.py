"""The sets that a person needs: the national one and that of the municipality, linked."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from geldstap.engine.functions import right_name
from geldstap.engine.regulation import Program
from geldstap.model.fact import Vocabulary
from geldstap.model.problem import Problem
from geldstap.model.regulation import Regulation, RulesetInfo
from geldstap.rulesets.linker import link
from geldstap.rulesets.loader import LoadedSet, all_problems, load_set
from geldstap.source.cursor import file_cursor
from geldstap.steps.rights import Hurry

NATIONAL = "landelijk"


@dataclass(frozen=True, slots=True)
class Library:
    """Checked rules with their words."""

    program: Program
    sets: tuple[LoadedSet, ...]

    def regulation(self, id_: str, language: str) -> Regulation:
        """The words of a regulation. Raises KeyError for an id that no set has."""
        for each in self.sets:
            if id_ in each.wording[language].regulations:
                return each.wording[language].regulations[id_]
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

    def hurry(self) -> Hurry:
        """Which regulations are help in a crisis, and until when one can apply."""
        known = {id_: self.regulation(id_, "nl") for id_ in self.program.rules}
        return Hurry(
            frozenset(id_ for id_, each in known.items() if each.urgent),
            {id_: day for id_, each in known.items() if (day := each.application.until)},
        )

    def infos(self, language: str) -> tuple[RulesetInfo, ...]:
        """Who made the sets."""
        return tuple(each.wording[language].info for each in self.sets)

    def covers(self, municipality: str) -> bool:
        """Whether one of the sets is of this municipality."""
        return bool(municipality) and any(
            each.info.municipality == municipality for each in self.sets
        )


def load_library(
    root: Path, vocabulary: Vocabulary, municipality: str = ""
) -> tuple[Library, tuple[Problem, ...]]:
    """The national set and, where there is one, the set of a municipality (CBS code)."""
    folders = [root / NATIONAL]
    if municipality:
        folders += municipal_folders(root, municipality)
    return link_sets(vocabulary, [load_set(folder) for folder in folders])


def link_sets(
    vocabulary: Vocabulary, sets: Sequence[LoadedSet]
) -> tuple[Library, tuple[Problem, ...]]:
    """Link sets that were read. The problems are those of reading and of linking."""
    program = link(vocabulary, [(each.info.id, each.raw) for each in sets])
    return Library(program, tuple(sets)), all_problems(sets)


def municipal_folders(root: Path, municipality: str) -> list[Path]:
    """The folders of the sets that say that they are for this municipality."""
    paths = sorted((root / "gemeenten").glob("*/set.yaml"))
    return [path.parent for path in paths if _municipality_of(path) == municipality]


def _municipality_of(path: Path) -> str:
    """The municipality that a set says it is for; “” where it says nothing readable."""
    root, _ = file_cursor(path)
    fields = root.entries() if root is not None and root.is_mapping else ()
    return next((value.raw.strip() for key, value in fields if key.raw == "gemeente"), "")
