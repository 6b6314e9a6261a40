"""Putting a package in its place, whole or not at all, and taking one away."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from geldstap.rulesets.packages.archive import RefusedError
from geldstap.rulesets.packages.installed import UNFINISHED, Installed, InstalledSets
from geldstap.rulesets.packages.manifest import Manifest
from geldstap.rulesets.packages.opening import Package
from geldstap.rulesets.versions import version_key
from geldstap.source.files import sync_folder

_OWNER_ONLY = 0o700


def check_place(manifest: Manifest, sets: InstalledSets) -> tuple[Installed, ...]:
    """The installed sets whose place this one takes. Raises RefusedError.

    For one municipality and one day there is one publisher, and its version only rises.
    Kinds: package_installed, package_same_version(text), package_downgrade(text, installed),
    package_other_publisher(text, fingerprint).
    """
    others = [
        each
        for each in sets.all
        if each.manifest.scope == manifest.scope and each.manifest.overlaps(manifest)
    ]
    for other in others:
        _check_beside(manifest, other)
    return tuple(each for each in others if _replaces(manifest, each.manifest))


def _check_beside(new: Manifest, other: Installed) -> None:
    old = other.manifest
    if old == new and other.is_intact:
        raise RefusedError(kind="package_installed")
    if old == new:
        return
    if old.key != new.key:
        name = old.publisher
        raise RefusedError(kind="package_other_publisher", text=name, fingerprint=old.fingerprint)
    mine, theirs = version_key(new.version) or (), version_key(old.version) or ()
    if mine == theirs:
        raise RefusedError(kind="package_same_version", text=new.version)
    if mine < theirs:
        raise RefusedError(kind="package_downgrade", text=new.version, installed=old.version)


def _replaces(new: Manifest, old: Manifest) -> bool:
    """Whether nothing is left of a set: there is no day on which it still counts."""
    return new.first <= old.first and old.last <= new.last


@contextmanager
def unpacked(package: Package, folder: Path) -> Iterator[Path]:
    """The files of a package in a folder of their own. Raises OSError.

    Afterwards it is gone, unless it got its place.
    """
    made = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=folder))
    try:
        for name, data in package.files.items():
            path = made / name
            path.parent.mkdir(mode=_OWNER_ONLY, exist_ok=True)
            _write(path, data)
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def put_in_place(made: Path, manifest: Manifest, sets: InstalledSets) -> Path:
    """Give an unpacked set its name, and take away those that it replaces. Raises OSError.

    The new one comes first: in between both are there, and the higher version counts.
    """
    replaced = check_place(manifest, sets)
    place = _free(sets.folder, f"{manifest.id}-{manifest.version}-{manifest.first.isoformat()}")
    made.rename(place)
    sync_folder(sets.folder)
    for each in replaced:
        remove(each)
    return place


def remove(installed: Installed) -> None:
    """Take a set away: at once under its name, then its files. Raises OSError."""
    folder = installed.folder
    gone = _free(folder.parent, f"{UNFINISHED}{folder.name}")
    folder.rename(gone)
    shutil.rmtree(gone, ignore_errors=True)


def remove_leftovers(folder: Path) -> None:
    """What a program left that was ended in between; only for whoever has the lock."""
    with suppress(OSError):
        for path in folder.glob(f"{UNFINISHED}*"):
            shutil.rmtree(path, ignore_errors=True)


def _free(folder: Path, name: str) -> Path:
    number, path = 1, folder / name
    while path.exists() or path.is_symlink():
        number += 1
        path = folder / f"{name}-{number}"
    return path


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
