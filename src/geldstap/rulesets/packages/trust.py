"""The keys that somebody trusts, each for the municipality whose sets it may sign."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from geldstap.rulesets.packages.archive import RefusedError
from geldstap.rulesets.packages.manifest import fingerprint_in
from geldstap.source.files import replace_file

FILE = "vertrouwd.json"
_VERSION = 1
_LARGEST = 1024 * 1024


@dataclass(frozen=True, slots=True, order=True)
class Trusted:
    """A key by its fingerprint, and for whom: the code of a municipality, or “landelijk”."""

    scope: str
    fingerprint: str


class TrustedKeys:
    """The trusted keys in a folder, which needn't exist."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def all(self) -> tuple[Trusted, ...]:
        """Every key that is trusted. Raises RefusedError.

        A file that can't be read whole trusts nobody. Kind: trust_damaged(text).
        """
        try:
            with self._path.open("rb") as stream:
                return _read(stream.read(_LARGEST))
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            raise RefusedError(kind="trust_damaged", text=str(self._path)) from error

    def add(self, key: Trusted) -> None:
        """Trust a key from now on. Raises OSError, RefusedError."""
        self._write({*self.all(), key})

    def remove(self, key: Trusted) -> bool:
        """Trust it no longer; whether it was trusted. Raises OSError, RefusedError."""
        known = set(self.all())
        if key in known:
            self._write(known - {key})
        return key in known

    def _write(self, keys: Iterable[Trusted]) -> None:
        listed = [{"voor": key.scope, "vingerafdruk": key.fingerprint} for key in sorted(keys)]
        text = json.dumps({"versie": _VERSION, "sleutels": listed}, indent=2) + "\n"
        replace_file(self._path, text.encode())


def _read(data: bytes) -> tuple[Trusted, ...]:
    document = json.loads(data)
    if document["versie"] != _VERSION:
        raise ValueError
    found = []
    for each in document["sleutels"]:
        key = fingerprint_in(each["vingerafdruk"])
        if not key:
            raise ValueError
        found.append(Trusted(str(each["voor"]), key))
    return tuple(found)
