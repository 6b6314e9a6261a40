"""For every reason why a package or key is refused: something that is refused for it."""

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from stat import S_IFLNK
from typing import TypeAlias

from geldstap.app.packages import problem_of
from geldstap.model.problem import Problem
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.packages.archive import RefusedError, read_archive, write_archive
from geldstap.rulesets.packages.layout import MAX_FILE, MAX_PACKAGE
from geldstap.rulesets.packages.opening import open_package
from geldstap.rulesets.packages.pack import _read, pack
from geldstap.rulesets.packages.signing import SigningKey
from geldstap.rulesets.packages.trust import FILE, TrustedKeys
from tests.rulesets.made_packages import (
    KEY,
    OTHER_KEY,
    SET,
    Computer,
    about,
    packed,
    rezipped,
    signed,
    with_manifest,
    write_set,
)

Refusal: TypeAlias = Callable[[Path], "Problem | None"]
_NEXT_YEAR = about("versie: 2026.1", "versie: 2026.2")


def _opened(change: Callable[[bytes], bytes]) -> Refusal:
    """A package that was changed after packing."""

    def opened(folder: Path) -> Problem | None:
        try:
            open_package(change(packed(folder / "set")))
        except RefusedError as error:
            return problem_of(error, "pakket.geldstap")
        return None

    return opened


def _named(*names: str) -> Refusal:
    """A package with more files in it, by the usual writer of zips."""
    return _opened(lambda data: rezipped(data, [(zipfile.ZipInfo(n), b"x") for n in names]))


def _packed(changes: Mapping[str, str], then: Callable[[Path], object] = lambda _: None) -> Refusal:
    """A set that can't be packed."""

    def of(folder: Path) -> Problem | None:
        made = write_set(folder / "set", changes)
        then(made)
        try:
            pack(made, load_set(made).info, KEY)
        except RefusedError as error:
            return problem_of(error, "set")
        return None

    return of


def _installed(first: bytes | None, change: Callable[[Path], bytes]) -> Refusal:
    """A package that is right, but can't be installed."""

    def of(folder: Path) -> Problem | None:
        computer = Computer(folder)
        for data in [packed(folder / "eerst")] if first is None else [first] if first else []:
            computer.install(data)
        problems = computer.install(change(folder)).problems
        return problems[0] if problems else None

    return of


def _key(pem: bytes, password: str | None = None) -> Refusal:
    """A file that no key comes out of."""

    def of(_: Path) -> Problem | None:
        try:
            SigningKey.read(pem, password)
        except RefusedError as error:
            return problem_of(error, "sleutel.pem")
        return None

    return of


def _damaged_trust(folder: Path) -> Problem | None:
    """A list of trusted keys that was cut off."""
    (folder / FILE).write_text("{", encoding="utf-8")
    try:
        TrustedKeys(folder).all()
    except RefusedError as error:
        return problem_of(error, FILE)
    return None


def _link(data: bytes) -> bytes:
    entry = zipfile.ZipInfo("regelingen/link.yaml")
    entry.external_attr = (S_IFLNK | 0o777) << 16
    return rezipped(data, [(entry, b"/etc/passwd")])


def _bomb(data: bytes) -> bytes:
    entry = zipfile.ZipInfo("regelingen/bom.yaml")
    entry.compress_type = zipfile.ZIP_DEFLATED
    return rezipped(data, [(entry, b"0" * 50_000_000)])


def _without_signature(data: bytes) -> bytes:
    return write_archive({**read_archive(data), "pakket.sig": b"\0" * 64})


def _other_file(data: bytes) -> bytes:
    files = read_archive(data)
    return write_archive({**files, "set.yaml": files["set.yaml"].replace(b"Zevenaar", b"Zevenaer")})


def _of_other_form(data: bytes) -> bytes:
    return rezipped(data, [])


def _newer(data: bytes) -> bytes:
    return with_manifest(read_archive(data), "geldstap-pakket 1", "geldstap-pakket 2")


def _unknown_period(data: bytes) -> bytes:
    return with_manifest(read_archive(data), "2026-01-01", "2026-1-1")


def _large(data: bytes) -> bytes:
    return rezipped(data, [(zipfile.ZipInfo("cijfers.yaml"), b" " * (MAX_FILE + 1))])


def _says_other(folder: Path) -> bytes:
    return signed(read_archive(packed(folder / "anders")), id="zevenaer")


def _unfit(folder: Path) -> bytes:
    wrong = {
        "regelingen/pas.yaml": SET["regelingen/pas.yaml"].replace("kale_huur >=", "kale_hur >=")
    }
    return packed(folder / "anders", wrong)


def _unreadable(folder: Path) -> Problem | None:
    """A file that is gone between the look into the folder and the reading."""
    try:
        _read(folder, ["regelingen/weg.yaml"])
    except RefusedError as error:
        return problem_of(error, "set")
    return None


RSA_LIKE = b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
REFUSALS: Mapping[str, Refusal] = {
    "not_a_package": _opened(lambda _: b"PK geen pakket"),
    "package_too_large": _opened(lambda _: bytes(MAX_PACKAGE + 1)),
    "package_many": _named(*(f"regelingen/r{number}.yaml" for number in range(1001))),
    "package_file_too_large": _opened(_large),
    "package_twice": _named("regelingen/Pas.yaml"),
    "package_link": _opened(_link),
    "package_packed": _opened(_bomb),
    "package_path": _named("../buiten.yaml"),
    "package_deep": _named("regelingen/a/b/c.yaml"),
    "package_name": _named("regelingen/p\u0430s.yaml"),
    "package_stray": _named("extra.yaml"),
    "package_form": _opened(_of_other_form),
    "package_manifest": _opened(_unknown_period),
    "package_newer": _opened(_newer),
    "package_signature": _opened(_without_signature),
    "package_changed": _opened(_other_file),
    "package_other_set": _installed(b"", _says_other),
    "package_letters": _packed(about("uitgever: Gemeente", "uitgever: G\u0435meente")),
    "package_own_name": _packed(about("uitgever: Gemeente Zevenaar", "uitgever: Project Geldstap")),
    "package_unfit": _installed(b"", _unfit),
    "package_same_version": _installed(
        None, lambda folder: packed(folder / "anders", {"begrippen.yaml": "[]\n"})
    ),
    "package_downgrade": _installed(
        None, lambda folder: packed(folder / "anders", about("versie: 2026.1", "versie: 2025.9"))
    ),
    "package_other_publisher": _installed(
        None, lambda folder: packed(folder / "anders", _NEXT_YEAR, OTHER_KEY)
    ),
    "package_no_period": _packed(
        about("geldig: {vanaf: 2026-01-01, tot_en_met: 2026-12-31}", "toelichting: x")
    ),
    "package_no_version": _packed(about("versie: 2026.1", "versie: voorjaar")),
    "package_for_nobody": _packed(about("gemeente: GM0299\n", "")),
    "package_set_id": _packed(about("id: zevenaar", "id: Zevenaar 2026")),
    "package_unreadable": _unreadable,
    "not_a_key": _key(RSA_LIKE),
    "key_needs_password": _key(KEY.written("geheim")),
    "key_wrong_password": _key(KEY.written("geheim"), "geraden"),
    "trust_damaged": _damaged_trust,
}
