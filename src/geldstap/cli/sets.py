"""The regulation sets that a line names: by municipality, or in a folder."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from geldstap.app.rulesets import Shelf, checked_sets
from geldstap.app.world import World
from geldstap.cli import output
from geldstap.cli.contacts import municipality_named
from geldstap.cli.environment import Environment
from geldstap.cli.faults import NoSet, WrongFile
from geldstap.cli.household import keeping_of, world_of
from geldstap.export.wrap import wrap
from geldstap.model.problem import Problem
from geldstap.rulesets.check import CheckedSet
from geldstap.rulesets.explained import KINDS
from geldstap.rulesets.library import Library
from geldstap.rulesets.names import SET_FILE
from geldstap.text.problems import render
from geldstap.text.words import Words

_QUOTED = "    "


def shelf_of(
    environment: Environment, municipality: str | None, folder: str | None = None
) -> Shelf:
    """The national set and that of a municipality, or of a folder.

    Raises UnknownMunicipality and NoSet.
    """
    world = world_of(environment, keeping_of(environment))
    if folder is not None:
        return Shelf.of_folder(world, set_folder(folder))
    if municipality is None:
        return Shelf.of(world, None)
    return Shelf.of(world, municipality_named(municipality, by_postcode=False))


def checked_in(
    environment: Environment, folder: str | None
) -> tuple[World, tuple[CheckedSet, ...]]:
    """The set in a folder, checked; without a folder those that come with the program.

    Raises NoSet where there is none.
    """
    world = world_of(environment, keeping_of(environment))
    return world, checked_sets(world, None if folder is None else set_folder(folder))


def own_shelf(environment: Environment, folder: str | None, municipality: str | None) -> Shelf:
    """A shelf whose last set is the one that is meant.

    Raises NoSet, UnknownMunicipality, and WrongFile where the set in a folder isn't in order.
    """
    if folder is not None:
        one_set(environment, folder)
    shelf = shelf_of(environment, municipality, folder)
    place = shelf.municipality
    if place is not None and not shelf.library.covers(place.code):
        raise NoSet(place.shown)
    return shelf


def set_in_use(
    environment: Environment, folder: str | None, municipality: str | None
) -> tuple[World, Library, str]:
    """One set with the national one, and its id: in a folder, of a municipality, or national.

    Raises NoSet, UnknownMunicipality, and WrongFile where the set in a folder isn't in order.
    """
    if folder is not None:
        world, checked = one_set(environment, folder)
        return world, checked.library, checked.own.info.id
    shelf = own_shelf(environment, None, municipality)
    return shelf.world, shelf.library, shelf.library.sets[-1].info.id


def one_set(environment: Environment, folder: str) -> tuple[World, CheckedSet]:
    """The set in a folder. Raises NoSet, and WrongFile where it isn't in order."""
    world, (checked,) = checked_in(environment, folder)
    if checked.problems:
        raise WrongFile(checked.problems)
    return world, checked


def set_folder(text: str, base: Path = Path()) -> Path:
    """The folder of a set, by itself or by its file, seen from `base`.

    Raises NoSet where there is none.
    """
    path = base / text
    path = path.parent if path.name == SET_FILE else path
    if not (path / SET_FILE).is_file():
        raise NoSet(text)
    return path


def say_problems(checked: Iterable[CheckedSet], environment: Environment, words: Words) -> None:
    """All that is wrong, then all that wants a second look; nothing where there is neither."""
    checked = tuple(checked)
    wrong = [problem for each in checked for problem in each.problems]
    remarks = [problem for each in checked for problem in each.remarks]
    lines: list[str] = []
    for title, problems in (
        (words.say("Niet in orde:"), wrong),
        (words.say("Opmerkingen:"), remarks),
    ):
        if problems:
            lines += [title, "", *_shown(problems, output.result_width(environment), words), ""]
    output.lines(environment, lines)
    if remarks:
        output.say(environment, *_how_to_explain(remarks, words), "")


def _how_to_explain(remarks: Iterable[Problem], words: Words) -> Iterator[str]:
    """How a set says that a remark is right so, with the names to use."""
    names: dict[str, list[str]] = {}
    for each in remarks:
        if each.kind in KINDS:
            names.setdefault(KINDS[each.kind], []).append(each.arguments.get("text", ""))
    yield words.say("Klopt een opmerking zo? Leg het uit in set.yaml, bij “uitgelegd”. Ze heten:")
    for name, about in names.items():
        yield words.say(
            "- {opmerking}, bij: {wat}", opmerking=name, wat=", ".join(dict.fromkeys(about))
        )


def _shown(problems: Iterable[Problem], width: int, words: Words) -> Iterator[str]:
    """Sentences folded; quoted lines stay as they are, above their carets."""
    for line in render(problems, words).splitlines():
        yield from [line] if line.startswith(_QUOTED) else (wrap(line, width) or [""])
