"""How a run ends when something else goes wrong: a bug, an interrupt, a reader that leaves."""

import io

import pytest

from geldstap.cli.output import HUMAN
from tests.cli.conftest import EXAMPLE, Program

SECRET = "1985-03-12"


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program with a bug that carries an answer in its message."""

    def fail(*_: object) -> None:
        answer = SECRET
        raise RuntimeError(f"geboren op {answer}")

    monkeypatch.setattr("geldstap.app.results.rights_document", fail)


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(
    ("language", "calm"),
    [("nl", "Dat ligt niet aan u."), ("en", "That is not because of you.")],
)
def test_a_bug_is_a_calm_sentence(program: Program, language: str, calm: str) -> None:
    """What was kept is still there, whom to call; no answer, no traceback."""
    ran = program("recht", "--huishouden", EXAMPLE, "--taal", language)
    assert (ran.code, ran.out) == (1, "")
    assert calm in " ".join(ran.err.split())
    assert HUMAN in ran.err
    assert "Traceback" not in ran.err
    assert SECRET not in ran.err


@pytest.mark.usefixtures("broken")
def test_a_developer_gets_the_traceback(program: Program) -> None:
    """Only where it was asked for, below the calm sentence."""
    ran = program.like(debug=True)("recht", "--huishouden", EXAMPLE)
    assert ran.err.startswith("Fout: ")
    assert "RuntimeError" in ran.err
    assert "answer = " not in ran.err.replace("        answer = SECRET", "")


def test_broken_words_are_told_in_dutch(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalog that can't be read mustn't hide what to do."""

    def fail(*_: object) -> None:
        raise OSError("catalog")

    monkeypatch.setattr("geldstap.text.catalogs._compile", fail)
    monkeypatch.setattr("geldstap.text.catalogs._is_current", lambda *_: False)
    ran = program("voorbeeld", "--taal", "en")
    assert ran.code == 1
    assert "Er ging iets mis" in ran.err


def test_ctrl_c_ends_quietly(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the exit code that shells know, and no words."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("geldstap.app.results.rights_document", interrupt)
    ran = program("recht", "--huishouden", EXAMPLE)
    assert (ran.code, ran.out, ran.err) == (130, "", "")


class Closed(io.TextIOWrapper):
    """A pipe whose reader has gone."""

    def write(self, text: str, /) -> int:
        """Nobody reads this."""
        raise BrokenPipeError(32, "Broken pipe", text[:0])


def test_a_reader_that_had_enough_is_no_fault(program: Program) -> None:
    """As with `geldstap voorbeeld | head`."""
    ran = program.like(stdout=Closed(io.BytesIO(), encoding="utf-8"))("voorbeeld")
    assert (ran.code, ran.err) == (0, "")


def test_nobody_left_to_complain_to_is_no_fault(program: Program) -> None:
    """Nor is standard error that was closed."""
    ran = program.like(stderr=Closed(io.BytesIO(), encoding="utf-8"))("bugdet")
    assert (ran.code, ran.out) == (0, "")
