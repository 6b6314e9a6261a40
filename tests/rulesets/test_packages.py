"""Packages: the same bytes every time, and none but these."""

import os
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from shutil import copytree, which

import pytest

from geldstap.rulesets.loader import load_set
from geldstap.rulesets.packages.archive import RefusedError, read_archive, write_archive
from geldstap.rulesets.packages.layout import MANIFEST, SIGNATURE
from geldstap.rulesets.packages.manifest import (
    fingerprint,
    fingerprint_in,
    read_manifest,
)
from geldstap.rulesets.packages.opening import open_package
from geldstap.rulesets.packages.pack import pack
from geldstap.rulesets.packages.signing import SigningKey, is_signed
from geldstap.rulesets.versions import version_key
from tests.rulesets.made_packages import KEY, OTHER_KEY, SET, packed, signed, write_set


@pytest.fixture
def package(tmp_path: Path) -> bytes:
    """A package that is as it should be."""
    return packed(tmp_path / "set")


def test_the_same_set_gives_the_same_bytes(tmp_path: Path) -> None:
    """Wherever it stands, whenever its files were made, and in whatever order."""
    first = packed(tmp_path / "a")
    other = copytree(tmp_path / "a", tmp_path / "b")
    for number, path in enumerate(sorted(other.rglob("*.yaml"), reverse=True)):
        os.utime(path, (number * 1000, number * 1000))
        path.chmod(0o600)
    assert packed(other) == first


def test_other_readers_of_zips_read_a_package(package: bytes) -> None:
    """A municipality can look into its own package with what every computer has."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [MANIFEST, SIGNATURE, *sorted(SET)]
        assert archive.read("set.yaml").decode() == SET["set.yaml"]
    assert read_archive(package)["set.yaml"].decode() == SET["set.yaml"]


def test_what_was_packed_comes_out(package: bytes) -> None:
    """Whose it is, for whom and when, and every file."""
    found = open_package(package)
    about = found.manifest
    assert (about.id, about.publisher, about.version) == ("zevenaar", "Gemeente Zevenaar", "2026.1")
    assert (about.scope, str(about.first), str(about.last)) == (
        "GM0299",
        "2026-01-01",
        "2026-12-31",
    )
    assert about.key == KEY.public
    assert set(about.files) == set(SET)


def test_what_the_readers_of_a_set_ignore_is_left_out(tmp_path: Path) -> None:
    """A README or a backup isn't handed out, and that is said; what is hidden isn't even seen."""
    folder = write_set(tmp_path / "set", {"README.md": "Van ons", ".git/config": "x"})
    (folder / "regelingen" / "pas.yaml.bak").write_text("oud")
    made = pack(folder, load_set(folder).info, KEY)
    assert made.left_out == ("README.md", "regelingen/pas.yaml.bak")
    assert set(read_archive(made.data)) == {MANIFEST, SIGNATURE, *SET}


def test_a_byte_of_a_package_counts(package: bytes) -> None:
    """Any bit that differs, anywhere, and the package is refused."""
    for place in range(0, len(package), 7):
        changed = bytearray(package)
        changed[place] ^= 1 << place % 8
        with pytest.raises(RefusedError):
            open_package(bytes(changed))


@pytest.mark.parametrize("extra", [b"\0", b"PK", b"#!/bin/sh\n"])
def test_nothing_stands_around_a_package(package: bytes, extra: bytes) -> None:
    """Readers of zips skip what stands before it, and some what stands behind it."""
    for data in (package + extra, extra + package):
        with pytest.raises(RefusedError):
            open_package(data)


def test_a_signature_of_another_key_is_none(package: bytes) -> None:
    """Even where that key is a good one."""
    files = dict(read_archive(package))
    files[SIGNATURE] = OTHER_KEY.sign(files[MANIFEST])
    with pytest.raises(RefusedError, match="package_signature"):
        open_package(write_archive(files))


def test_whoever_signs_anew_has_another_fingerprint(package: bytes) -> None:
    """A package can be made to say anything by somebody else, but not with this key."""
    forged = open_package(signed(read_archive(package), OTHER_KEY))
    assert forged.manifest.fingerprint != open_package(package).manifest.fingerprint


def test_a_fingerprint_is_read_however_it_was_typed() -> None:
    """With or without spaces, hyphens or colons, in small letters or capitals."""
    shown = fingerprint(KEY.public)
    assert len(shown.split()) == 10
    for typed in (shown, shown.replace(" ", ""), shown.replace(" ", "-").upper(), f" {shown} "):
        assert fingerprint_in(typed) == shown
    for typed in ("", shown[:-1], shown + "0", shown.replace(shown[0], "g", 1)):
        assert fingerprint_in(typed) == ""


def test_a_key_survives_its_file() -> None:
    """With a password only for whoever knows it."""
    open_, locked = KEY.written(), KEY.written("géheim")
    assert SigningKey.read(open_).public == KEY.public
    assert SigningKey.read(open_, "niet nodig").public == KEY.public
    assert SigningKey.read(locked, "géheim").public == KEY.public
    assert b"ENCRYPTED" in locked
    assert SigningKey.new().public != SigningKey.new().public


@pytest.mark.parametrize(
    ("public", "signature"), [("00", b""), ("0" * 64, b"\0" * 64), ("f" * 64, b"x" * 64)]
)
def test_odd_keys_and_signatures_are_no_signature(public: str, signature: bytes) -> None:
    """Too short, zero, or no point of the curve at all."""
    assert not is_signed(b"iets", signature, public)


@pytest.mark.skipif(which("openssl") is None, reason="openssl isn't here to compare with")
def test_openssl_agrees_with_the_signature(package: bytes, tmp_path: Path) -> None:
    """As docs/pakket.md says: anyone can verify a package without geldstap."""
    files = read_archive(package)
    for name in (MANIFEST, SIGNATURE):
        (tmp_path / name).write_bytes(files[name])
    (tmp_path / "sleutel.pem").write_bytes(KEY.public_file())
    line = f"openssl pkeyutl -verify -pubin -inkey sleutel.pem -rawin -in {MANIFEST}"
    done = subprocess.run([*line.split(), "-sigfile", SIGNATURE], cwd=tmp_path, check=False)
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("lower", "higher"),
    [("2026.9", "2026.10"), ("1", "1.1"), ("2026.11.1", "2026.11.2"), ("9.9.9", "10")],
)
def test_versions_are_numbers(lower: str, higher: str) -> None:
    """2026.10 comes after 2026.9."""
    assert (version_key(lower) or ()) < (version_key(higher) or ())


@pytest.mark.parametrize("text", ["", "v1", "1.", "1..2", "2026-11", "1.2.3.4.5", "٣", "12345"])
def test_what_isn_t_a_version_has_no_key(text: str) -> None:
    """Also digits of other scripts."""
    assert version_key(text) is None


def test_zeros_at_the_end_make_no_other_version() -> None:
    """Nobody gets around a version by adding “.0”."""
    assert version_key("2026.1") == version_key("2026.1.0")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b'{"formaat": 1}',
        b'{"formaat": "geldstap-pakket 1"}',
        b'{"formaat": "geldstap-pakket 1", "set": {}, "sleutel": "", "bestanden": []}',
        b"9" * 10_000,
    ],
)
def test_whatever_json_is_no_manifest(data: bytes) -> None:
    """Refused, and never a traceback."""
    with pytest.raises(RefusedError, match="package_manifest"):
        read_manifest(data)
