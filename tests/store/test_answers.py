"""Answers on disk: nothing lost, nothing left behind, nobody else's overwritten."""

import os
import stat
import subprocess
import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.model.answer import Given
from geldstap.source import files
from geldstap.store.answers import AnswerStore, Saving
from geldstap.store.saved import SavedSession
from tests.network.guard.sitecustomize import environment

DAY = date(2026, 12, 1)
posix = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")


def session(rent: int) -> SavedSession:
    """A session with one answer."""
    return SavedSession({"kale_huur": Given(Decimal(rent))}, DAY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that doesn't exist yet."""
    return tmp_path / "geldstap"


@pytest.fixture
def kept(folder: Path) -> Path:
    """A folder in which a program kept an answer, and ended."""
    store = AnswerStore(folder)
    assert store.save(session(612)) is Saving.SAVED
    store.close()
    return folder


def names(folder: Path) -> list[str]:
    """What stands in a folder."""
    return sorted(path.name for path in folder.iterdir())


def kinds(store: AnswerStore) -> list[str]:
    """The kinds of the problems that loading meets."""
    return [problem.kind for problem in store.load()[1]]


def test_nothing_kept_yet_is_no_problem(folder: Path) -> None:
    """And looking makes no folder."""
    assert AnswerStore(folder).load() == (None, ())
    assert not folder.exists()


def test_kept_answers_come_back(kept: Path) -> None:
    """In the next run."""
    assert AnswerStore(kept).load() == (session(612), ())


def test_every_answer_is_kept_in_turn(folder: Path) -> None:
    """The store saves after every answer."""
    store = AnswerStore(folder)
    assert [store.save(session(rent)) for rent in (1, 2, 3)] == [Saving.SAVED] * 3
    assert AnswerStore(folder).load()[0] == session(3)


@posix
def test_only_the_owner_can_read_it(kept: Path) -> None:
    """The folder 0700, the file 0600, whatever the umask allows."""
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert stat.S_IMODE((kept / "antwoorden.json").stat().st_mode) == 0o600


@posix
def test_rights_of_a_folder_that_was_there_stay(tmp_path: Path) -> None:
    """Someone chose it with --gegevens; it may hold other things."""
    tmp_path.chmod(0o755)
    AnswerStore(tmp_path).save(session(1))
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_crash_before_the_swap_leaves_the_earlier_file(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At most the answer being typed is lost, and no temporary file stays."""

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "replace", refuse)
    store = AnswerStore(kept)
    store.load()
    assert store.save(session(700)) is Saving.FAILED
    store.close()
    monkeypatch.undo()
    assert AnswerStore(kept).load() == (session(612), ())
    assert names(kept) == ["antwoorden.json"]


def test_full_disk_leaves_the_earlier_file(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bytes never reached the disk; the next try may succeed."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    store = AnswerStore(kept)
    store.load()
    monkeypatch.setattr(os, "fsync", full)
    assert store.save(session(700)) is Saving.FAILED
    monkeypatch.undo()
    assert AnswerStore(kept).load()[0] == session(612)
    assert store.save(session(700)) is Saving.SAVED


def test_interruption_after_the_swap_doesn_t_count_as_somebody_else(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C while writing; the last save on leaving must still work."""

    def interrupt(_: Path) -> None:
        raise KeyboardInterrupt

    store = AnswerStore(kept)
    store.load()
    monkeypatch.setattr(files, "sync_folder", interrupt)
    with pytest.raises(KeyboardInterrupt):
        store.save(session(700))
    monkeypatch.undo()
    assert store.save(session(701)) is Saving.SAVED


@posix
def test_killed_program_leaves_a_whole_file_and_no_lock(folder: Path, tmp_path: Path) -> None:
    """However it ended: the next one reads the last answer and can go on."""
    script = tmp_path / "saves.py"
    script.write_text(
        "import sys\n"
        "from datetime import date\n"
        "from decimal import Decimal\n"
        "from pathlib import Path\n"
        "from geldstap.model.answer import Given\n"
        "from geldstap.store.answers import AnswerStore\n"
        "from geldstap.store.saved import SavedSession\n"
        "store = AnswerStore(Path(sys.argv[1]))\n"
        "rent = 0\n"
        "while True:\n"
        "    rent += 1\n"
        "    answers = {'kale_huur': Given(Decimal(rent))}\n"
        "    store.save(SavedSession(answers, date(2026, 12, 1)))\n"
    )
    path = {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    program = subprocess.Popen(
        [sys.executable, str(script), str(folder)], env=environment({**os.environ, **path})
    )
    while not (folder / "antwoorden.json").exists():
        assert program.poll() is None
        time.sleep(0.01)
    assert AnswerStore(folder).save(session(1)) is Saving.LOCKED
    time.sleep(0.05)
    program.kill()
    program.wait()
    store = AnswerStore(folder)
    found, problems = store.load()
    assert problems == ()
    assert found is not None
    assert store.save(session(1)) is Saving.SAVED
    store.close()
    assert names(folder) == ["antwoorden.json"]


def test_second_program_is_locked_out_until_the_first_ends(kept: Path) -> None:
    """It learns so from a value; then it must read before it may write."""
    first, second = AnswerStore(kept), AnswerStore(kept)
    first.load()
    second.load()
    assert first.save(session(1)) is Saving.SAVED
    assert second.save(session(2)) is Saving.LOCKED
    first.close()
    assert second.save(session(2)) is Saving.CHANGED
    assert second.load()[0] == session(1)
    assert second.save(session(2)) is Saving.SAVED


def test_reading_needs_no_lock(kept: Path) -> None:
    """An overview in a second window, while the first one asks."""
    first = AnswerStore(kept)
    first.load()
    first.save(session(1))
    assert AnswerStore(kept).load() == (session(1), ())


def test_kept_answers_that_nobody_read_are_not_overwritten(kept: Path) -> None:
    """A program that didn't look first would replace them with fewer."""
    assert AnswerStore(kept).save(session(1)) is Saving.CHANGED
    assert AnswerStore(kept).load()[0] == session(612)


def test_erased_answers_don_t_come_back(kept: Path) -> None:
    """`wis` in one window while another one asks: the other doesn't write them again."""
    asking = AnswerStore(kept)
    asking.load()
    asking.save(session(1))
    AnswerStore(kept).erase()
    assert asking.save(session(2)) is not Saving.SAVED


def test_erase_removes_all_that_was_ever_kept(kept: Path) -> None:
    """Answers, what was set aside, left over or locked, and the folder itself."""
    for name in (
        "antwoorden.beschadigd.json",
        "antwoorden.beschadigd-2.json",
        "antwoorden-x1.tmp",
        "antwoorden.beschadigd-x1.tmp",
        "antwoorden.lock",
    ):
        (kept / name).write_bytes(b"")
    removed = AnswerStore(kept).erase()
    assert len(removed) == 7
    assert not kept.exists()


def test_erase_leaves_what_isn_t_ours(kept: Path) -> None:
    """Someone chose a folder with other files in it."""
    (kept / "foto.jpg").write_bytes(b"")
    assert AnswerStore(kept).erase() == (kept / "antwoorden.json",)
    assert names(kept) == ["foto.jpg"]


def test_erase_of_nothing_removes_nothing(folder: Path) -> None:
    """And says so."""
    assert AnswerStore(folder).erase() == ()


def test_erase_ends_what_this_program_keeps(kept: Path) -> None:
    """After it a new session may be kept, as on a first day."""
    store = AnswerStore(kept)
    store.load()
    store.save(session(1))
    store.erase()
    assert not kept.exists()
    assert store.save(session(2)) is Saving.SAVED


def test_leftovers_of_a_killed_program_go_with_the_next_save(kept: Path) -> None:
    """They hold answers, too."""
    (kept / "antwoorden-x1.tmp").write_bytes(b"half")
    store = AnswerStore(kept)
    store.load()
    store.save(session(1))
    store.close()
    assert names(kept) == ["antwoorden.json"]


@pytest.mark.parametrize("content", [b"", b'{"geldstap": 1, "antw', b"[]", b"\xff"])
def test_damaged_file_is_set_aside_whole(kept: Path, content: bytes) -> None:
    """Nothing is lost, and the person can start again."""
    (kept / "antwoorden.json").write_bytes(content)
    store = AnswerStore(kept)
    found, (problem,) = store.load()
    aside = kept / "antwoorden.beschadigd.json"
    assert found is None
    assert (problem.kind, problem.arguments, problem.quoted) == (
        "damaged_file",
        {"kept": str(aside)},
        "",
    )
    assert aside.read_bytes() == content
    assert store.save(session(1)) is Saving.SAVED


def test_earlier_damaged_files_stay(kept: Path) -> None:
    """A second one gets its own name; the same one isn't kept twice."""
    for content in (b"een", b"twee", b"een"):
        (kept / "antwoorden.json").write_bytes(content)
        assert kinds(AnswerStore(kept)) == ["damaged_file"]
    assert names(kept) == ["antwoorden.beschadigd-2.json", "antwoorden.beschadigd.json"]


def test_one_damaged_answer_doesn_t_cost_the_others(kept: Path) -> None:
    """The whole file is kept beside them."""
    path = kept / "antwoorden.json"
    content = path.read_bytes().replace(b'"antwoorden": {', b'"antwoorden": {"x": 5,')
    path.write_bytes(content)
    store = AnswerStore(kept)
    found, (problem,) = store.load()
    assert found == session(612)
    assert problem.kind == "damaged_file"
    assert (kept / "antwoorden.beschadigd.json").read_bytes() == content
    assert store.save(session(1)) is Saving.SAVED


def test_file_of_a_newer_release_is_left_alone(kept: Path) -> None:
    """Neither read nor overwritten."""
    content = b'{"geldstap": 99}'
    (kept / "antwoorden.json").write_bytes(content)
    store = AnswerStore(kept)
    assert kinds(store) == ["newer_version"]
    assert store.save(session(1)) is Saving.CHANGED
    assert (kept / "antwoorden.json").read_bytes() == content


def test_huge_file_is_not_read(kept: Path) -> None:
    """Answers of one person take a few kilobytes."""
    (kept / "antwoorden.json").write_bytes(b" " * (4 * 1024 * 1024 + 1))
    assert kinds(AnswerStore(kept)) == ["too_large"]


def test_what_can_t_be_opened_is_a_problem(folder: Path) -> None:
    """A folder stands where the file should be."""
    (folder / "antwoorden.json").mkdir(parents=True)
    store = AnswerStore(folder)
    assert kinds(store) == ["file_unreadable"]
    assert store.save(session(1)) is Saving.FAILED
    assert store.describe().exists


def test_folder_that_can_t_be_made_is_a_value(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "geldstap").write_bytes(b"")
    assert AnswerStore(tmp_path / "geldstap").save(session(1)) is Saving.FAILED


def test_description_says_what_there_is(kept: Path) -> None:
    """For the page on privacy: where, how much, since when, and what else."""
    (kept / "antwoorden.beschadigd.json").write_bytes(b"x")
    status = AnswerStore(kept).describe()
    assert status.path == kept / "antwoorden.json"
    assert (status.exists, status.saved_at) == (True, DAY)
    assert status.bytes == status.path.stat().st_size
    assert status.others == (kept / "antwoorden.beschadigd.json",)


def test_description_of_nothing(folder: Path) -> None:
    """The place is named where answers would be kept."""
    status = AnswerStore(folder).describe()
    assert (status.path, status.exists, status.bytes) == (folder / "antwoorden.json", False, 0)


def test_description_of_a_damaged_file_changes_nothing(kept: Path) -> None:
    """Looking at it isn't loading it."""
    (kept / "antwoorden.json").write_bytes(b"x")
    status = AnswerStore(kept).describe()
    assert (status.exists, status.saved_at, names(kept)) == (True, None, ["antwoorden.json"])
