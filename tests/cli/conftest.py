"""The program in a made-up environment: what it is told, what it says, how it ends."""

import io
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from geldstap.cli.environment import Environment
from geldstap.cli.main import run

TODAY = date(2026, 11, 22)
# A Sunday in winter, 14.30 in the Netherlands.
NOW = datetime(2026, 11, 22, 13, 30, tzinfo=UTC)
HOUSEHOLD = str(Path(__file__).parent / "huishouden.yaml")


@dataclass(frozen=True, slots=True)
class Ran:
    """One run that has ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Program:
    """Runs the program with a folder of its own for answers and for exports.

    As it stands nobody can type and nothing is a screen; `like` changes that.
    """

    folder: Path
    encoding: str = "utf-8"
    surroundings: dict[str, object] = field(default_factory=dict)

    @property
    def kept(self) -> Path:
        """The file that answers are kept in."""
        return self.folder / "bewaard" / "antwoorden.json"

    def like(self, **surroundings: object) -> "Program":
        """The same with other fields of the environment."""
        return replace(self, surroundings={**self.surroundings, **surroundings})

    def __call__(self, *arguments: str, typed: str = "") -> Ran:
        """Run with these arguments while somebody types, or a file stands ready as input."""
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding=self.encoding) for _ in range(2))
        environment = Environment(
            stdin=io.TextIOWrapper(io.BytesIO(typed.encode()), encoding="utf-8"),
            stdout=out,
            stderr=err,
            is_asking=False,
            is_shown=False,
            is_simple=False,
            width=80,
            height=24,
            colour=False,
            unicode=self.encoding == "utf-8",
            spoken="nl",
            today=TODAY,
            folder=self.folder,
            clock=lambda: NOW,
        )
        changed = replace(environment, **self.surroundings)  # type: ignore[arg-type]
        code = run(["--gegevens", str(self.kept.parent), *arguments], changed)
        return Ran(code, _written(out), _written(err))


def _written(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Not in a terminal, as in a pipe."""
    return Program(tmp_path)


@pytest.fixture
def in_terminal(program: Program) -> Program:
    """Somebody types, and the screen takes plain lines only."""
    return program.like(is_asking=True, is_shown=True, is_simple=True)


@pytest.fixture
def piped(program: Program) -> Program:
    """Somebody types, and the result goes to a file or another program."""
    return program.like(is_asking=True)
