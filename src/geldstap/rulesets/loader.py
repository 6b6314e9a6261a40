"""One regulation set: from its folder to what stands in it, with all problems at once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from geldstap.model.problem import Place, Problem
from geldstap.model.regulation import RulesetInfo
from geldstap.model.source import Source
from geldstap.rulesets import keys
from geldstap.rulesets.explained import check_explanations
from geldstap.rulesets.fields import optional, sources, text_of, texts, validity
from geldstap.rulesets.figures import read_figures
from geldstap.rulesets.raw import RawRegulation, RawSet
from geldstap.rulesets.regulations import read_definitions, read_regulation
from geldstap.rulesets.tables import read_tables
from geldstap.rulesets.talk import NO_TALK, contact_ids, read_talk
from geldstap.rulesets.translations import check_translation
from geldstap.rulesets.wording import Wording, dutch, translated
from geldstap.source.cursor import Cursor, file_cursor
from geldstap.source.languages import SOURCE_LANGUAGE, codes

MAX_REGULATIONS = 500
# What every use of a name is, where the file that gives it can't be read.
_MISSED = {
    "bronnen.yaml": "unknown_source",
    "cijfers.yaml": "unknown_name",
    "tabellen.yaml": "unknown_table",
    "begrippen.yaml": "unknown_name",
}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LoadedSet:
    """A set that isn't linked yet: its rules as read, and its words by language.

    `problems` are the lists of its files: linking adds to them, and so does the first look
    at a translation, which is only read when somebody wants it. `unread` are the files of
    which nothing could be read.
    """

    raw: RawSet
    wording: Mapping[str, Wording]
    problems: tuple[list[Problem], ...] = field(default=())
    unread: frozenset[str] = frozenset()

    @property
    def info(self) -> RulesetInfo:
        """Who made it, for whom."""
        return self.wording[SOURCE_LANGUAGE].info


def load_set(folder: Path, signer: str = "") -> LoadedSet:
    """Read a set. What can't be read is a problem; the rest is there.

    `signer` is the fingerprint of the key of an installed one.
    """
    files = _Files()
    unnamed = RulesetInfo(folder.name, folder.name, "", "")
    info = files.read(folder / "set.yaml", _info, required=True) or unnamed
    info = replace(info, id=info.id or folder.name, digest=_digest(folder), signer=signer)
    named = files.read(folder / "bronnen.yaml", sources) or {}
    figures = files.read(folder / "cijfers.yaml", lambda at: read_figures(at, named)) or {}
    tables = files.read(folder / "tabellen.yaml", lambda at: read_tables(at, named)) or {}
    shared = files.read(folder / "begrippen.yaml", lambda at: read_definitions(at, named)) or {}
    regulations = _regulations(folder / "regelingen", files, named)
    raw = RawSet(named, figures, tables, shared, regulations)
    talk = files.read(folder / "gesprek.yaml", lambda at: read_talk(at, contact_ids(folder)))
    own = dutch(info, raw, talk or NO_TALK)
    in_translations: list[Problem] = []
    wordings = _Wordings(own, folder, in_translations)
    return LoadedSet(raw, wordings, (*files.problems, in_translations), frozenset(files.unread))


def _regulations(
    folder: Path, files: "_Files", named: Mapping[str, Source]
) -> dict[str, RawRegulation]:
    """The regulations by id. Problems: name_taken(text), too_many_items(limit)."""
    found: dict[str, RawRegulation] = {}
    paths = sorted(folder.glob("*.yaml"))
    if len(paths) > MAX_REGULATIONS:
        limit = {"limit": str(MAX_REGULATIONS)}
        files.problems.append([Problem(Place(str(folder), 1, 1), "too_many_items", limit)])
    for path in paths[:MAX_REGULATIONS]:
        regulation = files.read(path, lambda at: read_regulation(at, named), required=True)
        if regulation is None:
            continue
        if regulation.id in found:
            regulation.at.problem("name_taken", text=regulation.id)
        found.setdefault(regulation.id, regulation)
    return found


class _Files:
    """Reads files and keeps the problem list of each."""

    def __init__(self) -> None:
        self.problems: list[list[Problem]] = []
        self.unread: set[str] = set()

    def read(
        self, path: Path, reader: Callable[[Cursor], T | None], *, required: bool = False
    ) -> T | None:
        """What a reader makes of a file; None where the file is absent or unreadable."""
        if not required and not path.exists():
            return None
        root, problems = file_cursor(path)
        self.problems.append(problems)
        if root is None and problems:
            self.unread.add(path.name)
        elif root is None and required:
            problems.append(Problem(Place(str(path), 1, 1), "empty_value"))
        return None if root is None else reader(root)


def _info(at: Cursor) -> RulesetInfo:
    fields = at.fields(*keys.SET)
    if "uitgelegd" in fields:
        check_explanations(fields["uitgelegd"])
    period = optional(fields, "geldig", validity)
    return RulesetInfo(
        text_of(fields, "id"),
        text_of(fields, "naam"),
        text_of(fields, "uitgever"),
        text_of(fields, "versie"),
        text_of(fields, "gemeente"),
        text_of(fields, "toelichting"),
        optional(fields, "niet_gedekt", texts) or (),
        first=period.first if period else None,
        last=period.last if period else None,
    )


def _digest(folder: Path) -> str:
    """One hash over the names and bytes of all files; "" where one of them can't be read."""
    digest = sha256()
    try:
        for path in sorted(folder.rglob("*.yaml")):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    except OSError:
        return ""
    return digest.hexdigest()


class _Wordings(Mapping[str, Wording]):
    """Dutch, and translations (`en.yaml` and the like) that are read when they are first wanted."""

    def __init__(self, own: Wording, folder: Path, problems: list[Problem]) -> None:
        self._own = own
        self._known = {SOURCE_LANGUAGE: own}
        self._folder = folder
        self._problems = problems

    def __getitem__(self, language: str) -> Wording:
        if language not in self._known:
            self._known[language] = self._translated(self._folder / f"{language}.yaml")
        return self._known[language]

    def __iter__(self) -> Iterator[str]:
        return iter(codes())

    def __len__(self) -> int:
        return len(codes())

    def _translated(self, path: Path) -> Wording:
        if not path.exists():
            return self._own
        root, found = file_cursor(path)
        if root is not None:
            check_translation(root, self._own)
        self._problems += found
        return self._own if root is None else translated(self._own, root)


def read_translations(sets: Iterable[LoadedSet]) -> None:
    """Read every translation, so that its problems are among those of its set."""
    for each in sets:
        for language in each.wording:
            each.wording[language]


def all_problems(sets: Iterable[LoadedSet]) -> tuple[Problem, ...]:
    """Every problem of some sets, in the order of files and lines.

    Where nothing of a file could be read, the names that it would have given aren't known;
    that is no problem of its own.
    """
    sets = tuple(sets)
    unread = frozenset(name for each in sets for name in each.unread)
    hidden = {kind for name, kind in _MISSED.items() if name in unread}
    found = (problem for each in sets for several in each.problems for problem in several)
    return tuple(
        sorted((p for p in found if p.kind not in hidden), key=lambda problem: problem.place)
    )
