"""From the folder of a set to a package: one signed file, the same bytes every time."""

from dataclasses import dataclass
from pathlib import Path

from geldstap.model.regulation import RulesetInfo
from geldstap.rulesets.names import NATIONAL
from geldstap.rulesets.packages.archive import Files, RefusedError, write_archive
from geldstap.rulesets.packages.layout import (
    MANIFEST,
    MAX_FILE,
    MAX_FILES,
    MAX_PACKAGE,
    SIGNATURE,
    fault_of,
    files_below,
)
from geldstap.rulesets.packages.manifest import Manifest, marks, read_manifest, write_manifest
from geldstap.rulesets.packages.publishers import check_publisher
from geldstap.rulesets.packages.signing import SigningKey
from geldstap.rulesets.versions import version_key


@dataclass(frozen=True, slots=True)
class Packed:
    """A package, and the files of the folder that aren't in it."""

    data: bytes
    manifest: Manifest
    left_out: tuple[str, ...]


def pack(folder: Path, info: RulesetInfo, key: SigningKey) -> Packed:
    """The package of a set that was checked already. Raises RefusedError.

    Kinds: package_no_period, package_no_version(text), package_for_nobody, package_set_id(text),
    package_many(limit), package_link(text), package_file_too_large(text), package_too_large,
    file_unreadable, and those of `check_publisher` and `layout.fault_of`.
    """
    names, left_out = files_below(folder)
    files = _read(folder, names)
    manifest = _manifest(info, key, files)
    written = write_manifest(manifest)
    data = write_archive({**files, MANIFEST: written, SIGNATURE: key.sign(written)})
    if len(data) > MAX_PACKAGE:
        raise RefusedError(kind="package_too_large", limit=str(MAX_PACKAGE // 1024 // 1024))
    return Packed(data, manifest, tuple(left_out))


def _read(folder: Path, names: list[str]) -> Files:
    if len(names) > MAX_FILES:
        raise RefusedError(kind="package_many", limit=str(MAX_FILES))
    files: dict[str, bytes] = {}
    for name in names:
        path = folder / name
        if kind := fault_of(name):
            raise RefusedError(kind=kind, text=name)
        if path.is_symlink() or path.parent.is_symlink():
            raise RefusedError(kind="package_link", text=name)
        try:
            files[name] = path.read_bytes()
        except OSError as error:
            raise RefusedError(kind="package_unreadable", text=name) from error
        if len(files[name]) > MAX_FILE:
            raise RefusedError(kind="package_file_too_large", text=name)
    return files


def _manifest(info: RulesetInfo, key: SigningKey, files: Files) -> Manifest:
    if info.first is None or info.last is None:
        raise RefusedError(kind="package_no_period")
    if version_key(info.version) is None:
        raise RefusedError(kind="package_no_version", text=info.version)
    if not info.municipality and info.id != NATIONAL:
        raise RefusedError(kind="package_for_nobody")
    manifest = Manifest(
        id=info.id,
        name=info.name,
        publisher=info.publisher,
        version=info.version,
        municipality=info.municipality,
        first=info.first,
        last=info.last,
        key=key.public,
        files=marks(files),
    )
    check_publisher(manifest)
    try:
        return read_manifest(write_manifest(manifest))
    except RefusedError as error:
        # All else was looked at already; what is left is how the set calls itself.
        raise RefusedError(kind="package_set_id", text=info.id) from error
