"""A small set of a municipality, a key that is always the same, and packages made of them."""

import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from shutil import copy

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from geldstap.app.packages import Consent, Installation, install
from geldstap.app.world import World
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.packages.archive import Files, read_archive, write_archive
from geldstap.rulesets.packages.installed import InstalledSets
from geldstap.rulesets.packages.layout import MANIFEST, SIGNATURE
from geldstap.rulesets.packages.manifest import Manifest, marks, read_manifest, write_manifest
from geldstap.rulesets.packages.pack import pack
from geldstap.rulesets.packages.signing import SigningKey
from geldstap.source.data import regelingen_root
from geldstap.store.answers import AnswerStore
from tests.app.worlds import FolderWriter

DAY = date(2026, 11, 22)
CODE = "GM0299"
KEY = SigningKey(Ed25519PrivateKey.from_private_bytes(b"een sleutel voor de tests alleen"))
OTHER_KEY = SigningKey(Ed25519PrivateKey.from_private_bytes(b"een andere sleutel, ook een test"))
SET: Mapping[str, str] = {
    "set.yaml": """\
id: zevenaar
naam: Regelingen van Zevenaar
uitgever: Gemeente Zevenaar
versie: 2026.1
gemeente: GM0299
geldig: {vanaf: 2026-01-01, tot_en_met: 2026-12-31}
""",
    "bronnen.yaml": """\
blad: {titel: Een blad, url: https://voorbeeld.test/blad, gezien: 2026-11-22, zekerheid: hoog}
""",
    "hulp.yaml": """\
gemeente: GM0299
contacten:
  - id: loket
    naam: Het loket
    wat: Hulp met geld
    voor: [geld]
    rol: helpt
    telefoon: (0316) 59 51 11
    bron: Verzonnen
    zekerheid: hoog
""",
    "regelingen/pas.yaml": """\
id: zevenaarpas
naam: Zevenaarpas
soort: stadspas
kort: Korting op sport.
instantie: gemeente Zevenaar
levert_op: korting
aanvragen: {telefoon: (0316) 59 51 11}
versies:
  - geldig: {vanaf: 2026-01-01, tot_en_met: 2027-12-31}
    bron: blad
    voorwaarden:
      - {id: geld, als: kale_huur >= 0 euro per maand, uitleg: U huurt., bron: blad}
""",
}
NATIONAL = {
    "set.yaml": "id: landelijk\nnaam: Land\nuitgever: project geldstap\nversie: '1'\n",
}


def write_set(folder: Path, changes: Mapping[str, str] | None = None) -> Path:
    """The set in a folder, with other files beside or instead of its own."""
    for name, text in {**SET, **(changes or {})}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def about(old: str, new: str) -> dict[str, str]:
    """The set with another text in `set.yaml`."""
    assert old in SET["set.yaml"]
    return {"set.yaml": SET["set.yaml"].replace(old, new)}


def packed(folder: Path, changes: Mapping[str, str] | None = None, key: SigningKey = KEY) -> bytes:
    """The package of the set."""
    return packed_folder(write_set(folder, changes), key)


def packed_folder(folder: Path, key: SigningKey = KEY) -> bytes:
    """The package of a folder as it stands."""
    return pack(folder, load_set(folder).info, key).data


def signed(files: Files, key: SigningKey = KEY, **changes: object) -> bytes:
    """A package with these files, rightly hashed and signed, whatever they are."""
    manifest = replace(manifest_of(files), key=key.public, files=marks(files), **changes)  # type: ignore[arg-type]
    written = write_manifest(manifest)
    return write_archive({**files, MANIFEST: written, SIGNATURE: key.sign(written)})


def manifest_of(files: Files) -> Manifest:
    """What a package says of itself."""
    return read_manifest(files[MANIFEST])


def rezipped(data: bytes, entries: list[tuple[zipfile.ZipInfo, bytes]]) -> bytes:
    """The entries of a package with others behind them, by the usual writer of zips."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in read_archive(data).items():
            archive.writestr(zipfile.ZipInfo(name), content)
        for entry, content in entries:
            archive.writestr(entry, content, compress_type=entry.compress_type)
    return target.getvalue()


def with_manifest(files: Files, old: object, new: object) -> bytes:
    """A package whose manifest is another text; its signature is right."""
    text = files[MANIFEST].decode()
    assert json.dumps(old) in text
    written = text.replace(json.dumps(old), json.dumps(new), 1).encode()
    return write_archive({**files, MANIFEST: written, SIGNATURE: KEY.sign(written)})


def small_root(folder: Path) -> Path:
    """A place like `regelingen/`, with the real municipalities and a set without rules."""
    root = folder / "wortel"
    (root / "gemeenten").mkdir(parents=True)
    (root / "landelijk" / "regelingen").mkdir(parents=True)
    for name in ("feiten.yaml", "hulp.yaml"):
        copy(regelingen_root() / name, root / name)
    for path in (regelingen_root() / "gemeenten").glob("*.csv"):
        copy(path, root / "gemeenten")
    for name, text in NATIONAL.items():
        (root / "landelijk" / name).write_text(text, encoding="utf-8")
    return root


class Computer:
    """Somebody's computer: where sets are installed, and what the program sees of them."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "gegevens"
        self.folder = folder
        self.root = small_root(folder)

    @property
    def sets(self) -> InstalledSets:
        """What is installed, looked at anew."""
        return InstalledSets(self.data / "regelingen")

    def world(self, day: date = DAY) -> World:
        """The program as it starts."""
        store, writer = AnswerStore(self.data), FolderWriter(self.folder)
        return World(day, store, writer, self.root, self.sets)

    def install(self, data: bytes, consent: Consent | None = lambda _: True) -> Installation:
        """Install a package; whoever is asked says yes."""
        return install(data, "pakket.geldstap", self.world(), self.sets, consent)

    def everything(self) -> dict[str, bytes]:
        """All files in the folder of this computer."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }
