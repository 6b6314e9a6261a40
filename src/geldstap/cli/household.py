"""The household of a file (or of standard input) that was named on the command line."""

from dataclasses import dataclass
from pathlib import Path

from geldstap.app.household_file import session_from
from geldstap.app.world import World
from geldstap.cli.environment import Environment
from geldstap.cli.faults import NoFile, WrongFile
from geldstap.cli.keeping import Keeping
from geldstap.cli.writer import FileWriter
from geldstap.interview.session import Session
from geldstap.model.problem import Problem
from geldstap.rulesets.packages.installed import InstalledSets
from geldstap.source.yaml_text import DEFAULT_LIMITS, decode, read_text
from geldstap.store.places import sets_folder

STANDARD_INPUT = "-"
_NOT_OPENED = ("file_not_found", "file_unreadable")


@dataclass(frozen=True, slots=True)
class Household:
    """The answers of a file, and the world on its reference date."""

    session: Session
    world: World


def keeping_of(environment: Environment) -> Keeping:
    """Where answers are kept."""
    return Keeping(environment.options.data, environment.options.plain)


def world_of(environment: Environment, keeping: Keeping, to: Path | None = None) -> World:
    """What use cases can look things up in. `to` is where exports go, if not here."""
    writer = FileWriter(environment.folder, to)
    return World(
        environment.day,
        keeping,
        writer,
        shelf=shelf_in(environment),
        clock=environment.clock_of_day,
        command=environment.command,
    )


def shelf_in(environment: Environment) -> InstalledSets:
    """The sets that were installed on this computer."""
    return InstalledSets(sets_folder(environment.options.data))


def read_household(file: str, environment: Environment, to: Path | None = None) -> Household:
    """Read a household; a reference date on the command line goes before that of the file.

    Raises NoFile where it can't be opened, WrongFile with all that is wrong in it.
    """
    world = world_of(environment, keeping_of(environment), to)
    name = world.words(environment.language).say("invoer") if file == STANDARD_INPUT else file
    text, problems = _text(file, name, environment)
    if problems and problems[0].kind in _NOT_OPENED:
        raise NoFile(problems[0])
    if text is None:
        raise WrongFile(problems)
    read = session_from(text, name, world)
    if read.problems:
        raise WrongFile(read.problems)
    day = environment.options.day or read.peildatum
    return Household(read.session, world if day is None else world.on(day))


def _text(file: str, name: str, environment: Environment) -> tuple[str | None, tuple[Problem, ...]]:
    if file != STANDARD_INPUT:
        return read_text(Path(file))
    return decode(environment.stdin.buffer.read(DEFAULT_LIMITS.size + 1), name)
