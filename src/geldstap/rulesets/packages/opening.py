"""A package as it comes in: nothing in it counts before all of it was verified."""

from dataclasses import dataclass

from geldstap.rulesets.packages.archive import Files, RefusedError, read_archive
from geldstap.rulesets.packages.layout import MANIFEST, SIGNATURE
from geldstap.rulesets.packages.manifest import Manifest, marks, read_manifest


@dataclass(frozen=True, slots=True)
class Package:
    """A package of which form, signature and hashes are right.

    `files` are all of its files, also its manifest and signature.
    """

    manifest: Manifest
    files: Files


def open_package(data: bytes) -> Package:
    """The package in these bytes. Raises RefusedError.

    Kinds: those of `read_archive` and `read_manifest`; package_signature, package_changed(text).
    """
    files = read_archive(data)
    manifest = read_manifest(files[MANIFEST])
    _check_signature(files, manifest)
    check_files(files, manifest)
    return Package(manifest, files)


def _check_signature(files: Files, manifest: Manifest) -> None:
    from geldstap.rulesets.packages.signing import is_signed

    if not is_signed(files[MANIFEST], files.get(SIGNATURE, b""), manifest.key):
        raise RefusedError(kind="package_signature")


def check_files(files: Files, manifest: Manifest) -> None:
    """Every file is the one that was signed, none is missing, and none came along.

    Raises RefusedError. Kind: package_changed(text).
    """
    found = marks(files)
    for name in sorted({*found, *manifest.files}):
        if found.get(name) != manifest.files.get(name):
            raise RefusedError(kind="package_changed", text=name)
