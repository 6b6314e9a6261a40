"""What a package says of itself: which set, whose, for when, by which key, which files.

It is what is signed, byte by byte, and so it has one form: JSON with its keys in order.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, TypeAlias

from geldstap.rulesets.names import NATIONAL
from geldstap.rulesets.packages.archive import Files, RefusedError
from geldstap.rulesets.packages.layout import MAX_FILES, OWN_FILES, fault_of
from geldstap.rulesets.versions import version_key

FORMAT = "geldstap-pakket 1"
_FORMATS = "geldstap-pakket "

_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
_CODE = re.compile(r"GM[0-9]{4}")
_KEY = re.compile(r"[0-9a-f]{64}")
_CALLED = re.compile(r".{1,200}")
_FINGERPRINT = 40
_GROUP = 4
Json: TypeAlias = "str | int | Mapping[str, Json]"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The set, its publisher, its days, its key and its files.

    `municipality` is a CBS code, "" for the national set. `key` is the raw public key in
    hexadecimal digits. `files` gives for each file its size in bytes and its SHA-256.
    """

    id: str
    name: str
    publisher: str
    version: str
    municipality: str
    first: date
    last: date
    key: str
    files: Mapping[str, tuple[int, str]]

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the key."""
        return fingerprint(self.key)

    @property
    def scope(self) -> str:
        """For whom it is: the code of a municipality, or “landelijk”."""
        return self.municipality or NATIONAL

    def covers(self, day: date) -> bool:
        """Whether a day lies in its period."""
        return self.first <= day <= self.last

    def overlaps(self, other: "Manifest") -> bool:
        """Whether there is a day in the periods of both."""
        return self.first <= other.last and other.first <= self.last


def fingerprint(key: str) -> str:
    """The first 160 bits of the SHA-256 of a public key, as ten groups of four digits."""
    return _grouped(sha256(bytes.fromhex(key)).hexdigest()[:_FINGERPRINT])


def fingerprint_in(text: str) -> str:
    """A fingerprint as somebody typed it, in our form; "" where it isn't one."""
    digits = re.sub(r"[\s:-]", "", text).lower()
    if not re.fullmatch(rf"[0-9a-f]{{{_FINGERPRINT}}}", digits):
        return ""
    return _grouped(digits)


def _grouped(digits: str) -> str:
    """A fingerprint as it is read aloud."""
    return " ".join(digits[at : at + _GROUP] for at in range(0, _FINGERPRINT, _GROUP))


def marks(files: Files) -> dict[str, tuple[int, str]]:
    """The size and hash of each file of a set."""
    return {
        name: (len(data), sha256(data).hexdigest())
        for name, data in files.items()
        if name not in OWN_FILES
    }


def write_manifest(manifest: Manifest) -> bytes:
    """The one form of a manifest: ASCII, keys in order, two spaces, a line feed at the end."""
    document: Json = {
        "formaat": FORMAT,
        "set": {
            "id": manifest.id,
            "naam": manifest.name,
            "uitgever": manifest.publisher,
            "versie": manifest.version,
            "gemeente": manifest.municipality,
            "vanaf": manifest.first.isoformat(),
            "tot_en_met": manifest.last.isoformat(),
        },
        "sleutel": manifest.key,
        "bestanden": {
            name: {"bytes": size, "sha256": digest}
            for name, (size, digest) in manifest.files.items()
        },
    }
    return (json.dumps(document, indent=2, sort_keys=True) + "\n").encode("ascii")


def read_manifest(data: bytes) -> Manifest:
    """The manifest in these bytes. Raises RefusedError.

    Kinds: package_newer, package_manifest.
    """
    try:
        document = json.loads(data.decode("ascii"))
        if _is_newer(document["formaat"]):
            raise RefusedError(kind="package_newer")
        manifest = _manifest(document)
        is_ours = write_manifest(manifest) == data and _is_sound(manifest)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise RefusedError(kind="package_manifest") from error
    if not is_ours:
        raise RefusedError(kind="package_manifest")
    return manifest


def _is_newer(format_: str) -> bool:
    return format_ != FORMAT and format_.startswith(_FORMATS)


def _manifest(document: dict[str, Any]) -> Manifest:
    """Of whatever JSON there is; what doesn't fit fails here, or when it is written again."""
    about, files = document["set"], document["bestanden"]
    return Manifest(
        id=about["id"],
        name=about["naam"],
        publisher=about["uitgever"],
        version=about["versie"],
        municipality=about["gemeente"],
        first=date.fromisoformat(about["vanaf"]),
        last=date.fromisoformat(about["tot_en_met"]),
        key=str(document["sleutel"]),
        files={name: _mark(each) for name, each in files.items()},
    )


def _mark(mark: dict[str, Any]) -> tuple[int, str]:
    return mark["bytes"], mark["sha256"]


def _is_sound(manifest: Manifest) -> bool:
    """Whether every value is one that may stand there. Raises TypeError for other types."""
    is_national = manifest.municipality == ""
    return (
        (bool(_ID.fullmatch(manifest.id)) and bool(_KEY.fullmatch(manifest.key)))
        and version_key(manifest.version) is not None
        and (is_national or bool(_CODE.fullmatch(manifest.municipality)))
        and (manifest.id == NATIONAL) == is_national
        and manifest.first <= manifest.last
        and all(_CALLED.fullmatch(text) for text in (manifest.name, manifest.publisher))
        and 0 < len(manifest.files) <= MAX_FILES
        and not any(fault_of(name) for name in manifest.files)
    )
