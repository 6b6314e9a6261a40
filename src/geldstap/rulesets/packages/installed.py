"""The sets that were installed on this computer, and which of them counts on a day.

Each stands in a folder of its own, with the manifest and the signature of its package. The
name of the folder means nothing: what counts is the manifest. On each use the files are held
against its hashes; a set that isn't as it was installed is as if it weren't there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Protocol

from geldstap.rulesets.packages.archive import Files, RefusedError
from geldstap.rulesets.packages.layout import (
    FOLDERS,
    MANIFEST,
    MAX_FILE,
    MAX_FILES,
    SIGNATURE,
)
from geldstap.rulesets.packages.manifest import Manifest, read_manifest
from geldstap.rulesets.packages.opening import check_files
from geldstap.rulesets.versions import version_key
from geldstap.source.files import make_private_folder

# A set that is being put in place, or taken away.
UNFINISHED = ".bezig-"


@dataclass(frozen=True, slots=True)
class Installed:
    """A set on this computer, as its manifest describes it."""

    folder: Path
    manifest: Manifest

    @property
    def is_intact(self) -> bool:
        """Whether each file is the one that was installed, and no other came along."""
        try:
            check_files(files_in(self.folder), self.manifest)
        except (OSError, RefusedError):
            return False
        return True

    @property
    def is_signed(self) -> bool:
        """Whether its signature is right. Loads the library for signatures."""
        from geldstap.rulesets.packages.signing import is_signed

        try:
            manifest, signature = (
                (self.folder / name).read_bytes() for name in (MANIFEST, SIGNATURE)
            )
        except OSError:
            return False
        return is_signed(manifest, signature, self.manifest.key)


@dataclass(frozen=True, slots=True)
class Choice:
    """The set that counts, None for the one that comes with the program.

    `altered` are the names of those that would have gone before it, but aren't as they were
    installed.
    """

    chosen: Installed | None = None
    altered: tuple[str, ...] = ()


class Shelf(Protocol):
    """Where installed sets are looked up."""

    def choose(self, scope: str, day: date) -> Choice:
        """The set for a municipality (or “landelijk”) on a day."""

    def municipalities(self, day: date) -> tuple[str, ...]:
        """The codes of those that have a set on a day, intact or not."""


class NothingInstalled:
    """No set was installed."""

    def choose(self, scope: str, day: date) -> Choice:  # noqa: ARG002
        return Choice()

    def municipalities(self, day: date) -> tuple[str, ...]:  # noqa: ARG002
        return ()


NOTHING_INSTALLED = NothingInstalled()


@dataclass
class InstalledSets:
    """The sets below a folder, which needn't exist. Each is looked into once."""

    folder: Path
    _choices: dict[tuple[str, date], Choice] = field(default_factory=dict)

    def choose(self, scope: str, day: date) -> Choice:
        """Of those that hold on a day the one with the highest version."""
        if (scope, day) not in self._choices:
            self._choices[scope, day] = self._choose(scope, day)
        return self._choices[scope, day]

    def municipalities(self, day: date) -> tuple[str, ...]:
        """The codes of those that have a set on a day, intact or not."""
        codes = (each.manifest.municipality for each in self.all if each.manifest.covers(day))
        return tuple(dict.fromkeys(code for code in codes if code))

    def _choose(self, scope: str, day: date) -> Choice:
        altered: list[str] = []
        for each in self._of(scope, day):
            if each.is_intact:
                return Choice(each, tuple(altered))
            altered.append(each.manifest.name)
        return Choice(None, tuple(altered))

    @cached_property
    def all(self) -> tuple[Installed, ...]:
        """Every set that has a readable manifest; by whom they are for, then by period."""
        found = [each for folder in _folders(self.folder) if (each := _installed(folder))]
        return tuple(sorted(found, key=_order))

    @cached_property
    def unreadable(self) -> tuple[Path, ...]:
        """Folders without a readable manifest: nothing of them is used."""
        known = {each.folder for each in self.all}
        return tuple(folder for folder in _folders(self.folder) if folder not in known)

    def make_folder(self) -> None:
        """Make it, and the folder around it, where they aren't there: for the owner alone."""
        make_private_folder(self.folder.parent)
        make_private_folder(self.folder)

    def _of(self, scope: str, day: date) -> list[Installed]:
        own = [e for e in self.all if e.manifest.scope == scope and e.manifest.covers(day)]
        return sorted(own, key=lambda each: version_key(each.manifest.version) or (), reverse=True)


def files_in(folder: Path) -> Files:
    """Every file below the folder of a set, by name. Raises OSError, RefusedError.

    A link, or more than a package can hold, is refused unread. Kind: package_changed(text).
    """
    files: dict[str, bytes] = {}
    for path in _below(folder):
        name = path.relative_to(folder).as_posix()
        if len(files) > MAX_FILES or not path.is_file() or path.stat().st_size > MAX_FILE:
            raise RefusedError(kind="package_changed", text=name)
        files[name] = path.read_bytes()
    return files


def _below(folder: Path) -> Iterator[Path]:
    """What is in a folder and in the folders of a set in it. Raises RefusedError for a link."""
    for path in folder.iterdir():
        if path.is_symlink():
            raise RefusedError(kind="package_changed", text=path.name)
        if path.name in FOLDERS and path.is_dir():
            yield from _below(path)
        else:
            yield path


def _folders(folder: Path) -> list[Path]:
    try:
        found = sorted(path for path in folder.iterdir() if _is_own_folder(path))
    except OSError:
        return []
    return [path for path in found if not path.name.startswith(UNFINISHED)]


def _is_own_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _installed(folder: Path) -> Installed | None:
    path = folder / MANIFEST
    try:
        if path.stat().st_size > MAX_FILE:
            return None
        return Installed(folder, read_manifest(path.read_bytes()))
    except (OSError, RefusedError):
        return None


def _order(each: Installed) -> tuple[str, date, tuple[int, ...]]:
    about = each.manifest
    return about.municipality, about.first, version_key(about.version) or ()
