"""One program at a time."""

import os
import sys
from pathlib import Path

import pytest

from geldstap.store.lock import FileLock


def test_lock_is_taken_once(tmp_path: Path) -> None:
    """By the same program as often as it likes."""
    path = tmp_path / "x.lock"
    first, second = FileLock(path), FileLock(path)
    assert [first.take(), first.take(), second.take()] == [True, True, False]
    first.let_go()
    assert second.take()


def test_nothing_stays_of_it(tmp_path: Path) -> None:
    """Letting go twice is fine."""
    lock = FileLock(tmp_path / "x.lock")
    lock.take()
    lock.let_go()
    lock.let_go()
    assert list(tmp_path.iterdir()) == []


def test_file_without_a_program_behind_it_locks_nobody_out(tmp_path: Path) -> None:
    """A program that was killed leaves its file, but not its lock."""
    path = tmp_path / "x.lock"
    path.write_bytes(b"")
    assert FileLock(path).take()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be removed there")
def test_lock_on_a_file_that_was_removed_meanwhile_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else two programs could each hold one: on the old file and on the new one."""
    path = tmp_path / "x.lock"
    opened = os.open

    def open_and_lose(*args: object) -> int:
        descriptor = opened(*args)  # type: ignore[arg-type]
        path.unlink()
        return descriptor

    monkeypatch.setattr(os, "open", open_and_lose)
    assert not FileLock(path).take()
