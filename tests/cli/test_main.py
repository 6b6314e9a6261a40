"""How a run ends when something else goes wrong: a bug, an interrupt, a reader that leaves."""

import io

import pytest

from geldstap.cli.output import HUMAN
from tests.cli.conftest import HOUSEHOLD, Program

SECRET = "1985-03-12"


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program with a bug that carries an answer in its message."""

    def fail(*_: object) -> None:
        answer = f"geboren op {SECRET}"
        raise RuntimeError(answer)

    monkeypatch.setattr("geldstap.app.results.rights_document", fail)


@pytest.mark.usefixtures("broken")
def test_a_bug_is_a_calm_sentence(program: Program) -> None:
    """What was kept is still there, whom to call; no answer, no traceback."""
    ran = program("recht", "--huishouden", HOUSEHOLD)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "Fout: Er ging iets mis in geldstap zelf. Dat ligt niet aan u.\n"
        "Antwoorden die u had bewaard, staan er nog. Probeer het nog een keer.\n"
        f"\nLiever een mens spreken? {HUMAN}\n"
    )


@pytest.mark.usefixtures("broken")
def test_a_bug_is_told_in_the_language_that_was_asked_for(program: Program) -> None:
    """The option counts here, too."""
    ran = program("recht", "--huishouden", HOUSEHOLD, "--taal", "en")
    assert ran.err.startswith("Error: ")
    assert "bewaard" not in ran.err


@pytest.mark.usefixtures("broken")
def test_a_developer_gets_the_traceback(program: Program) -> None:
    """Only where it was asked for, below the calm sentence."""
    ran = program.like(debug=True)("recht", "--huishouden", HOUSEHOLD)
    assert ran.err.startswith("Fout: ")
    assert "RuntimeError" in ran.err


def test_broken_words_are_told_in_dutch(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalog that can't be read mustn't hide what to do."""

    def fail(*_: object) -> None:
        raise FileNotFoundError

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
    ran = program("recht", "--huishouden", HOUSEHOLD)
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
