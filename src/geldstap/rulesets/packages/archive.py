"""The file that a package is: a zip in one exact form.

The same files always give the same bytes, on every system and in every version of Python:
stored as they are, in a fixed order, without dates or rights. So nothing needs to be
trusted to a reader of zips, either: what was read is written again, and must be the file
that was given, to the last byte. There is no room for anything hidden or said twice.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, TypeAlias
from zlib import crc32

from geldstap.rulesets.packages.layout import (
    MANIFEST,
    MAX_FILE,
    MAX_FILES,
    MAX_PACKAGE,
    OWN_FILES,
    fault_of,
    twice,
)

if TYPE_CHECKING:
    from zipfile import ZipInfo

Files: TypeAlias = Mapping[str, bytes]

# PKWARE's APPNOTE 6.3, 4.3.7, 4.3.12 and 4.3.16; all numbers little-endian.
_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_END = struct.Struct("<IHHHHIIH")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = 0x04034B50, 0x02014B50, 0x06054B50
_NEEDS = 10  # version 1.0: stored files
_MADE_BY = 3 << 8 | _NEEDS  # on a system with the rights of Unix
_FIRST_DAY = 1 << 5 | 1  # 1 January 1980, the first day that a zip knows
_PLAIN_FILE = 0o100644 << 16
_STORED = 0
_SYMLINK, _KIND = 0o120000, 0o170000
_ENCRYPTED = 1


class RefusedError(Exception):
    """A package isn't accepted: the kind of problem, and what it says."""

    def __init__(self, kind: str, **arguments: str) -> None:
        super().__init__(kind)
        self.kind = kind
        self.arguments = arguments


def write_archive(files: Files) -> bytes:
    """The one form of a package with these files; the manifest and signature come first."""
    body, directory = bytearray(), bytearray()
    for name in _in_order(files):
        data, raw = files[name], name.encode("ascii")
        sizes = (crc32(data), len(data), len(data), len(raw), 0)
        fixed = (_NEEDS, 0, 0, 0, _FIRST_DAY, *sizes)
        directory += _CENTRAL.pack(_CENTRAL_MARK, _MADE_BY, *fixed, 0, 0, 0, _PLAIN_FILE, len(body))
        directory += raw
        body += _LOCAL.pack(_LOCAL_MARK, *fixed) + raw + data
    count = len(files)
    end = _END.pack(_END_MARK, 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def read_archive(data: bytes) -> Files:
    """The files of a package by name. Raises RefusedError for any other form.

    Kinds: package_too_large, not_a_package, package_many(limit), package_twice(text),
    package_link(text), package_packed(text), package_form, and those of `layout.fault_of`.
    """
    if len(data) > MAX_PACKAGE:
        raise RefusedError(kind="package_too_large", limit=str(MAX_PACKAGE // 1024 // 1024))
    files = _extracted(data)
    if write_archive(files) != data:
        raise RefusedError(kind="package_form")
    return files


def _extracted(data: bytes) -> Files:
    # Not at the top: every start that looks for installed sets passes here.
    from zipfile import ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _check(entries, len(data))
            return {entry.filename: archive.read(entry) for entry in entries}
    except RefusedError:
        raise
    except Exception as error:
        # Whatever the reader of zips trips over: it isn't what we make.
        raise RefusedError(kind="not_a_package") from error


def _check(entries: "Sequence[ZipInfo]", size: int) -> None:
    """What can be told from the directory, before a byte of a file is read."""
    names = [entry.filename for entry in entries]
    if len(entries) > MAX_FILES + len(OWN_FILES):
        raise RefusedError(kind="package_many", limit=str(MAX_FILES))
    if MANIFEST not in names or not all(names):
        raise RefusedError(kind="not_a_package")
    for entry in entries:
        _check_entry(entry)
    if name := twice(names):
        raise RefusedError(kind="package_twice", text=name)
    for name in names:
        if name not in OWN_FILES and (kind := fault_of(name)):
            raise RefusedError(kind=kind, text=name)
    # Entries that lie over each other are larger together than the file that they lie in.
    if sum(entry.file_size for entry in entries) > size:
        raise RefusedError(kind="package_form")


def _check_entry(entry: "ZipInfo") -> None:
    if entry.external_attr >> 16 & _KIND == _SYMLINK:
        raise RefusedError(kind="package_link", text=entry.filename)
    if entry.compress_type != _STORED or entry.flag_bits & _ENCRYPTED:
        raise RefusedError(kind="package_packed", text=entry.filename)
    if max(entry.file_size, entry.compress_size) > MAX_FILE:
        raise RefusedError(kind="package_file_too_large", text=entry.filename)


def _in_order(names: Iterable[str]) -> list[str]:
    """First what is ours, then the files of the set by name."""
    return sorted(names, key=lambda name: (name not in OWN_FILES, name))
