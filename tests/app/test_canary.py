"""An answer like no other, and where it turns up: nowhere, without consent."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from geldstap.app.conversation import Conversation
from geldstap.app.pages import PAGES
from geldstap.app.screen import Screen, Stop
from geldstap.app.state import State
from geldstap.app.world import World
from tests.app.worlds import play, start
from tests.cli.conftest import Program

# € 98.765,43 as it is typed, shown in Dutch and in English, and kept.
TYPED = "98765,43 per maand"
TRACES = (b"98765", b"98.765", b"98,765")

ANSWERS = (
    "begin",
    "maakt_niet_uit",
    "2512",
    "GM0518",
    "budget",
    "inkomsten",
    "loon",
    TYPED,
    "ja",
    "klaar",
    "klaar",
)


def files(folder: Path) -> Iterator[Path]:
    """Every file below a folder."""
    return (path for path in folder.rglob("*") if path.is_file())


def traces(folder: Path) -> list[Path]:
    """The files that the answer turns up in."""
    return [path for path in files(folder) if any(each in path.read_bytes() for each in TRACES)]


def answered(folder: Path) -> Conversation:
    """Somebody who has typed the answer and sees what is left."""
    conversation = play(start(folder), *ANSWERS)
    assert conversation.state.where.page == "uitkomst_budget"
    return conversation


def test_nothing_is_written_before_anybody_was_asked(tmp_path: Path) -> None:
    """Results, help and the preview of an export are shown, and leave nothing behind."""
    play(answered(tmp_path), "verder", "nee", "meer", "exporteer", "html")
    assert list(files(tmp_path)) == []


@pytest.mark.parametrize(
    "leaving",
    [
        ("verder", "nee", "stop", "stop"),
        (Stop(), "nee"),
        ("verder", "nee", "meer", "privacy", "terug"),
    ],
    ids=["after the step", "while stopping", "looking at privacy"],
)
def test_no_means_no(tmp_path: Path, leaving: tuple[str | Stop, ...]) -> None:
    """Who doesn't want it kept finds nothing of it, wherever one was asked."""
    play(answered(tmp_path), *leaving)
    assert list(files(tmp_path)) == []


def test_yes_means_kept_and_erased_means_gone(tmp_path: Path) -> None:
    """The answer stands in one file, and after erasing in none."""
    conversation = play(answered(tmp_path), "verder", "ja")
    assert len(traces(tmp_path)) == 1
    play(conversation, "meer", "privacy", "wis", "ja")
    assert traces(tmp_path) == []


def test_a_fault_says_nothing_of_the_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Where the program breaks it says so calmly, without what was typed."""

    def broken(state: State, world: World) -> Screen:  # noqa: ARG001
        raise RuntimeError(state)

    monkeypatch.setattr(type(PAGES["uitkomst_budget"]), "screen", staticmethod(broken))
    lines = ("1", "4", "2512", "1", "1", "1", "1", TYPED, "1", "1", "5")
    program = Program(tmp_path).like(is_asking=True, is_shown=True, is_simple=True)
    with caplog.at_level(logging.DEBUG):
        ran = program(typed="".join(f"{line}\n" for line in lines))
    assert "Loon: € 98.765,43 per maand." in ran.out
    assert "Er ging iets mis in geldstap zelf." in ran.err
    assert "Traceback" not in ran.out + ran.err
    assert not any(trace.decode() in ran.err + caplog.text for trace in TRACES)
    assert traces(tmp_path) == []
