"""The afternoon of a policy officer: docs/gemeenten.md, word for word, in a pseudo-terminal.

The guide itself is the script. A block `opdracht` is typed, a table of questions is answered,
a block `bestand` is written, a table of corrections is made, and a block `scherm` is on the
screen since the last command or table.
"""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from geldstap.rulesets.explained import NAMES
from tests.journeys.person import Person

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "gemeenten.md"
_BLOCK = re.compile(
    r"^```(opdracht|scherm|bestand)(?: (\S+))?\n(.*?)^```$|^(\|.*?)\n(?!\|)",
    re.DOTALL | re.MULTILINE,
)
_ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|O.|[=>])")
_QUESTIONS, _CORRECTIONS = "| vraag |", "| wat er staat |"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that the guide does: its kind, the file that it is about, and its lines."""

    kind: str
    file: str
    lines: tuple[str, ...]


def parts(text: str) -> Iterator[Part]:
    """What is done and seen, in the order of the guide; other tables are only read."""
    for found in _BLOCK.finditer(text):
        kind, file, body, table = found.groups()
        if kind:
            yield Part(kind, file or "", tuple(body.splitlines()))
        elif table.startswith((_QUESTIONS, _CORRECTIONS)):
            rows = tuple(table.splitlines())
            yield Part(rows[0], "", rows[2:])


def _cells(row: str) -> list[str]:
    return [cell.strip().strip("`") for cell in row.strip("|").split("|")]


class Afternoon:
    """Somebody who does what the guide says, in a folder."""

    def __init__(self, folder: Path) -> None:
        self.person = Person((80, 24), folder, plain=False)
        self.folder = folder
        self.file = ""
        self.since = 0

    def do(self, part: Part) -> None:
        """One part of the guide."""
        match part.kind:
            case "opdracht":
                self.since = len(self.person.transcript)
                line = shlex.split(" ".join(part.lines))
                # Its one question comes as lines of text, in every mode.
                self.person.plain = "installeer" in line
                self.person.start([*line[1:], "--peildatum", "2026-11-22", "--taal", "nl"])
            case "scherm":
                self._sees(part.lines)
            case "bestand":
                self.file = part.file
                (self.folder / part.file).write_text("\n".join(part.lines) + "\n", encoding="utf-8")
            case "| vraag | uw antwoord |":
                self.since = len(self.person.transcript)
                for row in part.lines:
                    self._answer(*_cells(row))
            case _:
                for row in part.lines:
                    self._correct(*_cells(row)[:2])

    def _answer(self, question: str, answer: str) -> None:
        assert self._flat(question) in self._now(), f"{question!r}\n{self.person.shown()}"
        assert self.person.has_phone, self.person.shown()
        if answer == "Enter":
            self.person.key("Enter")
        elif self.person.has_list and answer != "w":
            self.person.choose(answer)
        else:
            self.person.type(answer)

    def _correct(self, old: str, new: str) -> None:
        path = self.folder / self.file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        path.write_text(text.replace(old, new), encoding="utf-8")

    def _sees(self, lines: tuple[str, ...]) -> None:
        said = self._flat(_ESCAPES.sub("", self._written()))
        for line in lines:
            assert self._flat(line) in said, f"{line!r} isn't in\n{said}"
        # Where the command has ended, it ended as the guide goes on: without an error page.
        assert "Er ging iets mis in geldstap zelf" not in said

    def _now(self) -> str:
        return self._flat(" ".join((self.person.in_view, _ESCAPES.sub("", self._written()))))

    def _written(self) -> str:
        return self.person.transcript[self.since :].decode(errors="replace")

    @staticmethod
    def _flat(text: str) -> str:
        return " ".join(text.split())


def test_the_guide_for_municipalities_works(tmp_path: Path) -> None:
    """From nothing to a signed and installed set with three regulations and five mistakes."""
    afternoon = Afternoon(tmp_path)
    try:
        for part in parts(GUIDE.read_text(encoding="utf-8")):
            afternoon.do(part)
    finally:
        afternoon.person.close()
    packed = tmp_path / "utrecht.geldstap"
    assert packed.is_file()
    assert len(list((tmp_path / "utrecht" / "regelingen").glob("*.yaml"))) == 3


def test_the_guide_does_something_of_each_kind() -> None:
    """A block that is misspelled would be skipped without a word."""
    kinds = [part.kind for part in parts(GUIDE.read_text(encoding="utf-8"))]
    assert kinds.count("opdracht") == 11
    assert kinds.count("scherm") == 12
    assert kinds.count("bestand") == 2
    assert [kind for kind in kinds if kind.startswith(_CORRECTIONS)]
    fences = re.findall(r"^```(\w+)", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(fences) == {"opdracht", "scherm", "bestand", "yaml"}


def test_the_guide_names_every_remark() -> None:
    """Somebody who reads its name on the screen finds it there."""
    text = GUIDE.read_text(encoding="utf-8")
    assert [name for name in NAMES if f"`{name}`" not in text] == []
