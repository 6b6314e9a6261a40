"""Making a package of a set, and taking one in: all of it, or nothing."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from geldstap.app.world import World
from geldstap.model.problem import Place, Problem
from geldstap.rulesets.check import CheckedSet, check_set
from geldstap.rulesets.names import NATIONAL
from geldstap.rulesets.packages.archive import RefusedError
from geldstap.rulesets.packages.installed import Installed, InstalledSets
from geldstap.rulesets.packages.installing import (
    check_place,
    put_in_place,
    remove,
    remove_leftovers,
    unpacked,
)
from geldstap.rulesets.packages.layout import MAX_PACKAGE
from geldstap.rulesets.packages.manifest import Manifest
from geldstap.rulesets.packages.opening import Package, open_package
from geldstap.rulesets.packages.publishers import check_publisher
from geldstap.rulesets.packages.trust import Trusted, TrustedKeys
from geldstap.source.files import read_bytes
from geldstap.store.lock import FileLock

SUFFIX = ".geldstap"
_LOCK = "regelingen.lock"

# Shows whose set it is and by which key, and brings back whether the key is trusted.
Consent = Callable[[Manifest], bool]


class End(StrEnum):
    """What became of a package that was to be installed."""

    INSTALLED = "installed"
    REFUSED = "refused"
    DECLINED = "declined"
    THERE = "there"  # it was installed before
    BUSY = "busy"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Installation:
    """How it ended; `problems` where it was refused, `manifest` where it could be read."""

    end: End
    manifest: Manifest | None = None
    problems: tuple[Problem, ...] = ()


def read_package(path: Path) -> tuple[bytes, tuple[Problem, ...]]:
    """The bytes of a file, at most one more than a package has; and why it can't be read."""
    with suppress(OSError, ValueError):  # reading it says why it can't be looked at
        if path.exists() and not path.is_file():
            return b"", (Problem(Place(str(path), 1, 1), "not_a_package"),)
    data, problems = read_bytes(path, MAX_PACKAGE + 1)
    return data or b"", problems


def install(
    data: bytes, name: str, world: World, sets: InstalledSets, consent: Consent | None
) -> Installation:
    """Install a package of which these are the bytes; `name` is what its file is called.

    Without `consent` nobody can be asked: only keys that are trusted already are accepted.
    """
    lock = FileLock(sets.folder.parent / _LOCK)
    try:
        package = open_package(data)
        check_publisher(package.manifest)
        sets.make_folder()
        if not lock.take():
            return Installation(End.BUSY, package.manifest)
        remove_leftovers(sets.folder)
        return _install(package, name, world, sets, consent)
    except RefusedError as error:
        if error.kind == "package_installed":
            return Installation(End.THERE)
        return Installation(End.REFUSED, problems=(problem_of(error, name),))
    except OSError:
        return Installation(End.FAILED)
    finally:
        lock.let_go()


def _install(
    package: Package, name: str, world: World, sets: InstalledSets, consent: Consent | None
) -> Installation:
    manifest = package.manifest
    check_place(manifest, sets)
    with unpacked(package, sets.folder) as made:
        checked = _checked(made, manifest, world)
        if checked.problems:
            unfit = Problem(Place(name, 1, 1), "package_unfit")
            inside = _inside(checked.problems, made)
            return Installation(End.REFUSED, manifest, (unfit, *inside))
        key = Trusted(manifest.scope, manifest.fingerprint)
        trusted = TrustedKeys(sets.folder)
        if key not in trusted.all():
            if consent is None or not consent(manifest):
                return Installation(End.DECLINED, manifest)
            trusted.add(key)
        put_in_place(made, manifest, sets)
    return Installation(End.INSTALLED, manifest)


def _checked(made: Path, manifest: Manifest, world: World) -> CheckedSet:
    """The set as `controleer` sees it, beside the national rules of its first day.

    Raises RefusedError where it says other things of itself than its manifest does.
    """
    national = world.shelf.choose(NATIONAL, manifest.first).chosen
    folder = None if national is None else national.folder
    checked = check_set(made, world.root, world.vocabulary, world.day, folder)
    info = checked.own.info
    said = (info.id, info.name, info.publisher, info.version, info.municipality)
    signed = (manifest.id, manifest.name, manifest.publisher, manifest.version)
    if (*said, info.first, info.last) != (
        *signed,
        manifest.municipality,
        manifest.first,
        manifest.last,
    ):
        raise RefusedError(kind="package_other_set")
    return checked


def _inside(problems: Sequence[Problem], folder: Path) -> tuple[Problem, ...]:
    """Places are named as in the package, without where it was unpacked."""

    def short(place: Place) -> Place:
        return replace(place, file=place.file.removeprefix(str(folder)).lstrip("/\\"))

    return tuple(replace(each, place=short(each.place)) for each in problems)


def take_away(found: Sequence[Installed], sets: InstalledSets) -> bool:
    """Remove installed sets; False where the system or another program doesn't allow it."""
    lock = FileLock(sets.folder.parent / _LOCK)
    try:
        if not lock.take():
            return False
        for each in found:
            remove(each)
    except OSError:
        return False
    finally:
        lock.let_go()
    return True


def problem_of(error: RefusedError, name: str) -> Problem:
    """What was refused as a problem of a file."""
    return Problem(Place(name, 1, 1), error.kind, error.arguments)
