"""Installing sets: whole or not at all, which of them counts, and what was altered."""

import os
from datetime import date
from pathlib import Path

import pytest

from geldstap.app.packages import End, take_away
from geldstap.rulesets.library import Library
from geldstap.rulesets.packages.archive import RefusedError, read_archive
from geldstap.rulesets.packages.installed import UNFINISHED, Installed
from geldstap.rulesets.packages.manifest import Manifest, fingerprint
from geldstap.rulesets.packages.trust import FILE, Trusted, TrustedKeys
from geldstap.store.lock import FileLock
from tests.rulesets.made_packages import (
    CODE,
    DAY,
    KEY,
    NATIONAL,
    OTHER_KEY,
    SET,
    Computer,
    about,
    packed,
    packed_folder,
    signed,
    write_set,
)

NEXT = about("versie: 2026.1", "versie: 2026.2")
NEXT_YEAR = {
    "set.yaml": SET["set.yaml"]
    .replace("2026.1", "2027.1")
    .replace(
        "vanaf: 2026-01-01, tot_en_met: 2026-12-31", "vanaf: 2027-01-01, tot_en_met: 2027-12-31"
    )
}


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    """A computer on which nothing was installed."""
    return Computer(tmp_path)


@pytest.fixture
def package(tmp_path: Path) -> bytes:
    """A package that is as it should be."""
    return packed(tmp_path / "gemaakt" / "set")


def one(computer: Computer) -> Installed:
    """The only set that is installed."""
    (found,) = computer.sets.all
    return found


def library(computer: Computer, day: date = DAY) -> Library:
    """The rules for somebody in Zevenaar."""
    return computer.world(day).library_of(CODE)


def test_an_installed_set_counts_on_its_days(computer: Computer, package: bytes) -> None:
    """With its rules, its publisher and its key; before and after it there is none."""
    assert not library(computer).covers(CODE)
    assert computer.install(package).end is End.INSTALLED
    found = library(computer)
    info = found.infos("nl")[1]
    assert "zevenaarpas" in found.program.rules
    assert (info.publisher, info.signer) == ("Gemeente Zevenaar", fingerprint(KEY.public))
    assert len(info.digest) == 64
    for outside in (date(2025, 12, 31), date(2027, 1, 1)):
        assert not library(computer, outside).covers(CODE)
    for inside in (date(2026, 1, 1), date(2026, 12, 31)):
        assert library(computer, inside).covers(CODE)


def test_it_takes_the_place_of_the_bundled_one(computer: Computer, package: bytes) -> None:
    """Of the same municipality; that of others stays."""
    write_set(computer.root / "gemeenten" / "zevenaar", about("naam: Reg", "naam: Gebundelde reg"))
    assert library(computer).infos("nl")[1].name.startswith("Gebundelde")
    computer.install(package)
    assert [info.name for info in library(computer).infos("nl")] == [
        "Land",
        "Regelingen van Zevenaar",
    ]


def test_the_national_set_can_be_replaced(computer: Computer, tmp_path: Path) -> None:
    """For its own days; the municipal sets are linked with it."""
    own = {
        "set.yaml": NATIONAL["set.yaml"].replace("project geldstap", "Een bibliotheek")
        + "geldig: {vanaf: 2027-01-01, tot_en_met: 2027-12-31}\n",
        "hulp.yaml": "",
    }
    folder = write_set(tmp_path / "land", own)
    (folder / "hulp.yaml").unlink()
    data = packed_folder(folder)
    assert computer.install(data).end is End.INSTALLED
    assert library(computer, date(2027, 5, 1)).infos("nl")[0].publisher == "Een bibliotheek"
    assert library(computer).infos("nl")[0].publisher == "project geldstap"


def test_its_contacts_count_too(computer: Computer, package: bytes) -> None:
    """Whoever lives there is shown the number of the set."""
    place = computer.world().places.by_code(CODE)
    assert place is not None
    assert "Het loket" not in [
        c.name for c in computer.world().contacts("nl").for_municipality(place)
    ]
    computer.install(package)
    assert computer.world().contacts("nl").for_municipality(place)[0].name == "Het loket"
    later = computer.world(date(2027, 1, 1)).contacts("nl").for_municipality(place)
    assert "Het loket" not in [contact.name for contact in later]


def test_two_years_live_side_by_side(computer: Computer, package: bytes, tmp_path: Path) -> None:
    """The reference date chooses."""
    computer.install(package)
    computer.install(packed(tmp_path / "later", NEXT_YEAR))
    found = [library(computer, date(year, 6, 1)).infos("nl")[1].version for year in (2026, 2027)]
    assert found == ["2026.1", "2027.1"]


def test_a_higher_version_takes_the_place_of_a_lower(
    computer: Computer, package: bytes, tmp_path: Path
) -> None:
    """For the same days nothing is left of the old one."""
    computer.install(package)
    assert computer.install(packed(tmp_path / "nieuw", NEXT)).end is End.INSTALLED
    assert one(computer).manifest.version == "2026.2"


def test_of_two_that_overlap_the_higher_version_counts(
    computer: Computer, package: bytes, tmp_path: Path
) -> None:
    """Where the new one ends the old one goes on."""
    half = {"set.yaml": NEXT["set.yaml"].replace("2026-12-31", "2026-06-30")}
    computer.install(package)
    computer.install(packed(tmp_path / "half", half))
    found = [library(computer, date(2026, month, 30)).infos("nl")[1].version for month in (6, 7)]
    assert found == ["2026.2", "2026.1"]


def test_installing_twice_is_fine(computer: Computer, package: bytes) -> None:
    """Nothing is wrong, and nothing changes."""
    computer.install(package)
    before = computer.everything()
    assert computer.install(package).end is End.THERE
    assert computer.everything() == before


def _appended(folder: Path) -> None:
    path = folder / "regelingen" / "pas.yaml"
    path.write_bytes(path.read_bytes() + b"\n")


def _missing(folder: Path) -> None:
    (folder / "hulp.yaml").unlink()


def _another(folder: Path) -> None:
    (folder / "regelingen" / "tweede.yaml").write_text(SET["regelingen/pas.yaml"])


def _a_link(folder: Path) -> None:
    path = folder / "hulp.yaml"
    path.rename(folder.parent / "elders.yaml")
    path.symlink_to(folder.parent / "elders.yaml")


def _a_linked_folder(folder: Path) -> None:
    path = folder / "regelingen"
    path.rename(folder.parent.parent / "elders")
    path.symlink_to(folder.parent.parent / "elders")


def _a_pipe(folder: Path) -> None:
    os.mkfifo(folder / "cijfers.yaml")


ALTERATIONS = [_appended, _missing, _another, _a_link, _a_linked_folder, _a_pipe]


@pytest.mark.parametrize("alter", ALTERATIONS)
def test_an_altered_set_isn_t_used_and_that_is_said(
    alter: object, computer: Computer, package: bytes
) -> None:
    """The bundled one is, if there is one; and installing again mends it."""
    assert callable(alter)
    computer.install(package)
    alter(one(computer).folder)
    found = library(computer)
    assert found.unused == ("Regelingen van Zevenaar",)
    assert not found.covers(CODE)
    assert computer.install(package).end is End.INSTALLED
    assert library(computer).unused == ()
    assert library(computer).covers(CODE)


def test_a_set_that_doesn_t_fit_any_more_isn_t_used(computer: Computer, package: bytes) -> None:
    """A later version of the program may know a fact no longer that the set asks for."""
    computer.install(package)
    facts = computer.root / "feiten.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("kale_huur", "huur_kaal"))
    found = library(computer)
    assert found.unused == ("Regelingen van Zevenaar",)
    assert "zevenaarpas" not in found.program.rules


def test_an_unreadable_folder_does_no_harm(computer: Computer, package: bytes) -> None:
    """It is named, and all else works."""
    computer.install(package)
    strange = computer.sets.folder / "vreemd"
    strange.mkdir()
    (strange / "pakket.json").write_text("[" * 10_000)
    assert computer.sets.unreadable == (strange,)
    assert library(computer).covers(CODE)


def test_an_unknown_key_is_asked_about_once(
    computer: Computer, package: bytes, tmp_path: Path
) -> None:
    """After a yes the next version needs no question."""
    asked: list[Manifest] = []

    def consent(manifest: Manifest) -> bool:
        asked.append(manifest)
        return True

    computer.install(package, consent)
    assert computer.install(packed(tmp_path / "nieuw", NEXT), None).end is End.INSTALLED
    assert [manifest.fingerprint for manifest in asked] == [fingerprint(KEY.public)]


@pytest.mark.parametrize("consent", [None, lambda _: False])
def test_without_a_yes_nothing_changes(consent: None, computer: Computer, package: bytes) -> None:
    """Whether somebody says no, or nobody can be asked."""
    before = computer.everything()
    assert computer.install(package, consent).end is End.DECLINED
    assert computer.everything() == before


def test_a_key_is_trusted_for_one_municipality(computer: Computer, package: bytes) -> None:
    """Whoever trusts Zevenaar with its own sets, doesn't with those of another."""
    computer.install(package)
    elsewhere = signed(
        {
            **read_archive(package),
            "set.yaml": SET["set.yaml"].replace(CODE, "GM0518").encode(),
            "hulp.yaml": SET["hulp.yaml"].replace(CODE, "GM0518").encode(),
        },
        municipality="GM0518",
    )
    assert computer.install(elsewhere, None).end is End.DECLINED


def test_an_interrupt_at_the_question_leaves_nothing(computer: Computer, package: bytes) -> None:
    """Ctrl-C is a no."""

    def interrupted(_: Manifest) -> bool:
        raise KeyboardInterrupt

    before = computer.everything()
    with pytest.raises(KeyboardInterrupt):
        computer.install(package, interrupted)
    assert computer.everything() == before


def test_a_full_disk_leaves_nothing_half(
    computer: Computer, package: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does a disk that fails at the very last step."""
    before = computer.everything()

    def fail(*_: object) -> None:
        raise OSError

    with monkeypatch.context() as patched:
        patched.setattr("geldstap.rulesets.packages.installing.os.fsync", fail)
        assert computer.install(package).end is End.FAILED
    computer.install(package)
    whole = computer.everything()
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", fail)
        assert not take_away((one(computer),), computer.sets)
    assert computer.everything() == whole
    assert set(before) < set(whole)


def test_what_a_crash_left_is_cleared_away(computer: Computer, package: bytes) -> None:
    """A folder that was never given its name isn't a set, and goes with the next one."""
    left = computer.sets.folder / f"{UNFINISHED}abc"
    left.mkdir(parents=True)
    (left / "set.yaml").write_text(SET["set.yaml"])
    assert computer.sets.all == ()
    computer.install(package)
    assert not left.exists()


def test_two_programs_don_t_install_at_once(computer: Computer, package: bytes) -> None:
    """The second is told so."""
    computer.data.mkdir()
    lock = FileLock(computer.data / "regelingen.lock")
    assert lock.take()
    assert computer.install(package).end is End.BUSY
    lock.let_go()
    assert computer.install(package).end is End.INSTALLED


def test_a_removed_set_is_gone(computer: Computer, package: bytes) -> None:
    """All of it; the key stays trusted."""
    computer.install(package)
    assert take_away(computer.sets.all, computer.sets)
    assert [path.name for path in computer.sets.folder.iterdir()] == [FILE]


def test_only_the_data_folder_is_written(computer: Computer, package: bytes) -> None:
    """And what is written there is for the owner alone."""
    before = set(computer.everything())
    computer.install(package)
    new = set(computer.everything()) - before
    assert new
    assert all(name.startswith("gegevens/regelingen/") for name in new)
    assert (computer.data.stat().st_mode & 0o077, one(computer).folder.stat().st_mode & 0o077) == (
        0,
        0,
    )


def test_trusted_keys_are_kept(tmp_path: Path) -> None:
    """Each for whom it may sign, once."""
    keys, print_ = TrustedKeys(tmp_path), fingerprint(OTHER_KEY.public)
    for scope in ("GM0518", "landelijk", "GM0518"):
        keys.add(Trusted(scope, print_))
    assert keys.all() == (Trusted("GM0518", print_), Trusted("landelijk", print_))
    assert keys.remove(Trusted("GM0518", print_))
    assert not keys.remove(Trusted("GM0518", print_))
    assert TrustedKeys(tmp_path).all() == (Trusted("landelijk", print_),)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"versie": 2, "sleutels": []}', '{"versie": 1, "sleutels": [{"voor": "x"}]}'],
)
def test_a_damaged_list_trusts_nobody(
    text: str, computer: Computer, package: bytes, tmp_path: Path
) -> None:
    """It is refused whole, and installing with it."""
    (tmp_path / FILE).write_text(text)
    with pytest.raises(RefusedError, match="trust_damaged"):
        TrustedKeys(tmp_path).all()
    computer.sets.folder.mkdir(parents=True)
    (computer.sets.folder / FILE).write_text(text)
    assert computer.install(package).end is End.REFUSED
    assert computer.sets.all == ()
