"""One regulation set: from its folder to what stands in it, with all problems at once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from geldstap.model.problem import Problem
from geldstap.model.regulation import RulesetInfo
from geldstap.rulesets.fields import optional, sources, text_of
from geldstap.rulesets.figures import read_figures
from geldstap.rulesets.raw import RawRegulation, RawSet
from geldstap.rulesets.regulations import read_definitions, read_regulation
from geldstap.rulesets.vocabulary import texts
from geldstap.rulesets.wording import Wording, dutch, translated
from geldstap.source.cursor import Cursor, file_cursor

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LoadedSet:
    """A set that isn't linked yet: its rules as read, and its words by language.

    `problems` are the lists of its files: linking adds to them.
    """

    raw: RawSet
    wording: dict[str, Wording]
    problems: tuple[list[Problem], ...] = field(default=())

    @property
    def info(self) -> RulesetInfo:
        """Who made it, for whom."""
        return self.wording["nl"].info


def load_set(folder: Path) -> LoadedSet:
    """Read a set. What can't be read is a problem; the rest is there."""
    files = _Files()
    info = files.read(folder / "set.yaml", _info) or RulesetInfo(folder.name, folder.name, "", "")
    info = _with_digest(info, folder)
    named = files.read(folder / "bronnen.yaml", sources) or {}
    figures = files.read(folder / "cijfers.yaml", lambda at: read_figures(at, named)) or {}
    shared = files.read(folder / "begrippen.yaml", lambda at: read_definitions(at, named)) or {}
    regulations: dict[str, RawRegulation] = {}
    for path in sorted((folder / "regelingen").glob("*.yaml")):
        regulation = files.read(path, lambda at: read_regulation(at, named))
        if regulation is not None:
            regulations[regulation.id] = regulation
    raw = RawSet(named, figures, shared, regulations)
    own = dutch(info, raw)
    english = files.read(folder / "en.yaml", lambda at: translated(own, at))
    return LoadedSet(raw, {"nl": own, "en": english or own}, tuple(files.problems))


class _Files:
    """Reads files and keeps the problem list of each."""

    def __init__(self) -> None:
        self.problems: list[list[Problem]] = []

    def read(self, path: Path, reader: Callable[[Cursor], T | None]) -> T | None:
        """What a reader makes of a file; None where the file is absent or unreadable."""
        if not path.exists():
            return None
        root, problems = file_cursor(path)
        self.problems.append(problems)
        return None if root is None else reader(root)


def _info(at: Cursor) -> RulesetInfo:
    fields = at.fields(
        ("id", "naam", "uitgever", "versie"), ("gemeente", "toelichting", "niet_gedekt")
    )
    return RulesetInfo(
        text_of(fields, "id"),
        text_of(fields, "naam"),
        text_of(fields, "uitgever"),
        text_of(fields, "versie"),
        text_of(fields, "gemeente"),
        text_of(fields, "toelichting"),
        optional(fields, "niet_gedekt", texts) or (),
    )


def _with_digest(info: RulesetInfo, folder: Path) -> RulesetInfo:
    digest = sha256()
    for path in sorted(folder.rglob("*.yaml")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return replace(info, digest=digest.hexdigest())


def all_problems(sets: Iterable[LoadedSet]) -> tuple[Problem, ...]:
    """Every problem of some sets, in the order of files and lines."""
    return tuple(
        sorted(
            (problem for each in sets for found in each.problems for problem in found),
            key=lambda problem: problem.place,
        )
    )
